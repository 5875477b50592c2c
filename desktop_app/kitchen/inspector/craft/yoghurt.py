"""Yoghurt and sour cream curdle: they never boil."""

import re
from collections.abc import Iterator

from desktop_app.kitchen.inspector.craft.told import Said, Told
from desktop_app.schemas.generation import Finding

CODE = "yoghurt"
CURDLES = frozenset(
    {
        *(
            "natural_yoghurt",
            "greek_yoghurt",
            "soya_yoghurt",
            "soured_cream",
            "buttermilk",
            "kefir",
            "tzatziki",
        ),
        *("labneh", "quark"),
    }
)
BOILS = re.compile(r"\b(?:boil(?:s|ing)?|simmer(?:s|ing)?|bubbl(?:e|es|ing)|fry|high heat|medium heat)\b")
HELD_BACK = re.compile(
    r"\b(?:not|never|without|avoid|before it|no) (?:let (?:it|the sauce) )?(?:boil|simmer|bubbl)\w*"
    r"|\boff the heat\b|\bbelow a simmer\b"
)
INSIDE = re.compile(r"\b(?:marinade|marinate\w*|batter|dough|flour|oats|coat(?:ed)?)\b")


def check(told: Told) -> Iterator[Finding]:
    """From the sentence that stirs it in, nothing in that pan boils."""
    for food in told.context.listed.values():
        if food.id not in CURDLES:
            continue
        first = next((at for at, one in enumerate(told.sentences) if food in one.foods and one.cooks), None)
        if first is None or any(_is_inside(one, food.id) for one in told.sentences[: first + 1]):
            continue
        start = told.sentences[first]
        after = [one for one in told.sentences[first:] if one.vessel == start.vessel and one.cooks]
        if any(_boils(one, one is start) for one in after):
            message = f"The {food.name} boils, and it curdles."
            yield told.wince(CODE, start.place, message, "Stir it in off the heat.")


def _boils(said: Said, opens: bool) -> bool:
    text = HELD_BACK.sub("", said.text)
    return bool(BOILS.search(text)) and not (opens and HELD_BACK.search(said.text)) and not said.in_oven


def _is_inside(said: Said, food: str) -> bool:
    """In a marinade or a batter it is no sauce any more."""
    return bool(INSIDE.search(said.text)) and any(one.id == food for one in said.foods)
