"""Which dish families are sweet, wet, plain or large: read off their names, without a look into them."""

from desktop_app.schemas.recipe import RecipeDraft
from tests.pantrybench.oracles.lists import ids

SWEET = ids(
    "baked_fruit banana_muffins bread_pudding clafoutis cobbler crumble energy_bites fluffy_pancakes "
    "fruit_cooler fruit_muffins fruit_salad hot_chocolate lassi oat_biscuits overnight_oats pancakes "
    "porridge microwave_porridge rice_pudding smoothie spiced_tea stewed_fruit sweet_rice sweet_toast "
    "yoghurt_bowl"
)
BAKED_DOUGH = ids("corn_muffins soda_rolls griddle_bread tortilla")
SMALL = ids(
    "bean_dip yoghurt_dip boiled_eggs roasted_chickpeas spread_toast slaw toast cheese_toast bean_toast "
    "fish_toast tortilla soda_rolls corn_muffins griddle_bread leaf_salad"
)
"""Snacks and sides: nobody expects 400 kcal of them."""

SOUPS = ids("chowder lentil_soup vegetable_soup tomato_soup noodle_soup egg_noodle_soup congee quick_congee")
STEWS = ids("curry dal chilli bean_stew braise shakshuka kitchari quick_lentils tomato_chicken")
FRIED = ids(
    "stir_fry fried_rice soy_noodles sesame_noodles peanut_noodles pasta_bake pasta_cream pasta_oil "
    "pasta_tomato plain_pasta omelette frittata scrambled_eggs tofu_scramble macaroni_cheese"
)
TWO_STARCHES = ids("koshari chowder fishcakes cottage_pie freezer_tray fry_up bean_burger burger")


NAMED_BY_BASE = ids(
    "pilaf risotto congee quick_congee fried_rice pizza plain_pasta pasta_bake "
    "pasta_cream pasta_oil pasta_tomato "
    "kitchari mash_bowl rice_plate rice_bowl sesame_noodles soy_noodles peanut_noodles rice_pudding "
    "omelette frittata scrambled_eggs tofu_scramble shakshuka"
)
"""A pea pilaf is mostly rice, and a tomato omelette mostly egg, as everybody knows."""


def is_sweet(draft: RecipeDraft) -> bool:
    """True for breakfasts, puddings and drinks that take no salt."""
    return draft.archetype in SWEET or draft.course in {"dessert", "drink"}


def is_main(draft: RecipeDraft) -> bool:
    """True for what has to fill a plate at lunch or dinner."""
    return (
        draft.course in {"lunch", "dinner", "main"} and not is_sweet(draft) and draft.archetype not in SMALL
    )
