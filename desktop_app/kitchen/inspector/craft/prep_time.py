"""The preparation that is promised is long enough for the knife work on the list."""

from collections.abc import Iterator

from desktop_app.kitchen.inspector.craft.told import TIMES, Told
from desktop_app.schemas.generation import Finding
from desktop_app.schemas.recipe import StepKind

CODE = "preparation"
QUICK_HANDS = 0.5
"""A quick cook takes half the time; faster than that nobody is."""
GRACE = 3.0
"""Minutes nobody counts."""


def check(told: Told) -> Iterator[Finding]:
    """Minutes of preparation and of steps that prepare, against the cuts."""
    draft = told.context.draft
    handling = told.craft.handling
    knife = sum(
        handling.knife(food) * (line.grams or 0) / 100
        for _, line, food in told.context.ingredients()
        if food and line.preparation
    )
    steps = sum(step.minutes for step in draft.steps if step.kind is StepKind.PREPARE)
    if draft.minutes.prep + steps + GRACE < QUICK_HANDS * knife:
        message = f"{draft.minutes.prep} minutes of preparation; the cuts alone take about {knife:.0f}."
        yield told.wince(CODE, "minutes", message, f"Say {knife:.0f} minutes.", TIMES)
