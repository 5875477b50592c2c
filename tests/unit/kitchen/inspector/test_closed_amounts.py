"""M3 and M4: the closed circle of list and method, and amounts."""

from typing import Any

import pytest

from desktop_app.kitchen.inspector.group_nouns import named_by_a_group
from desktop_app.schemas.base import FoodId
from desktop_app.schemas.generation import Severity
from desktop_app.schemas.pantry import StockItem
from desktop_app.schemas.recipe import RecipeDraft, Step, StepKind
from tests.fakes.drafts import with_line, with_more, with_step
from tests.unit.kitchen.samples import (
    CATALOGUE,
    REQUEST,
    STEPS,
    STOCK,
    TRAYBAKE,
    findings,
    line,
    messages,
    simple,
    stocked,
)


def test_a_step_using_an_unlisted_food_is_found() -> None:
    foods = (*STEPS[1].foods, FoodId("onion"))
    assert "uses onion" in messages(with_step(TRAYBAKE, 1, foods=foods), "M3")
    unknown = (*STEPS[1].foods, FoodId("unobtainium"))
    assert "uses unobtainium" in messages(with_step(TRAYBAKE, 1, foods=unknown), "M3")


def test_water_needs_no_line() -> None:
    step = with_step(TRAYBAKE, 1, text="Toss the potatoes in water with the oil and the salt.")
    assert messages(step, "M3") == ""
    assert messages(with_step(TRAYBAKE, 1, foods=(*STEPS[1].foods, FoodId("water"))), "M3") == ""


def test_an_unlisted_food_named_in_words_is_found() -> None:
    text = "Toss the potatoes and carrots with half the oil and the salt."
    assert "“carrots” is named but not listed" in messages(with_step(TRAYBAKE, 1, text=text), "M3")


def test_an_unlisted_food_of_the_title_is_found() -> None:
    titled = TRAYBAKE.model_copy(update={"title": "Lemon chicken with spinach"})
    assert "“spinach”" in messages(titled, "M3")


def test_a_food_nobody_uses_is_found() -> None:
    draft = with_more(TRAYBAKE, line("spinach", "spinach", 1, "bag", 200))
    assert "spinach is listed but never used" in messages(draft, "M3", stocked("spinach"))


def test_an_unknown_food_nobody_uses_is_found() -> None:
    draft = with_more(TRAYBAKE, line(None, "zhoug", 1, "tbsp", 15))
    assert "zhoug is listed but never used" in messages(draft, "M3")
    told = with_step(draft, 3, text="Squeeze the lemon over the tray and serve with the zhoug.")
    assert "zhoug" not in messages(told, "M3")


def test_a_food_only_the_ids_know_of_is_found() -> None:
    text = "Squeeze a little juice over the tray and serve while it is hot."
    assert messages(with_step(TRAYBAKE, 3, text=text), "M3") == ""
    text = "Take the tray to the table while it is hot."
    assert "No step says what to do with the lemon" in messages(with_step(TRAYBAKE, 3, text=text), "M3")


@pytest.mark.parametrize(
    ("food", "text", "named"),
    [
        ("carrot", "Fry the vegetables.", True),
        ("carrot", "Fry the meat.", False),
        ("salt", "Season well.", True),
        ("carrot", "Season well.", False),
        ("water", "Boil it hard.", False),
        ("water", "Boil everything hard.", True),
    ],
)
def test_group_nouns(food: str, text: str, named: bool) -> None:
    assert named_by_a_group(CATALOGUE.food(FoodId(food)), text) is named


def test_a_dish_noun_of_the_title_is_no_food() -> None:
    lines = (line("potato", "potatoes", 3, None, 450),)
    step = Step(text="Boil the potatoes for 20 minutes, until soft.", minutes=20, foods=(FoodId("potato"),))
    assert messages(simple("Potato curry", lines, step), "M3") == ""


