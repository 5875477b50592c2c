"""What a recipe's cover is drawn from: its vessel, its cuisine, and its foods as colours and shapes."""

from typing import TYPE_CHECKING

from desktop_app.schemas.shown_recipes import CoverShown, FoodPart

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from desktop_app.kitchen.foods import Food
    from desktop_app.schemas.base import FoodId
    from desktop_app.schemas.recipe import RecipeDraft, RecipeSummary

MOST_FOODS = 9
UNSEEN = frozenset(
    {
        "water",
        "salt",
        "garlic",
        "ginger",
        "sugar",
        "icing_sugar",
        "sweetener_granulated",
        "vanilla_extract",
        "sherry",
        "brandy",
        "rice_wine",
        "mirin",
        "stock_cube",
        "vegetable_stock_cube",
        "chicken_stock_cube",
        "beef_stock_cube",
        "bay_leaf",
        "coffee",
        "tea",
        "caramel_sauce",
    }
)
"""Foods that melt away or are too small to be seen."""
BY_CATEGORY = {
    "allium": "ring",
    "berry": "berry",
    "bread": "toast",
    "cheese": "shred",
    "chocolate": "square",
    "citrus": "wheel",
    "condiment": "sauce",
    "cured_meat": "strip",
    "dairy": "swirl",
    "dried_fruit": "bean",
    "drink": "sauce",
    "egg": "egg",
    "fish": "fillet",
    "flour": "batter",
    "fruit": "wedge",
    "fungus": "mushroom",
    "grain": "grain",
    "herb": "herb",
    "leafy_green": "leaf",
    "meat": "cube",
    "noodle": "strand",
    "nut": "nut",
    "pasta": "tube",
    "pickle": "small_ring",
    "plant_milk": "sauce",
    "poultry": "cube",
    "pulse": "bean",
    "root_vegetable": "cube",
    "sauce": "sauce",
    "seed": "seed",
    "shellfish": "prawn",
    "soya_protein": "cube",
    "spice": "sprinkle",
    "spice_blend": "sprinkle",
    "stock": "sauce",
    "vegetable": "cube",
}
"""Oils, fats, vinegars, raising agents and sweeteners are not drawn."""
BY_WORD = {
    "chocolate": "square",
    "lentil": "lentil",
    "spring_onion": "small_ring",
    "chives": "seed",
    "carrot": "coin",
    "radish": "coin",
    "banana": "coin",
    "plantain": "coin",
    "tinned_tomato": "sauce",
    "passata": "sauce",
    "sundried_tomato": "strip",
    "cherry_tomato": "cherry",
    "tomato_paste": "sauce",
    "tomato_juice": "sauce",
    "tomato": "wedge",
    "tomatillo": "wedge",
    "pepper": "strip",
    "courgette": "slice",
    "cucumber": "slice",
    "aubergine": "slice",
    "marrow": "slice",
    "kiwi": "slice",
    "broccoli": "floret",
    "cauliflower": "floret",
    "bean_sprouts": "shred",
    "broad_bean": "bean",
    "green_bean": "baton",
    "runner_bean": "baton",
    "asparagus": "baton",
    "mangetout": "baton",
    "chips": "baton",
    "baby_corn": "baton",
    "okra": "baton",
    "peas": "dot",
    "sweetcorn": "dot",
    "mixed_vegetables": "dot",
    "chickpea": "dot",
    "grape": "berry",
    "cherry": "berry",
    "pomegranate": "dot",
    "celery": "crescent",
    "fennel": "crescent",
    "chilli": "small_ring",
    "jalapeno": "small_ring",
    "capers": "dot",
    "spaghetti": "strand",
    "tagliatelle": "strand",
    "orzo": "grain",
    "lasagne": "batter",
    "mince": "mince",
    "sausage": "sausage",
    "frankfurter": "sausage",
    "meatball": "meatball",
    "burger": "meatball",
    "falafel": "meatball",
    "steak": "fillet",
    "chop": "fillet",
    "breast": "fillet",
    "thigh": "fillet",
    "feta": "crumble",
    "mozzarella": "coin",
    "halloumi": "cube",
    "paneer": "cube",
    "cream_cheese": "swirl",
    "milk": "sauce",
    "tortilla": "flat",
    "pitta": "flat",
    "naan": "flat",
    "chapati": "flat",
    "flatbread": "flat",
    "breadcrumbs": "sprinkle",
    "tuna_tin": "crumble",
    "desiccated_coconut": "shred",
    "pastry": "batter",
    "biscuit": "crumble",
    "hummus": "swirl",
    "tahini": "swirl",
    "soy_sauce": "",
    "tamari": "",
    "worcestershire": "",
    "fish_sauce": "",
    "nutmeg": "",
}
"""Found in a food's id before its category is asked; the first word that is in it decides."""
GROUND_FINE = frozenset({"spice", "spice_blend"})
BAKED = "batter"
CRUST = "#C9924F"
"""The colour of a baked dough."""
IN_THE_DOUGH = frozenset({BAKED, "egg", "sauce", "swirl", "wheel", "sprinkle"})
FLAT_IN = frozenset({"plate", "pan"})
"""Vessels in which dough lies as pancakes or fritters."""


def cover_of_draft(recipe: "RecipeDraft", foods: "Mapping[FoodId, Food]") -> CoverShown:
    """The cover of a whole recipe; the same before and after it is saved."""
    ids = [line.food_id for line in recipe.ingredients if line.food_id is not None]
    return _cover(recipe.title, recipe.vessel, recipe.cuisine, ids, foods)


def cover_of_summary(recipe: "RecipeSummary", foods: "Mapping[FoodId, Food]") -> CoverShown:
    """The cover of a card in the grid."""
    return _cover(recipe.title, recipe.vessel, recipe.cuisine, recipe.food_ids, foods)


def shape_of(food: "Food") -> str:
    """The shape a food is drawn in, "" for one that is not seen."""
    if food.id in UNSEEN:
        return ""
    if food.category not in GROUND_FINE:
        for word, shape in BY_WORD.items():
            if word in food.id:
                return shape
    return BY_CATEGORY.get(food.category, "")


def _cover(
    title: str, vessel: str, cuisine: str, ids: "Iterable[FoodId]", foods: "Mapping[FoodId, Food]"
) -> CoverShown:
    known = [foods[food_id] for food_id in dict.fromkeys(ids) if food_id in foods]
    parts = [FoodPart(food.colour, shape) for food in known if (shape := shape_of(food))]
    if vessel == "loaf" or any(part.shape == BAKED for part in parts):
        parts = list(_baked(parts, "flat" if vessel in FLAT_IN else BAKED))
    if vessel == "glass":
        parts = [part._replace(shape="sauce") if part.shape == "square" else part for part in parts]
    return CoverShown(title, vessel, cuisine, tuple(dict.fromkeys(parts))[:MOST_FOODS])


def _baked(parts: "Iterable[FoodPart]", dough: str) -> "Iterator[FoodPart]":
    """What goes into a dough is not seen any more; the dough takes colour in the heat."""
    yield FoodPart(CRUST, dough)
    yield from (part for part in parts if part.shape not in IN_THE_DOUGH)
