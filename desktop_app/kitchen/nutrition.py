"""Nutrients of a recipe, per serving, with the share of its weight they are known for."""

from collections.abc import Iterator

from desktop_app.kitchen.catalogue import Catalogue
from desktop_app.kitchen.nutrients import Nutrients
from desktop_app.schemas.recipe import Ingredient, Nutrition, RecipeDraft

PER_SERVING = (
    "energy_kcal",
    "protein_g",
    "fat_g",
    "saturates_g",
    "carbohydrate_g",
    "sugar_g",
    "fibre_g",
    "salt_g",
)


def nutrition_of(draft: RecipeDraft, catalogue: Catalogue) -> Nutrition | None:
    """Nutrition per serving; None when no ingredient has both a weight and nutrients."""
    known = tuple(_known(draft, catalogue))
    counted = sum(grams for _, grams in known)
    if not counted:
        return None
    per_serving = {
        field: round(sum(getattr(food, field) * grams for food, grams in known) / 100 / draft.servings, 2)
        for field in PER_SERVING
    }
    return Nutrition(**per_serving, counted=round(counted / _weight(draft, counted), 3))


def _known(draft: RecipeDraft, catalogue: Catalogue) -> Iterator[tuple[Nutrients, float]]:
    for ingredient in draft.ingredients:
        nutrients = catalogue.nutrients_of(ingredient.food_id) if ingredient.food_id else None
        if nutrients and ingredient.grams:
            yield nutrients, ingredient.grams


def _weight(draft: RecipeDraft, counted: float) -> float:
    """Weight of the whole list; a line without grams weighs as much as the mean of those with."""
    weighed = [i.grams for i in draft.ingredients if i.grams]
    unweighed = sum(1 for i in draft.ingredients if not i.grams and _has_weight(i))
    return max(counted, sum(weighed) * (1 + unweighed / len(weighed)))


def _has_weight(ingredient: Ingredient) -> bool:
    """Staples without an amount ("salt, to taste") are too light to count."""
    return not ingredient.staple
