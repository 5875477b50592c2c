"""How long foods usually keep.

The figures rank what to use first and ask "still good?"; they never prove a food safe and never keep one
from being cooked. Source: USDA FSIS FoodKeeper by product number, or "own" with the reason, in the table. An
empty cell means that keeping the food there is not advised, not that it keeps for ever.
"""

import csv
import io
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from types import MappingProxyType

from desktop_app.exceptions import KitchenDataError
from desktop_app.kitchen.foods import Food
from desktop_app.schemas.base import FoodId
from desktop_app.schemas.food import Place

SHOWN_WITHIN = timedelta(days=60)
"""Longer guesses tell a cook nothing: flour is fine for months."""


@dataclass(frozen=True, slots=True)
class Keeping:
    """Days a food keeps by place from the day it was bought, and after it was opened; None: not advised."""

    cupboard: int | None
    fridge: int | None
    freezer: int | None
    opened: int | None

    def days(self, place: Place) -> int | None:
        """Days in this place."""
        return {Place.CUPBOARD: self.cupboard, Place.FRIDGE: self.fridge, Place.FREEZER: self.freezer}[place]


def parse_storage(text: str, foods: Mapping[FoodId, Food]) -> Mapping[FoodId, Keeping]:
    """Read ``storage.csv``; raise `KitchenDataError` naming the row that is wrong or the food without one."""
    read: dict[FoodId, Keeping] = {}
    for number, row in enumerate(csv.DictReader(io.StringIO(text)), start=2):
        food = FoodId(row["food"])
        try:
            keeping = Keeping(*(_days(row[name]) for name in ("cupboard", "fridge", "freezer", "opened")))
        except ValueError as error:
            raise KitchenDataError(f"storage.csv line {number}: {error}") from error
        if food not in foods or food in read or not row["source"]:
            raise KitchenDataError(f"storage.csv line {number}: {food} is unknown, twice or without a source")
        read[food] = keeping
    return MappingProxyType(read)


def _days(cell: str) -> int | None:
    if not cell:
        return None
    days = int(cell)
    if days < 1:
        raise ValueError(f"{days} days cannot be")
    return days


def use_by_guess(keeping: Keeping | None, place: Place, since: date) -> date | None:
    """The day until which it is probably good, kept here since that day; None where no guess is of use."""
    days = keeping.days(place) if keeping else None
    return None if days is None or timedelta(days=days) > SHOWN_WITHIN else since + timedelta(days=days)
