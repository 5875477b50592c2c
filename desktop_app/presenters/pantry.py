"""The page *Pantry*: lines in, rows out, every removal with a way back."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from desktop_app.exceptions import AppError
from desktop_app.presenters import pantry_words as words
from desktop_app.presenters.labels import Labels
from desktop_app.presenters.toasts import ShowToast
from desktop_app.runtime.tasks import TaskScope
from desktop_app.schemas.shown import LabelRow, PantryRow, PreviewShown

if TYPE_CHECKING:
    from desktop_app.schemas.base import PantryItemId
    from desktop_app.schemas.pantry import PantryItem
    from desktop_app.services.clock import Clock
    from desktop_app.services.kitchen import Kitchen
    from desktop_app.services.pantry import PantryService
    from desktop_app.services.people import PeopleService
    from desktop_app.services.preferences import PreferencesService

PAUSE = 0.12
"""Seconds without a key before a line is read."""
MANY = 20
"""Lines from which on adding is announced and not previewed."""
MARKED = "They are marked; press Enter on one to change it."


class PantryPort(Protocol):
    """What the presenter needs of the page."""

    def show_rows(self, rows: Sequence[PantryRow], summary: str) -> None: ...
    def show_labels(self, text: str, rows: Sequence[LabelRow]) -> None: ...
    def show_preview(self, previews: Sequence[PreviewShown]) -> None: ...
    def show_message(self, kind: str, text: str, hint: str = "") -> None: ...
    def give_back_line(self, text: str) -> None: ...


@dataclass(frozen=True)
class PantryServices:
    """What the page asks."""

    pantry: "PantryService"
    preferences: "PreferencesService"
    people: "PeopleService"
    kitchen: "Kitchen"
    clock: "Clock"


@dataclass(frozen=True)
class PantryDoors:
    """Whom the page tells: ``changed`` when the stock is another, ``toast`` what was done."""

    changed: Callable[[], None]
    toast: ShowToast


class PantryPresenter:
    """Stores what is typed and shows what is there."""

    def __init__(self, view: PantryPort, services: PantryServices, doors: PantryDoors) -> None:
        self._view = view
        self._services = services
        self._doors = doors
        self._tasks = TaskScope(on_error=self._show_error)
        self._labels = Labels(view.show_labels, services.pantry, all_of_them=True)
        self._names: dict[int, str] = {}
        self._write = 0

    def shown(self) -> None:
        """The page came into sight, or the pantry changed elsewhere."""
        self._tasks.start("refresh", self._refresh)

    def text_changed(self, text: str) -> None:
        """A key was pressed in the line."""
        self._tasks.start("preview", self._preview, text)

    def lines_added(self, text: str) -> None:
        """The line, or a pasted list, shall be stored."""
        if (count := text.count("\n") + 1) >= MANY:
            self._view.show_message("info", f"Adding {count:,} lines …")
        self._store(self._add, text)

    def item_edited(self, item_id: int, line: str) -> None:
        """An entry was changed in its place; an emptied one is removed."""
        if line.strip():
            self._store(self._edit, item_id, line)
        else:
            self.items_removed([item_id])

    def items_removed(self, ids: Sequence[int]) -> None:
        """Entries shall go."""
        self._store(self._remove, tuple(ids))

    def label_read(self, key: str, allergen: str, free: bool) -> None:
        """The cook read a packet, or takes it back."""
        self._store(self._read, key, allergen, free)

    async def close(self) -> None:
        """Stop what reads; what is being stored is stored."""
        await self._tasks.close()

    def _store(self, func: Callable[..., object], *args: object) -> None:
        """Start a write of its own: a second line may be typed while the first is stored."""
        self._write += 1
        self._tasks.start_write(f"write {self._write}", func, *args)  # type: ignore[arg-type]

    async def _refresh(self) -> None:
        tables = await self._services.kitchen.load()
        preferences = await self._services.preferences.load()
        items = await self._services.pantry.items()
        self._names = {item.id: words.name_of(item) for item in items}
        foods, today = tables.catalogue.foods, self._services.clock.today()
        rows = await asyncio.to_thread(words.rows_of, items, preferences.staples, foods, today)
        self._view.show_rows(rows, words.summary_of(items))
        await self._show_labels()

    async def _show_labels(self) -> None:
        """What decides for anybody of the household, also for those who are not at the table today."""
        from desktop_app.services.people import at_table

        preferences = await self._services.preferences.load()
        table = at_table(preferences, await self._services.people.all())
        await self._labels.refresh(table, preferences.staples)

    async def _read(self, key: str, allergen: str, free: bool) -> None:
        await self._labels.keep(key, allergen, free=free)
        await self._renew()

    async def _preview(self, text: str) -> None:
        if not text.strip():
            self._view.show_preview(())
            return
        await asyncio.sleep(PAUSE)
        if (count := text.count("\n") + 1) >= MANY:
            self._view.show_preview((PreviewShown(f"{count:,} lines: Enter adds them", "good"),))
            return
        lines = await self._services.pantry.understand(text)
        self._view.show_preview(words.previews_of(lines, self._services.clock.today()))

    async def _add(self, text: str) -> None:
        try:
            items = await self._services.pantry.add(text)
        except AppError:
            self._view.give_back_line(text)
            raise
        ids = [item.id for item in items]
        self._doors.toast(f"{words.added_words(items)}.", "Undo", lambda: self._store(self._take_back, ids))
        self._tell_result(items)
        await self._renew()

    def _tell_result(self, items: "Sequence[PantryItem]") -> None:
        if any(not item.understood for item in items):
            self._view.show_message("info", words.added_words(items), MARKED)
        elif len(items) >= MANY:
            self._view.show_message("good", words.added_words(items))

    async def _edit(self, item_id: "PantryItemId", line: str) -> None:
        await self._services.pantry.edit(item_id, line)
        await self._renew()

    async def _remove(self, ids: "Sequence[PantryItemId]") -> None:
        names = [self._names.get(item_id, "an entry") for item_id in ids]
        await self._services.pantry.remove_all(ids)
        self._doors.toast(words.removed_words(names), "Undo", lambda: self._store(self._restore, ids))
        await self._renew()

    async def _restore(self, ids: "Sequence[PantryItemId]") -> None:
        await self._services.pantry.restore(ids)
        await self._renew()

    async def _take_back(self, ids: "Sequence[PantryItemId]") -> None:
        await self._services.pantry.remove_all(ids)
        await self._renew()

    async def _renew(self) -> None:
        await self._refresh()
        self._doors.changed()

    def _show_error(self, error: AppError) -> None:
        self._view.show_message("error", error.user_message, error.hint)
