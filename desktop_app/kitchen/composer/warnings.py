"""What a finished plan must tell the cook for safety's sake, put before its other notes."""

from dataclasses import replace

from desktop_app.kitchen.catalogue import Catalogue
from desktop_app.kitchen.composer.plan import Plan
from desktop_app.kitchen.composer.wording import fill
from desktop_app.kitchen.hazards import required_sentences
from desktop_app.schemas.generation import CookRequest


def with_warnings(plan: Plan, catalogue: Catalogue, request: CookRequest) -> Plan:
    """The plan with every sentence its foods and methods ask for and its steps do not hold."""
    if catalogue.hazards is None:
        return plan
    steps = [step.model_copy(update={"text": fill(step.text, plan.placeholders)}) for step in plan.steps]
    foods = [catalogue.foods[line.food_id] for line in plan.ingredients if line.food_id]
    sentences = required_sentences(catalogue.hazards, foods, steps, request, plan.tip)
    return replace(plan, notes=(*sentences, *plan.notes)) if sentences else plan
