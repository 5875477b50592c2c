"""Pantry lines as typed, as understood, as stored."""

from datetime import date, datetime

from pydantic import Field

from desktop_app.schemas.base import FoodId, Frozen, PantryItemId
from desktop_app.schemas.food import Place


class PantryLine(Frozen):
    """One typed line and what was understood of it.

    ``understood`` is true only when the food is known. ``non_food`` names things nobody may eat
    ("bleach"). ``quantity`` is None when no amount was said. ``problem`` is a sentence for the cook
    when an amount was refused ("-2", "1/0") or nothing was understood.
    """

    line: str
    understood: bool = False
    non_food: bool = False
    food_id: FoodId | None = None
    name: str = ""
    quantity: float | None = Field(default=None, ge=0)
    quantity_max: float | None = Field(default=None, ge=0)
    unit: str | None = None
    size: str | None = None
    preparation: str = ""
    place: Place | None = None
    use_by: date | None = None
    problem: str = ""


class PantryItem(PantryLine):
    """A stored line. ``base_quantity`` is in ``base_unit``: g, ml or piece."""

    id: PantryItemId
    place: Place = Place.CUPBOARD
    base_quantity: float | None = None
    base_unit: str | None = None
    created_at: datetime


class StockItem(Frozen):
    """A food the chef may plan with. ``grams`` is the edible stock, None when not said."""

    food_id: FoodId
    grams: float | None = Field(default=None, ge=0)
    use_by: date | None = None
    place: Place | None = None
    staple: bool = False
