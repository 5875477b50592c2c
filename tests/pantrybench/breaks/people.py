"""Breaks of who may eat what: life stages, labels, allergens under another name."""

from desktop_app.kitchen.catalogue import Catalogue
from desktop_app.schemas.base import FoodId
from desktop_app.schemas.food import Allergen
from desktop_app.schemas.generation import CookRequest
from desktop_app.schemas.pantry import StockItem
from desktop_app.schemas.people import LifeStage
from desktop_app.schemas.recipe import RecipeDraft
from tests.fakes.drafts import with_line
from tests.pantrybench.breaks.registry import Case, mutant, place_of, said

NUTS = ("almond", "cashew", "peanut", "hazelnut", "pistachio", "walnut", "pecan")


def _named(draft: RecipeDraft, request: CookRequest, allergen: Allergen, word: str) -> Case:
    """An allergic cook is told to stir in the allergen, by a word that does not look like it."""
    allergic = request.model_copy(update={"allergens": frozenset({allergen})})
    return said(draft, f"Stir in the {word}."), allergic


def _eaten_by(request: CookRequest, stage: LifeStage) -> CookRequest:
    return request.model_copy(update={"stages": frozenset({stage})})


@mutant("M5")
def call_peanuts_groundnuts(draft: RecipeDraft, request: CookRequest, catalogue: Catalogue) -> Case:
    return _named(draft, request, Allergen.PEANUT, "groundnuts")


@mutant("M5")
def call_prawns_shrimp(draft: RecipeDraft, request: CookRequest, catalogue: Catalogue) -> Case:
    return _named(draft, request, Allergen.CRUSTACEAN, "shrimp")


@mutant("M5")
def call_tofu_bean_curd(draft: RecipeDraft, request: CookRequest, catalogue: Catalogue) -> Case:
    return _named(draft, request, Allergen.SOY, "bean curd")


@mutant("M5")
def have_an_unread_pack(draft: RecipeDraft, request: CookRequest, catalogue: Catalogue) -> Case | None:
    """All packs of a food but one were read for what varies in it."""
    for line in draft.ingredients:
        varies = catalogue.foods[line.food_id].varies if line.food_id else frozenset()
        at_home = [item for item in request.stock if item.food_id == line.food_id]
        if varies and at_home:
            read = at_home[0].model_copy(update={"confirmed_free": frozenset(varies)})
            others = tuple(item for item in request.stock if item not in at_home)
            unread = StockItem(food_id=at_home[0].food_id, grams=at_home[0].grams)
            changes = {"stock": (*others, read, unread), "allergens": frozenset(sorted(varies)[:1])}
            return draft, request.model_copy(update=changes)
    return None


@mutant("M5", "M8")
def serve_honey_to_a_baby(draft: RecipeDraft, request: CookRequest, catalogue: Catalogue) -> Case | None:
    if place_of(draft, ["honey"]) is None:
        return None
    return draft, _eaten_by(request, LifeStage.INFANT)


@mutant("M5", "M8")
def serve_pate_in_pregnancy(draft: RecipeDraft, request: CookRequest, catalogue: Catalogue) -> Case:
    pate = with_line(draft, 0, food_id=FoodId("pate"), name="pâté")
    return pate, _eaten_by(request, LifeStage.PREGNANT)


@mutant("M5", "M8")
def serve_swordfish_to_a_small_child(draft: RecipeDraft, request: CookRequest, catalogue: Catalogue) -> Case:
    fish = with_line(draft, 0, food_id=FoodId("swordfish"), name="swordfish")
    return fish, _eaten_by(request, LifeStage.UNDER_FIVE)


@mutant("M5", "M8")
def leave_the_nuts_whole_for_a_small_child(
    draft: RecipeDraft, request: CookRequest, catalogue: Catalogue
) -> Case | None:
    at = place_of(draft, NUTS)
    if at is None:
        return None
    whole = said(with_line(draft, at, preparation="whole"), "Leave the nuts whole.")
    return whole, _eaten_by(request, LifeStage.UNDER_FIVE)
