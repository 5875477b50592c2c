"""Small readings of recipe prose: sentences, tokens, minutes and temperatures that are said."""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

SENTENCE_END = re.compile(r"(?<=[.!?])\s+")
TOKEN = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*|\d+|[^\w\s]")
CELSIUS = re.compile(
    r"(\d+(?:\.\d+)?)\s*(?:°\s*C?|degrees?\s+(?:C|Celsius)|(?<=\d\d) ?C\b)(?!\s*F)(?![a-zA-Z])"
)
FAHRENHEIT = re.compile(r"(\d+(?:\.\d+)?)\s*(?:°\s*F|degrees?\s+F(?:ahrenheit)?|(?<=\d\d) ?F)\b")
TO_TEN = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
LARGER = {"twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40}
NUMBERS = {word: number for number, word in enumerate(TO_TEN, 2)} | LARGER
DURATION = re.compile(
    r"(?P<every>\bevery\s+)?(?:(?P<low>\d+(?:\.\d+)?)\s*(?:-|–|to)\s*)?"
    rf"\b(?P<high>\d+(?:\.\d+)?|half an?|an?|another|{'|'.join(NUMBERS)})\s+(?P<more>more\s+)?"
    r"(?P<unit>second|minute|min|hour)s?\b",
    re.IGNORECASE,
)
MINUTES = {"second": 1 / 60, "minute": 1.0, "min": 1.0, "hour": 60.0}


class Duration(NamedTuple):
    """A time span that is said, in minutes; ``low`` equals ``high`` unless it is a range."""

    low: float
    high: float


def fold(text: str) -> str:
    """Lower case without accents, so "Crème" and "creme" are one word."""
    plain = text.casefold()
    if plain.isascii():
        return plain
    decomposed = unicodedata.normalize("NFKD", plain)
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


@lru_cache(maxsize=8192)
def tokens(text: str) -> tuple[str, ...]:
    """Words, numbers and punctuation marks of a text, folded."""
    return tuple(TOKEN.findall(fold(text)))


@lru_cache(maxsize=8192)
def sentences(text: str) -> tuple[str, ...]:
    """The sentences of a text, with their end marks."""
    return tuple(part for part in SENTENCE_END.split(text.strip()) if part)


@lru_cache(maxsize=4096)
def singular(word: str) -> str:
    """The word without its plural ending, by rule: good enough to compare two words."""
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith("ves") and len(word) > 4:
        return word[:-3] + "f"
    if word.endswith(("oes", "shes", "ches", "xes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3:
        return word[:-1]
    return word


def plural(word: str) -> str:
    """The word with a plural ending, by rule."""
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("o", "sh", "ch", "x", "ss")) else "s")


def celsius_said(text: str) -> tuple[float, ...]:
    """Every temperature said in °C."""
    return tuple(float(number) for number in CELSIUS.findall(text))


def fahrenheit_said(text: str) -> tuple[float, ...]:
    """Every temperature said in °F."""
    return tuple(float(number) for number in FAHRENHEIT.findall(text))


def durations_said(text: str) -> tuple[Duration, ...]:
    """Every time span said, without rhythms such as "every 2 minutes"."""
    return tuple(_duration(match) for match in DURATION.finditer(text) if not match["every"])


def _duration(match: re.Match[str]) -> Duration:
    factor = MINUTES[match["unit"].lower()]
    high = _number(match["high"])
    low = float(match["low"]) if match["low"] else high
    return Duration(low * factor, high * factor)


def _number(word: str) -> float:
    if word[0].isdigit():
        return float(word)
    plain = word.casefold()
    return 0.5 if plain.startswith("half") else float(NUMBERS.get(plain, 1))
