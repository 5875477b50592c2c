"""M4: amounts are there, agree with their grams, and are no more than there is at home."""

from collections import defaultdict
from collections.abc import Iterator

from desktop_app.kitchen.foods import Food
from desktop_app.kitchen.inspector.context import WATER, InspectionContext, fault, note
from desktop_app.kitchen.quantities import to_grams
from desktop_app.schemas.base import FoodId
from desktop_app.schemas.generation import Finding
from desktop_app.schemas.recipe import Ingredient

CHECK = "M4"
STOCK_TOLERANCE = 1.02
AGREEMENT = 0.05
SMALLEST_DIFFERENCE_G = 0.3
"""A pinch: less than that no kitchen scale shows and no cook can measure."""


def check(context: InspectionContext) -> Iterator[Finding]:
    """Each line's amount, then the sum of each food against the stock."""
    for place, ingredient, food in context.ingredients():
        if ingredient.quantity is None:
            yield fault(CHECK, place, f"{ingredient.name} has no amount.")
        elif food:
            yield from _agreement(place, ingredient, food, ingredient.quantity)
    yield from _against_stock(context)


def _agreement(place: str, ingredient: Ingredient, food: Food, quantity: float) -> Iterator[Finding]:
    grams = to_grams(food, quantity, ingredient.unit, form=ingredient.preparation)
    if grams is None or ingredient.grams is None:
        if grams is None and ingredient.grams is None:
            yield note(CHECK, place, f"How much {ingredient.name} weighs is not known.")
        return
    if abs(grams - ingredient.grams) > max(SMALLEST_DIFFERENCE_G, AGREEMENT * grams):
        said = f"{quantity:g} {ingredient.unit or ''}".strip()
        yield fault(CHECK, place, f"{said} {food.name} is {grams:.3g} g, not {ingredient.grams:.3g} g.")


def _against_stock(context: InspectionContext) -> Iterator[Finding]:
    for food_id, needed in _needed(context).items():
        name = context.listed[food_id].name
        items = context.stock.get(food_id, ())
        if any(item.grams is None for item in items):
            if not any(item.staple for item in items):
                yield note(
                    CHECK, "ingredients", f"How much {name} there is was not said: it takes {needed:.0f} g."
                )
            continue
        there = sum(item.grams or 0 for item in items)
        if items and needed > there * STOCK_TOLERANCE:
            yield fault(CHECK, "ingredients", f"It takes {needed:.0f} g {name}, and there are {there:.0f} g.")


def _needed(context: InspectionContext) -> dict[FoodId, float]:
    """Grams of each known food that has to come from the pantry."""
    needed: dict[FoodId, float] = defaultdict(float)
    for _, ingredient, food in context.ingredients():
        if food and food.id != WATER and ingredient.in_pantry is not False:
            needed[food.id] += _grams(ingredient, food)
    return needed


def _grams(ingredient: Ingredient, food: Food) -> float:
    """The larger of what the line says and what its grams say: believe neither alone."""
    most = ingredient.quantity_max or ingredient.quantity
    said = to_grams(food, most, ingredient.unit, form=ingredient.preparation) if most else None
    return max(said or 0, ingredient.grams or 0)
