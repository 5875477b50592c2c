"""The amount in a pantry line: "1 x 400 g tin of", "half a jar of", "1 lb 2 oz", "rice 2 kg"."""

import re
from dataclasses import dataclass, replace

from desktop_app.exceptions import BadInput
from desktop_app.kitchen.quantities import UNITS, Unit, split_number, unit_named
from desktop_app.kitchen.quantities.units import PACK_IDS

SIZES = {
    "small": "small", "little": "small", "tiny": "small", "medium": "medium",
    "large": "large", "big": "large", "huge": "large", "xl": "large", "jumbo": "large",
}  # fmt: skip
USUAL_TIN_G = (380, 425)
"""A tin of this printed weight is "a tin": what is in it without the water is known by food."""

_HEDGE = re.compile(
    r"^(?:[~≈]\s*|(?:about|approx(?:imately|\.)?|around|roughly|nearly|almost|circa|just under)\s+)",
    re.IGNORECASE,
)
_UNCOUNTED = re.compile(
    r"^(?:some|(?:a )?lots? of|(?:a )?loads of|plenty of|(?:a )?bit of|(?:a )?little|(?:the )?last of|any)\s+"
    r"(?:more |of )?(?:the )?",
    re.IGNORECASE,
)
_TIMES = re.compile(r"^(?:x(?=[\s\d½¼¾])|[×*])\s*", re.IGNORECASE)
_TRAILING = re.compile(
    r"[\s(:=]\s*(?:[-–]\s+)?(?:[x×*]\s*)?(?P<amount>-?[\d½¼¾⅓⅔⅛][^()]{0,30})\)?$", re.IGNORECASE
)
_AMID = re.compile(r"\s+(?P<amount>\d{1,5}(?:\.\d+)?\s?(?:k?g|m?l|oz|lbs?))(?=\s)", re.IGNORECASE)
_REFUSED = re.compile(r"^[+-]?\s?\S+(?:\s*/\s*\d+)?\s*")
_OF = re.compile(r"^of\s+(?:a\s+|an\s+|the\s+|my\s+)?", re.IGNORECASE)
_ARTICLE = re.compile(r"^(?:of\s+)?(?:a|an|the)\s+", re.IGNORECASE)
_NEXT_NUMBER = re.compile(r"\(?\s*\d")


@dataclass(frozen=True, slots=True)
class LineAmount:
    """How much of a line was understood: the amount, and the rest, which names the food."""

    rest: str
    quantity: float | None = None
    quantity_max: float | None = None
    unit: str | None = None
    size: str | None = None
    problem: str = ""
    of: bool = False
    """Whether "of" stood after the unit, so that "tin of tuna" is one tin and no name."""


@dataclass(frozen=True, slots=True)
class _Part:
    """A unit, the size before it, and what follows."""

    unit: Unit | None
    size: str | None
    rest: str
    of: bool = False


def take_amount(text: str) -> LineAmount:
    """The amount a line starts with, or else ends with; ``problem`` says why one was refused."""
    plain = _HEDGE.sub("", text)
    uncounted = _UNCOUNTED.sub("", plain)
    if uncounted != plain:
        return LineAmount(uncounted)
    try:
        leading = _leading(plain)
    except BadInput as error:
        return LineAmount(_part(_REFUSED.sub("", plain)).rest, problem=str(error))
    return _not_zero(leading or _trailing(plain) or _amid(plain) or LineAmount(plain))


def _not_zero(amount: LineAmount) -> LineAmount:
    if amount.quantity != 0:
        return amount
    return LineAmount(amount.rest, problem="Zero is no amount. Remove the line when nothing is left.")


def _trailing(text: str) -> LineAmount | None:
    """The amount at the end ("rice 2 kg", "eggs x6", "milk - 2 pints"), where nothing else follows it."""
    found = _TRAILING.search(text)
    if found is None:
        return None
    name = text[: found.start()]
    try:
        amount = _leading(found["amount"])
    except BadInput as error:
        return LineAmount(name, problem=str(error))
    return replace(amount, rest=name) if amount and not amount.rest else None


