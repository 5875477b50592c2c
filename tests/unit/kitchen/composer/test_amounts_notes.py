"""What a dish says of itself, and pans and trays that would be crowded."""

from dataclasses import replace

import pytest

from desktop_app.kitchen.catalogue import Catalogue
from desktop_app.kitchen.composer import ChefBook, Plan, write
from desktop_app.kitchen.inspector import inspect
from desktop_app.kitchen.inspector.texts import durations_said
from desktop_app.schemas.base import FoodId
from desktop_app.schemas.food import Diet, Meal
from tests.unit.kitchen.composer.test_amounts import ask, cook


def texts(plan: Plan, catalogue: Catalogue, book: ChefBook) -> str:
    return " ".join(step.text for step in write(plan, catalogue, book).steps)


def test_a_flat_dish_says_what_would_lift_it(catalogue: Catalogue, book: ChefBook) -> None:
    foods = ("potato", "leek", "vegetable_oil", "thyme", "parsley")
    flat = cook(catalogue, book, "vegetable_soup", ask(foods))
    assert "A squeeze of lemon at the end would lift this." in flat.notes
    sour = cook(catalogue, book, "vegetable_soup", ask((*foods, "lemon")))
    assert not any("lift" in note for note in sour.notes)


def test_lemon_juice_does_not_stand_in_for_lemons_left_out(catalogue: Catalogue, book: ChefBook) -> None:
    foods = ("potato", "leek", "vegetable_oil", "thyme", "parsley")
    sours = frozenset(name for name, food in catalogue.foods.items() if "acid" in food.roles)
    soup = ask(foods, avoid_foods=sours - {FoodId("lemon_juice_bottled")})
    assert "lemon" not in " ".join(cook(catalogue, book, "vegetable_soup", soup).notes)


def test_vinegar_is_splashed(catalogue: Catalogue, book: ChefBook) -> None:
    foods = ("egg", "cheddar", "butter", "chives", "cider_vinegar")
    plan = cook(catalogue, book, "omelette", ask(foods))
    assert "A splash of cider vinegar at the end would lift this." in plan.notes


def test_toast_is_lifted_from_beside(catalogue: Catalogue, book: ChefBook) -> None:
    plan = cook(catalogue, book, "cheese_toast", ask(("bread", "cheddar", "chives")))
    assert "Some tomatoes beside it would lift this." in plan.notes


def test_flat_and_plain_is_one_word(catalogue: Catalogue, book: ChefBook) -> None:
    plan = cook(catalogue, book, "omelette", ask(("egg", "onion", "butter", "gherkin")))
    assert "Something fresh and sharp beside it, such as gherkins, would lift this." in plan.notes


def test_a_plain_dish_says_so(catalogue: Catalogue, book: ChefBook) -> None:
    plan = cook(catalogue, book, "porridge", ask(("oats", "milk", "apple")))
    assert plan.notes == ()
    plan = cook(catalogue, book, "porridge", ask(("oats", "oat_milk", "sugar")))
    assert plan.notes == ("It is plain: something crisp or fresh beside it, such as apples, sets it off.",)


def test_nothing_forbidden_is_named(catalogue: Catalogue, book: ChefBook) -> None:
    foods = ("oats", "oat_milk", "sugar")
    avoided = frozenset(
        name
        for name in ("apple", "pear", "almond", "walnut", "strawberry", "orange", "sunflower_seed")
        if name in catalogue.foods
    )
    plan = cook(catalogue, book, "porridge", ask(foods, avoid_foods=avoided))
    assert plan.notes == ("It is plain: something crisp or fresh beside it sets it off.",)
    sours = frozenset(name for name, food in catalogue.foods.items() if "acid" in food.roles)
    soup = ask(("potato", "leek", "vegetable_oil", "thyme", "parsley"), avoid_foods=sours)
    assert not any("lift" in note for note in cook(catalogue, book, "vegetable_soup", soup).notes)


def test_a_light_dish_nobody_can_fill_up_only_says_so(catalogue: Catalogue, book: ChefBook) -> None:
    proteins = frozenset(name for name, food in catalogue.foods.items() if food.roles & {"protein", "egg"})
    more = frozenset({"cheddar", "greek_yoghurt", "natural_yoghurt", "soya_yoghurt", "peanut_butter"})
    request = ask(("potato", "leek", "vegetable_oil", "thyme"), avoid_foods=proteins | more)
    note = cook(catalogue, book, "vegetable_soup", request).notes[0]
    assert note.startswith("A light dish: about ")
    assert note.endswith("kcal a serving.")


