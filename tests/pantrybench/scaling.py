"""M15: from one serving to sixteen a dish keeps its safety and its order, in amounts a kitchen measures."""

from collections.abc import Iterable, Iterator

from desktop_app.schemas.generation import CookRequest
from desktop_app.schemas.recipe import Ingredient
from tests.pantrybench.generator import Rows
from tests.pantrybench.judging import composed, findings
from tests.pantrybench.measures import Row
from tests.pantrybench.oracle import Oracle

SERVINGS = (1, 2, 3, 4, 5, 6, 8, 10, 12, 16)
JUDGED = frozenset({"M4", "M7", "M9"})
SPOON_STEPS = {"tsp": 1 / 8, "tbsp": 1 / 2, "cup": 1 / 12}
"""Finest part of a measure that people own a spoon or a line on the jug for: an eighth of a teaspoon,
half a tablespoon; quarters and thirds of a cup share twelfths."""
WHOLE = frozenset({"egg"})
COARSE_FROM, COARSE = 100, 5
"""Scales show grams, but nobody weighs 137 g of carrot."""


def scaled(wishes: Iterable[CookRequest], rows: Rows) -> tuple[Row, list[str]]:
    """Each wish at ten numbers of servings, its first dish judged; a row, and what was wrong."""
    oracle, cases, wrong = Oracle(rows), 0, []
    for wish in wishes:
        for servings in SERVINGS:
            request = plenty(wish.model_copy(update={"servings": servings, "children": 0}))
            shown = (draft for draft in composed(request) if not findings(draft, request))
            for draft in list(shown)[:1]:
                cases += 1
                faults = [f"{m} {text}" for m, text in oracle.judge(draft, request) if m in JUDGED]
                faults += odd_amounts(draft.ingredients)
                wrong += [f"{draft.title} for {servings}: {faults[0]}"] if faults else []
    result = f"{len(wrong)} failed"
    return Row(
        "M15", f"servings {SERVINGS[0]} to {SERVINGS[-1]}", cases, result, "0", not wrong, hard=True
    ), wrong


def plenty(request: CookRequest) -> CookRequest:
    """The wish with eight times the stock, so that sixteen can be fed."""
    stock = tuple(s.model_copy(update={"grams": s.grams and s.grams * 8}) for s in request.stock)
    return request.model_copy(update={"stock": stock})


def odd_amounts(lines: Iterable[Ingredient]) -> Iterator[str]:
    """Amounts nobody can measure: a third of an egg, 137 g, 0.33 tsp."""
    for line in lines:
        step = _finest(line)
        if step and not _is_multiple(line.quantity or 0, step):
            yield f"{line.quantity:g} {line.unit or ''} {line.name}"


def _finest(line: Ingredient) -> float | None:
    """The smallest step in which this line can be measured; None where any amount will do."""
    if line.food_id in WHOLE and line.unit is None:
        return 1
    if line.unit in {"g", "ml"} and (line.quantity or 0) >= COARSE_FROM:
        return COARSE
    return SPOON_STEPS.get(line.unit or "")


def _is_multiple(amount: float, step: float) -> bool:
    return abs(amount / step - round(amount / step)) < 0.01
