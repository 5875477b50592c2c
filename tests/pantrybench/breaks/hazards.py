"""Breaks that could make somebody ill: a dangerous sentence put in, a needed one taken out."""

import re

from desktop_app.kitchen.catalogue import Catalogue
from desktop_app.schemas.food import RawAnimal
from desktop_app.schemas.generation import CookRequest
from desktop_app.schemas.recipe import RecipeDraft
from tests.pantrybench.breaks.registry import Case, mutant, place_of, rewritten, said

BIRDS = frozenset({RawAnimal.POULTRY})
MINCED = frozenset({RawAnimal.POULTRY, RawAnimal.GROUND})
MEAT = MINCED | {RawAnimal.WHOLE_CUT}
FATS = ("vegetable_oil", "olive_oil", "sunflower_oil", "rapeseed_oil")


def _of_meat(case: Case, catalogue: Catalogue, sentence: str, kinds: frozenset[RawAnimal]) -> Case | None:
    """The sentence put in, about the first raw animal food of these kinds."""
    draft, request = case
    raw = (i for i in draft.ingredients if i.food_id and catalogue.foods[i.food_id].raw_animal in kinds)
    meat = next(raw, None)
    return (said(draft, sentence.format(meat.name)), request) if meat else None


def _with_food(case: Case, foods: tuple[str, ...], sentence: str, index: int = 0) -> Case | None:
    draft, request = case
    return None if place_of(draft, foods) is None else (said(draft, sentence, index), request)


@mutant("M8")
def rinse_the_poultry(draft: RecipeDraft, request: CookRequest, catalogue: Catalogue) -> Case | None:
    return _of_meat((draft, request), catalogue, "Rinse the {} under the cold tap.", BIRDS)


@mutant("M8")
def thaw_on_the_counter(draft: RecipeDraft, request: CookRequest, catalogue: Catalogue) -> Case | None:
    sentence = "Thaw the {} on the kitchen counter overnight."
    return _of_meat((draft, request), catalogue, sentence, MEAT | {RawAnimal.FISH})


@mutant("M8")
def pour_the_marinade_over(draft: RecipeDraft, request: CookRequest, catalogue: Catalogue) -> Case | None:
    sentence = "Pour the marinade of the raw {} over the cooked dish as a sauce."
    return _of_meat((draft, request), catalogue, sentence, MEAT)


@mutant("M8")
def freeze_it_into_a_slow_cooker(
    draft: RecipeDraft, request: CookRequest, catalogue: Catalogue
) -> Case | None:
    return _of_meat((draft, request), catalogue, "Put the frozen {} straight into the slow cooker.", MEAT)


@mutant("M7", "M8")
def serve_it_pink(draft: RecipeDraft, request: CookRequest, catalogue: Catalogue) -> Case | None:
    return _of_meat((draft, request), catalogue, "Serve the {} while it is still pink in the middle.", MINCED)


@mutant("M8")
def bottle_the_rest(draft: RecipeDraft, request: CookRequest, catalogue: Catalogue) -> Case:
    sentence = "Seal what is left in sterilised jars and process them in a water bath to keep for a year."
    return said(draft, sentence, -1), request


@mutant("M8")
def leave_it_out_overnight(draft: RecipeDraft, request: CookRequest, catalogue: Catalogue) -> Case:
    return said(draft, "Leave what is left at room temperature overnight.", -1), request


@mutant("M8")
def keep_garlic_in_oil(draft: RecipeDraft, request: CookRequest, catalogue: Catalogue) -> Case | None:
    sentence = "Keep the spare garlic covered in oil in the cupboard for three months."
    return _with_food((draft, request), ("garlic",), sentence, -1)


@mutant("M8")
def heat_the_oil_too_far(draft: RecipeDraft, request: CookRequest, catalogue: Catalogue) -> Case | None:
    return _with_food((draft, request), FATS, "Heat the oil to 220 °C in a deep pan for frying.")


@mutant("M8")
def pour_water_on_hot_oil(draft: RecipeDraft, request: CookRequest, catalogue: Catalogue) -> Case | None:
    return _with_food((draft, request), FATS, "If it flames, pour a cup of water onto the burning oil.")


@mutant("M8")
def eat_the_green_potatoes(draft: RecipeDraft, request: CookRequest, catalogue: Catalogue) -> Case | None:
    return _with_food((draft, request), ("potato",), "Use the green potatoes too, skin and all.")


@mutant("M8")
def eat_the_bitter_courgette(draft: RecipeDraft, request: CookRequest, catalogue: Catalogue) -> Case | None:
    sentence = "If the courgette tastes bitter, cook it a little longer and serve it."
    return _with_food((draft, request), ("courgette",), sentence)


@mutant("M8")
def forget_how_old_the_rice_may_be(
    draft: RecipeDraft, request: CookRequest, catalogue: Catalogue
) -> Case | None:
    """The sentence on leftover rice taken out, wherever it stands."""
    if place_of(draft, ["cooked_rice"]) is None:
        return None
    return _without(draft, r"[^.]*\b(?:24 hours|a day|one day|day old|yesterday)\b[^.]*\.?"), request


def _without(draft: RecipeDraft, pattern: str) -> RecipeDraft:
    def cut(text: str) -> str:
        return re.sub(pattern, "", text).strip()

    kept = rewritten(draft, lambda text: cut(text) or text)
    changes = {"notes": cut(draft.notes), "tip": cut(draft.tip), "description": cut(draft.description)}
    return kept.model_copy(update=changes)
