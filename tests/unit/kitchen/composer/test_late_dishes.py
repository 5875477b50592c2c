"""Late titles are read as dishes, and another one comes next."""

import pytest

from desktop_app.kitchen.catalogue import Catalogue
from desktop_app.kitchen.composer import ChefBook, compose
from desktop_app.kitchen.composer.dish import Dish
from desktop_app.kitchen.composer.recent import Echo, Late
from desktop_app.schemas.base import FoodId
from desktop_app.schemas.generation import CookRequest
from tests.unit.kitchen.composer.pantries import TODAY, stock, wish
from tests.unit.kitchen.composer.test_wishes import KITCHEN


def _dish(book: ChefBook, catalogue: Catalogue, family: str, slots: dict[str, str]) -> Dish:
    chosen = {slot: (catalogue.food(FoodId(food)),) for slot, food in slots.items()}
    return Dish(book.archetypes[family], book.palettes["home"], book, chosen, {})


@pytest.mark.parametrize(
    ("title", "echo"),
    [
        ("Chickpea and courgette couscous bowl", Echo(1, 1, 1)),
        ("Halloumi couscous bowl", Echo(0, 1, 0)),
        ("Chickpea and spinach curry", Echo(0, 0, 1)),
        ("Beef stew", Echo()),
    ],
)
def test_a_late_title_counts_for_family_and_hero(
    book: ChefBook, catalogue: Catalogue, title: str, echo: Echo
) -> None:
    dish = _dish(book, catalogue, "couscous_bowl", {"grain": "couscous", "protein": "chickpea"})
    assert Late((title,)).echo(dish) == echo
    assert Late(()).echo(dish) == Echo()


def test_a_title_of_foods_alone_counts_where_it_opens_with_a_food_of_the_dish(
    book: ChefBook, catalogue: Catalogue
) -> None:
    dish = _dish(book, catalogue, "plain_pasta", {"pasta": "spaghetti", "protein": "chickpea"})
    assert Late(("Spaghetti with chickpeas",)).echo(dish).same == 1
    assert Late(("Omelette with chickpeas",)).echo(dish) == Echo(0, 0, 1)


def test_ten_asks_give_eight_families_or_heroes(book: ChefBook, catalogue: Catalogue) -> None:
    titles: list[str] = []
    dishes: set[tuple[str, str]] = set()
    for seed in range(10):
        request = wish(KITCHEN, count=1, seed=seed, recent_titles=tuple(titles))
        plan = compose(catalogue, book, request)[0]
        titles.append(plan.title)
        dishes.add((plan.archetype, plan.hero))
    assert len(dishes) == 10


def test_a_due_food_too_little_for_the_dish_does_not_lift_it(book: ChefBook, catalogue: Catalogue) -> None:
    request = CookRequest(today=TODAY, stock=stock(KITCHEN, grams={"spinach": 30.0}, due={"spinach": 1}))
    for plan in compose(catalogue, book, request)[:3]:
        listed = {line.food_id for line in plan.ingredients}
        assert ("spinach" in plan.uses_soon) is ("spinach" in listed)


@pytest.mark.parametrize(
    ("late", "repeated"),
    [
        ("Chickpea and spinach couscous bowl", True),
        ("Halloumi and chickpea couscous bowl", True),
        ("Halloumi couscous bowl", False),
        ("Chickpea curry", False),
    ],
)
def test_what_is_named_first_makes_the_dish(
    book: ChefBook, catalogue: Catalogue, late: str, repeated: bool
) -> None:
    dish = _dish(book, catalogue, "couscous_bowl", {"grain": "couscous", "protein": "chickpea"})
    assert Late((late,)).repeats(dish, "Chickpea couscous bowl") is repeated
    assert not Late((late,)).repeats(dish, "Warm bowl")
