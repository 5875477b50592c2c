"""What description and tip say of the dish is a fact of the dish."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from desktop_app.kitchen.inspector.context import InspectionContext
from desktop_app.kitchen.inspector.craft.told import Told
from desktop_app.schemas.base import FoodId
from desktop_app.schemas.food import Place
from desktop_app.schemas.generation import CookRequest, Finding
from desktop_app.schemas.recipe import StepKind

CODE = "claim"
NEAR = 0.1
"""How far a rounded number of minutes may be off."""
READY_IN = re.compile(r"\b(?:ready|done|on the table|supper|made|all)\b[^.;]*?\bin (\d+) minutes\b")
UNDER = re.compile(r"\b(?:under|less than|within) (\d+) minutes\b")
ONE_PAN = re.compile(r"\bone[- ](?:pan|pot|tray|wok|bowl)\b")
NO_VESSEL = frozenset({"", "board", "plate", "oven", "grill", "toaster", "cup"})
DUE = re.compile(r"\buses the ([^.;]+?) due (today|tomorrow|in two days)")
DAYS = {"today": 0, "tomorrow": 1, "in two days": 2}
REASON = re.compile(r"\bbecause\b|\bso that\b|\bsince\b|\bor\b|\d")


def check(told: Told) -> Iterator[Finding]:
    """Adjectives, minutes, pans, dates; and a tip that gives a reason."""
    draft = told.context.draft
    foods = tuple(told.context.listed.values())
    method = f"{told.method} {draft.tip}".casefold()
    for place, text in (("description", draft.description), ("tip", draft.tip)):
        for _, word in told.wordcraft.claims.unearned(text, foods, method):
            yield told.wince(CODE, place, f"Nothing in it makes it “{word}”.", "Say what is true.")
        for message in (*_minutes(told, text.casefold()), *_pans(told, text.casefold()), *_due(told, text)):
            yield told.wince(CODE, place, message)
    if draft.tip and not REASON.search(draft.tip.casefold()):
        yield told.wince(CODE, "tip", "The tip gives no reason and no number.", "Say why.")


def _minutes(told: Told, text: str) -> Iterator[str]:
    total = told.context.draft.minutes.total
    if not total:
        return
    for found in READY_IN.finditer(text):
        if abs(int(found[1]) - total) > max(2, NEAR * total):
            yield f"It is not ready in {found[1]} minutes; it takes {total}."
    for found in UNDER.finditer(text):
        if "ready" in text and total > int(found[1]):
            yield f"It takes {total} minutes, not under {found[1]}."


def _pans(told: Told, text: str) -> Iterator[str]:
    found = ONE_PAN.search(text) if len(ONE_PAN.findall(text)) == 1 else None
    steps = [step for step in told.context.draft.steps if step.kind is StepKind.COOK]
    vessels = {step.vessel for step in steps} - NO_VESSEL
    if found and len(vessels) > 1:
        yield f"“{found[0]}”: there are {len(vessels)}, {' and '.join(sorted(vessels))}."


def _due(told: Told, text: str) -> Iterator[str]:
    request = told.context.request
    found = DUE.search(text.casefold())
    if not found or request is None:
        return
    day = request.today + timedelta(days=DAYS[found[2]])
    for name in _due_foods(told.context, found[1]):
        dates = _dates(request, name)
        if not dates or (found[1].count(" and ") == 0 and min(dates) != day) or min(dates) < request.today:
            yield f"No {told.context.catalogue.food(name).name} is due {found[2]}."


def _due_foods(context: InspectionContext, words: str) -> Iterator[FoodId]:
    for mention in context.words.find(f"The {words}"):
        yield from (food.id for food in context.meant(mention))


def _dates(request: CookRequest, food: FoodId) -> list[date]:
    return [
        item.use_by
        for item in request.stock
        if item.food_id == food and item.use_by and item.place is not Place.FREEZER
    ]
