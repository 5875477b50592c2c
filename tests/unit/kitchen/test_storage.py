"""How long foods keep: the table against FoodKeeper, and guesses that only guess."""

import csv
from datetime import date, timedelta
from pathlib import Path

import pytest

from desktop_app.exceptions import KitchenDataError
from desktop_app.kitchen.storage import Keeping, parse_storage, use_by_guess
from desktop_app.schemas.base import FoodId
from desktop_app.schemas.food import Place
from tests.unit.kitchen.real_tables import KITCHEN, catalogue

FOODKEEPER = Path(__file__).parents[2] / "data" / "foodkeeper.csv"
"""USDA FSIS FoodKeeper, the products our table points to, as published."""
DAYS = {"Days": 1, "Weeks": 7, "Months": 30, "Year": 365, "Years": 365, "Indefinitely": 3650}
COLUMNS = {
    "cupboard": ("DOP_Pantry", "Pantry"),
    "fridge": ("DOP_Refrigerate", "Refrigerate"),
    "freezer": ("DOP_Freeze", "Freeze"),
    "opened": ("Refrigerate_After_Opening", "Pantry_After_Opening"),
}
HEADER = "food,foodkeeper,cupboard,fridge,freezer,opened,source\n"
TODAY = date(2026, 3, 10)


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def published(product: dict[str, str], column: str) -> float | None:
    """The first figure of the product that fits the column, in days."""
    for name in COLUMNS[column]:
        metric, least = product[f"{name}_Metric"], product[f"{name}_Min"]
        if metric == "Indefinitely":
            return DAYS[metric]
        if metric in DAYS and least:
            return DAYS[metric] * float(least)
    return None


def test_every_food_has_a_row_with_a_source() -> None:
    assert set(catalogue().storage) == set(catalogue().foods)


def test_the_place_a_food_lives_in_has_a_figure() -> None:
    without = [f.id for f in catalogue().foods.values() if catalogue().storage[f.id].days(f.place) is None]
    assert without == []


def test_figures_are_foodkeepers_where_no_own_reason_is_given() -> None:
    products = {row["ID"]: row for row in rows(FOODKEEPER)}
    checked = 0
    for row in rows(KITCHEN / "storage.csv"):
        for column in COLUMNS:
            if not row["foodkeeper"] or f"{column}: own" in row["source"]:
                continue
            told = published(products[row["foodkeeper"]], column)
            assert (row[column] or None) == (None if told is None else str(max(1, round(told)))), row
            checked += 1
    assert checked >= 2000


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ("stone,,1,,,,own: test", "line 2: stone is unknown"),
        ("egg,,1,,,,", "line 2: egg .* without a source"),
        ("egg,,1,,,,own\negg,,1,,,,own", "line 3: egg .* twice"),
        ("egg,,0,,,,own", "line 2: 0 days"),
        ("egg,,soon,,,,own", "line 2: invalid literal"),
    ],
)
def test_a_broken_row_is_named(row: str, words: str) -> None:
    with pytest.raises(KitchenDataError, match=words):
        parse_storage(HEADER + row + "\n", catalogue().foods)


def test_a_guess_counts_from_the_day_it_was_bought() -> None:
    spinach = catalogue().storage[FoodId("spinach")]
    assert use_by_guess(spinach, Place.FRIDGE, TODAY) == TODAY + timedelta(days=3)


def test_what_keeps_for_months_or_is_not_known_is_not_guessed() -> None:
    flour = catalogue().storage[FoodId("plain_flour")]
    assert use_by_guess(flour, Place.CUPBOARD, TODAY) is None
    assert use_by_guess(None, Place.FRIDGE, TODAY) is None
    assert use_by_guess(Keeping(None, None, None, None), Place.FREEZER, TODAY) is None


def test_cooked_rice_is_eaten_within_a_day() -> None:
    assert catalogue().storage[FoodId("cooked_rice")].days(Place.FRIDGE) == 1
