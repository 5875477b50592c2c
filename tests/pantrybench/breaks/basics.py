"""Breaks of foods, amounts, temperatures, order and plain language."""

import re
from datetime import timedelta

from desktop_app.kitchen.catalogue import Catalogue
from desktop_app.schemas.base import FoodId
from desktop_app.schemas.food import Allergen, Diet, RawAnimal
from desktop_app.schemas.generation import CookRequest
from desktop_app.schemas.recipe import Ingredient, RecipeDraft, Step, StepKind
from tests.fakes.drafts import with_line, with_more, with_step
from tests.pantrybench.breaks.registry import Case, mutant

HURRY = 5
STRANGER = FoodId("anchovy")
STRANGER_WORDS = "anchovies"


def _is_measured(step: Step) -> bool:
    return step.temperature_c is not None


def _raw_line(draft: RecipeDraft, catalogue: Catalogue) -> Ingredient | None:
    raw = {RawAnimal.POULTRY, RawAnimal.GROUND, RawAnimal.FISH, RawAnimal.WHOLE_CUT}
    found = (i for i in draft.ingredients if i.food_id and catalogue.foods[i.food_id].raw_animal in raw)
    return next(found, None)


def _weighed(draft: RecipeDraft) -> int:
    return max(range(len(draft.ingredients)), key=lambda index: draft.ingredients[index].grams or 0)


@mutant("M5")
def swap_for_an_allergen(draft: RecipeDraft, request: CookRequest, catalogue: Catalogue) -> Case:
    allergic = request.model_copy(update={"allergens": frozenset({Allergen.FISH})})
    return with_line(draft, 0, food_id=STRANGER, name=STRANGER_WORDS), allergic


@mutant("M5")
def become_allergic_to_a_listed_food(
    draft: RecipeDraft, request: CookRequest, catalogue: Catalogue
) -> Case | None:
    held = [a for i in draft.ingredients if i.food_id for a in catalogue.foods[i.food_id].varies]
    held += [a for i in draft.ingredients if i.food_id for a in catalogue.foods[i.food_id].contains]
    unread = tuple(item.model_copy(update={"confirmed_free": frozenset()}) for item in request.stock)
    allergic = {"allergens": frozenset(held[:1]), "stock": unread}
    return (draft, request.model_copy(update=allergic)) if held else None


@mutant("M5")
def name_an_allergen_in_the_tip(draft: RecipeDraft, request: CookRequest, catalogue: Catalogue) -> Case:
    tip = f"Scatter {STRANGER_WORDS} over it, because salt lifts it."
    return draft.model_copy(update={"tip": tip}), request.model_copy(update={"allergens": {Allergen.FISH}})


@mutant("M5")
def hide_what_a_food_is(draft: RecipeDraft, request: CookRequest, catalogue: Catalogue) -> Case:
    picky = request.model_copy(update={"diets": request.diets | {Diet.GLUTEN_FREE}})
    return with_line(draft, 0, food_id=None), picky


@mutant("M1")
def rename_to_an_unknown_food(draft: RecipeDraft, request: CookRequest, catalogue: Catalogue) -> Case:
    return with_line(draft, 0, food_id=FoodId("unobtainium")), request


@mutant("M1")
def list_a_food_twice(draft: RecipeDraft, request: CookRequest, catalogue: Catalogue) -> Case:
    return with_more(draft, draft.ingredients[0]), request


@mutant("M2")
def use_what_is_not_at_home(draft: RecipeDraft, request: CookRequest, catalogue: Catalogue) -> Case:
    gone = draft.ingredients[_weighed(draft)].food_id
    stock = tuple(item for item in request.stock if item.food_id != gone)
    bare = request.model_copy(update={"stock": stock, "missing_allowed": 0})
    return draft, bare


@mutant("M2")
def use_what_is_past_its_date(draft: RecipeDraft, request: CookRequest, catalogue: Catalogue) -> Case:
    late = request.today - timedelta(days=1)
    stock = tuple(item.model_copy(update={"use_by": late}) for item in request.stock)
    return draft, request.model_copy(update={"stock": stock, "missing_allowed": 0})


