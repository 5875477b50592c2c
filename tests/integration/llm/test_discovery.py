"""Models that other programs on this computer run."""

from collections.abc import AsyncIterator, Iterator
from typing import Any

import pytest
import pytest_asyncio

from desktop_app.clients.llm.discovery import USUAL, UsualServer
from desktop_app.config import Settings
from desktop_app.exceptions import NotFound
from desktop_app.presenters.found_models import NOTHING, FoundModelsPresenter
from desktop_app.repositories.database import Database
from desktop_app.schemas.engines import FoundModel
from desktop_app.schemas.shown_models import ModelRow
from desktop_app.services.discovery import Discovery
from desktop_app.services.network import Network
from desktop_app.services.preferences import PreferencesService
from tests.fakes.faulty_endpoint import FaultyServer, healthy, serving
from tests.integration.presenters.conftest import Page, until

pytestmark = pytest.mark.asyncio


class Town:
    """Two servers on this computer and one that is not running, with all that looks for them."""

    def __init__(self, database: Database, ollama: FaultyServer, studio: FaultyServer, gone: int) -> None:
        self.preferences = PreferencesService(database)
        self.network = Network(Settings(), self.preferences)
        self.ollama, self.studio = ollama, studio
        servers = (
            UsualServer("Ollama", ollama.server_address[1], "/api/tags", "models", "name"),
            UsualServer("LM Studio", studio.server_address[1]),
            UsualServer("llama.cpp", gone),
        )
        self.discovery = Discovery(self.network, self.preferences, servers)


@pytest.fixture
def servers() -> Iterator[tuple[FaultyServer, FaultyServer, int]]:
    with serving(healthy) as gone:
        port = gone.server_address[1]
    with serving(healthy) as ollama, serving(healthy) as studio:
        ollama.pages["/api/tags"] = {
            "models": [{"name": "m"}, {"name": "n"}, {"name": "m"}, {"name": 7}, {"name": "\x1b[2J"}]
        }
        studio.pages["/v1/models"] = {"data": [{"id": "big"}]}
        yield ollama, studio, port


@pytest_asyncio.fixture
async def town(database: Database, servers: tuple[FaultyServer, FaultyServer, int]) -> AsyncIterator[Town]:
    made = Town(database, *servers)
    yield made
    await made.network.aclose()


async def test_every_model_of_every_server_that_runs_is_found(town: Town) -> None:
    found = await town.discovery.look()
    assert found == (
        FoundModel(server="Ollama", url=town.ollama.url, model="m"),
        FoundModel(server="Ollama", url=town.ollama.url, model="n"),
        FoundModel(server="LM Studio", url=town.studio.url, model="big"),
    )
    assert (town.ollama.paths, town.studio.paths) == ([], [])


@pytest.mark.parametrize("page", [None, b"<html>", [], {"data": []}, {"data": "x"}, {"data": [{}]}, 500])
async def test_a_server_without_models_is_none(town: Town, page: Any) -> None:
    town.studio.pages["/v1/models"] = page
    assert {found.server for found in await town.discovery.look()} == {"Ollama"}


async def test_models_that_write_nothing_are_left_out(town: Town) -> None:
    town.ollama.pages["/api/tags"] = {
        "models": [
            {"name": "minilm", "details": {"family": "bert"}},
            {"name": "m", "details": {"family": "llama"}},
        ]
    }
    town.studio.pages["/v1/models"] = {"data": [{"id": "text-embedding-nomic"}, {"id": "big"}]}
    assert [found.model for found in await town.discovery.look()] == ["m", "big"]


async def test_a_choice_is_kept_and_marked(town: Town) -> None:
    first, second, _third = await town.discovery.look()
    assert (await town.discovery.use(second.id)).in_use
    chosen = await town.preferences.load()
    assert (chosen.endpoint_url, chosen.endpoint_model, chosen.engine) == (town.ollama.url, "n", "endpoint")
    assert [found.in_use for found in await town.discovery.known()] == [False, True, False]
    await town.preferences.update(
        endpoint_url=f"{first.url.replace('127.0.0.1', 'localhost')}/v1/", endpoint_model="m"
    )
    assert [found.in_use for found in await town.discovery.look()] == [True, False, False]
    await town.preferences.update(engine="builtin")
    assert not any(found.in_use for found in await town.discovery.known())
    with pytest.raises(NotFound, match="no longer there"):
        await town.discovery.use("x")


async def test_the_usual_ports_are_those_of_this_computer() -> None:
    assert [server.url for server in USUAL] == [
        "http://127.0.0.1:11434",
        "http://127.0.0.1:1234",
        "http://127.0.0.1:8080",
    ]


class Table:
    """The presenter with a page."""

    def __init__(self, town: Town) -> None:
        self.view = Page()
        self.changes = 0
        self.presenter = FoundModelsPresenter(self.view, town.discovery, self.change)

    def change(self) -> None:
        self.changes += 1

    def rows(self) -> list[ModelRow]:
        rows: list[ModelRow] = self.view.last("show_found")[0]
        return rows


@pytest_asyncio.fixture
async def table(town: Town) -> AsyncIterator[Table]:
    made = Table(town)
    yield made
    await made.presenter.close()


async def test_the_page_shows_what_runs_and_uses_it(town: Town, table: Table) -> None:
    table.presenter.shown()
    await until(lambda: table.view.count("show_found"))
    assert [row.name for row in table.rows()] == ["m", "n", "big"]
    assert table.rows()[0].actions == (("use", "Use this"),)
    assert table.rows()[0].facts.startswith("Ollama · http://127.0.0.1:")
    assert table.view.count("show_looking") == 0
    table.presenter.used(table.rows()[2].id)
    await until(lambda: table.changes)
    assert [(row.in_use, row.actions) for row in table.rows()][2] == (True, ())
    assert (await town.preferences.load()).endpoint_model == "big"


async def test_a_model_of_the_cloud_is_not_called_local(town: Town, table: Table) -> None:
    town.ollama.pages["/api/tags"] = {"models": [{"name": "gpt-oss:120b-cloud"}, {"name": "cloudy:7b"}]}
    table.presenter.shown()
    await until(lambda: table.view.count("show_found"))
    assert ["Ollama's cloud" in row.facts for row in table.rows()] == [True, False, False]


async def test_a_long_name_keeps_its_end(town: Town, table: Table) -> None:
    town.ollama.pages.clear()
    town.studio.pages["/v1/models"] = {"data": [{"id": f"/{'models/' * 20}small-q4.gguf"}]}
    table.presenter.shown()
    await until(lambda: table.view.count("show_found"))
    (row,) = table.rows()
    assert row.name.startswith("…")
    assert row.name.endswith("/small-q4.gguf")
    assert len(row.name) == 44
    table.presenter.used(row.id)
    await until(lambda: table.changes)
    assert (await town.preferences.load()).endpoint_model == row.id.partition(" ")[2]


async def test_nothing_found_is_said_only_when_asked_for(town: Town, table: Table) -> None:
    town.ollama.pages.clear()
    town.studio.pages.clear()
    table.presenter.shown()
    await until(lambda: table.view.count("show_found"))
    assert table.view.last("show_found") == ([], "")
    table.presenter.look_pressed()
    assert table.view.count("show_looking") == 1
    await until(lambda: table.view.count("show_found") == 2)
    assert table.view.last("show_found") == ([], NOTHING)


async def test_a_model_that_has_gone_is_told(table: Table) -> None:
    table.presenter.used("gone")
    await until(lambda: table.view.count("show_found"))
    assert "no longer there" in table.view.last("show_found")[1]
    assert table.changes == 0
