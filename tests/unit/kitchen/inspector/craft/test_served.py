"""A draft weighed: water read from the steps, sides apart, what swells and what steams off."""

import pytest

from desktop_app.kitchen.inspector import inspect
from desktop_app.kitchen.inspector.context import InspectionContext
from desktop_app.kitchen.inspector.craft import check_amounts
from desktop_app.kitchen.inspector.craft.served import Served, poured
from desktop_app.kitchen.plates import Method
from desktop_app.schemas.base import FoodId
from desktop_app.schemas.generation import Severity
from desktop_app.schemas.recipe import RecipeDraft
from tests.fakes.drafts import with_more
from tests.unit.kitchen.inspector.craft.drafts import draft, found, found_in_an_import, lines, request, step
from tests.unit.kitchen.real_tables import catalogue
from tests.unit.kitchen.samples import CATALOGUE, REQUEST, TRAYBAKE


def served(recipe: RecipeDraft, **wish: int) -> Served:
    craft = catalogue().craft
    assert craft
    return Served(InspectionContext(recipe, catalogue(), request(**wish) if wish else None), craft)


@pytest.mark.parametrize(
    ("text", "ml"),
    [
        ("Pour in 250 ml water.", 250),
        ("Add 1.2 l boiling water and 50 ml of cold water.", 1250),
        ("Add 2 cups of hot water.", 480),
        ("Boil in a large pan of water.", 0),
        ("Add 200 ml milk.", 0),
    ],
)
def test_water_is_read_from_the_words(text: str, ml: float) -> None:
    assert poured(text) == ml


def test_a_side_keeps_its_own_water() -> None:
    recipe = draft(
        {"rice": 140, "chickpea": 200, "tinned_tomato": 200},
        step("Cook the rice in 275 ml water.", "rice"),
        step("Simmer the chickpeas and tomatoes with 100 ml water.", "chickpea", "tinned_tomato"),
        archetype="curry",
    )
    plate = served(recipe).plate
    assert (plate.water_ml, plate.side_water_ml, plate.method) == (100, 275, Method.WET)
    assert plate.main_g == pytest.approx(0.9 * 500)
    assert plate.weight_g == pytest.approx((0.9 * 500 + 0.9 * 415) / 2)


def test_pasta_swells_in_water_that_is_poured_away() -> None:
    boil = step("Boil the pasta in plenty of water, then drain.", "pasta")
    plate = served(draft({"pasta": 200}, boil, step("Toss it.", "pasta", heat="low"))).plate
    assert plate.main_g == pytest.approx(440)


@pytest.mark.parametrize(
    ("more", "method"),
    [({"oven_c": 200}, Method.OVEN), ({"heat": "high"}, Method.PAN), ({"vessel": "bowl"}, Method.RAW)],
)
def test_heat_decides_what_steams_off(more: dict[str, object], method: Method) -> None:
    recipe = draft({"carrot": 200}, step("Cook the carrots.", "carrot", **more))
    assert served(recipe).plate.method is method


def test_water_on_the_list_counts_where_no_step_pours_any() -> None:
    recipe = draft({"carrot": 200}, step("Simmer the carrots in the water.", "carrot", "water"))
    recipe = with_more(recipe, *lines({"water": 300}))
    assert served(recipe).plate.water_ml == 300
    assert FoodId("water") not in served(recipe).grams


def test_a_child_is_six_tenths_of_an_eater() -> None:
    recipe = draft({"carrot": 200}, servings=4)
    assert served(recipe, servings=4, children=2).eaters == pytest.approx(3.2)
    assert served(recipe).eaters == 4


def test_a_recipe_nobody_asked_for_is_only_told() -> None:
    plain = draft({"chicken_breast": 300, "onion": 100})
    assert {one.severity for one in found(plain, "acid")} == {Severity.FAULT}
    assert {one.severity for one in found_in_an_import(plain, "acid")} == {Severity.NOTE}


def test_a_catalogue_without_tables_of_craft_judges_facts_alone() -> None:
    assert list(check_amounts(InspectionContext(TRAYBAKE, CATALOGUE, REQUEST))) == []


def test_every_finding_bears_its_measure_and_code() -> None:
    report = inspect(draft({"chicken_breast": 300, "onion": 100}), catalogue(), request(["chicken_breast"]))
    codes = {one.code for one in report.findings if one.check == "M14" and one.code}
    assert {"acid", "portion"} <= codes
