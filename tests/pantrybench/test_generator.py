"""The pantries: the same for the same number, of all kinds, and counted by one rule."""

from collections import Counter

import pytest

from desktop_app.schemas.food import Allergen, Diet, Meal
from desktop_app.schemas.generation import CookRequest
from desktop_app.schemas.people import USUAL_EQUIPMENT, Equipment
from tests.pantrybench.generator import (
    can_be_answered,
    may_be_served,
    read_rows,
    request_number,
    requests,
)
from tests.pantrybench.pantries import SHELVES, TELLING, stocked, stocked_like, telling

ROWS = read_rows()
FULL = stocked_like("forty foods")


@pytest.fixture(scope="module")
def many() -> list[CookRequest]:
    return list(requests(ROWS, 800, seed=3))


def test_one_wish_can_be_asked_for_alone(many: list[CookRequest]) -> None:
    assert request_number(ROWS, 3, 57) == many[57]
    assert request_number(ROWS, 4, 57) != many[57]


def test_all_kinds_of_tables_are_drawn(many: list[CookRequest]) -> None:
    assert 0.08 < sum(bool(wish.stages) for wish in many) / len(many) < 0.16
    assert len({wish.region for wish in many}) == 6
    assert {Meal.SNACK, Meal.DESSERT, Meal.DRINK, None} <= {wish.meal for wish in many}
    assert any(wish.children for wish in many)
    assert all(wish.children < wish.servings for wish in many)
    assert max(wish.servings for wish in many) == 8
    assert any(wish.avoid_foods for wish in many)
    assert any(wish.must_use for wish in many)
    assert any(item.confirmed_free for wish in many for item in wish.stock)


def test_some_kitchens_lack_an_oven(many: list[CookRequest]) -> None:
    kitchens = Counter(len(wish.equipment) for wish in many)
    without = sum(Equipment.OVEN not in wish.equipment for wish in many) / len(many)
    assert 0.1 < without < 0.19
    assert 0.02 < kitchens[2] / len(many) < 0.07


def test_only_usual_wishes_are_counted() -> None:
    assert can_be_answered(FULL, ROWS)
    for change in (
        {"equipment": USUAL_EQUIPMENT - {Equipment.OVEN}},
        {"must_use": frozenset({"egg"})},
        {"meal": Meal.DESSERT},
    ):
        assert not can_be_answered(FULL.model_copy(update=change), ROWS)
    assert not can_be_answered(stocked_like("four foods"), ROWS)


def test_a_read_label_settles_what_varies() -> None:
    shelf = stocked("curry_powder", allergens=frozenset({Allergen.MUSTARD}))
    read = shelf.stock[0].model_copy(update={"confirmed_free": frozenset({Allergen.MUSTARD})})
    assert not may_be_served(ROWS["curry_powder"], shelf)
    assert may_be_served(ROWS["curry_powder"], shelf.model_copy(update={"stock": (read,)}))
    assert not may_be_served(ROWS["curry_powder"], shelf.model_copy(update={"stock": (read, shelf.stock[0])}))


def test_every_shelf_holds_foods_of_the_table() -> None:
    for shelf in (*SHELVES.values(), *TELLING):
        assert set(shelf.split()) <= set(ROWS)
    assert len(SHELVES["four foods"].split()) == 4
    assert len(SHELVES["forty foods"].split()) == 40
    assert len(list(telling())) == len(TELLING)
    assert stocked_like("vegan").diets == {Diet.VEGAN}
