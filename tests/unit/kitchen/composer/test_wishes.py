"""What a request asks for, the chef keeps."""

import pytest

from desktop_app.exceptions import BadInput
from desktop_app.kitchen.catalogue import Catalogue
from desktop_app.kitchen.composer import (
    ChefBook,
    PlanTexts,
    compose,
    plan_texts,
    what_to_add,
    with_texts,
    write,
)
from desktop_app.schemas.base import FoodId
from desktop_app.schemas.food import Allergen, Diet, Meal
from desktop_app.schemas.generation import CookRequest
from tests.unit.kitchen.composer.pantries import STAPLES, TODAY, stock, wish

KITCHEN = (
    "egg",
    "pasta",
    "rice",
    "chicken_breast",
    "salmon",
    "tofu",
    "onion",
    "garlic",
    "carrot",
    "red_pepper",
    "courgette",
    "spinach",
    "mushroom",
    "tinned_tomato",
    "chickpea",
    "red_lentil",
    "parmesan",
    "butter",
    "lemon",
    "soy_sauce",
    "ginger",
    "cumin",
    "curry_powder",
    "coconut_milk",
    "olive_oil",
    "basil",
    "parsley",
    "bread",
    "oats",
    "milk",
    "banana",
    "honey",
    "potato",
    "thyme",
    "plain_flour",
    "sugar",
)


@pytest.mark.parametrize("diet", list(Diet))
def test_no_food_against_the_diet_is_listed_or_named(
    book: ChefBook, catalogue: Catalogue, diet: Diet
) -> None:
    plans = compose(catalogue, book, wish(KITCHEN, diets=frozenset({diet}), count=8))
    assert plans
    for plan in plans:
        assert all(diet in catalogue.food(i.food_id).diets for i in plan.ingredients if i.food_id)


@pytest.mark.parametrize(
    "allergen", [Allergen.MILK, Allergen.WHEAT, Allergen.EGG, Allergen.SOY, Allergen.CELERY]
)
def test_what_contains_or_may_contain_it_is_left_out(
    book: ChefBook, catalogue: Catalogue, allergen: Allergen
) -> None:
    for plan in compose(catalogue, book, wish(KITCHEN, allergens=frozenset({allergen}), count=8)):
        foods = [catalogue.food(i.food_id) for i in plan.ingredients if i.food_id]
        assert not any(allergen in food.contains | food.varies for food in foods)


def test_foods_to_avoid_and_past_their_date_stay_out(book: ChefBook, catalogue: Catalogue) -> None:
    request = CookRequest(
        today=TODAY,
        stock=stock(KITCHEN, due={"egg": -1, "spinach": 0}),
        avoid_foods=frozenset({FoodId("mushroom")}),
        count=10,
    )
    listed = {i.food_id for plan in compose(catalogue, book, request) for i in plan.ingredients}
    assert not listed & {"egg", "mushroom"}
    assert "spinach" in listed


@pytest.mark.parametrize("meal", list(Meal))
def test_the_meal_is_kept(book: ChefBook, catalogue: Catalogue, meal: Meal) -> None:
    foods = (*KITCHEN, "apple", "strawberry", "cinnamon", "brown_sugar")
    plans = compose(catalogue, book, wish(foods, meal=meal))
    assert plans
    assert all(meal in book.archetypes[plan.archetype].courses and plan.course == meal for plan in plans)


@pytest.mark.parametrize(
    "cuisine", ["italian", "indian", "Chinese", "middle eastern", "british", "moroccan", "korean", "jamaican"]
)
def test_the_cuisine_is_kept(book: ChefBook, catalogue: Catalogue, cuisine: str) -> None:
    plans = compose(catalogue, book, wish(KITCHEN, cuisine=cuisine))
    wanted = {"british": "home", "jamaican": "caribbean"}.get(cuisine, cuisine.casefold())
    assert plans
    assert {book.palettes[plan.palette].cuisine for plan in plans} == {wanted}
    assert {plan.cuisine for plan in plans} <= {wanted, "home"}


