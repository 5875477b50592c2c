"""M12 and M13 over a sample of pantries, and the measures themselves by hand."""

import random
from datetime import timedelta

import pytest

from desktop_app.schemas.base import FoodId
from desktop_app.schemas.food import Place
from desktop_app.schemas.generation import CookRequest
from desktop_app.schemas.pantry import StockItem
from desktop_app.schemas.recipe import RecipeDraft
from tests.pantrybench.exemplars import SALMON, TRAYBAKE
from tests.pantrybench.generator import TODAY, Rows, read_rows, requests
from tests.pantrybench.judging import composed, findings
from tests.pantrybench.variety import due, family_and_hero, usable, uses_soon, variety, with_one_due

SAMPLE = 40
HALF_OF_THEM = 0.9


@pytest.fixture(scope="module")
def rows() -> Rows:
    return read_rows()


def shown(request: CookRequest) -> list[RecipeDraft]:
    return [draft for draft in composed(request) if not findings(draft, request)][: request.count]


def test_what_is_due_is_used(rows: Rows) -> None:
    used = held = 0
    for number, request in enumerate(requests(rows, SAMPLE, seed=7)):
        wish = with_one_due(request, rows, random.Random(number))
        if wish:
            one, of = uses_soon(wish, rows, shown)
            used, held = used + one, held + of
    assert held >= SAMPLE // 4
    assert used >= 0.95 * held


def test_ten_asks_give_eight_dishes(rows: Rows) -> None:
    open_wishes = (
        one.model_copy(update={"meal": None, "max_minutes": None}) for one in requests(rows, SAMPLE, seed=7)
    )
    found = [one for one in (variety(wish, rows, shown) for wish in open_wishes) if one]
    assert len(found) >= SAMPLE // 4
    assert sum(one.distinct >= 8 for one in found) >= HALF_OF_THEM * len(found)
    assert sum(one.near_repeats for one in found) < 0.05 * sum(one.asks for one in found)


def test_one_idea_is_no_variety(rows: Rows) -> None:
    wide = ("rice", "pasta", "potato", "egg", "carrot", "onion", "leek", "cheddar", "salmon", "lentil_tin")
    request = CookRequest(today=TODAY, stock=tuple(StockItem(food_id=FoodId(name)) for name in wide))
    found = variety(request, rows, lambda _: [SALMON])
    assert found
    assert (found.asks, found.distinct, found.near_repeats) == (10, 1, 9)
    narrow = request.model_copy(update={"stock": request.stock[:5]})
    assert variety(narrow, rows, lambda _: [SALMON]) is None


def test_the_hero_is_the_first_food_of_the_title_that_is_no_base(rows: Rows) -> None:
    assert family_and_hero(TRAYBAKE, rows)[1] == "lemon"
    assert family_and_hero(SALMON.model_copy(update={"title": "Supper"}), rows)[1] == "salmon"


def test_only_fresh_allowed_bulk_is_usable_and_the_freezer_keeps(rows: Rows) -> None:
    stock = (
        StockItem(food_id=FoodId("egg"), use_by=TODAY - timedelta(days=1)),
        StockItem(food_id=FoodId("spinach"), use_by=TODAY + timedelta(days=1)),
        StockItem(food_id=FoodId("cod"), use_by=TODAY + timedelta(days=1), place=Place.FREEZER),
        StockItem(food_id=FoodId("cumin"), use_by=TODAY),
    )
    request = CookRequest(today=TODAY, stock=stock)
    assert usable(request, rows) == ["spinach", "cod"]
    assert due(request, rows) == {"spinach"}
    assert with_one_due(request.model_copy(update={"stock": stock[:1]}), rows, random.Random(1)) is None


def test_a_due_food_nobody_used_is_a_miss(rows: Rows) -> None:
    item = StockItem(food_id=FoodId("carrot"), use_by=TODAY + timedelta(days=1))
    request = CookRequest(today=TODAY, stock=(item,))
    assert uses_soon(request, rows, lambda _: [SALMON]) == (0, 1)
    assert uses_soon(request, rows, lambda _: []) == (0, 0)
