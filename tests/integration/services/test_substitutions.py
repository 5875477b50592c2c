"""Swaps for real dishes: eaten by those at the table, clean before the inspector, what is at home first."""

import pytest

from desktop_app.schemas.base import FoodId
from desktop_app.schemas.food import Allergen, Diet
from desktop_app.schemas.generation import CookRequest
from desktop_app.schemas.pantry import StockItem
from desktop_app.schemas.recipe import RecipeDraft
from desktop_app.services.kitchen import Kitchen
from desktop_app.services.substitutions import MOST_OFFERS, SubstitutionService
from tests.pantrybench.generator import TODAY, read_rows, requests
from tests.pantrybench.judging import composed, findings
from tests.pantrybench.kitchen import catalogue

pytestmark = pytest.mark.asyncio
PANTRY = (
    "rice",
    "chickpea",
    "onion",
    "tinned_tomato",
    "spinach",
    "lemon",
    "curry_powder",
    "salt",
    "olive_oil",
)


def request(*more: str, **limits: object) -> CookRequest:
    stock = tuple(StockItem(food_id=FoodId(food)) for food in (*PANTRY, *more))
    return CookRequest(today=TODAY, stock=stock, **limits)  # type: ignore[arg-type]


def dish(wish: CookRequest, *foods: str) -> RecipeDraft:
    found = [d for d in composed(wish) if set(foods) <= {line.food_id for line in d.ingredients}]
    return found[0]


async def test_what_is_at_home_comes_first() -> None:
    recipe = dish(request(), "spinach", "onion")
    offers = await SubstitutionService(Kitchen()).offers(recipe, FoodId("onion"), request("leek"))
    assert offers[0].foods == ("leek",)
    assert offers[0].at_home
    assert not any(offer.at_home for offer in offers[1:])
    assert "leek" in {line.food_id for line in offers[0].recipe.ingredients}


async def test_nothing_is_offered_that_somebody_may_not_eat() -> None:
    vegan = request("butter", "ghee", diets=frozenset({Diet.VEGAN}))
    recipe = dish(request(), "olive_oil")
    offers = await SubstitutionService(Kitchen()).offers(recipe, FoodId("olive_oil"), vegan)
    assert offers
    assert all(Diet.VEGAN in catalogue().foods[food].diets for offer in offers for food in offer.foods)


async def test_an_offer_names_the_allergens_it_brings() -> None:
    recipe = dish(request(), "rice")
    offers = await SubstitutionService(Kitchen()).offers(recipe, FoodId("rice"), request("bulgur_wheat"))
    wheat = next(offer for offer in offers if "bulgur_wheat" in offer.foods)
    assert Allergen.WHEAT in wheat.brings


async def test_a_food_without_a_row_has_no_offers() -> None:
    recipe = dish(request(), "spinach")
    assert await SubstitutionService(Kitchen()).offers(recipe, FoodId("water"), request()) == ()


async def test_every_offer_is_as_clean_as_the_recipe_was() -> None:
    service, seen = SubstitutionService(Kitchen()), 0
    for wish in requests(read_rows(), 12, seed=3):
        for recipe in [draft for draft in composed(wish) if not findings(draft, wish)][:1]:
            for line in recipe.ingredients:
                offers = await service.offers(recipe, line.food_id or FoodId(""), wish)
                assert len(offers) <= MOST_OFFERS
                for offer in offers:
                    judged = wish.model_copy(update={"missing_allowed": 5, "max_minutes": None})
                    assert findings(offer.recipe, judged) == []
                seen += len(offers)
    assert seen > 20