def test_a_dish_bears_a_cuisine_only_with_three_of_its_markers(book: ChefBook, catalogue: Catalogue) -> None:
    plain = compose(catalogue, book, wish(("rice", "spinach", "garlic", "onion", "egg")))
    assert {plan.cuisine for plan in plain} == {"home"}
    foods = ("spaghetti", "tinned_tomato", "garlic", "basil", "olive_oil", "parmesan")
    first = compose(catalogue, book, wish(foods, cuisine="italian"))[0]
    listed = {line.food_id for line in first.ingredients}
    assert first.cuisine == "italian"
    assert len(listed & book.palettes["italian"].markers) >= 3


def test_an_unknown_cuisine_gives_nothing_rather_than_something_else(
    book: ChefBook, catalogue: Catalogue
) -> None:
    assert compose(catalogue, book, wish(KITCHEN, cuisine="martian")) == ()


def test_time_is_kept(book: ChefBook, catalogue: Catalogue) -> None:
    plans = compose(catalogue, book, wish(KITCHEN, max_minutes=20, count=5))
    assert plans
    assert all(plan.minutes.total <= 20 for plan in plans)


def test_no_spice_means_no_chilli(book: ChefBook, catalogue: Catalogue) -> None:
    foods = (*KITCHEN, "chilli_flakes", "red_chilli")
    for plan in compose(catalogue, book, wish(foods, spice=0, count=10)):
        assert not {"chilli_flakes", "red_chilli"} & {i.food_id for i in plan.ingredients}


def test_hotter_means_more_chilli(book: ChefBook, catalogue: Catalogue) -> None:
    grams: list[float] = []
    for spice in (1, 3):
        request = wish(
            ("spaghetti", "garlic", "olive_oil", "chilli_flakes", "parsley"), spice=spice, servings=4
        )
        plan = next(plan for plan in compose(catalogue, book, request) if plan.archetype == "pasta_oil")
        grams.append(next(i.grams or 0 for i in plan.ingredients if i.food_id == "chilli_flakes"))
    assert grams[1] > grams[0]


@pytest.mark.parametrize("food", ["tofu", "salmon", "red_lentil", "courgette", "banana"])
def test_what_must_be_used_is_used(book: ChefBook, catalogue: Catalogue, food: str) -> None:
    plans = compose(catalogue, book, wish(KITCHEN, must_use=frozenset({FoodId(food)})))
    assert plans
    assert all(food in {i.food_id for i in plan.ingredients} for plan in plans)


def test_food_due_soon_comes_first_and_is_said(book: ChefBook, catalogue: Catalogue) -> None:
    request = CookRequest(today=TODAY, stock=stock(KITCHEN, due={"spinach": 1}))
    first = compose(catalogue, book, request)[0]
    assert first.uses_soon == ("spinach",)
    assert first.why == "uses the spinach due tomorrow"
    assert "spinach due tomorrow" in first.description


def test_nothing_is_missing_unless_allowed(book: ChefBook, catalogue: Catalogue) -> None:
    foods = ("tinned_tomato", "garlic", "onion", "basil", "olive_oil")
    request = wish(foods)
    assert not any(plan.missing for plan in compose(catalogue, book, request))
    plans = compose(catalogue, book, request.model_copy(update={"missing_allowed": 1, "count": 10}))
    bought = [plan for plan in plans if plan.missing]
    assert bought
    for plan in bought:
        absent = [i.food_id for i in plan.ingredients if not i.in_pantry]
        assert tuple(absent) == plan.missing
        assert len(absent) == 1
        assert plan.why.startswith("needs ")


def test_too_little_feeds_fewer_and_says_so(book: ChefBook, catalogue: Catalogue) -> None:
    foods = ("spaghetti", "tinned_tomato", "garlic", "olive_oil", "basil")
    request = CookRequest(today=TODAY, servings=4, stock=stock(foods, grams={"spaghetti": 160.0}))
    plan = next(plan for plan in compose(catalogue, book, request) if plan.archetype == "pasta_tomato")
    assert plan.servings == 2
    assert plan.servings_note == "There is enough for 2 people, not 4."
    assert write(plan, catalogue, book).notes.startswith(plan.servings_note)


