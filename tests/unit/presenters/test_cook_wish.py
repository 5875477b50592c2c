from datetime import date

import pytest

from desktop_app.presenters.cook_wish import Moment, Wish, meal_at, request_for, varied
from desktop_app.schemas.base import EaterId, FoodId
from desktop_app.schemas.food import Allergen, Diet, Meal
from desktop_app.schemas.pantry import StockItem
from desktop_app.schemas.people import AtTable, Equipment, LifeStage, Region, StoredEater
from desktop_app.schemas.preferences import Preferences, Units
from desktop_app.services.people import at_table

MOMENT = Moment(date(2026, 3, 5), 7, ("Dal",))


@pytest.mark.parametrize(
    ("hour", "meal"),
    [(3, "dinner"), (4, "breakfast"), (10, "breakfast"), (11, "lunch"), (14, "lunch"), (15, "dinner")],
)
def test_the_hour_sets_the_meal(hour: int, meal: str) -> None:
    assert meal_at(hour) == meal


def test_a_food_is_in_one_state_at_a_time() -> None:
    wish = Wish().with_state("egg", "must")
    assert (wish.state_of("egg"), wish.out) == ("must", frozenset())
    wish = wish.with_state("egg", "out")
    assert (wish.state_of("egg"), wish.must) == ("out", frozenset())
    assert wish.with_state("egg", "may").state_of("egg") == "may"


@pytest.mark.parametrize(
    ("asked", "last", "minutes"), [("", 45, "30"), ("", None, "30"), ("60", None, "40"), ("", 12, "10")]
)
def test_quicker_takes_two_thirds_of_the_time(asked: str, last: int | None, minutes: str) -> None:
    assert varied(Wish(max_minutes=asked), "quicker", last).max_minutes == minutes


def test_variations_change_one_thing() -> None:
    wish = Wish(spice="3", must=frozenset({"egg"}))
    assert varied(wish, "another", 30) == wish
    assert varied(wish, "vegetarian", 30).vegetarian
    assert varied(wish, "spicier", 30).spice == "3"
    assert varied(Wish(spice="1"), "spicier", 30).spice == "2"
    assert varied(wish, "use_up:spinach", 30).must == {"egg", "spinach"}


def test_a_request_holds_wish_profile_and_moment() -> None:
    wish = Wish(
        servings=4,
        max_minutes="30",
        meal="lunch",
        cuisine="italian",
        spice="2",
        missing=1,
        must=frozenset({"egg"}),
        out=frozenset({"milk"}),
        vegetarian=True,
    )
    profile = Preferences(
        diets=frozenset({Diet.GLUTEN_FREE}),
        allergens=frozenset({Allergen.PEANUT}),
        avoid_foods=frozenset({FoodId("lemon")}),
        units=Units.US,
    )
    stock = [StockItem(food_id=FoodId("egg"))]
    request = request_for(wish, stock, profile, at_table(profile, ()), MOMENT)
    assert request.model_dump(exclude_defaults=True) == {
        "today": date(2026, 3, 5),
        "stock": ({"food_id": "egg"},),
        "servings": 4,
        "max_minutes": 30,
        "meal": Meal.LUNCH,
        "cuisine": "italian",
        "spice": 2,
        "diets": {Diet.GLUTEN_FREE, Diet.VEGETARIAN},
        "allergens": {Allergen.PEANUT},
        "avoid_foods": {"lemon", "milk"},
        "must_use": {"egg"},
        "missing_allowed": 1,
        "seed": 7,
        "fahrenheit": True,
        "recent_titles": ("Dal",),
    }


def test_an_open_wish_limits_nothing() -> None:
    request = request_for(Wish(), [], Preferences(), AtTable(), MOMENT)
    assert request.max_minutes is None
    assert request.cuisine is None
    assert request.diets == frozenset()


def test_kitchen_and_table_go_into_the_request() -> None:
    profile = Preferences(equipment=frozenset({Equipment.HOB}), region=Region.AU)
    table = AtTable(people=3, children=3, stages=frozenset({LifeStage.PREGNANT}))
    request = request_for(Wish(servings=2), [], profile, table, MOMENT)
    assert (request.equipment, request.region) == ({Equipment.HOB}, Region.AU)
    assert (request.children, request.stages) == (2, {LifeStage.PREGNANT})


def test_who_is_away_is_remembered_by_number() -> None:
    eaters = [StoredEater(id=EaterId(number), name=f"Eater {number}") for number in (1, 2)]
    away = Wish().with_eater("2", here=False)
    assert away.seated(eaters) == (eaters[0],)
    assert away.with_eater("2", here=True).seated(eaters) == tuple(eaters)
