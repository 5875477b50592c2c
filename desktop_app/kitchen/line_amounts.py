"""The amount in a pantry line: "1 x 400 g tin of", "half a jar of", "1 lb 2 oz", "rice 2 kg"."""

import re
from dataclasses import dataclass, replace
from itertools import islice

from desktop_app.exceptions import BadInput
from desktop_app.kitchen.line_tidy import tidy
from desktop_app.kitchen.quantities import UNITS, Unit, split_number, unit_named
from desktop_app.kitchen.quantities.units import PACK_IDS

SIZES = {
    "small": "small", "little": "small", "tiny": "small", "medium": "medium",
    "large": "large", "big": "large", "huge": "large", "xl": "large", "jumbo": "large", "lg": "large",
}  # fmt: skip
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
_NUMBER_WORD = r"(?:half|quarter|a|an|one|two|three|four|five|six|eight|ten|twelve|dozen|couple|few)\b"
_LATER = re.compile(rf"(?<=[\s(,:=])(?:[x×*]\s*)?(?=-?\d|[½¼¾⅓⅔⅛]|{_NUMBER_WORD})(?!00\b)", re.IGNORECASE)
_TIMES_LAST = re.compile(r"^[x×*]\s*(?P<count>\d{1,3})(?!\d)", re.IGNORECASE)
_NUMBERED = re.compile(r"\b(?:n[or]?|num|number|type|tipo|size|grade|mesi|stage)\.?\s*$", re.IGNORECASE)
_EACH = re.compile(r"\s*each\b", re.IGNORECASE)
_STILL = re.compile(r"\W*(?:now|left|remaining|remain|still)\b", re.IGNORECASE)
AFTER_A_COUNT = frozenset(SIZES) | frozenset(
    ["piece", "pieces", "each", "of", "them", "left", "in", "total", "all", "ones", "whole"]
)
"""Words after a bare number that say no more than that it counts the food."""
MOST_MEASURED = 1_000_000
"""g or ml; more is a slip of the finger."""
MOST_COUNTED = 60
"""A bare number above this in the middle of a line counts nothing: it is a weight, a price, a year."""
MOST_AMOUNTS = 6
"""Of a line with more numbers only the first are looked at."""
_REFUSED = re.compile(r"^(?:(?:minus|negative)\s+)?[+-]?\s?\S+(?:\s*/\s*\d+)?\s*")
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
    tinned: bool = False
    """Whether a tin was said, whose printed weight is the amount."""
    of: bool = False
    """Whether "of" stood after the unit, so that "tin of tuna" is one tin and no name."""
    times: bool = False
    """Whether "x" stood before the number."""
    implied: bool = False
    """Whether no number was said: "tin of tuna"."""
    after: str = ""
    """What follows an amount that stands after the food."""


@dataclass(frozen=True, slots=True)
class _Part:
    """A unit, the size before it, and what follows."""

    unit: Unit | None
    size: str | None
    rest: str
    of: bool = False


def take_amount(text: str, *, worn: bool = False) -> LineAmount:
    """The amount a line says, wherever it stands; ``problem`` says why one was refused.

    ``worn`` tells that the container is no longer full, so that its bare name counts nothing.
    """
    plain = _HEDGE.sub("", tidy(text))
    uncounted = _UNCOUNTED.sub("", plain)
    if uncounted != plain:
        return LineAmount(uncounted)
    try:
        first = _leading(plain) or LineAmount(plain)
    except BadInput as error:
        return LineAmount(_part(_REFUSED.sub("", plain)).rest, problem=str(error))
    try:
        return _sane(_with_later(first, worn=worn))
    except BadInput as error:
        return LineAmount(_LATER.split(first.rest, maxsplit=1)[0].strip(" ,(:=-"), problem=str(error))


def _with_later(first: LineAmount, *, worn: bool) -> LineAmount:
    """The amount with what is said of it after the food: "1 tin of tomatoes (400 g)", "rice, 2 kg"."""
    amount = first
    for _ in range(MOST_AMOUNTS):
        later = _later(amount)
        if later is None:
            break
        amount = _both(amount, later)
    if amount.quantity is None and not worn:
        amount = _named_pack(amount) or amount
    return replace(amount, rest=_bare(amount.rest))


def _later(amount: LineAmount) -> LineAmount | None:
    """The next amount after the food: one that is surely meant so, or else a number that may be a count."""
    doubtful: LineAmount | None = None
    for found in islice(_LATER.finditer(amount.rest), MOST_AMOUNTS):
        later = _leading(amount.rest[found.end() :])
        if later is None or later.quantity is None:
            continue
        before, times = amount.rest[: found.start()], bool(found[0].strip())
        whole = replace(later, rest=f"{before} {later.rest}", times=times, after=later.rest)
        if later.unit or _ends(later, found[0]):
            return whole
        if doubtful is None and _may_count(later, before):
            doubtful = whole
    return doubtful if amount.quantity is None else None


def _may_count(amount: LineAmount, before: str) -> bool:
    """The 2 of "mangoes 2 ripe", but not that of "spaghetti n. 5" or "ham 97 fat free"."""
    counts = amount.quantity is not None and amount.quantity <= MOST_COUNTED and amount.quantity % 0.25 == 0
    return counts and before.strip()[-1:].isalpha() and not _NUMBERED.search(before)


def _ends(amount: LineAmount, times: str) -> bool:
    """Whether a bare number counts the food: nothing follows it, or "x" stands before it."""
    said_on = set(re.findall(r"[a-z]+", amount.rest.casefold())) - AFTER_A_COUNT
    return bool(times.strip()) or not said_on or amount.rest[:1] in ",()"


