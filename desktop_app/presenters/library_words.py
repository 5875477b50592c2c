"""Cards and filters in the words the page *Recipes* shows."""

from typing import TYPE_CHECKING

from desktop_app.presenters.covers import cover_of_summary
from desktop_app.schemas.shown_recipes import FilterShown, RecipeCard

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from desktop_app.kitchen.foods import Food
    from desktop_app.schemas.base import FoodId
    from desktop_app.schemas.library import Facets, SearchQuery
    from desktop_app.schemas.recipe import RecipeSummary

EMPTY = ("No recipes yet", "Cook something from your pantry and press Save on its page. It is kept here.")
NO_HITS = ("Nothing found", "Try fewer letters, or another word: an ingredient, a dish, a tag.")


def card_of(recipe: "RecipeSummary", foods: "Mapping[FoodId, Food]") -> RecipeCard:
    """One card of the grid."""
    return RecipeCard(
        recipe_id=recipe.id,
        title=recipe.title,
        cover=cover_of_summary(recipe, foods),
        minutes=minutes_words(recipe.total_minutes),
        servings=str(recipe.servings),
        note=cuisine_words(recipe.cuisine),
        favourite=recipe.favourite,
    )


def minutes_words(minutes: float) -> str:
    """Minutes as a cook says them: "25 min", "1 h 10 min"; "" for none."""
    if minutes <= 0:
        return ""
    if minutes < 1:
        return "under 1 min"
    hours, rest = divmod(round(minutes), 60)
    if not hours:
        return f"{rest} min"
    return f"{hours} h {rest} min" if rest else f"{hours} h"


def cuisine_words(cuisine: str) -> str:
    """A cuisine or course as words on a chip: "Tex-Mex", "North African", "Breakfast"."""
    if cuisine == "home":
        return "Home cooking"
    return cuisine.replace("_", " ").title()


def filters_of(facets: "Facets", favourites: int, query: "SearchQuery") -> tuple[FilterShown, ...]:
    """All filters, those in use marked; one in use stays although nothing has it any more."""
    chips = [FilterShown("favourites", "", f"Favourites {favourites}", query.favourites)]
    for kind, found, chosen in (
        ("course", facets.courses, query.course),
        ("cuisine", facets.cuisines, query.cuisine),
    ):
        counts = {facet.name: facet.count for facet in found}
        if chosen:
            counts.setdefault(chosen, 0)
        chips += [
            FilterShown(kind, name, f"{cuisine_words(name)} {count}", name == chosen)
            for name, count in counts.items()
        ]
    return tuple(chips)


def count_words(total: int, query: "SearchQuery") -> str:
    """How many there are, or how many were found."""
    things = "recipe" if total == 1 else "recipes"
    return f"{total:,} {things}{' found' if is_narrowed(query) else ''}"


def is_narrowed(query: "SearchQuery") -> bool:
    """True when a text or a filter leaves some recipes out."""
    return bool(query.text.strip() or query.cuisine or query.course or query.favourites)


def cards_of(recipes: "Iterable[RecipeSummary]", foods: "Mapping[FoodId, Food]") -> tuple[RecipeCard, ...]:
    """Cards in the order found."""
    return tuple(card_of(recipe, foods) for recipe in recipes)
