"""Household measures: read with care, and within 2 % of what USDA weighed."""

import csv
from pathlib import Path

import pytest

from desktop_app.exceptions import KitchenDataError
from desktop_app.kitchen.measures import parse_measures
from desktop_app.kitchen.quantities import to_grams
from desktop_app.schemas.base import FoodId
from desktop_app.schemas.people import Region
from tests.unit.kitchen.real_tables import catalogue

USDA = Path(__file__).parents[2] / "data" / "usda_measures.csv"
"""USDA SR28, file WEIGHT: grams of one measure of each food that has an NDB number of its own."""

HEADER = "food,unit,form,grams,ndb\n"
WITHIN = 0.02
ROUNDED_G = 0.05
"""USDA prints light measures to a tenth of a gram, heavy ones to a gram."""
FEWEST_PAIRS = 600
OTHER_SIZE = frozenset({"piece", "slice", "fillet", "head", "leaf", "stalk", "sprig", "rasher", "clove"})
"""Where USDA's piece is another one than ours (a US loaf's slice), the table keeps ours."""


def pairs() -> list[dict[str, str]]:
    with USDA.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def gap(row: dict[str, str]) -> float | None:
    """How far off our conversion is, as a share; None where we do not convert."""
    food = catalogue().foods[FoodId(row["food"])]
    unit = None if row["unit"] == "piece" else row["unit"]
    grams, usda = to_grams(food, 1, unit, form=row["form"], region=Region.US), float(row["grams"])
    if grams is None:
        return None
    return max(abs(grams - usda) - ROUNDED_G, 0) / usda


def test_conversions_are_within_two_per_cent_of_usda() -> None:
    off = [gap(row) for row in pairs()]
    assert sum(share is not None and share <= WITHIN for share in off) >= FEWEST_PAIRS


def test_where_usda_is_not_met_the_reason_is_known() -> None:
    rest = [row for row in pairs() if row["unit"] not in OTHER_SIZE and (gap(row) or 0) > WITHIN]
    assert {row["food"] for row in rest} == set(LEFT_OUT), [(r["food"], r["measure"], gap(r)) for r in rest]


SPOON_ROUNDED = "USDA prints its spoon to so few figures that its own cup says otherwise; the cup holds"
SPOON_HEAPED = "USDA's spoon and cup are of different heapings; the cup holds"
OTHER_FORM = "USDA weighed another form: groats, seed pods, whole seeds, spearmint for mint"
TWO_FIGURES = "USDA has two figures for this very measure"
LEFT_OUT = {
    **dict.fromkeys(
        (
            *(
                "coriander_ground",
                "turmeric",
                "curry_powder",
                "tomato_paste",
                "dijon_mustard",
                "rosemary_dried",
            ),
            *("vanilla_extract", "nutmeg", "allspice", "caraway_seed", "celery_seed", "poppy_seed"),
            *("garlic_powder", "onion_powder", "rapeseed_oil", "hummus", "vinaigrette", "corn_syrup"),
            *("agave_syrup", "rosemary", "coconut_milk", "lemongrass", "pate", "celery"),
        ),
        SPOON_ROUNDED,
    ),
    **dict.fromkeys(
        ("ketchup", "kidney_bean_dried", "salsa", "satay_sauce", "soured_cream", "whipped_cream"),
        SPOON_HEAPED,
    ),
    **dict.fromkeys(
        ("oats", "mint", "mustard_seed", "ground_almonds", "gravy_granules", "potato_starch", "mixed_spice"),
        OTHER_FORM,
    ),
    "chicken_stock_cube": "USDA's bouillon cube weighs half of a European stock cube",
    "broccoli": TWO_FIGURES,
    "bbq_sauce": TWO_FIGURES,
}
"""Foods with a measure our table does not follow, and why."""


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ("onion,cup,sliced,much,1", "line 2: could not convert"),
        ("stone,cup,,9,1", "line 2: stone 9 cannot be"),
        ("onion,cup,,0,1", "line 2: onion 0 cannot be"),
        ("onion,cup,,9,1\nonion,cup,,8,1", "line 3: onion cup stands there twice"),
    ],
)
def test_a_broken_row_is_named(row: str, words: str) -> None:
    with pytest.raises(KitchenDataError, match=words):
        parse_measures(HEADER + row + "\n", catalogue().foods)


def test_forms_sizes_and_regions_weigh_differently() -> None:
    onion, milk, egg = (catalogue().foods[FoodId(name)] for name in ("onion", "milk", "egg"))
    assert to_grams(onion, 1, "cup", form="finely chopped") == 160
    assert to_grams(onion, 1, "cup", form="sliced") == 115
    assert to_grams(onion, 2, None, form="large") == 300
    assert to_grams(onion, 2, None, form="cut into small cubes") == to_grams(onion, 2, None)
    assert to_grams(egg, 1, None, form="large") == 50
    pint = to_grams(milk, 1, "pint")
    assert pint is not None
    assert to_grams(milk, 1, "pint", region=Region.US) == pytest.approx(pint * 473.176 / 568)
    assert to_grams(milk, 1, "tbsp", region=Region.AU) == pytest.approx(20 * (milk.density or 0))


def test_a_piece_is_ours_unless_its_size_is_said() -> None:
    salmon, cabbage = (catalogue().foods[FoodId(name)] for name in ("salmon", "white_cabbage"))
    assert to_grams(salmon, 1, "fillet", form="cut into chunks") == salmon.piece_g
    assert to_grams(cabbage, 1, "head", form="large") == 1248
    assert to_grams(cabbage, 1, "head") == cabbage.piece_g
