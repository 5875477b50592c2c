"""The table of substitutions: whole, sound, and read with care."""

import csv

import pytest

from desktop_app.exceptions import KitchenDataError
from desktop_app.kitchen.substitutions import fitting, parse_substitutions
from desktop_app.schemas.base import FoodId
from desktop_app.schemas.recipe import Ingredient, RecipeDraft, Step, StepKind
from tests.pantrybench.kitchen import tables
from tests.unit.kitchen.real_tables import KITCHEN

HEADER = "from,to,context,quality,change,source\n"
FEWEST = 150


def dish(*foods: str, kind: StepKind = StepKind.COOK, title: str = "Supper") -> RecipeDraft:
    ids = tuple(FoodId(food) for food in foods)
    return RecipeDraft(
        title=title,
        servings=2,
        ingredients=tuple(Ingredient(food_id=food, name=food, grams=50) for food in ids),
        steps=(Step(text="Cook it all.", minutes=5, kind=kind, foods=ids),),
    )


def names(draft: RecipeDraft, food: str) -> list[str]:
    rows = tables().substitutions[FoodId(food)]
    return ["+".join(row.foods) for row in fitting(draft, FoodId(food), rows)]


def test_the_real_table_is_large_and_every_row_has_a_source() -> None:
    assert sum(map(len, tables().substitutions.values())) >= FEWEST
    with (KITCHEN / "substitutions.csv").open(encoding="utf-8", newline="") as file:
        assert all(row["source"] for row in csv.DictReader(file))


def test_no_sentence_runs_on() -> None:
    rows = [row for rows in tables().substitutions.values() for row in rows if row.change]
    assert [row.change for row in rows if not row.change.endswith(".") or len(row.change) > 90] == []


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ("stone,egg:1,any,1,,own", "unknown food stone"),
        ("egg,stone:1,any,1,,own", "unknown food stone"),
        ("egg,tofu:100,any,1,,own", "100 times as much"),
        ("egg,tofu:x,any,1,,own", "could not convert"),
        ("egg,tofu:1,boiled,1,,own", "unknown context boiled"),
        ("egg,tofu:1,any,4,,own", "quality 4"),
        ("egg,egg:1,any,1,,own", "egg for itself"),
    ],
)
def test_a_broken_row_is_named(row: str, words: str) -> None:
    with pytest.raises(KitchenDataError, match=f"line 2: .*{words}"):
        parse_substitutions(HEADER + row + "\n", tables().catalogue.foods)


def test_what_works_in_a_pan_is_not_offered_for_a_cake() -> None:
    assert "flaxseed+water" in names(dish("egg", "plain_flour", "baking_powder"), "egg")
    assert names(dish("egg", "rice"), "egg") == []
    assert names(dish("egg", "butter", title="Scrambled eggs"), "egg") == ["tofu"]


def test_what_needs_cooking_is_not_offered_raw() -> None:
    assert "savoy_cabbage" in names(dish("kale"), "kale")
    assert names(dish("kale", kind=StepKind.PREPARE), "kale") == []


def test_the_best_come_first_and_what_is_listed_does_not_come_at_all() -> None:
    assert names(dish("onion"), "onion")[0] in {"red_onion", "shallot", "leek"}
    assert names(dish("onion"), "onion")[-1] == "onion_powder"
    assert "leek" not in names(dish("onion", "leek"), "onion")
