"""No crumbs and no third of an egg: foods of 15 g a serving or more, counted in halves, eggs whole."""

from collections.abc import Iterator

from desktop_app.kitchen.inspector.craft.served import Served
from desktop_app.schemas.generation import Finding
from desktop_app.schemas.recipe import Ingredient

CODE = "least"
LEAST_G = 15.0
TOLERANCE = 0.9
"""Half an onion for four is an amount of the kitchen."""


def check(served: Served) -> Iterator[Finding]:
    """Weight a serving, then what is counted."""
    for food, grams in served.bulk.items():
        if food.id in served.wished:
            continue
        if grams < LEAST_G * TOLERANCE * served.eaters and not served.is_one(food, "small"):
            each = grams / served.eaters
            yield served.wince(
                CODE, "ingredients", f"{each:.0f} g {food.name} a serving is too little to taste."
            )
    for place, ingredient, known in served.context.ingredients():
        step = 1.0 if known and "egg" in known.roles else 0.5
        if _is_counted(ingredient) and (ingredient.quantity or 0) % step:
            yield served.wince(CODE, place, f"Nobody counts out {ingredient.quantity:g} {ingredient.name}.")


def _is_counted(ingredient: Ingredient) -> bool:
    return ingredient.unit is None
