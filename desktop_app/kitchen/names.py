"""Which food a phrase names, and when it is better to say "I don't know"."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from desktop_app.kitchen.brands import without_brands
from desktop_app.kitchen.catalogue import Catalogue
from desktop_app.kitchen.foods import Food
from desktop_app.kitchen.name_guards import Phrase, may_stand_for
from desktop_app.kitchen.name_typos import Spelling
from desktop_app.kitchen.name_words import CHANGED, COLOURS, LINKS
from desktop_app.kitchen.spelling import singulars, words_of
from desktop_app.schemas.base import FoodId

Exactness = Literal["exact", "plural", "guarded", "typo"]
Words = tuple[str, ...]

LONGEST_PHRASE = 14
"""A phrase of more words is a sentence, not the name of a food."""
NOT_POISON = tuple(
    map(words_of, ("baker's ammonia", "bakers ammonia", "ammonia bicarbonate", "rice paper", "paper thin"))
)
"""Foods whose names hold the name of something nobody may eat."""


@dataclass(frozen=True, slots=True)
class NameMatch:
    """The food found, the words that named it, how sure that is, and the words that said nothing of it."""

    food_id: FoodId
    matched: Words
    exactness: Exactness
    ignored: Words = ()


class NameIndex:
    """Every name of every food, built once. Its answers depend on nothing else."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._foods = catalogue.foods
        self._exact = _by_name(self._foods.values(), lambda words: words)
        self._stems = _by_name(self._foods.values(), singulars)
        self._joined = {"".join(stems): food_id for stems, food_id in reversed(self._stems.items())}
        self._longest = max(map(len, self._stems), default=0)
        self._spelling = Spelling(self._stems, self._foods, map(words_of, catalogue.non_foods))

    def find(self, text: str) -> NameMatch | None:
        """The food a phrase names; None when none does, or when it could be two."""
        words = words_of(text)
        if not 0 < len(words) <= LONGEST_PHRASE:
            return None
        plain = without_brands(words)
        return self._whole(words) or self._whole(plain) or self._turned(plain) or self._misspelt(plain)

    def named(self, text: str) -> NameMatch | None:
        """The food whose name is the whole text, apart from plurals and spaces."""
        return self._whole(words_of(text))

    def suggest(self, text: str, n: int = 3) -> tuple[FoodId, ...]:
        """Up to ``n`` foods whose names are like the text, the likeliest first."""
        words = words_of(text)
        return self._spelling.suggest(" ".join(singulars(words)), n) if len(words) <= LONGEST_PHRASE else ()

    def _whole(self, words: Words) -> NameMatch | None:
        if words in self._exact:
            return NameMatch(self._exact[words], words, "exact")
        stems = singulars(words)
        food_id = self._stems.get(stems) or self._joined.get("".join(stems))
        return NameMatch(food_id, words, "plural") if food_id else None

    def _turned(self, words: Words) -> NameMatch | None:
        """The food of "lentils red": the word that tells the kind stands last, as on shelves and receipts."""
        if len(words) < 2 or words[-1] not in COLOURS | CHANGED | {"tinned", "frozen", "ground"}:
            return None
        return self._whole(words[-1:] + words[:-1])

    def _inside(self, words: Words) -> Iterator[NameMatch]:
        """Acceptable names inside the phrase: longest first, then nearest its end, where the noun is."""
        stems = singulars(words)
        head = next((i for i, word in enumerate(words) if word in LINKS and i), len(words))
        for length in range(min(self._longest, head), 0, -1):
            for start in range(head - length, -1, -1):
                end = start + length
                food = self._foods.get(self._stems.get(stems[start:end], FoodId("")))
                if food and self._is_meant(
                    food, Phrase(words[:start], words[start:end], words[end:head], words[head:])
                ):
                    yield NameMatch(food.id, words[start:end], "guarded", words[:start] + words[end:])

    def _is_meant(self, food: Food, phrase: Phrase) -> bool:
        return may_stand_for(food, phrase, self._spelling.allergens_of)

    def _misspelt(self, words: Words) -> NameMatch | None:
        """Slips are mended before unknown words count as brands: "penut noodles" are not noodles."""
        corrected = self._spelling.correct(words)
        if corrected == words:
            return next(self._inside(words), None)
        match = (self._whole(corrected) or next(self._inside(corrected), None)) if corrected else None
        return match and NameMatch(match.food_id, match.matched, "typo", match.ignored)


def is_non_food(text: str, non_foods: frozenset[str]) -> bool:
    """Whether the phrase names something nobody may eat ("drain cleaner"), with or without other words."""
    words = words_of(text)
    within = next((i for i, word in enumerate(words) if word in {"in", "from"} and i), len(words))
    stems = singulars(words[:within])
    if any(_holds(stems, singulars(food)) for food in NOT_POISON):
        return False
    known = _stems_by_first(non_foods)
    return any(
        stems[start : start + len(name)] == name
        for start, stem in enumerate(stems)
        for name in known.get(stem, ())
    )


@lru_cache(maxsize=8)
def _stems_by_first(names: frozenset[str]) -> dict[str, list[Words]]:
    table: dict[str, list[Words]] = defaultdict(list)
    for stems in (singulars(words_of(name)) for name in names):
        table[stems[0]].append(stems)
    return table


def _holds(words: Words, part: Words) -> bool:
    return any(words[i : i + len(part)] == part for i in range(len(words) - len(part) + 1))


def _by_name(foods: Collection[Food], key: Callable[[Words], Words]) -> dict[Words, FoodId]:
    """Foods by name; a food's own name goes before a synonym of another."""
    table: dict[Words, FoodId] = {}
    for names in (lambda food: (food.name, food.plural), lambda food: food.synonyms):
        for food in foods:
            for name in filter(None, names(food)):
                table.setdefault(key(words_of(name)), food.id)
    return table
