"""No crowded pan or tray: more than one holds goes in batches or on two, and the size is said."""

import math
import re
from collections.abc import Iterator

from desktop_app.kitchen.inspector.craft.served import Served
from desktop_app.kitchen.loads import LOADS, Load, fills, vessels
from desktop_app.kitchen.seasonings import is_seasoning
from desktop_app.schemas.base import FoodId
from desktop_app.schemas.generation import Finding

CODE = "batches"
SIZE = re.compile(r"\d\s?cm\b")
SHARED = re.compile(
    r"\bbatch(?:es)?\b|\bat a time\b"
    r"|\b(?:two|three|four|five|six|seven|eight|several|[2-8]) (?:[\w-]+ ){0,5}?"
    r"(?:pans|trays|woks|tins|dishes)\b",
    re.IGNORECASE,
)


def check(served: Served) -> Iterator[Finding]:
    """Each step that fills a pan or tray against what it holds."""
    load = LOADS.get(served.family.batch)
    if load is None:
        return
    weights = _entering(served) if load.sequential else _together(served)
    for index, grams in weights.items():
        if vessels(grams, load) > 1:
            yield from _shared(served, index, grams, load)


def _shared(served: Served, index: int, grams: float, load: Load) -> Iterator[Finding]:
    text = served.context.draft.steps[index].text
    if not SHARED.search(text):
        message = f"{math.floor(grams)} g at once crowd one {load.vessel}."
        yield served.wince(CODE, f"steps[{index}]", message, f"Say how to share it: {load.grams:g} g each.")
    elif not SIZE.search(text):
        yield served.wince(CODE, f"steps[{index}]", f"The step does not say how big the {load.vessel} is.")


def _entering(served: Served) -> dict[int, float]:
    """Grams that enter the pan at each step that fries."""
    seen: set[FoodId] = set()
    weights: dict[int, float] = {}
    for index, _, step in served.context.steps():
        new = set(served.context.foods_in(index)) - seen
        seen |= new
        if fills(step, served.family.batch):
            weights[index] = _bulk(served, new)
    return weights


def _together(served: Served) -> dict[int, float]:
    """Grams of the dish at the first step that has them all in the pan or on the tray."""
    steps = [index for index, _, step in served.context.steps() if fills(step, served.family.batch)]
    foods = {food for index in steps for food in served.context.foods_in(index)}
    return {steps[0]: _bulk(served, foods)} if steps else {}


def _bulk(served: Served, foods: set[FoodId]) -> float:
    return sum(
        served.grams[name]
        for name in foods & served.grams.keys()
        if name not in served.sides and not is_seasoning(served.context.listed[name])
    )
