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
_FOREIGN_MONTHS = (
    ("janvier januar enero gennaio januari janeiro stycznia", 1),
    ("fevrier février februar febrero febbraio februari fevereiro lutego", 2),
    ("mars märz maerz marzo mrz maart março marca", 3),
    ("avril abril aprile kwietnia", 4),
    ("mai mayo maggio mei maj maio maja", 5),
    ("juin juni junio giugno junho czerwca", 6),
    ("juillet juli julio luglio julho lipca", 7),
    ("aout août agosto augustus augusti sierpnia", 8),
    ("septembre septiembre settembre setembro września", 9),
    ("octobre oktober octubre ottobre outubro października", 10),
    ("novembre noviembre novembro listopada", 11),
    ("decembre décembre dezember diciembre dicembre dezembro grudnia", 12),
)
MONTHS_AFTER_DAYS = MONTHS | {name: i for names, i in _FOREIGN_MONTHS for name in names.split()}
"""Foreign months are read only after a day: alone some mean other things ("mars", "mayo")."""
_FOREIGN_DAYS = (
    "lundi montag lunes lunedi lunedì maandag måndag mandag segunda poniedziałku",
    "mardi dienstag martes martedi martedì dinsdag tisdag tirsdag terça wtorku",
    "mercredi mittwoch miércoles miercoles mercoledi mercoledì woensdag onsdag quarta środy",
    "jeudi donnerstag jueves giovedi giovedì donderdag torsdag quinta czwartku",
    "vendredi freitag viernes venerdi venerdì vrijdag fredag sexta piątku",
    "samedi samstag sábado sabado sabato zaterdag lördag lørdag soboty",
    "dimanche sonntag domingo domenica zondag söndag søndag niedzieli",
)
ALL_DAYS = DAYS | {name: i for i, names in enumerate(_FOREIGN_DAYS) for name in names.split()}
_TODAY = frozenset(
    [
        "today",
        "tonight",
        "tonite",
        "2nite",
        "2day",
        "heute",
        "hoy",
        "oggi",
        "hoje",
        "dzisiaj",
        "idag",
        "i dag",
    ]
) | {"aujourd'hui"}
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth"
    " fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second"
    " twenty-third twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth"
    " thirtieth thirty-first"
)
ORDINALS = {name: number for number, name in enumerate(_ORDINALS.split(), start=1)}
YEARS_AHEAD = 8
"""How far to look for the next 29 February."""


MONTHS_A_YEAR = 12
"""More in the place of the month is the day, as in the US."""


