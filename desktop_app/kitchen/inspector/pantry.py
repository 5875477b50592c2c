"""M2: every listed food is at home, or declared as something to buy within what was allowed."""

from collections.abc import Iterator

from desktop_app.kitchen.inspector.context import WATER, InspectionContext, fault
from desktop_app.schemas.generation import CookRequest, Finding
from desktop_app.schemas.recipe import Ingredient

CHECK = "M2"


def check(context: InspectionContext) -> Iterator[Finding]:
    """Nothing to check when nobody's pantry is known."""
    if context.request is None:
        return
    for place, ingredient, _ in context.ingredients():
        if not at_home(context, ingredient) and ingredient.in_pantry is not False:
            yield fault(CHECK, place, f"{ingredient.name} is not in the pantry.", "Leave it out or say so.")
        if at_home(context, ingredient) and ingredient.in_pantry is False:
            yield fault(CHECK, place, f"{ingredient.name} is to be bought but is at home.")
    yield from _too_much_to_buy(context, context.request)


def at_home(context: InspectionContext, ingredient: Ingredient) -> bool:
    """True when the food is in stock and in date; water always is."""
    return ingredient.food_id == WATER or ingredient.food_id in context.stock


def _too_much_to_buy(context: InspectionContext, request: CookRequest) -> Iterator[Finding]:
    to_buy = [i.name for i in context.draft.ingredients if i.in_pantry is False]
    if len(to_buy) > request.missing_allowed:
        allowed = f"{request.missing_allowed} allowed"
        yield fault(CHECK, "ingredients", f"{len(to_buy)} foods to buy ({', '.join(to_buy)}), {allowed}.")
