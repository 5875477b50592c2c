"""Everything the kitchen knows, read once and shared, never changed."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from desktop_app.kitchen.foods import Food, parse_foods
from desktop_app.kitchen.nutrients import Nutrients, parse_nutrients
from desktop_app.schemas.base import FoodId


@dataclass(frozen=True)
class Catalogue:
    """The frozen tables; every kitchen function takes one."""

    foods: Mapping[FoodId, Food]
    nutrients: Mapping[str, Nutrients]
    non_foods: frozenset[str]
    """Lower-case names of things nobody may eat."""

    def food(self, food_id: FoodId) -> Food:
        """The food with this id; `KeyError` when there is none."""
        return self.foods[food_id]

    def nutrients_of(self, food_id: FoodId) -> Nutrients | None:
        """Nutrients per 100 g, None when the table has none for this food."""
        food = self.foods.get(food_id)
        return self.nutrients.get(food.ndb) if food else None


def build_catalogue(foods: str, nutrients: str, non_foods: str) -> Catalogue:
    """Read the tables' texts; raise `KitchenDataError` naming table and line when one is broken."""
    names = (line.split("#")[0].strip().casefold() for line in non_foods.splitlines())
    return Catalogue(
        foods=MappingProxyType(parse_foods(foods)),
        nutrients=MappingProxyType(parse_nutrients(nutrients)),
        non_foods=frozenset(name for name in names if name),
    )
