"""Words of the page that reads a pasted recipe."""

from typing import TYPE_CHECKING

from desktop_app.presenters.recipe_words import facts_of
from desktop_app.schemas.shown_adding import ReadLine, ReadOut
from desktop_app.schemas.shown_recipes import Remark

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from desktop_app.kitchen.foods import Food
    from desktop_app.schemas.base import FoodId
    from desktop_app.schemas.engines import EngineCard
    from desktop_app.schemas.extraction import Extraction

MOST_LEFT_OVER = 4000
"""Letters of left-over text that are shown: enough to find what is missing, not a whole page."""


def read_out(extraction: "Extraction", foods: "Mapping[FoodId, Food]") -> ReadOut:
    """What the page shows of a reading."""
    left = "\n".join(extraction.left_over)
    count = len(extraction.left_over)
    return ReadOut(
        title=extraction.draft.title if extraction.draft else extraction.title,
        facts=" · ".join(_facts(extraction)),
        lines=tuple(_lines(extraction, foods)),
        steps=extraction.steps,
        about=extraction.draft.description if extraction.draft else "",
        notes=extraction.draft.notes if extraction.draft else "",
        remarks=tuple(_remarks(extraction)),
        left_title=f"Left over: {count} line{'s' * (count != 1)}" if count else "",
        left_over=left if len(left) <= MOST_LEFT_OVER else f"{left[:MOST_LEFT_OVER]}…",
        whole=extraction.draft is not None,
        lacks=extraction.lacks,
    )


def engine_words(card: "EngineCard") -> tuple[str, str]:
    """What the button of an engine says, and where the text goes."""
    goes = "The text leaves this computer." if card.leaves_computer else "Nothing leaves this computer."
    return "Let the model read it", f"{card.model or card.title}. {goes}"


def _facts(extraction: "Extraction") -> tuple[str, ...]:
    draft = extraction.draft
    return (f"Serves {draft.servings}", *facts_of(draft)) if draft else ()


def _lines(extraction: "Extraction", foods: "Mapping[FoodId, Food]") -> "Iterator[ReadLine]":
    from desktop_app.kitchen.quantities import format_ingredient

    section = ""
    for line in extraction.ingredients:
        food = foods.get(line.food_id) if line.food_id else None
        begins, section = (line.section if line.section != section else ""), line.section
        yield ReadLine(format_ingredient(line, food) if food else line.raw or line.name, bool(food), begins)


def _remarks(extraction: "Extraction") -> "Iterator[Remark]":
    if extraction.by.model:
        yield Remark("good", f"Read by {extraction.by.model}, and held against your text.")
    yield from (Remark("soon", sentence) for sentence in extraction.cautions)
    yield from (Remark("muted", sentence) for sentence in extraction.warnings)
