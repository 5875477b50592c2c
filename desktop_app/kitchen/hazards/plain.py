"""Text as the patterns of the table want it: lower case, plain letters, temperatures as "74 °c"."""

import re
import unicodedata
from functools import lru_cache

from desktop_app.kitchen.safety import to_celsius

_ONES = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_VALUES = {
    **{word: number for number, word in enumerate(_ONES, start=1)},
    **{word: 10 * number for number, word in enumerate(_TENS, start=2)},
}
_TENS_WORDS = rf"(?:{'|'.join(_TENS)})(?:[- ](?:{'|'.join(_ONES)}))?"
_IN_WORDS = re.compile(
    rf"\b(?:(?P<hundreds>an?|one|two|three|four) hundred(?: and)?(?: (?P<more>{_TENS_WORDS}))?"
    rf"|(?P<tens>{_TENS_WORDS})) (?=degrees?\b|celsius|centigrade|fahrenheit)"
)
_UNIT = r"(?:celsius|centigrade|fahrenheit|[cf]\b)"
_SAID = re.compile(
    rf"\b(\d+(?:\.\d+)?) ?(?:(?:°|degrees?\b|deg\b)(?: ?(?P<unit>{_UNIT}))?|(?P<bare>{_UNIT}))"
)
_LEAST_BARE = 10
"""Below it a bare letter is a cup of flour or a lens on a camera: "2 c flour"."""


@lru_cache(maxsize=2048)
def lowered(text: str) -> str:
    """Lower case, without accents, with straight apostrophes and every temperature in °c."""
    plain = text.casefold().replace("\u2019", "'").replace("º", "°")
    if not plain.isascii():
        parts = unicodedata.normalize("NFKD", plain.replace("°", "\0"))
        plain = "".join(letter for letter in parts if not unicodedata.combining(letter)).replace("\0", "°")
    return _SAID.sub(_in_celsius, _IN_WORDS.sub(_in_digits, plain))


def _in_digits(found: re.Match[str]) -> str:
    hundreds = found["hundreds"]
    return f"{100 * _VALUES.get(hundreds, 1) * bool(hundreds) + _tens(found['more'] or found['tens'] or '')} "


def _tens(words: str) -> int:
    return sum(_VALUES[word] for word in re.split("[- ]", words) if word)


def _in_celsius(found: re.Match[str]) -> str:
    number = float(found[1])
    if found["bare"] and number < _LEAST_BARE:
        return found[0]
    is_fahrenheit = (found["unit"] or found["bare"] or "").startswith("f")
    return f"{to_celsius(number) if is_fahrenheit else number:.0f} °c"
