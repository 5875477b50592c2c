"""The sentences a recipe must hold, for what it is made of and how: the gravest first, at most three."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from desktop_app.kitchen.foods import Food
from desktop_app.kitchen.hazards.plain import lowered
from desktop_app.kitchen.hazards.table import FOODS_PLACE, Hazards, Rule, holds_any, pattern
from desktop_app.kitchen.safety import to_fahrenheit
from desktop_app.schemas.base import FoodId
from desktop_app.schemas.generation import CookRequest
from desktop_app.schemas.people import LifeStage
from desktop_app.schemas.recipe import Step

MOST = 3
"""Cooks skip a longer list of warnings."""
_CELSIUS = re.compile(r"(\d+) °C")
_NOBODY: frozenset[LifeStage] = frozenset()


class Needed(NamedTuple):
    """A sentence the recipe must hold, and the rule that asks for it."""

    rule: Rule
    sentence: str


def required_sentences(
    hazards: Hazards, foods: Iterable[Food], steps: Sequence[Step], request: CookRequest | None, tip: str = ""
) -> tuple[str, ...]:
    """The sentences to print in the notes: what steps and tip do not say themselves."""
    return tuple(one.sentence for one in needed_sentences(hazards, foods, steps, request, tip))


def needed_sentences(
    hazards: Hazards, foods: Iterable[Food], steps: Sequence[Step], request: CookRequest | None, tip: str = ""
) -> tuple[Needed, ...]:
    """As `required_sentences`, each with its rule."""
    dish = _Dish(tuple(foods), tuple((lowered(step.text), frozenset(step.foods)) for step in steps), request)
    told = lowered(f"{dish.text} {tip}")
    return tuple(_needed(hazards, dish, told))[:MOST]


class _Dish(NamedTuple):
    foods: tuple[Food, ...]
    steps: tuple[tuple[str, frozenset[FoodId]], ...]
    request: CookRequest | None

    @property
    def text(self) -> str:
        return " ".join(text for text, _ in self.steps)

    @property
    def stages(self) -> frozenset[LifeStage]:
        return self.request.stages if self.request else _NOBODY


def _needed(hazards: Hazards, dish: _Dish, told: str) -> Iterator[Needed]:
    ids = frozenset(food.id for food in dish.foods)
    for rule in hazards.duties:
        if rule.when.foods and rule.when.foods.isdisjoint(ids):
            continue
        if rule.when.stages and rule.when.stages.isdisjoint(dish.stages):
            continue
        foods = tuple(food for food in dish.foods if food.id in rule.when.foods)
        foods = tuple(food for food in foods if not _is_spared(food, rule, dish))
        if rule.when.foods and not foods:
            continue
        if rule.when.text and not pattern(rule.when.text).search(dish.text):
            continue
        if holds_any((*rule.said, *rule.unless_anywhere), told):
            continue
        yield Needed(rule, _worded(rule.required, foods, dish.request))


def _is_spared(food: Food, rule: Rule, dish: _Dish) -> bool:
    """True when a step that holds the food already makes it harmless."""
    return any(food.id in foods and holds_any(rule.spared, text) for text, foods in dish.steps)


def _worded(sentence: str, foods: tuple[Food, ...], request: CookRequest | None) -> str:
    names = list(dict.fromkeys(food.plural or food.name for food in foods))
    sentence = sentence.replace(FOODS_PLACE, " and ".join(filter(None, (", ".join(names[:-1]), *names[-1:]))))
    if request is None or not request.fahrenheit:
        return sentence
    return _CELSIUS.sub(lambda found: f"{found[0]} ({to_fahrenheit(float(found[1]))} °F)", sentence)
