"""What may stand in for an ingredient: only what the cook may eat and the inspector finds no fault with."""

import asyncio
from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

from desktop_app.schemas.generation import CookRequest, Severity
from desktop_app.schemas.recipe import RecipeDraft
from desktop_app.schemas.swaps import SwapOffer
from desktop_app.services.kitchen import Kitchen, KitchenTables

if TYPE_CHECKING:
    from desktop_app.kitchen.substitutions import Substitution
    from desktop_app.schemas.base import FoodId

MOST_OFFERS = 5
MAY_BE_BOUGHT = 5
"""What stands in need not be at home: the shopping is told, not a fault."""


class SubstitutionService:
    """Offers swaps for the lines of a recipe."""

    def __init__(self, kitchen: Kitchen) -> None:
        self._kitchen = kitchen

    async def offers(
        self, recipe: RecipeDraft, food_id: "FoodId", request: CookRequest
    ) -> tuple[SwapOffer, ...]:
        """Up to five, what is at home first; ``request`` says who eats and what there is."""
        tables = await self._kitchen.load()
        return await asyncio.to_thread(_offers, tables, _plain(recipe), food_id, request)


def _plain(recipe: RecipeDraft) -> RecipeDraft:
    """A stored recipe as one that is not: a swap is a new dish until the cook saves it."""
    return RecipeDraft.model_validate(recipe.model_dump(include=set(RecipeDraft.model_fields)))


def _offers(
    tables: KitchenTables, recipe: RecipeDraft, food_id: "FoodId", request: CookRequest
) -> tuple[SwapOffer, ...]:
    from desktop_app.kitchen.substitutions import fitting

    request = request.model_copy(update={"missing_allowed": MAY_BE_BOUGHT, "max_minutes": None})
    home = {item.food_id for item in request.stock}
    rows = fitting(recipe, food_id, tables.substitutions.get(food_id, ()))
    ranked = sorted(rows, key=lambda row: not _is_at_home(row, home))
    known = _faults(tables, recipe, request)
    return tuple(islice(_checked(ranked, tables, recipe, request, known), MOST_OFFERS))


def _is_at_home(row: "Substitution", home: "set[FoodId]") -> bool:
    return all(food in home or food == "water" for food in row.foods)


def _checked(
    rows: "list[Substitution]",
    tables: KitchenTables,
    recipe: RecipeDraft,
    request: CookRequest,
    known: frozenset[tuple[str, str]],
) -> Iterator[SwapOffer]:
    """The swaps that break nothing that was whole before."""
    from desktop_app.kitchen.allergens import allergens_of
    from desktop_app.kitchen.diets import fits
    from desktop_app.kitchen.substitutions import swap

    foods = tables.catalogue.foods
    home = {item.food_id for item in request.stock}
    for row in rows:
        if not all(fits(foods[food], request) for food in row.foods):
            continue
        swapped = swap(recipe, row, tables.catalogue, home)
        if swapped is None or _faults(tables, swapped, request) - known:
            continue
        before, after = foods[row.replaced], allergens_of(foods[food] for food in row.foods)
        held = before.contains | before.varies
        yield SwapOffer(
            replaced=row.replaced,
            foods=row.foods,
            name=" and ".join(foods[food].name for food in row.foods),
            at_home=_is_at_home(row, home),
            change=row.change,
            brings=tuple(one for one in (*after.contains, *after.varies) if one not in held),
            recipe=swapped,
        )


def _faults(tables: KitchenTables, recipe: RecipeDraft, request: CookRequest) -> frozenset[tuple[str, str]]:
    from desktop_app.kitchen.inspector import inspect

    found = inspect(recipe, tables.catalogue, request, tables.names).findings
    return frozenset((one.check, one.code) for one in found if one.severity is not Severity.NOTE)
