"""M6: clean recipes broken in every known way; each break has to be seen."""

from collections import Counter
from collections.abc import Iterable

from desktop_app.schemas.generation import CookRequest
from tests.pantrybench.exemplars import exemplars
from tests.pantrybench.generator import Rows
from tests.pantrybench.judging import composed, findings
from tests.pantrybench.kitchen import catalogue
from tests.pantrybench.measures import Row, share
from tests.pantrybench.mutants import MUTANTS, Case
from tests.pantrybench.oracle import Oracle

SAFETY = frozenset({"M5", "M7", "M8"})
"""Measures whose breaks harm people; the others spoil a supper."""


def clean_cases(wishes: Iterable[CookRequest], rows: Rows) -> list[Case]:
    """The first clean recipe of each wish, and those written by hand."""
    oracle = Oracle(rows)
    first = (next((draft for draft in composed(wish) if not findings(draft, wish)), None) for wish in wishes)
    cases = [(draft, wish) for draft, wish in zip(first, wishes, strict=False) if draft]
    return [*exemplars(), *(case for case in cases if not oracle.judge(*case))]


def mutant_rows(wishes: list[CookRequest], rows: Rows) -> tuple[list[Row], list[str]]:
    """Lines of the table, and every break that was not seen."""
    broken, caught, missed = Counter[bool](), Counter[bool](), []
    for draft, request in clean_cases(wishes, rows):
        for mutant in MUTANTS:
            case = mutant.apply(draft, request, catalogue())
            if case is None:
                continue
            harms = bool(mutant.checks & SAFETY)
            seen = bool(mutant.checks & {code.split()[0] for code, _ in findings(*case)})
            broken[harms] += 1
            caught[harms] += seen
            missed += [] if seen else [f"{mutant.name} not seen in {draft.title}"]
    return [
        share("M6", f"safety breaks seen ({len(MUTANTS)} ways)", caught[True], broken[True], 99.9),
        share("M6", "other breaks seen", caught[False], broken[False], 99),
    ], missed
