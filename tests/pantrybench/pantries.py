"""Pantries of people one knows, for readings: the same shelf every time, enough of everything for two."""

from collections.abc import Iterator
from typing import Any

from desktop_app.schemas.base import FoodId
from desktop_app.schemas.food import Allergen, Diet, Meal
from desktop_app.schemas.generation import CookRequest
from desktop_app.schemas.pantry import StockItem
from tests.pantrybench.generator import STAPLES, TODAY
from tests.pantrybench.oracles.lists import words

GRAMS = 500.0

SHELVES: dict[str, str] = {
    "student": "pasta tuna_tin sweetcorn onion ketchup",
    "vegan": "chickpea coconut_milk spinach rice curry_powder ginger",
    "breakfast": "oats banana milk walnut cinnamon",
    "gluten-free child": "rice potato chicken_breast carrot frozen_peas cheddar apple gluten_free_pasta",
    "indian": "red_lentil basmati_rice onion garlic ginger tomato cumin turmeric garam_masala coriander_leaf "
    "natural_yoghurt potato cauliflower chickpea",
    "mexican": "black_bean corn_tortilla avocado lime coriander_leaf red_onion tomato jalapeno "
    "sweetcorn cheddar "
    "chicken_thigh cumin",
    "japanese": "sushi_rice soy_sauce miso tofu spring_onion ginger salmon egg soba_noodles rice_vinegar "
    "sesame_seed carrot mushroom nori",
    "four foods": "egg potato onion cheddar",
    "forty foods": "onion garlic carrot potato tomato lemon egg milk butter cheddar "
    "bread pasta rice red_lentil "
    "chickpea tinned_tomato tuna_tin oats plain_flour sugar vegetable_stock cumin paprika soy_sauce "
    "white_wine_vinegar honey chicken_breast frozen_peas spinach mushroom red_pepper courgette broccoli "
    "beef_mince salmon natural_yoghurt parsley olive_oil bacon apple",
}
DIETS = {"vegan": frozenset({Diet.VEGAN}), "gluten-free child": frozenset({Diet.GLUTEN_FREE})}
ALLERGENS = {"gluten-free child": frozenset({Allergen.TREE_NUT, Allergen.PEANUT})}
MEALS = {"breakfast": Meal.BREAKFAST}
CHILDREN = {"gluten-free child": 1}


def stocked(shelf: str, **wish: Any) -> CookRequest:
    """A wish over the foods named, and the staples; ``wish`` holds fields of the request."""
    foods = (StockItem(food_id=FoodId(food), grams=GRAMS) for food in words(shelf))
    staples = (StockItem(food_id=FoodId(food), staple=True) for food in STAPLES)
    return CookRequest(today=TODAY, stock=(*foods, *staples), **wish)


def stocked_like(profile: str, servings: int = 2, seed: int = 0) -> CookRequest:
    """The wish of one profile; KeyError for a profile nobody has."""
    return stocked(
        SHELVES[profile],
        servings=servings,
        children=CHILDREN.get(profile, 0),
        meal=MEALS.get(profile),
        diets=DIETS.get(profile, frozenset()),
        allergens=ALLERGENS.get(profile, frozenset()),
        seed=seed,
    )


TELLING = (
    "cooked_rice egg frozen_peas soy_sauce carrot spring_onion",
    "oats milk honey walnut apple",
    "chickpea natural_yoghurt cucumber mint lemon flatbread",
    "courgette pasta garlic lemon basil onion olive_oil",
    "salmon potato lemon parsley green_bean butter",
    "chicken_thigh potato carrot onion thyme olive_oil",
    "risotto_rice onion parmesan mushroom vegetable_stock butter",
    "rice chickpea onion cashew cumin coriander_leaf lemon",
    "plain_flour sugar butter apple cinnamon oats",
    "beef_mince onion tinned_tomato kidney_bean garlic rice",
)
"""Shelves that give the dishes in which the rarer breaks can be made: leftover rice, honey, an oven."""


def telling() -> Iterator[CookRequest]:
    """A wish for each such shelf."""
    for number, shelf in enumerate(TELLING):
        yield stocked(shelf, seed=number)
