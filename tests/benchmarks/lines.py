"""What it costs to understand pantry lines, held against cutting the same lines into words.

The lines are those of a test of amounts, as people type them, taken round and round to five thousand:
the most that may be pasted at once.
"""

import statistics
from collections.abc import Callable
from time import perf_counter

from tests.unit.kitchen.test_lines import AMOUNTS, read

COUNT = 5_000
RUNS = 5


def milliseconds(work: Callable[[str], object], lines: list[str]) -> float:
    """The median of several rounds over all lines."""
    rounds = []
    for _round in range(RUNS):
        started = perf_counter()
        for line in lines:
            work(line)
        rounds.append((perf_counter() - started) * 1000)
    return statistics.median(rounds)


def main() -> None:
    """Print both figures and their ratio."""
    typed = [line for line, *_ in AMOUNTS]
    lines = (typed * (COUNT // len(typed) + 1))[:COUNT]
    floor, spent = milliseconds(str.split, lines), milliseconds(read, lines)
    print(f"{COUNT:,} pantry lines read in {spent:.0f} ms, {spent / COUNT * 1000:.0f} µs a line")
    print(f"  cut into words alone {floor:.1f} ms, so reading costs {spent / floor:.0f} x that")


if __name__ == "__main__":
    main()