def _any_of(words: dict[str, int]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


_WHEN = (
    r"(?P<soon>today|tonight|tonite|2nite|2day|tomorrow|tomorow|tommorow|tommorrow|tmrw|tmrow|tmw|tmr|tomoz|2moro"
    r"|heute|hoy|oggi|hoje|dzisiaj|aujourd'hui|i\s?dag|morgen|mañana|manana|domani|amanhã|amanha|demain|jutra|i\s?morgon|imorgen)"
    r"|(?:the\s+)?(?P<end>end\s+of\s+(?:the\s+|this\s+)?month)"
    rf"|(?:the\s+)?end\s+of\s+(?P<last_of>{_any_of(MONTHS)})"
    r"|(?:the\s+)?(?P<bare_day>\d{1,2})(?:st|nd|rd|th)(?!\s+(?:of\s+)?[a-z]{3})"
    r"|(?:with)?in\s+(?P<days>\d{1,3})\s+days?"
    rf"|(?:on\s+|this\s+|next\s+)?(?P<weekday>{_any_of(ALL_DAYS)})(?:\s+(?:the\s+)?\d{{1,2}}(?:st|nd|rd|th|/\d{{1,2}})?\b(?!\s*[a-z/]))?"
    rf"|(?:the\s+)?(?P<ordinal>{_any_of(ORDINALS)})(?:\s+(?:of\s+)?(?P<ordinal_of>{_any_of(MONTHS)}))?(?!\s+of\b)"
    r"|(?:on\s+)?(?P<iso>\d{4}[-/.]\d{1,2}[-/.]\d{1,2})"
    r"|(?P<glued>[0-3]\d[01]\d2\d)(?!\d)"
    r"|(?P<last_in>0[1-9]|1[0-2])\s?[/.-]\s?(?P<year_in>20[2-4]\d)"
    r"|(?:on\s+)?(?P<day>\d{1,2})[/.-](?P<month>\d{1,2})(?:[/.-](?P<year>\d{4}|\d{2})|\.)?"
    rf"|(?:on\s+)?(?:the\s+)?(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?[\s-]*(?:of\s+)?(?P<name>{_any_of(MONTHS_AFTER_DAYS)})(?![^\W\d_])\.?(?:[\s-]?(?P<year2>20\d\d|\d\d(?!\d)))?"
    rf"|(?:on\s+)?(?P<name2>{_any_of(MONTHS)})\s+(?P<day3>\d{{1,2}})(?:st|nd|rd|th)?"
)
_LABEL = (
    r"(?:use|cook|finish)[\s-]*(?:it\s+|up\s+|them\s+)?by|(?:must\s+|to\s+)?(?:be\s+)?used\s+by|best[\s-]+(?:before|by)(?:\s+end)?|bb[ed]?|b\.b\.?|b/b|u/?b|ub"
    r"|exp(?:\.|ir(?:es|ed|ing|e|y))?(?:\s+(?:date|on))?|eat(?:en)?(?:\s+by)?|(?:good|ok|fine|lasts?)\s+(?:un)?till?|goes\s+off|sell[\s-]+by"
    r"|dated?|due|by|before|until|till?|use|off\s+on|bf|ubd|bis|mhd|dlc|ddm|dluo|dcr|skt|tett|sc\.|scad(?:e|enza)?\.?(?:\s+il)?|cad(?:uca(?:\s+el)?)?\.?|consumir\s+(?:antes\s+del?|hasta(?:\s+el)?)"
    r"|val(?:idade)?\.?|vence(?:\s+el)?|à\s+(?:consommer\s+(?:avant(?:\s+le)?)?|finir)|a\s+consommer\s+avant(?:\s+le)?|jusqu'au|da\s+consumarsi\s+(?:entro|preferibilmente\s+entro)(?:\s+il)?"
    r"|entro(?:\s+il)?|mindestens\s+haltbar\s+bis|haltbar\s+bis|(?:zu\s+)?verbrauchen\s+bis|bäst\s+före|best\s+før|sista\s+förbrukningsdag|siste\s+forbruksdag"
    r"|sidste\s+anvendelse(?:sdato)?|mindst\s+holdbar\s+til|tht|tgt|te\s+gebruiken\s+tot|(?:zjeść|ważne|spożyć|zużyć|do)\s+do|termin(?:\s+do)?|(?<=[,;(]\s)do|(?<=[,;(])do"
    r"|消費期限|賞味期限|保质期至?|date(?:\s+(?:on\s+it\s+)?(?:is|says))?|(?:be\s+|going\s+)?off\s+by|cook(?=\s+(?:today|tonight|tonite|tomorrow|mon|tue|wed|thu|fri|sat|sun))|for(?=\s+(?:tonight|tonite|tomorrow|today)\b)"
)
_LABELLED = re.compile(
    rf"[\s,(]*(?:\b|(?<=[\s,(])(?=[à消賞]))(?:{_LABEL})(?:\s+date)?\s*[:.]?\s*(?P<when>{_WHEN})(?![\w/])\)?",
    re.IGNORECASE,
)
_SHOPS_DATE = re.compile(
    r"\b(?:display|sell)[\s-]+(?:until|by)\s+[\d/.-]+(?=.*\b(?:best|use)\b)", re.IGNORECASE
)
"""The shop's own date, where another stands beside it."""
_NOT_THEN = "".join(f"(?<!{word})" for word in ("frozen", "opened", "bought", "made", "cooked", "open"))
"""A date after these says when something was done."""
_BARE = re.compile(
    rf"{_NOT_THEN}(?:[\s,(]+(?P<when>(?P<soon>today|tomorrow|tmrw)|(?P<end>end\s+of\s+(?:the\s+|this\s+)?month)|on\s+(?P<weekday>{_any_of(DAYS)})"
    r"|(?:about\s+)?(?P<days>\d{1,2})\s+days?\s+left"
    rf"|(?P<day2>\d{{1,2}})[\s-]?(?P<name>{_any_of(MONTHS)})[\s-](?P<year2>20\d\d|\d\d)"
    r"|(?P<day4>1[3-9]|2\d|3[01])/(?P<month4>1[0-2]|0?[1-9])|(?P<month5>1[0-2]|[1-9])/(?P<day5>1[3-57-9]|2\d|3[01])"
    r"|(?P<last_in>0[1-9]|1[0-2])/(?P<year_in>20[2-4]\d)"
    r"|(?P<day>\d{1,2})(?:(?P<cut>[/.-])(?P<month>\d{1,2})(?P=cut)(?P<year>20\d\d|\d\d)|\.(?P<month2>\d{1,2})\.)))"
    r"[)!.]*$",
    re.IGNORECASE,
)
_DATE_IS = re.compile(
    rf"[\s,(]+(?P<when>today|tomorrow|{_any_of(DAYS)})(?:['’]?s|\s+is)\s+(?:the\s+date|its\s+date|the\s+last\s+day)\b|[\s,(]+(?P<when2>today)\s+only$",
    re.IGNORECASE,
)
_ALONE = re.compile(
    rf"{_NOT_THEN}(?:\s*[,;(]|\s[–—-])\s*(?![123]/[2348]\s*[)!]?$)(?P<when>{_WHEN})\s*[)!]?$", re.IGNORECASE
)
"""A date that is all there is after the last comma, dash or bracket."""


def take_use_by(text: str, today: date) -> tuple[str, date | None]:
    """The text without its date, and the date; a day without a year is the next such day, today counted."""
    text = _SHOPS_DATE.sub(" ", text)
    text = _DATE_IS.sub(lambda found: f" use by {found['when'] or found['when2']}", text)
    found = _LABELLED.search(text) or _BARE.search(text) or _ALONE.search(text)
    if found is None:
        return text, None
    when = _date({key: value.casefold() for key, value in found.groupdict().items() if value}, today)
    return f"{text[: found.start()]} {text[found.end() :]}".strip(" ,"), when


def _date(parts: dict[str, str], today: date) -> date | None:
    """The date these parts name; None when the calendar has none ("31/2")."""
    try:
        return _from_today(parts, today) or _written(parts) or _by_month(parts, today)
    except (ValueError, OverflowError):
        return None


def _from_today(parts: dict[str, str], today: date) -> date | None:
    if "soon" in parts:
        return today + timedelta(days=parts["soon"] not in _TODAY)
    if "days" in parts:
        return today + timedelta(days=int(parts["days"]))
    if "weekday" in parts:
        return today + timedelta(days=(ALL_DAYS[parts["weekday"]] - today.weekday()) % 7)
    return None


def _written(parts: dict[str, str]) -> date | None:
    """Dates with their year: "2026-03-12", "120326", "03/2026" (the last day of that month)."""
    if "iso" in parts:
        return date(*map(int, re.split("[-/.]", parts["iso"])))
    if "glued" in parts:
        day, month, year = (int(parts["glued"][i : i + 2]) for i in (0, 2, 4))
        return date(2000 + year, month, day)
    return _last_day(int(parts["year_in"]), int(parts["last_in"])) if "last_in" in parts else None


def _by_month(parts: dict[str, str], today: date) -> date | None:
    if "end" in parts:
        return _last_day(today.year, today.month)
    if "last_of" in parts:
        month = MONTHS[parts["last_of"]]
        return _last_day(today.year + (month < today.month), month)
    if "ordinal_of" in parts:
        return _next_date(ORDINALS[parts["ordinal"]], MONTHS[parts["ordinal_of"]], today)
    if "bare_day" in parts or "ordinal" in parts:
        return _next_day(int(parts.get("bare_day") or ORDINALS[parts["ordinal"]]), today)
    return _day_and_month(parts, today)


def _day_and_month(parts: dict[str, str], today: date) -> date | None:
    day = int(next(parts[key] for key in ("day", "day2", "day3", "day4", "day5") if key in parts))
    name = parts.get("name") or parts.get("name2")
    written = next((parts[key] for key in ("month", "month2", "month4", "month5") if key in parts), "")
    month = MONTHS_AFTER_DAYS[name] if name else int(written)
    if day <= MONTHS_A_YEAR < month:
        day, month = month, day
    if "year" in parts or "year2" in parts:
        year = int(parts.get("year") or parts["year2"])
        return date(year + 2000 if year < 100 else year, month, day)
    return _next_date(day, month, today)


def _next_date(day: int, month: int, today: date) -> date | None:
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
