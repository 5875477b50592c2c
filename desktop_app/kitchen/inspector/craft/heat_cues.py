"""Each step on the heat says how hot, how long, and what tells that its food is done."""

import re
from collections.abc import Iterator

from desktop_app.kitchen.inspector.craft.told import Said, Told
from desktop_app.kitchen.seasonings import is_seasoning
from desktop_app.schemas.base import FoodId
from desktop_app.schemas.generation import Finding
from desktop_app.schemas.recipe import StepKind

CODE = "heat"
LEVEL = re.compile(
    r"\b(?:high|medium|low|heat right down|gentl[ey]|boil\w*|simmer\w*|bubbl\w*|oven|grill|microwave|toaster"
    r"|toast|bake[sd]?|roast\w*|steam\w*|poach\w*|dry pan|hottest|smoking|same heat|warm through)\b"
    r"|\boff the heat\b|\b(?:just|freshly) boiled\b"
)
TIMED = re.compile(r"\bas the packet says\b|\bone by one\b|\b\d+ seconds\b")
CUE = re.compile(
    r"\b(?:until|till|when|so that|once (?:all|every|it|the|they|\w+ (?:is|are))|as soon as|reaches"
    r"|should (?:be|have|reach)|ready at|stop (?:at|when)|while)\b"
)
EMPTY_CUE = re.compile(
    r"\b(?:until|till|when|once) (?:(?:it|they|everything|the \w+) (?:is|are) )?"
    r"(?:all |just |nicely |properly |well )?(?:done|ready|cooked|finished)\b(?= *(?:[.,;]|and\b|then\b))"
)
"""Words that tell nothing to look for."""
DENIED = re.compile(r"\b(?:nothing|not|no|never|without|before)\b[^.]*\b(?:brown|gold|colour|crisp)")
OFF_THE_HEAT = re.compile(r"\boff the heat\b|\bhot water\b")
HOT = re.compile(
    r"\b(?:heat|boil|simmer|fry|roast|bake|grill|toast|brown(?! (?:sugar|rice|lentil|bread|sauce|basmati))"
    r"|sear|stir-fry|sauté|saute|sweat|cook|melt|poach|steam|blanch|braise|microwave"
    r"|(?:just|freshly) boiled)\b"
)


def check(told: Told) -> Iterator[Finding]:
    """Each step that cooks, then each sign of doneness."""
    level = False
    for index, place, step in told.context.steps():
        text = step.text.casefold()
        if step.kind is not StepKind.COOK or not HOT.search(OFF_THE_HEAT.sub("", text)):
            continue
        level = bool(LEVEL.search(text)) or (level and _goes_on(told, index))
        if not level and not step.oven_c:
            yield told.wince(CODE, place, "The step does not say how hot.", "Say low, medium or high.")
        if not _is_timed(told, index):
            yield told.wince(CODE, place, "The step does not say how long.", "Say the minutes.")
        if not CUE.search(text):
            yield told.wince(CODE, place, "No word tells when the step is done.", "Say what to look for.")
        elif found := EMPTY_CUE.search(text):
            yield told.wince(
                CODE, place, f"“{found[0].capitalize()}” tells nothing.", "Say what to look for."
            )
    for said in told.sentences:
        yield from _misfits(told, said)


def _goes_on(told: Told, index: int) -> bool:
    """The level of the step before still holds while nothing moves to another pan."""
    steps = told.context.draft.steps
    return not steps[index].vessel or steps[index].vessel == steps[index - 1].vessel


def _is_timed(told: Told, index: int) -> bool:
    said = [one for one in told.sentences if one.step == index]
    return any(one.spans for one in said) or any(TIMED.search(one.text) for one in said)


def _in_the_pan(told: Told, said: Said) -> frozenset[FoodId]:
    """What the step names, and what went into the same vessel before."""
    there = (one for one in told.sentences if one.vessel == said.vessel and one.step <= said.step)
    before = (food.id for one in there for food in one.foods)
    return told.context.foods_in(said.step) | frozenset(before)


def _misfits(told: Told, said: Said) -> Iterator[Finding]:
    """A cue of one food said of another: pasta has no juices that run clear."""
    if said.kind is not StepKind.COOK:
        return
    known = told.context.listed
    for cue in told.wordcraft.techniques.cues:
        found = cue.words.search(said.text)
        if not found:
            continue
        foods = tuple(known[name] for name in _in_the_pan(told, said) & known.keys())
        if any(not is_seasoning(food) for food in foods) and not cue.suits(foods):
            message = f"“{found[0]}” is no sign that {foods[0].name} is done."
            yield told.wince(CODE, said.place, message, "Say what this food shows.")
        if cue.not_by and not DENIED.search(said.text) and told.technique_of(said) in cue.not_by:
            yield told.wince(CODE, said.place, f"Nothing gets “{found[0]}” in water or steam.")
