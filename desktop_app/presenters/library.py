"""The page *Recipes*: search, filters, pages of cards."""

import asyncio
from collections.abc import Callable, Coroutine, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from desktop_app.exceptions import AppError
from desktop_app.presenters import library_words as words
from desktop_app.presenters.toasts import ShowToast
from desktop_app.runtime.tasks import TaskScope

if TYPE_CHECKING:
    from desktop_app.schemas.base import RecipeId
    from desktop_app.schemas.library import SearchQuery
    from desktop_app.schemas.recipe import RecipePage
    from desktop_app.schemas.shown_recipes import FilterShown, RecipeCard
    from desktop_app.services.kitchen import Kitchen
    from desktop_app.services.library import LibraryService

PAUSE = 0.15
"""Seconds without a key before the library is searched."""
LONGEST = 300
"""Characters of a search; more is cut off."""


class LibraryPort(Protocol):
    """What the presenter needs of the page."""

    def show_recipes(self, cards: "Sequence[RecipeCard]", *, more: bool) -> None: ...
    def append_recipes(self, cards: "Sequence[RecipeCard]", *, more: bool) -> None: ...
    def show_favourite(self, recipe_id: int, *, on: bool) -> None: ...
    def show_filters(self, filters: "Sequence[FilterShown]") -> None: ...
    def show_count(self, text: str) -> None: ...
    def show_nothing(self, title: str, text: str, *, narrowed: bool) -> None: ...
    def show_query(self, text: str, sort: str) -> None: ...
    def show_message(self, kind: str, text: str, hint: str = "") -> None: ...


@dataclass(frozen=True)
class LibraryServices:
    """What the page asks."""

    library: "LibraryService"
    kitchen: "Kitchen"


@dataclass(frozen=True)
class LibraryDoors:
    """Where the page leads to, and whom it tells what was done."""

    open_recipe: "Callable[[RecipeId], None]"
    toast: ShowToast


class LibraryPresenter:
    """Keeps the query; shows its pages as they are asked for."""

    def __init__(self, view: LibraryPort, services: LibraryServices, doors: LibraryDoors) -> None:
        self._view = view
        self._services = services
        self._doors = doors
        self._tasks = TaskScope(on_error=self._show_error)
        self._query: SearchQuery | None = None
        self._next_key: str | None = None
        self._write = 0

    def shown(self) -> None:
        """The page came into sight, or the library changed elsewhere."""
        self._search()

    def search_changed(self, text: str) -> None:
        """A key was pressed in the search."""
        self._ask(PAUSE, text=text[:LONGEST])

    def sort_changed(self, sort: str) -> None:
        """Another order was chosen."""
        self._ask(0, sort=sort)

    def filter_changed(self, kind: str, value: str, on: bool) -> None:
        """A chip was pressed."""
        self._ask(0, **{kind: on if kind == "favourites" else value if on else None})

    def search_cleared(self) -> None:
        """Show everything again, in the order chosen."""
        query = self._present_query()
        self._query = type(query)(sort=query.sort)
        self._view.show_query("", query.sort.value)
        self._search()

    def more_wanted(self) -> None:
        """The end of the list came near; each key is read once."""
        key, self._next_key = self._next_key, None
        if key is not None:
            self._tasks.start("more", self._show_more, key)

    def recipe_opened(self, recipe_id: int) -> None:
        """A card was pressed."""
        self._doors.open_recipe(recipe_id)  # type: ignore[arg-type]

    def favourite_changed(self, recipe_id: int, on: bool) -> None:
        """A heart was pressed."""
        self._store(self._mark, recipe_id, on)

    def recipe_deleted(self, recipe_id: int) -> None:
        """A recipe shall go to the bin."""
        self._store(self._delete, recipe_id)

    async def close(self) -> None:
        """Stop what reads; what is being stored is stored."""
        await self._tasks.close()

    def _present_query(self) -> "SearchQuery":
        from desktop_app.schemas.library import SearchQuery

        if self._query is None:
            self._query = SearchQuery()
        return self._query

    def _ask(self, pause: float, **changes: Any) -> None:
        query = self._present_query()
        self._query = type(query).model_validate(query.model_dump() | changes)
        self._search(pause)

    def _search(self, pause: float = 0) -> None:
        self._tasks.cancel("more")
        self._next_key = None
        self._tasks.start("search", self._show_first, self._present_query(), pause)

    def _store(self, func: Callable[..., Coroutine[Any, Any, None]], *args: object) -> None:
        self._write += 1
        self._tasks.start_write(f"write {self._write}", func, *args)

    async def _show_first(self, query: "SearchQuery", pause: float) -> None:
        await asyncio.sleep(pause)
        page = await self._services.library.search(query)
        facets = await self._services.library.facets()
        favourites = await self._services.library.search(type(query)(favourites=True, limit=1))
        self._next_key = page.next_key
        self._view.show_filters(words.filters_of(facets, favourites.total, query))
        self._view.show_count(words.count_words(page.total, query))
        if page.items:
            self._view.show_recipes(await self._cards(page), more=page.next_key is not None)
        else:
            narrowed = words.is_narrowed(query)
            self._view.show_nothing(*(words.NO_HITS if narrowed else words.EMPTY), narrowed=narrowed)

    async def _show_more(self, key: str) -> None:
        query = self._present_query().model_copy(update={"after": key})
        page = await self._services.library.search(query)
        self._next_key = page.next_key
        self._view.append_recipes(await self._cards(page), more=page.next_key is not None)

    async def _cards(self, page: "RecipePage") -> "tuple[RecipeCard, ...]":
        tables = await self._services.kitchen.load()
        return words.cards_of(page.items, tables.catalogue.foods)

    async def _mark(self, recipe_id: "RecipeId", on: bool) -> None:
        await self._services.library.set_favourite(recipe_id, on)
        self._view.show_favourite(recipe_id, on=on)
        self._search()

    async def _delete(self, recipe_id: "RecipeId") -> None:
        title = (await self._services.library.get(recipe_id)).title
        await self._services.library.delete(recipe_id)
        self._search()
        self._doors.toast(f"“{title}” is in the bin.", "Undo", lambda: self._store(self._restore, recipe_id))

    async def _restore(self, recipe_id: "RecipeId") -> None:
        await self._services.library.restore(recipe_id)
        self._search()

    def _show_error(self, error: AppError) -> None:
        self._view.show_message("error", error.user_message, error.hint)
