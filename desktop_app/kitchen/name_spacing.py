"""Spaces put right: "chickenthighs" are chicken thighs, "egg plant" is eggplant."""

from collections.abc import Container

from desktop_app.kitchen.name_lexicon import Lexicon
from desktop_app.kitchen.name_words import PREPARATIONS, STATES
from desktop_app.kitchen.spelling import singular, singulars

Words = tuple[str, ...]

SHORTEST_JOINED = 7
SHORTEST_PART = 3
BEFORE_NAMES = PREPARATIONS | {"organic", "fresh", "frozen", "large", "medium", "small", "tinned", "ripe"}
"""What people run together with a name; of others a new word may come ("shortbread")."""


class Spacing:
    """Knows where a space is missing, or is one too many."""

    def __init__(self, names: Container[str], lexicon: Lexicon) -> None:
        self._names = names
        self._lexicon = lexicon

    def mended(self, words: Words) -> Words:
        """The words, parted and joined where only that makes names of them."""
        parted = tuple(word for written in words for word in self._parted(written))
        joined: list[str] = []
        for word in parted:
            if joined and self._belong_together(joined[-1], word):
                joined[-1] += word
            else:
                joined.append(word)
        return tuple(joined)

    def _parted(self, word: str) -> Words:
        if len(word) < SHORTEST_JOINED or not word.isalpha() or self._lexicon.knows(singular(word)):
            return (word,)
        for i in range(SHORTEST_PART, len(word) - SHORTEST_PART + 1):
            pair = word[:i], word[i:]
            stems = singulars(pair)
            if " ".join(stems) in self._names or (pair[0] in BEFORE_NAMES and stems[1] in self._names):
                return pair
        return (word,)

    def _belong_together(self, one: str, other: str) -> bool:
        if one in STATES or not (one + other).isalpha() or len(one) < SHORTEST_PART:
            return False
        apart = " ".join(singulars((one, other)))
        return apart not in self._names and singular(one + other) in self._names
