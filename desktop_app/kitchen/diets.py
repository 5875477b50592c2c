"""The one hard filter: what a cook may be served at all."""

from desktop_app.kitchen.foods import Food
from desktop_app.schemas.food import Allergen, Diet
from desktop_app.schemas.generation import CookRequest


def fits(food: Food, request: CookRequest) -> bool:
    """True when no diet, allergy or "leave out" of the request speaks against the food."""
    return (
        food.id not in request.avoid_foods
        and not broken_diets(food, request.diets)
        and not allergens_met(food, request.allergens)
    )


def broken_diets(food: Food, diets: frozenset[Diet]) -> frozenset[Diet]:
    """The diets among ``diets`` the food has no place in."""
    return diets - food.diets


def allergens_met(food: Food, allergens: frozenset[Allergen]) -> frozenset[Allergen]:
    """The allergens among ``allergens`` the food holds, or may hold by its brand."""
    return allergens & (food.contains | food.varies)
