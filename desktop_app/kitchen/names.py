"""Which food a phrase names, and when it is better to say "I don't know"."""

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from desktop_app.kitchen.catalogue import Catalogue
from desktop_app.kitchen.foods import Food
from desktop_app.kitchen.name_guards import Guard, Phrase
from desktop_app.kitchen.name_lexicon import Lexicon, Tag, Token, owners_in
from desktop_app.kitchen.name_spacing import Spacing
from desktop_app.kitchen.name_typos import Spelling, known_slips
from desktop_app.kitchen.name_words import NO_NAME_AFTER, OPEN_HEADS
from desktop_app.kitchen.spelling import singulars, words_of
from desktop_app.kitchen.vocabulary import Vocabulary
from desktop_app.schemas.base import FoodId

Exactness = Literal["exact", "plural", "guarded", "typo"]
Words = tuple[str, ...]
Tokens = tuple[Token, ...]

LONGEST_PHRASE = 18
"""A phrase of more words is a story, not the name of a food."""
MOST_TURNED = 5
"""So many words may stand in another order; more are no name."""
NAMING = frozenset({Tag.FOOD, Tag.UNKNOWN, Tag.DENIAL})
"""What a word of a name may be in a line of more words."""
REMARKS = frozenset({Tag.NOTHING, Tag.LINK, Tag.STATE, Tag.COLOUR, Tag.UNKNOWN})
"""What a word of a remark may be."""
DRIED = {"dry": "dried", "dehydrated": "dried"}
"""How else people write a state of the catalogue."""
NOT_POISON = tuple(
    words_of(name)
    for name in (
        "baker's ammonia", "bakers ammonia", "ammonia bicarbonate", "rice paper", "paper thin",
        "paper pack", "paper carton", "paper packet", "in paper", "paper bag", "paper wrapped",
    )
)  # fmt: skip
"""Foods whose names hold the name of something nobody may eat."""
_PARTS = re.compile(r"[(),;:|\[\]]|\s[-–—~/+]+(?=\s|\w)|(?<=\w{3})/(?=\w{3})|[.!?]+(?:\s|$)")


@dataclass(frozen=True, slots=True)
class NameMatch:
    """The food found, the words that named it, how sure that is, and the words that said nothing of it."""

    food_id: FoodId
    matched: Words
    exactness: Exactness
    ignored: Words = ()


