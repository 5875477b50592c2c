"""Meat for a braise is dried, browned and returned; tough cuts get hot enough to turn tender; roasts rest."""

import re
from collections.abc import Iterator

from desktop_app.kitchen.foods import Food
from desktop_app.kitchen.inspector.craft.told import Said, Told
from desktop_app.kitchen.inspector.texts import celsius_said
from desktop_app.kitchen.safety import target_c
from desktop_app.schemas.food import RawAnimal
from desktop_app.schemas.generation import Finding

CODE = "braise"
LONG = 45.0
"""Minutes on the heat that make a braise or a roast."""
TENDER_C = (88.0, 98.0)
DRIED = re.compile(r"\b(?:pat\w*|dry|dried|wipe\w*|blot\w*)\b")
BROWNED = re.compile(r"\b(?:brown\w*|sear\w*|dark on|deep gold|colour)\b")
FALLS = re.compile(r"\b(?:fork|falls? apart|falling|shreds?|pulls? apart|meltingly|butter-soft)\b")
ASIDE = re.compile(r"\b(?:lift|take|transfer|set aside|remove)\b[^.]*\b(?:out|plate|aside|bowl)\b")
BACK = re.compile(r"\b(?:return|back)\b")
RESTS = re.compile(r"\b(?:rest|rests|rested|stand|relax)\b")
ROASTED = re.compile(r"\broast(?:s|ed|ing)?\b")
JOINT_G = 700.0
JOINTS = frozenset({"whole_chicken", "lamb_leg", "lamb_shoulder", "pork_shoulder", "gammon", "beef_joint"})


def check(told: Told) -> Iterator[Finding]:
    """Each tough cut that is cooked long and wet, and each joint that is roasted."""
    for food in told.context.listed.values():
        if food.raw_animal in (RawAnimal.NONE, RawAnimal.GROUND, RawAnimal.FISH, RawAnimal.SHELLFISH):
            continue
        steps = [one for one in told.sentences if one.cooks and food.id in told.context.foods_in(one.step)]
        if target_c(food) and _minutes(told, steps) >= LONG:
            yield from _braised(told, food, steps)
        if _is_joint(told, food) and any(ROASTED.search(one.text) for one in steps):
            yield from _rested(told, food, steps)


def _minutes(told: Told, sentences: list[Said]) -> float:
    return sum(told.context.draft.steps[index].minutes for index in {one.step for one in sentences})


def _braised(told: Told, food: Food, steps: list[Said]) -> Iterator[Finding]:
    method = " ".join(one.text for one in steps)
    before = " ".join(one.text for one in told.sentences if one.step <= steps[0].step)
    wet = any(one.wets for one in steps)
    if wet and not BROWNED.search(method):
        yield told.wince(CODE, steps[0].place, f"The {food.name} is never browned.", "Brown it first.")
    elif wet and not DRIED.search(before) and not _listed_dry(told, food):
        yield told.wince(CODE, steps[0].place, f"Wet {food.name} does not brown.", "Pat it dry first.")
    out = next((one for one in steps if ASIDE.search(one.text)), None)
    later = [one.text for one in told.sentences if out and one.step > out.step]
    if out and not any(BACK.search(text) or food.name in text for text in later):
        yield told.wince(CODE, out.place, f"The {food.name} never goes back into the pan.")
    said = [number for step in told.context.draft.steps for number in celsius_said(step.text)]
    if not any(TENDER_C[0] <= number <= TENDER_C[1] for number in said) and not FALLS.search(told.method):
        message = f"The {food.name} is safe long before it is tender; it takes {target_c(food):g} °C."
        yield told.wince(CODE, steps[-1].place, message)


def _listed_dry(told: Told, food: Food) -> bool:
    lines = (line for _, line, known in told.context.ingredients() if known is food)
    return any(DRIED.search(line.preparation.casefold()) for line in lines)


def _is_joint(told: Told, food: Food) -> bool:
    if food.id in JOINTS:
        return True
    lines = [line for _, line, known in told.context.ingredients() if known is food]
    whole = any("joint" in f"{line.name} {line.preparation}".casefold() for line in lines)
    return whole and sum(line.grams or 0 for line in lines) >= JOINT_G


def _rested(told: Told, food: Food, steps: list[Said]) -> Iterator[Finding]:
    later = (one.text for one in told.sentences if one.step >= steps[-1].step)
    if not any(RESTS.search(text) for text in later):
        message = f"The {food.name} is carved as it comes from the oven and loses its juice."
        yield told.wince(CODE, steps[-1].place, message, "Let it rest.")
