"""The page of one recipe: stored, or just made and not saved yet."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from desktop_app.exceptions import AppError
from desktop_app.presenters.recipe_list import scaled_list
from desktop_app.presenters.recipe_words import shown_recipe
from desktop_app.presenters.swap_words import NONE_KNOWN, request_for, swaps_shown
from desktop_app.runtime.tasks import TaskScope

if TYPE_CHECKING:
    from desktop_app.kitchen.matching import Larder
    from desktop_app.presenters.toasts import ShowToast
    from desktop_app.schemas.base import RecipeId
    from desktop_app.schemas.generation import CheckedRecipe
    from desktop_app.schemas.recipe import Recipe, RecipeDraft
    from desktop_app.schemas.shown_recipes import IngredientsShown, RecipeShown, SwapShown
    from desktop_app.schemas.swaps import SwapOffer
    from desktop_app.services.clock import Clock
    from desktop_app.services.kitchen import Kitchen
    from desktop_app.services.library import LibraryService
    from desktop_app.services.pantry import PantryService
    from desktop_app.services.people import PeopleService
    from desktop_app.services.preferences import PreferencesService
    from desktop_app.services.substitutions import SubstitutionService


class RecipePort(Protocol):
    """What the presenter needs of the page."""

    def show_recipe(self, recipe: "RecipeShown") -> None: ...
    def show_ingredients(self, ingredients: "IngredientsShown") -> None: ...
    def show_stored(self, *, stored: bool, favourite: bool) -> None: ...
    def show_swaps(self, food_id: str, swaps: "tuple[SwapShown, ...]") -> None: ...
    def show_message(self, kind: str, text: str, hint: str = "") -> None: ...


@dataclass(frozen=True)
class RecipeServices:
    """What the page asks."""

    library: "LibraryService"
    kitchen: "Kitchen"
    pantry: "PantryService"
    preferences: "PreferencesService"
    clock: "Clock"
    substitutions: "SubstitutionService"
    people: "PeopleService"


@dataclass(frozen=True)
class RecipeDoors:
    """Where the page leads to: ``reopen`` turns to it again with a recipe taken out of the bin."""

    back: Callable[[], None]
    changed: Callable[[], None]
    reopen: "Callable[[RecipeId], None]"
    toast: "ShowToast"


class RecipePresenter:
    """Keeps the recipe in sight and the number it is shown for."""

    def __init__(self, view: RecipePort, services: RecipeServices, doors: RecipeDoors) -> None:
        self._view = view
        self._services = services
        self._doors = doors
        self._tasks = TaskScope(on_error=self._show_error)
        self._recipe: Recipe | RecipeDraft | None = None
        self._checked: CheckedRecipe | None = None
        self._servings = 1
        self._larder: Larder | None = None
        self._offers: tuple[SwapOffer, ...] = ()

    def open_recipe(self, recipe_id: "RecipeId") -> None:
        """Show a stored recipe."""
        self._tasks.start("show", self._open, recipe_id)

    def open_checked(self, checked: "CheckedRecipe") -> None:
        """Show one that has just been made."""
        self._take(checked.recipe, checked)
        self._tasks.start("show", self._show)

    def shown(self) -> None:
        """The pantry or the profile changed elsewhere."""
        if self._recipe is not None and not self._tasks.running("show"):
            self._tasks.start("show", self._show)

    def servings_changed(self, servings: int) -> None:
        """Scale the list."""
        self._servings = servings
        self._show_list()

    def swap_wished(self, food_id: str) -> None:
        """What could stand in for this food?"""
        if self._recipe is not None:
            self._tasks.start("swap", self._offer, self._recipe, food_id)

    def swap_chosen(self, number: int) -> None:
        """Show the recipe with this swap; what is stored stays as it is until the cook saves."""
        offer, before = self._offers[number], (self._recipe, self._checked)
        self._turn_to(offer.recipe, None)
        self._doors.toast(f"Now with {offer.name}.", "Undo", lambda: self._turn_to(*before))

    def save_pressed(self) -> None:
        """Keep it in the library."""
        if self._recipe is not None and self._stored_id() is None:
            self._tasks.start_write("save", self._save, self._recipe)

    def favourite_changed(self, on: bool) -> None:
        """The heart was pressed."""
        if (recipe_id := self._stored_id()) is not None:
            self._tasks.start_write("favourite", self._mark, recipe_id, on)

    def delete_pressed(self) -> None:
        """Move it to the bin and go back."""
        if (recipe_id := self._stored_id()) is not None and self._recipe is not None:
            self._tasks.start_write("delete", self._delete, recipe_id, self._recipe.title)

    def back_pressed(self) -> None:
        """To the page before."""
        self._doors.back()

    async def close(self) -> None:
        """Stop what reads; what is being stored is stored."""
        await self._tasks.close()

    def _stored_id(self) -> "RecipeId | None":
        return getattr(self._recipe, "id", None)

    def _take(self, recipe: "Recipe | RecipeDraft", checked: "CheckedRecipe | None") -> None:
        self._recipe, self._checked, self._servings = recipe, checked, recipe.servings

    def _turn_to(self, recipe: "Recipe | RecipeDraft | None", checked: "CheckedRecipe | None") -> None:
        if recipe is not None:
            servings = self._servings
            self._take(recipe, checked)
            self._servings = servings
            self._tasks.start("show", self._show)

    async def _offer(self, recipe: "Recipe | RecipeDraft", food_id: str) -> None:
        from desktop_app.schemas.base import FoodId
        from desktop_app.services.people import at_table

        profile = await self._services.preferences.load()
        household = at_table(profile, await self._services.people.all())
        stock = await self._services.pantry.stock(profile.staples)
        request = request_for(household, stock, self._services.clock.today(), recipe.servings)
        self._offers = await self._services.substitutions.offers(recipe, FoodId(food_id), request)
        if self._offers:
            self._view.show_swaps(food_id, swaps_shown(self._offers))
        else:
            self._view.show_message("info", NONE_KNOWN)

    async def _open(self, recipe_id: "RecipeId") -> None:
        self._take(await self._services.library.get(recipe_id), None)
        await self._show()

    async def _show(self) -> None:
        from desktop_app.kitchen.matching import Larder

        if self._recipe is None:
            return
        tables = await self._services.kitchen.load()
        profile = await self._services.preferences.load()
        stock = await self._services.pantry.stock(profile.staples)
        self._larder = Larder.of(stock, self._services.clock.today())
        shown = shown_recipe(self._recipe, self._checked, tables.catalogue, profile)
        self._view.show_recipe(shown._replace(servings=self._servings))
        self._show_list()

    def _show_list(self) -> None:
        if self._recipe is None or self._larder is None:
            return
        tables = self._services.kitchen.tables
        foods, replaceable = tables.catalogue.foods, tables.substitutions
        try:
            self._view.show_ingredients(
                scaled_list(self._recipe, self._servings, foods, self._larder, replaceable)
            )
        except AppError as error:
            self._show_error(error)

    async def _save(self, draft: "RecipeDraft") -> None:
        stored = await self._services.library.save(draft)
        if self._recipe is draft:
            self._recipe = stored
            self._view.show_stored(stored=True, favourite=stored.favourite)
        self._doors.changed()
        self._doors.toast("Saved in your recipes.", "Undo", lambda: self._unsave(stored.id))

    def _unsave(self, recipe_id: "RecipeId") -> None:
        self._tasks.start_write("unsave", self._take_out, recipe_id)

    async def _take_out(self, recipe_id: "RecipeId") -> None:
        await self._services.library.delete(recipe_id)
        if self._stored_id() == recipe_id and self._checked is not None:
            self._recipe = self._checked.recipe
            self._view.show_stored(stored=False, favourite=False)
        self._doors.changed()

    async def _mark(self, recipe_id: "RecipeId", on: bool) -> None:
        stored = await self._services.library.set_favourite(recipe_id, on)
        if self._stored_id() == recipe_id:
            self._recipe = stored
            self._view.show_stored(stored=True, favourite=stored.favourite)
        self._doors.changed()

    async def _delete(self, recipe_id: "RecipeId", title: str) -> None:
        await self._services.library.delete(recipe_id)
        self._recipe = None
        self._doors.changed()
        self._doors.back()
        self._doors.toast(f"“{title}” is in the bin.", "Undo", lambda: self._undo(recipe_id))

    def _undo(self, recipe_id: "RecipeId") -> None:
        self._tasks.start_write("restore", self._restore, recipe_id)

    async def _restore(self, recipe_id: "RecipeId") -> None:
        await self._services.library.restore(recipe_id)
        self._doors.changed()
        self._doors.reopen(recipe_id)

    def _show_error(self, error: AppError) -> None:
        self._view.show_message("error", error.user_message, error.hint)
