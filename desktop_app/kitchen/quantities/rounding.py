"""Amounts as a cook measures them: whole eggs, half onions, spoons, and steps of the kitchen scales."""

from dataclasses import dataclass
from typing import Literal

from desktop_app.kitchen.foods import Food
from desktop_app.kitchen.quantities.units import UNITS, unit_named
from desktop_app.schemas.food import RawAnimal

Preference = Literal["pieces", "spoons", "weight"]

CLOSE = 0.25
"""A rounded count may differ from the wish by this share."""
SPOONS_BELOW_ML = 30
SPOONS_WISHED_BELOW_ML = 60
PINCH_BELOW_ML = 0.9
QUARTER_SPOON_ML = 1.25
MOST_PINCHES = 2
SMALLEST_COUNTED_G = 10
"""Lighter pieces (an almond, a green bean) are weighed, unless they have a unit of their own."""
GENERIC_PIECES = frozenset({"", "medium", "whole", "piece", "head"})
GROUND = "spice"
"""A spice with a density is sold ground, sticks and pods or not."""
ALWAYS_COUNTED = frozenset({"clove", "leaf"})
SCALE_STEPS = ((10.0, 1.0), (100.0, 5.0), (1000.0, 25.0), (float("inf"), 50.0))
JUG_STEPS = ((100.0, 5.0), (1000.0, 25.0), (float("inf"), 50.0))
SPOON_STEPS = ((1.0, 0.25), (float("inf"), 0.5))
LIQUIDS = frozenset(
    {
        "oil",
        "dairy",
        "plant_milk",
        "stock",
        "vinegar",
        "sauce",
        "drink",
        "liquid",
        "water",
        "alcohol",
        "juice",
    }
)
NOT_POURED = frozenset({"yoghurt", "cheese_fresh", "cheese_melt", "cheese_hard", "stock_cube"})
NOT_SPOONED = frozenset({"produce", "meat", "fish"})
SPOONED_PRODUCE = frozenset({"herb_soft", "herb_hard", "ginger", "acid", "chilli"})


@dataclass(frozen=True, slots=True)
class Amount:
    """What to measure; ``grams`` is the weight of exactly this amount."""

    quantity: float
    unit: str | None
    grams: float


def kitchen_amount(food: Food, grams: float, *, prefer: Preference | None = None) -> Amount:
    """The amount nearest to ``grams`` that a kitchen measures; never nothing, never a part of an egg."""
    if food.raw_animal is RawAnimal.EGG and food.piece_g:
        return _counted(food, grams, food.piece_g)
    if prefer == "weight":
        return _weighed(grams)
    if prefer == "spoons":
        return _spooned(food, grams, SPOONS_WISHED_BELOW_ML) or _poured(food, grams) or _weighed(grams)
    return (
        _pieces(food, grams, always=prefer == "pieces")
        or _tins(food, grams)
        or (_spooned(food, grams, SPOONS_BELOW_ML) if _goes_on_a_spoon(food) else None)
        or _poured(food, grams)
        or _weighed(grams)
    )


def round_in_unit(quantity: float, unit: str | None) -> float:
    """The nearest amount a kitchen measures in this unit, at least one step of it."""
    if unit in {"g", "mg"}:
        return _to_step(quantity, SCALE_STEPS)
    if unit == "ml":
        return _to_step(quantity, JUG_STEPS)
    if unit in {"tsp", "tbsp", "cup", "kg", "l", "lb"}:
        return _to_step(quantity, SPOON_STEPS)
    step = 1.0 if unit in {"pinch", "dash", "leaf", "sprig"} else 0.5
    return _nearest(quantity, step)


def _pieces(food: Food, grams: float, *, always: bool) -> Amount | None:
    if not food.piece_g or not (always or _is_counted(food, food.piece_g)):
        return None
    amount = _counted(food, grams, food.piece_g)
    kept = always or food.piece_name in ALWAYS_COUNTED or _is_close(amount.grams, grams)
    return amount if kept else None


def _counted(food: Food, grams: float, piece_g: float) -> Amount:
    count = _nearest(grams / piece_g, 0.5 if _can_be_halved(food) else 1.0)
    return Amount(count, _piece_unit(food), count * piece_g)


def _is_counted(food: Food, piece_g: float) -> bool:
    """Nobody counts what is ground, nor says "two soba noodles" where the bundle has no word of its own."""
    if food.category == GROUND and food.density:
        return False
    nameless = food.uncountable and food.piece_name not in GENERIC_PIECES
    return unit_named(food.piece_name) is not None or (piece_g >= SMALLEST_COUNTED_G and not nameless)


def _piece_unit(food: Food) -> str | None:
    """The unit that stands before the name: "clove" of garlic, None for an onion or a bay leaf."""
    if food.piece_name in GENERIC_PIECES or food.piece_name in food.name.split():
        return None
    unit = unit_named(food.piece_name)
    return unit.id if unit else None


def _can_be_halved(food: Food) -> bool:
    return food.aisle == "produce" and food.piece_name not in {"leaf", "sprig"}


def _tins(food: Food, grams: float) -> Amount | None:
    if food.pack_name != "tin" or not food.pack_g:
        return None
    count = _nearest(grams / food.pack_g, 1.0)
    weight = count * food.pack_g
    return Amount(count, "tin", weight) if _is_close(weight, grams) else None


def _goes_on_a_spoon(food: Food) -> bool:
    return food.aisle not in NOT_SPOONED or bool(food.roles & SPOONED_PRODUCE)


def _spooned(food: Food, grams: float, below_ml: float) -> Amount | None:
    if not food.density or grams / food.density >= below_ml:
        return None
    volume = grams / food.density
    pinches = _pinched(food, grams, food.density)
    is_pinch = volume < PINCH_BELOW_ML or (volume < QUARTER_SPOON_ML and pinches.grams == grams)
    if is_pinch and pinches.quantity <= MOST_PINCHES:
        return pinches
    teaspoons = _to_step(volume / UNITS["tsp"].factor, SPOON_STEPS)
    unit = UNITS["tbsp"] if teaspoons >= 3 else UNITS["tsp"]
    count = _nearest(volume / unit.factor, 0.5) if unit.id == "tbsp" else teaspoons
    return Amount(count, unit.id, count * unit.factor * food.density)


def _pinched(food: Food, grams: float, density: float) -> Amount:
    unit, each = (
        ("dash", UNITS["dash"].factor * density) if _is_liquid(food) else ("pinch", UNITS["pinch"].factor)
    )
    count = _nearest(grams / each, 1.0)
    return Amount(count, unit, count * each)


def _poured(food: Food, grams: float) -> Amount | None:
    if not food.density or not _is_liquid(food):
        return None
    millilitres = _to_step(grams / food.density, JUG_STEPS)
    return Amount(millilitres, "ml", millilitres * food.density)


def _is_liquid(food: Food) -> bool:
    return food.category in LIQUIDS and not food.roles & NOT_POURED


def _weighed(grams: float) -> Amount:
    weight = _to_step(grams, SCALE_STEPS)
    return Amount(weight, "g", weight)


def _is_close(amount: float, wish: float) -> bool:
    return abs(amount - wish) <= CLOSE * wish


def _to_step(quantity: float, steps: tuple[tuple[float, float], ...]) -> float:
    return _nearest(quantity, next(step for below, step in steps if quantity < below))


def _nearest(quantity: float, step: float) -> float:
    """The nearest multiple, halves upward, at least one step."""
    return max(1.0, float(int(quantity / step + 0.5))) * step
