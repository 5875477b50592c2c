"""Pasted text, cut into lines of one food each."""

import re
import unicodedata

from desktop_app.exceptions import BadInput
from desktop_app.kitchen.name_words import PREPARATIONS, QUALITIES
from desktop_app.kitchen.quantities import unit_named

MOST_LINES = 5000
LONGEST_LINE = 300
MOST_WORDS_OF_A_NAME = 3

QUANTIFIERS = frozenset(
    {"the", "a", "few", "half", "quarter", "about", "nearly", "almost", "mostly", "doz", "dozen", "ct"}
)
NO_NEW_FOOD = QUANTIFIERS | {
    "opened", "needs", "use", "best", "bit", "going", "for", "from", "lea",
    "day", "days", "week", "weeks", "left", "ago", "old",
}  # fmt: skip
"""A part of a line that starts so says more of the food before the comma."""

_BULLET = re.compile(r"^\s*(?:[-*•·▪◦‣–—☐☑✓]\s+|[•·▪◦‣☐☑✓]\s*|\d{1,3}[.)]\s+|\[[ xX]?\]\s*)+")
_NEW_LINE = re.compile(r"[\n\r\u2028\u2029]")
_BETWEEN = re.compile(r",\s+|,(?=\D)|،|、|\s+(?:and|&|\+|plus)\s+(?=\d+\s*[a-z])", re.IGNORECASE)
_STARTS_WITH_AMOUNT = re.compile(r"\d")
_LETTERS = re.compile(r"[^\W\d_]{2,}")


def raw_lines(text: str) -> tuple[str, ...]:
    """Lines without bullets and blanks; raise `BadInput` above `MOST_LINES`."""
    ends = (part for line in _NEW_LINE.split(text) for part in _fields(line))
    lines = tuple(filter(None, (clean(without_bullet(part)) for part in ends)))
    if len(lines) > MOST_LINES:
        raise BadInput(f"That is {len(lines):,} lines.", f"Paste at most {MOST_LINES:,} at a time.")
    return lines


def _fields(line: str) -> list[str]:
    """A semicolon ends a line, except in a table: "butter;fridge;125;g" is one food."""
    parts = line.split(";")
    figures = [part for part in parts[1:] if part.strip() and not _LETTERS.search(part)]
    return [" ".join(parts)] if figures else parts


def without_bullet(line: str) -> str:
    """The line without what lists put in front: "- ", "• ", "1. "."""
    return _BULLET.sub("", line)


def clean(text: str) -> str:
    """At most `LONGEST_LINE` characters, without control and direction marks, pictures and double spaces."""
    kept = "".join(_printable(character) for character in text[: 4 * LONGEST_LINE])
    return re.sub(r"\s+", " ", kept).strip()[:LONGEST_LINE].strip()


def _printable(character: str) -> str:
    category = unicodedata.category(character)
    if category == "Cf":
        return ""
    return " " if category in {"Cc", "Cs", "Co", "Cn", "So", "Sk", "Zl", "Zp"} else character


def parts_of(line: str) -> list[str]:
    """What a comma list may list; the whole line when its commas must mean something else."""
    parts = [part.strip() for part in _BETWEEN.split(line) if part.strip()]
    foods = all(_is_plain_name(part) or _is_amount_of_food(part) for part in parts)
    return parts if len(parts) > 1 and foods else [line]


def _is_plain_name(part: str) -> bool:
    words = part.casefold().split()
    return (
        not any(character.isdigit() for character in part)
        and len(words) <= MOST_WORDS_OF_A_NAME
        and not PREPARATIONS & set(words)
        and not set(words) <= QUALITIES
        and words[0] not in NO_NEW_FOOD
        and bool(_LETTERS.search(part))
    )


def _is_amount_of_food(part: str) -> bool:
    """ "6 eggs" or "200 g spinach", but not the "400 g" of "1 tin tomatoes, 400 g"."""
    words = _LETTERS.findall(part)
    said = [word for word in map(str.casefold, words) if unit_named(word) is None and word not in NO_NEW_FOOD]
    return bool(_STARTS_WITH_AMOUNT.match(part)) and bool(set(said) - QUALITIES - PREPARATIONS)
