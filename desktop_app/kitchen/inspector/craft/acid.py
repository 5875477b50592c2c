"""Something sharp in every savoury dish, or a word on what would lift it; raw acid only at the end."""

import re
from collections.abc import Iterator

from desktop_app.kitchen.inspector.craft.served import Served
from desktop_app.schemas.generation import Finding
from desktop_app.schemas.recipe import StepKind

CODE = "acid"
LIFTS = re.compile(r"\b(?:lifts?|sharp\w*|brighten\w*)\b")
SWEET_COURSES = frozenset({"dessert", "drink", "snack"})
HEARTY = frozenset({"allium", "meat", "poultry", "fish", "seafood", "pulse", "mince", "garlic"})


def check(served: Served) -> Iterator[Finding]:
    """Presence, then the place of what is raw and sharp."""
    if served.family.acid == "free" or not is_savoury(served):
        return
    foods = served.context.listed.values()
    if not any(served.is_one(food, "sharp") for food in foods) and not _says_so(served):
        message = "Nothing in it is sharp, and no word says what would lift it."
        yield served.wince(CODE, "ingredients", message, "Say that a squeeze of lemon would lift it.")
    if served.family.acid == "last":
        yield from _early(served)


def is_savoury(served: Served) -> bool:
    """Families say it; of other dishes the course and the foods do."""
    if served.family.id:
        return True
    hearty = any(food.roles & HEARTY for food in served.context.listed.values())
    return hearty and served.context.draft.course not in SWEET_COURSES


def _says_so(served: Served) -> bool:
    draft = served.context.draft
    return bool(LIFTS.search(f"{draft.tip} {draft.notes}".casefold()))


def _early(served: Served) -> Iterator[Finding]:
    """Heat takes the edge off raw acid: it goes in once the heat is over."""
    steps = served.context.draft.steps
    raw = [food for food in served.context.listed.values() if served.is_one(food, "raw_acid")]
    for index, step in enumerate(steps[:-1]):
        if step.kind in (StepKind.FINISH, StepKind.PREPARE) or not step.heat:
            continue
        for food in raw:
            if food.id in served.context.foods_in(index):
                yield served.wince(CODE, f"steps[{index}]", f"The {food.name} goes in before the last step.")
