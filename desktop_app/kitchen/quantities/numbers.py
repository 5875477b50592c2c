"""Numbers as people write them in front of food."""

import re
import unicodedata

from desktop_app.exceptions import BadInput

MOST = 100_000
"""Larger amounts are slips of the finger."""

WORDS = {
    "a": 1.0, "an": 1.0, "one": 1.0, "two": 2.0, "three": 3.0, "four": 4.0, "five": 5.0, "six": 6.0,
    "seven": 7.0, "eight": 8.0, "nine": 9.0, "ten": 10.0, "eleven": 11.0, "twelve": 12.0,
    "fifteen": 15.0, "twenty": 20.0, "half": 0.5, "quarter": 0.25, "dozen": 12.0, "couple": 2.0,
    "few": 3.0, "several": 4.0, "zero": 0.0, "nought": 0.0, "nil": 0.0,
}  # fmt: skip
PHRASES = {
    "half a dozen": 6.0,
    "a couple of": 2.0,
    "a couple": 2.0,
    "a few": 3.0,
    "a dozen": 12.0,
    "two dozen": 24.0,
    "half of a": 0.5,
    "half an": 0.5,
    "half a": 0.5,
    "a half": 0.5,
    "quarter of a": 0.25,
    "a quarter of a": 0.25,
    "a quarter": 0.25,
    "three quarters of a": 0.75,
    "three quarters": 0.75,
    "one and a half": 1.5,
    "two and a half": 2.5,
    "three and a half": 3.5,
}
_SPOKEN = {**WORDS, **PHRASES}
_LONGEST_FIRST = sorted(_SPOKEN, key=len, reverse=True)
_SPOKEN_PATTERN = re.compile(rf"(?:{'|'.join(map(re.escape, _LONGEST_FIRST))})(?![\w'/-])")

_PLAIN = r"(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:[.,]\d+)?|\.\d+)(?:e[+-]?\d+\b)?"
_ONE = rf"(?:\d+[ -]\d+/\d+|\d+/\d+|{_PLAIN})"
_RANGE = re.compile(rf"(?P<low>{_ONE})(?:\s*(?:-|to(?=\s)|or(?=\s))\s*(?P<high>{_ONE}))?")
_BELOW_ZERO = re.compile(r"(?:minus|negative)\s+(?:\d|(?:a|an|one|two|three|four|five|six|ten|half|dozen)\b)")
_NOT_NUMBERS = re.compile(r"(?:[+-]?(?:nan|inf|infinity))(?!\w)|-\s*[\d.]")


def parse_number(text: str) -> tuple[float, float | None]:
    """Value, and the upper end of a range ("2-3") or None; raise `BadInput` when it is no usable number."""
    found = split_number(text)
    if found is None or found[2]:
        raise BadInput(f"“{_shown(text)}” is not a number I can read.", "Write it like 2, 1/2 or 1.5.")
    return found[0], found[1]


def split_number(text: str) -> tuple[float, float | None, str] | None:
    """The number a text starts with, the upper end of a range, and what follows; None without one.

    Raises `BadInput` for numbers that cannot be an amount: below zero, divided by zero, above `MOST`.
    """
    plain = plain_digits(text)
    if _NOT_NUMBERS.match(plain) or _BELOW_ZERO.match(plain):
        raise BadInput(f"“{_shown(text)}” cannot be an amount.", "Amounts are numbers above zero.")
    spoken = _SPOKEN_PATTERN.match(plain)
    if spoken:
        return _SPOKEN[spoken.group()], None, _after(plain, spoken.end())
    written = _RANGE.match(plain)
    if written is None:
        return None
    low, high = _value(written["low"]), _value(written["high"]) if written["high"] else None
    if high is not None and high < low:
        low, high = high, low
    return low, high, _after(plain, written.end())


def plain_digits(text: str) -> str:
    """Lower case, one kind of dash and slash, "½" as "1/2", "1½" as "1 1/2"; only ASCII digits count."""
    spaced = "".join(_spelt_out(character) for character in text)
    return re.sub(r"\s+", " ", spaced).strip().casefold()


def _spelt_out(character: str) -> str:
    if character in "‐‑‒–—−":
        return "-"
    if character == "⁄":
        return "/"
    if unicodedata.category(character) == "No" and "⁄" in (parts := unicodedata.normalize("NFKC", character)):
        return " " + parts.replace("⁄", "/") + " "
    return character


def _value(written: str) -> float:
    whole, _, fraction = written.replace("-", " ").rpartition(" ") if "/" in written else (written, "", "")
    value = _decimal(whole) if whole else 0.0
    if fraction:
        value += _fraction(fraction)
    if not 0 <= value <= MOST:
        raise BadInput(f"{_shown(written)} is more than a kitchen holds.", f"Amounts go up to {MOST:,}.")
    return value


def _decimal(written: str) -> float:
    """ "1,000" has thousands, "1,5" is one and a half."""
    thousands = re.match(r"\d{1,3}(?:,\d{3})+(?!\d)", written)
    return float(written.replace(",", "" if thousands else "."))


def _fraction(written: str) -> float:
    upper, lower = (float(part) for part in written.split("/"))
    if not lower:
        raise BadInput(f"{_shown(written)} divides by zero.", "Write the amount like 1/2 or 0.5.")
    return upper / lower


def _after(text: str, end: int) -> str:
    return text[end:].lstrip()


def _shown(text: str) -> str:
    return text.strip()[:20]
