"""The part of the settings about models that other programs on this computer run."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Protocol

from desktop_app.exceptions import AppError
from desktop_app.runtime.tasks import TaskScope
from desktop_app.schemas.shown_models import ModelRow

if TYPE_CHECKING:
    from desktop_app.schemas.engines import FoundModel
    from desktop_app.services.discovery import Discovery

LONGEST = 44
"""Characters of a name."""
USE = ("use", "Use this")
HERE = "nothing leaves this computer"
ELSEWHERE = "leaves this computer for Ollama's cloud"
NOTHING = "Nothing was found. Start Ollama, LM Studio or llama.cpp, load a model there, and look again."


class FoundPort(Protocol):
    """What the presenter needs of the list."""

    def show_looking(self) -> None: ...
    def show_found(self, rows: Sequence[ModelRow], sentence: str) -> None: ...


class FoundModelsPresenter:
    """Looks once when the page comes into sight, silently, and again at the press of a button.

    ``changed`` is told when one was chosen.
    """

    def __init__(self, view: FoundPort, discovery: "Discovery", changed: Callable[[], None]) -> None:
        self._view = view
        self._discovery = discovery
        self._changed = changed
        self._tasks = TaskScope(on_error=self._show_error)

    def shown(self) -> None:
        """The list came into sight."""
        self._tasks.start("look", self._look, said_when_empty="")

    def look_pressed(self) -> None:
        """Ask the servers now."""
        self._view.show_looking()
        self._tasks.start("look", self._look, said_when_empty=NOTHING)

    def used(self, name: str) -> None:
        """One was chosen to write the recipes."""
        self._tasks.start_write("use", self._use, name)

    async def close(self) -> None:
        """Look no more."""
        await self._tasks.close()

    async def _look(self, said_when_empty: str) -> None:
        found = await self._discovery.look()
        self._view.show_found([_row(one) for one in found], "" if found else said_when_empty)

    async def _use(self, name: str) -> None:
        await self._discovery.use(name)
        self._view.show_found([_row(one) for one in await self._discovery.known()], "")
        self._changed()

    def _show_error(self, error: AppError) -> None:
        self._view.show_found([], str(error))


def _short(name: str) -> str:
    """A name that fits a narrow window; llama.cpp gives whole paths, whose end tells most."""
    return name if len(name) <= LONGEST else f"…{name[1 - LONGEST :]}"


def _row(found: "FoundModel") -> ModelRow:
    return ModelRow(
        id=found.id,
        name=_short(found.model),
        facts=f"{found.server} · {found.url} · {ELSEWHERE if found.leaves_computer else HERE}",
        in_use=found.in_use,
        actions=() if found.in_use else (USE,),
    )
