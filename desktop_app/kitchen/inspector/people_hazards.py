"""M8: nothing that is unsafe for one of the eaters, by the list, the ids of the steps and their words."""

from collections.abc import Iterator

from desktop_app.kitchen.foods import Food
from desktop_app.kitchen.hazards import Hazards, unsafe_in
from desktop_app.kitchen.hazards.plain import lowered
from desktop_app.kitchen.hazards.reading import is_warned_of, sentences_at
from desktop_app.kitchen.inspector.context import InspectionContext
from desktop_app.schemas.base import FoodId
from desktop_app.schemas.generation import Finding, Severity
from desktop_app.schemas.people import LifeStage

CHECK = "M8"
CODE = "eaters"


def check(context: InspectionContext) -> Iterator[Finding]:
    """Every unsafe food where it is listed and in every step that holds it."""
    hazards, request = context.catalogue.hazards, context.request
    if hazards is None or request is None or not request.stages:
        return
    reasons = dict(_reasons(context, hazards, request.stages))
    for place, food_id in _places(context):
        if food_id in reasons:
            yield Finding(
                check=CHECK,
                severity=Severity.BLOCK,
                place=place,
                message=reasons[food_id],
                mend="Leave it out.",
                code=CODE,
            )


def _places(context: InspectionContext) -> Iterator[tuple[str, FoodId]]:
    for place, _, food in context.ingredients():
        if food is not None:
            yield place, food.id
    for index, place, step in context.steps():
        named = (mention.food_id for mention in context.mentions[index])
        for food_id in dict.fromkeys((*step.foods, *named)):
            yield place, food_id


def _reasons(
    context: InspectionContext, hazards: Hazards, stages: frozenset[LifeStage]
) -> Iterator[tuple[FoodId, str]]:
    """Why each unsafe food of the recipe is unsafe, for those the method does not keep from the eater."""
    told = lowered(" ".join(step.text for step in context.draft.steps))
    for food_id in dict.fromkeys(food_id for _, food_id in _places(context)):
        food = context.catalogue.foods.get(food_id)
        why = unsafe_in(hazards, food, stages, told) if food else None
        if food and why and not _is_only_warned_of(context, food):
            yield food_id, f"{food.name}: {why}"


def _is_only_warned_of(context: InspectionContext, food: Food) -> bool:
    """True when every mention of it says not to use it: "never give honey to a baby"."""
    warned = [
        is_warned_of(sentence.text, max(sentence.text.find(mention.text), 0))
        for _, place, step in context.steps()
        for sentence in sentences_at(place, step.text)
        for mention in context.words.find(sentence.text)
        if mention.food_id == food.id
    ]
    return bool(warned) and all(warned)
