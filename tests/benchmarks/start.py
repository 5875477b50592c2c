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


def stockpot(environment: dict[str, str], folder: Path) -> tuple[float, float]:
    """Seconds to the first frame and to the usable page."""
    log = folder / "logs" / "stockpot.log"
    log.unlink(missing_ok=True)
    started = time.time()
    process = subprocess.Popen([sys.executable, "-m", "desktop_app"], cwd=ROOT, env=environment)
    try:
        frame, usable = _milestones(log)
    finally:
        process.terminate()
        process.wait(30)
    return frame - started, usable - started


def _milestones(log: Path) -> tuple[float, float]:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        text = log.read_text(encoding="utf-8") if log.exists() else ""
        if found := re.search(r"first frame at ([\d.]+), usable at ([\d.]+)", text):
            return float(found[1]), float(found[2])
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
        empty, frames, usables, cold = [], [], [], []
        for _ in range(RUNS):
            empty.append(empty_window(environment))
            frame, usable = stockpot(environment, folder)
            frames.append(frame)
            usables.append(usable)
            drop_bytecode()
            cold.append(stockpot(environment, folder))
    base = statistics.median(empty)
    rows = [
        ("empty PySide6 window, first frame", base),
        ("first frame, warm", statistics.median(frames)),
        ("usable page, warm", statistics.median(usables)),
        ("first frame, cold", statistics.median(frame for frame, _ in cold)),
        ("usable page, cold", statistics.median(usable for _, usable in cold)),
        ("first start ever, first frame", first[0]),
        ("first start ever, usable page", first[1]),
    ]
    for label, seconds in rows:
        print(f"{label:<36}{seconds:7.3f} s  {seconds / base:5.2f} x")


if __name__ == "__main__":
    main()
