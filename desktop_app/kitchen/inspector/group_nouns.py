"""Words that stand for several foods at once: "the vegetables", "the dressing", "season"."""

import re

from desktop_app.kitchen.foods import Food

ANY_FOOD = re.compile(
    r"\b(?:everything|ingredients|mixture|batter|dough|sauce|dressing|marinade|topping|filling|salad|stuffing"
    r"|crumble|glaze|paste|seasonings?|remaining|the rest|soup|stew|bowl|curry|dish|both|all)\b",
    re.IGNORECASE,
)
"""Nouns made of foods of any kind."""

BY_CATEGORY = {
    "vegetable": r"vegetables?|veg|greens|leaves|salad|roots",
    "leafy_green": r"vegetables?|veg|greens|leaves|salad",
    "root_vegetable": r"vegetables?|veg|roots",
    "allium": r"vegetables?|veg|onions?|aromatics",
    "fungus": r"vegetables?|veg|mushrooms",
    "pulse": r"pulses?|beans|lentils",
    "grain": r"grains?",
    "pasta": r"pasta",
    "noodle": r"noodles",
    "bread": r"bread|toast|slices?",
    "fruit": r"fruits?",
    "citrus": r"fruits?|juice|zest",
    "berry": r"fruits?|berries",
    "dried_fruit": r"fruits?",
    "meat": r"meat",
    "poultry": r"meat",
    "cured_meat": r"meat",
    "fish": r"fish|fillets?",
    "shellfish": r"seafood|shellfish",
    "cheese": r"cheeses?",
    "nut": r"nuts?",
    "seed": r"seeds?",
    "spice": r"spices?|season|aromatics",
    "spice_blend": r"spices?|season|aromatics",
    "herb": r"herbs?|leaves",
    "oil": r"oil|fat",
    "fat": r"fat",
    "egg": r"whites?|yolks?",
    "stock": r"stock|broth|cube",
    "sweetener": r"sweet",
    "chocolate": r"chocolate",
    "baking": r"dry",
}
"""Nouns that stand for foods of one category."""

SEASONINGS = frozenset({"salt", "black_pepper"})
SEASON = re.compile(r"\bseason(?:ed|ing)?\b", re.IGNORECASE)

_PATTERNS = {name: re.compile(rf"\b(?:{nouns})\b", re.IGNORECASE) for name, nouns in BY_CATEGORY.items()}


def named_by_a_group(food: Food, text: str) -> bool:
    """True when the text holds a group noun the food can belong to."""
    if ANY_FOOD.search(text) or (food.id in SEASONINGS and SEASON.search(text)):
        return True
    pattern = _PATTERNS.get(food.category)
    return bool(pattern and pattern.search(text))


def stands_for(food: Food, words: str) -> bool:
    """True when the words are a noun for all foods of this one's category: "noodles" for udon."""
    pattern = _PATTERNS.get(food.category)
    return bool(pattern and pattern.fullmatch(words))
