"""Reading grade of a method: Flesch-Kincaid, made fair for short texts full of food names."""

import re
from collections.abc import Iterable
from functools import lru_cache

from desktop_app.kitchen.inspector.texts import fold, sentences

WORD = re.compile(r"[a-z]+(?:'[a-z]+)?")
VOWELS = re.compile(r"[aeiouy]+")
SILENT_END = re.compile(r"(?:[^laeiouy]es|[^tdaeiouy]ed|[^laeiouy]e)$")
FOOD_SYLLABLES = 2
"""Cooks read the names of their foods at a glance, however long: "cauliflower" counts as two."""


def grade(texts: Iterable[str], food_words: frozenset[str]) -> float:
    """US school grade: 0.39 words a sentence + 11.8 syllables a word - 15.59 (Kincaid et al., 1975)."""
    parts = [sentence for text in texts for sentence in sentences(text)]
    words = [word for part in parts for word in WORD.findall(fold(part))]
    if not words:
        return 0.0
    spoken = sum(
        min(syllables(word), FOOD_SYLLABLES) if word in food_words else syllables(word) for word in words
    )
    return 0.39 * len(words) / len(parts) + 11.8 * spoken / len(words) - 15.59


@lru_cache(maxsize=8192)
def syllables(word: str) -> int:
    """Vowel groups, without a silent ending; at least one."""
    groups = len(VOWELS.findall(word))
    if SILENT_END.search(word) and groups > 1:
        groups -= 1
    return max(groups, 1)
