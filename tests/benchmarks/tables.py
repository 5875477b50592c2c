"""What the kitchen's tables cost: from their texts, and as packed into the built program.

Each way is measured in processes of its own, with the imports done before the clock runs. Reading the same
bytes without building anything is the floor both are held against.
"""

import gc
import json
import os
import statistics
import subprocess
import sys
import tracemalloc
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from desktop_app.kitchen.packing import pack, unpack
from desktop_app.runtime import resources
from desktop_app.services.kitchen import build_tables

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).resolve().parents[2]
RUNS = 7
AIM_MS, AIM_MB = 60, 25
WAYS = ("texts", "packed", "bytes")


def once(way: str) -> dict[str, float]:
    """Milliseconds of one load in this process, and megabytes of a second one."""
    packed = pack(build_tables()) if way != "texts" else b""
    build_tables()  # imports what is imported on first use
    ways: dict[str, Callable[[], object]] = {
        "texts": build_tables,
        "packed": lambda: unpack(packed),
        "bytes": lambda: [path.read_bytes() for path in (resources.root() / "kitchen").rglob("*.*")],
    }
    gc.collect()
    started = perf_counter()
    kept = ways[way]()
    spent = (perf_counter() - started) * 1000
    tracemalloc.start()
    again = ways[way]()
    held = tracemalloc.get_traced_memory()[0] / 1e6
    del kept, again
    return {"ms": spent, "mb": held}


def measured(way: str) -> dict[str, float]:
    """The medians of several processes."""
    told = [
        json.loads(
            subprocess.run(
                [sys.executable, "-m", "tests.benchmarks.tables", way],
                cwd=ROOT,
                env=dict(os.environ),
                capture_output=True,
                check=True,
            ).stdout
        )
        for _ in range(RUNS)
    ]
    return {unit: statistics.median(one[unit] for one in told) for unit in ("ms", "mb")}


def main() -> None:
    """Print one line a way."""
    results = {way: measured(way) for way in WAYS}
    floor = results["bytes"]["ms"]
    print(f"kitchen tables, medians of {RUNS}; aim {AIM_MS} ms and {AIM_MB} MB in the built program")
    for way, found in results.items():
        ratio = found["ms"] / floor
        print(f"  {way:<7} {found['ms']:7.1f} ms  {ratio:5.1f} x reading the files  {found['mb']:5.1f} MB")


if __name__ == "__main__":
    if len(sys.argv) > 1:
        print(json.dumps(once(sys.argv[1])))
    else:
        main()
