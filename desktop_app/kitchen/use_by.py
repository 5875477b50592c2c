"""The date at the end of a pantry line: "use by friday", "best before 3/12", "tomorrow"."""

import re
from calendar import day_abbr, day_name, month_abbr, month_name
from datetime import date, timedelta

DAYS = {name.casefold(): i for names in (day_name, day_abbr) for i, name in enumerate(names)} | {
    "tues": 1,
    "weds": 2,
    "thur": 3,
    "thurs": 3,
}
MONTHS = {
    name.casefold(): i for names in (month_name, month_abbr) for i, name in enumerate(names) if name
} | {"sept": 9}
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth"
    " fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second"
    " twenty-third twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth"
    " thirtieth thirty-first"
)
ORDINALS = {name: number for number, name in enumerate(_ORDINALS.split(), start=1)}
YEARS_AHEAD = 8
"""How far to look for the next 29 February."""


def _any_of(words: dict[str, int]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


_WHEN = (
    r"(?P<soon>today|tonight|tomorrow|tmrw|tmw|tmr|tomoz)"
    r"|(?:the\s+)?(?P<end>end\s+of\s+(?:the\s+|this\s+)?month)"
    rf"|(?:the\s+)?end\s+of\s+(?P<last_of>{_any_of(MONTHS)})"
    r"|(?:the\s+)?(?P<bare_day>\d{1,2})(?:st|nd|rd|th)(?!\s+(?:of\s+)?[a-z]{3})"
    r"|(?:with)?in\s+(?P<days>\d{1,3})\s+days?"
    rf"|(?:on\s+|this\s+|next\s+)?(?P<weekday>{_any_of(DAYS)})(?:\s+(?:the\s+)?\d{{1,2}}(?:st|nd|rd|th|/\d{{1,2}})?\b(?!\s*[a-z/]))?"
    rf"|(?:the\s+)?(?P<ordinal>{_any_of(ORDINALS)})(?!\s+of\b)"
    r"|(?:on\s+)?(?P<iso>\d{4}-\d{1,2}-\d{1,2})"
    r"|(?:on\s+)?(?P<day>\d{1,2})[/.-](?P<month>\d{1,2})(?:[/.-](?P<year>\d{4}|\d{2})|\.)?"
    rf"|(?:on\s+)?(?:the\s+)?(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?[\s-]*(?:of\s+)?(?P<name>{_any_of(MONTHS)})(?:[\s-]?(?P<year2>20\d\d|\d\d(?!\d)))?"
    rf"|(?:on\s+)?(?P<name2>{_any_of(MONTHS)})\s+(?P<day3>\d{{1,2}})(?:st|nd|rd|th)?"
)
_LABEL = (
    r"(?:use|cook|finish)[\s-]*(?:it\s+|up\s+|them\s+)?by|(?:must\s+|to\s+)?(?:be\s+)?used\s+by|best[\s-]+(?:before|by)(?:\s+end)?|bb[ed]?|b\.b\.?|b/b|u/?b|ub"
    r"|exp(?:\.|ir(?:es|ed|ing|e|y))?(?:\s+(?:date|on))?|eat(?:en)?(?:\s+by)?|(?:good|ok|fine|lasts?)\s+(?:un)?till?|goes\s+off|sell[\s-]+by"
    r"|dated?|due|by|before|until|till?|use|off\s+on|bf|ubd|bis|mhd|dlc|ddm|scad(?:e|enza)?|cad(?:uca)?"
)
_LABELLED = re.compile(
    rf"[\s,(]*\b(?:{_LABEL})(?:\s+date)?\s*[:.]?\s*(?P<when>{_WHEN})(?![\w/])\)?", re.IGNORECASE
)
_SHOPS_DATE = re.compile(
    r"\b(?:display|sell)[\s-]+(?:until|by)\s+[\d/.-]+(?=.*\b(?:best|use)\b)", re.IGNORECASE
)
"""The shop's own date, where another stands beside it."""
_NOT_THEN = "".join(f"(?<!{word})" for word in ("frozen", "opened", "bought", "made", "cooked", "open"))
"""A date after these says when something was done."""
_BARE = re.compile(
    rf"{_NOT_THEN}(?:[\s,(]+(?P<when>(?P<soon>today|tomorrow|tmrw)|on\s+(?P<weekday>{_any_of(DAYS)})"
    r"|(?:about\s+)?(?P<days>\d{1,2})\s+days?\s+left"
    r"|(?P<day>\d{1,2})(?:(?P<cut>[/.-])(?P<month>\d{1,2})(?P=cut)(?P<year>20\d\d|\d\d)|\.(?P<month2>\d{1,2})\.)))"
    r"\)?$",
    re.IGNORECASE,
)
_ALONE = re.compile(rf"{_NOT_THEN}(?:\s*[,;(]|\s[–—-])\s*(?P<when>{_WHEN})\s*[)!]?$", re.IGNORECASE)
"""A date that is all there is after the last comma, dash or bracket."""


def take_use_by(text: str, today: date) -> tuple[str, date | None]:
    """The text without its date, and the date; a day without a year is the next such day, today counted."""
    text = _SHOPS_DATE.sub(" ", text)
    found = _LABELLED.search(text) or _BARE.search(text) or _ALONE.search(text)
    if found is None:
        return text, None
    when = _date({key: value.casefold() for key, value in found.groupdict().items() if value}, today)
    return f"{text[: found.start()]} {text[found.end() :]}".strip(" ,"), when


def _date(parts: dict[str, str], today: date) -> date | None:
    """The date these parts name; None when the calendar has none ("31/2")."""
    try:
        if "soon" in parts:
            return today + timedelta(days=parts["soon"] not in {"today", "tonight"})
        if "days" in parts:
            return today + timedelta(days=int(parts["days"]))
        if "weekday" in parts:
            return today + timedelta(days=(DAYS[parts["weekday"]] - today.weekday()) % 7)
        if "iso" in parts:
            return date(*map(int, parts["iso"].split("-")))
        return _by_month(parts, today)
    except (ValueError, OverflowError):
        return None


def _by_month(parts: dict[str, str], today: date) -> date | None:
    if "end" in parts:
        return _last_day(today.year, today.month)
    if "last_of" in parts:
        month = MONTHS[parts["last_of"]]
        return _last_day(today.year + (month < today.month), month)
    if "bare_day" in parts or "ordinal" in parts:
        return _next_day(int(parts.get("bare_day") or ORDINALS[parts["ordinal"]]), today)
    return _day_and_month(parts, today)


def _day_and_month(parts: dict[str, str], today: date) -> date | None:
    day = int(parts.get("day") or parts.get("day2") or parts["day3"])
    name = parts.get("name") or parts.get("name2")
    month = MONTHS[name] if name else int(parts.get("month") or parts["month2"])
    if "year" in parts or "year2" in parts:
        year = int(parts.get("year") or parts["year2"])
        return date(year + 2000 if year < 100 else year, month, day)
    days = (_day(year, month, day) for year in range(today.year, today.year + YEARS_AHEAD + 1))
    return next((found for found in days if found and found >= today), None)


def _last_day(year: int, month: int) -> date:
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)


def _next_day(day: int, today: date) -> date | None:
    """ "the 14th": of this month, or else of the next."""
    following = _last_day(today.year, today.month) + timedelta(days=1)
    return next(
        (on for first in (today, following) if (on := _day(first.year, first.month, day)) and on >= today),
        None,
    )


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
