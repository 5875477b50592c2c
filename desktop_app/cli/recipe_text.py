"""A recipe laid out for a terminal of 80 columns."""

from collections.abc import Iterable, Iterator, Mapping

from desktop_app.cli.output import wrapped
from desktop_app.kitchen.foods import Food
from desktop_app.kitchen.quantities import format_ingredient
from desktop_app.schemas.base import FoodId
from desktop_app.schemas.food import Allergen
from desktop_app.schemas.generation import CheckedRecipe, Report
from desktop_app.schemas.recipe import Ingredient, Minutes, Nutrition, RecipeDraft

Foods = Mapping[FoodId, Food]


def checked_text(answer: CheckedRecipe, foods: Foods) -> str:
    """A generated recipe with its report card."""
    engine = answer.engine
    author = engine.name if engine.model is None else f"{engine.name}, {engine.model}"
    card = [*_report(answer.report), f"By the {author}. Seed {answer.seed}."]
    return f"{recipe_text(answer.recipe, foods)}\n\n{wrapped(' '.join(card))}"


def recipe_text(recipe: RecipeDraft, foods: Foods) -> str:
    """Title, facts, foods, steps; parts that are empty are left out."""
    title = wrapped(recipe.title)
    parts = (
        f"{title}\n{'=' * max(map(len, title.splitlines()))}",
        wrapped(recipe.description),
        wrapped(" | ".join(_facts(recipe))),
        "\n".join(_ingredient_lines(recipe.ingredients, foods)),
        "\n".join(_step_lines(recipe)),
        wrapped(f"Tip: {recipe.tip}" if recipe.tip else ""),
        "\n".join(wrapped(note) for note in recipe.notes.splitlines()),
        wrapped(_nutrition(recipe.nutrition)),
    )
    return "\n\n".join(part for part in parts if part)


def _facts(recipe: RecipeDraft) -> Iterator[str]:
    yield f"Serves {recipe.servings}"
    if recipe.minutes.total:
        yield _times(recipe.minutes)
    yield from filter(None, (recipe.cuisine.replace("_", " "), recipe.course, ", ".join(recipe.tags)))


def _times(minutes: Minutes) -> str:
    return f"{minutes.total} min ({minutes.prep} to prepare, {minutes.cook} to cook)"


def _ingredient_lines(ingredients: Iterable[Ingredient], foods: Foods) -> Iterator[str]:
    yield "You need"
    section = ""
    for ingredient in ingredients:
        if ingredient.section != section:
            section = ingredient.section
            yield f"  {section}:"
        food = foods.get(ingredient.food_id) if ingredient.food_id else None
        buy = " (to buy)" if ingredient.in_pantry is False else ""
        yield wrapped(f"{format_ingredient(ingredient, food)}{buy}", "  - ", "    ")


def _step_lines(recipe: RecipeDraft) -> Iterator[str]:
    yield "Method"
    section = ""
    for number, step in enumerate(recipe.steps, start=1):
        if step.section != section:
            section = step.section
            yield f"  {section}:"
        yield wrapped(step.text, f"{number:>3}. ", "     ")


def _nutrition(nutrition: Nutrition | None) -> str:
    if nutrition is None:
        return ""
    return (
        f"Per serving: {nutrition.energy_kcal:.0f} kcal, protein {nutrition.protein_g:.0f} g, "
        f"fat {nutrition.fat_g:.0f} g, carbohydrate {nutrition.carbohydrate_g:.0f} g, "
        f"fibre {nutrition.fibre_g:.0f} g, salt {nutrition.salt_g:.1f} g."
    )


def _report(report: Report) -> Iterator[str]:
    yield f"{report.in_pantry} of {report.listed} at home{', checked' if report.clean else ''}."
    said = (
        ("To buy", report.missing),
        ("Uses soon", report.uses_soon),
        ("Contains", _words(report.allergens)),
        ("May contain, by brand", _words(report.may_contain)),
    )
    yield from (f"{words}: {', '.join(names)}." for words, names in said if names)


def _words(allergens: Iterable[Allergen]) -> list[str]:
    return [allergen.value.replace("_", " ") for allergen in allergens]
