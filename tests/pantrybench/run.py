"""Run the built-in chef over random pantries and judge every recipe twice.

``python -m tests.pantrybench.run --pantries 1000`` prints one line a measure and ends with 1 on a failure.
"""

import argparse
import statistics
import sys
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from time import perf_counter
from typing import TypeVar

from desktop_app.kitchen.composer import compose, write
from desktop_app.kitchen.inspector import inspect
from desktop_app.kitchen.inspector.words import food_words
from desktop_app.schemas.generation import CookRequest, Severity
from desktop_app.schemas.recipe import RecipeDraft
from tests.pantrybench.generator import Rows, can_be_answered, read_rows, requests
from tests.pantrybench.kitchen import catalogue, chef_book, names
from tests.pantrybench.oracle import Oracle

MEASURES = {
    "M1": "valid",
    "M2": "in pantry",
    "M3": "closed",
    "M4": "amounts",
    "M5": "allergens, diets",
    "M7": "temperatures",
    "M9": "order, time",
    "M14": "language",
}
Result = TypeVar("Result")


@dataclass
class Outcome:
    """What a run found. ``by_oracle`` and ``by_inspector`` count recipes failing each measure."""

    pantries: int = 0
    answered: int = 0
    answerable: int = 0
    answerable_answered: int = 0
    recipes: int = 0
    by_oracle: Counter[str] = field(default_factory=Counter)
    by_inspector: Counter[str] = field(default_factory=Counter)
    examples: list[str] = field(default_factory=list)
    plan_ms: list[float] = field(default_factory=list)
    inspection_ms: list[float] = field(default_factory=list)

    @property
    def failures(self) -> int:
        """Recipes times measures that failed, by either judge."""
        return self.by_oracle.total() + self.by_inspector.total()


def run(wishes: Iterable[CookRequest], rows: Rows) -> Outcome:
    """Compose, write, inspect and judge for each wish."""
    outcome, oracle = Outcome(), Oracle(rows)
    for request in wishes:
        drafts = _timed(outcome.plan_ms, lambda: _composed(request))  # noqa: B023 - called at once
        outcome.pantries += 1
        outcome.answered += bool(drafts)
        answerable = can_be_answered(request, rows)
        outcome.answerable += answerable
        outcome.answerable_answered += answerable and bool(drafts)
        for draft in drafts[: request.count]:
            _judge(draft, request, oracle, outcome)
    return outcome


def _composed(request: CookRequest) -> list[RecipeDraft]:
    plans = compose(catalogue(), chef_book(), request)
    return [write(plan, catalogue(), chef_book()) for plan in plans]


def _judge(draft: RecipeDraft, request: CookRequest, oracle: Oracle, outcome: Outcome) -> None:
    report = _timed(outcome.inspection_ms, lambda: inspect(draft, catalogue(), request, names()))
    inspected = [
        (f.check, f"{f.place}: {f.message}") for f in report.findings if f.severity is not Severity.NOTE
    ]
    judged = oracle.judge(draft, request)
    outcome.recipes += 1
    outcome.by_inspector.update({check for check, _ in inspected})
    outcome.by_oracle.update({check for check, _ in judged})
    for judge, found in (("inspector", inspected), ("oracle", judged)):
        outcome.examples += [f"seed {request.seed} {draft.title}: {judge} {m} {text}" for m, text in found]


def _timed(into: list[float], work: Callable[[], Result]) -> Result:
    start = perf_counter()
    result = work()
    into.append((perf_counter() - start) * 1000)
    return result


def percentile(values: list[float], percent: int) -> float:
    """The value below which this percentage lies; 0 when there are too few."""
    return statistics.quantiles(values, n=100)[percent - 1] if len(values) > 1 else 0.0


def table(outcome: Outcome) -> str:
    """The outcome as people read it."""
    lines = [f"{'id':<4} | {'meaning':<16} | {'cases':>6} | {'oracle':>6} | {'inspector':>9} | target"]
    for measure, meaning in MEASURES.items():
        faults = f"{outcome.by_oracle[measure]:>6} | {outcome.by_inspector[measure]:>9}"
        lines.append(f"{measure:<4} | {meaning:<16} | {outcome.recipes:>6} | {faults} | 0")
    share = 100 * outcome.answered / max(outcome.pantries, 1)
    plan, seen = outcome.plan_ms, outcome.inspection_ms
    lines += [
        f"answered: {outcome.answered} of {outcome.pantries} pantries ({share:.1f} %)",
        f"M16 answered: {outcome.answerable_answered} of {outcome.answerable} with six foods and a base",
        f"plan: p50 {percentile(plan, 50):.1f} ms, p95 {percentile(plan, 95):.1f} ms (target 50)",
        f"inspection: p50 {percentile(seen, 50):.2f} ms, p99 {percentile(seen, 99):.2f} ms (target 10)",
    ]
    return "\n".join(lines)


def main(arguments: list[str] | None = None) -> int:
    """Parse the command line, run, print; 1 on any failure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pantries", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--examples", type=int, default=20, help="how many failures to print in full")
    chosen = parser.parse_args(arguments)
    rows = read_rows()
    food_words(catalogue()), names()  # built once in the app's life, so outside the clock
    outcome = run(requests(rows, chosen.pantries, chosen.seed), rows)
    print(table(outcome))
    print("\n".join(outcome.examples[: chosen.examples]))
    return 1 if outcome.failures or not outcome.recipes else 0


if __name__ == "__main__":
    sys.exit(main())
