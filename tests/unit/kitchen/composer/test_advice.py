"""What to add to a pantry without a dish: each suggestion, bought alone, makes one."""

import pytest

from desktop_app.kitchen.catalogue import Catalogue
from desktop_app.kitchen.composer import ChefBook, compose, what_to_add
from desktop_app.schemas.base import FoodId
from desktop_app.schemas.food import Allergen, Diet
from desktop_app.schemas.generation import CookRequest
from desktop_app.schemas.pantry import StockItem
from tests.unit.kitchen.composer.pantries import TODAY, wish

BARE = (
    wish(("tinned_tomato", "garlic")),
    wish(("onion", "garlic", "cumin"), diets=frozenset({Diet.VEGAN})),
    wish(("mushroom", "thyme"), servings=4),
    wish(("cod", "paprika"), allergens=frozenset({Allergen.MILK})),
    wish(("milk", "honey"), max_minutes=30),
)


def _added(request: CookRequest, name: str, catalogue: Catalogue) -> CookRequest:
    food = next(food for food in catalogue.foods.values() if name in (food.plural, food.name))
    return request.model_copy(update={"stock": (*request.stock, StockItem(food_id=food.id))})


@pytest.mark.parametrize("request_", BARE)
def test_each_suggestion_makes_a_dish(book: ChefBook, catalogue: Catalogue, request_: CookRequest) -> None:
    advice = what_to_add(catalogue, book, request_)
    assert 1 <= len(advice) <= 5
    for name in advice:
        assert compose(catalogue, book, _added(request_, name, catalogue)), name


def test_where_no_single_food_is_enough_bases_are_named(book: ChefBook, catalogue: Catalogue) -> None:
    request = CookRequest(today=TODAY, diets=frozenset({Diet.VEGAN}), equipment=frozenset())
    advice = what_to_add(catalogue, book, request)
    assert "rice" in advice
    assert "eggs" not in advice


def test_nothing_to_avoid_is_suggested(book: ChefBook, catalogue: Catalogue) -> None:
    request = wish(("tinned_tomato", "garlic"), avoid_foods=frozenset({FoodId("pasta"), FoodId("spaghetti")}))
    assert not {"pasta", "spaghetti"} & set(what_to_add(catalogue, book, request))