def test_a_small_rich_plate_is_a_small_plate(catalogue: Catalogue, book: ChefBook) -> None:
    request = ask(("bread", "cheddar", "butter", "tomato"), meal=Meal.LUNCH)
    plan = cook(catalogue, book, "cheese_toast", request)
    assert plan.notes[0].startswith("A small plate: about ")
    assert inspect(write(plan, catalogue, book), catalogue, request).clean


@pytest.mark.parametrize("servings", [2, 4, 8])
def test_a_crowded_wok_works_in_batches(catalogue: Catalogue, book: ChefBook, servings: int) -> None:
    foods = (
        "rice",
        "chicken_breast",
        "broccoli",
        "carrot",
        "soy_sauce",
        "ginger",
        "garlic",
        "vegetable_oil",
        "lime",
    )
    request = ask(foods, servings=servings)
    plan = cook(catalogue, book, "stir_fry", request)
    draft = write(plan, catalogue, book)
    batched = [step for step in draft.steps if "batches" in step.text]
    assert bool(batched) is (servings > 2)
    for step in batched:
        assert "28 cm pan" in step.text
        assert max(span.low for span in durations_said(step.text)) <= step.minutes
    assert inspect(draft, catalogue, request).clean


def test_batches_take_as_many_times_as_long(catalogue: Catalogue, book: ChefBook) -> None:
    foods = ("rice", "chicken_breast", "broccoli", "soy_sauce", "vegetable_oil", "lime")
    two = cook(catalogue, book, "stir_fry", ask(foods, servings=2))
    eight = cook(catalogue, book, "stir_fry", ask(foods, servings=8))
    assert eight.minutes.cook > two.minutes.cook


def test_a_full_tray_becomes_more(catalogue: Catalogue, book: ChefBook) -> None:
    foods = ("chicken_thigh", "potato", "red_pepper", "onion", "olive_oil", "lemon", "thyme")
    small = cook(catalogue, book, "traybake", ask(foods, servings=2))
    assert " trays, 30" not in texts(small, catalogue, book)
    request = ask(foods, servings=6)
    big = cook(catalogue, book, "traybake", request)
    assert "trays, 30 x 40 cm each" in texts(big, catalogue, book)
    assert inspect(write(big, catalogue, book), catalogue, request).clean


@pytest.mark.parametrize(("family", "foods"), [
    ("frittata", ("egg", "courgette", "frozen_peas", "onion", "feta", "mint", "olive_oil")),
    ("pilaf", ("basmati_rice", "chickpea", "carrot", "onion", "cumin", "lemon", "vegetable_oil")),
])  # fmt: skip
def test_a_full_pan_becomes_two(
    catalogue: Catalogue, book: ChefBook, family: str, foods: tuple[str, ...]
) -> None:
    request = ask(foods, servings=8)
    plan = cook(catalogue, book, family, request)
    assert plan.servings == 8
    assert "Divide everything between two pans, 26 to 28 cm across." in texts(plan, catalogue, book)
    assert inspect(write(plan, catalogue, book), catalogue, request).clean


def test_without_bands_no_pan_is_too_small(catalogue: Catalogue, book: ChefBook) -> None:
    foods = ("egg", "courgette", "frozen_peas", "onion", "feta", "mint", "olive_oil")
    plan = cook(replace(catalogue, craft=None), book, "frittata", ask(foods, servings=12))
    assert "26 to 28 cm" not in texts(plan, catalogue, book)


def test_vegans_are_not_told_of_eggs(catalogue: Catalogue, book: ChefBook) -> None:
    request = ask(("potato", "leek", "vegetable_oil", "thyme", "egg"), diets=frozenset({Diet.VEGAN}))
    assert not any("egg" in note for note in cook(catalogue, book, "vegetable_soup", request).notes)


def test_a_full_baking_dish_becomes_two_dishes(catalogue: Catalogue, book: ChefBook) -> None:
    foods = ("potato", "leek", "double_cream", "milk", "gruyere", "garlic", "thyme", "butter")
    for servings, is_shared in ((2, False), (8, True)):
        request = ask(foods, servings=servings)
        plan = cook(catalogue, book, "gratin", request)
        assert ("baking dishes, 20 x 30 cm each" in texts(plan, catalogue, book)) is is_shared
        assert inspect(write(plan, catalogue, book), catalogue, request).clean


def test_a_food_of_two_roles_is_spoken_of_once(catalogue: Catalogue, book: ChefBook) -> None:
    foods = ("udon_noodles", "chicken_breast", "carrot", "garlic", "soy_sauce", "vegetable_oil")
    said = texts(cook(catalogue, book, "noodle_soup", ask(foods)), catalogue, book)
    assert "chicken breast" in said
    assert "chicken breast and chicken breast" not in said
