"""Recipes put together and changed by hand, a line or a step at a time."""

from typing import Any

from desktop_app.schemas.base import FoodId
from desktop_app.schemas.recipe import Ingredient, RecipeDraft


def ids(*foods: str) -> tuple[FoodId, ...]:
    """Ids of foods as a step holds them."""
    return tuple(FoodId(food) for food in foods)


def grams(food: str, name: str, weight: float, preparation: str = "") -> Ingredient:
    """A line of the list in grams."""
    return Ingredient(
        food_id=FoodId(food), name=name, quantity=weight, unit="g", grams=weight, preparation=preparation
    )


def with_step(draft: RecipeDraft, index: int, **changes: Any) -> RecipeDraft:
    """The recipe with one step changed."""
    steps = list(draft.steps)
    steps[index] = steps[index].model_copy(update=changes)
    return draft.model_copy(update={"steps": tuple(steps)})


def with_line(draft: RecipeDraft, index: int, **changes: Any) -> RecipeDraft:
    """The recipe with one line of the list changed."""
    lines = list(draft.ingredients)
    lines[index] = lines[index].model_copy(update=changes)
    return draft.model_copy(update={"ingredients": tuple(lines)})


def with_more(draft: RecipeDraft, *lines: Ingredient) -> RecipeDraft:
    """The recipe with more lines on its list."""
    return draft.model_copy(update={"ingredients": (*draft.ingredients, *lines)})
