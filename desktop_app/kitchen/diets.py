"""The one hard filter: what a cook may be served at all, and what only a label can tell."""

from collections.abc import Iterable, Mapping
from datetime import date
from types import MappingProxyType

from desktop_app.kitchen.foods import Food
from desktop_app.kitchen.hazards import unsafe_for
from desktop_app.schemas.base import FoodId
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

    What varies by brand passes when there is a pack at home and the labels of all have been read.
    """
    if food.id in request.avoid_foods or unsafe_for(food, request.stages):
        return False
    doubts = doubts_about(food, request.diets, request.allergens)
    if not doubts:
        return doubts is not None
    return bool(usable_stock(request.stock, {food.id: food}, request))


def usable_stock(
    stock: Iterable[StockItem], foods: Mapping[FoodId, Food], request: CookRequest
) -> tuple[StockItem, ...]:
    """The packs in date of ``foods``, without the foods of which some label leaves a doubt."""
    packs: dict[FoodId, list[StockItem]] = {}
    for item in stock:
        if item.food_id in foods and in_date(item, request.today):
            packs.setdefault(item.food_id, []).append(item)
    return tuple(
        item
        for food_id, some in packs.items()
        if (doubts := doubts_about(foods[food_id], request.diets, request.allergens)) is not None
        and all_labels_read(some, doubts)
        for item in some
    )


def all_labels_read(packs: Iterable[StockItem], doubts: frozenset[Allergen]) -> bool:
    """True when every pack's label settles the doubts: a recipe cannot say which of two packs to open."""
    return all(doubts <= item.confirmed_free for item in packs)


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
