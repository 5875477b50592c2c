"""Each wish at its ends: one eater to sixteen, a quarter to an hour, mild to hot, none to buy to three."""

import pytest

from desktop_app.kitchen.catalogue import Catalogue
from desktop_app.kitchen.composer import ChefBook, compose
from desktop_app.schemas.base import FoodId
from desktop_app.schemas.food import Meal
from tests.unit.kitchen.composer.pantries import wish
from tests.unit.kitchen.composer.test_wishes import KITCHEN


@pytest.mark.parametrize("servings", range(1, 17))
def test_as_many_are_fed_as_asked_for(book: ChefBook, catalogue: Catalogue, servings: int) -> None:
    plans = compose(catalogue, book, wish(KITCHEN, servings=servings))
    assert plans
    assert {plan.servings for plan in plans} == {servings}


@pytest.mark.parametrize("meal", [Meal.DRINK, Meal.SNACK, Meal.DESSERT])
def test_a_drink_a_nibble_or_a_sweet_is_not_served_as_a_meal(
    book: ChefBook, catalogue: Catalogue, meal: Meal
) -> None:
    foods = ("milk", "dark_chocolate", "tea", "lemon", "sugar", "apple", "oats", "butter", "plain_flour")
    kitchen = (*KITCHEN, *foods, "natural_yoghurt", "mango", "carrot")
    asked = compose(catalogue, book, wish(kitchen, meal=meal))
    assert asked
    assert {plan.course for plan in asked} == {meal}
    families = {name for name, one in book.archetypes.items() if one.courses <= {Meal.DRINK, Meal.SNACK}}
    first = compose(catalogue, book, wish(kitchen, count=5))[:5]
    assert not {plan.archetype for plan in first} & families


def test_several_foods_to_avoid_are_left_out_of_every_dish(book: ChefBook, catalogue: Catalogue) -> None:
    avoid = frozenset(map(FoodId, ("onion", "garlic", "egg", "tinned_tomato")))
    plans = compose(catalogue, book, wish(KITCHEN, avoid_foods=avoid, count=10))
    assert plans
    assert not avoid & {line.food_id for plan in plans for line in plan.ingredients}


@pytest.mark.parametrize("allowed", [0, 1, 2, 3])
def test_no_more_is_bought_than_allowed(book: ChefBook, catalogue: Catalogue, allowed: int) -> None:
    foods = ("garlic", "cumin", "olive_oil", "lemon", "parsley")
    plans = compose(catalogue, book, wish(foods, missing_allowed=allowed, count=8))
    assert all(len(plan.missing) <= allowed for plan in plans)
    assert bool(plans) is (allowed > 0)


@pytest.mark.parametrize("minutes", [15, 30, 60])
@pytest.mark.parametrize("spice", [0, 1, 2, 3])
def test_time_and_spice_are_kept_together(
    book: ChefBook, catalogue: Catalogue, minutes: int, spice: int
) -> None:
    plans = compose(catalogue, book, wish((*KITCHEN, "chilli_flakes"), max_minutes=minutes, spice=spice))
    assert plans
    for plan in plans:
        assert plan.minutes.total <= minutes
        assert spice or "chilli_flakes" not in {line.food_id for line in plan.ingredients}


def test_what_is_baked_around_an_egg_needs_a_table(book: ChefBook, catalogue: Catalogue) -> None:
    exemplar = book.archetypes["fruit_muffins"].exemplar
    for servings, baked in ((2, False), (4, True)):
        plans = compose(catalogue, book, wish(exemplar, servings=servings, count=20))
        assert ("fruit_muffins" in {plan.archetype for plan in plans}) is baked


def test_a_cook_in_a_hurry_cuts_fewer_foods(book: ChefBook, catalogue: Catalogue) -> None:
    """With the carrots it takes longer than half an hour, so they stay where they are."""
    foods = ("potato", "carrot", "frozen_peas")
    plan = compose(catalogue, book, wish(foods, servings=3, max_minutes=30))[0]
    assert plan.minutes.total <= 30
    assert "carrot" not in {one.food_id for one in plan.ingredients}
    calm = compose(catalogue, book, wish(foods, servings=3))
    assert any("carrot" in {one.food_id for one in plan.ingredients} for plan in calm)
    asked = wish(foods, servings=3, max_minutes=30, must_use=frozenset({FoodId("carrot")}))
    assert compose(catalogue, book, asked) == ()
