"""The marks inside a step: ingredients, vessels and timers, and the plain text they leave behind."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from desktop_app.exceptions import BadInput, ImportFailed
from desktop_app.kitchen.quantities import UNITS, parse_number, split_number, unit_named

_NAME = r"(?:\\.|[^@#~{}|\\.,;:!?()\n])+?"
_TOKEN = re.compile(
    rf"\\(?P<literal>.)"
    rf"|@(?P<optional>\?)?(?P<name>{_NAME})(?:\|(?P<words>{_NAME}))?\{{(?P<amount>[^{{}}]*)\}}"
    r"(?:\((?P<preparation>(?:\\.|[^()\\])*)\))?"
    rf"|\#(?P<vessel>{_NAME})\{{[^{{}}]*\}}"
    r"|~(?P<timer>[^@#~{}\n]*)\{(?P<time>[^{}]*)\}"
    r"|@(?P<word>[^\W_][\w-]*)"
    r"|\#(?P<pot>[^\W_][\w-]*)"
    r"|(?P<stray>[{}])",
    re.DOTALL,
)
_SPECIAL = re.compile(r"[\\@#~{}]|(?<=-)-|(?<=\[)-|^[=> \t]", re.MULTILINE)
_SPECIAL_IN_MARK = re.compile(r"[\\@#~{}|.,;:!?()\[\]-]")
_TIME_UNITS = {"s": 1 / 60, "m": 1.0, "h": 60.0}


@dataclass(frozen=True, slots=True)
class Mark:
    """An ingredient marked in a text; ``start`` is its place in the plain text."""

    name: str
    quantity: float | None
    quantity_max: float | None
    unit: str | None
    preparation: str
    optional: bool
    start: int


@dataclass(frozen=True, slots=True)
class Marked:
    """A text without its marks, and what they said; ``minutes`` is None without a timer."""

    text: str
    marks: tuple[Mark, ...]
    vessel: str
    minutes: float | None


def read_marks(text: str, line_at: Callable[[int], int]) -> Marked:
    """Take the marks out; ``line_at`` gives the line number of an offset for errors."""
    plain: list[str] = []
    marks: list[Mark] = []
    vessels: list[str] = []
    times: list[float] = []
    length = end = 0
    for token in _TOKEN.finditer(text):
        between = text[end : token.start()]
        length += len(between)
        line = line_at(token.start())
        shown = _shown(token, line)
        if token["name"] or token["word"]:
            marks.append(_mark(token, length, line))
        elif vessel := token["vessel"] or token["pot"]:
            vessels.append(unescape(vessel).strip())
        elif token["time"] is not None:
            times.append(_minutes(token["time"], line))
        plain += between, shown
        length += len(shown)
        end = token.end()
    plain.append(text[end:])
    return Marked("".join(plain), tuple(marks), vessels[0] if vessels else "", sum(times) if times else None)


def escape(text: str) -> str:
    """The text so that nothing in it is a mark, a comment, a section or a note; line breaks kept."""
    return _SPECIAL.sub(lambda found: f"\\{found[0]}", text).replace("\n", "\\\n")


def unescape(text: str) -> str:
    """The text without its backslashes."""
    return re.sub(r"\\(.)", r"\1", text, flags=re.DOTALL)


def write_mark(mark: Mark, words: str = "") -> str:
    """The mark as text, showing ``words`` where they differ from the name."""
    shown = f"|{_escape_in_mark(words)}" if words and words != mark.name else ""
    preparation = f"({_escape_in_mark(mark.preparation)})" if mark.preparation else ""
    optional = "?" if mark.optional else ""
    return f"@{optional}{_escape_in_mark(mark.name)}{shown}{{{_amount_text(mark)}}}{preparation}"


def write_vessel(name: str) -> str:
    """The mark of a vessel."""
    return f"#{_escape_in_mark(name)}{{}}"


def _escape_in_mark(text: str) -> str:
    return _SPECIAL_IN_MARK.sub(lambda found: f"\\{found[0]}", text)


def _amount_text(mark: Mark) -> str:
    if mark.quantity is None:
        return ""
    upper = f"-{_number_text(mark.quantity_max)}" if mark.quantity_max is not None else ""
    unit = f"%{mark.unit}" if mark.unit else ""
    return f"{_number_text(mark.quantity)}{upper}{unit}"


def _number_text(number: float) -> str:
    """All digits of the number and no exponent."""
    text = format(Decimal(repr(number)), "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def _shown(token: re.Match[str], line: int) -> str:
    """What a reader sees in the token's place."""
    if token["stray"]:
        raise ImportFailed(
            f"Line {line}: the brace “{token['stray']}” belongs to no mark.",
            "Write @name{amount%unit} with no comma or full stop in the name, or \\{ for a brace.",
        )
    if token["time"] is not None:
        return token["time"].replace("%", " ").strip()
    word = token["words"] or token["name"] or token["word"] or token["vessel"] or token["pot"]
    return unescape(word).strip() if word else token["literal"]


def _mark(token: re.Match[str], start: int, line: int) -> Mark:
    quantity, quantity_max, unit = _amount(token["amount"] or "", line)
    return Mark(
        name=unescape(token["name"] or token["word"]).strip(),
        quantity=quantity,
        quantity_max=quantity_max,
        unit=unit,
        preparation=unescape(token["preparation"] or "").strip(),
        optional=bool(token["optional"]),
        start=start,
    )


def _amount(text: str, line: int) -> tuple[float | None, float | None, str | None]:
    """Number, upper end and unit of "200%g", "2-3" or "200 g"; words like "some" are no amount."""
    number, percent, unit = (part.strip() for part in text.removeprefix("=").partition("%"))
    try:
        found = split_number(number)
    except BadInput as error:
        raise ImportFailed(f"Line {line}: {error.user_message}", error.hint) from error
    if found is None:
        return None, None, None
    low, high, rest = found
    if percent and rest:
        raise ImportFailed(f"Line {line}: “{number[:30]}” is no number.", "Write the amount like {200%g}.")
    return low, high, _unit(unit or rest, line)


def _unit(text: str, line: int) -> str | None:
    if not text:
        return None
    unit = UNITS.get(text) or unit_named(text)
    if unit is None:
        raise ImportFailed(
            f"Line {line}: I don't know the unit “{text[:30]}”.", f"Use one of {', '.join(UNITS)}."
        )
    return unit.id


def _minutes(text: str, line: int) -> float:
    """Minutes of "10%minutes"; of a range its upper end."""
    number, _, unit = text.partition("%")
    factor = _TIME_UNITS.get(unit.strip()[:1].casefold())
    try:
        low, high = parse_number(number)
    except BadInput as error:
        raise ImportFailed(
            f"Line {line}: {error.user_message}", "Write a timer like ~{10%minutes}."
        ) from error
    if factor is None:
        raise ImportFailed(f"Line {line}: a timer needs a unit.", "Write it like ~{10%minutes}.")
    return round((high or low) * factor, 4)
