"""Names of dishes that promise certain foods: no carbonara with cream."""

import re
import tomllib
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from desktop_app.exceptions import KitchenDataError
from desktop_app.kitchen.bands import described, words_of_foods
from desktop_app.kitchen.foods import Food


@dataclass(frozen=True, slots=True)
class DishName:
    """A guarded name. Of each group of ``needs`` the dish holds a food, of ``never`` none (ids, roles or
    categories); ``instead`` is what a dish that breaks the promise is called."""

    name: str
    words: re.Pattern[str]
    needs: tuple[frozenset[str], ...]
    never: frozenset[str]
    instead: str

    def broken_by(self, foods: Collection[Food]) -> str:
        """What is missing, or what does not belong there; "" for a dish that keeps the promise."""
        for group in self.needs:
            if not any(described(food, group) for food in foods):
                return f"has no {' or '.join(sorted(group)).replace('_', ' ')}"
        wrong = next((food.name for food in foods if described(food, self.never)), "")
        return f"holds {wrong}" if wrong else ""


@dataclass(frozen=True, slots=True)
class DishNames:
    """All guarded names, and one pattern that finds whether any of them is said."""

    names: tuple[DishName, ...]
    any_of_them: re.Pattern[str]

    def broken(self, title: str, foods: Collection[Food]) -> tuple[DishName, str] | None:
        """The first name of a title that its foods do not keep, and why."""
        text = title.casefold()
        if not self.any_of_them.search(text):
            return None
        for one in self.names:
            if one.words.search(text) and (why := one.broken_by(foods)):
                return one, why
        return None


def parse_dish_names(text: str, foods: Mapping[Any, Food]) -> DishNames:
    """Read ``dish_names.toml``; raise `KitchenDataError` naming the dish and what is wrong with it."""
    known = words_of_foods(foods.values())
    try:
        names = tuple(_name(name, body, known) for name, body in tomllib.loads(text).items())
    except (KeyError, TypeError, ValueError, AttributeError, re.error) as error:
        raise KitchenDataError(f"dish_names.toml: {error}") from error
    return DishNames(names, re.compile("|".join(one.words.pattern for one in names) or "(?!)"))


def _name(name: str, body: dict[str, Any], known: Collection[str]) -> DishName:
    needs = tuple(frozenset(group.split("/")) for group in body["needs"])
    never = frozenset(body.get("never", ()))
    unknown = {word for group in (*needs, never) for word in group if word not in known}
    if unknown:
        raise ValueError(f"{name} speaks of the unknown {sorted(unknown)[0]}")
    return DishName(name, re.compile(rf"\b(?:{body['words']})\b"), needs, never, str(body["instead"]))
