"""Run PantryBench: the built-in chef over random pantries, judged twice, and every other measure.

``python -m tests.pantrybench.run --pantries 1000`` prints a line a measure and ends with 1 when a hard one
is missed. Of the frozen pantry lines and names it prints totals alone: no rule is to be tuned on them.
"""

import argparse
import sys
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from itertools import repeat
from multiprocessing import get_context

from desktop_app.kitchen.inspector.words import food_words
from tests.pantrybench.adversarial import adversarial_rows
from tests.pantrybench.faults import endured
from tests.pantrybench.generator import read_rows, request_number
from tests.pantrybench.ideas import variety_rows
from tests.pantrybench.judging import Outcome, rows_of, run
from tests.pantrybench.kitchen import catalogue, names
from tests.pantrybench.lines_score import line_rows
from tests.pantrybench.measures import Row, table
from tests.pantrybench.model_modes import model_rows
from tests.pantrybench.mutation import mutant_rows
from tests.pantrybench.names_score import name_rows
from tests.pantrybench.repeat import repeatable
from tests.pantrybench.scaling import scaled
from tests.pantrybench.stock import WELL_STOCKED

CHUNK = 50
SMALLER = 20
"""Measures that cook a pantry many times over use every twentieth."""


def judged(pantries: int, seed: int, processes: int) -> Outcome:
    """All pantries of a run, spread over processes."""
    outcome = Outcome()
    starts = range(0, pantries, CHUNK)
    with ProcessPoolExecutor(processes, mp_context=get_context("spawn")) as pool:
        for part in pool.map(_part, starts, repeat(pantries), repeat(seed)):
            outcome.add(part)
    return outcome


def _part(start: int, pantries: int, seed: int) -> Outcome:
    rows = read_rows()
    food_words(catalogue()), names()  # built once in the app's life, so outside the clock
    numbers = range(start, min(start + CHUNK, pantries))
    return run((request_number(rows, seed, number) for number in numbers), rows)


def measured(chosen: argparse.Namespace) -> Iterator[tuple[list[Row], list[str]]]:
    """Each part of the bench: its lines, and what was wrong."""
    rows = read_rows()
    few = max(chosen.pantries // SMALLER, 5)
    wishes = [request_number(rows, chosen.seed, number) for number in range(few)]
    outcome = judged(chosen.pantries, chosen.seed, chosen.processes)
    yield rows_of(outcome), outcome.examples + outcome.unanswered
    yield mutant_rows(wishes, rows)
    yield line_rows()[0] + name_rows()[0], []
    yield adversarial_rows()
    yield variety_rows(wishes, rows)
    for row, wrong in (scaled(wishes, rows), endured(WELL_STOCKED)):
        yield [row], wrong
    yield [repeatable(few, chosen.seed)], []
    if chosen.models:
        yield model_rows(wishes[: chosen.models], rows), []


def main(arguments: list[str] | None = None) -> int:
    """Parse the command line, run, print; 1 when a hard target is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pantries", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--models", type=int, default=0, help="pantries asked of the local model, 0 for none")
    parser.add_argument("--examples", type=int, default=20, help="how many misses of a part to print in full")
    chosen = parser.parse_args(arguments)
    rows: list[Row] = []
    for lines, wrong in measured(chosen):
        rows += lines
        print("\n".join(wrong[: chosen.examples]), flush=True)
    print(table(sorted(rows, key=lambda row: int(row.measure[1:] or 0))))
    print("M20 taste: needs people; not measured by a program.")
    return 1 if any(row.hard and row.ok is False for row in rows) else 0


if __name__ == "__main__":
    sys.exit(main())
