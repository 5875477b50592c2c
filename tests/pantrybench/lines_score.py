"""M10: pantry lines as people type them, against labels made by hand.

``python -m tests.pantrybench.lines_score`` prints the totals of the frozen lines, which no rule is ever tuned
on; ``--dev`` those of the development lines, with every miss.
"""

import csv
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from desktop_app.kitchen.line_lists import understand_all
from desktop_app.kitchen.quantities.units import UNITS
from desktop_app.schemas.pantry import PantryLine
from tests.pantrybench.kitchen import catalogue, names
from tests.pantrybench.measures import Row, share

HERE = Path(__file__).parent
FROZEN = tuple(sorted((HERE / "frozen").glob("lines_*.csv")))
DEV = tuple(sorted(HERE.glob("dev_lines*.csv")))
TODAY = date(2026, 3, 10)
"""A Tuesday; the dates in the lines are meant from it."""

UNKNOWN, NON_FOOD = "?", "!"
NEAR = 0.005
PARTS = ("food", "amount", "unit", "place", "date")


@dataclass(frozen=True, slots=True)
class Labelled:
    """A line and what a person says it means; empty cells mean that nothing was said."""

    line: str
    food: str
    quantity: float | None
    quantity_max: float | None
    unit: str | None
    place: str
    use_by: str


def read_lines(paths: tuple[Path, ...]) -> Iterator[Labelled]:
    """All labelled lines of some files."""
    for path in paths:
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                yield Labelled(
                    line=row["line"],
                    food=row["food"],
                    quantity=_number(row["quantity"]),
                    quantity_max=_number(row["quantity_max"]),
                    unit=row["unit"] or None,
                    place=row["place"],
                    use_by=row["use_by"],
                )


def _number(cell: str) -> float | None:
    return float(cell) if cell else None


def wrong_parts(label: Labelled) -> dict[str, str]:
    """What was not understood as labelled: any of `PARTS`, each with the cause."""
    read = understand_all(label.line, names(), catalogue(), TODAY)
    if label.food == UNKNOWN:
        return {"food": "a food where none is"} if any(line.food_id for line in read) else {}
    if label.food == NON_FOOD:
        return {} if read and all(line.non_food for line in read) else {"food": "non-food not seen"}
    if len(read) != 1:
        return {"food": "taken for several"}
    compared = zip(PARTS, _compare(label, read[0]), strict=True)
    return {part: _cause(part, label, read[0]) for part, right in compared if not right}


def _cause(part: str, label: Labelled, line: PantryLine) -> str:
    """Whether a wrong part of a line was left out, made up, or read as another."""
    said = {
        "food": (label.food, line.non_food or line.food_id),
        "amount": (label.quantity, line.quantity),
        "unit": (label.unit, line.unit),
        "place": (label.place, line.place),
        "date": (label.use_by, line.use_by),
    }
    meant, read = said[part]
    if read is None or read == "":
        return f"{part} not seen"
    return f"another {part}" if meant else f"{part} made up"


def _compare(label: Labelled, line: PantryLine) -> tuple[bool, ...]:
    said, meant = _in_base(line.quantity, line.unit), _in_base(label.quantity, label.unit)
    most, most_meant = _in_base(line.quantity_max, line.unit), _in_base(label.quantity_max, label.unit)
    place = str(line.place) if label.place else ""
    return (
        line.food_id in label.food.split("/"),
        _same(said[0], meant[0]) and _same(most[0], most_meant[0]),
        said[1] == meant[1],
        place == label.place,
        str(line.use_by or "") == label.use_by,
    )


def _in_base(quantity: float | None, unit: str | None) -> tuple[float | None, str | None]:
    """Mass in g and volume in ml, so that 0.5 kg is 500 g; all else as said."""
    known = UNITS.get(unit or "")
    if known is None or known.kind not in {"mass", "volume"}:
        return quantity, unit
    return None if quantity is None else quantity * known.factor, known.kind


def _same(said: float | None, meant: float | None) -> bool:
    if said is None or meant is None:
        return said is meant
    return abs(said - meant) <= max(NEAR * abs(meant), 0.004)


def line_rows(paths: tuple[Path, ...] = FROZEN) -> tuple[list[Row], list[str]]:
    """Lines of the table, and every miss."""
    labels = list(read_lines(paths))
    wrong = {label: parts for label in labels if (parts := wrong_parts(label))}
    count = Counter(part for parts in wrong.values() for part in parts)
    told = [f"{', '.join(sorted(parts))}: {label.line!r} is {label.food}" for label, parts in wrong.items()]
    exact = len(labels) - len(wrong)
    rows = [
        share("M10", "lines exact", exact, len(labels), 98.5),
        share("M10", "lines: the right food", len(labels) - count["food"], len(labels), 99.5),
    ]
    causes = Counter(cause for parts in wrong.values() for cause in parts.values())
    told_parts = ", ".join(f"{part} {count[part]}" for part in PARTS)
    told_causes = ", ".join(f"{cause} {number}" for cause, number in causes.most_common())
    return [
        *rows,
        Row("M10", "misses by part", len(labels), told_parts, "", None),
        Row("M10", "misses by cause", len(labels), told_causes, "", None),
    ], told


def main(arguments: list[str]) -> None:
    """Print the totals; the misses only of lines that may be looked at."""
    dev = "--dev" in arguments
    rows, told = line_rows(DEV if dev else FROZEN)
    print("\n".join(told if dev or "--misses" in arguments else []))
    print("\n".join(row.text() for row in rows))


if __name__ == "__main__":
    main(sys.argv[1:])
