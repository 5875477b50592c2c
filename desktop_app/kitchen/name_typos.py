"""Slips of the finger: one clear correction, or none."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import takewhile

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from desktop_app.kitchen.foods import Food
from desktop_app.kitchen.name_lexicon import Lexicon
from desktop_app.kitchen.name_words import (
    CHANGED,
    CHANGED_ANIMAL,
    COLOURS,
    DENIALS,
    OPEN_HEADS,
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
SHORTEST_ALONE = 4
"""A line that says nothing else may have a slip in so short a word."""
TWO_SLIPS_FROM = 8
OTHER_START_FROM = 7
"""People rarely miss the first letter; when they do, the word must be this long, and all else right."""
SHORTEST_TELLING = 3
LIKE_ENOUGH = 65
VERY_LIKE = 80
"""What a name with another first letter must reach."""
SAME_WORD = 70
"""How like two names of one food are that are one word, spelt in two ways."""
TARGETS = PREPARATIONS | QUALITIES | COLOURS | DENIALS | CHANGED | CHANGED_ANIMAL | OTHER_FOODS
"""Words beside the names of foods in which slips are mended."""
TELLING = OPEN_HEADS | DENIALS | CHANGED | CHANGED_ANIMAL
"""Words that make another food of the one beside them."""


class Spelling:
    """The words of all names, and which foods and allergens each may mean."""

    def __init__(
        self,
        names: Mapping[Words, FoodId],
        slips: Mapping[str, str],
        foods: Mapping[FoodId, Food],
        lexicon: Lexicon,
        non_foods: Iterable[Words],
    ) -> None:
        self._names = {" ".join(stems): food_id for stems, food_id in names.items()}
        self._sorted = sorted(self._names)
        self._allergens = _allergens_by_word(names, foods)
        eaten = self._allergens.keys() | frozenset(map(singular, TARGETS))
        deadly = frozenset(stem for words in non_foods for stem in singulars(words)) - eaten
        self._poisons = frozenset(stem for stem in deadly if not lexicon.knows(stem))
        self._lexicon = lexicon
        self._slips = slips
        self._targets = sorted(word for word in self._poisons | eaten if len(word) >= SHORTEST - 1)
        self._short = [word for word in sorted(eaten) if SHORTEST_ALONE - 1 <= len(word) <= SHORTEST]
        self._alone = {stems[0] for stems in names if len(stems) == 1}
        nouns = {stems[-1] for stems in names if self._allergens[stems[-1]]} | {
            singular(word) for word in TELLING
        }
        self._telling = sorted(word for word in nouns if len(word) >= SHORTEST_TELLING)

    def correct(self, words: Words, owners: Words = ()) -> Words | None:
        """The phrase with those slips mended that have one mending; None when that names a poison."""
        corrected = tuple(
            word if word in owners else self._corrected(singular(word)) or self._beside(i, words) or word
            for i, word in enumerate(words)
        )
        if self._poisons & (set(corrected) - set(words)):
            return None
        return self._mended_alone(corrected) if corrected == words else corrected

    def may_be_slip(self, stem: str) -> bool:
        """Whether an unknown word is so like one that makes another food that it may be meant: "mlik"."""
        if len(stem) < SHORTEST_TELLING:
            return False
        near = process.extract(stem, self._telling, scorer=OSA.distance, score_cutoff=1, limit=9)
        return any(_is_likely(stem, word) for word, _, _ in near)

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

    def _mended_alone(self, words: Words) -> Words:
        """The phrase with a slip mended in its only word of four letters, where one food is near."""
        unknown = [word for word in words if not self._lexicon.says_nothing(word)]
        if len(unknown) != 1 or len(unknown[0]) != SHORTEST_ALONE or self._is_known(singular(unknown[0])):
            return words
        near = process.extract(unknown[0], self._short, scorer=OSA.distance, score_cutoff=1, limit=3)
        if len(near) != 1 or near[0][0][0] != unknown[0][0] or near[0][0] not in self._alone:
            return words
        return tuple(near[0][0] if word == unknown[0] else word for word in words)

    def _corrected(self, stem: str) -> str | None:
        if stem in self._slips:
            return self._slips[stem]
        if len(stem) < SHORTEST or self._is_known(stem) or not stem.isalpha():
            return None
        slips = 2 if len(stem) >= TWO_SLIPS_FROM else 1
        near = process.extract(stem, self._targets, scorer=OSA.distance, score_cutoff=slips, limit=6)
        best, distance = (near[0][0], near[0][1]) if near else ("", 0)
        if not best or (best[0] != stem[0] and (len(stem) < OTHER_START_FROM or distance > 1)):
            return None
        rivals = [(word, far) for word, far, _ in near[1:] if far <= distance + 1]
        return best if all(self._is_no_rival(best, word, far - distance) for word, far in rivals) else None

    def _beside(self, at: int, words: Words) -> str | None:
        """The only word near an unknown one that makes a name with the word next to it: "gren beans"."""
        stem = singular(words[at])
        if len(stem) < SHORTEST_ALONE or not stem.isalpha() or self._is_known(stem):
            return None
        before, after = singulars(words[at - 1 : at] if at else ()), singulars(words[at + 1 : at + 2])
        near = process.extract(stem, self._targets, scorer=OSA.distance, score_cutoff=1, limit=9)
        named = [
            word
            for word, _, _ in near
            if (after and f"{word} {after[0]}" in self._names)
            or (before and f"{before[0]} {word}" in self._names)
        ]
        return named[0] if len(named) == 1 and _is_turned_or_lost(stem, named[0]) else None

    def _is_known(self, stem: str) -> bool:
        return stem in self._allergens or stem in self._poisons or self._lexicon.knows(stem)

    def _is_no_rival(self, best: str, word: str, further: float) -> bool:
        """A rival as near, or one further off with other allergens, makes the correction unclear."""
        nothing: frozenset[Allergen] = frozenset()
        same = self._allergens.get(best, nothing) == self._allergens.get(word, nothing)
        return further > 0 and same and word not in self._poisons


def _is_likely(stem: str, word: str) -> bool:
    """Whether one slip made the one of the other; in short words no letter became another."""
    return stem[0] == word[0] and (len(stem) >= SHORTEST or _is_turned_or_lost(stem, word))


def _is_turned_or_lost(stem: str, word: str) -> bool:
    """Whether no letter became another, and the first stayed in its place."""
    return stem[0] == word[0] and (len(stem) != len(word) or sorted(stem) == sorted(word))


def known_slips(own: Mapping[Words, FoodId], more: Mapping[Words, FoodId]) -> dict[str, str]:
    """Names of one word that are another's misspelling, with that other: "onyun" is onion."""
    right: dict[FoodId, list[str]] = defaultdict(list)
    for stems, food_id in own.items():
        if len(stems) == 1:
            right[food_id].append(stems[0])
    well_spelt = {stem for stems in own for stem in stems}
    slips: dict[str, str] = {}
    for stems, food_id in more.items():
        if len(stems) == 1 and stems[0] not in well_spelt and right[food_id]:
            word, like, _ = process.extractOne(stems[0], right[food_id], scorer=fuzz.ratio)
            if like >= SAME_WORD and word[0] == stems[0][0]:
                slips[stems[0]] = word
    return slips


def _allergens_by_word(
    names: Mapping[Words, FoodId], foods: Mapping[FoodId, Food]
) -> dict[str, frozenset[Allergen]]:
    table: dict[str, frozenset[Allergen]] = {}
    for stems, food_id in names.items():
        food = foods[food_id]
        for stem in stems:
            table[stem] = table.get(stem, frozenset()) | food.contains | food.varies
    return table
