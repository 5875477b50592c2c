"""The shelf of models: what is there, what is under way, and which one writes."""

import asyncio
from pathlib import Path

import pytest

from desktop_app.clients.part_file import note_of, part_of
from desktop_app.exceptions import BadInput, DownloadFailed, NotFound
from desktop_app.schemas.downloads import Stage
from tests.fakes.model_server import MODEL, Manner, ModelServer
from tests.integration.models.conftest import Shelf, until

pytestmark = pytest.mark.asyncio
HALF = 700_000


def file_of(shelf: Shelf, name: str) -> Path:
    return shelf.folder / "models" / f"{name}.gguf"


def own_file(shelf: Shelf, content: bytes = MODEL) -> Path:
    path = shelf.folder / "My Model.gguf"
    path.write_bytes(content)
    return path


def there(path: Path) -> bool:
    return path.exists()


async def test_a_model_is_fetched_used_and_removed(shelf: Shelf) -> None:
    assert (await shelf.state("one")).stage is Stage.OFFERED
    with pytest.raises(BadInput, match="not on this computer yet"):
        await shelf.downloads.use("one")
    shelf.downloads.start("one")
    state = await shelf.becomes("one", lambda state: state.stage is Stage.READY)
    assert (state.done, state.trouble, state.in_use) == (len(MODEL), "", False)
    assert shelf.changes > 2
    assert (await shelf.downloads.use("one")).in_use
    card = (await shelf.models.cards())[1]
    assert (card.model, card.title) == ("one", "Local model")
    assert (await shelf.preferences.load()).engine == "local"
    assert (await shelf.state("one")).in_use
    await shelf.downloads.remove("one")
    assert (await shelf.state("one")).stage is Stage.OFFERED
    chosen = await shelf.preferences.load()
    assert (chosen.local_model, chosen.engine) == ("", "builtin")
    assert (await shelf.models.cards())[1].title.startswith("Tiny model")


async def test_a_pause_keeps_and_a_new_start_goes_on(shelf: Shelf, server: ModelServer) -> None:
    server.manner = Manner(stop_after=HALF, stall=True)
    shelf.downloads.start("one")
    shelf.downloads.start("one")
    await shelf.becomes("one", lambda state: state.stage is Stage.LOADING and state.done)
    shelf.downloads.pause("one")
    state = await shelf.becomes("one", lambda state: state.stage is Stage.PAUSED)
    assert 0 < state.done <= HALF
    await shelf.downloads.aclose()
    server.manner = Manner()
    shelf.downloads = shelf.opened()
    assert (await shelf.state("one")).stage is Stage.PAUSED
    shelf.downloads.start("one")
    await shelf.becomes("one", lambda state: state.stage is Stage.READY)
    assert [ranged for _, ranged, _ in server.asked] == ["", f"bytes={state.done}-"]


async def test_a_pause_and_going_on_at_once_lose_nothing(shelf: Shelf, server: ModelServer) -> None:
    server.manner = Manner(stop_after=HALF, stall=True)
    shelf.downloads.start("one")
    await shelf.becomes("one", lambda state: state.done)
    server.manner = Manner()
    shelf.downloads.pause("one")
    shelf.downloads.start("one")
    await shelf.becomes("one", lambda state: state.stage is Stage.READY)


async def test_closing_the_program_keeps_what_came(shelf: Shelf, server: ModelServer) -> None:
    server.manner = Manner(stop_after=HALF, stall=True)
    shelf.downloads.start("one")
    await shelf.becomes("one", lambda state: state.done)
    await shelf.downloads.aclose()
    shelf.downloads = shelf.opened()
    assert (await shelf.state("one")).stage is Stage.PAUSED


async def test_a_cancel_forgets_what_came(shelf: Shelf, server: ModelServer) -> None:
    server.manner = Manner(stop_after=HALF, stall=True)
    shelf.downloads.start("one")
    await shelf.becomes("one", lambda state: state.done)
    async with asyncio.timeout(2):
        await shelf.downloads.cancel("one")
    assert (await shelf.state("one")).stage is Stage.OFFERED
    assert not there(part_of(file_of(shelf, "one")))
    assert not there(note_of(file_of(shelf, "one")))
    await shelf.downloads.cancel("one")


async def test_one_at_a_time(shelf: Shelf, server: ModelServer) -> None:
    server.manner = Manner(stop_after=HALF, stall=True)
    shelf.downloads.start("one")
    await shelf.becomes("one", lambda state: state.done)
    shelf.downloads.start("two")
    await shelf.becomes("two", lambda state: state.stage is Stage.WAITING)
    assert len(server.asked) == 1
    server.manner = Manner()
    shelf.downloads.pause("one")
    await shelf.becomes("two", lambda state: state.stage is Stage.READY)


