"""Joins views, presenters and services, and keeps them alive as long as the window."""

from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager

from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.dependencies import Container, open_container
from desktop_app.presenters.navigation import NavigationPresenter
from desktop_app.runtime.paths import Paths
from desktop_app.schemas.base import RecipeId
from desktop_app.schemas.generation import CheckedRecipe
from desktop_app.shell.presenter import Presenter
from desktop_app.views.early_cook import EarlyCook
from desktop_app.views.main_window import MainWindow
from desktop_app.views.theme import Theme


@asynccontextmanager
async def open_shell(
    window: MainWindow, paths: Paths, early: EarlyCook | None = None
) -> AsyncIterator["Shell"]:
    """Open the library and put the pages into the window; presenters close before services do.

    ``early`` is a Cook page that stands in the window already and has collected what the cook did.
    """
    async with AsyncExitStack() as stack:
        container = await stack.enter_async_context(open_container(paths))
        shell = Shell(window, container, early)
        stack.push_async_callback(shell.close)
        yield shell


class Shell:
    """Every page's view and presenter. A presenter held only by a signal would be collected."""

    def __init__(self, window: MainWindow, container: Container, early: EarlyCook | None = None) -> None:
        self.container = container
        self._window = window
        self._early = early
        self._presenters: dict[str, Presenter] = {}
        makers: dict[str, Callable[[], QWidget]] = {
            "cook": self._make_cook,
            "recipes": self._make_recipes,
            "recipe": self._make_recipe,
            "adding": self._make_adding,
            "pantry": self._make_pantry,
            "settings": self._make_settings,
            "history": self._make_history,
        }
        for name, maker in makers.items():
            window.add_page(name, maker)
        shown = {name: lambda name=name: self._presenters[name].shown() for name in makers}
        self.navigation = NavigationPresenter(window, shown)
        window.page_chosen.connect(self.navigation.page_chosen)

    async def start(self) -> None:
        """Dress and place the window as it was left, and show the Cook page, ready to use."""
        await self.container.library.load_starters()
        preferences = await self.container.preferences.load()
        if preferences.look.value != "system":
            self._change_look(preferences.look.value)
        if preferences.window_geometry:
            self._window.restore_geometry(preferences.window_geometry)
        await self.container.kitchen.load()
        self.container.history.clean_soon()
        if self._early is None:
            self.navigation.page_chosen("cook")
            return
        self._make_cook()
        self.navigation.page_chosen("cook")
        self._early.hand_over(self._presenters["cook"])
        if self._early.wanted != "cook":
            self.navigation.page_chosen(self._early.wanted)

    async def close(self) -> None:
        """Let every presenter finish what it writes, and keep the window's place."""
        for presenter in self._presenters.values():
            await presenter.close()
        await self.container.preferences.update(window_geometry=self._window.geometry_text())

    def presenter(self, name: str) -> Presenter:
        """The presenter of a page that has been shown; `KeyError` before that."""
        return self._presenters[name]

    def open_recipe(self, recipe_id: RecipeId) -> None:
        """Turn to the page of a stored recipe."""
        from desktop_app.presenters.recipe import RecipePresenter

        self.navigation.page_chosen("recipe")
        presenter = self._presenters["recipe"]
        if isinstance(presenter, RecipePresenter):
            presenter.open_recipe(recipe_id)

    def _open_saved(self, recipe_id: RecipeId) -> None:
        """Turn to a recipe just added, from which the way back leads to all recipes."""
        self.navigation.page_chosen("recipes")
        self.open_recipe(recipe_id)

    def open_answer(self, checked: CheckedRecipe) -> None:
        """Turn to the page of a recipe that has just been made."""
        from desktop_app.presenters.recipe import RecipePresenter

        self.navigation.page_chosen("recipe")
        presenter = self._presenters["recipe"]
        if isinstance(presenter, RecipePresenter):
            presenter.open_checked(checked)

    def _make_cook(self) -> QWidget:
        from desktop_app.presenters.cook import CookDoors, CookPresenter, CookServices
        from desktop_app.views.cook import CookView

        view, parts = self._early.view if self._early else CookView(), self.container
        services = CookServices(
            generation=parts.generation,
            matching=parts.matching,
            library=parts.library,
            pantry=parts.pantry,
            preferences=parts.preferences,
            people=parts.people,
            models=parts.models,
            kitchen=parts.kitchen,
            clock=parts.clock,
        )
        doors = CookDoors(
            open_answer=self.open_answer,
            open_recipe=self.open_recipe,
            pantry_changed=lambda: self._renew("pantry", "recipe"),
        )
        presenter = CookPresenter(view, services, doors)
        view.answer_opened.connect(presenter.open_answer)
        view.history_asked.connect(lambda: self.navigation.page_chosen("history"))
        view.profile_change_asked.connect(lambda: self.navigation.page_chosen("settings"))
        view.eater_toggled.connect(presenter.eater_toggled)
        view.label_read.connect(presenter.label_read)
        view.lines_added.connect(presenter.lines_added)
        view.chip_changed.connect(presenter.chip_changed)
        view.wish_changed.connect(presenter.wish_changed)
        view.find_pressed.connect(presenter.find_pressed)
        view.cancel_pressed.connect(presenter.cancel_pressed)
        view.variation_chosen.connect(presenter.variation_chosen)
        self._keep("cook", presenter)
        return view

    def _make_recipes(self) -> QWidget:
        from desktop_app.presenters.library import LibraryDoors, LibraryPresenter, LibraryServices
        from desktop_app.views.library import LibraryView

        view, parts = LibraryView(), self.container
        services = LibraryServices(library=parts.library, kitchen=parts.kitchen)
        doors = LibraryDoors(open_recipe=self.open_recipe, toast=self._window.show_toast)
        presenter = LibraryPresenter(view, services, doors)
        view.add_pressed.connect(lambda: self.navigation.page_chosen("adding"))
        view.search_changed.connect(presenter.search_changed)
        view.search_cleared.connect(presenter.search_cleared)
        view.sort_changed.connect(presenter.sort_changed)
        view.filter_changed.connect(presenter.filter_changed)
        view.more_wanted.connect(presenter.more_wanted)
        view.recipe_opened.connect(presenter.recipe_opened)
        view.recipe_deleted.connect(presenter.recipe_deleted)
        view.favourite_changed.connect(presenter.favourite_changed)
        self._keep("recipes", presenter)
        return view

    def _make_adding(self) -> QWidget:
        from desktop_app.presenters.adding import AddingDoors, AddingPresenter, AddingServices
        from desktop_app.views.adding import AddingView

        view, parts = AddingView(), self.container
        services = AddingServices(
            extractor=parts.extractor,
            library=parts.library,
            kitchen=parts.kitchen,
            models=parts.models,
            preferences=parts.preferences,
        )
        doors = AddingDoors(back=lambda: self.navigation.page_chosen("recipes"), open_saved=self._open_saved)
        presenter = AddingPresenter(view, services, doors)
        view.text_changed.connect(presenter.text_changed)
        view.file_chosen.connect(presenter.file_chosen)
        view.model_pressed.connect(presenter.model_pressed)
        view.save_pressed.connect(presenter.save_pressed)
        view.back_pressed.connect(presenter.back_pressed)
        self._keep("adding", presenter)
        return view

    def _make_recipe(self) -> QWidget:
        from desktop_app.presenters.recipe import RecipeDoors, RecipePresenter, RecipeServices
        from desktop_app.views.recipe import RecipeView

        view, parts = RecipeView(), self.container
        services = RecipeServices(
            library=parts.library,
            kitchen=parts.kitchen,
            pantry=parts.pantry,
            preferences=parts.preferences,
            clock=parts.clock,
            substitutions=parts.substitutions,
            people=parts.people,
        )
        doors = RecipeDoors(
            back=self.navigation.back,
            changed=lambda: self._renew("recipes"),
            reopen=self.open_recipe,
            toast=self._window.show_toast,
        )
        presenter = RecipePresenter(view, services, doors)
        view.back_pressed.connect(presenter.back_pressed)
        view.save_pressed.connect(presenter.save_pressed)
        view.delete_pressed.connect(presenter.delete_pressed)
        view.favourite_changed.connect(presenter.favourite_changed)
        view.servings_changed.connect(presenter.servings_changed)
        view.swap_wished.connect(presenter.swap_wished)
        view.swap_chosen.connect(presenter.swap_chosen)
        self._keep("recipe", presenter)
        return view

    def _make_history(self) -> QWidget:
        from desktop_app.presenters.history import HistoryDoors, HistoryPresenter, HistoryServices
        from desktop_app.views.history import HistoryView

        view, parts = HistoryView(), self.container
        doors = HistoryDoors(
            open_answer=self.open_answer,
            back=lambda: self.navigation.page_chosen("cook"),
            changed=lambda: self._renew("recipes"),
            toast=self._window.show_toast,
        )
        services = HistoryServices(history=parts.history, kitchen=parts.kitchen)
        presenter = HistoryPresenter(view, services, doors)
        view.opened.connect(presenter.opened)
        view.saved.connect(presenter.saved)
        view.deleted.connect(presenter.deleted)
        view.compared.connect(presenter.compared)
        view.more_wanted.connect(presenter.more_wanted)
        view.back_pressed.connect(presenter.back_pressed)
        self._keep("history", presenter)
        return view

    def _make_pantry(self) -> QWidget:
        from desktop_app.presenters.pantry import PantryDoors, PantryPresenter, PantryServices
        from desktop_app.views.pantry import PantryView

        view, parts = PantryView(), self.container
        services = PantryServices(
            pantry=parts.pantry,
            preferences=parts.preferences,
            people=parts.people,
            kitchen=parts.kitchen,
            clock=parts.clock,
        )
        doors = PantryDoors(changed=lambda: self._renew("cook", "recipe"), toast=self._window.show_toast)
        presenter = PantryPresenter(view, services, doors)
        view.text_changed.connect(presenter.text_changed)
        view.lines_added.connect(presenter.lines_added)
        view.item_edited.connect(presenter.item_edited)
        view.items_removed.connect(presenter.items_removed)
        view.label_read.connect(presenter.label_read)
        self._keep("pantry", presenter)
        return view

    def _make_settings(self) -> QWidget:
        from desktop_app.shell.settings import Joints, make_settings

        toast = self._window.show_toast
        return make_settings(self.container, Joints(self._keep, self._renew, self._change_look, toast))

    def _keep(self, name: str, presenter: Presenter) -> None:
        self._presenters[name] = presenter

    def _renew(self, *names: str) -> None:
        """Have pages that exist look again at what has changed elsewhere."""
        for name in names:
            if name in self._presenters and self.navigation.here == name:
                self._presenters[name].shown()

    def _change_look(self, look: str) -> None:
        app = QApplication.instance()
        if isinstance(app, QApplication):
            Theme.current().apply(app, look)
