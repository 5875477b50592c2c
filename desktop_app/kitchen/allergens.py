"""What a dish contains for certain, and what depends on the packets it is made from."""

from collections.abc import Iterable
from typing import NamedTuple

from desktop_app.kitchen.foods import Food
from desktop_app.schemas.food import Allergen


class Allergens(NamedTuple):
    """``contains`` is always in the dish, ``varies`` differs by brand; no allergen stands in both."""

    contains: tuple[Allergen, ...]
    varies: tuple[Allergen, ...]


def allergens_of(foods: Iterable[Food]) -> Allergens:
    """The allergens of some foods together, each in the order of `Allergen`."""
    contains: set[Allergen] = set()
    varies: set[Allergen] = set()
    for food in foods:
        contains |= food.contains
        varies |= food.varies
    return Allergens(_ordered(contains), _ordered(varies - contains))


def _ordered(allergens: set[Allergen]) -> tuple[Allergen, ...]:
    return tuple(allergen for allergen in Allergen if allergen in allergens)
