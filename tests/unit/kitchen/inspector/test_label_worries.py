"""What has to be read on a label before a food counts as being at home."""

from datetime import date

from desktop_app.kitchen.inspector.context import InspectionContext
from desktop_app.kitchen.inspector.labels import to_be_read
from desktop_app.schemas.base import FoodId
from desktop_app.schemas.food import Allergen, Diet
from desktop_app.schemas.generation import CookRequest
from desktop_app.schemas.pantry import StockItem
from desktop_app.schemas.recipe import Ingredient, Minutes, RecipeDraft, Step
from tests.unit.kitchen.real_tables import catalogue

TODAY = date(2026, 3, 10)


def test_dairy_free_cooks_read_what_may_hold_milk() -> None:
    food = catalogue().foods[FoodId("margarine")]
    assert Allergen.MILK in to_be_read(food, CookRequest(today=TODAY, diets=frozenset({Diet.DAIRY_FREE})))


def test_a_food_nobody_knows_has_no_label_to_read() -> None:
    stock = (StockItem(food_id=FoodId("moon_dust")),)
    draft = RecipeDraft(
        title="Dust",
        servings=1,
        minutes=Minutes(prep=0, cook=1, total=1),
        ingredients=(Ingredient(name="dust"),),
        steps=(Step(text="Wait."),),
    )
    context = InspectionContext(draft, catalogue(), CookRequest(today=TODAY, stock=stock))
    assert "moon_dust" in context.stock
