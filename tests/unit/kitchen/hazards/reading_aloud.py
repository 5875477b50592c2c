"""Judges a sentence as the one step of a recipe made of the foods it names."""

from datetime import date
from functools import cache

from desktop_app.kitchen.catalogue import Catalogue, build_catalogue, with_safety
from desktop_app.kitchen.inspector import hazards, people_hazards
from desktop_app.kitchen.inspector.context import InspectionContext
from desktop_app.kitchen.inspector.words import food_words
from desktop_app.schemas.base import FoodId
from desktop_app.schemas.generation import CookRequest, Finding
from desktop_app.schemas.people import LifeStage
from desktop_app.schemas.recipe import Ingredient, RecipeDraft, Step
from tests.unit.kitchen.real_tables import KITCHEN


def table(name: str) -> str:
    """The text of one of the program's own tables."""
    return (KITCHEN / name).read_text(encoding="utf-8")


@cache
def catalogue() -> Catalogue:
    """All foods and hazards, without what else a kitchen knows."""
    bare = build_catalogue(table("foods.csv"), table("nutrition.csv"), table("non_foods.txt"))
    return with_safety(bare, table("hazards.toml"))


def recipe_of(text: str, *more: str) -> RecipeDraft:
    """A recipe that holds nothing but this step; ``more`` are foods it does not name."""
    named = (mention.food_id for mention in food_words(catalogue()).find(text))
    foods = tuple(dict.fromkeys((*named, *map(FoodId, more)))) or (FoodId("water"),)
    lines = tuple(Ingredient(food_id=food, name=catalogue().food(food).name) for food in foods)
    return RecipeDraft(title="Supper", servings=2, ingredients=lines, steps=(Step(text=text, foods=foods),))


def judged(
    draft: RecipeDraft, *stages: LifeStage, asked: bool = True, unsafe_too: bool = False
) -> tuple[Finding, ...]:
    """What M8 has against a recipe, asked for by these eaters; ``unsafe_too`` adds their foods."""
    request = CookRequest(today=date(2026, 3, 10), stages=frozenset(stages)) if asked else None
    context = InspectionContext(draft, catalogue(), request)
    return (*hazards.check(context), *(people_hazards.check(context) if unsafe_too else ()))


def objected(text: str, *stages: LifeStage, unsafe_too: bool = False) -> set[str]:
    """The rules that object to what the text tells the cook to do."""
    found = judged(recipe_of(text), *stages, unsafe_too=unsafe_too)
    return {one.code for one in found if one.place != "notes"}
