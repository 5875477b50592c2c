"""The page *Add a recipe*: a text is pasted or opened, and what is understood of it stands beside it."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from desktop_app.exceptions import AppError
from desktop_app.presenters import adding_words as words
from desktop_app.runtime.tasks import TaskScope

if TYPE_CHECKING:
    from desktop_app.schemas.base import RecipeId
    from desktop_app.schemas.extraction import Extraction
    from desktop_app.schemas.shown_adding import ReadOut
    from desktop_app.services.extractor import ExtractorService
    from desktop_app.services.kitchen import Kitchen
    from desktop_app.services.library import LibraryService

PAUSE = 0.2
"""Seconds without a key before the text is read."""


class AddingPort(Protocol):
    """What the presenter needs of the page."""

    def show_text(self, text: str) -> None: ...
    def show_reading(self, reading: "ReadOut") -> None: ...
    def show_nothing(self) -> None: ...
    def show_message(self, kind: str, text: str, hint: str = "") -> None: ...


@dataclass(frozen=True)
class AddingServices:
    """What the page asks."""

    extractor: "ExtractorService"
    library: "LibraryService"
    kitchen: "Kitchen"


@dataclass(frozen=True)
class AddingDoors:
    """Where the page leads to."""

    back: Callable[[], None]
    open_saved: "Callable[[RecipeId], None]"


class AddingPresenter:
    """Keeps the text; reads it again whenever it has changed. Leaving the page keeps it too."""

    def __init__(self, view: AddingPort, services: AddingServices, doors: AddingDoors) -> None:
        self._view = view
        self._services = services
        self._doors = doors
        self._tasks = TaskScope(on_error=self._show_error)
        self._text = ""

    def shown(self) -> None:
        """The page came into sight: the text and its reading still stand there."""

    def text_changed(self, text: str) -> None:
        """A key was pressed, or something was pasted."""
        self._text = text
        self._tasks.start("read", self._read, text, PAUSE)

    def file_chosen(self, path: str) -> None:
        """The text of a file shall be read."""
        self._tasks.start("open", self._open, Path(path))

    def save_pressed(self) -> None:
        """Keep the recipe as the text has it now; a second press meanwhile does nothing."""
        self._tasks.start_write("save", self._save, self._text)

    def back_pressed(self) -> None:
        """Leave; the text stays."""
        self._doors.back()

    async def close(self) -> None:
        """Stop what reads; what is being stored is stored."""
        await self._tasks.close()

    async def _read(self, text: str, pause: float) -> None:
        await asyncio.sleep(pause)
        if not text.strip():
            self._view.show_nothing()
            return
        await self._show(await self._services.extractor.read(text))

    async def _show(self, extraction: "Extraction") -> None:
        tables = await self._services.kitchen.load()
        self._view.show_reading(words.read_out(extraction, tables.catalogue.foods))

    async def _open(self, path: Path) -> None:
        self._view.show_text(await self._services.extractor.open_file(path))

    async def _save(self, text: str) -> None:
        extraction = await self._services.extractor.read(text)
        if extraction.draft is None:
            await self._show(extraction)
            return
        recipe = await self._services.library.save(extraction.draft)
        self._view.show_text("")
        self._doors.open_saved(recipe.id)

    def _show_error(self, error: AppError) -> None:
        self._view.show_message("error", error.user_message, error.hint)