@pytest.mark.parametrize("text", ["Drop the noodles into the pan.", "Drop the rice noodles into the pan."])
def test_a_shorter_name_means_the_listed_food(text: str) -> None:
    lines = (line("rice_noodle", "rice noodles", 150, "g", 150),)
    step = Step(text=text, minutes=3, foods=(FoodId("rice_noodle"),))
    assert messages(simple("Rice noodles", lines, step), "M3", stocked("rice_noodle")) == ""


def test_a_group_noun_that_names_another_food_means_the_listed_one() -> None:
    udon = (line("udon", "udon", 150, "g", 150),)
    step = Step(text="Drop the noodles into the pan.", minutes=3, foods=(FoodId("udon"),))
    assert messages(simple("Udon", udon, step), "M3", stocked("udon")) == ""


def noodles(text: str) -> RecipeDraft:
    """A dish of butter and potatoes with one step of this text."""
    return with_step(TRAYBAKE, 3, text=text)


@pytest.mark.parametrize(
    "text",
    [
        "Squeeze the lemon over, then date the label.",
        "Squeeze the lemon into cloves of light.",
        "Serve the lemon with oat milk.",
        "Loosen the lemon with a little carrot water.",
    ],
)
def test_words_that_only_look_like_foods(text: str) -> None:
    assert messages(noodles(text), "M3") == ""


def test_mince_is_a_verb_and_a_food() -> None:
    assert messages(noodles("Mince the lemon and serve."), "M3") == ""
    assert "mince" in messages(noodles("Serve the lemon with mince."), "M3")


@pytest.mark.parametrize(
    ("index", "changes", "message"),
    [
        (1, {"quantity": None}, "has no amount"),
        (1, {"quantity": 6.0}, "6 potato is 900 g, not 450 g"),
        (3, {"quantity": 2.0}, "2 tbsp vegetable oil"),
        (1, {"quantity": 9.0, "grams": 1350.0}, "there are 1000 g"),
        (1, {"quantity_max": 9.0}, "takes 1350 g potato"),
    ],
)
def test_wrong_amounts_are_found(index: int, changes: dict[str, Any], message: str) -> None:
    assert message in messages(with_line(TRAYBAKE, index, **changes), "M4")


def test_an_amount_within_the_tolerance_is_fine() -> None:
    assert messages(with_line(TRAYBAKE, 0, grams=489.0), "M4") == ""
    assert "there are 480 g" in messages(with_line(TRAYBAKE, 0, grams=491.0), "M4")


def test_unknown_stock_is_a_note_unless_it_is_a_staple() -> None:
    items = tuple(StockItem(food_id=item.food_id, staple=item.staple) for item in STOCK)
    found = findings(TRAYBAKE, REQUEST.model_copy(update={"stock": items}))
    assert {f.severity for f in found} == {Severity.NOTE}
    assert len(found) == 3


def test_an_amount_nobody_can_weigh_is_a_note() -> None:
    draft = with_more(TRAYBAKE, line("mystery", "mystery powder", 1, "jar", None))
    found = [f for f in findings(draft, stocked("mystery")) if f.check == "M4"]
    assert [f.severity for f in found] == [Severity.NOTE]


def test_a_line_without_grams_is_weighed_by_its_words() -> None:
    assert "takes 1350 g potato" in messages(with_line(TRAYBAKE, 1, quantity=9.0, grams=None), "M4")
    assert "M4" not in {f.check for f in findings(with_line(TRAYBAKE, 1, grams=None))}


def test_what_has_to_be_bought_is_not_weighed_against_stock() -> None:
    draft = with_line(TRAYBAKE, 1, quantity=9.0, grams=1350.0, in_pantry=False)
    assert messages(draft, "M4") == ""


def test_a_food_that_is_not_there_is_left_to_m2() -> None:
    assert messages(TRAYBAKE, "M4", REQUEST.model_copy(update={"stock": ()})) == ""


def test_a_step_that_is_no_cooking_may_carry_no_food() -> None:
    assert TRAYBAKE.steps[0].kind is StepKind.PREHEAT
    assert messages(TRAYBAKE, "M3") == ""
