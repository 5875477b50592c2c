"""What a title promises and the plate has to keep: a quarter of the dish, and no food that is a trace."""

from collections.abc import Collection, Iterator, Mapping

from desktop_app.kitchen.bands import Bands, Family, described
from desktop_app.kitchen.foods import Food
from desktop_app.kitchen.seasonings import SEASONING, is_seasoning

HERO_SHARE = 0.25
TITLE_SHARE = 0.08
TOLERANCE = 0.9
"""What rounding to kitchen amounts may take away in a recipe from elsewhere."""


def on_the_plate(grams: Mapping[Food, float], bands: Bands) -> dict[Food, float]:
    """Grams as eaten: what is dry on the list has swollen, what is poured is none of the solids."""
    solid = ((food, weight) for food, weight in grams.items() if not bands.is_one(food, "liquids"))
    return {food: weight * bands.swells(food) for food, weight in solid}


def makes_up(food: Food) -> bool:
    """True for foods a title promises as food, not as flavour."""
    return food.category not in SEASONING


def keeps_its_name(
    named: Collection[Food], plate: Mapping[Food, float], family: Family, *, of_its_share: float = TOLERANCE
) -> bool:
    """True when the foods named, with what the noun of the dish promises, are a quarter of the ``plate``, or
    as much of it as is asked."""
    mine = {*named, *(food for food in plate if described(food, family.implied))}
    return sum(plate.get(food, 0.0) for food in mine) >= HERO_SHARE * of_its_share * sum(plate.values())


def traces(
    named: Collection[Food], plate: Mapping[Food, float], bands: Bands, *, of_its_share: float = TOLERANCE
) -> Iterator[Food]:
    """The foods named of which there is next to nothing; slight by nature, a cheese or a radish may be."""
    least = TITLE_SHARE * of_its_share * sum(plate.values())
    for food in named:
        if not is_seasoning(food) and not bands.is_one(food, "slight") and plate.get(food, 0.0) < least:
            yield food
