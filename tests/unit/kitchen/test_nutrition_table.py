"""The shipped nutrition table: every food has figures, and the figures are possible."""

from collections.abc import Callable
from pathlib import Path

import pytest

from desktop_app.exceptions import KitchenDataError
from desktop_app.kitchen.foods import parse_foods
from desktop_app.kitchen.nutrients import Nutrients, parse_nutrients
from desktop_app.schemas.base import FoodId

KITCHEN = Path(__file__).parents[3] / "resources/kitchen"
TEXT = (KITCHEN / "nutrition.csv").read_text(encoding="utf-8")
TABLE = parse_nutrients(TEXT)
FOODS = parse_foods((KITCHEN / "foods.csv").read_text(encoding="utf-8"))
HEADER = TEXT.splitlines()[0]


def test_every_food_has_nutrients() -> None:
    assert [food.id for food in FOODS.values() if food.ndb not in TABLE] == []


def test_every_row_is_used_once() -> None:
    numbers = [line.split(",")[0] for line in TEXT.splitlines()[1:]]
    assert len(numbers) == len(set(numbers))
    assert set(numbers) == {food.ndb for food in FOODS.values()}


def test_estimates_say_so() -> None:
    own = [line for line in TEXT.splitlines() if line.startswith("SP")]
    assert own
    assert all("estimate: " in line for line in own)


BOUNDS: dict[str, Callable[[Nutrients], bool]] = {
    "energy": lambda row: 0 <= row.energy_kcal <= 902,
    "whole": lambda row: row.protein_g + row.fat_g + row.carbohydrate_g + row.water_g <= 103,
    "saturates": lambda row: 0 <= row.saturates_g <= row.fat_g + 0.1,
    "sugar": lambda row: 0 <= row.sugar_g <= row.carbohydrate_g + 1.5,
    "salt": lambda row: 0 <= row.salt_g <= 101,
    "fibre": lambda row: 0 <= row.fibre_g <= 60,
}


@pytest.mark.parametrize("bound", BOUNDS)
def test_figures_are_possible(bound: str) -> None:
    assert [ndb for ndb, row in TABLE.items() if not BOUNDS[bound](row)] == []


@pytest.mark.parametrize(
    ("food_id", "grams"),
    [
        ("soy_sauce", 14.0),
        ("fish_sauce", 20.0),
        ("stock_cube", 61.0),
        ("miso", 9.5),
        ("parmesan", 3.5),
        ("feta", 2.3),
        ("bacon", 1.7),
    ],
)
def test_salt_of_salty_foods(food_id: str, grams: float) -> None:
    assert TABLE[FOODS[FoodId(food_id)].ndb].salt_g == pytest.approx(grams, rel=0.08)


@pytest.mark.parametrize(
    ("food_id", "kcal", "protein"),
    [("egg", 143, 12.6), ("olive_oil", 884, 0), ("red_lentil", 345, 25.0), ("chicken_breast", 120, 22.5)],
)
def test_energy_and_protein_of_known_foods(food_id: str, kcal: float, protein: float) -> None:
    row = TABLE[FOODS[FoodId(food_id)].ndb]
    assert row.energy_kcal == pytest.approx(kcal, rel=0.03)
    assert row.protein_g == pytest.approx(protein, abs=0.5)


def test_an_empty_cell_is_nothing() -> None:
    assert parse_nutrients(f"{HEADER}\n1,x,10,,,,,,,,").pop("1").protein_g == 0


@pytest.mark.parametrize("text", ["energy_kcal\n10", f"{HEADER}\n1,x,ten", "ndb,energy_kcal\n1,10"])
def test_a_broken_row_is_named(text: str) -> None:
    with pytest.raises(KitchenDataError, match=r"nutrition\.csv line 2"):
        parse_nutrients(text)
