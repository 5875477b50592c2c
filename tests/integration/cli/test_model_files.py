"""``stockpot models``: fetching, using and removing models."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.cli import model_files
from desktop_app.runtime.paths import find_paths
from tests.fakes.model_server import MODEL, Manner, ModelServer, offering
from tests.integration.cli.conftest import Stockpot
from tests.integration.models.conftest import entry


@pytest.fixture
def server() -> Iterator[ModelServer]:
    with offering() as opened:
        paths = find_paths()
        paths.ensure()
        (paths.config / "models.toml").write_text(entry("one", opened.url))
        yield opened


def listed(stockpot: Stockpot) -> dict[str, object]:
    (found,) = [row for row in json.loads(stockpot("models", "list", "--json").out) if row.get("id") == "one"]
    assert isinstance(found, dict)
    return found


def test_a_model_is_fetched_used_and_removed(stockpot: Stockpot, server: ModelServer) -> None:
    assert listed(stockpot)["stage"] == "offered"
    done = stockpot("models", "download", "one")
    assert (done.code, done.out) == (0, "Small one is here. Let it write: stockpot models use one\n")
    assert "one: 2 MB of 2 MB, 100 %" in done.err
    assert len(done.err.splitlines()) <= 22
    assert "writes your recipes now" in stockpot("models", "use", "one").out
    assert listed(stockpot)["in_use"] is True
    text = stockpot("models", "list").out
    assert "[in use]" in text
    assert max(map(len, text.splitlines())) <= 90
    gone = json.loads(stockpot("models", "remove", "one", "--json").out)
    assert (gone["kind"], gone["id"]) == ("model", "one")
    assert listed(stockpot)["stage"] == "offered"
    assert server.asked[0][0] == "/model.gguf"


def test_a_file_of_ones_own(stockpot: Stockpot, tmp_path: Path) -> None:
    path = tmp_path / "own.gguf"
    path.write_bytes(MODEL)
    assert stockpot("models", "use", str(path)).code == 0
    assert str(path) in stockpot("models", "list").out.replace("\n", "").replace(" " * 15, "")
    removed = stockpot("models", "remove", str(path))
    assert "the file stays" in removed.out
    assert path.exists()
    path.write_bytes(b"no")
    assert stockpot("models", "use", str(path)).code == 4


def test_troubles_have_their_codes(stockpot: Stockpot, server: ModelServer) -> None:
    assert stockpot("models", "download", "nothing").code == 3
    server.manner = Manner(stop_after=700_000)
    cut = stockpot("models", "download", "one")
    assert cut.code == 5
    assert "broke off" in cut.err
    assert "fetched]" in stockpot("models", "list").out
    (find_paths().config / "models.toml").write_text("[[")
    broken = stockpot("models", "list")
    assert broken.code == 0
    assert "no valid TOML" in broken.err


def test_a_terminal_has_one_line_that_changes(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    progress = model_files.Progress("one")
    for done in (0, 1, 500, 1000):
        progress.told(done, 1000)
    assert capsys.readouterr().err == (
        "\rone: 0 MB of 0 MB, 0 %\rone: 0 MB of 0 MB, 50 %\rone: 0 MB of 0 MB, 100 %\n"
    )
