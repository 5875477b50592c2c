"""What a composed recipe says for safety's sake."""

from dataclasses import replace
from datetime import date

from desktop_app.kitchen.catalogue import Catalogue
from desktop_app.kitchen.composer import ChefBook, compose, write
from desktop_app.kitchen.composer.warnings import with_warnings
from desktop_app.schemas.base import FoodId
from desktop_app.schemas.generation import CookRequest
from desktop_app.schemas.pantry import StockItem
from desktop_app.schemas.people import USUAL_EQUIPMENT, Equipment

FOODS = ("oats", "milk", "banana", "honey", "cinnamon", "water", "salt")
WARNING = "No honey for babies under 12 months."


def _request() -> CookRequest:
    stock = tuple(StockItem(food_id=FoodId(food), grams=1000) for food in FOODS)
    return CookRequest(today=date(2026, 3, 10), stock=stock, must_use=frozenset({FoodId("honey")}))


def test_the_warning_stands_once_in_the_notes(book: ChefBook, catalogue: Catalogue) -> None:
    plans = compose(catalogue, book, _request())
    assert plans
    for plan in plans:
        notes = write(plan, catalogue, book).notes
        assert notes.count(WARNING) == 1


def _chicken(equipment: frozenset[Equipment]) -> CookRequest:
    foods = ("chicken_breast", "potato", "carrot", "onion", "lemon", "olive_oil", "thyme", "salt")
    stock = tuple(StockItem(food_id=FoodId(food), grams=1000) for food in foods)
    return CookRequest(
        today=date(2026, 3, 10),
        stock=stock,
        must_use=frozenset({FoodId("chicken_breast")}),
        equipment=equipment,
    )


def test_who_has_no_thermometer_is_told_what_to_look_for(book: ChefBook, catalogue: Catalogue) -> None:
    with_it = compose(catalogue, book, _chicken(USUAL_EQUIPMENT))
    without = compose(catalogue, book, _chicken(USUAL_EQUIPMENT - {Equipment.THERMOMETER}))
    assert with_it
    assert not any("thermometer" in note for plan in with_it for note in plan.notes)
    assert without
    assert all(any("juices run clear" in note for note in plan.notes) for plan in without)


def test_where_nothing_raw_is_cooked_nobody_needs_one(book: ChefBook, catalogue: Catalogue) -> None:
    bare = _request().model_copy(update={"equipment": USUAL_EQUIPMENT - {Equipment.THERMOMETER}})
    assert not any("thermometer" in note for plan in compose(catalogue, book, bare) for note in plan.notes)


def test_it_comes_before_other_notes_and_none_without_hazards(book: ChefBook, catalogue: Catalogue) -> None:
    bare = replace(catalogue, hazards=None)
    plan = replace(compose(bare, book, _request())[0], notes=("It is plain.",))
    assert with_warnings(plan, bare, _request()).notes == ("It is plain.",)
    assert with_warnings(plan, catalogue, _request()).notes == (WARNING, "It is plain.")
