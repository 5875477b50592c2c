"""The report card: what is at home, what is due, what it contains, and why this dish."""

from collections.abc import Iterator
from datetime import timedelta

from desktop_app.kitchen.allergens import allergens_of
from desktop_app.kitchen.foods import Food
from desktop_app.kitchen.inspector.context import InspectionContext
from desktop_app.kitchen.inspector.pantry import at_home
from desktop_app.schemas.generation import CookRequest, Finding, Report

SOON = timedelta(days=2)


def report_card(context: InspectionContext, findings: tuple[Finding, ...]) -> Report:
    """The findings with the figures that stand beside a recipe."""
    ingredients = context.draft.ingredients
    missing = tuple(i.name for i in ingredients if context.request and not at_home(context, i))
    due = tuple(_due_soon(context, context.request)) if context.request else ()
    allergens = allergens_of(context.listed.values())
    return Report(
        in_pantry=_had_at_home(context),
        listed=len(ingredients),
        missing=missing,
        uses_soon=tuple(food.name for _, food in due),
        allergens=allergens.contains,
        may_contain=allergens.varies,
        findings=findings,
        why=_why(due, missing) if context.request else "",
    )


def _had_at_home(context: InspectionContext) -> int:
    """Without a request the list itself is believed."""
    if context.request is None:
        return sum(1 for ingredient in context.draft.ingredients if ingredient.in_pantry)
    return sum(1 for ingredient in context.draft.ingredients if at_home(context, ingredient))


def _due_soon(context: InspectionContext, request: CookRequest) -> Iterator[tuple[int, Food]]:
    """Days left and food of what is due within two days, the most pressing first."""
    days: dict[str, int] = {}
    for item in request.stock:
        if item.use_by and request.today <= item.use_by <= request.today + SOON:
            left = (item.use_by - request.today).days
            days[item.food_id] = min(left, days.get(item.food_id, left))
    due = ((days[food.id], food) for food in context.listed.values() if food.id in days)
    yield from sorted(due, key=lambda pair: pair[0])


def _why(due: tuple[tuple[int, Food], ...], missing: tuple[str, ...]) -> str:
    if due:
        days, food = due[0]
        when = ("today", "tomorrow", "in two days")[days]
        return f"Uses the {food.plural or food.name} due {when}."
    if missing:
        return f"Only {_joined(missing)} to buy."
    return "Everything is at home."


def _joined(names: tuple[str, ...]) -> str:
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))
