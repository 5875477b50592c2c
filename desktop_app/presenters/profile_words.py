"""Diets and allergens in the words the cook reads."""

from typing import TYPE_CHECKING

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
}


def allergen_words(allergens: "Iterable[Allergen]") -> str:
    """Allergens in one line."""
    return joined([ALLERGENS[allergen.value] for allergen in allergens])


def joined(names: list[str]) -> str:
    """Names as in: egg, milk and soya."""
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"
