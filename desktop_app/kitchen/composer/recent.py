"""Late titles, read as the dishes they named: so that nobody is served the same supper twice."""

import re
from dataclasses import dataclass
from functools import lru_cache

from desktop_app.kitchen.composer.dish import Dish
from desktop_app.kitchen.composer.selectors import TOKEN
from desktop_app.kitchen.composer.shapes import Archetype

SMALL_WORDS = frozenset({"with", "and", "in", "on", "of", "the", "warm"})
"""Words of a title that are no dish."""
BASES = frozenset({"rice", "pasta", "noodle", "potato", "bread", "grain", "oats"})
"""Roles of what a dish lies on."""


@dataclass(frozen=True, slots=True)
class Echo:
    """How many late titles named this very dish (family and main food), its family, its main food."""

    same: int = 0
    family: int = 0
    hero: int = 0


class Late:
    """The late titles of one request."""

    def __init__(self, titles: tuple[str, ...]) -> None:
        self._titles = tuple(title.casefold() for title in titles)
        self._openings: dict[tuple[str, str], str | None] = {}

    def served(self, names: tuple[str, str]) -> int:
        """How many titles speak of a food that titles call by these names, one and several."""
        return sum(names[0] in title or names[1] in title for title in self._titles)

    def echo(self, dish: Dish) -> Echo:
        """What of the dish was on the table lately."""
        if not self._titles:
            return Echo()
        hero = _names(dish, dish.heroes()[0].id)
        family = heroes = same = 0
        for title in self._titles:
            of_family = self._is_of_family(dish, title)
            of_hero = any(name in title for name in hero)
            family += of_family
            heroes += of_hero
            same += of_family and of_hero
        return Echo(same, family, heroes)

    def repeats(self, dish: Dish, title: str) -> bool:
        """Whether a late title of the family spoke of the food this title names first: to a hungry person
        carrot and kale soup, then carrot soup, is the same soup twice."""
        first = _named_first(dish, title.casefold())
        return bool(first) and any(
            any(name in late for name in first) and self._is_of_family(dish, late) for late in self._titles
        )

    def _is_of_family(self, dish: Dish, title: str) -> bool:
        key = (dish.archetype.id, title)
        if key not in self._openings:
            self._openings[key] = _opening(dish.archetype, title)
        opening = self._openings[key]
        return opening == "" or (opening is not None and opening in _names(dish))


def _opening(archetype: Archetype, title: str) -> str | None:
    """ "" where the title has the words of the family; where its pattern has none, the food it opens with;
    None where it fits no pattern."""
    found: str | None = None
    for phrase in archetype.titles:
        pattern, speaks = _pattern(phrase.text)
        match = pattern.fullmatch(title)
        if match and speaks:
            return ""
        if match and match.re.groups and found is None:
            found = match[1]
    return found


@lru_cache(maxsize=2048)
def _pattern(template: str) -> tuple[re.Pattern[str], bool]:
    """A title with any foods in its places, and whether its own words name a dish."""
    words = TOKEN.sub(" ", template).casefold().split()
    parts = (re.escape(part.casefold()) for part in TOKEN.split(template)[::2])
    return re.compile("(.+?)".join(parts)), bool(set(words) - SMALL_WORDS)


def _named_first(dish: Dish, title: str) -> frozenset[str]:
    """What titles call the first food of this one that is no base such as rice, or else the first of all."""
    places: list[tuple[bool, int, frozenset[str]]] = []
    for food in dish.everything():
        names = _names(dish, food.id)
        found = [place for name in names if (place := title.find(name)) >= 0]
        if found:
            places.append((bool(BASES & food.roles), min(found), names))
    return min(places, key=lambda one: one[:2])[2] if places else frozenset()


def _names(dish: Dish, *ids: str) -> frozenset[str]:
    """What titles call the foods of a dish, one and several."""
    foods = (food for food in dish.everything() if not ids or food.id in ids)
    return frozenset(name.casefold() for food in foods for name in dish.book.handling.short(food))
