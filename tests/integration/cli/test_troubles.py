"""What can go wrong around a command, each in a sentence and with its exit code."""

import errno
import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from desktop_app import __version__
from desktop_app.services.pantry import PantryService
from tests.fakes.faulty_endpoint import Handler, serving
from tests.integration.cli.conftest import Stockpot, prefer

ROOT = Path(__file__).parents[3]
HAVE = "eggs; 200 g spinach; 300 g rice; onion; garlic; soy sauce; oil; salt"
TRACES = """\
import sys
from desktop_app import cli
code = cli.run(sys.argv[1:])
loaded = {name.partition(".")[0] for name in sys.modules}
print(*loaded & {"PySide6", "qasync", "shiboken6"}, file=sys.stderr)
sys.exit(code)
"""


def endless(handler: Handler, _body: dict[str, Any]) -> None:
    handler.begin()
    handler.stall()


def started(*arguments: str, **options: object) -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-m", "desktop_app", *arguments]
    return subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, **options)  # type: ignore[call-overload,no-any-return]


@pytest.fixture
def heeding_interrupts() -> Iterator[None]:
    """Children heed Ctrl+C even where a shell runs the tests in the background: it has them ignore it, which
    children inherit."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


def test_a_command_never_loads_qt() -> None:
    command = [sys.executable, "-c", TRACES, "generate", "--have", HAVE, "--count", "1", "--json"]
    outcome = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=60)
    assert (outcome.returncode, outcome.stderr.strip()) == (0, "")


@pytest.mark.skipif(sys.platform == "win32", reason="pipes end differently")
def test_a_reader_that_stops_reading_is_no_error() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    process = started("pantry", "parse", "2 kg rice", stdout=writing)
    os.close(writing)
    _, messages = process.communicate(timeout=60)
    assert (process.returncode, messages) == (130, b"")


@pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX signals")
@pytest.mark.usefixtures("heeding_interrupts")
def test_ctrl_c_while_a_model_writes_is_quiet() -> None:
    with serving(endless) as server:
        prefer(endpoint_url=server.url, endpoint_model="tiny")
        process = started("generate", "--have", HAVE, "--engine", "endpoint", stdout=subprocess.PIPE)
        deadline = time.monotonic() + 60
        while not server.bodies and time.monotonic() < deadline:
            time.sleep(0.05)
        process.send_signal(signal.SIGINT)
        out, messages = process.communicate(timeout=60)
        assert server.hung_up.wait(10)
    assert (process.returncode, out, messages) == (130, b"", b"")


def test_interrupting_ends_with_130(stockpot: Stockpot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(PantryService, "items", interrupted)
    assert stockpot("pantry", "list") == (130, "", "")


def test_results_nobody_reads_end_with_130(stockpot: Stockpot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop_app.cli.output.print", gone, raising=False)
    monkeypatch.setattr("desktop_app.cli.output.abandon", lambda: None)
    assert stockpot("pantry", "parse", "rice") == (130, "", "")


def gone(*_words: object, **_options: object) -> None:
    raise BrokenPipeError(errno.EPIPE, "Broken pipe")


async def interrupted(_service: PantryService) -> None:
    raise KeyboardInterrupt


def test_the_version(stockpot: Stockpot) -> None:
    outcome = stockpot("--version")
    assert (outcome.code, outcome.out) == (0, f"stockpot {__version__}\n")


def test_a_damaged_library(stockpot: Stockpot, tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data/stockpot.sqlite3").write_bytes(b"not a database, " * 300)
    outcome = stockpot("pantry", "list")
    assert (outcome.code, outcome.out) == (1, "")
    assert "damaged" in outcome.err


def test_a_library_from_a_newer_version(stockpot: Stockpot, tmp_path: Path) -> None:
    stockpot("pantry", "list")
    with sqlite3.connect(tmp_path / "data/stockpot.sqlite3") as database:
        database.execute("UPDATE alembic_version SET version_num = 'from_the_future'")
    database.close()
    outcome = stockpot("pantry", "list")
    assert (outcome.code, outcome.out) == (1, "")
    assert "newer" in outcome.err


def test_a_locked_library(stockpot: Stockpot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stockpot("pantry", "list")
    monkeypatch.setenv("STOCKPOT_DATABASE_BUSY_MS", "50")
    other = sqlite3.connect(tmp_path / "data/stockpot.sqlite3", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        outcome = stockpot("pantry", "add", "rice")
    finally:
        other.close()
    assert (outcome.code, outcome.out) == (1, "")
    assert "in use by another program" in outcome.err


def test_a_folder_that_cannot_be(stockpot: Stockpot, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    outcome = stockpot("pantry", "list", "--data-dir", str(tmp_path / "file"))
    assert (outcome.code, outcome.out) == (1, "")
    assert "can't write to its folder" in outcome.err


def test_a_wrong_setting(stockpot: Stockpot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STOCKPOT_LOCAL_CONTEXT", "lots")
    outcome = stockpot("pantry", "list")
    assert (outcome.code, outcome.out) == (1, "")
    assert "'lots'" in outcome.err


async def broken(_service: PantryService) -> None:
    raise ZeroDivisionError("a bug of ours")


def test_a_bug_goes_to_the_log_and_the_cook_gets_a_sentence(
    stockpot: Stockpot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(PantryService, "items", broken)
    outcome = stockpot("pantry", "list")
    assert (outcome.code, outcome.out) == (1, "")
    assert "Traceback" not in outcome.err
    assert str(tmp_path / "data/logs") in outcome.err
    assert "a bug of ours" in (tmp_path / "data/logs/stockpot.log").read_text(encoding="utf-8")


def test_a_bug_before_the_log_is_open_is_logged_too(
    stockpot: Stockpot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise ZeroDivisionError("an early bug")

    monkeypatch.setattr("desktop_app.services.kitchen.read_tables", fail)
    assert stockpot("pantry", "parse", "rice").code == 1
    assert "an early bug" in (tmp_path / "data/logs/stockpot.log").read_text(encoding="utf-8")