def _amid(text: str) -> LineAmount | None:
    """The weight in the middle of "prawns 200g frozen"."""
    found = _AMID.search(text)
    amount = _leading(found["amount"]) if found else None
    return replace(amount, rest=_AMID.sub("", text, count=1)) if amount else None


def _leading(text: str) -> LineAmount | None:
    number = split_number(text)
    if number is None:
        return _uncounted_unit(text)
    low, high, rest = number
    rest = _ARTICLE.sub("", _TIMES.sub("", rest))
    part = _part(rest)
    packed = _packed(low, part)
    if packed:
        return packed
    unit = part.unit.id if part.unit else None
    return LineAmount(part.rest, low, high, unit, part.size, of=part.of)


def _uncounted_unit(text: str) -> LineAmount | None:
    """ "handful of spinach" and "jar of pesto" are one; "bottles of beer" are nobody knows how many."""
    part = _part(text)
    if part.unit is None or not part.rest:
        return None
    if not (part.of or (part.unit.id in PACK_IDS or part.unit.kind == "loose")):
        return None
    if part.unit.kind in {"count", "loose"} and text.casefold().startswith(part.unit.names[1]):
        return LineAmount(part.rest, of=part.of)
    return LineAmount(part.rest, 1.0, None, part.unit.id, part.size, of=part.of)


def _packed(low: float, part: _Part) -> LineAmount | None:
    """Amounts of two numbers or two units: "2 400 g tins", "1 lb 2 oz", "400 g tin"."""
    if _NEXT_NUMBER.match(part.rest):
        number = split_number(part.rest.replace("(", "", 1).replace(")", "", 1))
        second = _part(number[2]) if number else None
        if number and second and second.unit and _is_measured(second.unit):
            return _two_numbers(low, part, number[0], second.unit, second.rest)
    container = _part(part.rest)
    if part.unit and _is_measured(part.unit) and _is_pack(container.unit) and container.rest:
        return _packs(1.0, low, part.unit, container)
    return None


def _two_numbers(low: float, first: _Part, number: float, unit: Unit, rest: str) -> LineAmount:
    if first.unit and first.unit.kind == unit.kind:
        return LineAmount(rest, low + number * unit.factor / first.unit.factor, unit=first.unit.id)
    after = _part(rest)
    container = after if _is_pack(after.unit) else _Part(first.unit, first.size, rest)
    return _packs(low, number, unit, container)


def _is_measured(unit: Unit) -> bool:
    return unit.kind in {"mass", "volume"}


def _is_pack(unit: Unit | None) -> bool:
    return unit is not None and unit.id in PACK_IDS


def _packs(count: float, each: float, unit: Unit, container: _Part) -> LineAmount:
    """Usual tins are counted, because their printed weight includes water; all else is weighed."""
    tin = container.unit is UNITS["tin"] and unit.kind == "mass"
    if tin and USUAL_TIN_G[0] <= each * unit.factor <= USUAL_TIN_G[1]:
        return LineAmount(container.rest, count, unit="tin", size=container.size)
    return LineAmount(container.rest, count * each, unit=unit.id, size=container.size)


def _part(text: str) -> _Part:
    """Size and unit at the start of what follows a number, both optional."""
    size, rest = _size(text)
    words = rest.split(" ", 2)
    for count in (2, 1):
        unit = unit_named(" ".join(words[:count])) if len(words) >= count else None
        if unit:
            after = " ".join(words[count:])
            named = _OF.sub("", after)
            return _Part(unit, size, named, of=named != after)
    return _Part(None, size, _OF.sub("", rest))


def _size(text: str) -> tuple[str | None, str]:
    first, _, rest = text.removeprefix("extra ").removeprefix("extra-").partition(" ")
    size = SIZES.get(first.casefold())
    return (size, rest) if size and rest else (None, text)
