"""What each word of a pantry line may be: part of no name, a state, another food, or unknown."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from enum import StrEnum
from itertools import pairwise
from typing import NamedTuple

from desktop_app.kitchen.name_words import (
    AFTER_WITHOUT,
    ANIMALS,
    COLOURS,
    DENIALS,
    FREE_OF,
    FREE_SIGNS,
    LINKS,
    OTHER_FOODS,
    PREPARATIONS,
    QUALITIES,
    STATES,
    WITHOUT,
)
from desktop_app.kitchen.spelling import singular, singulars, words_of
from desktop_app.kitchen.vocabulary import Vocabulary
from desktop_app.schemas.base import FoodId

Words = tuple[str, ...]
Span = tuple[int, int]

SAYS_NOTHING = PREPARATIONS | QUALITIES
FREE_AND = {("range",), ("from",), ("to",)}
"""What follows a "free" that takes nothing from the word before it."""
_OWNER = re.compile(r"(\w+)['’`´]s\b", re.IGNORECASE)


class Tag(StrEnum):
    """What a word does to the food named beside it."""

    NOTHING = "nothing"
    DENIAL = "denial"
    STATE = "state"
    COLOUR = "colour"
    LINK = "link"
    FOOD = "food"
    FREE_OF = "free of"
    UNKNOWN = "unknown"


class Token(NamedTuple):
    """A word as written, in the singular, and what it does."""

    word: str
    stem: str
    tag: Tag


class Lexicon:
    """All words the program knows, and what each may mean."""

    def __init__(self, vocabulary: Vocabulary, names: Mapping[Words, FoodId]) -> None:
        self._foods_of = _foods_by_word(names)
        self._modifiers = _modifiers(names)
        others = {words_of(name) for name in vocabulary.others}
        self._others = OTHER_FOODS | {singular(words[0]) for words in others if len(words) == 1}
        silent = {words_of(text) for text in vocabulary.brands | vocabulary.asides}
        denials = {words_of(text) for text in vocabulary.imitations | vocabulary.makers}
        self._makers = frozenset(word for brand in vocabulary.makers for word in words_of(brand))
        self._silent = SAYS_NOTHING | {words[0] for words in silent if len(words) == 1}
        self._denials = DENIALS | {words[0] for words in denials if len(words) == 1}
        self._phrases = _by_first(
            dict.fromkeys(silent, Tag.NOTHING)
            | dict.fromkeys(others, Tag.FOOD)
            | dict.fromkeys(denials, Tag.DENIAL)
        )

    def foods_of(self, stem: str) -> frozenset[FoodId]:
        """The foods this word names, alone or as the noun of their name."""
        return self._foods_of.get(stem, frozenset())

    def is_maker(self, word: str) -> bool:
        """Whether the word stands in the name of somebody who makes imitations."""
        return word in self._makers

    def knows(self, stem: str) -> bool:
        """Whether the word is any this program has heard of."""
        known = stem in self._foods_of or stem in self._modifiers or stem in self._others
        return known or stem in self._silent or stem in STATES or stem in COLOURS or stem in self._denials

    def says_nothing(self, word: str) -> bool:
        """Whether the word tells nothing of any food."""
        return self._tag(word, ()) is Tag.NOTHING

    def tokens(self, words: Words, taken: Collection[Span] = (), owners: Words = ()) -> tuple[Token, ...]:
        """Each word with what it does; ``taken`` are spans of names, which no phrase may cut."""
        tags = [self._tag(word, owners) for word in words]
        for i, (word, after) in enumerate(pairwise(words)):
            if word in FREE_OF and after == "free":
                tags[i] = tags[i + 1] = Tag.FREE_OF
            elif after == "free" and words[i + 2 : i + 3] not in FREE_AND:
                tags[i] = tags[i + 1] = Tag.DENIAL
        for start, end in _withouts(words, taken):
            tags[start:end] = [Tag.FREE_OF] * (end - start)
        for start, end, tag in self._covered(words, taken):
            tags[start:end] = [tag] * (end - start)
        return tuple(Token(word, singular(word), tag) for word, tag in zip(words, tags, strict=True))

    def _tag(self, word: str, owners: Words) -> Tag:
        kinds = (
            (FREE_SIGNS, Tag.FREE_OF),
            (self._denials, Tag.DENIAL),
            (STATES, Tag.STATE),
            (COLOURS, Tag.COLOUR),
            (LINKS, Tag.LINK),
        )
        told = next((tag for words, tag in kinds if word in words), None)
        if told:
            return told
        stem = singular(word)
        names_one = stem in self._foods_of or stem in self._others
        silent = word in self._silent or (stem in self._silent and not names_one)
        if silent or word in owners or not word.isalpha() or len(word) == 1:
            return Tag.NOTHING
        return Tag.FOOD if names_one else Tag.UNKNOWN

    def _covered(self, words: Words, taken: Collection[Span]) -> Iterator[tuple[int, int, Tag]]:
        """Phrases known as a whole ("for the kids"), each as long as can be, where no longer name stands."""
        stems = singulars(words)
        i = 0
        while i < len(stems):
            for phrase, tag in self._phrases.get(stems[i], ()):
                end = i + len(phrase)
                if stems[i:end] == phrase and not any(_outweighs(span, (i, end)) for span in taken):
                    yield i, end, tag
                    i = end - 1
                    break
            i += 1


def _withouts(words: Words, taken: Collection[Span]) -> Iterator[Span]:
    """Where it says what is not in the food: "no wheat", "not the wheat one"; but not "no egg noodles"."""
    for start, word in enumerate(words):
        if word in WITHOUT:
            at = start + 1
            while at < len(words) and words[at] in AFTER_WITHOUT:
                at += 1
            if at < len(words) and FREE_OF.get(words[at]) and not any(begin == at for begin, _ in taken):
                yield start, at + 1


def _outweighs(name: Span, phrase: Span) -> bool:
    """Whether a name cuts into a phrase, and is longer or as long and begins before it."""
    overlap = name[0] < phrase[1] and phrase[0] < name[1]
    return overlap and (name[1] - name[0], -name[0]) >= (phrase[1] - phrase[0], -phrase[0])


def owners_in(text: str) -> Words:
    """Whose the food is ("mum's eggs"), as `words_of` writes it; not of which animal ("goat's milk")."""
    found = (words_of(f"{owner}s") for owner in _OWNER.findall(text))
    return tuple(words[0] for words in found if len(words) == 1 and words[0] not in ANIMALS)


def _foods_by_word(names: Mapping[Words, FoodId]) -> dict[str, frozenset[FoodId]]:
    """Foods by each word that is a name of its own or the noun at the end of one."""
    table: dict[str, set[FoodId]] = defaultdict(set)
    for stems, food_id in names.items():
        if stems[-1] not in SAYS_NOTHING:
            table[stems[-1]].add(food_id)
    return {stem: frozenset(ids) for stem, ids in table.items()}


def _modifiers(names: Mapping[Words, FoodId]) -> frozenset[str]:
    return frozenset(stem for stems in names for stem in stems[:-1])


def _by_first(phrases: Mapping[Words, Tag]) -> dict[str, list[tuple[Words, Tag]]]:
    table: dict[str, list[tuple[Words, Tag]]] = defaultdict(list)
    for words, tag in sorted(phrases.items(), key=lambda entry: (-len(entry[0]), entry[0])):
        if len(words) > 1:
            stems = singulars(words)
            table[stems[0]].append((stems, tag))
    return dict(table)
