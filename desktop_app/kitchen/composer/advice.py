"""For pantries that hold no dish: which single foods would make one."""

from collections import Counter

from desktop_app.kitchen.catalogue import Catalogue
from desktop_app.kitchen.composer.archetypes import ChefBook
from desktop_app.kitchen.composer.larder import stock_larder
from desktop_app.kitchen.composer.planner import dishes
from desktop_app.kitchen.composer.scene import Scene
from desktop_app.schemas.generation import CookRequest

MOST_NAMED = 5
EASY_STARTS = ("egg", "pasta", "rice", "bread", "oats")
"""Foods with which almost any kitchen has a meal."""


def what_to_add(catalogue: Catalogue, book: ChefBook, request: CookRequest) -> tuple[str, ...]:
    """Plural names of foods to buy, those that open the most dishes first; bases where none is enough."""
    open_request = request.model_copy(update={"missing_allowed": 1, "must_use": frozenset()})
    scene = Scene(book, stock_larder(catalogue, open_request), open_request)
    opened: Counter[str] = Counter()
    for dish in dishes(scene):
        opened.update(dish.missing)
    ids = list(dict.fromkeys([*(food_id for food_id, _ in opened.most_common()), *EASY_STARTS]))[:MOST_NAMED]
    foods = [food for food_id, food in scene.larder.shop.items() if food_id in ids]
    return tuple(food.plural or food.name for food in sorted(foods, key=lambda food: ids.index(food.id)))
