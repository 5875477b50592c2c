"""Few foods that belong together: a cap, one palette with at most one guest, no veto."""

from collections.abc import Iterator

from desktop_app.kitchen.foods import Food
from desktop_app.kitchen.inspector.craft.served import Served
from desktop_app.kitchen.seasonings import is_seasoning
from desktop_app.schemas.generation import Finding

CODE = "palette"
OF_ONE_PALETTE = 0.9
SPEAKING = frozenset({"spice", "spice_blend", "herb", "sauce", "condiment", "vinegar"})
"""Categories of seasoning that speak a cuisine's language; citrus, garlic and nuts are at home everywhere."""


def check(served: Served) -> Iterator[Finding]:
    """The number of foods, their seasoning, their pairs."""
    yield from _cap(served)
    yield from _guests(served)
    yield from _vetoes(served)


def _cap(served: Served) -> Iterator[Finding]:
    count = sum(not is_seasoning(food) for food in served.context.listed.values()) - len(served.sides)
    if count > served.family.foods:
        message = f"{count} foods beside the seasoning; {served.family.foods} are enough."
        yield served.wince(CODE, "ingredients", message)


def _guests(served: Served) -> Iterator[Finding]:
    spoken = [food for food in served.context.listed.values() if _speaks(food, served)]
    if not spoken or not served.craft.palettes:
        return
    guests = min(
        ([food for food in spoken if food.id not in palette] for palette in served.craft.palettes.values()),
        key=len,
    )
    if len(guests) > 1 and len(guests) > (1 - OF_ONE_PALETTE) * len(spoken):
        names = " and ".join(food.name for food in guests)
        yield served.wince(CODE, "ingredients", f"{names} do not belong to the rest of the seasoning.")


def _speaks(food: Food, served: Served) -> bool:
    return food.category in SPEAKING and not served.is_one(food, "plain")


def _vetoes(served: Served) -> Iterator[Finding]:
    for one, other in served.craft.pairs.clashing(served.context.listed.values()):
        yield served.wince(CODE, "ingredients", f"{one.name} and {other.name} do not go together.")
