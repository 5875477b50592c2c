"""Soft herbs, sesame oil, avocado and salad leaves stand two minutes of heat, no more."""

import re
from collections.abc import Iterator

from desktop_app.kitchen.foods import Food
from desktop_app.kitchen.inspector.craft.told import FAT_GETS_HOT, Said, Told
from desktop_app.schemas.base import FoodId
from desktop_app.schemas.generation import Finding

CODE = "late"
LAST = 2.0
"""Minutes."""
DELICATE_ROLES = frozenset({"herb_soft"})
DELICATE = frozenset(
    {
        *("sesame_oil", "avocado", "guacamole", "lettuce", "salad_leaves", "rocket"),
        *("iceberg_lettuce", "garden_cress", "walnut_oil"),
    }
)
INSIDE = re.compile(
    r"\b(?:batter|dough|mixture|patt(?:y|ies)|filling|stuffing|meatballs?|marinade|marinate|rub|stems?|stalks?"
    r"|eggs?|crumbs?|pesto|butter|glaze|some|half|most)\b"
)
"""Inside something, or the half that gives its taste to the pot, it is out of harm's way."""


def check(told: Told) -> Iterator[Finding]:
    """Each delicate food from the sentence that puts it to the heat."""
    for food in told.context.listed.values():
        if is_delicate(food):
            yield from _too_early(told, food)


def is_delicate(food: Food) -> bool:
    """True for what heat spoils within minutes."""
    return food.id in DELICATE or bool(food.roles & DELICATE_ROLES)


def _too_early(told: Told, food: Food) -> Iterator[Finding]:
    first = next((at for at, one in enumerate(told.sentences) if food in one.foods), None)
    if first is None or not told.sentences[first].cooks:
        return
    start = told.sentences[first]
    if INSIDE.search(start.text) or not _is_hot(told, start):
        return
    later = [one for one in told.sentences[first + 1 :] if one.vessel == start.vessel and one.cooks]
    minutes = start.minutes + sum(one.minutes for one in later if _cooks_on(one, food.id))
    if minutes > LAST:
        message = f"The {food.name} is {minutes:g} minutes on the heat; it goes in for the last two."
        yield told.wince(CODE, start.place, message, "Add it at the end.")


def _is_hot(told: Told, said: Said) -> bool:
    step = told.context.draft.steps[said.step]
    return bool(step.heat or step.oven_c or said.is_wet or FAT_GETS_HOT.search(said.text))


def _cooks_on(said: Said, food: FoodId) -> bool:
    """What happens in the same pan, until the food is lifted out or the heat is off."""
    return "off the heat" not in said.text and food not in {one.id for one in said.foods}
