"""A recipe in the words its page shows."""

from typing import TYPE_CHECKING

from desktop_app.presenters.covers import cover_of_draft
from desktop_app.presenters.library_words import cuisine_words, minutes_words
from desktop_app.presenters.recipe_nutrition import counted_words, nutrients_of
from desktop_app.presenters.recipe_report import report_of
from desktop_app.schemas.shown_recipes import RecipeShown, StepShown

if TYPE_CHECKING:
    from desktop_app.kitchen.catalogue import Catalogue
    from desktop_app.schemas.generation import CheckedRecipe
    from desktop_app.schemas.preferences import Preferences
    from desktop_app.schemas.recipe import Minutes, Recipe, RecipeDraft, Source, Step


def shown_recipe(
    recipe: "Recipe | RecipeDraft",
    checked: "CheckedRecipe | None",
    catalogue: "Catalogue",
    profile: "Preferences",
) -> RecipeShown:
    """The page of a recipe; ``checked`` when it has just been made."""
    from desktop_app.kitchen.nutrition import nutrition_of
    from desktop_app.schemas.recipe import Recipe

    stored = isinstance(recipe, Recipe)
    nutrition = recipe.nutrition or nutrition_of(recipe, catalogue)
    return RecipeShown(
        title=recipe.title,
        byline=byline(recipe.source) if checked is None else engine_line(checked),
        cover=cover_of_draft(recipe, catalogue.foods),
        facts=facts_of(recipe),
        servings=recipe.servings,
        stored=stored,
        favourite=isinstance(recipe, Recipe) and recipe.favourite,
        description=recipe.description,
        tip=recipe.tip,
        notes=recipe.notes,
        steps=tuple(step_of(step) for step in recipe.steps),
        report=report_of(recipe, checked.report if checked else None, catalogue.foods, profile),
        nutrition=nutrients_of(nutrition) if nutrition else (),
        counted=counted_words(nutrition) if nutrition else "",
    )


def byline(source: "Source") -> str:
    """Who wrote it."""
    if source.kind == "model":
        return f"Planned by the built-in chef, worded by {source.model or source.name or 'a model'}"
    return {
        "builtin": "By the built-in chef",
        "starter": "From Stockpot's starter recipes",
        "user": f"From {source.name}" if source.name else "Your own recipe",
    }[source.kind]


def engine_line(checked: "CheckedRecipe") -> str:
    """Who wrote one that has just been made."""
    model = checked.engine.model or checked.engine.name
    return {
        "builtin": "By the built-in chef",
        "wordsmith": f"Planned by the built-in chef, worded by {model}",
        "author": f"Written by {model}, checked by Stockpot",
    }[checked.engine.mode.value]


def facts_of(recipe: "RecipeDraft") -> tuple[str, ...]:
    """Times, cuisine and course."""
    return tuple(
        filter(None, (*_times(recipe.minutes), cuisine_words(recipe.cuisine), cuisine_words(recipe.course)))
    )


def step_of(step: "Step") -> StepShown:
    """One step."""
    return StepShown(step.text, minutes_words(step.minutes), step.section)


def _times(minutes: "Minutes") -> tuple[str, ...]:
    return tuple(
        f"{name} {minutes_words(value)}"
        for name, value in (("Ready in", minutes.total), ("Prep", minutes.prep), ("Cook", minutes.cook))
        if value
    )
