"""Whether a food's name inside a longer phrase means that food: "peanut butter" is not butter."""

from collections.abc import Callable
from itertools import pairwise
from typing import NamedTuple

from desktop_app.kitchen.foods import Food
from desktop_app.kitchen.name_words import (
    BRANDS,
    CARRIERS,
    CHANGED,
    CHANGED_ANIMAL,
    COLOURS,
    DENIALS,
    FREE_OF,
    OPEN_HEADS,
    OTHER_FOODS,
    PREPARATIONS,
    QUALITIES,
)
from desktop_app.kitchen.spelling import singular, words_of
from desktop_app.schemas.food import Allergen, RawAnimal

Words = tuple[str, ...]
AllergensOf = Callable[[str], frozenset[Allergen] | None]
"""Allergens of the foods a word in the singular belongs to; None when it is in no food's name."""

SAYS_NOTHING = PREPARATIONS | QUALITIES | BRANDS
STATES = CHANGED | CHANGED_ANIMAL | {"ground", "minced", "fresh"}
DRY_GOODS = frozenset(
    {"pasta", "noodle", "spice", "spice_blend", "grain", "dried_fruit", "nut", "seed", "flour", "herb_dried"}
)
NEVER_FRESH = frozenset({"spice", "herb_dried", "dried_fruit"})
"""Categories and roles of foods whose fresh form is another row of the catalogue."""
MOST_UNKNOWN_WORDS = 1
"""One unknown word may be a brand; two make it a sentence about something else."""


class Phrase(NamedTuple):
    """A phrase taken apart: what stands before the name, the name, after it, and from "in" or "with" on."""

    before: Words
    name: Words
    after: Words
    tail: Words


def may_stand_for(food: Food, phrase: Phrase, allergens_of: AllergensOf) -> bool:
    """Whether no word around the name makes it another food."""
    around = phrase.before + phrase.after
    return (
        not DENIALS & set(around + phrase.tail)
        and not _is_free_of(around)
        and all(_keeps(food, state) for state in STATES & set(around))
        and all(word in SAYS_NOTHING or word in STATES for word in phrase.after)
        and _modifiers_say_nothing(food, phrase, allergens_of)
        and all(_adds_no_allergen(food, word, allergens_of) for word in phrase.tail)
    )


def _is_free_of(words: Words) -> bool:
    return any(word in FREE_OF and after == "free" for word, after in pairwise(words))


def _keeps(food: Food, state: str) -> bool:
    """Whether the food in this state is still the same row of the catalogue."""
    if any(state in words_of(name) for name in food.names()):
        return True
    if state == "dried":
        return bool(DRY_GOODS & {food.category, *food.roles})
    if state == "fresh":
        return food.pack_name != "tin" and not NEVER_FRESH & {food.category, *food.roles}
    if state == "ground":
        return food.category == "spice"
    if state in CHANGED:
        return False
    return food.raw_animal is RawAnimal.NONE


def _modifiers_say_nothing(food: Food, phrase: Phrase, allergens_of: AllergensOf) -> bool:
    telling = [word for word in phrase.before if word not in SAYS_NOTHING and word not in STATES]
    colours = [word for word in telling if word in COLOURS]
    unknown = [word for word in telling if word not in COLOURS]
    if any(singular(word) in OTHER_FOODS or allergens_of(singular(word)) is not None for word in unknown):
        return False
    may_be_brand = singular(phrase.name[-1]) not in OPEN_HEADS
    return len(unknown) <= (MOST_UNKNOWN_WORDS if may_be_brand else 0) and not (colours and _has_colour(food))


def _has_colour(food: Food) -> bool:
    """Where the catalogue knows a colour, another one is another food: red cabbage is no white cabbage."""
    return any(COLOURS & set(words_of(name)) for name in (food.name, *food.synonyms))


def _adds_no_allergen(food: Food, word: str, allergens_of: AllergensOf) -> bool:
    return word in CARRIERS or (allergens_of(singular(word)) or frozenset()) <= food.contains
