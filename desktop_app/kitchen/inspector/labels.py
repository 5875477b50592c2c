"""What the labels that were read change about a food. Judged here on its own, apart from the filter."""

from desktop_app.kitchen.foods import Food
from desktop_app.schemas.food import Allergen, Diet
from desktop_app.schemas.generation import CookRequest

LABELLED_DIETS = frozenset({Diet.GLUTEN_FREE, Diet.DAIRY_FREE})


def is_ruled_out(food: Food, request: CookRequest) -> bool:
    """True when the food is forbidden whatever its label says."""
    gluten = {Allergen.GLUTEN, Allergen.WHEAT} if Diet.GLUTEN_FREE in request.diets else set()
    milk = {Allergen.MILK} if Diet.DAIRY_FREE in request.diets else set()
    return (
        food.id in request.avoid_foods
        or bool(food.contains & (request.allergens | gluten | milk))
        or not request.diets - LABELLED_DIETS <= food.diets
    )


def to_be_read(food: Food, request: CookRequest) -> frozenset[Allergen]:
    """What varies by brand and somebody at the table must not eat."""
    worries = set(request.allergens & food.varies)
    if Diet.DAIRY_FREE in request.diets and Allergen.MILK in food.varies:
        worries.add(Allergen.MILK)
    if Diet.GLUTEN_FREE in request.diets:
        gluten = {Allergen.GLUTEN} & food.varies or {Allergen.WHEAT} & food.varies
        worries |= gluten
    return frozenset(worries)
