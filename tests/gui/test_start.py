"""The window's start: what it says when the library can't be opened, and that it always lives and ends."""

import asyncio
import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel

from desktop_app.exceptions import NoDisplay
from desktop_app.main import Life, require_display
from desktop_app.repositories.migrate import migrate
from desktop_app.runtime.paths import Paths
from desktop_app.runtime.single_instance import SingleInstance
from desktop_app.views.main_window import MainWindow
from desktop_app.views.start import StartPage
from desktop_app.views.theme import Theme

ROOT = Path(__file__).resolve().parents[2]


def paths_in(folder: Path) -> Paths:
    return Paths(data=folder, config=folder, logs=folder / "logs")


def words(page: StartPage) -> str:
    return " ".join(label.text() for label in page.findChildren(QLabel))


async def start_with(folder: Path) -> str:
    """Open the window on this folder, wait for the trouble, quit; what the window said."""
    window, start = MainWindow(Theme.current()), StartPage()
    window.add_page("start", lambda: start)
    window.show_page("start")
    life = Life(window, start, paths_in(folder), SingleInstance(folder.parent), 0.0)
    async with asyncio.timeout(30), asyncio.TaskGroup() as group:
        group.create_task(life.live())
        while "Opening" in words(start):
            await asyncio.sleep(0.02)
        said = words(start)
        window.close()
    window.deleteLater()
    return said


def damaged(folder: Path) -> None:
    (folder / "stockpot.sqlite3").write_bytes(b"this is no database, " * 200)


def newer(folder: Path) -> None:
    migrate(folder / "stockpot.sqlite3")
    with closing(sqlite3.connect(folder / "stockpot.sqlite3")) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()


def wrong_setting(folder: Path) -> None:
    (folder / "stockpot.toml").write_text("local_threads = 'many'\n", encoding="utf-8")


def blocked(folder: Path) -> None:
    folder.rmdir()
    folder.write_text("a file where the folder should be")


@pytest.mark.parametrize(
    ("prepare", "expected"),
    [
        (damaged, "damaged"),
        (newer, "newer version"),
        (wrong_setting, "local_threads"),
        (blocked, "can't write"),
    ],
)
async def test_the_window_says_what_is_wrong_and_changes_nothing(
    tmp_path: Path, prepare: Callable[[Path], None], expected: str
) -> None:
    folder = tmp_path / "library"
    folder.mkdir()
    prepare(folder)
    before = snapshot(folder)
    said = await start_with(folder)
    assert expected in said
    assert "Nothing in your library was changed" in said
    assert snapshot(folder) == before


def snapshot(folder: Path) -> dict[str, bytes]:
    if folder.is_file():
        return {"": folder.read_bytes()}
    return {path.name: path.read_bytes() for path in folder.glob("stockpot.*") if path.suffix != ".lock"}


def test_without_a_screen_the_terminal_commands_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    if sys.platform != "linux":
        pytest.skip("only Linux can be without a screen")
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    with pytest.raises(NoDisplay) as caught:
        require_display()
    assert "stockpot generate" in caught.value.hint
    monkeypatch.setenv("DISPLAY", ":0")
    require_display()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGTERM")
def test_the_program_starts_becomes_usable_and_obeys_a_polite_kill(tmp_path: Path) -> None:
    log = tmp_path / "logs" / "stockpot.log"
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "STOCKPOT_DATA_DIR": str(tmp_path)}
    process = subprocess.Popen([sys.executable, "-m", "desktop_app"], cwd=ROOT, env=environment)
    try:
        for _ in range(600):
            if log.exists() and "usable at" in log.read_text(encoding="utf-8"):
                break
            assert process.poll() is None
            asyncio.run(asyncio.sleep(0.05))
        command = [sys.executable, "-m", "desktop_app"]
        second = subprocess.run(command, cwd=ROOT, env=environment, check=False, timeout=30)
        assert second.returncode == 0
        assert process.poll() is None
    finally:
        process.terminate()
    assert process.wait(30) == 0
    text = log.read_text(encoding="utf-8")
    assert "usable at" in text
    assert "ERROR" not in text
