"""Dates as a cook says them."""

from datetime import date

NEAR = 7


def badge_for(use_by: date | None, today: date) -> str:
    """A few words beside a food: "today", "1 day", "past its date"."""
    if use_by is None:
        return ""
    left = (use_by - today).days
    if left < 0:
        return "past its date"
    if left == 0:
        return "today"
    return "1 day" if left == 1 else f"{left} days"


def use_by_words(use_by: date | None, today: date) -> str:
    """When it is due: "use by tomorrow", "use by Friday", "use by 3 May"."""
    if use_by is None:
        return ""
    left = (use_by - today).days
    if left < 0:
        return f"was due {_long(use_by, today)}"
    near = {0: "today", 1: "tomorrow"}.get(left)
    if near is None and left < NEAR:
        near = f"{use_by:%A}"
    return f"use by {near or _long(use_by, today)}"


def guess_words(until: date | None, today: date) -> str:
    """How long it probably keeps: "probably good until 3 May", "still good?" once that is past."""
    if until is None:
        return ""
    return "still good?" if until < today else f"probably good until {_long(until, today)}"


def _long(day: date, today: date) -> str:
    words = f"{day.day} {day:%B}"
    return words if day.year == today.year else f"{words} {day.year}"
