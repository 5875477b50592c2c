"""From amounts as said to grams, and to the base units amounts are stored in."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

from desktop_app.kitchen.foods import Food
from desktop_app.kitchen.measures import PIECE, measured
from desktop_app.kitchen.quantities.units import PACK_IDS, UNITS, Unit, unit_named, volume_factor
from desktop_app.schemas.people import Region

BaseUnit = Literal["g", "ml", "piece"]

SAME_PIECE = (
    {"stalk", "stick", "stem"},
    {"head", "whole", "medium"},
    {"fillet", "breast", "steak"},
    {"slice", "rasher"},
)
"""Piece names that mean the same thing of one food: a stalk of celery is a stick of celery."""
PART_OF_ROLE: Mapping[tuple[str, str], float] = MappingProxyType(
    {
        ("stick", "butter"): 113.4,  # the US stick, a quarter of a pound
        ("knob", "butter"): 15,
        ("head", "garlic"): 36,  # twelve cloves of 3 g
        ("sprig", "herb_soft"): 1,  # USDA SR28: 10 sprigs of parsley weigh 10 g
        ("sprig", "herb_hard"): 1,
        ("leaf", "herb_soft"): 0.5,  # USDA SR28: 5 leaves of basil weigh 2.5 g
    }
)
"""Grams of a part that is neither the food's piece nor its pack, by unit and role."""


def to_grams(
    food: Food,
    quantity: float,
    unit: str | None,
    *,
    form: str = "",
    region: Region = Region.STRICTEST,
) -> float | None:
    """Edible grams of an amount; None when it cannot be known (no density, no piece weight, no such unit).

    ``form`` is what was done to the food before it was measured ("finely sliced"), or the size of a piece.
    """
    if unit is None:
        return _times(quantity, food.measures.get((PIECE, form)) or food.piece_g)
    known = UNITS.get(unit) or unit_named(unit)
    if known is None:
        return None
    factor = volume_factor(known, region)
    each = _volume_grams(food, known, form, factor) if factor else _unit_grams(food, known, form)
    return _times(quantity, each)


def base_amount(
    food: Food, quantity: float, unit: str | None, region: Region = Region.STRICTEST
) -> tuple[float, BaseUnit] | None:
    """The amount to store: pieces as pieces, volumes in ml, all else in g; None when it cannot be known."""
    known = UNITS.get(unit) or unit_named(unit) if unit else None
    if unit is None or (known and is_piece(food, known.id)):
        return (quantity, "piece") if food.piece_g else None
    if known and (factor := volume_factor(known, region)):
        return quantity * factor, "ml"
    grams = to_grams(food, quantity, unit)
    return None if grams is None else (grams, "g")


def is_piece(food: Food, unit_id: str) -> bool:
    """Whether this unit is what one piece of the food is called ("clove" of garlic)."""
    named = unit_named(food.piece_name)
    return unit_id == (named.id if named else food.piece_name) or any(
        unit_id in same and food.piece_name in same for same in SAME_PIECE
    )


def _volume_grams(food: Food, unit: Unit, form: str, factor: float) -> float | None:
    """A measured cup of just this form before the density, which cannot tell sliced from chopped."""
    return measured(food.measures, unit.id, form) or _times(factor, food.density)


def _unit_grams(food: Food, unit: Unit, form: str) -> float | None:
    if unit.kind == "mass":
        return unit.factor
    return _loose_grams(food, unit) if unit.kind == "loose" else _count_grams(food, unit, form)


def _loose_grams(food: Food, unit: Unit) -> float | None:
    if unit.id == "dash":
        return unit.factor * (food.density or 1)
    if unit.id != "bunch":
        return unit.factor
    if food.pack_name == "bunch":
        return food.pack_g
    return unit.factor if food.category == "herb" else None


def _count_grams(food: Food, unit: Unit, form: str) -> float | None:
    """By size where one is said, then our own piece, then USDA's, then packs and parts."""
    if form and (sized := food.measures.get((unit.id, form))):
        return sized
    if is_piece(food, unit.id):
        return food.piece_g
    if plain := food.measures.get((unit.id, "")):
        return plain
    if unit.id in PACK_IDS:
        return food.pack_g if food.pack_name != "bunch" else None
    return next((PART_OF_ROLE[unit.id, role] for role in food.roles if (unit.id, role) in PART_OF_ROLE), None)


def _times(quantity: float, each: float | None) -> float | None:
    return None if each is None else quantity * each
