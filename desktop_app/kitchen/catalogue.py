"""Everything the kitchen knows, read once and shared, never changed."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from desktop_app.kitchen.craft import Craft
from desktop_app.kitchen.foods import Food, parse_foods
from desktop_app.kitchen.hazards import Hazards, parse_hazards, with_hazards
from desktop_app.kitchen.measures import with_measures
from desktop_app.kitchen.nutrients import Nutrients, parse_nutrients
from desktop_app.kitchen.storage import Keeping, parse_storage
from desktop_app.kitchen.wordcraft import Wordcraft, build_wordcraft
from desktop_app.schemas.base import FoodId


@dataclass(frozen=True)
class Catalogue:
    """The frozen tables; every kitchen function takes one."""

    foods: Mapping[FoodId, Food]
    nutrients: Mapping[str, Nutrients]
    non_foods: frozenset[str]
    """Lower-case names of things nobody may eat."""
    craft: Craft | None = None
    """By what the craft of a recipe is judged; a catalogue without it judges facts alone."""
    storage: Mapping[FoodId, Keeping] = field(default_factory=dict)
    """How long foods usually keep."""
    hazards: Hazards | None = None
    """What is dangerous; a catalogue without it warns of nothing."""
    wordcraft: Wordcraft | None = None
    """By what steps and words are judged; a catalogue without it leaves them be."""

    def food(self, food_id: FoodId) -> Food:
        """The food with this id; `KeyError` when there is none."""
        return self.foods[food_id]

    def nutrients_of(self, food_id: FoodId) -> Nutrients | None:
        """Nutrients per 100 g, None when the table has none for this food."""
        food = self.foods.get(food_id)
        return self.nutrients.get(food.ndb) if food else None


def build_catalogue(foods: str, nutrients: str, non_foods: str, craft: Craft | None = None) -> Catalogue:
    """Read the tables' texts; raise `KitchenDataError` naming table and line when one is broken."""
    names = (line.split("#")[0].strip().casefold() for line in non_foods.splitlines())
    return Catalogue(
        foods=MappingProxyType(parse_foods(foods)),
        nutrients=MappingProxyType(parse_nutrients(nutrients)),
        non_foods=frozenset(name for name in names if name),
        craft=craft,
    )


def with_household_facts(catalogue: Catalogue, *, measures: str, storage: str) -> Catalogue:
    """The catalogue with household measures and keeping times; raise as `build_catalogue`."""
    foods = MappingProxyType(with_measures(catalogue.foods, measures))
    return replace(catalogue, foods=foods, storage=parse_storage(storage, foods))


def with_safety(catalogue: Catalogue, hazards: str) -> Catalogue:
    """The catalogue with its hazards, each food knowing for whom it is unsafe; raise as `build_catalogue`."""
    rules = parse_hazards(hazards, catalogue.foods)
    return replace(catalogue, foods=with_hazards(catalogue.foods, rules), hazards=rules)


def with_wordcraft(catalogue: Catalogue, *, techniques: str, dish_names: str, claims: str) -> Catalogue:
    """The catalogue with its techniques, names of dishes and claims; raise as `build_catalogue`."""
    wordcraft = build_wordcraft(catalogue.foods, techniques=techniques, dish_names=dish_names, claims=claims)
    return replace(catalogue, wordcraft=wordcraft)
