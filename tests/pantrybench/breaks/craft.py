"""Breaks of balance and shares: salt, acid, least amounts, amounts nobody can measure."""

import re

from desktop_app.kitchen.catalogue import Catalogue
from desktop_app.schemas.generation import CookRequest
from desktop_app.schemas.recipe import RecipeDraft
from tests.fakes.drafts import with_line
from tests.pantrybench.breaks.registry import Case, facts, mutant, place_of
from tests.pantrybench.oracles.balance import salt_in_band
from tests.pantrybench.oracles.families import is_sweet

SPOON_G = 6.15
"""A teaspoon of fine salt."""


def _salt_of_others(draft: RecipeDraft) -> float:
    """Salt that comes with the foods, in g a serving."""
    salt = sum(line.grams or 0 for line in draft.ingredients if line.food_id == "salt")
    return (facts().total(draft, "salt_g") - salt) / draft.servings


def _salted(draft: RecipeDraft, grams: float) -> RecipeDraft | None:
    at = place_of(draft, ["salt"])
    if at is None or is_sweet(draft):
        return None
    return with_line(draft, at, quantity=round(grams / SPOON_G * 8) / 8 or 0.125, unit="tsp", grams=grams)


@mutant("M14")
def oversalt(draft: RecipeDraft, request: CookRequest, catalogue: Catalogue) -> Case | None:
    """A teaspoon for everybody and one for the pot."""
    salted = _salted(draft, SPOON_G * (draft.servings + 1))
    return (salted, request) if salted else None


@mutant("M14")
def double_the_salt(draft: RecipeDraft, request: CookRequest, catalogue: Catalogue) -> Case | None:
    """Where that makes it too salty however much water is left in the dish."""
    at = place_of(draft, ["salt"])
    salted = None if at is None else _salted(draft, 2 * (draft.ingredients[at].grams or 0))
    if not salted or not any(text.startswith("salt") for text in salt_in_band(salted, request, facts())):
        return None
    return salted, request


@mutant("M14")
def undersalt(draft: RecipeDraft, request: CookRequest, catalogue: Catalogue) -> Case | None:
    """A few grains for the whole pot, where no other food brings salt."""
    at = place_of(draft, ["salt"])
    if at is None or is_sweet(draft) or request.stages or request.children:
        return None
    grams = draft.ingredients[at].grams or 0
    if grams < 1.0 * draft.servings or _salt_of_others(draft) > 0.1:
        return None
    return with_line(draft, at, quantity=0.2, unit="g", grams=0.2), request


@mutant("M14")
def drop_the_lift(draft: RecipeDraft, request: CookRequest, catalogue: Catalogue) -> Case | None:
    """Nothing sharp in the dish, and no longer a word about it."""
    notes = re.sub(r"[^.]*\bwould lift this\.", "", draft.notes).strip()
    if notes == draft.notes or "lemon" in draft.tip or "vinegar" in draft.tip:
        return None
    return draft.model_copy(update={"notes": notes}), request


@mutant("M14")
def swim_in_oil(draft: RecipeDraft, request: CookRequest, catalogue: Catalogue) -> Case | None:
    at = place_of(draft, ["vegetable_oil", "olive_oil"])
    if at is None or draft.course not in {"lunch", "dinner"} or is_sweet(draft):
        return None
    ml = 70.0 * draft.servings
    return with_line(draft, at, quantity=ml, unit="ml", grams=0.92 * ml), request


def _counted(draft: RecipeDraft, foods: tuple[str, ...], pieces: float) -> RecipeDraft | None:
    at = place_of(draft, foods)
    if at is None or draft.ingredients[at].unit is not None:
        return None
    one = (draft.ingredients[at].grams or 0) / (draft.ingredients[at].quantity or 1)
    return with_line(draft, at, quantity=pieces, grams=round(pieces * one, 1))


@mutant("M4", "M14")
def crack_a_third_of_an_egg(draft: RecipeDraft, request: CookRequest, catalogue: Catalogue) -> Case | None:
    cracked = _counted(draft, ("egg",), 0.33)
    return (cracked, request) if cracked else None


@mutant("M4", "M14")
def cut_a_count_no_knife_can_hit(
    draft: RecipeDraft, request: CookRequest, catalogue: Catalogue
) -> Case | None:
    cut = _counted(draft, ("onion", "lemon", "carrot", "potato"), 0.61)
    return (cut, request) if cut else None


@mutant("M14")
def shave_a_food_to_nothing(draft: RecipeDraft, request: CookRequest, catalogue: Catalogue) -> Case | None:
    """A vegetable or pulse of which everybody gets two grams."""
    for at, line in enumerate(draft.ingredients):
        bulk = facts().category(line.food_id) in {"vegetable", "root_vegetable", "pulse"}
        if bulk and line.unit == "g" and (line.grams or 0) >= 60:
            grams = 2.0 * draft.servings
            return with_line(draft, at, quantity=grams, grams=grams), request
    return None
