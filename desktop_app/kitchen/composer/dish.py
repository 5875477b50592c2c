"""A dish while it takes shape: which food fills which slot."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from desktop_app.kitchen.composer.archetypes import ChefBook
from desktop_app.kitchen.composer.conditions import parse_condition
from desktop_app.kitchen.composer.selectors import parts_of
from desktop_app.kitchen.composer.shapes import Archetype, Palette
from desktop_app.kitchen.foods import Food
from desktop_app.kitchen.seasonings import is_seasoning
from desktop_app.schemas.base import FoodId
from desktop_app.schemas.food import RawAnimal

PLAIN_CUISINE = "home"
LEAST_MARKERS = 3
"""Foods typical of a palette that a dish must hold to bear its cuisine's name (`chef.md`, section 4)."""


@dataclass(frozen=True)
class Dish:
    """A dish family, a palette and the foods chosen; answers the conditions of the family."""

    archetype: Archetype
    palette: Palette
    book: ChefBook
    chosen: Mapping[str, tuple[Food, ...]]
    facts: Mapping[str, str | int]
    missing: frozenset[FoodId] = frozenset()

    def holds(self, condition: str) -> bool:
        """True when the condition (see `conditions`) holds for this dish."""
        return not condition or parse_condition(condition).holds(self)

    def count(self, slot: str, word: str = "") -> int:
        """How many foods the slot holds; with ``word`` only those it describes."""
        foods = self.chosen.get(slot, ())
        return sum(self.described(food, word) for food in foods) if word else len(foods)

    def described(self, food: Food, word: str) -> bool:
        """True when ``word`` is the food's id, role, category, pace, or what it is:
        raw, watery, sturdy or tender in the oven."""
        if word == "raw":
            return food.raw_animal is not RawAnimal.NONE
        if word == "watery":
            return self.book.handling.watery(food)
        if word in ("sturdy", "tender"):
            return self.book.handling.is_sturdy(food) is (word == "sturdy")
        return word in (food.id, food.category, self.book.handling.pace(food)) or word in food.roles

    def foods(self, selector: str) -> tuple[Food, ...]:
        """By a selector: slots joined by ``+``, narrowed by ``.word``, ``first_``, ``two_``; each once."""
        found: list[Food] = []
        for part in parts_of(selector):
            foods = (
                f for f in self.chosen.get(part.slot, ()) if not part.word or self.described(f, part.word)
            )
            found += islice(foods, part.most)
        return tuple(dict.fromkeys(found))

    def everything(self) -> Iterator[Food]:
        """Every chosen food; one that fills two slots comes twice."""
        for foods in self.chosen.values():
            yield from foods

    def heroes(self) -> tuple[Food, ...]:
        """What the dish may be named after, best first."""
        return self.foods("+".join(self.archetype.heroes))

    @property
    def cuisine(self) -> str:
        """The palette's cuisine where the dish has earned its name, else plain home cooking."""
        markers = self.palette.markers & {food.id for food in self.everything()}
        return self.palette.cuisine if len(markers) >= LEAST_MARKERS else PLAIN_CUISINE

    @property
    def bulk(self) -> int:
        """How many foods count towards the cap."""
        return len({food.id for food in self.everything() if not is_seasoning(food)})
