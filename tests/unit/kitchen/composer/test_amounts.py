"""Amounts that make a meal: portions that fit their course, children, crumbs, fat and salt."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import pytest

from desktop_app.kitchen.catalogue import Catalogue
from desktop_app.kitchen.composer import ChefBook, Plan, compose, write
from desktop_app.kitchen.inspector import inspect
from desktop_app.schemas.base import FoodId
from desktop_app.schemas.food import Diet, Meal
from desktop_app.schemas.generation import CookRequest
from desktop_app.schemas.pantry import StockItem
from tests.unit.kitchen.composer.pantries import TODAY

LEAVES = "leafy_green"
"""A handful of leaves beside an omelette weighs too little to matter."""


def ask(
    foods: Iterable[str], grams: dict[str, float] | None = None, *, salted: bool = True, **more: Any
) -> CookRequest:
    """A wish with plenty of each food but those of ``grams``, and salt."""
    amounts = grams or {}
    names = dict.fromkeys((*foods, *amounts))
    stock = [StockItem(food_id=FoodId(name), grams=amounts.get(name, 8000.0)) for name in names]
    salt = [StockItem(food_id=FoodId("salt"), staple=True)] if salted else []
    return CookRequest(today=TODAY, stock=(*stock, *salt), **more)


def only(book: ChefBook, family: str) -> ChefBook:
    return replace(book, archetypes={family: book.archetypes[family]})


def cook(catalogue: Catalogue, book: ChefBook, family: str, request: CookRequest) -> Plan:
    return compose(catalogue, only(book, family), request)[0]


def grams(plan: Plan, food: str) -> float:
    return sum(line.grams or 0 for line in plan.ingredients if line.food_id == food)


CURRY = (
    "rice",
    "chickpea",
    "tinned_tomato",
    "onion",
    "garlic",
    "cumin",
    "turmeric",
    "vegetable_oil",
    "carrot",
)


def test_every_family_has_its_bands(catalogue: Catalogue, book: ChefBook) -> None:
    assert catalogue.craft
    assert set(book.archetypes) - set(catalogue.craft.bands.families) == set(), "add it to bands.toml"


def test_what_is_cooked_apart_is_a_side_to_the_inspector_too(catalogue: Catalogue, book: ChefBook) -> None:
    assert catalogue.craft
    for archetype in book.archetypes.values():
        sides = catalogue.craft.bands.family(archetype.id).sides
        for slot in archetype.slots:
            foods = (catalogue.foods[name] for name in slot.foods if slot.side)
            for food in (one for one in foods if one.category != LEAVES):
                roles = food.roles | {food.id, food.category}
                assert roles & sides, f"{archetype.id}: {food.id} is no side in bands.toml"


def test_children_get_six_tenths(catalogue: Catalogue, book: ChefBook) -> None:
    adults = cook(catalogue, book, "curry", ask(CURRY, servings=4))
    family = cook(catalogue, book, "curry", ask(CURRY, servings=4, children=2))
    assert grams(family, "rice") == pytest.approx(0.8 * grams(adults, "rice"), rel=0.15)
    assert family.servings == 4
    assert grams(family, "salt") < grams(adults, "salt")


def test_children_stretch_what_there_is(catalogue: Catalogue, book: ChefBook) -> None:
    request = ask(("spaghetti", "tinned_tomato", "garlic", "olive_oil"), {"spaghetti": 180.0}, servings=4)
    assert cook(catalogue, book, "pasta_tomato", request).servings == 2
    small = request.model_copy(update={"children": 4})
    assert cook(catalogue, book, "pasta_tomato", small).servings == 4


@pytest.mark.parametrize("servings", [1, 2, 5, 12])
def test_a_main_is_a_meal(catalogue: Catalogue, book: ChefBook, servings: int) -> None:
    request = ask(CURRY, servings=servings, meal=Meal.DINNER)
    plan = cook(catalogue, book, "curry", request)
    assert "light" not in plan.tags
    assert inspect(write(plan, catalogue, book), catalogue, request).clean


def test_portions_grow_until_they_are_a_meal(catalogue: Catalogue, book: ChefBook) -> None:
    with_rice = cook(catalogue, book, "dal", ask(("red_lentil", "cumin", "rice", "vegetable_oil", "lemon")))
    alone = cook(catalogue, book, "dal", ask(("red_lentil", "cumin", "vegetable_oil", "lemon")))
    assert grams(alone, "red_lentil") > grams(with_rice, "red_lentil")
    assert "light" not in alone.tags


def test_portions_shrink_where_they_are_too_much(catalogue: Catalogue, book: ChefBook) -> None:
    foods = ("pasta", "double_cream", "bacon", "parmesan", "garlic", "butter")
    plan = cook(catalogue, book, "pasta_cream", ask(foods))
    draft = write(plan, catalogue, book)
    assert draft.nutrition
    assert draft.nutrition.energy_kcal <= 850 * 1.05


def test_a_light_dish_says_so_and_what_would_help(catalogue: Catalogue, book: ChefBook) -> None:
    plan = cook(catalogue, book, "omelette", ask(("egg", "onion", "butter", "chickpea"), meal=Meal.DINNER))
    draft = write(plan, catalogue, book)
    assert "light" in plan.tags
    assert draft.nutrition
    assert f"A light dish: about {draft.nutrition.energy_kcal:.0f} kcal a serving" in draft.notes
    assert "some chickpeas would make it more of a meal." in draft.notes


def test_what_would_help_is_allowed(catalogue: Catalogue, book: ChefBook) -> None:
    foods = ("potato", "leek", "vegetable_oil", "thyme")
    plan = cook(catalogue, book, "vegetable_soup", ask((*foods, "egg"), diets=frozenset({Diet.VEGAN})))
    assert any("some chickpeas would" in note for note in plan.notes)
    plan = cook(catalogue, book, "vegetable_soup", ask((*foods, "egg")))
    assert any("an egg would" in note for note in plan.notes)


def test_a_dish_that_only_lacks_protein_is_not_called_light(catalogue: Catalogue, book: ChefBook) -> None:
    foods = ("gluten_free_pasta", "onion", "garlic", "olive_oil", "lemon")
    plan = cook(catalogue, book, "pasta_oil", ask(foods, meal=Meal.LUNCH))
    assert plan.notes[0].startswith("It has about ")
    assert "g of protein" in plan.notes[0]


def test_breakfast_need_not_be_a_main(catalogue: Catalogue, book: ChefBook) -> None:
    plan = cook(catalogue, book, "omelette", ask(("egg", "tomato", "butter"), meal=Meal.BREAKFAST))
    assert "light" not in plan.tags


def test_crumbs_are_left_out(catalogue: Catalogue, book: ChefBook) -> None:
    foods = ("chicken_thigh", "potato", "red_pepper", "olive_oil", "lemon")
    plan = cook(catalogue, book, "traybake", ask(foods, {"carrot": 20.0}))
    assert grams(plan, "carrot") == 0
    assert grams(plan, "red_pepper") > 0


def test_what_must_be_used_is_no_crumb(catalogue: Catalogue, book: ChefBook) -> None:
    foods = ("chicken_thigh", "potato", "red_pepper", "olive_oil", "lemon")
    request = ask(foods, {"carrot": 20.0}, must_use=frozenset({FoodId("carrot")}))
    assert grams(cook(catalogue, book, "traybake", request), "carrot") == 20


def test_the_fat_there_is_enough_of(catalogue: Catalogue, book: ChefBook) -> None:
    plan = cook(
        catalogue, book, "pasta_oil", ask(("pasta", "garlic", "courgette", "vegetable_oil"), {"olive_oil": 6})
    )
    assert grams(plan, "vegetable_oil") > 15
    assert grams(plan, "olive_oil") == 0


def test_sausages_fry_in_their_own_fat(catalogue: Catalogue, book: ChefBook) -> None:
    plan = cook(catalogue, book, "hash", ask(("potato", "pork_sausage", "onion", "vegetable_oil", "paprika")))
    assert grams(plan, "vegetable_oil") <= 10
    plan = cook(catalogue, book, "hash", ask(("potato", "egg", "onion", "vegetable_oil", "paprika")))
    assert grams(plan, "vegetable_oil") >= 18


def test_foods_that_never_meet_make_no_dish(catalogue: Catalogue, book: ChefBook) -> None:
    request = ask(("potato", "tinned_mackerel", "cream_cheese"))
    for plan in compose(catalogue, only(book, "baked_potato"), request):
        assert {"tinned_mackerel", "cream_cheese"} - {line.food_id for line in plan.ingredients}


def test_seasoning_grows_slower_than_a_big_pot(catalogue: Catalogue, book: ChefBook) -> None:
    six = cook(catalogue, book, "curry", ask(CURRY, servings=6))
    sixteen = cook(catalogue, book, "curry", ask(CURRY, servings=16))
    assert grams(sixteen, "cumin") < 16 / 6 * 0.95 * grams(six, "cumin")
    assert grams(sixteen, "carrot") == pytest.approx(16 / 6 * grams(six, "carrot"), rel=0.1)


@pytest.mark.parametrize("servings", [1, 2, 3, 4])
def test_little_salt_is_measured_in_pinches_and_quarters(
    catalogue: Catalogue, book: ChefBook, servings: int
) -> None:
    request = ask(("egg", "bread", "butter", "chives"), servings=servings)
    plan = cook(catalogue, book, "scrambled_eggs", request)
    salt = next(line for line in plan.ingredients if line.food_id == "salt")
    assert salt.quantity
    step = {"pinch": 1, "tsp": 1 / 4}[salt.unit or ""]
    assert salt.quantity % step == 0
    findings = inspect(write(plan, catalogue, book), catalogue, request).findings
    assert [one for one in findings if one.code == "salt"] == []


def test_without_salt_at_home_nothing_is_salted(catalogue: Catalogue, book: ChefBook) -> None:
    plan = cook(catalogue, book, "omelette", ask(("egg", "mushroom", "butter"), salted=False))
    assert grams(plan, "salt") == 0


def test_a_catalogue_without_craft_still_cooks(catalogue: Catalogue, book: ChefBook) -> None:
    bare = replace(catalogue, craft=None)
    plan = cook(bare, book, "curry", ask(CURRY))
    assert plan.notes == ()
    assert "light" not in plan.tags


def test_a_smear_of_fat_or_a_pinch_for_twelve_is_left_out(catalogue: Catalogue, book: ChefBook) -> None:
    foods = ("red_lentil", "onion", "garlic", "cumin", "paprika", "lemon")
    request = ask((*foods, "vegetable_oil"), servings=4)
    scarce = {"vegetable_oil": 3.0, "paprika": 0.1}
    stock = tuple(
        item.model_copy(update={"grams": scarce.get(item.food_id, item.grams)}) for item in request.stock
    )
    plan = cook(catalogue, book, "lentil_soup", request.model_copy(update={"stock": stock}))
    assert not {"vegetable_oil", "paprika"} & {line.food_id for line in plan.ingredients}
    assert "a splash of water" in write(plan, catalogue, book).steps[0].text
