"""M1 and M2: bounds, and what is at home."""

from datetime import date
from typing import Any

import pytest

from desktop_app.schemas.base import FoodId
from desktop_app.schemas.food import Place
from desktop_app.schemas.generation import CookRequest
from desktop_app.schemas.pantry import StockItem
from desktop_app.schemas.recipe import Minutes
from tests.fakes.drafts import with_line, with_more, with_step
from tests.unit.kitchen.samples import REQUEST, STOCK, TRAYBAKE, findings, line, messages, stocked


def test_a_clean_recipe_raises_nothing() -> None:
    assert findings(TRAYBAKE) == ()


def test_without_a_request_a_clean_recipe_raises_nothing() -> None:
    assert findings(TRAYBAKE, None) == ()


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"unit": "spoonful"}, "is not a unit"),
        ({"quantity": float("nan")}, "not a number"),
        ({"quantity_max": 2.0}, "less than the least"),
        ({"food_id": FoodId("unobtainium")}, "no food of the catalogue"),
        ({"grams": -3.0}, "greater than or equal"),
    ],
)
def test_broken_lines_are_found(changes: dict[str, Any], message: str) -> None:
    assert message in messages(with_line(TRAYBAKE, 0, **changes), "M1")


def test_a_copied_draft_is_validated_again() -> None:
    found = [f for f in findings(with_line(TRAYBAKE, 1, grams=-3.0)) if f.check == "M1"]
    assert found[0].place == "ingredients[1].grams"


def test_a_range_of_amounts_is_fine() -> None:
    assert "M1" not in {f.check for f in findings(with_line(TRAYBAKE, 0, quantity_max=5.0))}


def test_a_food_listed_twice_is_found() -> None:
    twice = with_more(TRAYBAKE, line("lemon", "lemon", 1, None, 60))
    assert "listed twice" in messages(twice, "M1")


def test_a_food_may_stand_in_two_sections() -> None:
    twice = with_more(TRAYBAKE, line("lemon", "lemon", 0.5, None, 30, section="To serve"))
    assert messages(twice, "M1") == ""


def test_empty_words_and_missing_times_are_found() -> None:
    assert "no title" in messages(TRAYBAKE.model_copy(update={"title": "  "}), "M1")
    assert "how long" in messages(TRAYBAKE.model_copy(update={"minutes": Minutes()}), "M1")
    assert "no words" in messages(with_step(TRAYBAKE, 3, text="  "), "M1")


def test_a_food_that_is_not_at_home_is_found() -> None:
    request = REQUEST.model_copy(update={"stock": STOCK[1:]})
    assert "chicken thighs is not in the pantry" in messages(TRAYBAKE, "M2", request)


def test_a_food_past_its_date_is_not_at_home_unless_frozen() -> None:
    late = StockItem(food_id=FoodId("chicken_thigh"), grams=480, use_by=date(2026, 3, 9))
    request = REQUEST.model_copy(update={"stock": (late, *STOCK[1:])})
    assert "chicken thighs" in messages(TRAYBAKE, "M2", request)
    frozen = late.model_copy(update={"place": Place.FREEZER})
    assert messages(TRAYBAKE, "M2", request.model_copy(update={"stock": (frozen, *STOCK[1:])})) == ""


def test_declared_missing_foods_count_against_what_is_allowed() -> None:
    draft = with_line(TRAYBAKE, 2, in_pantry=False)
    stock = tuple(item for item in STOCK if item.food_id != "lemon")
    assert "1 foods to buy" in messages(draft, "M2", REQUEST.model_copy(update={"stock": stock}))
    assert messages(draft, "M2", REQUEST.model_copy(update={"stock": stock, "missing_allowed": 1})) == ""


def test_a_food_at_home_is_not_to_be_bought() -> None:
    request = REQUEST.model_copy(update={"missing_allowed": 1})
    assert "is at home" in messages(with_line(TRAYBAKE, 2, in_pantry=False), "M2", request)


def test_water_needs_no_pantry() -> None:
    draft = with_more(TRAYBAKE, line("water", "water", 100, "ml", 100))
    draft = with_step(draft, 1, text="Toss the potatoes with the oil, the salt and the water on a tray.")
    assert messages(draft, "M2", stocked()) == ""


def test_without_a_request_nobody_knows_what_is_at_home() -> None:
    assert messages(with_line(TRAYBAKE, 2, in_pantry=False), "M2", None) == ""
    assert CookRequest(today=date(2026, 1, 1)).stock == ()
