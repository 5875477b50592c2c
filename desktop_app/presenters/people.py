"""The part *Who eats* of the settings: each eater with their own limits, every field skippable."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from desktop_app.exceptions import AppError
from desktop_app.presenters.people_words import eater_of, form_of, row_of
from desktop_app.presenters.toasts import ShowToast
from desktop_app.runtime.tasks import TaskScope
from desktop_app.schemas.shown import EaterRow, EaterShown

if TYPE_CHECKING:
    from desktop_app.schemas.people import StoredEater
    from desktop_app.services.kitchen import Kitchen
    from desktop_app.services.people import PeopleService


class PeoplePort(Protocol):
    """What the presenter needs of the page."""

    def show_people(self, rows: Sequence[EaterRow]) -> None: ...
    def show_form(self, eater: EaterShown) -> None: ...
    def hide_form(self) -> None: ...
    def show_message(self, kind: str, text: str, hint: str = "") -> None: ...


@dataclass(frozen=True)
class PeopleDoors:
    """Whom the page tells: ``changed`` when the limits are others, ``toast`` what was done."""

    changed: Callable[[], None]
    toast: ShowToast


class PeoplePresenter:
    """Keeps who eats here."""

    def __init__(
        self, view: PeoplePort, people: "PeopleService", kitchen: "Kitchen", doors: PeopleDoors
    ) -> None:
        self._view = view
        self._people = people
        self._kitchen = kitchen
        self._doors = doors
        self._tasks = TaskScope(on_error=self._show_error)
        self._stored: dict[int, StoredEater] = {}
        self._write = 0

    def shown(self) -> None:
        """The page came into sight."""
        self._tasks.start("refresh", self._refresh)

    def add_pressed(self) -> None:
        """Ask about one more."""
        self._view.show_form(EaterShown())

    def edit_pressed(self, eater_id: int) -> None:
        """Show what is known of somebody."""
        if eater_id in self._stored:
            foods = self._kitchen.tables.catalogue.foods
            self._view.show_form(form_of(self._stored[eater_id], foods))

    def saved(self, form: EaterShown) -> None:
        """The form was filled in."""
        self._store(self._save, form)

    def remove_pressed(self, eater_id: int) -> None:
        """Somebody shall go."""
        if eater_id in self._stored:
            self._store(self._remove, self._stored[eater_id])

    async def close(self) -> None:
        """Stop what reads; what is being stored is stored."""
        await self._tasks.close()

    def _store(self, func: Callable[..., Awaitable[None]], *args: Any) -> None:
        self._write += 1
        self._tasks.start_write(f"write {self._write}", self._finish, func, *args)

    async def _finish(self, func: Callable[..., Awaitable[None]], *args: Any) -> None:
        await func(*args)
        await self._refresh()
        self._doors.changed()

    async def _save(self, form: EaterShown) -> None:
        """Keep the form; it stays open, with what is wrong beside it, when it can't be kept."""
        from desktop_app.schemas.base import EaterId
        from desktop_app.schemas.people import StoredEater

        eater = eater_of(form, await self._kitchen.load())
        if form.eater_id is None:
            await self._people.add(eater)
        else:
            await self._people.change(StoredEater(id=EaterId(form.eater_id), **eater.model_dump()))
        self._view.hide_form()

    async def _remove(self, eater: "StoredEater") -> None:
        await self._people.remove(eater.id)
        self._view.hide_form()
        said = f"Removed {eater.name}."
        self._doors.toast(said, "Undo", lambda: self._store(self._people.restore, eater.id))

    async def _refresh(self) -> None:
        await self._kitchen.load()
        everybody = await self._people.all()
        self._stored = {eater.id: eater for eater in everybody}
        self._view.show_people([row_of(eater) for eater in everybody])

    def _show_error(self, error: AppError) -> None:
        self._view.show_message("error", error.user_message, error.hint)
