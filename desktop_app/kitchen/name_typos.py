"""Slips of the finger: one clear correction, or none."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from itertools import takewhile

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from desktop_app.kitchen.foods import Food
from desktop_app.kitchen.name_words import (
    BRANDS,
    CHANGED,
    CHANGED_ANIMAL,
    COLOURS,
    DENIALS,
    OTHER_FOODS,
    PREPARATIONS,
    QUALITIES,
)
from desktop_app.kitchen.spelling import singular, singulars
from desktop_app.schemas.base import FoodId
from desktop_app.schemas.food import Allergen

Words = tuple[str, ...]

SHORTEST = 5
"""Shorter words have too many neighbours: "mint", "mind", "mine"."""
TWO_SLIPS_FROM = 8
OTHER_START_FROM = 7
"""People rarely miss the first letter; when they do, the word must be this long, and all else right."""
LIKE_ENOUGH = 65
VERY_LIKE = 80
"""What a name with another first letter must reach."""
KNOWN_WORDS = PREPARATIONS | QUALITIES | BRANDS | COLOURS | DENIALS | CHANGED | CHANGED_ANIMAL | OTHER_FOODS


class Spelling:
    """The words of all names, and which foods and allergens each may mean."""

    def __init__(
        self, names: Mapping[Words, FoodId], foods: Mapping[FoodId, Food], non_foods: Iterable[Words]
    ) -> None:
        self._names = {" ".join(stems): food_id for stems, food_id in names.items()}
        self._sorted = sorted(self._names)
        self._allergens = _allergens_by_word(names, foods)
        self._poisons = frozenset(stem for words in non_foods for stem in singulars(words))
        self._known = frozenset(map(singular, KNOWN_WORDS)) | self._poisons | self._allergens.keys()
        self._targets = sorted(word for word in self._known if len(word) >= SHORTEST - 1)

    def allergens_of(self, stem: str) -> frozenset[Allergen] | None:
        """What foods with this word in their name contain or may contain; None when there is no such food."""
        return self._allergens.get(stem)

    def correct(self, words: Words) -> Words | None:
        """The phrase with those slips mended that have one mending; None when that names a poison."""
        corrected = tuple(self._corrected(singular(word)) or word for word in words)
        return None if self._poisons & (set(corrected) - set(words)) else corrected

    def suggest(self, text: str, n: int) -> tuple[FoodId, ...]:
        """Foods by likeness of one of their names."""
        if not text:
            return ()
        close = process.extract(
            text, self._names.keys(), scorer=fuzz.ratio, score_cutoff=LIKE_ENOUGH, limit=3 * n
        )
        first = bisect_left(self._sorted, text)
        starting = sorted(takewhile(lambda name: name.startswith(text), self._sorted[first:]), key=len)
        names = starting + [name for name, like, _ in close if name[0] == text[0] or like >= VERY_LIKE]
        return tuple(dict.fromkeys(self._names[name] for name in names))[:n]

    def _corrected(self, stem: str) -> str | None:
        if len(stem) < SHORTEST or stem in self._known or not stem.isalpha():
            return None
        slips = 2 if len(stem) >= TWO_SLIPS_FROM else 1
        near = process.extract(stem, self._targets, scorer=OSA.distance, score_cutoff=slips, limit=6)
        best, distance = (near[0][0], near[0][1]) if near else ("", 0)
        if not best or (best[0] != stem[0] and (len(stem) < OTHER_START_FROM or distance > 1)):
            return None
        rivals = [(word, far) for word, far, _ in near[1:] if far <= distance + 1]
        return best if all(self._is_no_rival(best, word, far - distance) for word, far in rivals) else None

    def _is_no_rival(self, best: str, word: str, further: float) -> bool:
        """A rival as near, or one further off with other allergens, makes the correction unclear."""
        nothing: frozenset[Allergen] = frozenset()
        same = self._allergens.get(best, nothing) == self._allergens.get(word, nothing)
        return further > 0 and same and word not in self._poisons


def _allergens_by_word(
    names: Mapping[Words, FoodId], foods: Mapping[FoodId, Food]
) -> dict[str, frozenset[Allergen]]:
    table: dict[str, frozenset[Allergen]] = {}
    for stems, food_id in names.items():
        food = foods[food_id]
        for stem in stems:
            table[stem] = table.get(stem, frozenset()) | food.contains | food.varies
    return table
