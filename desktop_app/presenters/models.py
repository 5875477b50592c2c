"""The part *Models* of the settings: what the local engine may run."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from desktop_app.exceptions import AppError
from desktop_app.presenters.model_words import row_of
from desktop_app.runtime.tasks import TaskScope
from desktop_app.schemas.shown_models import ModelRow

if TYPE_CHECKING:
    from desktop_app.services.downloads import DownloadService

PAUSE_SECONDS = 0.08
"""Between two looks: progress comes hundreds of times a second, and a press is answered within 0.1 s."""


class ModelsPort(Protocol):
    """What the presenter needs of the list."""

    def show_models(self, rows: Sequence[ModelRow]) -> None: ...
    def show_message(self, kind: str, text: str, hint: str = "") -> None: ...


class ModelsPresenter:
    """Asks for what the buttons say, and shows each change as it comes; ``changed`` is told of a choice."""

    def __init__(self, view: ModelsPort, downloads: "DownloadService", changed: Callable[[], None]) -> None:
        self._view = view
        self._downloads = downloads
        self._changed = changed
        self._tasks = TaskScope(on_error=self._show_error)
        self._stale = self._looking = False
        self._told = ""
        self._write = 0
        downloads.watch(self._refresh_soon)

    def shown(self) -> None:
        """The list came into sight."""
        self._refresh_soon()

    def acted(self, name: str, action: str) -> None:
        """A button of a model was pressed."""
        if action in {"get", "resume"}:
            self._downloads.start(name)
        elif action == "pause":
            self._downloads.pause(name)
        elif action == "cancel":
            self._do(self._downloads.cancel, name)
        elif action == "remove":
            self._do(self._downloads.remove, name)
        else:
            self._do(self._downloads.use, name)

    def file_chosen(self, path: str) -> None:
        """The cook has pointed at a file."""
        self._do(self._downloads.add_file, Path(path))

    async def close(self) -> None:
        """Look no more; downloads are the service's."""
        self._downloads.watch(lambda: None)
        await self._tasks.close()

    def _refresh_soon(self) -> None:
        """Look once more after the look under way: progress comes faster than it can be shown."""
        self._stale = True
        if not self._looking:
            self._looking = True
            self._tasks.start("refresh", self._refresh)

    async def _refresh(self) -> None:
        # the flag falls in the same step as the last look at it: a task counts as running a moment longer
        try:
            while self._stale:
                self._stale = False
                await self._look()
                await asyncio.sleep(PAUSE_SECONDS)
        finally:
            self._looking = False

    async def _look(self) -> None:
        self._view.show_models([row_of(state) for state in await self._downloads.states()])
        trouble = await self._downloads.trouble()
        if trouble != self._told:
            self._told = trouble
            self._view.show_message("warning", trouble)

    def _do(self, func: Callable[..., Awaitable[object]], *args: object) -> None:
        self._write += 1
        self._tasks.start_write(f"write {self._write}", self._done, func, *args)

    async def _done(self, func: Callable[..., Awaitable[object]], *args: object) -> None:
        await func(*args)
        self._refresh_soon()
        self._changed()

    def _show_error(self, error: AppError) -> None:
        self._view.show_message("error", error.user_message, error.hint)