def _both(first: LineAmount, later: LineAmount) -> LineAmount:
    """A count of packs times what one holds; else what was said first."""
    if first.quantity is None or later.quantity is None:
        return replace(later, size=first.size or later.size)
    if _measures(later.unit) and _STILL.match(later.after):
        return later
    measured, packs = (later, first) if _measures(later.unit) else (first, later)
    multiplied = _measures(measured.unit) and not _measures(packs.unit)
    counted = packs.unit in PACK_IDS or (packs is later and later.times)
    if multiplied and counted and measured.quantity and packs.quantity:
        total = measured.quantity * packs.quantity
        tinned = first.tinned or packs.unit == "tin"
        return LineAmount(later.rest, total, None, measured.unit, packs.size, tinned=tinned, of=first.of)
    if first.implied and later.unit is None and later.quantity_max is None:
        return replace(first, rest=later.rest, quantity=later.quantity, implied=False)
    if first.unit in PACK_IDS and first.quantity and _holds_pieces(later):
        rest = _EACH.sub("", later.rest)
        return replace(later, rest=rest, quantity=first.quantity * (later.quantity or 1), size=first.size)
    return replace(first, rest=later.rest)


def _holds_pieces(amount: LineAmount) -> bool:
    """The rashers in a pack, the "(5 each)" of two: what is counted inside."""
    inside = amount.unit is not None and UNITS[amount.unit].kind == "count" and amount.unit not in PACK_IDS
    return amount.quantity_max is None and (inside or bool(_EACH.match(amount.after)))


def _measures(unit: str | None) -> bool:
    return unit is not None and _is_measured(UNITS[unit])


def _named_pack(amount: LineAmount) -> LineAmount | None:
    """The one pack of "golden syrup tin": its name in the singular, right after the food."""
    name, _, last = amount.rest.rpartition(" ")
    unit = unit_named(last) if name and "," not in name[-1:] else None
    if unit is None or last.casefold() != unit.names[0] or name.endswith((",", "-", "(")):
        return None
    kept = _is_pack(unit) or unit.id in {"bunch", "handful"}
    return LineAmount(name, 1.0, unit=unit.id, size=amount.size, of=True) if kept else None


def _bare(rest: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"\(\s*\)|\s+(?=,)", " ", rest)).strip(" ,:;=–-.")


def _sane(amount: LineAmount) -> LineAmount:
    if amount.quantity == 0:
        return LineAmount(amount.rest, problem="Zero is no amount. Remove the line when nothing is left.")
    if _measures(amount.unit) and (amount.quantity or 0) * UNITS[amount.unit or ""].factor > MOST_MEASURED:
        return LineAmount(
            amount.rest, problem="That is more than a kitchen holds. Amounts go up to 1,000 kg."
        )
    return amount


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
    return LineAmount(part.rest, 1.0, None, part.unit.id, part.size, of=part.of, implied=True)


def _packed(low: float, part: _Part) -> LineAmount | None:
    """Amounts of two numbers or two units: "2 400 g tins", "1 lb 2 oz", "400 g tin"."""
    if _NEXT_NUMBER.match(part.rest):
        number = split_number(part.rest.replace("(", "", 1).replace(" )", "", 1).replace(")", "", 1))
        second = _part(number[2]) if number else None
        if second and part.unit and _is_measured(part.unit) and part.rest.startswith("("):
            return LineAmount(second.rest, low, unit=part.unit.id)
        if number and second and second.unit and _is_measured(second.unit):
            return _two_numbers(low, part, number[0], second.unit, second.rest)
    times = _TIMES_LAST.match(part.rest)
    if part.unit and _is_measured(part.unit) and times:
        return LineAmount(part.rest[times.end() :], low * int(times["count"]), unit=part.unit.id)
    container = _part(part.rest)
    if part.unit and _is_measured(part.unit) and _is_pack(container.unit):
        return _packs(1.0, low, part.unit, container)
    return None


def _two_numbers(low: float, first: _Part, number: float, unit: Unit, rest: str) -> LineAmount:
    if first.unit and first.unit.kind == unit.kind:
        if unit.factor >= first.unit.factor:
            return LineAmount(rest, low, unit=first.unit.id)
        return LineAmount(rest, low + number * unit.factor / first.unit.factor, unit=first.unit.id)
    after = _part(rest)
    container = after if _is_pack(after.unit) else _Part(first.unit, first.size, rest)
    return _packs(low, number, unit, container)


def _is_measured(unit: Unit) -> bool:
    return unit.kind in {"mass", "volume"}


def _is_pack(unit: Unit | None) -> bool:
    return unit is not None and unit.id in PACK_IDS


def _packs(count: float, each: float, unit: Unit, container: _Part) -> LineAmount:
    tinned = container.unit is UNITS["tin"]
    return LineAmount(container.rest, count * each, None, unit.id, container.size, tinned=tinned)


def _part(text: str) -> _Part:
    """Size and unit at the start of what follows a number, both optional."""
    size, rest = _size(text)
    words = rest.split(" ", 2)
    for count in (2, 1):
        said = " ".join(words[:count])
        bare = said.rstrip(",;:")
        unit = unit_named(bare) if len(words) >= count else None
        if unit:
            after = " ".join(filter(None, (said[len(bare) :], *words[count:])))
            named = _OF.sub("", after)
            return _Part(unit, size, named, of=named != after)
    return _Part(None, size, _OF.sub("", rest))


def _size(text: str) -> tuple[str | None, str]:
    first, _, rest = text.removeprefix("extra ").removeprefix("extra-").partition(" ")
    size = SIZES.get(first.casefold())
    return (size, rest) if size and rest else (None, text)
