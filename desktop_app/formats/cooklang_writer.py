"""Writing a recipe's body as Cooklang: marks in the steps where they say it all, else a list above them."""

import re
from collections.abc import Callable, Sequence

from desktop_app.formats.cooklang_details import ingredient_details, step_details, write_details
from desktop_app.formats.cooklang_marks import Mark, escape, write_mark, write_vessel
from desktop_app.formats.cooklang_reader import INGREDIENTS, METHOD
from desktop_app.formats.cooklang_words import find_name
from desktop_app.schemas.recipe import Ingredient, RecipeDraft, Step

ReadBack = Callable[[str], RecipeDraft | None]
"""Reads a written body; None when it can't be read."""

Span = tuple[int, int, str]
"""Start and end in the text of a step, and the mark that goes there."""

_TIME = re.compile(r"(?<![\w/.,–-])(?<!\d )(\d+(?:(?:–|-| to )\d+)?) ((?:second|minute|hour)s?)\b")


def write_body(draft: RecipeDraft, read_back: ReadBack) -> str:
    """The body that reads back as the draft's ingredients and steps."""
    spans = _ingredient_spans(draft)
    read = read_back(_steps(draft, spans))
    if read is not None and read.ingredients == draft.ingredients and len(read.steps) == len(draft.steps):
        return _steps(draft, spans, _step_comments(draft, read))
    return _listed(draft, read_back)


def _listed(draft: RecipeDraft, read_back: ReadBack) -> str:
    """The list above the steps, with comments for whatever still reads back otherwise."""
    spans: list[list[Span]] = [[] for _ in draft.steps]
    listed, steps = _list(draft), _steps(draft, spans)
    read = read_back(f"{listed}{steps}")
    if read is None:  # a name of blanks, say: what can be written is, without details
        return f"{listed}{steps}"
    pairs = zip(draft.ingredients, read.ingredients, strict=True)
    listed = _list(draft, [write_details(ingredient_details(*pair)) for pair in pairs])
    read = read_back(f"{listed}{steps}") or read  # the foods of steps follow the list
    return f"{listed}{_steps(draft, spans, _step_comments(draft, read))}"


def _list(draft: RecipeDraft, comments: Sequence[str] = ()) -> str:
    marks = [write_mark(_mark(ingredient)) for ingredient in draft.ingredients]
    lines = [
        f"{mark} {comment}".rstrip()
        for mark, comment in zip(marks, comments or [""] * len(marks), strict=True)
    ]
    return "\n".join([f"== {INGREDIENTS} ==", *lines, "", f"== {METHOD} ==", "", ""])


def _steps(draft: RecipeDraft, spans: Sequence[Sequence[Span]], comments: Sequence[str] = ()) -> str:
    """The paragraphs, with a header wherever the section changes."""
    blocks = []
    section = ""
    for index, step in enumerate(draft.steps):
        if step.section != section:
            section = step.section
            blocks.append(f"== {escape(section)} ==" if section else "====")
        comment = comments[index] if comments else ""
        text = _marked(step.text, [*spans[index], *_vessel_spans(step, spans[index])])
        blocks.append(f"{comment}\n{text}" if comment else text)
    return "\n\n".join(blocks)


def _step_comments(draft: RecipeDraft, read: RecipeDraft) -> list[str]:
    return [write_details(step_details(*pair)) for pair in zip(draft.steps, read.steps, strict=True)]


def _ingredient_spans(draft: RecipeDraft) -> list[list[Span]]:
    """Each ingredient's mark where a step first names it; the longest name chooses first."""
    spans: list[list[Span]] = [[] for _ in draft.steps]
    for ingredient in sorted(draft.ingredients, key=lambda ingredient: -len(ingredient.name)):
        for step, taken in zip(draft.steps, spans, strict=True):
            if found := find_name(_hidden(step, taken), ingredient.name):
                taken.append((*found.span(), write_mark(_mark(ingredient), step.text[slice(*found.span())])))
                break
    return spans


def _vessel_spans(step: Step, taken: Sequence[Span]) -> list[Span]:
    """The mark of the vessel, where the text names it."""
    found = find_name(_hidden(step, taken), step.vessel) if step.vessel else None
    if found is None or found[0] != step.vessel:
        return []
    return [(*found.span(), write_vessel(step.vessel))]


def _hidden(step: Step, taken: Sequence[Span]) -> str:
    """The text with the places of marks blotted out."""
    text = step.text
    for start, end, _ in taken:
        text = text[:start] + "\0" * (end - start) + text[end:]
    return text


def _mark(ingredient: Ingredient) -> Mark:
    return Mark(
        name=ingredient.name,
        quantity=ingredient.quantity,
        quantity_max=ingredient.quantity_max,
        unit=ingredient.unit,
        preparation=ingredient.preparation,
        optional=ingredient.optional,
        start=0,
    )


def _marked(text: str, marks: Sequence[Span]) -> str:
    """The text with ingredients and times marked, all else escaped."""
    free = [
        found
        for found in _TIME.finditer(text)
        if not any(found.start() < end and start < found.end() for start, end, _ in marks)
    ]
    times = [(*found.span(), f"~{{{found[1]}%{found[2]}}}") for found in free]
    written, last = "", 0
    for start, end, mark in sorted([*marks, *times]):
        written += _plain(text, last, start) + mark
        last = end
    return written + _plain(text, last, len(text))


def _plain(text: str, start: int, end: int) -> str:
    """A piece of text escaped as in its place: line starts, and no bracket right behind a mark."""
    piece = text[start:end]
    if start == 0:
        return escape(piece)
    return ("\\" if piece.startswith("(") else "") + escape(f"x{piece}")[1:]
