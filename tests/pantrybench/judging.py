"""Every recipe of a run, judged twice: by the inspector, and by the oracle that knows nothing of it.

A recipe the inspector refuses never reaches the cook, so it is counted apart; what is shown is the best
``request.count`` of the rest, as in the app. Times are those of the processor: other work on the machine
does not count.
"""

import statistics
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from time import process_time as clock

from desktop_app.kitchen.composer import proposals, write
from desktop_app.kitchen.inspector import inspect
from desktop_app.schemas.generation import CookRequest, Severity
from desktop_app.schemas.recipe import RecipeDraft
from tests.pantrybench.generator import Rows, can_be_answered
from tests.pantrybench.kitchen import catalogue, chef_book, names
from tests.pantrybench.measures import BY_RECIPE, Row, no_failures, share
from tests.pantrybench.oracle import Oracle

PLAN_MS = 50
INSPECTION_MS = 10
FALSE_ALARMS = 0.5


@dataclass
class Outcome:
    """What a run found. ``by_oracle`` counts shown recipes failing each measure, ``refused`` the composed
    ones that the inspector held back, by what it found; ``alarms`` those the oracle had nothing against."""

    pantries: int = 0
    answered: int = 0
    answerable: int = 0
    answerable_answered: int = 0
    composed: int = 0
    recipes: int = 0
    alarms: int = 0
    by_oracle: Counter[str] = field(default_factory=Counter)
    refused: Counter[str] = field(default_factory=Counter)
    examples: list[str] = field(default_factory=list)
    unanswered: list[str] = field(default_factory=list)
    plan_ms: list[float] = field(default_factory=list)
    inspection_ms: list[float] = field(default_factory=list)

    @property
    def failures(self) -> int:
        """Shown recipes times measures the oracle found broken."""
        return self.by_oracle.total()

    def add(self, other: "Outcome") -> None:
        """Take in what another process found."""
        for name, value in vars(other).items():
            mine = getattr(self, name)
            if isinstance(mine, Counter):
                mine.update(value)
            elif isinstance(mine, list):
                mine.extend(value)
            else:
                setattr(self, name, mine + value)


def run(wishes: Iterable[CookRequest], rows: Rows) -> Outcome:
    """Compose, write, inspect and judge for each wish."""
    outcome, oracle = Outcome(), Oracle(rows)
    for request in wishes:
        shown = shown_to(request, oracle, outcome)
        answerable = can_be_answered(request, rows)
        outcome.pantries += 1
        outcome.answered += bool(shown)
        outcome.answerable += answerable
        outcome.answerable_answered += answerable and bool(shown)
        if answerable and not shown:
            outcome.unanswered.append(f"seed {request.seed}: {_told(request)}")
        for draft in shown:
            _judge(draft, request, oracle, outcome)
    return outcome


def shown_to(request: CookRequest, oracle: Oracle, outcome: Outcome) -> list[RecipeDraft]:
    """The recipes a cook would see for a wish."""
    drafts, spent = composed(request), 0.0
    shown: list[RecipeDraft] = []
    while len(shown) < request.count:
        started = clock()
        draft = next(drafts, None)
        spent += milliseconds_since(started)
        if draft is None:
            break
        started = clock()
        codes = findings(draft, request)
        outcome.inspection_ms.append(milliseconds_since(started))
        outcome.composed += 1
        if not codes:
            shown.append(draft)
            continue
        outcome.refused.update({code for code, _ in codes})
        outcome.alarms += not oracle.judge(draft, request)
        outcome.examples += [f"seed {request.seed} {draft.title}: refused, {c} {t}" for c, t in codes]
    outcome.plan_ms.append(spent)
    return shown


def composed(request: CookRequest) -> Iterator[RecipeDraft]:
    """All dishes the chef proposes, each written out when it is asked for."""
    plans = proposals(catalogue(), chef_book(), request)
    return (write(plan, catalogue(), chef_book()) for plan in plans)


def findings(draft: RecipeDraft, request: CookRequest) -> list[tuple[str, str]]:
    """What keeps a recipe from the cook: the check with its code, and where and why."""
    report = inspect(draft, catalogue(), request, names())
    held = (finding for finding in report.findings if finding.severity is not Severity.NOTE)
    return [(f"{f.check} {f.code}".strip(), f"{f.place}: {f.message}") for f in held]


def _judge(draft: RecipeDraft, request: CookRequest, oracle: Oracle, outcome: Outcome) -> None:
    judged = oracle.judge(draft, request)
    outcome.recipes += 1
    outcome.by_oracle.update({measure for measure, _ in judged})
    outcome.examples += [f"seed {request.seed} {draft.title}: oracle, {m} {text}" for m, text in judged]


def _told(request: CookRequest) -> str:
    limits = [f"{request.meal}", f"{request.max_minutes} min", f"{request.servings} servings"]
    limits += sorted(map(str, request.diets)) + sorted(map(str, request.allergens))
    stock = (f"{s.food_id} {s.grams}" for s in request.stock if not s.staple)
    return f"{', '.join(limits)} | {', '.join(stock)}"


def milliseconds_since(started: float) -> float:
    """What has passed since a time of `clock`."""
    return (clock() - started) * 1000


def percentile(values: list[float], percent: int) -> float:
    """The value below which this percentage lies; 0 when there are too few."""
    return statistics.quantiles(values, n=100)[percent - 1] if len(values) > 1 else 0.0


def rows_of(outcome: Outcome) -> list[Row]:
    """The outcome as lines of the table."""
    lines = [no_failures(m, outcome.recipes, outcome.by_oracle[m], "oracle") for m in BY_RECIPE]
    false_alarms = 100 * outcome.alarms / max(outcome.composed, 1)
    held = sum(outcome.refused.values())
    lines += [
        Row("M6", "composed, held back", outcome.composed, f"{held} findings", "", None),
        Row("M6", "held back, oracle disagrees", outcome.composed,
            f"{false_alarms:.2f} % ({outcome.alarms})", f"<= {FALSE_ALARMS} %", false_alarms <= FALSE_ALARMS),
        share("M16", "six foods and a base: a dish", outcome.answerable_answered, outcome.answerable, 99),
        Row("M16", "any pantry: a dish", outcome.pantries, f"{outcome.answered}", "", None),
        _speed("one plan, p95", outcome.plan_ms, 95, PLAN_MS),
        _speed("one inspection, p95", outcome.inspection_ms, 95, INSPECTION_MS),
        _speed("one inspection, p99", outcome.inspection_ms, 99, INSPECTION_MS),
    ]  # fmt: skip
    return lines


def _speed(what: str, values: list[float], percent: int, most: float) -> Row:
    at = percentile(values, percent)
    result = f"{at:.1f} ms (p50 {percentile(values, 50):.1f})"
    return Row("M17", what, len(values), result, f"<= {most:g} ms", at <= most)
