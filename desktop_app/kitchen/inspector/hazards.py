"""M8: no dangerous method is told, what the cook must know is said, and nothing is listed that is no food."""

from collections.abc import Iterator

from desktop_app.kitchen.hazards import Hazards, Rule
from desktop_app.kitchen.hazards.plain import lowered
from desktop_app.kitchen.hazards.reading import Reader, Sentence, sentences_at
from desktop_app.kitchen.hazards.table import has_keys, holds_any
from desktop_app.kitchen.inspector.context import InspectionContext
from desktop_app.kitchen.names import is_non_food
from desktop_app.schemas.generation import Finding, Severity

CHECK = "M8"
SEASONING = frozenset(
    {"spice", "oil", "herb", "condiment", "vinegar", "citrus", "sauce", "sweetener", "drink"},
)
"""What is on the food rather than the food: "rub the chicken with salt and rinse it" rinses the chicken."""
NOTES = "notes"


def check(context: InspectionContext) -> Iterator[Finding]:
    """Banned methods, sentences that are missing, and lines that name no food."""
    yield from _no_food(context)
    hazards = context.catalogue.hazards
    if hazards is not None:
        yield from _banned(context, hazards)
        yield from _unsaid(context)


def _no_food(context: InspectionContext) -> Iterator[Finding]:
    for place, ingredient, food in context.ingredients():
        if food is None and is_non_food(ingredient.name, context.catalogue.non_foods):
            yield Finding(
                check=CHECK,
                severity=Severity.BLOCK,
                place=place,
                message=f"{ingredient.name} is not food.",
                mend="Leave it out.",
                code="no_food",
            )


def _banned(context: InspectionContext, hazards: Hazards) -> Iterator[Finding]:
    everything = lowered("\n".join(text for _, text in context.texts()))
    rules = [rule for rule in hazards.bans if _may_apply(rule, context, everything)]
    if not rules:
        return
    readers = [Reader(row, lambda text: _foods_named(context, text)) for row in _rows(context)]
    for rule in rules:
        for reader in readers:
            for place in reader.places(rule):
                yield _by_rule(context, rule, place)


def _may_apply(rule: Rule, context: InspectionContext, everything: str) -> bool:
    """A quick look before the sentences are read."""
    stages = context.request.stages if context.request else frozenset()
    if rule.when.stages and rule.when.stages.isdisjoint(stages):
        return False
    return has_keys(rule, everything) and not holds_any(rule.unless_anywhere, everything)


def _rows(context: InspectionContext) -> Iterator[tuple[Sentence, ...]]:
    """The sentences that are read one after the other: the method as one row, every other text by itself.

    The bare name of a known food tells the cook to do nothing.
    """
    bare = {place for place, line, food in context.ingredients() if food and not line.preparation}
    method: list[Sentence] = []
    for place, text in context.texts():
        if place.startswith("steps"):
            method += sentences_at(place, text)
        elif text and place not in bare:
            yield sentences_at(place, text)
    yield tuple(method)


def _foods_named(context: InspectionContext, text: str) -> tuple[str, ...]:
    foods = context.catalogue.foods
    named = context.words.find(text)
    return tuple(one.text for one in named if foods[one.food_id].category not in SEASONING)


def _unsaid(context: InspectionContext) -> Iterator[Finding]:
    told = " ".join((context.draft.notes, context.draft.description))
    plain = lowered(told)
    for rule, sentence in context.needed:
        if sentence not in told and not holds_any(rule.said, plain):
            found = _by_rule(context, rule, NOTES)
            lacking = Severity.FAULT if found.severity is Severity.BLOCK else found.severity
            mend = f"Say: “{sentence}”"
            yield _judged(context, found.model_copy(update={"severity": lacking, "mend": mend}))


def _judged(context: InspectionContext, finding: Finding) -> Finding:
    """Of a recipe nobody asked for only what must never be eaten is more than a note."""
    if context.request is None and finding.severity is not Severity.BLOCK:
        return finding.model_copy(update={"severity": Severity.NOTE})
    return finding


def _by_rule(context: InspectionContext, rule: Rule, place: str) -> Finding:
    found = Finding(
        check=CHECK, severity=rule.severity, place=place, message=rule.message, mend=rule.mend, code=rule.id
    )
    return _judged(context, found)
