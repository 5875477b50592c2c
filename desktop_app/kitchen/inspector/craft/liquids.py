"""Liquid in the ratio the grain needs, and a soup that is neither water nor stew."""

from collections.abc import Iterator

from desktop_app.kitchen.bands import Band, Ratio, described
from desktop_app.kitchen.inspector.craft.served import Served
from desktop_app.schemas.generation import Finding

CODE = "liquids"
TOLERANCE = 0.15
"""How far a soup's solids may be off: what vegetables weigh is what they are bought as."""
JUG_ML = 25.0
"""What a jug's next line may be off."""


def check(served: Served) -> Iterator[Finding]:
    """Each ratio of the family, then the solids of a soup."""
    for ratio in served.family.ratios:
        yield from _ratio(served, ratio)
    if served.family.solids:
        yield from _solids(served, served.family.solids)


def _ratio(served: Served, ratio: Ratio) -> Iterator[Finding]:
    foods = [food for food in served.context.listed.values() if described(food, ratio.of)]
    base = sum(served.grams[food.id] for food in foods if food.id not in served.sides)
    liquid = served.plate.water_ml + _milk(served)
    if not base or not liquid:
        return
    least, most = ratio.least * base - JUG_ML, ratio.most * base + ratio.pot + JUG_ML
    if not least <= liquid <= most:
        names = " and ".join(food.name for food in foods)
        message = f"{liquid:.0f} ml of liquid for {base:.0f} g {names}; it takes {least:.0f} to {most:.0f}."
        yield served.wince(CODE, "ingredients", message)


def _milk(served: Served) -> float:
    foods = served.context.listed
    return sum(g for name, g in served.grams.items() if served.is_one(foods[name], "liquids"))


def _solids(served: Served, band: Band) -> Iterator[Finding]:
    """A soup's solids weigh what they weigh once they have drunk."""
    parts = [part for part in served.plate.parts if not part.side]
    solids = [part for part in parts if not served.is_one(part.food, "liquids")]
    swollen = sum(part.grams * served.bands.swells(part.food) for part in solids)
    drained = sum(part.grams * (served.bands.swells(part.food) - 1) for part in solids if part.drained)
    whole = sum(part.grams for part in parts) + drained + served.plate.water_ml
    if served.plate.water_ml and not band.widened(TOLERANCE).holds(swollen / whole):
        message = f"{100 * swollen / whole:.0f} % of the soup is solid, not {100 * band.least:.0f} to "
        yield served.wince(CODE, "ingredients", f"{message}{100 * band.most:.0f} %.")
