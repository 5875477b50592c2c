"""The presenter of *Models* against the real service and a server on loopback."""

from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path

import pytest
import pytest_asyncio

from desktop_app.config import Settings
from desktop_app.presenters.model_words import row_of, size
from desktop_app.presenters.models import ModelsPresenter
from desktop_app.schemas.downloads import ModelState, Stage
from desktop_app.schemas.shown_models import ModelRow
from desktop_app.services.downloads import DownloadService
from desktop_app.services.models import ModelService
from tests.fakes.model_server import MODEL, Manner, ModelServer, offering
from tests.integration.models.conftest import entry
from tests.integration.presenters.conftest import Doors, House, Page, until


class Table:
    """The presenter with all it touches."""

    def __init__(self, house: House, folder: Path) -> None:
        self.view, self.doors, self.folder = Page(), Doors(), folder
        self.models = ModelService(Settings(), house.preferences, house.kitchen)
        self.downloads = DownloadService(folder / "models", folder, house.preferences, self.models)
        self.presenter = ModelsPresenter(self.view, self.downloads, self.doors.change)

    def row(self, name: str = "one") -> ModelRow:
        rows: list[ModelRow] = self.view.last("show_models")[0] if self.view.count("show_models") else []
        return next((row for row in rows if row.id == name), ModelRow(name, "", ""))

    async def becomes(self, condition: Callable[[ModelRow], object]) -> ModelRow:
        await until(lambda: condition(self.row()))
        return self.row()

    def actions(self) -> list[str]:
        return [action for action, _ in self.row().actions]


@pytest.fixture
def server() -> Iterator[ModelServer]:
    with offering() as opened:
        yield opened


@pytest_asyncio.fixture
async def table(house: House, tmp_path: Path, server: ModelServer) -> AsyncIterator[Table]:
    (tmp_path / "models.toml").write_text(entry("one", server.url))
    made = Table(house, tmp_path)
    made.presenter.shown()
    await until(lambda: made.row().name)
    yield made
    await made.presenter.close()
    await made.downloads.aclose()
    await made.models.aclose()


async def test_a_model_is_got_used_and_removed(table: Table) -> None:
    assert table.row().facts == "2 MB · needs 1 GB of memory · Me · MIT"
    assert table.actions() == ["get"]
    table.presenter.acted("one", "get")
    await table.becomes(lambda row: row.actions and row.actions[0][0] == "use")
    assert table.actions() == ["use", "remove"]
    table.presenter.acted("one", "use")
    await table.becomes(lambda row: row.in_use)
    assert table.actions() == ["remove"]
    await until(lambda: table.doors.changes == 1)
    table.presenter.acted("one", "remove")
    await table.becomes(lambda row: row.actions == (("get", "Get"),))


async def test_a_download_is_paused_taken_up_and_cancelled(table: Table, server: ModelServer) -> None:
    server.manner = Manner(stop_after=700_000, stall=True)
    table.presenter.acted("one", "get")
    row = await table.becomes(lambda row: row.share)
    assert row.status.startswith("Fetching: ")
    table.presenter.acted("one", "pause")
    row = await table.becomes(lambda row: row.actions[0][0] == "resume")
    assert row.status.startswith("Paused at ")
    table.presenter.acted("one", "resume")
    await table.becomes(lambda row: row.actions[0][0] == "pause")
    table.presenter.acted("one", "cancel")
    row = await table.becomes(lambda row: row.actions[0][0] == "get")
    assert row.share is None


async def test_what_goes_wrong_stands_in_its_row(table: Table, server: ModelServer) -> None:
    server.manner = Manner(status=403)
    table.presenter.acted("one", "get")
    row = await table.becomes(lambda row: row.trouble)
    assert "signed in" in row.trouble


async def test_a_file_of_ones_own(table: Table, tmp_path: Path) -> None:
    path = tmp_path / "own.gguf"
    path.write_bytes(MODEL)
    table.presenter.file_chosen(str(path))
    await until(lambda: table.row(str(path)).in_use)
    assert table.row(str(path)).actions == (("remove", "Forget"),)
    table.presenter.file_chosen(str(tmp_path / "models.toml"))
    await until(lambda: table.view.count("show_message"))
    assert table.view.last("show_message")[:2] == (
        "error",
        "models.toml is not a model in the GGUF format.",
    )


async def test_a_model_without_a_checksum_says_so(table: Table, tmp_path: Path) -> None:
    text = (tmp_path / "models.toml").read_text()
    (tmp_path / "models.toml").write_text("\n".join(x for x in text.splitlines() if "sha256" not in x))
    table.presenter.shown()
    await until(lambda: table.row().facts.endswith("MIT · no published checksum"))


async def test_a_broken_list_is_told_once(table: Table, tmp_path: Path) -> None:
    (tmp_path / "models.toml").write_text("[[")
    table.presenter.shown()
    await until(lambda: table.view.count("show_message"))
    assert "no valid TOML" in table.view.last("show_message")[1]
    shown = table.view.count("show_models")
    table.presenter.shown()
    await until(lambda: table.view.count("show_models") > shown)
    assert table.view.count("show_message") == 1


@pytest.mark.parametrize(
    ("stage", "status"),
    [(Stage.WAITING, "Waits for"), (Stage.CHECKING, "Checking"), (Stage.READY, "")],
)
def test_stages_have_words(stage: Stage, status: str) -> None:
    row = row_of(ModelState(id="/x.gguf", name="x", stage=stage, path="/x.gguf", bytes=10, done=5))
    assert row.facts == "0 MB · your own file, /x.gguf"
    waiting = row_of(ModelState(id="x", name="x", stage=stage, bytes=10, done=5))
    assert waiting.status.startswith(status)
    assert row_of(ModelState(id="/x", name="x", stage=Stage.OFFERED)).facts == "Your own file"


def test_sizes_are_said_as_people_say_them() -> None:
    assert [size(number) for number in (105_454_432, 2_019_377_696)] == ["105 MB", "2.0 GB"]
