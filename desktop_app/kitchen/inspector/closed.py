"""M3: list and method are one closed circle: what is used is listed, what is listed is used."""

from collections.abc import Iterator

from desktop_app.kitchen.inspector.context import WATER, InspectionContext, fault
from desktop_app.kitchen.inspector.group_nouns import named_by_a_group, stands_for
from desktop_app.kitchen.inspector.words import Mention
from desktop_app.schemas.base import FoodId
from desktop_app.schemas.generation import Finding

CHECK = "M3"

DISH_NOUNS = frozenset(
    {"curry", "chilli", "dal", "dhal", "toast", "porridge", "wrap", "roll", "salad", "tomato sauce"}
)
"""Words that name the dish as well as a food; in a title, or after it, they mean the dish."""


def check(context: InspectionContext) -> Iterator[Finding]:
    """Step ids, words of steps and title against the list, and the list against the steps."""
    for index, place, step in context.steps():
        for food_id in step.foods:
            if food_id not in context.listed and food_id != WATER:
                yield fault(CHECK, place, f"The step uses {_name(context, food_id)}, which is not listed.")
        yield from _unlisted(context, place, context.mentions[index])
    yield from _unlisted(context, "title", context.words.find(context.draft.title))
    yield from _unused(context)


def _name(context: InspectionContext, food_id: FoodId) -> str:
    food = context.catalogue.foods.get(food_id)
    return food.name if food else food_id


def _unlisted(context: InspectionContext, place: str, mentions: tuple[Mention, ...]) -> Iterator[Finding]:
    for mention in mentions:
        if not context.meant(mention) and not _needs_no_listing(context, mention):
            yield fault(CHECK, place, f"“{mention.text}” is named but not listed.", "Leave it out.")


def _needs_no_listing(context: InspectionContext, mention: Mention) -> bool:
    if mention.food_id == WATER or any(stands_for(food, mention.text) for food in context.listed.values()):
        return True
    return mention.text in DISH_NOUNS and mention.text in context.draft.title.casefold()


def _unused(context: InspectionContext) -> Iterator[Finding]:
    in_steps = [context.foods_in(index) for index in range(len(context.draft.steps))]
    for place, ingredient, food in context.ingredients():
        if food is None:
            if not _words_in_steps(context, ingredient.name):
                yield fault(CHECK, place, f"{ingredient.name} is listed but never used.")
            continue
        used_in = [index for index, foods in enumerate(in_steps) if food.id in foods]
        if not used_in:
            yield fault(CHECK, place, f"{ingredient.name} is listed but never used.")
        elif not any(_is_spoken_of(context, food.id, index) for index in used_in):
            yield fault(CHECK, place, f"No step says what to do with the {ingredient.name}.")


def _is_spoken_of(context: InspectionContext, food_id: FoodId, index: int) -> bool:
    """By a name of its own, or by a group noun such as "the vegetables"."""
    food = context.listed[food_id]
    if any(food in context.meant(mention) for mention in context.mentions[index]):
        return True
    return named_by_a_group(food, context.draft.steps[index].text)


def _words_in_steps(context: InspectionContext, name: str) -> bool:
    last_word = name.casefold().split()[-1].rstrip("s")
    return any(last_word in step.text.casefold() for step in context.draft.steps)
