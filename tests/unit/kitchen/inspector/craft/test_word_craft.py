"""Titles, and what description and tip claim."""

from datetime import timedelta

import pytest

from desktop_app.kitchen.inspector import inspect
from desktop_app.kitchen.inspector.context import InspectionContext
from desktop_app.kitchen.inspector.craft.step_checks import check_steps
from desktop_app.schemas.base import FoodId
from desktop_app.schemas.food import Place
from desktop_app.schemas.generation import Severity
from desktop_app.schemas.pantry import StockItem
from desktop_app.schemas.recipe import Minutes
from tests.unit import test_starter_recipes as starters
from tests.unit.kitchen.inspector.craft.drafts import TODAY, request
from tests.unit.kitchen.inspector.craft.telling import cook, dish, findings, finish, prepare, told
from tests.unit.kitchen.real_tables import catalogue, index

PASTA = ("spaghetti", "egg", "bacon", "parmesan")
FRY = cook("Fry everything over a medium heat for 5 minutes, until golden.")


def title(text: str, foods: tuple[str, ...] = PASTA) -> list[str]:
    return told(dish(foods, FRY, finish(), title=text), "title")


@pytest.mark.parametrize(
    "text", ["Bacon spaghetti", "Spaghetti with bacon", "Bacon and egg spaghetti", "Spaghetti carbonara"]
)
def test_good_titles_stand(text: str) -> None:
    assert not title(text)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Spaghetti", "2 to 6 words"),
        ("Spaghetti in a pan of hot bacon sauce", "2 to 6 words"),
        ("Bacon Spaghetti Delight", "“Delight” says nothing"),
        ("Easy bacon spaghetti", "“Easy” says nothing"),
        ("Spaghetti with egg and bacon", "lists foods"),
        ("Smoky egg pasta", ""),
        ("Lemony bacon spaghetti", "“lemony”"),
        ("Thai bacon spaghetti", "Too little in it is Thai"),
    ],
)
def test_bad_titles_are_told(text: str, why: str) -> None:
    found = title(text)
    assert why in found[0] if why else not found


def test_cream_is_no_part_of_carbonara() -> None:
    found = title("Spaghetti carbonara", (*PASTA, "double_cream"))
    assert found == ["A carbonara that holds double cream is creamy bacon pasta."]
    assert "has no egg" in title("Spaghetti carbonara", ("spaghetti", "bacon"))[0]


def test_foods_may_bear_the_name_of_a_cuisine_or_a_dish() -> None:
    assert not title("Greek yoghurt dip", ("greek_yoghurt", "cucumber"))
    assert not title("Paella rice bowl", ("paella_rice", "black_bean"))


def test_three_markers_earn_a_cuisine() -> None:
    assert not title("Thai coconut noodles", ("rice_noodles", "coconut_milk", "lime", "fish_sauce"))


def test_no_title_of_late() -> None:
    recipe = dish(PASTA, FRY, finish(), title="Bacon spaghetti")
    wish = request(PASTA, recent_titles=("bacon Spaghetti",))
    assert told(recipe, "title", wish) == ["The cook had a dish of this name of late."]


def claim(description: str = "", tip: str = "", steps: tuple[str, ...] = (), **more: object) -> list[str]:
    foods = ("chicken_breast", "potato", "spinach")
    cooked = [cook(text) for text in steps] or [cook("Boil everything for 5 minutes, until soft.")]
    fields = {"description": description, "tip": tip, "minutes": Minutes(total=25), **more}
    return told(dish(foods, *cooked, finish(), **fields), "claim")


def test_praise_is_earned_by_food_or_method() -> None:
    assert claim("Smoky chicken.") == ["Nothing in it makes it “smoky”."]
    assert not claim("Tender chicken.")
    assert claim("Grilled chicken.") == ["Nothing in it makes it “grilled”."]
    assert not claim("Grilled chicken.", steps=("Grill the chicken for 9 minutes, until browned.",))


def test_smoke_and_cream_come_from_foods() -> None:
    assert claim("Smoky chicken.", steps=("Grill the chicken for 9 minutes, until charred.",))
    assert claim("Smoky chicken.", steps=("Heat the pan for 9 minutes, until hot but not smoking.",))
    plain = dish(("chicken_breast", "rice"), FRY, finish(), description="Creamy chicken.")
    assert told(plain, "claim") == ["Nothing in it makes it “creamy”."]


def test_minutes_are_the_dishes_own() -> None:
    assert claim("Ready in 15 minutes.") == ["It is not ready in 15 minutes; it takes 25."]
    assert not claim("Ready in 25 minutes.")
    assert claim("Ready on the table in under 20 minutes.") == ["It takes 25 minutes, not under 20."]
    assert not claim("Ready in 15 minutes.", minutes=Minutes())


def test_one_pan_is_one() -> None:
    two = (
        cook("Boil the potatoes for 15 minutes, until soft.", vessel="saucepan"),
        cook("Fry the chicken for 9 minutes, until brown."),
        finish(),
    )
    found = told(dish(("chicken_breast", "potato"), *two, description="All in one pan."), "claim")
    assert found == ["“one pan”: there are 2, frying pan and saucepan."]
    both = dish(("chicken_breast", "potato"), *two, description="It needs one pan and one pot.")
    assert not told(both, "claim")
    assert not claim("All in one pan.")


def due(text: str, **days: int) -> list[str]:
    items = [
        StockItem(food_id=FoodId(name), use_by=TODAY + timedelta(days=number))
        for name, number in days.items()
    ]
    items.append(StockItem(food_id=FoodId("potato"), use_by=TODAY, place=Place.FREEZER))
    recipe = dish(("chicken_breast", "potato", "spinach"), FRY, finish(), description=text)
    return told(recipe, "claim", request().model_copy(update={"stock": tuple(items)}))


def test_what_is_due_is_due() -> None:
    assert not due("Uses the spinach due tomorrow.", spinach=1)
    assert due("Uses the spinach due tomorrow.", spinach=5) == ["No spinach is due tomorrow."]
    assert due("Uses the potatoes due today.", spinach=1) == ["No potato is due today."]
    assert not due("Uses the spinach and chicken breast due today.", spinach=0, chicken_breast=1)


def test_nobody_asked_so_nothing_is_due() -> None:
    recipe = dish(("spinach",), FRY, finish(), description="Uses the spinach due tomorrow.")
    assert not [one for one in check_steps(InspectionContext(recipe, catalogue())) if one.code == "claim"]


def test_a_tip_gives_a_reason() -> None:
    assert claim(tip="Dry the chicken well.") == ["The tip gives no reason and no number."]
    assert not claim(tip="Dry the chicken, because wet meat does not brown.")


@pytest.mark.parametrize("path", starters.PATHS, ids=lambda path: path.stem)
def test_recipes_people_wrote_raise_no_false_alarm(path) -> None:  # type: ignore[no-untyped-def]
    recipe = starters.recipe(path)
    wish = starters.request_for(recipe)
    found = list(check_steps(InspectionContext(recipe, catalogue(), wish, index())))
    assert not [one for one in found if one.severity is not Severity.NOTE]


def test_without_its_tables_the_catalogue_judges_facts_alone() -> None:
    bare = starters.catalogue()
    recipe = dish(PASTA, prepare("Fry it."), finish(), title="Spaghetti")
    assert findings(recipe)
    assert not list(check_steps(InspectionContext(recipe, bare)))


def test_the_inspector_asks_them_all() -> None:
    recipe = dish(PASTA, FRY, finish(), title="Easy bacon spaghetti")
    codes = {one.code for one in inspect(recipe, catalogue(), request(PASTA)).findings}
    assert "title" in codes
