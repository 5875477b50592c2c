"""Plans that have passed the inspector, in their own words or a model's. Pure."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from desktop_app.exceptions import NothingToCook
from desktop_app.kitchen.composer import proposals, what_to_add, with_texts, write
from desktop_app.kitchen.composer.plan import Plan, PlanTexts
from desktop_app.kitchen.inspector import inspect
from desktop_app.schemas.generation import CookRequest, Report, Severity
from desktop_app.schemas.recipe import RecipeDraft
from desktop_app.services.kitchen import KitchenTables
from desktop_app.services.wordsmith import fields_of, with_fields

_STEP = re.compile(r"steps\[(\d+)\]")
TEXT_PLACES = frozenset({"title", "description", "tip"})


@dataclass(frozen=True, slots=True)
class CheckedPlan:
    """A plan, written out, with its clean report."""

    plan: Plan
    draft: RecipeDraft
    report: Report


def checked_plans(tables: KitchenTables, request: CookRequest, most: int) -> tuple[CheckedPlan, ...]:
    """Up to ``most`` plans that pass, best first; `NothingToCook` says what to add when none does."""
    checked = tuple(islice(_passing(tables, request), most))
    if not checked:
        raise _nothing(tables, request)
    return checked


def _passing(tables: KitchenTables, request: CookRequest) -> Iterator[CheckedPlan]:
    for plan in proposals(tables.catalogue, tables.book, request):
        draft = write(plan, tables.catalogue, tables.book)
        report = inspect(draft, tables.catalogue, request, tables.names)
        if report.clean:
            yield CheckedPlan(plan, draft, report)


def settled(
    tables: KitchenTables, request: CookRequest, checked: CheckedPlan, own: PlanTexts, worded: PlanTexts
) -> CheckedPlan:
    """The plan in a model's words, as far as the inspector lets them stand.

    Fields it finds fault with get the plan's ``own`` words back; when it still finds any, all do.
    """
    found = _worded(tables, request, checked.plan, worded)
    if not found.report.clean:
        mended = with_fields(worded, _originals(own, found.report))
        found = _worded(tables, request, checked.plan, mended)
    return found if found.report.clean else checked


def _worded(tables: KitchenTables, request: CookRequest, plan: Plan, texts: PlanTexts) -> CheckedPlan:
    draft = with_texts(plan, texts)
    return CheckedPlan(plan, draft, inspect(draft, tables.catalogue, request, tables.names))


def _originals(own: PlanTexts, report: Report) -> dict[str, str]:
    """The plan's words for the fields that the report finds fault with."""
    places = {finding.place for finding in report.findings if finding.severity is not Severity.NOTE}
    names = {_field(place) for place in places}
    return {name: text for name, text in fields_of(own).items() if name in names}


def _field(place: str) -> str:
    """The field behind a finding's place, "" where it is about more than one."""
    if step := _STEP.match(place):
        return f"step{int(step[1]) + 1}"
    return place if place in TEXT_PLACES else ""


def _nothing(tables: KitchenTables, request: CookRequest) -> NothingToCook:
    foods = what_to_add(tables.catalogue, tables.book, request)
    hint = f"Add one of: {', '.join(foods)}." if foods else "Add more of what you have, or loosen the limits."
    return NothingToCook("No dish fits what there is.", hint)
