"""Swaps in the words the recipe page shows."""

from typing import TYPE_CHECKING

from desktop_app.presenters.profile_words import allergen_words
from desktop_app.schemas.shown_recipes import SwapShown

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from desktop_app.schemas.generation import CookRequest
    from desktop_app.schemas.pantry import StockItem
    from desktop_app.schemas.people import AtTable
    from desktop_app.schemas.swaps import SwapOffer

MOST_SERVINGS = 16
NONE_KNOWN = "I know nothing that stands in for it here without spoiling the dish."


def swaps_shown(offers: "Iterable[SwapOffer]") -> tuple[SwapShown, ...]:
    """What may stand in, and what to know of each."""
    return tuple(_shown(offer) for offer in offers)


def request_for(
    household: "AtTable", stock: "tuple[StockItem, ...]", today: "date", servings: int
) -> "CookRequest":
    """Who eats and what there is, as a wish for this very dish."""
    from desktop_app.schemas.generation import CookRequest

    return CookRequest(
        today=today,
        stock=stock,
        servings=min(servings, MOST_SERVINGS),
        stages=household.stages,
        diets=household.diets,
        allergens=household.allergens,
        avoid_foods=household.avoid_foods,
    )


def _shown(offer: "SwapOffer") -> SwapShown:
    where = "you have it" if offer.at_home else "to buy"
    brings = f", brings {allergen_words(offer.brings)}" if offer.brings else ""
    return SwapShown(f"{offer.name} ({where}{brings})", offer.change)
