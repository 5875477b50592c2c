"""What a finished plan must tell the cook for safety's sake, put before its other notes."""

from dataclasses import replace

from desktop_app.kitchen.catalogue import Catalogue
from desktop_app.kitchen.composer.plan import Plan
from desktop_app.kitchen.composer.wording import fill
from desktop_app.kitchen.hazards import required_sentences
from desktop_app.kitchen.safety import SAFE_CORES
from desktop_app.schemas.generation import CookRequest
from desktop_app.schemas.people import Equipment

PLAIN_CUE = "no pink is left"
"""What shows that meat is done where the charts name no sign of their own."""


def with_warnings(plan: Plan, catalogue: Catalogue, request: CookRequest) -> Plan:
    """The plan with every sentence its foods and methods ask for and its steps do not hold."""
    plan = _for_bare_hands(plan, catalogue, request)
    if catalogue.hazards is None:
        return plan
    steps = [step.model_copy(update={"text": fill(step.text, plan.placeholders)}) for step in plan.steps]
    foods = [catalogue.foods[line.food_id] for line in plan.ingredients if line.food_id]
    sentences = required_sentences(catalogue.hazards, foods, steps, request, plan.tip)
    return replace(plan, notes=(*sentences, *plan.notes)) if sentences else plan


def _for_bare_hands(plan: Plan, catalogue: Catalogue, request: CookRequest) -> Plan:
    """The plan, with what to look for where nobody can measure the number its steps name."""
    if Equipment.THERMOMETER in request.equipment:
        return plan
    foods = (catalogue.foods[line.food_id] for line in plan.ingredients if line.food_id)
    cores = (SAFE_CORES.get(food.raw_animal) for food in foods)
    cues = dict.fromkeys(core.cue or PLAIN_CUE for core in cores if core and core.min_c)
    if not cues:
        return plan
    looked = " and ".join(cues)
    advice = f"Without a thermometer, cut into the thickest piece and cook on until {looked}"
    note = f"{advice}; a thermometer is surer."
    return replace(plan, notes=(*plan.notes, note))
