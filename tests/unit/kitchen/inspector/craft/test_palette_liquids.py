"""Checks 7 and 11: foods that belong together, and liquid in the ratio the grain needs."""

import pytest

from desktop_app.kitchen.inspector.craft import liquids, palette
from desktop_app.schemas.recipe import RecipeDraft
from tests.unit.kitchen.inspector.craft.drafts import draft, found, said, step

FIVE = {"carrot": 100.0, "potato": 100.0, "leek": 100.0, "egg": 100.0, "broccoli": 100.0}


def test_few_foods_are_enough() -> None:
    assert found(draft(FIVE, archetype="omelette"), palette.CODE) == []
    many = {**FIVE, "mushroom": 50.0, "spinach": 50.0}
    assert "7 foods beside the seasoning; 6 are enough" in said(
        found(draft(many, archetype="omelette"), palette.CODE)
    )


def test_seasoning_and_sides_are_not_counted() -> None:
    rich = {**FIVE, "cheddar": 30.0, "bread": 80.0, "thyme": 1.0, "parsley": 4.0}
    assert found(draft(rich, archetype="omelette"), palette.CODE) == []


def test_one_guest_beside_a_palette() -> None:
    thai = {"chicken_breast": 300.0, "fish_sauce": 10.0, "thai_basil": 4.0, "cumin": 1.0}
    thai = {name: grams for name, grams in thai.items() if name != "thai_basil"}
    assert found(draft(thai), palette.CODE) == []


def test_two_guests_are_a_crowd() -> None:
    mixed = {
        "chicken_breast": 300.0,
        "garam_masala": 2.0,
        "turmeric": 1.0,
        "rosemary": 1.0,
        "hoisin_sauce": 9.0,
    }
    assert "do not belong to the rest of the seasoning" in said(found(draft(mixed), palette.CODE))


def test_plain_seasoning_is_at_home_everywhere() -> None:
    assert found(draft({"chicken_breast": 300, "black_pepper": 1, "salt": 4}), palette.CODE) == []


def test_a_veto_is_a_veto() -> None:
    assert "do not go together" in said(found(draft({"cod": 300, "cheddar": 60}), palette.CODE))


def risotto(ml: int, rice: str = "risotto_rice") -> RecipeDraft:
    return draft(
        {rice: 150, "mushroom": 150},
        step(f"Keep {ml} ml water simmering.", "water", vessel="pot"),
        step("Stir it into the rice and mushrooms.", rice, "mushroom"),
        archetype="risotto",
    )


@pytest.mark.parametrize(("ml", "right"), [(420, False), (500, True), (600, True), (700, False)])
def test_a_risotto_drinks_three_and_a_half_times_its_rice(ml: int, right: bool) -> None:
    assert (found(risotto(ml), liquids.CODE) == []) is right


def test_a_dish_without_its_grain_or_without_water_is_not_judged() -> None:
    assert found(draft({"mushroom": 150}, archetype="risotto"), liquids.CODE) == []
    assert found(draft({"risotto_rice": 150}, archetype="risotto"), liquids.CODE) == []


def test_milk_counts_as_liquid() -> None:
    simmer = step("Simmer the oats in the milk and 250 ml water.", "oats", "milk", vessel="pot", heat="low")
    assert found(draft({"oats": 90, "milk": 250}, simmer, archetype="porridge"), liquids.CODE) == []
    assert found(draft({"oats": 90, "milk": 20}, simmer, archetype="porridge"), liquids.CODE) != []


def soup(ml: int, **more: float) -> str:
    grams = {"carrot": 300.0, "onion": 100.0, **more}
    simmer = step(f"Simmer everything in {ml} ml water.", *grams, vessel="pot", heat="low")
    return said(found(draft(grams, simmer, archetype="vegetable_soup"), liquids.CODE))


def test_a_soup_is_neither_water_nor_stew() -> None:
    assert soup(400) == ""
    assert "25 % of the soup is solid, not 45 to 60 %" in soup(1200)
    assert "89 % of the soup" in soup(50)


def test_lentils_drink_and_stock_is_liquid() -> None:
    assert soup(700, red_lentil=120.0) == ""
    assert soup(200, vegetable_stock=200.0) == ""


def test_drained_noodles_bring_their_own_water() -> None:
    recipe = draft(
        {"egg_noodles": 130, "carrot": 200},
        step("Boil the noodles, then drain.", "egg_noodles"),
        step("Simmer the carrots in 450 ml water.", "carrot", vessel="pot"),
        archetype="noodle_soup",
    )
    assert found(recipe, liquids.CODE) == []


def test_a_soup_without_stated_water_is_not_judged() -> None:
    assert found(draft({"carrot": 300}, archetype="vegetable_soup"), liquids.CODE) == []


def test_an_egg_in_a_batter_is_not_tasted() -> None:
    assert found(draft({"banana": 200, "egg": 100}), palette.CODE) != []
    assert found(draft({"banana": 200, "egg": 100, "plain_flour": 150}), palette.CODE) == []