@mutant("M3")
def use_an_unlisted_food(draft: RecipeDraft, request: CookRequest, catalogue: Catalogue) -> Case:
    return with_step(draft, 0, foods=(*draft.steps[0].foods, STRANGER)), request


@mutant("M3")
def name_an_unlisted_food(draft: RecipeDraft, request: CookRequest, catalogue: Catalogue) -> Case:
    return with_step(draft, 0, text=f"{draft.steps[0].text} Chop the {STRANGER_WORDS} too."), request


@mutant("M3")
def promise_an_unlisted_food(draft: RecipeDraft, request: CookRequest, catalogue: Catalogue) -> Case:
    return draft.model_copy(update={"title": f"{draft.title} with {STRANGER_WORDS}"}), request


@mutant("M3")
def list_a_food_nobody_uses(draft: RecipeDraft, request: CookRequest, catalogue: Catalogue) -> Case:
    idle = Ingredient(food_id=STRANGER, name=STRANGER_WORDS, quantity=20, unit="g", grams=20)
    return with_more(draft, idle), request


@mutant("M3")
def drop_a_step(draft: RecipeDraft, request: CookRequest, catalogue: Catalogue) -> Case | None:
    """The one step that uses some food, by its ids and its words."""
    lone = next((index for index in range(len(draft.steps)) if _used_only_in(draft, index, catalogue)), None)
    if lone is None:
        return None
    steps = [step.model_copy(update={"after": None}) for step in draft.steps]
    return draft.model_copy(update={"steps": (*steps[:lone], *steps[lone + 1 :])}), request


def _used_only_in(draft: RecipeDraft, index: int, catalogue: Catalogue) -> bool:
    others = [step for other, step in enumerate(draft.steps) if other != index]
    ids = {food for step in others for food in step.foods}
    text = " ".join(step.text for step in others)
    lone = (catalogue.foods[food] for food in draft.steps[index].foods if food not in ids)
    return bool(others) and any(food.name.split()[-1] not in text for food in lone)


@mutant("M4")
def double_an_amount(draft: RecipeDraft, request: CookRequest, catalogue: Catalogue) -> Case:
    index = _weighed(draft)
    return with_line(draft, index, quantity=(draft.ingredients[index].quantity or 1) * 2), request


@mutant("M4")
def take_more_than_there_is(draft: RecipeDraft, request: CookRequest, catalogue: Catalogue) -> Case | None:
    index = _weighed(draft)
    line = draft.ingredients[index]
    here = [item.grams for item in request.stock if item.food_id == line.food_id]
    if not here or None in here or line.in_pantry is False:  # more may always be bought
        return None
    much = 1000 * ((line.grams or 0) + sum(grams or 0 for grams in here))
    return with_line(draft, index, quantity=much / 1000, unit="kg", grams=much), request


@mutant("M4")
def leave_an_amount_out(draft: RecipeDraft, request: CookRequest, catalogue: Catalogue) -> Case:
    return with_line(draft, 0, quantity=None), request


@mutant("M7")
def drop_the_temperature(draft: RecipeDraft, request: CookRequest, catalogue: Catalogue) -> Case | None:
    if not _raw_line(draft, catalogue):
        return None
    steps = (
        step.model_copy(update={"temperature_c": None, "text": re.sub(r"\d+ °[CF]", "hot", step.text)})
        for step in draft.steps
    )
    return draft.model_copy(update={"steps": tuple(steps)}), request


@mutant("M7")
def lower_the_temperature(draft: RecipeDraft, request: CookRequest, catalogue: Catalogue) -> Case | None:
    if not _raw_line(draft, catalogue):
        return None
    steps = (
        step.model_copy(update={"temperature_c": 55.0, "text": re.sub(r"\b[67]\d °C", "55 °C", step.text)})
        if _is_measured(step)
        else step
        for step in draft.steps
    )
    return draft.model_copy(update={"steps": tuple(steps)}), request


