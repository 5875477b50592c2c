"""Diets and allergens in the words the cook reads."""

from typing import TYPE_CHECKING

from desktop_app.schemas.shown_recipes import ProfileWords

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop_app.schemas.food import Allergen

DIETS = {
    "vegan": "vegan",
    "vegetarian": "vegetarian",
    "pescatarian": "pescatarian",
    "gluten_free": "gluten-free",
    "dairy_free": "dairy-free",
}
ALLERGENS = {
    "gluten": "gluten",
    "wheat": "wheat",
    "crustacean": "crustaceans",
    "mollusc": "molluscs",
    "egg": "egg",
    "fish": "fish",
    "peanut": "peanuts",
    "soy": "soya",
    "milk": "milk",
    "tree_nut": "tree nuts",
    "celery": "celery",
    "mustard": "mustard",
    "sesame": "sesame",
    "sulphite": "sulphites",
    "lupin": "lupin",
    "coconut": "coconut",
    "chestnut": "chestnut",
}
STAGES = {
    "infant": "a baby under 1",
    "under_five": "a child under 5",
    "pregnant": "pregnant",
    "over_65": "over 65",
    "weak_immunity": "with weak immunity",
}
HEATS = {"0": "None", "1": "Mild", "2": "Medium", "3": "Hot"}
EQUIPMENT = {
    "hob": "hob",
    "oven": "oven",
    "grill": "grill",
    "microwave": "microwave",
    "toaster": "toaster",
    "kettle": "kettle",
    "blender": "blender",
    "mixer": "mixer",
    "slow_cooker": "slow cooker",
    "pressure_cooker": "pressure cooker",
    "thermometer": "food thermometer",
}
REGIONS = {
    "strictest": "All, strictest",
    "uk": "UK",
    "us": "US",
    "au": "Australia",
    "in": "India",
    "eu": "Europe",
}


def choices() -> ProfileWords:
    """All that can be said of eaters and kitchen."""
    return ProfileWords(
        *(tuple(words.items()) for words in (DIETS, ALLERGENS, STAGES, HEATS, EQUIPMENT, REGIONS))
    )


def allergen_words(allergens: "Iterable[Allergen]") -> str:
    """Allergens in one line."""
    return joined([ALLERGENS[allergen.value] for allergen in allergens])


def joined(names: list[str]) -> str:
    """Names as in: egg, milk and soya."""
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"
