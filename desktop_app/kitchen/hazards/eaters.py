"""Foods that some eaters must not be served at all, whatever is done to them."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from desktop_app.kitchen.foods import Food
from desktop_app.kitchen.hazards.table import Hazards, holds_any
from desktop_app.schemas.base import FoodId
from desktop_app.schemas.people import LifeStage


def unsafe_for(food: Food, stages: frozenset[LifeStage]) -> str | None:
    """Why the food is not cooked with when these eaters are at the table; None when it may be."""
    return next((why for stage, why in food.unsafe.items() if stage in stages), None)


def unsafe_in(hazards: Hazards, food: Food, stages: frozenset[LifeStage], told: str) -> str | None:
    """As `unsafe_for`, in a recipe whose lower-case method may make the food safe: "grind the almonds"."""
    for rule in hazards.rules:
        is_theirs = rule.unsafe and food.id in rule.when.foods and not rule.when.stages.isdisjoint(stages)
        if is_theirs and not holds_any(rule.unless_anywhere, told):
            return rule.message
    return None


def with_hazards(foods: Mapping[FoodId, Food], hazards: Hazards) -> Mapping[FoodId, Food]:
    """The foods, each knowing for whom it is unsafe."""
    reasons: dict[FoodId, dict[LifeStage, str]] = {}
    for rule in hazards.rules:
        for food_id in rule.when.foods if rule.unsafe else ():
            known = reasons.setdefault(food_id, {})
            known.update({stage: rule.message for stage in sorted(rule.when.stages) if stage not in known})
    return MappingProxyType(
        {
            food.id: replace(food, unsafe=MappingProxyType(reasons[food.id])) if food.id in reasons else food
            for food in foods.values()
        }
    )
