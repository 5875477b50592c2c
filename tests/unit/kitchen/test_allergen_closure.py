"""No compound food lacks the tag of an allergen it usually holds, and no look-alike bears one.

The lists are general knowledge, written beside the table and not from it: EU regulation 1169/2011 annex II
and the FDA's major food allergens, with what cooks know to be in sauces, pastes, breads and spreads.
"""

import pytest

from desktop_app.schemas.food import Allergen
from tests.unit.kitchen.real_tables import catalogue

A = Allergen
MADE_WITH: dict[Allergen, str] = {
    A.FISH: (
        "worcestershire_sauce fish_sauce thai_red_curry_paste thai_green_curry_paste "
        "caesar_dressing kimchi fish_stock fish_fingers fish_cake"
    ),
    A.MILK: (
        "pesto naan milk_chocolate white_chocolate dark_chocolate hot_chocolate_powder ice_cream "
        "croissant brioche white_sauce tzatziki ranch_dressing caesar_dressing caramel_sauce "
        "chocolate_spread custard filled_pasta"
    ),
    A.EGG: (
        "mayonnaise tartare_sauce caesar_dressing salad_cream fresh_pasta egg_noodles brioche "
        "sponge_fingers marshmallow custard filled_pasta ranch_dressing"
    ),
    A.GLUTEN: (
        "soy_sauce dark_soy_sauce stuffing_mix gravy_granules white_sauce fish_fingers fish_cake "
        "pork_sausage black_pudding falafel hoisin_sauce teriyaki_sauce yeast_extract "
        "malt_vinegar worcestershire_sauce beef_burger filled_pasta puff_pastry "
        "shortcrust_pastry veggie_burger veggie_sausage digestive_biscuit cornflakes stock_cube "
        "vegetable_stock_cube chicken_stock_cube beef_stock_cube custard_powder curry_powder"
    ),
    A.TREE_NUT: (
        "pesto marzipan chocolate_spread mixed_nuts muesli granola dark_chocolate milk_chocolate "
        "white_chocolate dukkah ground_almonds"
    ),
    A.SOY: (
        "dark_chocolate milk_chocolate margarine vegetable_oil mayonnaise oyster_sauce "
        "black_bean_sauce worcestershire_sauce bread vegan_mince veggie_burger"
    ),
    A.CELERY: (
        "vegetable_stock chicken_stock beef_stock stock_cube vegetable_stock_cube "
        "chicken_stock_cube beef_stock_cube celery_salt celery_seed gravy_granules pasta_sauce"
    ),
    A.MUSTARD: (
        "salad_cream vinaigrette curry_powder mayonnaise dijon_mustard wholegrain_mustard "
        "mustard_powder mustard_seed indian_curry_paste mustard_greens"
    ),
    A.SESAME: "tahini hummus sesame_oil zaatar dukkah burger_bun falafel",
    A.SULPHITE: (
        "dried_apricot red_wine white_wine sherry port balsamic_vinegar red_wine_vinegar "
        "white_wine_vinegar cider raisin lemon_juice_bottled pickled_onion desiccated_coconut"
    ),
    A.PEANUT: "satay_sauce peanut_butter groundnut_oil mixed_nuts vegetable_oil",
    A.CRUSTACEAN: "crab_stick mixed_seafood thai_red_curry_paste thai_green_curry_paste",
    A.MOLLUSC: "oyster_sauce mixed_seafood tinned_shellfish",
}
"""Compound foods that hold the allergen, always or by brand."""


@pytest.mark.parametrize("allergen", MADE_WITH, ids=str)
def test_every_compound_food_that_holds_it_is_tagged(allergen: Allergen) -> None:
    foods = catalogue().foods
    held = MADE_WITH[allergen].split()
    assert [name for name in held if name not in foods] == []
    assert [name for name in held if allergen not in foods[name].contains | foods[name].varies] == []  # type: ignore[index]


def test_wheat_is_gluten_too() -> None:
    only = [f.id for f in catalogue().foods.values() if A.WHEAT in f.contains and A.GLUTEN not in f.contains]
    assert only == []


def test_guards_are_needed() -> None:
    """Look-alikes are not tagged: a false alarm takes food from people who may eat it."""
    foods = catalogue().foods
    free = {
        "buckwheat": {A.WHEAT, A.GLUTEN},
        "aubergine": {A.EGG},
        "butternut_squash": {A.TREE_NUT, A.MILK},
        "water_chestnut": {A.CHESTNUT, A.TREE_NUT},
        "nutmeg": {A.TREE_NUT},
        "coconut_milk": {A.MILK, A.TREE_NUT},
        "cream_of_tartar": {A.MILK},
        "butter_bean": {A.MILK},
        "oyster_mushroom": {A.MOLLUSC},
        "pine_nut": {A.PEANUT},
        "chestnut": {A.TREE_NUT},
    }
    tagged = {name: foods[name].contains & kinds for name, kinds in free.items()}  # type: ignore[index]
    assert {name: kinds for name, kinds in tagged.items() if kinds} == {}
