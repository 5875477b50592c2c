"""A method a cook can follow at the stove: three to nine steps, none of them a page; a short description."""

from collections.abc import Iterator

from desktop_app.kitchen.inspector.craft.told import Told
from desktop_app.schemas.generation import Finding
from desktop_app.schemas.recipe import StepKind

CODE = "length"
FEWEST, MOST = 3, 9
"""Steps."""
FEWEST_OF_QUICK, QUICK_MINUTES = 2, 25
"""Fewer are enough for what is quick, or cold."""
LONGEST_STEP, LONGEST_DESCRIPTION = 70, 35
"""Words (`chef.md`, section 4, wants 12 to 45 a step; what two batches or a split add is borne)."""


def check(told: Told) -> Iterator[Finding]:
    """The number of steps, the words of each, the words of the description."""
    draft = told.context.draft
    cooks = any(step.kind is StepKind.COOK for step in draft.steps)
    least = FEWEST if cooks and draft.minutes.total > QUICK_MINUTES else FEWEST_OF_QUICK
    if not least <= len(draft.steps) <= MOST:
        yield told.wince(CODE, "steps", f"The method has {len(draft.steps)} steps, not {least} to {MOST}.")
    for _, place, step in told.context.steps():
        words = len(step.text.split())
        if words > LONGEST_STEP:
            yield told.wince(CODE, place, f"The step has {words} words.", "Make two steps of it.")
    words = len(draft.description.split())
    if words > LONGEST_DESCRIPTION:
        message = f"The description has {words} words, more than {LONGEST_DESCRIPTION}."
        yield told.wince(CODE, "description", message, "Say how it eats, and why tonight.")
