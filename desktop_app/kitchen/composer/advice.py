"""For pantries that hold no dish: which single foods would make one."""

from collections import Counter
from itertools import islice

from desktop_app.kitchen.catalogue import Catalogue
from desktop_app.kitchen.composer.archetypes import ChefBook
from desktop_app.kitchen.composer.larder import stock_larder
from desktop_app.kitchen.composer.planner import dishes, proposals
from desktop_app.kitchen.composer.scene import Scene
from desktop_app.schemas.base import FoodId
from desktop_app.schemas.generation import CookRequest
from desktop_app.schemas.pantry import StockItem

MOST_NAMED = 5
MOST_TRIED = 12
EASY_STARTS = ("egg", "pasta", "rice", "bread", "oats", "potato", "chickpea", "cheddar", "tinned_tomato")
"""Foods with which almost any kitchen has a meal."""


def what_to_add(catalogue: Catalogue, book: ChefBook, request: CookRequest) -> tuple[str, ...]:
    """Plural names of foods each of which, bought alone, makes a dish, those that open the most first; usual
    bases where no single food is enough."""
    open_request = request.model_copy(update={"missing_allowed": 1, "must_use": frozenset(), "count": 1})
    scene = Scene(book, stock_larder(catalogue, open_request), open_request)
    opened: Counter[FoodId] = Counter()
    for dish in dishes(scene):
        opened.update(dish.missing)
    ranked = (*(food_id for food_id, _ in opened.most_common()), *map(FoodId, EASY_STARTS))
    foods = {name: food for name in ranked if (food := scene.larder.allowed(name))}
    tried = islice(foods.values(), MOST_TRIED)
    working = (food for food in tried if _makes_a_dish(food.id, catalogue, book, open_request))
    chosen = list(islice(working, MOST_NAMED)) or islice(foods.values(), MOST_NAMED)
    return tuple(food.plural or food.name for food in chosen)


def _makes_a_dish(food_id: FoodId, catalogue: Catalogue, book: ChefBook, request: CookRequest) -> bool:
    stock = (*request.stock, StockItem(food_id=food_id))
    with_it = request.model_copy(update={"stock": stock, "missing_allowed": 0})
    return next(proposals(catalogue, book, with_it), None) is not None
