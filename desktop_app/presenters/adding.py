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
    from desktop_app.services.models import ModelService
    from desktop_app.services.preferences import PreferencesService

BUILTIN = "builtin"
PAUSE = 0.2
"""Seconds without a key before the text is read."""


class AddingPort(Protocol):
    """What the presenter needs of the page."""

    def show_text(self, text: str) -> None: ...
    def show_reading(self, reading: "ReadOut") -> None: ...
    def show_nothing(self) -> None: ...
    def show_engine(self, action: str, note: str = "") -> None: ...
    def show_busy(self, *, on: bool) -> None: ...
    def show_message(self, kind: str, text: str, hint: str = "") -> None: ...


@dataclass(frozen=True)
class AddingServices:
    """What the page asks."""

    extractor: "ExtractorService"
    library: "LibraryService"
    kitchen: "Kitchen"
    models: "ModelService"
    preferences: "PreferencesService"


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
        self._engine = ""
        self._by_model: Extraction | None = None
        """What a model has read out of the text as it stands now."""

    def shown(self) -> None:
        """The page came into sight. Text and reading still stand there; the engine may be another one."""
        self._tasks.start("engine", self._show_engine)

    def text_changed(self, text: str) -> None:
        """A key was pressed, or something was pasted."""
        self._text, self._by_model = text, None
        self._tasks.start("read", self._read, text, PAUSE)

    def file_chosen(self, path: str) -> None:
        """The text of a file shall be read."""
        self._tasks.start("open", self._open, Path(path))

    def model_pressed(self) -> None:
        """The engine chosen in Settings shall read the text; a key pressed meanwhile stops it."""
        if self._engine and self._text.strip():
            self._tasks.start("read", self._read_by_model, self._text, self._engine)

    def save_pressed(self) -> None:
        """Keep the recipe as the text has it now; a second press meanwhile does nothing."""
        self._tasks.start_write("save", self._save, self._text, self._by_model)

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

    async def _show_engine(self) -> None:
        chosen = (await self._services.preferences.load()).engine
        cards = await self._services.models.cards()
        card = next((one for one in cards if one.name == chosen and one.name != BUILTIN and one.ready), None)
        self._engine = card.name if card else ""
        self._view.show_engine(*(words.engine_words(card) if card else ("", "")))

    async def _read_by_model(self, text: str, engine: str) -> None:
        self._view.show_busy(on=True)
        try:
            extraction = await self._services.extractor.read(text, engine)
        finally:
            self._view.show_busy(on=False)
        self._by_model = extraction
        await self._show(extraction)

    async def _save(self, text: str, read: "Extraction | None") -> None:
        extraction = read or await self._services.extractor.read(text)
        if extraction.draft is None:
            await self._show(extraction)
            return
        recipe = await self._services.library.save(extraction.draft)
        self._view.show_text("")
        self._doors.open_saved(recipe.id)

    def _show_error(self, error: AppError) -> None:
        self._view.show_message("error", error.user_message, error.hint)
