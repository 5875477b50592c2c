"""Which dishes come first: what is due soon, then how well it fits and how much of the stock it uses."""

from dataclasses import dataclass, replace
from random import Random

from desktop_app.kitchen.composer.assembling import Settled
from desktop_app.kitchen.composer.dish import PLAIN_CUISINE, Dish
from desktop_app.kitchen.composer.larder import Larder
from desktop_app.kitchen.composer.scene import Scene
from desktop_app.schemas.base import FoodId
from desktop_app.schemas.food import Meal

ASIDES = frozenset({Meal.DRINK, Meal.SNACK})
SOON_WORTH = 3.0
AGEING_WORTH = 1.0
"""A guess weighs less than a date somebody read."""
MOST_SOON = 3
MISSING_COST = 1.5
CHANCE = 0.6
"""Spread of the seeded part: enough to vary between dishes of like worth, not to lift a poor one."""
SAME_FAMILY_COST = 2.0
SAME_HERO_COST = 1.2
SAME_PALETTE_COST = 0.3
HURRY_COST = 1.0
"""What a dish loses with each food left out because cutting it takes too long."""
LATE_DISH_COST = 12.0
LATE_FAMILY_COST = 1.0
LATE_HERO_COST = 0.7
"""What a dish loses for every late title that named it, its family, its main food."""
ASIDE_COST = 4.0
"""What a drink or a nibble loses where nobody asked for one: a meal is meant."""
GENUINE_WORTH = 2.0
"""What a dish gains that has earned the name of the cuisine asked for."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A dish and what it is worth to this cook today."""

    dish: Dish
    worth: float
    hero: FoodId
    """The food it is named after."""
    settled: Settled | None = None
    """The dish with amounts, once it is known that not all foods that are due reach the plate."""

    @property
    def key(self) -> tuple[str, FoodId]:
        """Two dishes with the same key are the same dish to a hungry person."""
        return self.dish.archetype.id, self.hero


def rate(dish: Dish, scene: Scene, rng: Random) -> Candidate:
    """Put a figure on a dish."""
    foods = {food.id: food for food in dish.everything()}
    soon = sum(food_id in scene.larder.due for food_id in foods)
    ageing = len(foods.keys() & scene.larder.ageing)
    worth = SOON_WORTH * min(soon, MOST_SOON) + AGEING_WORTH * min(ageing, MOST_SOON)
    worth -= MISSING_COST * len(dish.missing)
    worth += _fit(dish) + 1.5 * _coverage(foods.keys() & scene.larder.unforced, scene.larder)
    worth += 2.0 * _harmony(dish) + dish.archetype.appeal + dish.archetype.palettes[dish.palette.id]
    echo = scene.late.echo(dish)
    worth -= LATE_DISH_COST * echo.same + LATE_FAMILY_COST * echo.family + LATE_HERO_COST * echo.hero
    worth -= ASIDE_COST * (scene.request.meal is None and dish.archetype.courses <= ASIDES)
    worth += GENUINE_WORTH * (scene.request.cuisine is not None and dish.cuisine != PLAIN_CUISINE)
    return Candidate(dish, worth + CHANCE * rng.random(), dish.heroes()[0].id)


def without(candidate: Candidate, lost: int, settled: Settled) -> Candidate:
    """The candidate when so many foods that are due did not find a place on its plates after all."""
    return replace(candidate, worth=candidate.worth - SOON_WORTH * min(lost, MOST_SOON), settled=settled)


def hurried(candidate: Candidate, settled: Settled) -> Candidate:
    """The candidate with fewer foods to cut, for a cook in a hurry."""
    return replace(candidate, worth=candidate.worth - HURRY_COST, settled=settled)


def after(candidate: Candidate, served: list[Candidate]) -> float:
    """What a dish is still worth beside those already on the list."""
    worth = candidate.worth
    for other in served:
        worth -= SAME_FAMILY_COST * (other.dish.archetype.family == candidate.dish.archetype.family)
        worth -= SAME_HERO_COST * (other.hero == candidate.hero)
        worth -= SAME_PALETTE_COST * (other.dish.palette.id == candidate.dish.palette.id)
    return worth


def in_order(candidates: list[Candidate], served: list[Candidate]) -> list[Candidate]:
    """The best beside those served first."""
    return sorted(candidates, key=lambda candidate: -after(candidate, served))


def _fit(dish: Dish) -> float:
    """Share of the palette's places (acid, herb, spices ...) that are filled."""
    places = [slot for slot in dish.archetype.slots if slot.palette]
    filled = sum(bool(dish.chosen.get(slot.id)) for slot in places)
    return filled / len(places) if places else 0.5


def _coverage(used: frozenset[FoodId] | set[FoodId], larder: Larder) -> float:
    at_home = len(larder.unforced)
    return len(used) / min(at_home, 8) if at_home else 0.0


def _harmony(dish: Dish) -> float:
    return dish.book.pairs.mean(dish.everything())
