"""M9, the clock: the total is the critical path, within the limit, and words agree with minutes."""

from collections.abc import Iterator

from desktop_app.kitchen.inspector.context import InspectionContext, fault
from desktop_app.kitchen.inspector.schedule import critical_path
from desktop_app.kitchen.inspector.texts import durations_said
from desktop_app.schemas.generation import Finding
from desktop_app.schemas.recipe import Step

CHECK = "M9"
TOTAL_TOLERANCE = 1.0
"""Minutes lost by printing whole ones."""
SAID_SLACK = 1.0
UNSAID_SHARE = 2.0
UNSAID_MINUTES = 8.0
"""A step may take this factor and this many minutes longer than what its words time."""


def check(context: InspectionContext) -> Iterator[Finding]:
    """Total, limit, then each step's own clock."""
    yield from _total(context)
    for index, place, step in context.steps():
        if step.after and any(not 0 <= other < index for other in step.after):
            yield fault(CHECK, place, "The step waits for one that does not come before it.")
        yield from _said(place, step)


def _total(context: InspectionContext) -> Iterator[Finding]:
    minutes = context.draft.minutes
    counted = minutes.prep + critical_path(context.draft.steps)
    if abs(minutes.total - counted) > TOTAL_TOLERANCE:
        message = f"The total says {minutes.total} minutes; the steps take {counted:.0f}."
        yield fault(CHECK, "minutes", message, f"Say {counted:.0f}.")
    limit = context.request.max_minutes if context.request else None
    if limit is not None and minutes.total > limit:
        yield fault(CHECK, "minutes", f"{minutes.total} minutes are more than the {limit} there are.")


def _said(place: str, step: Step) -> Iterator[Finding]:
    """A step takes at least its longest timed action, and not much more than all of them."""
    spans = durations_said(step.text)
    if not spans:
        return
    longest = max(span.low for span in spans)
    if step.minutes + SAID_SLACK < longest:
        yield fault(CHECK, place, f"The words say {longest:g} minutes, the clock {step.minutes:g}.")
    everything = sum(span.high for span in spans)
    if step.minutes > everything * UNSAID_SHARE + UNSAID_MINUTES:
        yield fault(CHECK, place, f"The words time {everything:g} minutes, the clock {step.minutes:g}.")
