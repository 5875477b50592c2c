"""The one hard filter: what a cook may be served at all, and what only a label can tell."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from desktop_app.kitchen.foods import Food
from desktop_app.kitchen.hazards import unsafe_for
from desktop_app.schemas.food import Allergen, Diet, Place
from desktop_app.schemas.generation import CookRequest
from desktop_app.schemas.pantry import StockItem

TOLD_BY_LABEL: Mapping[Diet, tuple[Allergen, ...]] = MappingProxyType(
    {Diet.GLUTEN_FREE: (Allergen.GLUTEN, Allergen.WHEAT), Diet.DAIRY_FREE: (Allergen.MILK,)}
)
"""Diets that are about allergens, and which; of several that vary the first is what a label says.

A label that says "gluten-free" may still name wheat starch, which is no harm to a coeliac.
"""


def fits(food: Food, request: CookRequest) -> bool:
    """True when no diet, allergy, eater or "leave out" of the request speaks against the food.

    What varies by brand passes when the label of a pack at home has been read.
    """
    if food.id in request.avoid_foods or unsafe_for(food, request.stages):
        return False
    doubts = doubts_about(food, request.diets, request.allergens)
    if not doubts:
        return doubts is not None
    return any(item.food_id == food.id and is_usable(item, food, request) for item in request.stock)


def is_usable(item: StockItem, food: Food, request: CookRequest) -> bool:
    """True for a pack that is in date and whose label settles every doubt about the food."""
    doubts = doubts_about(food, request.diets, request.allergens)
    return doubts is not None and doubts <= item.confirmed_free and in_date(item, request.today)


def in_date(item: StockItem, today: date) -> bool:
    """True up to the printed day; a freezer pauses the date."""
    return item.use_by is None or item.place is Place.FREEZER or item.use_by >= today


def doubts_about(
    food: Food, diets: frozenset[Diet], allergens: frozenset[Allergen]
) -> frozenset[Allergen] | None:
    """What the label of a pack has to be free of; None when no label can make the food fit."""
    broken = broken_diets(food, diets)
    if allergens & food.contains or not broken <= TOLD_BY_LABEL.keys():
        return None
    doubts = allergens & food.varies
    for diet in broken:
        told = TOLD_BY_LABEL[diet]
        first = next((allergen for allergen in told if allergen in food.varies), None)
        if first is None or not food.contains.isdisjoint(told):
            return None
        doubts |= {first}
    return doubts


def broken_diets(food: Food, diets: frozenset[Diet]) -> frozenset[Diet]:
    """The diets among ``diets`` the food has no place in, its label unread."""
    return diets - food.diets


def allergens_met(food: Food, allergens: frozenset[Allergen]) -> frozenset[Allergen]:
    """The allergens among ``allergens`` the food holds, or may hold by its brand."""
    return allergens & (food.contains | food.varies)
