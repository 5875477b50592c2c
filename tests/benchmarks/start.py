"""How long until the first frame and a usable Cook page, beside an empty PySide6 window.

Both windows open in fresh processes on the same screen (offscreen where there is none), taken in turns.
Cold means: Python's byte code was removed before the start; warm: as on any later start.
Prints seconds and ratios; asserts nothing.
"""

import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
RUNS = 7

EMPTY = """
import sys, time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, self.done)
    def done(self):
        print(time.time(), flush=True)
        QApplication.exit()
app = QApplication(sys.argv)
window = Window()
window.resize(1120, 760)
window.show()
app.exec()
"""


def empty_window(environment: dict[str, str]) -> float:
    """Seconds to the first frame of a window with nothing in it."""
    started = time.time()
    outcome = subprocess.run(
        [sys.executable, "-c", EMPTY], env=environment, capture_output=True, text=True, check=True, timeout=60
    )
    return float(outcome.stdout) - started


Start = tuple[float, float, float]


def stockpot(environment: dict[str, str], folder: Path) -> Start:
    """Seconds to the first frame, to the page that takes what is typed, and to the open library."""
    log = folder / "logs" / "stockpot.log"
    log.unlink(missing_ok=True)
    started = time.time()
    process = subprocess.Popen([sys.executable, "-m", "desktop_app"], cwd=ROOT, env=environment)
    try:
        milestones = _milestones(log)
    finally:
        process.terminate()
        process.wait(30)
    frame, usable, library = (moment - started for moment in milestones)
    return frame, usable, library


def _milestones(log: Path) -> Start:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        text = log.read_text(encoding="utf-8") if log.exists() else ""
        if found := re.search(r"first frame at ([\d.]+), usable at ([\d.]+), library open at ([\d.]+)", text):
            return float(found[1]), float(found[2]), float(found[3])
        time.sleep(0.02)
    raise TimeoutError("the window did not become usable within a minute")


def drop_bytecode() -> None:
    """Make the next start of ours a cold one."""
    for folder in (ROOT / "desktop_app").rglob("__pycache__"):
        shutil.rmtree(folder, ignore_errors=True)


def main() -> None:
    """Print the table."""
    environment = dict(os.environ)
    if not environment.get("DISPLAY"):
        environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        environment["STOCKPOT_DATA_DIR"] = name
        first = stockpot(environment, folder)  # makes the library and loads the starter recipes
        empty, warm, cold = [], [], []
        for _ in range(RUNS):
            empty.append(empty_window(environment))
            warm.append(stockpot(environment, folder))
            drop_bytecode()
            cold.append(stockpot(environment, folder))
            stockpot(environment, folder)
    base = statistics.median(empty)
    print(f"{'empty PySide6 window, first frame':<42}{base:7.3f} s  1.00 x")
    for name, starts in (("warm", warm), ("cold", cold), ("first start ever", [first])):
        medians = [statistics.median(column) for column in zip(*starts, strict=True)]
        for label, seconds in zip(("first frame", "usable page", "library open"), medians, strict=True):
            print(f"{label + ', ' + name:<42}{seconds:7.3f} s  {seconds / base:5.2f} x")


if __name__ == "__main__":
    main()
