"""The inspector: judges every recipe, whoever wrote it, and believes nothing it says of itself."""

from collections.abc import Callable, Iterator

from desktop_app.kitchen.catalogue import Catalogue
from desktop_app.kitchen.inspector import (
    amounts,
    closed,
    craft,
    forbidden,
    hazards,
    language,
    order,
    pantry,
    people_hazards,
    temperatures,
    times,
    valid,
)
from desktop_app.kitchen.inspector.card import report_card
from desktop_app.kitchen.inspector.context import InspectionContext, Names
from desktop_app.kitchen.inspector.craft.step_checks import check_steps
from desktop_app.schemas.generation import CookRequest, Finding, Report
from desktop_app.schemas.recipe import RecipeDraft

Check = Callable[[InspectionContext], Iterator[Finding]]

CHECKS: tuple[Check, ...] = (
    valid.check,
    pantry.check,
    closed.check,
    amounts.check,
    forbidden.check,
    temperatures.check,
    hazards.check,
    people_hazards.check,
    order.check,
    times.check,
    language.check,
    craft.check_amounts,
    check_steps,
)
"""In the order their findings are told."""


def inspect(
    draft: RecipeDraft, catalogue: Catalogue, request: CookRequest | None = None, names: Names | None = None
) -> Report:
    """The report card of a recipe. Without a request its pantry, diets and time limit are not judged."""
    context = InspectionContext(draft, catalogue, request, names)
    return report_card(context, tuple(dict.fromkeys(_findings(context))))


def _findings(context: InspectionContext) -> Iterator[Finding]:
    for check in CHECKS:
        yield from check(context)