@mutant("M7")
def lower_it_in_words_only(draft: RecipeDraft, request: CookRequest, catalogue: Catalogue) -> Case | None:
    hot = next((index for index, step in enumerate(draft.steps) if _is_measured(step)), None)
    if hot is None:
        return None
    return with_step(draft, hot, text=re.sub(r"\b[67]\d °C", "58 °C", draft.steps[hot].text)), request


@mutant("M7")
def leave_it_raw(draft: RecipeDraft, request: CookRequest, catalogue: Catalogue) -> Case | None:
    if not _raw_line(draft, catalogue):
        return None
    steps = (
        step.model_copy(update={"kind": StepKind.PREPARE}) if step.kind is StepKind.COOK else step
        for step in draft.steps
    )
    return draft.model_copy(update={"steps": tuple(steps)}), request


@mutant("M9")
def forget_to_preheat(draft: RecipeDraft, request: CookRequest, catalogue: Catalogue) -> Case | None:
    hot = [index for index, step in enumerate(draft.steps) if step.kind is StepKind.PREHEAT]
    if not hot:
        return None
    return with_step(
        draft, hot[0], kind=StepKind.PREPARE, text="Line a tray with paper.", oven_c=None
    ), request


@mutant("M9")
def preheat_too_late(draft: RecipeDraft, request: CookRequest, catalogue: Catalogue) -> Case | None:
    if draft.steps[0].kind is not StepKind.PREHEAT:
        return None
    free = [step.model_copy(update={"after": None}) for step in draft.steps]
    return draft.model_copy(update={"steps": (*free[1:], free[0])}), request


@mutant("M9")
def say_a_wrong_total(draft: RecipeDraft, request: CookRequest, catalogue: Catalogue) -> Case:
    minutes = draft.minutes.model_copy(update={"total": draft.minutes.total // 2})
    return draft.model_copy(update={"minutes": minutes}), request


@mutant("M9")
def be_in_a_hurry(draft: RecipeDraft, request: CookRequest, catalogue: Catalogue) -> Case | None:
    if draft.minutes.total <= HURRY:
        return None
    return draft, request.model_copy(update={"max_minutes": HURRY})


@mutant("M9")
def wait_for_a_later_step(draft: RecipeDraft, request: CookRequest, catalogue: Catalogue) -> Case:
    return with_step(draft, 1, after=(len(draft.steps) - 1,)), request


@mutant("M9")
def serve_first(draft: RecipeDraft, request: CookRequest, catalogue: Catalogue) -> Case:
    return with_step(draft, 0, text=f"{draft.steps[0].text} Serve at once."), request


@mutant("M14")
def repeat_a_sentence(draft: RecipeDraft, request: CookRequest, catalogue: Catalogue) -> Case:
    return draft.model_copy(update={"tip": draft.steps[0].text}), request


@mutant("M14")
def leave_a_brace(draft: RecipeDraft, request: CookRequest, catalogue: Catalogue) -> Case:
    return with_step(draft, 0, text=f"{draft.steps[0].text} Watch {{t1}} pass."), request


@mutant("M14")
def double_a_word(draft: RecipeDraft, request: CookRequest, catalogue: Catalogue) -> Case:
    return with_step(
        draft, 0, text=draft.steps[0].text.replace(" the ", " the the ", 1) + " Stir and and wait."
    ), request


@mutant("M14")
def leave_two_spaces(draft: RecipeDraft, request: CookRequest, catalogue: Catalogue) -> Case:
    return with_step(draft, 0, text=draft.steps[0].text.replace(" ", "  ", 1)), request


@mutant("M14")
def tell_instead_of_ask(draft: RecipeDraft, request: CookRequest, catalogue: Catalogue) -> Case:
    return with_step(draft, 0, text=f"The cook begins. {draft.steps[0].text}"), request


@mutant("M14")
def write_one_in_the_plural(draft: RecipeDraft, request: CookRequest, catalogue: Catalogue) -> Case:
    return with_step(draft, 0, text=f"{draft.steps[0].text} Wait 1 minutes."), request
