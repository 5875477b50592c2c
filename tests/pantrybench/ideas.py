"""M12 and M13 as lines of the table: each pantry asked as a cook asks, only clean recipes shown."""

from collections.abc import Sequence
from itertools import islice
from random import Random

from desktop_app.schemas.generation import CookRequest
from desktop_app.schemas.recipe import RecipeDraft
from tests.pantrybench.generator import Rows
from tests.pantrybench.judging import composed, findings
from tests.pantrybench.measures import Row, share
from tests.pantrybench.variety import uses_soon, variety, with_one_due

DISTINCT = 8
NEAR_REPEATS = 5


def shown(request: CookRequest) -> Sequence[RecipeDraft]:
    """What a cook would see, best first."""
    return list(islice((draft for draft in composed(request) if not findings(draft, request)), request.count))


def variety_rows(wishes: Sequence[CookRequest], rows: Rows) -> tuple[list[Row], list[str]]:
    """Both measures over the wishes."""
    single = [with_one_due(wish, rows, Random(wish.seed)) for wish in wishes]
    soon = [uses_soon(wish, rows, shown) for wish in single if wish]
    many = [uses_soon(wish, rows, shown) for wish in wishes]
    asked = [(wish, found) for wish in wishes if (found := variety(wish, rows, shown))]
    few = [f"seed {w.seed}: {f.distinct} dishes in {f.asks} asks" for w, f in asked if f.distinct < DISTINCT]
    crowd, taken = sum(held for _, held in many), sum(used for used, _ in many)
    asks = sum(found.asks for _, found in asked)
    near = sum(found.near_repeats for _, found in asked)
    percent = 100 * near / max(asks, 1)
    return [
        share("M12", "the one food due, top 3", sum(u for u, _ in soon), sum(c for _, c in soon), 95),
        Row("M12", "of many due, in the top 3", crowd, f"{taken}", "", None),
        share("M13", "ten asks: eight dishes", len(asked) - len(few), len(asked), 100),
        Row("M13", "near-repeats of the last 20", asks, f"{percent:.1f} % ({near})", f"< {NEAR_REPEATS} %",
            percent < NEAR_REPEATS),
    ], few  # fmt: skip
