"""What has lain as long as such food keeps comes first, though a guess forbids nothing."""

from datetime import timedelta

import pytest

from desktop_app.kitchen.catalogue import Catalogue
from desktop_app.kitchen.composer import ChefBook, compose
from desktop_app.kitchen.composer.larder import stock_larder
from desktop_app.schemas.food import Place
from desktop_app.schemas.generation import CookRequest
from tests.unit.kitchen.composer.pantries import TODAY, stock

FOODS = ("rice", "potato", "salmon", "chicken_breast", "tofu", "carrot", "lemon", "soy_sauce", "ginger")
KITCHEN = stock(FOODS)


@pytest.mark.parametrize("food_id", ["salmon", "chicken_breast", "tofu"])
def test_the_main_food_that_has_lain_long_is_cooked_first(
    catalogue: Catalogue, book: ChefBook, food_id: str
) -> None:
    lying = tuple(
        item.model_copy(update={"probably_until": TODAY - timedelta(days=1)})
        if item.food_id == food_id
        else item
        for item in KITCHEN
    )
    plans = compose(catalogue, book, CookRequest(today=TODAY, stock=lying))
    assert food_id in {line.food_id for line in plans[0].ingredients}
    assert food_id not in plans[0].uses_soon, "nobody read a date, so none is told"


@pytest.mark.parametrize(
    "change",
    [
        {"probably_until": TODAY + timedelta(days=9)},
        {"probably_until": TODAY, "place": Place.FREEZER},
        {"probably_until": TODAY, "use_by": TODAY + timedelta(days=9)},
        {"probably_until": TODAY, "staple": True},
        {},
    ],
)
def test_the_rest_is_in_no_hurry(catalogue: Catalogue, change: dict[str, object]) -> None:
    item = KITCHEN[0].model_copy(update=change)
    assert not stock_larder(catalogue, CookRequest(today=TODAY, stock=(item,))).ageing
