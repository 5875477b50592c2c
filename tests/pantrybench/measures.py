"""The measures of PantryBench: what each means, what it must reach, and the table of a run."""

from collections.abc import Iterable
from dataclasses import dataclass

MEANINGS = {
    "M1": "valid",
    "M2": "in pantry",
    "M3": "closed",
    "M4": "amounts",
    "M5": "allergens, diets, eaters",
    "M6": "inspector",
    "M7": "temperatures",
    "M8": "hazards",
    "M9": "order, time",
    "M10": "pantry lines",
    "M11": "names",
    "M12": "uses soon",
    "M13": "variety",
    "M14": "language and craft",
    "M15": "servings 1 to 16",
    "M16": "an answer",
    "M17": "speed",
    "M18": "endpoint faults",
    "M19": "repeatable",
}
BY_RECIPE = ("M1", "M2", "M3", "M4", "M5", "M7", "M8", "M9", "M14")
"""Measures both judges apply to every recipe; none may fail."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table. ``ok`` is None for figures that have no target here.

    A miss of a ``hard`` one fails the run: nothing that harms or lies may ever slip in. The others are
    aims, printed with how far off they are.
    """

    measure: str
    what: str
    cases: int
    result: str
    target: str
    ok: bool | None
    hard: bool = False

    def text(self) -> str:
        """The line as printed."""
        verdict = {True: "met", False: "MISSED", None: ""}[self.ok]
        return (
            f"{self.measure:<4} | {self.what:<34} | {self.cases:>7} | {self.result:>26} | "
            f"{self.target:<26} | {verdict}"
        )


def no_failures(measure: str, cases: int, failed: int, by: str = "") -> Row:
    """A measure of which not one case may fail."""
    what = f"{MEANINGS[measure]}{f' ({by})' if by else ''}"
    good = failed == 0 and cases > 0
    return Row(measure, what, cases, f"{failed} failed", "0", good, hard=True)


def share(measure: str, what: str, good: int, cases: int, least: float) -> Row:
    """A measure that must hold in at least ``least`` per cent of the cases."""
    percent = 100 * good / cases if cases else 0.0
    result = f"{percent:.2f} % ({good})"
    return Row(measure, what, cases, result, f">= {least:g} %", cases > 0 and percent >= least)


def table(rows: Iterable[Row]) -> str:
    """All rows under a heading."""
    head = f"{'id':<4} | {'measure':<34} | {'cases':>7} | {'result':>26} | {'target':<26} | verdict"
    return "\n".join([head, "-" * len(head), *(row.text() for row in rows)])
