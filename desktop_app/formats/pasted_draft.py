"""The recipe a pasted text makes, with a sentence on whatever it does not say."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from desktop_app.formats.cooklang_words import heat_of, kind_of, temperatures_of
from desktop_app.formats.pasted_facts import MOST_MINUTES
from desktop_app.formats.pasted_shapes import PastedPiece, PastedRecipe
from desktop_app.kitchen.catalogue import Catalogue
from desktop_app.kitchen.inspector.texts import celsius_said, durations_said, fahrenheit_said, sentences
from desktop_app.kitchen.inspector.words import food_words
from desktop_app.kitchen.names import NameIndex
from desktop_app.kitchen.nutrition import nutrition_of
from desktop_app.kitchen.recipe_line import ingredients_of
from desktop_app.kitchen.safety import to_celsius
from desktop_app.schemas.base import FoodId
from desktop_app.schemas.recipe import Ingredient, Minutes, RecipeDraft, Source, SourceKind, Step

MOST_INGREDIENTS, MOST_STEPS = 100, 60
LONGEST_STEP, LONGEST_TITLE = 1200, 160
USUAL_SERVINGS = 4
_BAKES = re.compile(r"\b(?:oven|pre-?heat|bak(?:e|ing)|roast|broil|grill)\b", re.IGNORECASE)
NO_TITLE = "Untitled recipe"
COOLEST_OVEN, HOTTEST_OVEN, HOTTEST_CORE = 30, 320, 100
"""In °C. Food gets no hotter than 100: a higher figure that names no place belongs to oil or grill."""


@dataclass(frozen=True, slots=True)
class PastedDraft:
    """``draft`` is None where the text holds no whole recipe; ``lacks`` says then what is missing."""

    draft: RecipeDraft | None
    ingredients: tuple[Ingredient, ...]
    warnings: tuple[str, ...]
    lacks: str = ""


def draft_of(pasted: PastedRecipe, index: NameIndex, catalogue: Catalogue) -> PastedDraft:
    """The recipe of a text that was read; nothing is added to what the text says but a number of servings."""
    lines = tuple(
        ingredient
        for piece in pasted.ingredients[:MOST_INGREDIENTS]  # a page of junk may have thousands
        for ingredient in ingredients_of(piece.text, piece.section, index, catalogue)
    )
    told = [part for piece in pasted.steps for part in _in_bounds(piece)]
    warnings = tuple(_warnings(pasted, lines, told))
    if lacks := _lacks(lines, told):
        return PastedDraft(None, lines, warnings, lacks)
    kept = lines[:MOST_INGREDIENTS]
    beyond = (
        *(one.raw for one in lines[MOST_INGREDIENTS:]),
        *(one.text for one in pasted.ingredients[MOST_INGREDIENTS:]),
    )
    steps = _steps(told[:MOST_STEPS], kept, catalogue)
    notes = (*pasted.notes, *beyond, *(one.text for one in told[MOST_STEPS:]))
    draft = RecipeDraft(
        title=(pasted.title or NO_TITLE)[:LONGEST_TITLE],
        description=pasted.description,
        servings=pasted.facts.servings or USUAL_SERVINGS,
        minutes=_minutes(pasted, steps),
        ingredients=kept,
        steps=steps,
        notes="\n".join(notes),
        source=Source(kind=SourceKind.USER),
    )
    return PastedDraft(
        draft.model_copy(update={"nutrition": nutrition_of(draft, catalogue)}), lines, warnings
    )


def _lacks(lines: tuple[Ingredient, ...], told: list[PastedPiece]) -> str:
    if not lines and not told:
        return "I see no recipe in this text yet."
    if not lines:
        return "I see no ingredients in this text."
    return "" if told else "I see no steps in this text."


def _warnings(pasted: PastedRecipe, lines: tuple[Ingredient, ...], told: list[PastedPiece]) -> Iterator[str]:
    if not pasted.title:
        yield f"The text has no title: it is called “{NO_TITLE}”."
    if pasted.facts.servings is None:
        yield f"The text does not say how many it serves: {USUAL_SERVINGS} is put in."
    if max(len(lines), len(pasted.ingredients)) > MOST_INGREDIENTS:
        yield f"Only {MOST_INGREDIENTS} ingredients fit into a recipe: the rest stands in its notes."
    if len(told) > MOST_STEPS:
        yield f"Only {MOST_STEPS} steps fit into a recipe: the rest stands in its notes."


def _in_bounds(piece: PastedPiece) -> Iterator[PastedPiece]:
    """The step; one longer than a step may be parts at its sentences, or where it must."""
    if len(piece.text) <= LONGEST_STEP:
        yield piece
        return
    text = ""
    for sentence in sentences(piece.text):
        if text and len(text) + len(sentence) >= LONGEST_STEP:
            yield PastedPiece(text, piece.section)
            text = ""
        text = f"{text} {sentence}".strip()
        while len(text) > LONGEST_STEP:
            yield PastedPiece(text[:LONGEST_STEP], piece.section)
            text = text[LONGEST_STEP:]
    if text:
        yield PastedPiece(text, piece.section)


def _steps(told: list[PastedPiece], lines: tuple[Ingredient, ...], catalogue: Catalogue) -> tuple[Step, ...]:
    words, listed = food_words(catalogue), {line.food_id for line in lines}
    last = len(told) - 1
    return tuple(
        _step(piece, tuple(m.food_id for m in words.find(piece.text) if m.food_id in listed), last=at == last)
        for at, piece in enumerate(told)
    )


def _step(piece: PastedPiece, foods: tuple[FoodId, ...], *, last: bool) -> Step:
    """A step with what its words say of it."""
    said = durations_said(piece.text)
    oven, core = temperatures_of(piece.text)
    return Step(
        text=piece.text,
        minutes=min(round(sum(one.high for one in said), 2), MOST_MINUTES),
        kind=kind_of(piece.text, timed=bool(said), last=last),
        foods=tuple(dict.fromkeys(foods)),
        temperature_c=_core(piece.text, core),
        oven_c=_oven(piece.text, oven),
        heat=heat_of(piece.text),
        section=piece.section,
    )


def _core(text: str, celsius: float | None) -> float | None:
    """What the food has to reach."""
    if celsius is None and not _BAKES.search(text):
        celsius = next((c for c in map(to_celsius, fahrenheit_said(text)) if c <= HOTTEST_CORE), None)
    return celsius if celsius is not None and -30 <= celsius <= HOTTEST_OVEN else None


def _oven(text: str, celsius: float | None) -> float | None:
    """What the oven is set to; pages write 180C too, those of the US °F alone."""
    if celsius is None and _BAKES.search(text):
        said = (*celsius_said(text), *map(to_celsius, fahrenheit_said(text)))
        celsius = said[0] if said else None
    return celsius if celsius is not None and COOLEST_OVEN <= celsius <= HOTTEST_OVEN else None


def _minutes(pasted: PastedRecipe, steps: tuple[Step, ...]) -> Minutes:
    """The times the text gives; without any, those of its steps."""
    prep, cook, total = pasted.facts.prep or 0, pasted.facts.cook or 0, pasted.facts.total
    if not prep and not cook and not total:
        cook = min(round(sum(step.minutes for step in steps)), MOST_MINUTES)
    if total is not None and prep and not cook:
        cook = max(total - prep, 0)
    return Minutes(prep=prep, cook=cook, total=min(total or prep + cook, MOST_MINUTES))
