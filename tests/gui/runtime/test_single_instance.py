import asyncio
import subprocess
import sys
from pathlib import Path

from desktop_app.runtime.single_instance import SingleInstance

SECOND = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from desktop_app.runtime.single_instance import SingleInstance
app = QCoreApplication([])
instance = SingleInstance(Path(sys.argv[1]))
print("claimed" if instance.claim() else "asked")
instance.release()
"""


async def second_start(folder: Path) -> str:
    process = await asyncio.to_thread(
        subprocess.run,
        [sys.executable, "-c", SECOND, str(folder)],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    return process.stdout.strip()


async def test_a_second_start_brings_the_first_forward_and_leaves(tmp_path: Path) -> None:
    knocks: list[int] = []
    first = SingleInstance(tmp_path)
    assert first.claim()
    first.listen(lambda: knocks.append(1))
    try:
        assert await second_start(tmp_path) == "asked"
        for _ in range(100):
            if knocks:
                break
            await asyncio.sleep(0.05)
        assert knocks == [1]
    finally:
        first.release()
    assert await second_start(tmp_path) == "claimed"


async def test_another_library_may_have_a_window_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    first = SingleInstance(tmp_path)
    assert first.claim()
    try:
        assert await second_start(tmp_path / "other") == "claimed"
    finally:
        first.release()


def test_a_folder_that_cannot_be_locked_stops_nobody(tmp_path: Path) -> None:
    instance = SingleInstance(tmp_path / "missing")
    assert instance.claim()
    instance.release()
