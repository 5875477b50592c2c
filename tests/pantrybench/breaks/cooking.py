"""Breaks of what happens in the pan and in the oven."""

import re

from desktop_app.kitchen.catalogue import Catalogue
from desktop_app.schemas.base import FoodId
from desktop_app.schemas.generation import CookRequest
from desktop_app.schemas.recipe import RecipeDraft, StepKind
from tests.fakes.drafts import with_step
from tests.pantrybench.breaks.registry import Case, cook_steps, mutant, place_of, rewritten, said, with_food

SOURED = ("natural_yoghurt", "greek_yoghurt", "soya_yoghurt", "soured_cream")
SOFT_HERBS = ("parsley", "basil", "mint", "coriander_leaf", "chives", "dill", "chervil", "tarragon")
FISH = ("salmon", "cod", "haddock", "plaice", "sea_bass", "trout", "mackerel", "tilapia", "hake", "monkfish")


def _preheat(draft: RecipeDraft) -> int | None:
    found = (i for i, step in enumerate(draft.steps) if step.kind is StepKind.PREHEAT and step.oven_c)
    return next(found, None)


def _also_uses(draft: RecipeDraft, index: int, food: str, sentence: str) -> RecipeDraft:
    step = draft.steps[index]
    return with_step(draft, index, text=f"{step.text} {sentence}", foods=(*step.foods, FoodId(food)))


def _changed(draft: RecipeDraft, request: CookRequest, broken: RecipeDraft) -> Case | None:
    return (broken, request) if broken != draft else None


@mutant("M14")
def fry_the_garlic_first(draft: RecipeDraft, request: CookRequest, catalogue: Catalogue) -> Case | None:
    """Garlic cooked before the onion, though the onion is what takes long."""
    if place_of(draft, ["garlic"]) is None or place_of(draft, ["onion"]) is None:
        return None
    texts = {index: draft.steps[index].text for index in cook_steps(draft)}
    pan = next((i for i, text in texts.items() if "onion" in text and "garlic" not in text), None)
    if pan is None:
        return None
    earlier = "Fry the garlic over a medium heat for 2 minutes, until fragrant. "
    foods = (*draft.steps[pan].foods, FoodId("garlic"))
    return with_step(draft, pan, text=earlier + texts[pan], foods=foods), request


@mutant("M9", "M14")
def scorch_the_garlic(draft: RecipeDraft, request: CookRequest, catalogue: Catalogue) -> Case | None:
    def longer(text: str) -> str:
        return re.sub(r"(Stir in the garlic[^.]*?) for 1 minute", r"\1 for 9 minutes", text)

    return _changed(draft, request, rewritten(draft, longer))


@mutant("M14")
def boil_the_yoghurt(draft: RecipeDraft, request: CookRequest, catalogue: Catalogue) -> Case | None:
    at, pans = place_of(draft, SOURED), cook_steps(draft)
    if at is None or not pans:
        return None
    line = draft.ingredients[at]
    sentence = f"Stir in the {line.name} and boil it hard for 5 minutes, until thick."
    return _also_uses(draft, pans[-1], line.food_id or "", sentence), request


@mutant("M9", "M14")
def stew_the_herb(draft: RecipeDraft, request: CookRequest, catalogue: Catalogue) -> Case | None:
    at, pans = place_of(draft, SOFT_HERBS), cook_steps(draft)
    if at is None or not pans:
        return None
    line = draft.ingredients[at]
    sentence = f"Stir in the {line.name} and simmer for 20 minutes, until soft."
    return _also_uses(draft, pans[0], line.food_id or "", sentence), request


@mutant("M9", "M14")
def preheat_for_a_minute(draft: RecipeDraft, request: CookRequest, catalogue: Catalogue) -> Case | None:
    """Nothing else fills the time in which the oven heats."""
    at = _preheat(draft)
    if at is None:
        return None
    hurried = with_step(draft, at, minutes=1)
    for index, step in enumerate(draft.steps):
        hurried = with_step(hurried, index, minutes=0) if step.kind is StepKind.PREPARE else hurried
    return hurried, request


@mutant("M9", "M14")
def forget_the_fan(draft: RecipeDraft, request: CookRequest, catalogue: Catalogue) -> Case | None:
    at = _preheat(draft)
    if at is None:
        return None
    return _changed(
        draft, request, with_step(draft, at, text=re.sub(r" \([^)]*fan[^)]*\)", "", draft.steps[at].text))
    )


@mutant("M9", "M14")
def heat_the_oven_to_the_end(draft: RecipeDraft, request: CookRequest, catalogue: Catalogue) -> Case | None:
    at = _preheat(draft)
    if at is None:
        return None
    celsius = draft.steps[at].oven_c or 0
    told = (f"{celsius:g} °C", f"{celsius - 20:g} °C")
    hot = rewritten(draft, lambda text: text.replace(told[0], "300 °C").replace(told[1], "280 °C"))
    steps = (s.model_copy(update={"oven_c": 300.0}) if s.oven_c else s for s in hot.steps)
    return hot.model_copy(update={"steps": tuple(steps)}), request


@mutant("M9", "M14")
def say_wrong_minutes(draft: RecipeDraft, request: CookRequest, catalogue: Catalogue) -> Case | None:
    """The words tell four times as long as the step takes by the clock."""
    for index in cook_steps(draft):
        told = re.search(r"for (\d+) minutes", draft.steps[index].text)
        if told and int(told[1]) >= 5:
            text = draft.steps[index].text.replace(told[0], f"for {4 * int(told[1])} minutes", 1)
            return with_step(draft, index, text=text), request
    return None


@mutant("M14")
def drop_the_cues(draft: RecipeDraft, request: CookRequest, catalogue: Catalogue) -> Case | None:
    if not cook_steps(draft):
        return None
    cue = re.compile(r",? (?:until|so that|or as the packet)[^.]*")
    return _changed(draft, request, rewritten(draft, lambda text: cue.sub("", text)))


@mutant("M14")
def cook_until_done(draft: RecipeDraft, request: CookRequest, catalogue: Catalogue) -> Case | None:
    if not cook_steps(draft):
        return None
    cue = re.compile(r"until [^.]*\.")
    return _changed(draft, request, rewritten(draft, lambda text: cue.sub("until done.", text)))


@mutant("M14")
def drown_the_grain(draft: RecipeDraft, request: CookRequest, catalogue: Catalogue) -> Case | None:
    """Four times the water the rice, lentils or oats can drink."""
    if draft.archetype not in {"pilaf", "risotto", "dal", "porridge"}:
        return None

    def more(text: str) -> str:
        return re.sub(r"(\d+) ml water", lambda found: f"{4 * int(found[1])} ml water", text)

    return _changed(draft, request, rewritten(draft, more))


@mutant("M14")
def melt_cheddar_over_fish(draft: RecipeDraft, request: CookRequest, catalogue: Catalogue) -> Case | None:
    if place_of(draft, FISH) is None or place_of(draft, ["cheddar"]) is not None:
        return None
    return with_food((draft, request), "cheddar", "cheddar", 40.0 * draft.servings)


@mutant("M3")
def scatter_what_is_not_there(draft: RecipeDraft, request: CookRequest, catalogue: Catalogue) -> Case | None:
    if place_of(draft, ["saffron"]) is not None:
        return None
    return said(draft, "Scatter over the saffron.", -1), request