class NameIndex:
    """Every name of every food, built once. Its answers depend on nothing else."""

    def __init__(self, catalogue: Catalogue, vocabulary: Vocabulary | None = None) -> None:
        known = vocabulary or Vocabulary()
        self._foods = catalogue.foods
        self._non_foods = catalogue.non_foods
        listed = _by_name(self._foods.values(), singulars)
        nearest = {singulars(words_of(name)) for name in known.nearest}
        own = {stems: food_id for stems, food_id in listed.items() if stems not in nearest}
        exact = _by_name(self._foods.values(), lambda words: words)
        self._exact = {words: food_id for words, food_id in exact.items() if singulars(words) in own}
        names = {singulars(words_of(name)): food_id for name, food_id in known.names.items()} | own
        self._names = {" ".join(stems): food_id for stems, food_id in names.items()}
        self._joined = {"".join(stems): food_id for stems, food_id in reversed(own.items())}
        self._longest = max(map(len, names), default=0)
        self._slips = known_slips(own, names)
        alone = {stems: food_id for stems, food_id in names.items() if len(stems) == 1}
        self._lexicon = Lexicon(known, alone | own)
        self._spacing = Spacing(self._names, self._lexicon)
        self._spelling = Spelling(
            listed, self._slips, self._foods, self._lexicon, map(words_of, catalogue.non_foods)
        )
        self._guard = Guard(self._foods, self._lexicon, self._spelling.may_be_slip)

    def find(self, text: str) -> NameMatch | None:
        """The food a phrase names; None when none does, or when it could be two."""
        words = words_of(text)
        if not 0 < len(words) <= LONGEST_PHRASE or is_non_food(text, self._non_foods):
            return None
        found = self._whole(words)
        if found:
            return found
        owners = owners_in(text)
        parts = [self._spacing.mended(part) for part in map(words_of, _PARTS.split(text)) if part]
        mended = [self._spelling.correct(part, owners) for part in parts]
        if None in mended:
            return None
        found = self._read([part for part in mended if part], owners)
        if found is None or mended == parts:
            return found
        return NameMatch(found.food_id, found.matched, "typo", found.ignored)

    def named(self, text: str) -> NameMatch | None:
        """The food whose name is the whole text, apart from plurals and spaces."""
        return self._whole(words_of(text))

    def is_remark(self, text: str) -> bool:
        """Whether a text tells of a food without naming one: "big ones", "for the kids", "flat leaf".

        One strange word alone, or a strange plural ("hobnobs"), may be a thing of its own.
        """
        told = self._tokens(words_of(text), ())
        strange = [token for token in told if token.tag is Tag.UNKNOWN]
        named = any(token.tag not in REMARKS for token in told)
        return not named and (not strange or len(strange) < len(told)) and not any(map(_is_plural, strange))

    def suggest(self, text: str, n: int = 3) -> tuple[FoodId, ...]:
        """Up to ``n`` foods whose names are like the text, the likeliest first."""
        words = words_of(text)
        return self._spelling.suggest(" ".join(singulars(words)), n) if len(words) <= LONGEST_PHRASE else ()

    def _whole(self, words: Words) -> NameMatch | None:
        if words in self._exact:
            return NameMatch(self._exact[words], words, "exact")
        stems = singulars(words)
        name = " ".join(stems)
        food_id = None if name in self._slips else self._names.get(name) or self._joined.get("".join(stems))
        return NameMatch(food_id, words, "plural") if food_id else None

    def _read(self, parts: list[Words], owners: Words) -> NameMatch | None:
        """The food of a line of several parts: the first name that nothing in the line gainsays."""
        tokens = [self._tokens(part, owners) for part in parts]
        for i, part in enumerate(tokens):
            asides = (*tokens[:i], *tokens[i + 1 :])
            found = next(self._set_off(part, asides), None) or self._of_part(part, asides)
            if found:
                return found
        return None

    def _of_part(self, part: Tokens, asides: tuple[Tokens, ...]) -> NameMatch | None:
        """The name inside the part; where more words are a name without the noise between them, that one."""
        inside = next(self._inside(part, asides), None)
        if inside and {token.word for token in _telling(part)[0]} <= set(inside.matched):
            return inside
        return next(self._without_noise(part, asides), None) or inside

    def _tokens(self, words: Words, owners: Words) -> Tokens:
        stems = singulars(words)
        names = [
            (start, start + length)
            for length in range(2, min(self._longest, len(words)) + 1)
            for start in range(len(words) - length + 1)
            if " ".join(stems[start : start + length]) in self._names
        ]
        return self._lexicon.tokens(words, names, owners)

    def _set_off(self, part: Tokens, asides: tuple[Tokens, ...]) -> Iterator[NameMatch]:
        """The food of "tomatoes, tinned" and "milk (oat)", where what is set off tells the kind."""
        name, _ = _telling(part)
        for i, aside in enumerate(asides):
            kind, _ = _telling(aside)
            others = (*asides[:i], *asides[i + 1 :])
            if kind and len(name) < len(part):
                yield from self._judged(kind + part, (), others)
            if kind and name:
                yield from self._judged(kind + name, (), others)

    def _without_noise(self, part: Tokens, asides: tuple[Tokens, ...]) -> Iterator[NameMatch]:
        """The food of "chicken boneless thighs" and "lentils red": words that stand apart or turned round."""
        name, after = _telling(part)
        whole = part[: len(part) - len(after)]
        for words in dict.fromkeys((whole, name)):
            yield from self._judged(words, after, asides)
            if 1 < len(words) <= MOST_TURNED and words[-1].stem not in OPEN_HEADS:
                for last in range(1, len(words)):
                    yield from self._judged(words[-last:] + words[:-last], after, asides)

    def _inside(self, part: Tokens, asides: tuple[Tokens, ...]) -> Iterator[NameMatch]:
        """Names inside the part: longest first, then nearest its end, where the noun is.

        Words that else say nothing of a food are a name only where no other is ("light", "greens").
        """
        telling = any(token.tag in {Tag.FOOD, Tag.UNKNOWN} for token in part)
        for length in range(min(self._longest, len(part)), 0, -1):
            for start in range(len(part) - length, -1, -1):
                name = part[start : start + length]
                if telling and not any(token.tag in NAMING for token in name):
                    continue
                yield from self._judged(name, part[start + length :], asides, part[:start])

    def _judged(
        self, name: Tokens, after: Tokens, asides: tuple[Tokens, ...], before: Tokens = ()
    ) -> Iterator[NameMatch]:
        """The food of this name, where the words around it let it stand."""
        food_id = self._names.get(" ".join(token.stem for token in name))
        if food_id is None:
            return
        others = tuple(self._unless_again(food_id, aside) for aside in asides)
        phrase = Phrase(self._unless_again(food_id, before), name, self._unless_again(food_id, after), others)
        food_id = self._in_state(food_id, phrase)
        if self._guard.may_stand_for(self._foods[food_id], phrase):
            ignored = tuple(token.word for token in (*before, *after))
            yield NameMatch(food_id, tuple(token.word for token in name), "guarded", ignored)

    def _in_state(self, food_id: FoodId, phrase: Phrase) -> FoodId:
        """The row of the food in the state told beside a name of it: "rajma dry" is dried kidney beans."""
        stems = singulars(words_of(self._foods[food_id].name))
        states = (DRIED.get(token.word, token.word) for token in phrase.told() if token.tag is Tag.STATE)
        known = (self._names.get(" ".join((state, *stems))) for state in states)
        return next(filter(None, known), food_id)

    def _unless_again(self, food_id: FoodId, words: Tokens) -> Tokens:
        """The words without another name of the same food: "pate feuilletee puff pastry"."""
        for length in range(min(self._longest, len(words)), 1, -1):
            for start in range(len(words) - length + 1):
                name = " ".join(token.stem for token in words[start : start + length])
                if self._names.get(name) == food_id:
                    rest = self._unless_again(food_id, words[start + length :])
                    return (*words[:start], *rest)
        return words


def _is_plural(token: Token) -> bool:
    return token.word != token.stem


def _telling(part: Tokens) -> tuple[Tokens, Tokens]:
    """The words of a part that are no noise, up to the first link, and what follows from there."""
    start = 0
    while start < len(part) and part[start].tag in {Tag.NOTHING, Tag.LINK}:
        if part[start].word in NO_NAME_AFTER:
            return (), part
        start += 1
    end = next((i for i in range(start, len(part)) if part[i].tag is Tag.LINK), len(part))
    return tuple(token for token in part[start:end] if token.tag is not Tag.NOTHING), part[end:]


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
