"""Reading the body of a Cooklang file: paragraphs, then steps and ingredients."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from desktop_app.exceptions import ImportFailed
from desktop_app.formats.cooklang_details import (
    INGREDIENT_KEYS,
    STEP_KEYS,
    Details,
    ingredient_fields,
    read_details,
    step_fields,
)
from desktop_app.formats.cooklang_front import Lines
from desktop_app.formats.cooklang_marks import Mark, Marked, read_marks, unescape
from desktop_app.formats.cooklang_words import heat_of, kind_of, mentions, temperatures_of
from desktop_app.kitchen.foods import Food
from desktop_app.kitchen.quantities import to_grams
from desktop_app.schemas.base import FoodId

Find = Callable[[str], FoodId | None]
Foods = Mapping[FoodId, Food]
Fields = dict[str, Any]

INGREDIENTS = "Ingredients"
METHOD = "Method"
"""Ends the section of ingredients, and is no section itself."""

BLANKS = " \t\r"
MOST_GRAMS = 1_000_000
"""No weight above a ton is worked out; the amount is a slip."""

_BLOCK_COMMENT = re.compile(r"(?<!\\)\[-.*?-\]", re.DOTALL)
_CODE = re.compile(r"((?:\\.|[^\\])*?)--(.*)")
_SECTION = re.compile(r"=+\s*(.*?)\s*=*$")


@dataclass
class Paragraph:
    """Lines that belong together, and the details written at them."""

    section: str
    lines: list[tuple[int, str]] = field(default_factory=list)
    details: Details = field(default_factory=dict)

    def joined(self) -> tuple[str, Callable[[int], int]]:
        """One text, and a function from a place in it to the line number."""
        text, starts = "", []
        for number, line in self.lines:
            starts.append((len(text), number))
            broken = _breaks(line)
            text += f"{line[:-1]}\n" if broken else f"{line} "
        offsets = [offset for offset, _ in starts]
        return text[:-1], lambda offset: starts[max(bisect_right(offsets, offset) - 1, 0)][1]


@dataclass
class Body:
    """The file below its front matter, cut up."""

    listed: list[Paragraph] = field(default_factory=list)
    """One line each, from the section of ingredients."""
    steps: list[Paragraph] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def cut_up(lines: Lines) -> Body:
    """Sections, paragraphs, notes and comments."""
    body = Body()
    section, paragraph, listing = "", Paragraph(""), False
    for number, line, comment in _uncommented(lines):
        if found := _SECTION.match(line):
            name = unescape(found[1])
            section = "" if listing and name == METHOD else name
            paragraph = Paragraph(section)
            listing = name.casefold() == INGREDIENTS.casefold() and not body.steps and not body.listed
        elif line.startswith(">"):
            body.notes.append(line.lstrip("> "))
        elif listing and line:
            details = read_details(comment, INGREDIENT_KEYS) or {}
            body.listed.append(Paragraph("", [(number, line)], details))
        elif line:
            if not paragraph.lines:
                body.steps.append(paragraph)
            paragraph.lines.append((number, line))
            paragraph.details |= read_details(comment, STEP_KEYS) or {}
        elif comment:
            paragraph.details |= read_details(comment, STEP_KEYS) or {}
        elif paragraph.lines:
            paragraph = Paragraph(section)
    return body


def _uncommented(lines: Lines) -> Iterator[tuple[int, str, str]]:
    """Number, text and comment of each line."""
    first = lines[0][0] if lines else 1
    text = "\n".join(line for _, line in lines)
    bare = _BLOCK_COMMENT.sub(lambda found: "\n" * found[0].count("\n"), text)
    for number, line in enumerate(bare.split("\n"), start=first):
        found = _CODE.match(line)
        code, comment = (found[1], found[2].strip()) if found else (line, "")
        yield number, code.lstrip(BLANKS) if _breaks(code) else code.strip(BLANKS), comment


def _breaks(line: str) -> bool:
    """True when the line ends in a backslash that is not itself taken literally."""
    return (len(line) - len(line.rstrip("\\"))) % 2 == 1


@dataclass
class Reader:
    """Collects the ingredients while it reads the steps."""

    find: Find
    foods: Foods
    ingredients: list[Fields] = field(default_factory=list)
    fixed: bool = False
    """True when the list stands in a section of its own, so that marks in steps add nothing to it."""

    def read(self, body: Body) -> Fields:
        """Fields ``ingredients`` and ``steps`` of a recipe."""
        for line in body.listed:
            self._list(line)
        self.fixed = bool(body.listed)
        marked = [read_marks(*paragraph.joined()) for paragraph in body.steps]
        rows = [
            [self._row(mark, paragraph.section) for mark in text.marks]
            for paragraph, text in zip(body.steps, marked, strict=True)
        ]
        for ingredient in self.ingredients:
            self._weigh(ingredient)
        last = len(marked) - 1
        steps = [
            self._step(paragraph, text, marks, last=index == last)
            for index, (paragraph, text, marks) in enumerate(zip(body.steps, marked, rows, strict=True))
        ]
        return {"ingredients": self.ingredients, "steps": steps}

    def _list(self, line: Paragraph) -> None:
        text, line_at = line.joined()
        marks = read_marks(text, line_at).marks
        if len(marks) != 1:
            raise ImportFailed(
                f"Line {line_at(0)}: a line of the ingredients is one mark.",
                "Write it like @onion{1}(chopped).",
            )
        self.ingredients.append(self._fields(marks[0], "") | ingredient_fields(line.details))

    def _row(self, mark: Mark, section: str) -> Fields:
        """The ingredient a mark in a step means, added or added to where it says so."""
        alike = [row for row in self.ingredients if row["name"].casefold() == mark.name.casefold()]
        bare = mark.quantity is None and not mark.preparation
        if alike and (self.fixed or bare):
            return alike[0]
        for row in alike:
            if _adds_up(row, mark, section):
                row["quantity"] += mark.quantity
                return row
        self.ingredients.append(self._fields(mark, section))
        return self.ingredients[-1]

    def _fields(self, mark: Mark, section: str) -> Fields:
        return {
            "food_id": self.find(mark.name),
            "name": mark.name,
            "quantity": mark.quantity,
            "quantity_max": mark.quantity_max,
            "unit": mark.unit,
            "preparation": mark.preparation,
            "optional": mark.optional,
            "section": section,
        }

    def _weigh(self, ingredient: Fields) -> None:
        food = self.foods.get(ingredient["food_id"])
        if food and ingredient["quantity"] is not None and "grams" not in ingredient:
            form = ingredient["preparation"]
            grams = to_grams(food, ingredient["quantity"], ingredient["unit"], form=form)
            ingredient["grams"] = grams if grams is not None and grams <= MOST_GRAMS else None

    def _step(self, paragraph: Paragraph, text: Marked, rows: list[Fields], *, last: bool) -> Fields:
        words = text.text
        oven, core = temperatures_of(words)
        read = {
            "text": words,
            "section": paragraph.section,
            "minutes": text.minutes or 0,
            "kind": kind_of(words, timed=text.minutes is not None, last=last),
            "heat": heat_of(words),
            "vessel": text.vessel,
            "oven_c": oven,
            "temperature_c": core,
            "foods": self._foods(text, rows),
        }
        return read | step_fields(paragraph.details, paragraph.lines[0][0])

    def _foods(self, text: Marked, rows: list[Fields]) -> tuple[FoodId, ...]:
        """Ids of the foods marked or named, in the order of the text."""
        places = [(mark.start, row["food_id"]) for mark, row in zip(text.marks, rows, strict=True)]
        names = [row["name"] for row in self.ingredients]
        named = ((start, self.ingredients[index]["food_id"]) for start, index in mentions(text.text, names))
        ordered = sorted((*places, *named), key=lambda place: place[0])
        return tuple(dict.fromkeys(food_id for _, food_id in ordered if food_id))


def _adds_up(row: Fields, mark: Mark, section: str) -> bool:
    return bool(
        row["section"] == section
        and row["unit"] == mark.unit
        and row["quantity"]
        and mark.quantity
        and not row["quantity_max"]
        and not mark.quantity_max
        and mark.preparation in {"", row["preparation"]}
    )


def read_body(lines: Lines, find: Find, foods: Foods) -> tuple[Fields, Iterable[str]]:
    """Ingredients and steps, and the notes between them."""
    body = cut_up(lines)
    if not body.steps:
        raise ImportFailed(
            "The recipe has no steps.", "Write each step as a paragraph below the front matter."
        )
    fields = Reader(find, foods).read(body)
    if not fields["ingredients"]:
        raise ImportFailed(
            "The recipe names no ingredients.", "Mark them in the steps, like @red lentils{200%g}."
        )
    return fields, body.notes
