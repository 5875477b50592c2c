"""The report card of a recipe: what was checked, what it contains, what to watch."""

from typing import TYPE_CHECKING

from desktop_app.presenters.profile_words import ALLERGENS, DIETS, allergen_words, joined
from desktop_app.schemas.shown_recipes import Remark

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from desktop_app.kitchen.foods import Food
    from desktop_app.schemas.base import FoodId
    from desktop_app.schemas.generation import Report
    from desktop_app.schemas.preferences import Preferences
    from desktop_app.schemas.recipe import RecipeDraft

ROLES = {"block": "blocked", "fault": "soon", "note": "muted"}
CHECK_PACKETS = "Check the packets: brands differ."


def report_of(
    recipe: "RecipeDraft", report: "Report | None", foods: "Mapping[FoodId, Food]", profile: "Preferences"
) -> tuple[Remark, ...]:
    """All sentences of the card, the most important first."""
    remarks = [*_profile_remarks(recipe, foods, profile)]
    if report is not None:
        remarks += _checks(report)
    return (*remarks, *_contents(recipe, foods, profile))


def _checks(report: "Report") -> "Iterator[Remark]":
    have = f"{report.in_pantry} of {report.listed} in your pantry"
    if report.clean:
        yield Remark("good", f"{have}, checked.")
    else:
        yield Remark("soon", f"{have}. Read this before you cook:")
    for finding in report.findings:
        yield Remark(ROLES[finding.severity.value], finding.message)
    if report.why:
        yield Remark("muted", report.why)


def _profile_remarks(
    recipe: "RecipeDraft", foods: "Mapping[FoodId, Food]", profile: "Preferences"
) -> "Iterator[Remark]":
    """What goes against the cook's own limits; a food that is not known goes against all of them."""
    listed = _listed(recipe, foods)
    for allergen in sorted(profile.allergens):
        if names := [food.name for food in listed if allergen in food.contains]:
            yield Remark(
                "blocked", f"Contains {ALLERGENS[allergen.value]}, which you avoid: {joined(names)}."
            )
        elif names := [food.name for food in listed if allergen in food.varies]:
            yield Remark("soon", f"May contain {ALLERGENS[allergen.value]}: {joined(names)}. {CHECK_PACKETS}")
    for diet in sorted(profile.diets):
        if names := [food.name for food in listed if diet not in food.diets]:
            yield Remark("blocked", f"Not {DIETS[diet.value]}: {joined(names)}.")
    unknown = [line.name for line in recipe.ingredients if line.food_id not in foods]
    if unknown:
        yield Remark("soon", f"Not checked, because Stockpot doesn't know it: {joined(unknown)}.")


def _contents(
    recipe: "RecipeDraft", foods: "Mapping[FoodId, Food]", profile: "Preferences"
) -> "Iterator[Remark]":
    from desktop_app.kitchen.allergens import allergens_of

    found = allergens_of(_listed(recipe, foods))
    yield Remark(
        "muted",
        f"Contains: {allergen_words(found.contains) or 'none of the common allergens, as far as known'}.",
    )
    if found.varies:
        yield Remark("muted", f"May contain, depending on the brand: {allergen_words(found.varies)}.")
    if profile.allergens:
        yield Remark("muted", CHECK_PACKETS)


def _listed(recipe: "RecipeDraft", foods: "Mapping[FoodId, Food]") -> "list[Food]":
    ids = dict.fromkeys(line.food_id for line in recipe.ingredients)
    return [foods[food_id] for food_id in ids if food_id is not None and food_id in foods]
