"""A recipe as people paste it from a page, a mail or a book, read without a model.

Each line gets one `Role`; none is thrown away. Headings ("Ingredients", "Method", "Notes") open the parts;
where there are none, amounts and verbs tell a food from a step. What no cook needs stays as left-over text.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from desktop_app.formats.pasted_facts import Facts, facts_of, is_label
from desktop_app.formats.pasted_lines import (
    Part,
    bare,
    foods_on,
    heading_of,
    is_ingredient,
    is_noise,
    is_numbered,
    is_nutrition,
    is_step,
    section_of,
    tidy,
    unlisted,
    without_number,
)
from desktop_app.formats.pasted_orders import is_order
from desktop_app.formats.pasted_shapes import PastedPiece, PastedRecipe, Placed, Role
from desktop_app.formats.pasted_title import caseful, with_title
from desktop_app.kitchen.line_splitting import parts_of


def parse_pasted(text: str) -> PastedRecipe:
    """Read a text. Never raises: what is no recipe is all left over."""
    reader = _Reader(tidy(text))
    reader.read()
    lines = with_title(reader.placed)
    title, facts = _title(next((one.text for one in lines if one.role is Role.TITLE), ""))
    return PastedRecipe(
        title=title,
        description=" ".join(one.text for one in lines if one.role is Role.DESCRIPTION),
        facts=reader.facts | facts,
        ingredients=tuple(PastedPiece(one.text, one.section) for one in lines if one.role is Role.INGREDIENT),
        steps=tuple(_steps(lines)),
        notes=tuple(one.text for one in lines if one.role is Role.NOTE),
        left_over=tuple(one.line for one in lines if one.role is Role.LEFT),
        lines=tuple(lines),
    )


def _title(text: str) -> tuple[str, Facts]:
    """The title, and the servings that may stand in brackets behind it."""
    name, bracket, aside = text.rstrip(")").partition(" (")
    facts = facts_of(aside) if bracket and name else None
    return (caseful(name), facts) if facts else (caseful(text), Facts())


@dataclass
class _Reader:
    """Goes through the lines once, knowing which part of the recipe it is in."""

    lines: Sequence[str]
    placed: list[Placed] = field(default_factory=list)
    facts: Facts = field(default_factory=Facts)
    part: Part | None = None
    section: str = ""
    ended: bool = False
    """True behind the comments: nothing after them is the recipe's."""
    after_gap: bool = False
    headed: bool = False
    """True while a heading says which part this is."""

    def __post_init__(self) -> None:
        heads = [heading_of(line) for line in self.lines]
        self._last = {
            part: max((at for at, head in enumerate(heads) if head and head[0] is part), default=-1)
            for part in Part
        }
        letters = [character for line in self.lines for character in line if character.isalpha()]
        self._shouted = sum(map(str.isupper, letters)) * 2 > len(letters)

    def read(self) -> None:
        """Place every line."""
        at = 0
        while at < len(self.lines):
            line = self.lines[at]
            if not line:
                self.after_gap = True
                at += 1
                continue
            at += self._two_lines(at) or self._one(at, line)
            self.after_gap = False

    def _two_lines(self, at: int) -> int:
        """How many lines make a fact out of a label and its value below it, 0 when none do."""
        if self.ended or not is_label(self.lines[at]):
            return 0
        below = next(
            (other for other in range(at + 1, min(at + 3, len(self.lines))) if self.lines[other]), None
        )
        facts = facts_of(f"{self.lines[at]} {self.lines[below]}") if below else None
        if facts is None or below is None:
            return 0
        for line in (self.lines[at], self.lines[below]):
            self._fact(line, facts)
        return below - at + 1

    def _one(self, at: int, line: str) -> int:
        if self.ended or is_order(line):
            self._put(line, Role.LEFT)
        elif head := heading_of(line):
            self._head(line, *head)
        elif (facts := facts_of(line)) is not None:
            self._fact(line, facts)
        elif is_noise(line) or is_nutrition(line):
            self._put(line, Role.LEFT)
            if is_nutrition(line) and self.part is not Part.INGREDIENTS:
                self.part = self.part and Part.OTHER
        else:
            self._in_part(at, line)
        return 1

    def _fact(self, line: str, facts: Facts) -> None:
        self.facts |= facts
        self._put(line, Role.FACT if facts.whole else Role.LEFT)

    def _head(self, line: str, part: Part, rest: str) -> None:
        """A heading, with the beginning of its part where it stands on the same line."""
        aside = part is Part.NOTES and bool(rest) and "s" not in line.partition(":")[0].casefold()[-1:]
        if aside:  # "Tip: ..." between two steps
            self._put(line, Role.NOTE, line)
            return
        self.ended = part is Part.OTHER and any(one.role is Role.STEP for one in self.placed)
        self.part, self.section, self.headed = part, "", True
        facts = facts_of(rest) or facts_of(rest.strip("()")) if rest else None
        if facts is not None:
            self._fact(line, facts)
        elif rest and part is not Part.OTHER:
            self._rest_of_heading(line, part, rest)
        else:
            self._put(line, Role.LEFT if part is Part.OTHER else Role.HEADING)

    def _rest_of_heading(self, line: str, part: Part, rest: str) -> None:
        if part is Part.INGREDIENTS:
            for food in (piece for half in rest.split(";") for piece in parts_of(half.strip()) if piece):
                self._put(line, Role.INGREDIENT, food)
        else:
            self._put(line, Role.STEP if part is Part.METHOD else Role.NOTE, without_number(rest) or rest)

    def _in_part(self, at: int, line: str) -> None:
        self._guess_part(at, line)
        section = section_of(line, shouted=self._shouted)
        if self.part in {Part.INGREDIENTS, Part.METHOD} and section:
            self.section = section
            self._put(line, Role.HEADING)
        elif self.part is Part.INGREDIENTS:
            for food in foods_on(without_number(line) or line):
                self._put(line, Role.INGREDIENT, food)
        elif self.part is Part.METHOD:
            self._step(line)
        elif self.part is Part.NOTES:
            self._put(line, Role.NOTE, unlisted(line))
        else:
            self._put(line, Role.LEFT if self.part is Part.OTHER else Role.HEAD, bare(line))

    def _guess_part(self, at: int, line: str) -> None:
        """Turn to another part where no heading says so and none is still to come."""
        if self.part is None and self._last[Part.INGREDIENTS] < at and self._starts_list(at, line):
            self.part, self.headed = Part.INGREDIENTS, False
        elif self.part is Part.INGREDIENTS and self._last[Part.METHOD] < at and self._starts_method(line):
            self.part, self.section, self.headed = Part.METHOD, "", False
        elif self.part is Part.METHOD and self._without_headings() and self._is_food(line):
            self.part, self.headed = Part.INGREDIENTS, False

    def _starts_list(self, at: int, line: str) -> bool:
        """True for a food, or for the name of a section right above one."""
        if section_of(line, shouted=True) and not is_ingredient(line):
            below = self.lines[at + 1] if at + 1 < len(self.lines) else ""
            return bool(below) and is_ingredient(below) and any(one.role is Role.HEAD for one in self.placed)
        return is_ingredient(line)

    def _without_headings(self) -> bool:
        return self._last[Part.INGREDIENTS] < 0 and self._last[Part.METHOD] < 0

    @staticmethod
    def _is_food(line: str) -> bool:
        return is_ingredient(line) and not is_numbered(line)

    def _starts_method(self, line: str) -> bool:
        listed = any(one.role is Role.INGREDIENT for one in self.placed)
        return listed and is_step(line) and not self._is_food(line)

    def _step(self, line: str) -> None:
        words = without_number(line)
        if not words:  # "Step 1" on a line of its own
            self._put(line, Role.HEADING)
            return
        self._put(line, Role.STEP, words, joins=self._goes_on(line))

    def _goes_on(self, line: str) -> bool:
        """True when the line before broke off in the middle of a sentence."""
        before = self.placed[-1] if self.placed else None
        if before is None or before.role is not Role.STEP or self.after_gap or is_numbered(line):
            return False
        open_end = not before.text.endswith((".", "!", "?", ":", ")", "”"))
        return unlisted(line) == line and (open_end or is_numbered_run(self.placed))

    def _put(self, line: str, role: Role, text: str = "", *, joins: bool = False) -> None:
        one = Placed(line, role, text or line, self.section, joins, headed=self.headed, ended=self.ended)
        self.placed.append(one)


def is_numbered_run(placed: Sequence[Placed]) -> bool:
    """True when the step being read began with a number: lines without one belong to it."""
    for one in reversed(placed):
        if one.role is not Role.STEP:
            return False
        if not one.joins:
            return is_numbered(one.line)
    return False


def _steps(lines: Sequence[Placed]) -> list[PastedPiece]:
    steps: list[PastedPiece] = []
    for one in lines:
        if one.role is not Role.STEP:
            continue
        if one.joins and steps:
            steps[-1] = PastedPiece(f"{steps[-1].text} {one.text}", steps[-1].section)
        else:
            steps.append(PastedPiece(one.text, one.section))
    return steps
