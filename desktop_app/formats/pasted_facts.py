"""Servings and times as pages write them: "Serves 4", "Prep: 10 mins | Cook: 1 hr 20"."""

import re
from dataclasses import dataclass

from desktop_app.formats.pasted_lines import bare
from desktop_app.kitchen.line_splitting import without_bullet
from desktop_app.kitchen.quantities.numbers import WORDS, plain_digits

MOST_SERVINGS, MOST_MINUTES = 100, 6000

_WORDS = "|".join(word for word, value in WORDS.items() if value >= 1 and len(word) > 2)
_COUNT = (
    rf"(?:about |approx(?:imately|\.)? |up to |around )?(?P<count>\d{{1,4}}"
    rf"|{_WORDS})(?:\s*(?:-|to)\s*(?:\d{{1,4}}|{_WORDS}))?"
)
_EATERS = r"(?:people|persons?|servings?|portions?|adults?|serves)"
_NUMBER = r"(?:\d+ \d/\d|\d/\d|\d+(?:[.,]\d+)?)"
_HOURS = rf"(?P<hours>{_NUMBER})(?:\s*(?:-|to)\s*(?P<more_hours>{_NUMBER}))?\s*(?:hours?|hrs?|h)\b\.?"
_MINUTES = (
    rf"(?P<minutes>{_NUMBER})(?:\s*(?:-|to)\s*(?P<more_minutes>{_NUMBER}))?\s*(?:minutes?|mins?|m)\b\.?"
)
_TIME = (
    r"(?:less than |under |over |up to )?(?:\d+\s*min(?:ute)?s?\s*(?:to|-)\s*(?=\d+\s*h))?"
    rf"(?:about |approx(?:imately|\.)? )?(?:(?:{_HOURS}(?:\s*(?:and"
    rf"|,)?\s*(?P<rest>\d{{1,2}})\s*(?:minutes?|mins?|m\b)?\.?)?)|{_MINUTES})"
)
_LABEL = (
    r"(?:(?P<prep>prep(?:aration)?|active|hands[- ]on)|(?P<cook>cook(?:ing)?|bak(?:e|ing)"
    r"|roast(?:ing)?|simmer(?:ing)?)"
    r"|(?P<total>total|ready in|takes|time|duration|all in all)"
    r"|(?P<other>rest(?:ing)?|chill(?:ing)?|cool(?:ing)?|marinat(?:e|ing)|prov(?:e|ing)|ris(?:e"
    r"|ing)|soak(?:ing)?|additional|inactive))"
    r"(?:\s+time)?"
)
_SHARES = r"(?:slices|servings|portions|pieces|squares|people)"
_PIECES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?:yields?|makes)\b\s*[:=-]?\s*\d+(?: [a-z]+){{1,3}} \({_COUNT} {_SHARES}\)",
        rf"(?:serves|servings?|serving size|yields?|makes|portions?"
        rf"|feeds)\b\s*[:=-]?\s*{_COUNT}\b(?:\s*\([^)]*\))?(?:\s+(?!(?:prep|cook|total|ready"
        rf"|takes)\b)[a-z]+){{0,3}}",
        rf"(?:recipe |enough |ingredients )?for\s+{_COUNT}\s+{_EATERS}\b",
        rf"{_COUNT}\s+{_EATERS}\b",
        rf"{_LABEL}\s*[:=-]?\s*{_TIME}",
        rf"{_TIME}\s+{_LABEL}",
    )
)
_UNKEPT = re.compile(
    r"(?:(?:difficulty|level|skill level|effort)\s*[:=-]?\s*\w+|easy|medium|hard|beginner|simple"
    r"|vegetarian|vegan|gluten[- ]free)\b",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"[\s|,;·•/&()–—.-]+|and\b")
_BARE_LABEL = re.compile(rf"(?:{_LABEL}|serves|servings?|yields?|makes|portions?)\s*:?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Facts:
    """What a line says; ``whole`` is False when something on it has no field."""

    servings: int | None = None
    prep: int | None = None
    cook: int | None = None
    total: int | None = None
    whole: bool = True

    def __or__(self, other: "Facts") -> "Facts":
        """Both; what was said first holds."""
        return Facts(
            servings=self.servings or other.servings,
            prep=self.prep if self.prep is not None else other.prep,
            cook=self.cook if self.cook is not None else other.cook,
            total=self.total if self.total is not None else other.total,
            whole=self.whole and other.whole,
        )


def facts_of(line: str) -> Facts | None:
    """Servings and times of a line that holds nothing else; None for every other line."""
    text = plain_digits(bare(without_bullet(line)))
    facts, position, known = Facts(), 0, False
    while position < len(text):
        if between := _BETWEEN.match(text, position):
            position = between.end()
        elif piece := next(filter(None, (pattern.match(text, position) for pattern in _PIECES)), None):
            said = _read(piece)
            facts, position, known = facts | said, piece.end(), True
        elif unkept := _UNKEPT.match(text, position):
            facts, position = facts | Facts(whole=False), unkept.end()
        else:
            return None
    return facts if known else None


def is_label(line: str) -> bool:
    """True for a label whose value stands on the next line ("Prep time")."""
    return bool(_BARE_LABEL.fullmatch(bare(line)))


def _read(piece: re.Match[str]) -> Facts:
    groups = piece.groupdict()
    if "count" in groups:
        count = int(groups["count"]) if groups["count"].isdigit() else int(WORDS[groups["count"]])
        return Facts(servings=count) if 1 <= count <= MOST_SERVINGS else Facts(whole=False)
    minutes = _minutes(groups)
    kind = next(name for name in ("prep", "cook", "total", "other") if groups[name])
    if kind == "other" or not 0 < minutes <= MOST_MINUTES:
        return Facts(whole=False)
    return Facts(
        prep=minutes if kind == "prep" else None,
        cook=minutes if kind == "cook" else None,
        total=minutes if kind == "total" else None,
    )


def _minutes(groups: dict[str, str | None]) -> int:
    """The upper end of a range, in minutes."""
    hours = _value(groups["more_hours"] or groups["hours"])
    minutes = _value(groups["more_minutes"] or groups["minutes"]) + _value(groups["rest"])
    return min(round(hours * 60 + minutes), 10 * MOST_MINUTES)


def _value(written: str | None) -> float:
    if not written:
        return 0.0
    whole, _, fraction = written.rpartition(" ") if "/" in written else (written, "", "")
    upper, _, lower = fraction.partition("/")
    parts = float(upper) / float(lower) if lower and float(lower) else 0.0
    return (float(whole.replace(",", ".")) if whole else 0.0) + parts
