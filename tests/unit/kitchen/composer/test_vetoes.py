"""What never shares a plate, each veto by an example, and what may in spite of it."""

import pytest

from desktop_app.kitchen.catalogue import Catalogue
from desktop_app.kitchen.composer import ChefBook, Plan, compose
from desktop_app.kitchen.pairing import NEVER
from desktop_app.schemas.base import FoodId
from desktop_app.schemas.food import Meal
from tests.unit.kitchen.composer.pantries import random_wish, wish

VETOES = (
    ("salmon", "cheddar", "fish with a melting cheese"),
    ("cod", "parmesan", "fish with a hard cheese"),
    ("cod", "cinnamon", "fish with cinnamon"),
    ("haddock", "dark_chocolate", "fish with chocolate"),
    ("tuna_tin", "banana", "fish with banana"),
    ("jam", "onion", "a sweet spread in a savoury dish"),
    ("ice_cream", "chicken_breast", "a sweet in a savoury dish"),
    ("soy_sauce", "double_cream", "soy sauce with cream"),
    ("fish_sauce", "parmesan", "fish sauce with hard cheese"),
    ("oyster_sauce", "oregano_dried", "oyster sauce with Italian herbs"),
    ("double_cream", "natural_yoghurt", "two creamy bodies"),
    ("coconut_milk", "creme_fraiche", "two creamy bodies"),
    ("coconut_milk", "parmesan", "coconut with hard cheese"),
    ("jasmine_rice", "spaghetti", "two base starches"),
    ("rice", "egg_noodles", "two base starches"),
    ("blue_cheese", "anchovy", "two dominant funks"),
    ("kimchi", "blue_cheese", "two dominant funks"),
    ("chicken_breast", "salmon", "two animal heroes"),
    ("chicken_breast", "beef_mince", "two animal heroes"),
    ("peach", "onion", "fruit in a savoury dish"),
    ("banana", "lentil_tin", "fruit in a savoury dish"),
    ("black_olive", "curry_powder", "olives with curry spice"),
    ("capers", "turmeric", "capers with curry spice"),
    ("garlic", "strawberry", "allium in a sweet dish"),
    ("cumin", "blueberry", "cumin in a sweet dish"),
)
ALLOWED = (
    ("tuna_tin", "cheddar", "a tuna melt"),
    ("fish_pie_mix", "cheddar", "a fish pie"),
    ("anchovy", "parmesan", "anchovy with parmesan"),
    ("prawn", "feta", "prawns with feta"),
    ("salmon", "cream_cheese", "salmon with cream cheese"),
    ("soy_sauce", "butter", "soy sauce with butter"),
    ("rice", "pasta", "koshari"),
    ("pasta", "potato", "pasta with potato"),
    ("chicken_breast", "bacon", "a little cured pork as a seasoning"),
    ("apple", "cheddar", "fruit on the pair list"),
    ("tahini", "greek_yoghurt", "a tahini yoghurt"),
)
RAW_ONLY = {"lettuce", "iceberg_lettuce", "cucumber", "radish", "avocado", "melon", "watermelon"}
STARCHES = ("rice", "pasta", "noodle")


@pytest.mark.parametrize(("one", "other", "what"), VETOES)
def test_what_never_shares_a_plate_is_never_composed(
    book: ChefBook, catalogue: Catalogue, one: str, other: str, what: str
) -> None:
    first, second = catalogue.food(FoodId(one)), catalogue.food(FoodId(other))
    assert book.pairs.score(first, second) <= NEVER, what
    foods = (one, other, "onion", "potato", "olive_oil", "bread", "rice", "pasta", "egg", "honey", "lemon")
    for plan in compose(catalogue, book, wish(dict.fromkeys(foods), count=20)):
        assert not {one, other} <= _listed(plan), f"{what}: {plan.title}"


@pytest.mark.parametrize(("one", "other", "what"), ALLOWED)
def test_what_may_share_one_in_spite_of_it(
    book: ChefBook, catalogue: Catalogue, one: str, other: str, what: str
) -> None:
    assert book.pairs.score(catalogue.food(FoodId(one)), catalogue.food(FoodId(other))) > NEVER, what


def test_an_egg_that_binds_a_batter_meets_fruit(book: ChefBook, catalogue: Catalogue) -> None:
    egg, berry, flour = (catalogue.food(FoodId(name)) for name in ("egg", "blueberry", "plain_flour"))
    assert list(book.pairs.clashing((egg, berry))) == [(egg, berry)]
    assert list(book.pairs.clashing((egg, berry, flour))) == []
    assert book.pairs.lowest(berry, (egg,)) <= NEVER < book.pairs.lowest(berry, (egg, flour))
    assert book.pairs.lowest(egg, (berry, flour)) > NEVER


def test_of_two_starches_one_is_the_base_but_in_koshari(book: ChefBook, catalogue: Catalogue) -> None:
    foods = ("rice", "pasta", "egg_noodles", "lentil_tin", "tinned_tomato", "onion", "garlic", "cumin", "egg")
    plans = compose(catalogue, book, wish((*foods, "olive_oil", "red_pepper", "soy_sauce"), count=20))
    assert "koshari" in {plan.archetype for plan in plans}
    for plan in plans:
        held = {role for role in STARCHES for food in _listed(plan) if role in catalogue.food(food).roles}
        assert len(held) <= 1 or plan.archetype == "koshari", plan.title


def test_what_wilts_is_not_cooked_and_mayonnaise_not_simmered(book: ChefBook, catalogue: Catalogue) -> None:
    for seed in range(60):
        request = random_wish(catalogue, book, seed).model_copy(update={"count": 8})
        for plan in compose(catalogue, book, request):
            sweet = plan.course in (Meal.DESSERT, Meal.BREAKFAST)
            for step in plan.steps:
                heated = bool(step.heat or step.oven_c) and step.kind == "cook"
                cooked = set(step.foods) & (RAW_ONLY | {"mayonnaise"}) if heated and not sweet else set()
                assert not cooked, f"{plan.title}: {step.text}"


def test_citrus_is_not_boiled_with_milk(book: ChefBook, catalogue: Catalogue) -> None:
    for seed in range(60):
        for plan in compose(catalogue, book, random_wish(catalogue, book, seed)):
            for step in plan.steps:
                roles = [catalogue.food(food).roles | {catalogue.food(food).category} for food in step.foods]
                both = any("citrus" in one for one in roles) and any("milk" in one for one in roles)
                assert not (both and step.heat), f"{plan.title}: {step.text}"


def _listed(plan: Plan) -> set[FoodId]:
    return {line.food_id for line in plan.ingredients if line.food_id}