def test_dishes_are_distinct_and_not_of_late(book: ChefBook, catalogue: Catalogue) -> None:
    request = wish(KITCHEN, count=8)
    plans = compose(catalogue, book, request)
    assert len({plan.title for plan in plans}) == len(plans) >= 8
    assert len({(plan.archetype, plan.hero) for plan in plans}) == len(plans)
    later = compose(catalogue, book, request.model_copy(update={"recent_titles": (plans[0].title,)}))
    assert plans[0].title not in {plan.title for plan in later}


def test_ten_asks_give_eight_dishes(book: ChefBook, catalogue: Catalogue) -> None:
    titles: list[str] = []
    for seed in range(10):
        request = wish(KITCHEN, count=1, seed=seed, recent_titles=tuple(titles))
        titles.append(compose(catalogue, book, request)[0].title)
    assert len(set(titles)) >= 8


def test_the_same_wish_gives_the_same_bytes(book: ChefBook, catalogue: Catalogue) -> None:
    request = wish(KITCHEN, seed=5)
    once = [write(plan, catalogue, book).model_dump_json() for plan in compose(catalogue, book, request)]
    shuffled = request.model_copy(update={"stock": request.stock[::-1]})
    again = [write(plan, catalogue, book).model_dump_json() for plan in compose(catalogue, book, shuffled)]
    assert once == again


def test_fahrenheit_is_said_beside_celsius(book: ChefBook, catalogue: Catalogue) -> None:
    foods = ("chicken_thigh", "potato", "carrot", "onion", "thyme", "olive_oil", "lemon")
    plan = next(
        p for p in compose(catalogue, book, wish(foods, fahrenheit=True)) if p.archetype == "traybake"
    )
    text = " ".join(step.text for step in write(plan, catalogue, book).steps)
    assert "200 °C (180 °C fan, 400 °F)" in text
    assert "75 °C (167 °F)" in text


def test_a_pantry_without_a_dish_hears_what_to_add(book: ChefBook, catalogue: Catalogue) -> None:
    request = wish(("cheddar", "garlic"))
    assert compose(catalogue, book, request) == ()
    assert "pasta" in what_to_add(catalogue, book, request)


def test_an_empty_pantry_hears_of_bases_it_may_eat(book: ChefBook, catalogue: Catalogue) -> None:
    request = CookRequest(today=TODAY, diets=frozenset({Diet.VEGAN}))
    advice = what_to_add(catalogue, book, request)
    assert "rice" in advice
    assert "eggs" not in advice


def test_words_of_another_writer_keep_amounts_and_times(book: ChefBook, catalogue: Catalogue) -> None:
    plan = compose(catalogue, book, wish(KITCHEN))[0]
    own = plan_texts(plan)
    other = PlanTexts("Supper", "Warm.", own.steps, "", own.placeholders)
    draft = with_texts(plan, other)
    assert draft.title == "Supper"
    assert draft.ingredients == plan.ingredients
    assert [step.text for step in draft.steps] == [step.text for step in write(plan, catalogue, book).steps]


@pytest.mark.parametrize("change", ["fewer steps", "unknown place"])
def test_words_that_do_not_fit_the_plan_are_refused(
    book: ChefBook, catalogue: Catalogue, change: str
) -> None:
    plan = compose(catalogue, book, wish(KITCHEN))[0]
    own = plan_texts(plan)
    steps = own.steps[1:] if change == "fewer steps" else ("Add {f99}.", *own.steps[1:])
    with pytest.raises(BadInput):
        with_texts(plan, PlanTexts("A", "B.", steps, "", own.placeholders))


def test_staples_are_listed_with_amounts(book: ChefBook, catalogue: Catalogue) -> None:
    plan = compose(catalogue, book, wish(("egg", "potato", "onion", "cheddar")))[0]
    marked = {i.food_id for i in plan.ingredients if i.staple}
    assert marked == set(plan.staples) <= set(STAPLES)
    assert all(i.quantity and i.grams for i in plan.ingredients)


def test_a_dish_whose_only_hero_nobody_wants_is_no_dish(book: ChefBook, catalogue: Catalogue) -> None:
    """Plain pasta was to be built around chilli flakes for people who eat nothing hot."""
    request = wish(("pasta", "onion", "chilli_flakes", "vegetable_oil"), spice=0, missing_allowed=2)
    for plan in compose(catalogue, book, request):
        assert "chilli_flakes" not in {line.food_id for line in plan.ingredients}
