"""Words of praise and what earns them: "smoky" needs something smoked, "roasted" an oven."""

import re
import tomllib
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from desktop_app.exceptions import KitchenDataError
from desktop_app.kitchen.bands import described, words_of_foods
from desktop_app.kitchen.foods import Food


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim, earned by one of the ``foods`` (ids, roles, categories) or by words of the ``method``."""

    id: str
    words: re.Pattern[str]
    foods: frozenset[str]
    method: re.Pattern[str] | None

    def is_earned(self, foods: Collection[Food], method: str) -> bool:
        """True when a food or the folded text of the steps brings it about."""
        if any(described(food, self.foods) for food in foods):
            return True
        return bool(self.method and self.method.search(method))


@dataclass(frozen=True, slots=True)
class Claims:
    """All claims, and one pattern that finds whether any is made."""

    claims: tuple[Claim, ...]
    any_of_them: re.Pattern[str]

    def unearned(self, text: str, foods: Collection[Food], method: str) -> Iterator[tuple[str, str]]:
        """Each claim of a text that nothing earns: its id, and the word that makes it."""
        said = text.casefold()
        if not self.any_of_them.search(said):
            return
        for claim in self.claims:
            found = claim.words.search(said)
            if found and not claim.is_earned(foods, method):
                yield claim.id, found[0]


def parse_claims(text: str, foods: Mapping[Any, Food]) -> Claims:
    """Read ``claims.toml``; raise `KitchenDataError` naming the claim and what is wrong with it."""
    known = words_of_foods(foods.values())
    try:
        claims = tuple(_claim(name, body, known) for name, body in tomllib.loads(text).items())
    except (KeyError, TypeError, ValueError, AttributeError, re.error) as error:
        raise KitchenDataError(f"claims.toml: {error}") from error
    return Claims(claims, re.compile("|".join(one.words.pattern for one in claims) or "(?!)"))


def _claim(name: str, body: dict[str, Any], known: Collection[str]) -> Claim:
    foods = frozenset(body["foods"])
    if unknown := foods - frozenset(known):
        raise ValueError(f"{name} speaks of the unknown {sorted(unknown)[0]}")
    if not foods and "method" not in body:
        raise ValueError(f"nothing earns {name}")
    method = re.compile(rf"\b(?:{body['method']})") if "method" in body else None
    return Claim(name, re.compile(rf"\b(?:{body['words']})\b"), foods, method)
