"""The hard filter, and what a dish contains."""

import pytest

from desktop_app.kitchen.allergens import allergens_of
from desktop_app.kitchen.diets import fits
from desktop_app.schemas.base import FoodId
from desktop_app.schemas.food import Allergen, Diet
from desktop_app.schemas.generation import CookRequest
from tests.unit.kitchen.samples import CATALOGUE, TODAY


@pytest.mark.parametrize(
    ("food", "wish", "passes"),
    [
        ("potato", {}, True),
        ("potato", {"diets": frozenset({Diet.VEGAN, Diet.GLUTEN_FREE})}, True),
        ("butter", {"diets": frozenset({Diet.VEGAN})}, False),
        ("butter", {"diets": frozenset({Diet.VEGETARIAN})}, True),
        ("butter", {"diets": frozenset({Diet.VEGETARIAN, Diet.DAIRY_FREE})}, False),
        ("butter", {"allergens": frozenset({Allergen.MILK})}, False),
        ("peanut_butter", {"allergens": frozenset({Allergen.MILK})}, True),
        ("peanut_butter", {"allergens": frozenset({Allergen.TREE_NUT})}, False),
        ("potato", {"avoid_foods": frozenset({FoodId("potato")})}, False),
        ("egg_noodle", {"diets": frozenset({Diet.GLUTEN_FREE})}, False),
    ],
)
def test_the_hard_filter(food: str, wish: dict[str, frozenset[str]], passes: bool) -> None:
    request = CookRequest(today=TODAY, **wish)
    assert fits(CATALOGUE.food(FoodId(food)), request) is passes


def test_allergens_are_gathered_in_order_and_told_apart() -> None:
    foods = [CATALOGUE.food(FoodId(name)) for name in ("peanut_butter", "egg_noodle", "butter")]
    found = allergens_of(foods)
    expected = (Allergen.GLUTEN, Allergen.WHEAT, Allergen.EGG, Allergen.PEANUT, Allergen.MILK)
    assert found.contains == expected
    assert found.varies == (Allergen.TREE_NUT,)


def test_what_is_contained_does_not_also_vary() -> None:
    date = CATALOGUE.food(FoodId("date"))
    assert allergens_of([date]).varies == (Allergen.SULPHITE,)
    assert allergens_of([]) == ((), ())
