"""A plan into a recipe; the same way for the plan's own words and for words a model made of them."""

import re
from collections.abc import Mapping

from desktop_app.exceptions import BadInput
from desktop_app.kitchen.catalogue import Catalogue
from desktop_app.kitchen.composer.archetypes import ChefBook
from desktop_app.kitchen.composer.plan import Plan, PlanTexts
from desktop_app.kitchen.composer.wording import fill
from desktop_app.kitchen.nutrition import nutrition_of
from desktop_app.schemas.recipe import RecipeDraft, Source, SourceKind

CHEF_NAME = "built-in chef"
_PLACEHOLDER = re.compile(r"\{(\w+)\}")


def plan_texts(plan: Plan) -> PlanTexts:
    """The words of a plan, with placeholders for what is not a writer's to change."""
    return PlanTexts(
        title=plan.title,
        description=plan.description,
        steps=tuple(step.text for step in plan.steps),
        tip=plan.tip,
        placeholders=plan.placeholders,
    )


def with_texts(plan: Plan, texts: PlanTexts) -> RecipeDraft:
    """The recipe in these words; raise `BadInput` when a step is missing or names an unknown placeholder."""
    if len(texts.steps) != len(plan.steps):
        raise BadInput(f"The plan has {len(plan.steps)} steps, the text {len(texts.steps)}.")
    steps = tuple(
        step.model_copy(update={"text": _filled(text, plan.placeholders)})
        for step, text in zip(plan.steps, texts.steps, strict=True)
    )
    return RecipeDraft(
        title=texts.title,
        description=texts.description,
        servings=plan.servings,
        minutes=plan.minutes,
        cuisine=plan.cuisine,
        course=plan.course,
        tags=plan.tags,
        ingredients=plan.ingredients,
        steps=steps,
        tip=texts.tip,
        notes=" ".join(filter(None, (plan.servings_note, *plan.notes))),
        vessel=plan.vessel,
        archetype=plan.archetype,
        source=Source(kind=SourceKind.BUILTIN, name=CHEF_NAME),
        seed=plan.seed,
    )


def write(plan: Plan, catalogue: Catalogue, book: ChefBook) -> RecipeDraft:
    """The recipe in the chef's own words, with its nutrition."""
    del book
    draft = with_texts(plan, plan_texts(plan))
    return draft.model_copy(update={"nutrition": nutrition_of(draft, catalogue)})


def _filled(text: str, placeholders: Mapping[str, str]) -> str:
    unknown = [name for name in _PLACEHOLDER.findall(text) if name not in placeholders]
    if unknown:
        raise BadInput(f"The text holds the unknown place {{{unknown[0]}}}.")
    return fill(text, placeholders)