async def test_what_goes_wrong_is_told_until_the_next_try(shelf: Shelf, server: ModelServer) -> None:
    server.manner = Manner(status=404)
    shelf.downloads.start("one")
    state = await shelf.becomes("one", lambda state: state.trouble)
    assert "no longer has this file" in state.trouble
    server.manner = Manner()
    shelf.downloads.start("one")
    state = await shelf.becomes("one", lambda state: state.stage is Stage.READY)
    assert state.trouble == ""


async def test_removing_what_is_half_there_forgets_it(shelf: Shelf, server: ModelServer) -> None:
    server.manner = Manner(stop_after=HALF)
    with pytest.raises(DownloadFailed, match="broke off"):
        await shelf.downloads.fetch("one", lambda *_: None)
    assert (await shelf.state("one")).stage is Stage.PAUSED
    await shelf.downloads.remove("one")
    assert (await shelf.state("one")).stage is Stage.OFFERED


async def test_fetching_to_the_end_tells_how_far(shelf: Shelf, server: ModelServer) -> None:
    told: list[tuple[int, int]] = []
    state = await shelf.downloads.fetch("one", lambda done, whole: told.append((done, whole)))
    assert state.stage is Stage.READY
    assert told[-1] == (len(MODEL), len(MODEL))
    await shelf.downloads.fetch("one", lambda *_: None)
    assert len(server.asked) == 1


async def test_a_file_of_ones_own_is_used_where_it_lies(shelf: Shelf) -> None:
    path = own_file(shelf)
    state = await shelf.downloads.add_file(path)
    assert (state.own, state.in_use, state.name) == (True, True, "My Model")
    await shelf.downloads.add_file(path)
    assert (await shelf.preferences.load()).model_files == (str(path),)
    assert (await shelf.models.cards())[1].model == "My Model"
    await shelf.downloads.remove(str(path))
    assert there(path)
    assert (await shelf.preferences.load()).model_files == ()
    assert (await shelf.preferences.load()).local_model == ""


async def test_a_file_that_is_no_model_is_refused(shelf: Shelf) -> None:
    with pytest.raises(BadInput, match="not a model"):
        await shelf.downloads.add_file(own_file(shelf, b"hello"))
    with pytest.raises(BadInput, match="can't be read"):
        await shelf.downloads.add_file(shelf.folder / "none.gguf")


async def test_a_file_that_went_away_is_told(shelf: Shelf) -> None:
    path = own_file(shelf)
    await shelf.downloads.add_file(path)
    path.rename(path.with_name("elsewhere"))
    state = await shelf.state(str(path))
    assert (state.stage, state.in_use) == (Stage.OFFERED, True)
    assert "no longer there" in state.trouble
    local = (await shelf.models.cards())[1]
    assert not local.ready
    with pytest.raises(BadInput):
        await shelf.downloads.use(str(path))


async def test_a_file_that_cannot_be_deleted_is_told(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    await shelf.downloads.fetch("one", lambda *_: None)

    def refuse(_path: Path, missing_ok: bool = False) -> None:
        raise PermissionError(13, f"in use {missing_ok}")

    monkeypatch.setattr(Path, "unlink", refuse)
    with pytest.raises(BadInput, match="can't be deleted"):
        await shelf.downloads.remove("one")


async def test_names_nobody_knows(shelf: Shelf) -> None:
    for job in (shelf.downloads.use, shelf.downloads.remove, shelf.downloads.cancel):
        with pytest.raises(NotFound, match="no model called nothing"):
            await job("nothing")
    shelf.downloads.start("nothing")
    await until(lambda: shelf.changes)
    shelf.downloads.pause("nothing")


async def test_a_broken_list_costs_only_itself(shelf: Shelf) -> None:
    assert await shelf.downloads.trouble() == ""
    (shelf.folder / "models.toml").write_text("[[")
    assert "no valid TOML" in await shelf.downloads.trouble()
    assert "qwen2.5-1.5b" in {state.id for state in await shelf.downloads.states()}


async def test_the_engine_changes_with_the_model(shelf: Shelf) -> None:
    """Made from files, never started."""
    tiny = await shelf.models.language_model("local")
    await shelf.downloads.add_file(own_file(shelf))
    own = await shelf.models.language_model("local")
    assert own is not tiny
    assert own.model == "My Model"
    assert await shelf.models.language_model("local") is own
