"""M9, the order: prepared before cooked before served, oven hot first, nothing used after it went in."""

import re
from collections.abc import Iterator

from desktop_app.kitchen.inspector.context import InspectionContext, fault
from desktop_app.kitchen.inspector.schedule import schedule
from desktop_app.kitchen.inspector.texts import celsius_said, sentences
from desktop_app.schemas.base import FoodId
from desktop_app.schemas.generation import Finding
from desktop_app.schemas.recipe import Step, StepKind

CHECK = "M9"
PREHEAT_MINUTES = 10
LEAST_OVEN_C = 120.0
"""Smaller numbers in a text are those of a core; what ovens can do is judged by `craft.ovens`."""

OVEN = re.compile(r"\boven\b|\bbake\b|\broast in\b", re.IGNORECASE)
PREHEAT = re.compile(r"\b(?:pre-?heat|heat|turn on|switch on)\b[^.]*\boven\b", re.IGNORECASE)
OUT_OF_THE_OVEN = re.compile(r"\b(?:from|out of|turn off|off) the oven\b|\boven gloves?\b", re.IGNORECASE)
ADDING = re.compile(
    r"\b(?:add|stir in|tip in|pour in|toss in|fold in|throw in|scatter in|crumble in|mix in|drop in)\b",
    re.IGNORECASE,
)
SPLIT = re.compile(
    r"\b(?:half|rest|remaining|remainder|some|most|more|another|extra|last|third|quarter|little|few|pinch|splash"
    r"|back|return|reserved|if|\d+)\b",
    re.IGNORECASE,
)
TAKEN_OUT = re.compile(
    r"\b(?:drain\w*|lift\w*|remov\w+|set aside|scoop\w*|take out|transfer\w*|slice[ds]?|shred\w*|cooked)\b",
    re.IGNORECASE,
)
SERVE = re.compile(r"^(?:serve|divide (?:between|among))\b", re.IGNORECASE)
USED_AT_EVERY_STAGE = frozenset({"salt", "black_pepper", "water"})


def check(context: InspectionContext) -> Iterator[Finding]:
    """The oven, the stages of each food, what is added twice, and what comes after serving."""
    yield from _oven(context)
    yield from _stages(context)
    yield from _added_twice(context)
    yield from _after_serving(context)


def _oven(context: InspectionContext) -> Iterator[Finding]:
    steps = context.draft.steps
    spans = schedule(steps)
    preheated = next((index for index, step in enumerate(steps) if _preheats(step)), None)
    for index, place, step in context.steps():
        yield from _oven_number(place, step)
        if index == preheated or not _uses_oven(step):
            continue
        if preheated is None or preheated > index:
            yield fault(CHECK, place, "The oven is used before it is preheated.", "Preheat it first.")
        elif spans[index].start - spans[preheated].start < PREHEAT_MINUTES:
            yield fault(CHECK, place, "The oven has less than 10 minutes to heat up.")


def _preheats(step: Step) -> bool:
    return step.kind is StepKind.PREHEAT or bool(PREHEAT.search(step.text))


def _uses_oven(step: Step) -> bool:
    text = OUT_OF_THE_OVEN.sub("", step.text)
    return step.kind is StepKind.COOK and (step.oven_c is not None or bool(OVEN.search(text)))


def _oven_number(place: str, step: Step) -> Iterator[Finding]:
    if step.oven_c is None:
        return
    said = [number for number in celsius_said(step.text) if number >= LEAST_OVEN_C]
    if said and step.oven_c not in said:
        yield fault(CHECK, place, f"The words do not say {step.oven_c:g} °C.")


def _stages(context: InspectionContext) -> Iterator[Finding]:
    """Knife work on a food does not follow its cooking, nor cooking its serving."""
    cooked: set[FoodId] = set()
    finished: set[FoodId] = set()
    for index, place, step in context.steps():
        foods = context.foods_in(index) - USED_AT_EVERY_STAGE
        split = SPLIT.search(step.text) or TAKEN_OUT.search(step.text)
        late = foods & finished if step.kind is StepKind.COOK else frozenset()
        if step.kind is StepKind.PREPARE:
            late = foods & cooked
        if late and not split:
            names = ", ".join(sorted(late))
            yield fault(CHECK, place, f"This comes too late for {names}.")
        if step.kind is StepKind.COOK:
            cooked |= foods
        elif step.kind is StepKind.FINISH:
            finished |= foods


def _added_twice(context: InspectionContext) -> Iterator[Finding]:
    added: set[FoodId] = set()
    for _, place, step in context.steps():
        for sentence in sentences(step.text):
            if TAKEN_OUT.search(sentence):
                added -= _named(context, sentence)
            if not ADDING.search(sentence) or SPLIT.search(sentence):
                continue
            now = _named(context, _what_is_added(sentence)) - USED_AT_EVERY_STAGE
            for food_id in sorted(now & added):
                yield fault(CHECK, place, f"All the {context.listed[food_id].name} has already gone in.")
            added |= now


def _what_is_added(sentence: str) -> str:
    """The words between the adding and where it goes: "add the rice to the pan" without the pan."""
    start = ADDING.search(sentence)
    words = sentence[start.end() :] if start else ""
    return re.split(r"\b(?:to|and|then|until|into|over)\b|[,;]", words, maxsplit=1)[0]


def _named(context: InspectionContext, text: str) -> set[FoodId]:
    return {food.id for mention in context.words.find(text) for food in context.meant(mention)}


def _after_serving(context: InspectionContext) -> Iterator[Finding]:
    last = len(context.draft.steps) - 1
    for index, place, step in context.steps():
        if index < last and any(SERVE.match(sentence) for sentence in sentences(step.text)):
            yield fault(CHECK, place, "The dish is served before it is finished.")
