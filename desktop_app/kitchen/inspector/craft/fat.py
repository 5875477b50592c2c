"""Added fat in the band of the family; where the main food renders its own, hardly any."""

import math
from collections.abc import Iterator

from desktop_app.kitchen.foods import Food
from desktop_app.kitchen.inspector.craft.served import Served
from desktop_app.kitchen.loads import OVENWARE
from desktop_app.schemas.generation import Finding

CODE = "fat"
FATS = frozenset({"oil", "fat"})
"""Categories."""
RENDERS_FROM_G = 50.0
"""Grams a serving of what renders from which its fat fries the rest."""
SPOON_G = 4.6
"""A teaspoon of oil: less is not measured out."""
RENDERED_MOST_G = 5.0
"""4 g a serving, and what a spoon rounds."""


def check(served: Served) -> Iterator[Finding]:
    """Grams of fat a serving."""
    fats = {f: served.grams[f.id] for f in served.context.listed.values() if f.category in FATS}
    if not fats:
        return
    each, band = sum(fats.values()) / served.eaters, served.family.fat
    most = RENDERED_MOST_G if renders(served) and served.family.batch not in OVENWARE else band.most
    if each > most:
        yield served.wince(CODE, "ingredients", f"{each:.0f} g of added fat a serving, more than {most:g} g.")
    elif each < band.least and not renders(served) and _could_be_more(served, fats):
        yield served.wince(
            CODE, "ingredients", f"{each:.0f} g of added fat a serving, less than {band.least:g} g."
        )


def renders(served: Served) -> bool:
    """True when the dish fries in the fat of its own meat."""
    foods = served.context.listed
    rendered = (grams for name, grams in served.grams.items() if served.is_one(foods[name], "renders"))
    return sum(rendered) >= RENDERS_FROM_G * served.eaters


def _could_be_more(served: Served, fats: dict[Food, float]) -> bool:
    """Nobody can add what is not at home."""
    if served.context.request is None:
        return True
    left = 0.0
    for food, grams in fats.items():
        items = served.context.stock.get(food.id, ())
        left += sum(math.inf if item.grams is None else item.grams for item in items) - grams
    return left >= max(SPOON_G, served.family.fat.least * served.eaters - sum(fats.values()))
