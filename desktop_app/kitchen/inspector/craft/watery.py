"""Watery vegetables lose their water before they meet egg, pastry or a folded, melted filling."""

import re
from collections.abc import Iterator

from desktop_app.kitchen.foods import Food
from desktop_app.kitchen.inspector.craft.told import Said, Told
from desktop_app.schemas.generation import Finding

CODE = "watery"
DRY = re.compile(
    r"\b(?:dry|dried|drain\w*|squeez\w+|no (?:\w+ )?(?:liquid|water)|evaporat\w+|any liquid is gone|gold\w*"
    r"|(?:liquid|water|juices?) (?:is|are|has|have) (?:gone|left|boiled|evaporated)|brown\w*|clear trail"
    r"|thick\w*|wrung|wring|crisp|pat\w* dry|cloth|charred)\b"
)
SETS = re.compile(
    r"\b(?:pour|tip|add|stir|fold|beat)\b[^.]*\beggs?\b[^.]*|\beggs?\b[^.]*\b(?:over the|set|pan)\b[^.]*"
)
WRAPS = re.compile(r"\b(?:pastry|filo|tortillas?|wraps?)\b")
MELTS = re.compile(r"\bmelt\w*\b|\bcheese\b")
CRACKED = re.compile(r"\bcrack\b|\bhollows?\b|\bbatter\b|\bwhisk\b|\bboil(?:ed)?\b|\bsimmer\b")
EGG, FRUITY = "egg", frozenset({"fruit"})
PASTRY = frozenset({"puff_pastry", "shortcrust_pastry", "filo_pastry"})


def check(told: Told) -> Iterator[Finding]:
    """Each watery food that is cooked into something that has to set or stay crisp."""
    listed = told.context.listed.values()
    for food in listed:
        if told.craft.handling.watery(food):
            meets = next((one for one in told.sentences if _sets(told, one)), None)
            if meets and _is_inside(told, food, meets) and not _is_dried(told, food, meets):
                message = f"The {food.name} goes in wet, and what should set around it stays soggy."
                yield told.wince(CODE, meets.place, message, "Cook it until no liquid is left first.")


def _sets(told: Told, said: Said) -> bool:
    """True where beaten egg is poured on, pastry is filled, or a wrap is folded over melting cheese."""
    if not said.cooks or CRACKED.search(said.text):
        return False
    eggs = any(food.category == EGG for food in said.foods) and bool(SETS.search(said.text))
    pastry = any(food.id in PASTRY for food in told.context.listed.values()) and bool(WRAPS.search(said.text))
    folded = bool(WRAPS.search(said.text) and MELTS.search(said.text))
    return eggs or pastry or folded


def _is_inside(told: Told, food: Food, meets: Said) -> bool:
    """It shares the vessel with what sets, and is there by then."""
    here = [one for one in told.sentences if food in one.foods and one.step <= meets.step]
    return any(one.cooks and (one.vessel == meets.vessel or one.step == meets.step) for one in here)


def _is_dried(told: Told, food: Food, meets: Said) -> bool:
    """A word of dryness stands in a step that works it, before or while they meet, or on the list."""
    lines = (line for _, line, known in told.context.ingredients() if known is food)
    if any(DRY.search(line.preparation.casefold()) for line in lines):
        return True
    steps = {one.step for one in told.sentences if food in one.foods and one.step <= meets.step}
    return any(
        DRY.search(one.text) or one.in_oven
        for one in told.sentences
        if any(step <= one.step <= meets.step for step in steps) and one.vessel
    )
