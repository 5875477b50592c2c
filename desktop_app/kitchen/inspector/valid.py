"""M1: the draft is a recipe at all: shape, bounds and references."""

import math
from collections import Counter
from collections.abc import Iterator

from pydantic import ValidationError

from desktop_app.kitchen.inspector.context import InspectionContext, fault
from desktop_app.kitchen.quantities import UNITS
from desktop_app.schemas.generation import Finding
from desktop_app.schemas.recipe import Ingredient, RecipeDraft, Step

CHECK = "M1"


def check(context: InspectionContext) -> Iterator[Finding]:
    """Bounds of the shape, known units and foods, no food listed twice, times that can be."""
    yield from _shape(context.draft)
    yield from _ingredients(context)
    for _, place, step in context.steps():
        yield from _step(place, step)
    yield from _total(context.draft)


def _shape(draft: RecipeDraft) -> Iterator[Finding]:
    """A copied draft has skipped its own validation, so it runs again."""
    try:
        type(draft).model_validate(draft.model_dump(warnings="none"))
    except ValidationError as error:
        for problem in error.errors(include_url=False):
            yield fault(CHECK, _place(problem["loc"]), problem["msg"])


def _place(location: tuple[int | str, ...]) -> str:
    return "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in location).lstrip(".")


def _ingredients(context: InspectionContext) -> Iterator[Finding]:
    seen = Counter((i.food_id, i.section) for i in context.draft.ingredients if i.food_id)
    for place, ingredient, food in context.ingredients():
        if ingredient.food_id and food is None:
            yield fault(CHECK, place, f"“{ingredient.food_id}” is no food of the catalogue.")
        if ingredient.food_id and seen[ingredient.food_id, ingredient.section] > 1:
            yield fault(CHECK, place, f"{ingredient.name} is listed twice.")
        yield from _amount(place, ingredient)


def _amount(place: str, ingredient: Ingredient) -> Iterator[Finding]:
    if ingredient.unit is not None and ingredient.unit not in UNITS:
        yield fault(CHECK, place, f"“{ingredient.unit}” is not a unit.")
    numbers = (ingredient.quantity, ingredient.quantity_max, ingredient.grams)
    if not all(number is None or math.isfinite(number) for number in numbers):
        yield fault(CHECK, place, f"The amount of {ingredient.name} is not a number.")
    elif ingredient.quantity_max and ingredient.quantity_max < (ingredient.quantity or 0):
        yield fault(CHECK, place, f"The most of {ingredient.name} is less than the least.")


def _step(place: str, step: Step) -> Iterator[Finding]:
    if not step.text.strip():
        yield fault(CHECK, place, "The step has no words.")


def _total(draft: RecipeDraft) -> Iterator[Finding]:
    if not draft.title.strip():
        yield fault(CHECK, "title", "The recipe has no title.")
    if draft.minutes.total <= 0:
        yield fault(CHECK, "minutes", "The recipe does not say how long it takes.")
