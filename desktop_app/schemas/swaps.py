"""What may stand in for a line of a recipe."""

from desktop_app.schemas.base import FoodId, Frozen
from desktop_app.schemas.food import Allergen
from desktop_app.schemas.recipe import RecipeDraft


class SwapOffer(Frozen):
    """A checked swap. ``recipe`` is the whole recipe with it made; ``brings`` the allergens it adds."""

    replaced: FoodId
    foods: tuple[FoodId, ...]
    name: str
    at_home: bool
    change: str = ""
    brings: tuple[Allergen, ...] = ()
    recipe: RecipeDraft
