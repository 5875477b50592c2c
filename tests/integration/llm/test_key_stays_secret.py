"""An API key appears in no file, log, message, crash report or process list, whatever the server does."""

import json
import logging
import os
import sys
from contextlib import aclosing
from pathlib import Path
from typing import Any

import pytest

from desktop_app.dependencies import Container, open_container
from desktop_app.exceptions import AppError
from desktop_app.runtime.paths import Paths
from desktop_app.schemas.generation import CheckedRecipe, CookRequest
from tests.fakes.faulty_endpoint import Handler, serving
from tests.fakes.model_server import Manner, offering
from tests.fakes.plans import REQUEST
from tests.fakes.scripted_model import rewords
from tests.integration.models.conftest import entry

pytestmark = pytest.mark.asyncio
KEY = "zq7PlantedKey0042xyz"
"""Of no shape that the log's own net would blot out."""
Body = dict[str, Any]


def refuses(handler: Handler, _body: Body) -> None:
    handler.refuse(401, f"Incorrect key: {KEY}")


def fails(handler: Handler, _body: Body) -> None:
    handler.reply(500, f"Traceback ... Bearer {KEY}".encode(), kind="text/plain")


def sends_elsewhere(handler: Handler, _body: Body) -> None:
    handler.reply(302, b"", Location=f"http://127.0.0.1:9/{KEY}")


def breaks_off(handler: Handler, _body: Body) -> None:
    handler.begin()
    handler.event({"error": {"message": f"quota of {KEY} is used up", "code": 429}})


def babbles(handler: Handler, _body: Body) -> None:
    handler.begin()
    handler.words(f"Your key is {KEY}.")
    handler.the_end()


def writes_it_down(handler: Handler, body: Body) -> None:
    """A good answer with the key among its words."""
    fields = json.loads(body["messages"][-1]["content"].splitlines()[0])
    answer = json.loads(rewords(fields, 0))
    handler.begin()
    handler.words(json.dumps({n: f"{text[:-1]}, {KEY}." for n, text in answer.items()}), pieces=50)
    handler.the_end()


async def use(container: Container) -> list[str]:
    """Test, generate and ask for models; every word the cook would see."""
    said = [(await container.models.test("endpoint")).sentence]
    said += [repr(card) for card in await container.models.cards()]
    request: CookRequest = REQUEST
    async with aclosing(container.generation.answers(request, "endpoint")) as events:
        async for event in events:
            said.append(event.model_dump_json() if isinstance(event, CheckedRecipe) else repr(event))
    said.append(repr(await container.history.page()))
    return said


def processes() -> list[bytes]:
    """Command lines and surroundings of this process and all it started."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            parent = (folder / "stat").read_text().rpartition(")")[2].split()[1]
            if os.getpid() in {int(folder.name), int(parent)}:
                found += [(folder / name).read_bytes() for name in ("cmdline", "environ")]
        except OSError:  # it has ended meanwhile
            continue
    return found


def files_with_key(root: Path) -> list[Path]:
    return [path for path in root.rglob("*") if path.is_file() and KEY.encode() in path.read_bytes()]


@pytest.mark.parametrize(
    "script",
    [refuses, fails, sends_elsewhere, breaks_off, babbles, writes_it_down],
    ids=lambda one: one.__name__,
)
async def test_whatever_the_server_does(
    script: Any, tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setenv("STOCKPOT_LOG_LEVEL", "debug")
    paths = Paths(data=tmp_path, config=tmp_path, logs=tmp_path / "logs")
    with serving(script) as server:
        async with open_container(paths, log_to_stderr=True) as container:
            await container.preferences.update(endpoint_url=server.url, endpoint_model="m")
            await container.models.set_key("endpoint", KEY)
            said = await use(container)
            logging.getLogger("desktop_app.tests").error("the end")
            seen = processes()
    assert f"Bearer {KEY}" in server.keys  # else nothing was tried
    output = capfd.readouterr()
    assert not [line for line in said if KEY in line]
    assert KEY not in output.out + output.err
    assert "the end" in output.err
    assert files_with_key(tmp_path) == []
    assert not [text for text in seen if KEY.encode() in text]


async def test_a_download_never_sees_it(tmp_path: Path) -> None:
    """Not even one from the server the key is for."""
    paths = Paths(data=tmp_path, config=tmp_path, logs=tmp_path / "logs")
    with offering(Manner(status=403)) as server:
        (tmp_path / "models.toml").write_text(entry("planted", server.url), encoding="utf-8")
        async with open_container(paths) as container:
            await container.preferences.update(endpoint_url=server.url.rpartition("/")[0])
            await container.models.set_key("endpoint", KEY)
            with pytest.raises(AppError) as caught:
                await container.downloads.fetch("planted", lambda *_: None)
    assert server.heads
    assert KEY not in f"{caught.value}{server.heads}"
    assert files_with_key(tmp_path) == []


@pytest.mark.engine
@pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
async def test_the_local_engine_is_not_told_it(tmp_path: Path) -> None:
    """Looked for in the child's command line and surroundings while it runs."""
    paths = Paths(data=tmp_path, config=tmp_path, logs=tmp_path / "logs")
    async with open_container(paths) as container:
        for name in ("endpoint", "local"):
            await container.models.set_key(name, KEY)
        before = len(processes())
        tested = await container.models.test("local")
        seen = processes()
    assert tested.ok
    assert len(seen) > before
    assert not [text for text in seen if KEY.encode() in text]
    assert files_with_key(tmp_path) == []
