"""M7: each raw animal food is cooked to its safe temperature, in the words of the step that cooks it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from desktop_app.kitchen.foods import Food
from desktop_app.kitchen.inspector.context import InspectionContext, block, fault
from desktop_app.kitchen.inspector.texts import celsius_said, durations_said, fahrenheit_said, sentences
from desktop_app.kitchen.safety import (
    NO_REST_FROM_C,
    SafeCore,
    reheated_c,
    safe_core_of,
    to_celsius,
    to_fahrenheit,
)
from desktop_app.schemas.base import FoodId
from desktop_app.schemas.generation import Finding
from desktop_app.schemas.people import Region
from desktop_app.schemas.recipe import Step, StepKind

CHECK = "M7"
CORE_RANGE_C = (45.0, 99.0)
"""Numbers outside are temperatures of an oven, of oil or of a fridge, not of a core."""
ROUNDED_C = 0.6
"""How far whole degrees of the two scales may lie apart: 165 °F is 73.9 °C."""


@dataclass(frozen=True, slots=True)
class _Cooking:
    """A step that cooks a raw food, and where it stands."""

    index: int
    place: str
    step: Step


def check(context: InspectionContext) -> Iterator[Finding]:
    """Each raw food in the steps that cook it, then each number against what the step says of itself."""
    for food in _raw_foods(context).values():
        core = safe_core_of(food, _chart(context))
        if core is not None:
            yield from _cooked_through(context, food, core)
    for _, place, step in context.steps():
        yield from _numbers_agree(place, step)


def _chart(context: InspectionContext) -> Region:
    """The chart of the cook's region. Where none was named the chef writes the highest number of all charts,
    but whoever keeps to the USDA's is not wrong."""
    if context.request is None or context.request.region is Region.STRICTEST:
        return Region.US
    return context.request.region


def _raw_foods(context: InspectionContext) -> Mapping[FoodId, Food]:
    """Listed raw foods; a line without a known id is read by its words."""
    raw = dict(context.listed)
    for _, ingredient, food in context.ingredients():
        if food is None:
            for mention in context.words.find(ingredient.name):
                raw[mention.food_id] = context.catalogue.food(mention.food_id)
    return raw


def _cooked_through(context: InspectionContext, food: Food, core: SafeCore) -> Iterator[Finding]:
    cooking = _steps_that_cook(context, food)
    if not cooking:
        yield block(CHECK, "steps", f"The {food.name} is never cooked.", "Cook it through.")
        return
    if any(_is_microwaved(context, food, one.step) for one in cooking):
        core = SafeCore(max(core.min_c or 0.0, reheated_c(_chart(context))))
    if core.cue_pattern and any(core.cue_pattern.search(one.step.text) for one in cooking):
        return
    if core.min_c is None:
        yield block(CHECK, cooking[-1].place, f"The step does not say “{core.cue}” of the {food.name}.")
        return
    yield from _hot_enough(context, food, core.min_c, core.rest_minutes, cooking)


def _is_microwaved(context: InspectionContext, food: Food, step: Step) -> bool:
    """A microwave heats unevenly: there neither a lower number nor a cue is enough."""
    return any(
        food in (meant for mention in context.words.find(sentence) for meant in context.meant(mention))
        for sentence in sentences(step.text)
        if "microwave" in sentence.casefold()
    )


def _steps_that_cook(context: InspectionContext, food: Food) -> list[_Cooking]:
    return [
        _Cooking(index, place, step)
        for index, place, step in context.steps()
        if step.kind is StepKind.COOK and _is_in(context, food, index)
    ]


def _is_in(context: InspectionContext, food: Food, index: int) -> bool:
    named = {mention.food_id for mention in context.mentions[index]}
    return food.id in context.foods_in(index) | named


def _hot_enough(
    context: InspectionContext, food: Food, min_c: float, rest: int, cooking: list[_Cooking]
) -> Iterator[Finding]:
    stated = [one for one in cooking if one.step.temperature_c is not None]
    if not stated:
        where = cooking[-1].place
        yield block(CHECK, where, f"No safe temperature for the {food.name}.", f"Say {min_c:g} °C.")
        return
    hottest = max(stated, key=_core_c)
    reached = _core_c(hottest)
    if reached < min_c:
        yield block(
            CHECK, hottest.place, f"{reached:g} °C is too low for the {food.name}.", f"Say {min_c:g} °C."
        )
    if _wants_fahrenheit(context) and not _says_fahrenheit(hottest.step.text, reached):
        yield fault(CHECK, hottest.place, f"The step does not say {to_fahrenheit(reached)} °F.")
    if rest and reached < NO_REST_FROM_C and not _rests(context, hottest.index, rest):
        yield block(CHECK, hottest.place, f"The {food.name} has to rest {rest} minutes.")


def _core_c(cooking: _Cooking) -> float:
    return cooking.step.temperature_c or 0.0


def _wants_fahrenheit(context: InspectionContext) -> bool:
    return context.request is not None and context.request.fahrenheit


def _says_fahrenheit(text: str, celsius: float) -> bool:
    return any(abs(said - to_fahrenheit(celsius)) <= 1 for said in fahrenheit_said(text))


def _rests(context: InspectionContext, start: int, minutes: int) -> bool:
    """True when this step or a later one says to rest that long."""
    return any(
        any(span.low >= minutes for span in durations_said(sentence))
        for step in context.draft.steps[start:]
        for sentence in step.text.split(".")
        if "rest" in sentence.casefold().replace(",", " ").split()
    )


def _numbers_agree(place: str, step: Step) -> Iterator[Finding]:
    said, meant = celsius_said(step.text), step.temperature_c
    if meant is None:
        if any(CORE_RANGE_C[0] <= number <= CORE_RANGE_C[1] for number in said):
            yield fault(CHECK, place, "The words say a core temperature the step does not hold.")
        return
    said += tuple(map(to_celsius, fahrenheit_said(step.text)))
    if not any(abs(number - meant) <= ROUNDED_C for number in said):
        yield block(CHECK, place, f"The words do not say {meant:g} °C.")
    for number in said:
        if CORE_RANGE_C[0] <= number < meant - ROUNDED_C:
            yield block(CHECK, place, f"The words say {number:.3g} °C where {meant:g} °C is meant.")
