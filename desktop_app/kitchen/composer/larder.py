"""What may be cooked with: the stock after the hard filter."""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from types import MappingProxyType

from desktop_app.kitchen.catalogue import Catalogue
from desktop_app.kitchen.diets import fits, usable_stock
from desktop_app.kitchen.foods import Food
from desktop_app.schemas.base import FoodId
from desktop_app.schemas.food import Place
from desktop_app.schemas.generation import CookRequest
from desktop_app.schemas.pantry import StockItem

SOON = timedelta(days=2)
PLENTY = math.inf
"""Stock of a food whose amount was not said: assumed to be enough."""


@dataclass(frozen=True)
class Larder:
    """The foods a request leaves. ``grams`` is edible stock, ``due`` the dates of what goes off soon,
    ``ageing`` what has no date but has lain as long as such food usually keeps."""

    foods: Mapping[FoodId, Food]
    grams: Mapping[FoodId, float]
    staples: frozenset[FoodId]
    due: Mapping[FoodId, date]
    ageing: frozenset[FoodId]
    by_word: Mapping[str, tuple[Food, ...]]
    """Foods by role and category, in the catalogue's order."""
    catalogue: Catalogue
    request: CookRequest

    def allowed(self, food_id: str) -> Food | None:
        """A food the filter allows, at home or not."""
        food = self.catalogue.foods.get(FoodId(food_id))
        return food if food and fits(food, self.request) else None

    def speaks_of_avoided(self, food: Food) -> bool:
        """True when its name holds that of a food left out: no lemon juice where lemons are unwelcome."""
        avoided = (self.catalogue.foods.get(name) for name in self.request.avoid_foods)
        return any(other and f" {other.name} " in f" {food.name} " for other in avoided)

    def has(self, food_id: FoodId) -> bool:
        """True when it is at home."""
        return food_id in self.foods

    @property
    def unforced(self) -> frozenset[FoodId]:
        """Foods of the stock that are no staples: what a dish ought to use."""
        return frozenset(self.foods) - self.staples


def stock_larder(catalogue: Catalogue, request: CookRequest) -> Larder:
    """Sort the stock for a request; unknown, filtered and expired foods are left out."""
    stocked = {item.food_id for item in request.stock} & catalogue.foods.keys()
    fitting = {name: food for name in stocked if fits(food := catalogue.foods[name], request)}
    good = usable_stock(request.stock, fitting, request)
    grams: dict[FoodId, float] = {}
    for item in good:
        amount = PLENTY if item.grams is None else item.grams
        grams[item.food_id] = grams.get(item.food_id, 0.0) + amount
    foods = {food_id: fitting[food_id] for food_id in sorted(grams) if grams[food_id] > 0}
    return Larder(
        foods=MappingProxyType(foods),
        grams=MappingProxyType(grams),
        staples=frozenset(item.food_id for item in good if item.staple),
        due=MappingProxyType(_due(good, request.today)),
        ageing=frozenset(item.food_id for item in good if _is_ageing(item, request.today)),
        by_word=MappingProxyType(_by_word(foods.values())),
        catalogue=catalogue,
        request=request,
    )


def _due(items: Iterable[StockItem], today: date) -> dict[FoodId, date]:
    due: dict[FoodId, date] = {}
    for item in items:
        if item.use_by and item.place is not Place.FREEZER and item.use_by - today <= SOON:
            due[item.food_id] = min(item.use_by, due.get(item.food_id, item.use_by))
    return due


def _is_ageing(item: StockItem, today: date) -> bool:
    """A guess only ranks: it neither says that a food is due nor that it is still good."""
    guessed = not item.staple and not item.use_by and item.place is not Place.FREEZER and item.probably_until
    return bool(guessed and guessed - today <= SOON)


def _by_word(foods: Iterable[Food]) -> dict[str, tuple[Food, ...]]:
    words: dict[str, list[Food]] = {}
    for food in foods:
        for word in {*food.roles, food.category}:
            words.setdefault(word, []).append(food)
    return {word: tuple(members) for word, members in words.items()}
