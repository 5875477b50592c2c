"""A library, a server with a model, and the service that fetches it."""

import asyncio
import hashlib
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path

import pytest
import pytest_asyncio

from desktop_app.config import Settings
from desktop_app.repositories.database import Database
from desktop_app.schemas.downloads import ModelState
from desktop_app.services.downloads import DownloadService
from desktop_app.services.models import ModelService
from desktop_app.services.preferences import PreferencesService
from tests.fakes.model_server import MODEL, ModelServer, offering

LIST = """
[[model]]
id = "{id}"
name = "Small {id}"
maker = "Me"
licence = "MIT"
bytes = {bytes}
memory_gb = 1
context = 2048
url = "{url}"
sha256 = "{sha256}"
expect = "Small."
"""


def entry(name: str, url: str) -> str:
    """A model in the cook's own list."""
    return LIST.format(id=name, url=url, bytes=len(MODEL), sha256=hashlib.sha256(MODEL).hexdigest())


async def until(condition: Callable[[], object]) -> None:
    """Wait until the condition holds, ten seconds at most."""
    async with asyncio.timeout(10):
        while not condition():
            await asyncio.sleep(0.005)


class Shelf:
    """The service with all it touches."""

    def __init__(self, database: Database, folder: Path) -> None:
        self.folder = folder
        self.preferences = PreferencesService(database)
        self.models = ModelService(Settings(), self.preferences)
        self.changes = 0
        self.downloads = self.opened()

    def opened(self) -> DownloadService:
        """The service as a new start of the program has it."""
        made = DownloadService(self.folder / "models", self.folder, self.preferences, self.models)
        made.watch(self.changed)
        return made

    def changed(self) -> None:
        self.changes += 1

    async def state(self, name: str) -> ModelState:
        (found,) = [state for state in await self.downloads.states() if state.id == name]
        return found

    async def becomes(self, name: str, condition: Callable[[ModelState], object]) -> ModelState:
        async with asyncio.timeout(10):
            while not condition(state := await self.state(name)):
                await asyncio.sleep(0.005)
        return state

    async def aclose(self) -> None:
        await self.downloads.aclose()
        await self.models.aclose()


@pytest.fixture
def server() -> Iterator[ModelServer]:
    with offering() as opened:
        yield opened


@pytest_asyncio.fixture
async def shelf(tmp_path: Path, server: ModelServer) -> AsyncIterator[Shelf]:
    database = await Database.open(tmp_path / "library.sqlite3", busy_ms=1000)
    (tmp_path / "models.toml").write_text(entry("one", server.url) + entry("two", server.url))
    made = Shelf(database, tmp_path)
    yield made
    await made.aclose()
    await database.aclose()
