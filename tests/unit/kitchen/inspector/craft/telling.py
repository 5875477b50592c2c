"""Methods told in a few sentences, for the checks of steps and words."""

from collections.abc import Iterable
from typing import Any

from desktop_app.kitchen.inspector.context import InspectionContext
from desktop_app.kitchen.inspector.craft.step_checks import check_steps
from desktop_app.schemas.base import FoodId
from desktop_app.schemas.generation import CookRequest, Finding
from desktop_app.schemas.recipe import RecipeDraft, Step, StepKind
from tests.unit.kitchen.inspector.craft.drafts import draft, request
from tests.unit.kitchen.real_tables import catalogue, index


def cook(text: str, **more: Any) -> Step:
    """A step in a frying pan over a medium heat; its foods are read from the words."""
    fields: dict[str, Any] = {"vessel": "frying pan", "heat": "medium", "minutes": 5, **more}
    return Step(text=text, **fields)


def prepare(text: str, **more: Any) -> Step:
    """A step away from the heat."""
    return Step(text=text, kind=StepKind.PREPARE, vessel=more.pop("vessel", "bowl"), **more)


def finish(text: str = "Serve hot.") -> Step:
    """The last step."""
    return Step(text=text, kind=StepKind.FINISH)


def dish(foods: Iterable[str] | dict[str, float], *steps: Step, **more: Any) -> RecipeDraft:
    """A dinner of these foods, 100 g each unless weighed, cooked in these steps."""
    grams = foods if isinstance(foods, dict) else dict.fromkeys(foods, 100.0)
    return draft(grams, *steps, **{"title": "Plain supper", **more})


def findings(recipe: RecipeDraft, wish: CookRequest | None = None) -> list[Finding]:
    """All findings of the checks of steps, in a recipe somebody asked for."""
    wish = wish or request([i.food_id for i in recipe.ingredients if i.food_id])
    return list(check_steps(InspectionContext(recipe, catalogue(), wish, index())))


def told(recipe: RecipeDraft, code: str, wish: CookRequest | None = None) -> list[str]:
    """The messages of one check."""
    return [one.message for one in findings(recipe, wish) if one.code == code]


def told_of_an_import(recipe: RecipeDraft) -> list[Finding]:
    """What is said of a recipe nobody asked for."""
    return list(check_steps(InspectionContext(recipe, catalogue())))


def with_preparation(recipe: RecipeDraft, food: str, words: str) -> RecipeDraft:
    """The recipe with these words behind one food of its list."""
    lines = tuple(
        line.model_copy(update={"preparation": words}) if line.food_id == FoodId(food) else line
        for line in recipe.ingredients
    )
    return recipe.model_copy(update={"ingredients": lines})
