"""Requests for tests: by hand, and at random from a seed."""

from collections.abc import Iterable
from datetime import date, timedelta
from random import Random
from typing import Any

from desktop_app.kitchen.catalogue import Catalogue
from desktop_app.kitchen.composer import ChefBook
from desktop_app.schemas.base import FoodId
from desktop_app.schemas.food import Allergen, Diet
from desktop_app.schemas.generation import CookRequest
from desktop_app.schemas.pantry import StockItem

TODAY = date(2026, 3, 2)
STAPLES = ("salt", "black_pepper", "vegetable_oil")


def stock(
    foods: Iterable[str], grams: dict[str, float] | None = None, due: dict[str, int] | None = None
) -> tuple[StockItem, ...]:
    """Foods of unknown amount unless ``grams`` says it; ``due`` counts days from today; staples are added."""
    items = [
        StockItem(
            food_id=FoodId(food),
            grams=(grams or {}).get(food),
            use_by=TODAY + timedelta(days=due[food]) if due and food in due else None,
        )
        for food in foods
    ]
    known = {item.food_id for item in items}
    return (*items, *(StockItem(food_id=FoodId(one), staple=True) for one in STAPLES if one not in known))


def wish(foods: Iterable[str], **fields: Any) -> CookRequest:
    """A request over foods of unknown amount."""
    return CookRequest(today=TODAY, stock=stock(foods), **fields)


def random_wish(catalogue: Catalogue, book: ChefBook, seed: int) -> CookRequest:
    """A household's pantry: mostly usual foods, some odd ones, uneven amounts and dates."""
    rng = Random(seed)
    usual = [food for archetype in book.archetypes.values() for food in archetype.exemplar]
    every = sorted(catalogue.foods)
    foods = sorted({rng.choice(usual if rng.random() < 0.7 else every) for _ in range(rng.randint(3, 40))})
    known = {food: catalogue.foods[FoodId(food)].serving_g * rng.choice((0.3, 1, 2, 4, 8)) for food in foods}
    return CookRequest(
        today=TODAY,
        stock=stock(
            foods,
            grams={food: grams for food, grams in known.items() if rng.random() < 0.6},
            due={food: rng.randint(-1, 9) for food in foods if rng.random() < 0.4},
        ),
        servings=rng.choice((1, 2, 2, 4, 6)),
        diets=frozenset(rng.sample(list(Diet), rng.choice((0, 0, 1)))),
        allergens=frozenset(rng.sample(list(Allergen), rng.choice((0, 0, 1)))),
        max_minutes=rng.choice((None, None, 30)),
        spice=rng.randint(0, 3),
        seed=seed,
        fahrenheit=rng.random() < 0.2,
    )
