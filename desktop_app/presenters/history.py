"""The page of earlier ideas: pages of them, two side by side, saved or deleted."""

from collections.abc import Callable, Coroutine, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from desktop_app.exceptions import AppError
from desktop_app.presenters import history_words as words
from desktop_app.runtime.tasks import TaskScope

if TYPE_CHECKING:
    from desktop_app.presenters.toasts import ShowToast
    from desktop_app.schemas.base import GenerationId
    from desktop_app.schemas.generation import CheckedRecipe
    from desktop_app.schemas.shown_history import IdeaRow, IdeaShown
    from desktop_app.services.history import HistoryService
    from desktop_app.services.kitchen import Kitchen


class HistoryPort(Protocol):
    """What the presenter needs of the page."""

    def show_ideas(self, rows: "Sequence[IdeaRow]", *, more: bool) -> None: ...
    def append_ideas(self, rows: "Sequence[IdeaRow]", *, more: bool) -> None: ...
    def show_nothing(self, title: str, text: str) -> None: ...
    def show_both(self, left: "IdeaShown", right: "IdeaShown") -> None: ...
    def show_message(self, kind: str, text: str, hint: str = "") -> None: ...


@dataclass(frozen=True)
class HistoryServices:
    """What the page asks."""

    history: "HistoryService"
    kitchen: "Kitchen"


@dataclass(frozen=True)
class HistoryDoors:
    """Where the page leads to, and whom it tells what was done."""

    open_answer: "Callable[[CheckedRecipe], None]"
    back: Callable[[], None]
    changed: Callable[[], None]
    toast: "ShowToast"


class HistoryPresenter:
    """Keeps where the next page begins."""

    def __init__(self, view: HistoryPort, services: HistoryServices, doors: HistoryDoors) -> None:
        self._view = view
        self._services = services
        self._doors = doors
        self._tasks = TaskScope(on_error=self._show_error)
        self._next_key: GenerationId | None = None
        self._write = 0

    def shown(self) -> None:
        """The page came into sight, or an idea was made elsewhere."""
        self._tasks.cancel("more")
        self._tasks.start("show", self._show_first)

    def more_wanted(self) -> None:
        """The next page; each key is read once."""
        key, self._next_key = self._next_key, None
        if key is not None:
            self._tasks.start("more", self._show_more, key)

    def opened(self, number: "GenerationId") -> None:
        """An idea shall be shown as it was."""
        self._tasks.start("open", self._open, number)

    def compared(self, left: "GenerationId", right: "GenerationId") -> None:
        """Two ideas shall stand side by side."""
        self._tasks.start("open", self._compare, left, right)

    def saved(self, number: "GenerationId") -> None:
        """Keep its recipe in the library."""
        self._store(self._save, number)

    def deleted(self, number: "GenerationId") -> None:
        """Take it out of the list."""
        self._store(self._delete, number)

    def back_pressed(self) -> None:
        """To Cook."""
        self._doors.back()

    async def close(self) -> None:
        """Stop what reads; what is being stored is stored."""
        await self._tasks.close()

    def _store(self, func: Callable[..., Coroutine[Any, Any, None]], number: "GenerationId") -> None:
        self._write += 1
        self._tasks.start_write(f"write {self._write}", func, number)

    async def _show_first(self) -> None:
        page = await self._services.history.page()
        self._next_key = page.next_key
        if page.items:
            self._view.show_ideas(tuple(map(words.row_of, page.items)), more=page.next_key is not None)
        else:
            self._view.show_nothing(*words.EMPTY)

    async def _show_more(self, key: "GenerationId") -> None:
        page = await self._services.history.page(key)
        self._next_key = page.next_key
        self._view.append_ideas(tuple(map(words.row_of, page.items)), more=page.next_key is not None)

    async def _open(self, number: "GenerationId") -> None:
        if (checked := await self._checked(number)) is not None:
            self._doors.open_answer(checked)

    async def _compare(self, left: "GenerationId", right: "GenerationId") -> None:
        foods = (await self._services.kitchen.load()).catalogue.foods
        both = [await self._checked(number) for number in (left, right)]
        sides = [words.side_of(checked, foods) for checked in both if checked is not None]
        if len(sides) == len(both):
            self._view.show_both(*sides)

    async def _checked(self, number: "GenerationId") -> "CheckedRecipe | None":
        from desktop_app.services.history import reopened

        return reopened(await self._services.history.get(number))

    async def _save(self, number: "GenerationId") -> None:
        await self._services.history.save(number)
        self._renew()
        self._doors.toast("Saved in your recipes.", "Undo", lambda: self._store(self._unsave, number))

    async def _unsave(self, number: "GenerationId") -> None:
        await self._services.history.unsave(number)
        self._renew()

    async def _delete(self, number: "GenerationId") -> None:
        await self._services.history.delete(number)
        self.shown()
        self._doors.toast("The idea is deleted.", "Undo", lambda: self._store(self._restore, number))

    async def _restore(self, number: "GenerationId") -> None:
        await self._services.history.restore(number)
        self.shown()

    def _renew(self) -> None:
        self.shown()
        self._doors.changed()

    def _show_error(self, error: AppError) -> None:
        self._view.show_message("error", error.user_message, error.hint)
