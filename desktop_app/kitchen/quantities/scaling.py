"""One ingredient for more or fewer people."""

from math import isfinite

from desktop_app.exceptions import BadInput
from desktop_app.kitchen.foods import Food
from desktop_app.kitchen.quantities.conversion import is_piece, to_grams
from desktop_app.kitchen.quantities.numbers import MOST
from desktop_app.kitchen.quantities.rounding import Amount, Preference, kitchen_amount, round_in_unit
from desktop_app.schemas.recipe import Ingredient

PREFERENCES: dict[str, Preference] = {"g": "weight", "kg": "weight", "tsp": "spoons", "tbsp": "spoons"}


def scale(ingredient: Ingredient, factor: float, food: Food | None) -> Ingredient:
    """The ingredient times ``factor``, in kitchen amounts; raise `BadInput` when that is beyond a kitchen."""
    if not isfinite(factor) or factor <= 0:
        raise BadInput("A recipe can only be scaled by a number above zero.")
    if factor == 1 or ingredient.quantity is None:
        return ingredient.model_copy(update={"grams": _multiplied(ingredient.grams, factor)})
    amount = _scaled(ingredient, ingredient.quantity, factor, food)
    if amount.quantity > MOST:
        raise BadInput(f"That would be more {ingredient.name} than a kitchen holds.")
    return ingredient.model_copy(
        update={
            "quantity": amount.quantity,
            "unit": amount.unit,
            "quantity_max": _upper_end(ingredient, ingredient.quantity, factor, food, amount),
            "grams": None if ingredient.grams is None and food is None else amount.grams or None,
        }
    )


def _scaled(ingredient: Ingredient, quantity: float, factor: float, food: Food | None) -> Amount:
    grams = ingredient.grams or (to_grams(food, quantity, ingredient.unit) if food else None)
    if food and grams and (_is_counted(food, ingredient.unit) or ingredient.unit in {*PREFERENCES, "ml"}):
        return kitchen_amount(food, grams * factor, prefer=_preference(ingredient.unit, food))
    scaled = round_in_unit(quantity * factor, ingredient.unit)
    return Amount(scaled, ingredient.unit, (grams or 0) * scaled / quantity)


def _preference(unit: str | None, food: Food) -> Preference | None:
    return "pieces" if _is_counted(food, unit) else PREFERENCES.get(unit or "")


def _is_counted(food: Food, unit: str | None) -> bool:
    return bool(food.piece_g) and (unit is None or is_piece(food, unit))


def _upper_end(
    ingredient: Ingredient, quantity: float, factor: float, food: Food | None, low: Amount
) -> float | None:
    """The scaled end of a range; None when it has none, or when both ends round to the same amount."""
    if ingredient.quantity_max is None:
        return None
    grams = ingredient.grams and ingredient.grams * ingredient.quantity_max / quantity
    high = _scaled(ingredient.model_copy(update={"grams": grams}), ingredient.quantity_max, factor, food)
    return high.quantity if high.unit == low.unit and high.quantity > low.quantity else None


def _multiplied(grams: float | None, factor: float) -> float | None:
    return None if grams is None else grams * factor
