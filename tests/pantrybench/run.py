"""Run PantryBench: the built-in chef over random pantries, judged twice, and every other measure.

``python -m tests.pantrybench.run --pantries 1000`` prints a line a measure and ends with 1 when a hard one
is missed. Of the frozen pantry lines and names it prints totals alone: no rule is to be tuned on them.
"""

import argparse
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from itertools import repeat
from multiprocessing import get_context

from desktop_app.kitchen.inspector.words import food_words
from desktop_app.schemas.generation import CookRequest
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
SMALLER, FEWEST, MOST = 20, 5, 150
"""Measures that cook a pantry many times over use every twentieth, but no more than this."""
Part = tuple[list[Row], list[str]]
"""Lines of the table, and what was wrong."""


def judged(start: int, pantries: int, seed: int) -> Outcome:
    """One chunk of the pantries."""
    rows = read_rows()
    food_words(catalogue()), names()  # built once in the app's life, so outside the clock
    numbers = range(start, min(start + CHUNK, pantries))
    return run((request_number(rows, seed, number) for number in numbers), rows)


def _mutants(wishes: list[CookRequest]) -> Part:
    return mutant_rows(wishes, read_rows())


def _variety(wishes: list[CookRequest]) -> Part:
    return variety_rows(wishes, read_rows())


def _scaling(wishes: list[CookRequest]) -> Part:
    row, wrong = scaled(wishes, read_rows())
    return [row], wrong


def _frozen(_wishes: list[CookRequest]) -> Part:
    """Totals alone: what is printed is looked at, and what is looked at is tuned on."""
    return line_rows()[0] + name_rows()[0] + adversarial_rows()[0], []


def _faults(_wishes: list[CookRequest]) -> Part:
    row, wrong = endured(WELL_STOCKED)
    return [row], wrong


PARTS: tuple[Callable[[list[CookRequest]], Part], ...] = (_variety, _mutants, _scaling, _frozen, _faults)
"""Longest first, so that no process idles at the end."""


def measured(chosen: argparse.Namespace) -> Iterator[Part]:
    """Each part of the bench, spread over processes; what asks the engine comes last, alone."""
    rows = read_rows()
    few = min(max(chosen.pantries // SMALLER, FEWEST), MOST)
    wishes = [request_number(rows, chosen.seed, number) for number in range(few)]
    with ProcessPoolExecutor(chosen.processes, mp_context=get_context("spawn")) as pool:
        parts = [pool.submit(part, wishes) for part in PARTS]
        starts = range(0, chosen.pantries, CHUNK)
        outcome = Outcome()
        for found in pool.map(judged, starts, repeat(chosen.pantries), repeat(chosen.seed)):
            outcome.add(found)
        yield rows_of(outcome), outcome.examples + outcome.unanswered
        yield from (part.result() for part in parts)
    yield [repeatable(few, chosen.seed)], []
    if chosen.models:
        yield model_rows(wishes, chosen.models, rows), []


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
