"""Checks 1 to 3: salt in band, something sharp, fat in band."""

import pytest

from desktop_app.schemas.generation import Severity
from tests.unit.kitchen.inspector.craft.drafts import draft, found, found_in_an_import, request, said, step

SOUP = {"carrot": 300.0, "onion": 100.0, "lemon": 20.0}


def soup(salt: float, **more: float) -> dict[str, float]:
    return {**SOUP, "salt": salt, **more} if salt else {**SOUP, **more}


POUR = step("Simmer everything in 400 ml water.", "carrot", "onion", "salt", vessel="pot", heat="low")
SERVE = step("Squeeze in the lemon and serve.", "lemon")


def test_salt_in_band_is_right() -> None:
    assert found(draft(soup(4.8), POUR, SERVE, archetype="vegetable_soup"), "salt") == []


def test_too_little_salt_is_flat_where_there_is_salt() -> None:
    flat = draft(soup(1.5), POUR, SERVE, archetype="vegetable_soup")
    assert "less than 0.5 %" in said(found(flat, "salt"))
    assert "less than 0.5 %" in said(found_in_an_import(flat, "salt"))
    assert found(flat, "salt", request({"carrot": None})) == []
    assert found(flat, "salt", request({"salt": 1.6})) == []
    assert "less than" in said(found(flat, "salt", request({"salt": 9})))


def test_too_much_salt_is_a_fault() -> None:
    assert "more than 0.8 %" in said(found(draft(soup(8), POUR, SERVE, archetype="vegetable_soup"), "salt"))


def test_salty_foods_may_pass_the_band_where_no_salt_is_added() -> None:
    ham = draft(soup(0, ham=170), POUR, SERVE, archetype="vegetable_soup")
    assert found(ham, "salt") == []
    more = draft({"carrot": 100, "ham": 220, "lemon": 10}, archetype="vegetable_soup")
    assert "more than 0.8 %" in said(found(more, "salt"))


def test_much_salt_a_serving_is_said_and_more_is_a_fault() -> None:
    much = found(draft(soup(7), POUR, SERVE), "salt")
    assert [(one.severity, "which is much" in one.message) for one in much] == [(Severity.NOTE, True)]
    more = found(draft(soup(10), POUR, SERVE), "salt")
    assert more[0].severity is Severity.FAULT
    assert "A serving holds 5" in more[0].message


def test_unknown_foods_leave_the_share_open() -> None:
    assert found(draft({"water": 10}, step("Pour the water.", "water")), "salt") == []


def test_something_sharp_is_in_it() -> None:
    assert found(draft(soup(4.8), POUR, SERVE, archetype="vegetable_soup"), "acid") == []
    assert found(draft({"carrot": 300, "tinned_tomato": 100}, archetype="vegetable_soup"), "acid") == []


def test_flat_dishes_say_what_would_lift_them() -> None:
    flat = {"carrot": 300.0, "onion": 100.0}
    assert "Nothing in it is sharp" in said(found(draft(flat, archetype="vegetable_soup"), "acid"))
    note = "A squeeze of lemon at the end would lift this."
    assert found(draft(flat, archetype="vegetable_soup", notes=note), "acid") == []
    assert found(draft(flat, archetype="vegetable_soup", tip=note), "acid") == []


@pytest.mark.parametrize(
    ("grams", "more"),
    [
        ({"oats": 90.0}, {"archetype": "porridge"}),
        ({"oats": 90.0}, {}),
        ({"chickpea": 200.0}, {"course": "dessert"}),
    ],
)
def test_sweet_things_need_no_acid(grams: dict[str, float], more: dict[str, str]) -> None:
    assert found(draft(grams, **more), "acid") == []


def test_raw_acid_waits_for_the_end() -> None:
    early = step("Simmer the carrots with the lemon.", "carrot", "lemon", vessel="pot", heat="low")
    recipe = draft({"carrot": 300, "lemon": 20}, early, step("Serve."), archetype="vegetable_soup")
    assert [one.place for one in found(recipe, "acid")] == ["steps[0]"]
    assert found(recipe.model_copy(update={"archetype": "bean_salad"}), "acid") == []


def fried(grams: dict[str, float], **more: str) -> list[str]:
    return [one.message for one in found(draft(grams, **more), "fat")]


def test_fat_in_band() -> None:
    assert fried({"carrot": 300, "olive_oil": 18}, archetype="curry") == []
    assert "more than 14 g" in fried({"carrot": 300, "olive_oil": 60}, archetype="curry")[0]
    assert "less than 4 g" in fried({"carrot": 300, "olive_oil": 4}, archetype="curry")[0]
    assert fried({"carrot": 300}, archetype="curry") == []


def test_nobody_can_add_fat_that_is_not_at_home() -> None:
    lean = draft({"carrot": 300, "olive_oil": 4}, archetype="curry")
    assert found(lean, "fat", request({"olive_oil": 5})) == []
    assert len(found(lean, "fat", request({"olive_oil": 50}))) == 1
    assert len(found_in_an_import(lean, "fat")) == 1


def test_meat_that_renders_needs_hardly_any() -> None:
    assert "more than 5 g" in fried({"pork_sausage": 240, "olive_oil": 24}, archetype="hash")[0]
    assert fried({"pork_sausage": 240, "olive_oil": 9}, archetype="hash") == []
    assert fried({"pork_sausage": 240, "olive_oil": 3}, archetype="pan_meat") == []
    assert fried({"pork_sausage": 240, "potato": 400, "olive_oil": 24}, archetype="traybake") == []
