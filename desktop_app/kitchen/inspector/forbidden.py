"""M5: no allergen, no broken diet and nothing left out on purpose, by ids and by words."""

import re
from collections.abc import Iterator
from itertools import pairwise

from desktop_app.kitchen.diets import allergens_met, broken_diets
from desktop_app.kitchen.foods import Food
from desktop_app.kitchen.inspector.carriers import CARRIERS, Carrier
from desktop_app.kitchen.inspector.context import InspectionContext, block, fault
from desktop_app.kitchen.inspector.group_nouns import stands_for
from desktop_app.kitchen.inspector.labels import is_ruled_out, to_be_read
from desktop_app.kitchen.inspector.texts import tokens
from desktop_app.kitchen.inspector.words import Mention, is_another_food, is_deed
from desktop_app.schemas.generation import CookRequest, Finding
from desktop_app.schemas.recipe import Ingredient

CHECK = "M5"

POINTING_WORDS = frozenset({"the", "your", "these", "those", "this", "that"})
FREE_CLAIM = re.compile(r"\bfree[ -](?:from|of)\b|\ballergen[ -]free\b|\bsafe for \w+ allerg", re.IGNORECASE)


def check(context: InspectionContext) -> Iterator[Finding]:
    """The ids of list and steps, then every word the cook reads."""
    for place, text in context.texts():
        if FREE_CLAIM.search(text):
            yield fault(CHECK, place, "Nobody can promise “free from”.", "Leave the promise out.")
    request = context.request
    if request is None or not (request.diets or request.allergens or request.avoid_foods):
        return
    yield from _listed(context, request)
    yield from _step_ids(context, request)
    for place, text in _own_texts(context):
        yield from _words(context, request, place, text)


def _own_texts(context: InspectionContext) -> Iterator[tuple[str, str]]:
    """Every text without the warnings asked for: "before any stock goes in" puts no stock into the dish."""
    for place, text in context.texts():
        yield place, _without_warnings(context, text) if place == "notes" else text


def _without_warnings(context: InspectionContext, notes: str) -> str:
    for needed in context.needed:
        notes = notes.replace(needed.sentence, " ")
    return notes


def _may_be_served(context: InspectionContext, request: CookRequest, food: Food) -> bool:
    """What varies by brand only from a pack at home whose label was read: `context.stock` holds no other."""
    if is_ruled_out(food, request):
        return False
    return not to_be_read(food, request) or food.id in context.stock


def _listed(context: InspectionContext, request: CookRequest) -> Iterator[Finding]:
    for place, ingredient, food in context.ingredients():
        if food is None:
            if request.diets or request.allergens:
                yield block(CHECK, place, f"What is in {ingredient.name} is not known.", "Leave it out.")
        elif not _may_be_served(context, request, food):
            yield _forbidden(place, food, request)
        else:
            yield from _misnamed(context, request, place, ingredient)


def _misnamed(
    context: InspectionContext, request: CookRequest, place: str, ingredient: Ingredient
) -> Iterator[Finding]:
    """A line whose words mean another food than its id does."""
    named = context.names.find(ingredient.name) if context.names else None
    food = context.catalogue.foods.get(named.food_id) if named else None
    if food and not _may_be_served(context, request, food):
        yield _forbidden(place, food, request)


def _step_ids(context: InspectionContext, request: CookRequest) -> Iterator[Finding]:
    for _, place, step in context.steps():
        for food_id in step.foods:
            food = context.catalogue.foods.get(food_id)
            if food is None:
                yield block(CHECK, place, f"What is in “{food_id}” is not known.", "Leave it out.")
            elif not _may_be_served(context, request, food):
                yield _forbidden(place, food, request)


def _words(context: InspectionContext, request: CookRequest, place: str, text: str) -> Iterator[Finding]:
    mentions = context.words.find(text)
    for mention in mentions:
        food = context.catalogue.food(mention.food_id)
        if not _may_be_served(context, request, food) and not _is_short_for_a_fitting_food(
            context, request, place, mention
        ):
            yield _forbidden(place, food, request)
    named = {word for mention in mentions for word in mention.words}
    yield from _carriers(context, request, place, text, named)


def _is_short_for_a_fitting_food(
    context: InspectionContext, request: CookRequest, place: str, mention: Mention
) -> bool:
    """ "The noodles" are the listed rice noodles or udon; in the title no "the" is said."""
    if mention.before not in POINTING_WORDS and place != "title":
        return False
    fitting = (food for food in context.listed.values() if _may_be_served(context, request, food))
    return any(_ends_with(food, mention.words) or stands_for(food, mention.text) for food in fitting)


def _ends_with(food: Food, words: tuple[str, ...]) -> bool:
    names = (tokens(name) for name in food.names())
    return any(len(name) > len(words) and name[-len(words) :] == words for name in names)


def _carriers(
    context: InspectionContext, request: CookRequest, place: str, text: str, named: set[str]
) -> Iterator[Finding]:
    """Words such as "cheese" that no food of the catalogue is called by."""
    words = tokens(text)
    if CARRIERS.keys().isdisjoint(words):
        return
    for before, word, after in _with_neighbours(words):
        carrier = CARRIERS.get(word)
        if carrier is None or word in named or is_another_food(before, word, after):
            continue
        if is_deed(before, word, after):
            continue
        if carrier.forbids(request.diets, request.allergens) and not _explained(context, carrier):
            yield block(CHECK, place, f"“{word}” does not fit this kitchen.", "Leave it out.")


def _explained(context: InspectionContext, carrier: Carrier) -> bool:
    """True when a listed food, judged by its own facts, can be what the word means."""
    return any(food.category in carrier.categories for food in context.listed.values())


def _with_neighbours(words: tuple[str, ...]) -> Iterator[tuple[str, str, str]]:
    padded = ("", *words, "")
    for (before, word), (_, after) in pairwise(pairwise(padded)):
        yield before, word, after


def _forbidden(place: str, food: Food, request: CookRequest) -> Finding:
    met = allergens_met(food, request.allergens)
    broken = broken_diets(food, request.diets)
    reasons = [f"may hold {word.replace('_', ' ')}" for word in sorted(met)]
    reasons += [f"is not {word.replace('_', ' ')}" for word in sorted(broken)]
    return block(
        CHECK, place, f"{food.name} {' and '.join(reasons) or 'is to be left out'}.", "Leave it out."
    )
