"""The checks of steps and words of `chef.md`, section 5."""

from collections.abc import Callable, Iterator

from desktop_app.kitchen.inspector.context import InspectionContext
from desktop_app.kitchen.inspector.craft import (
    braising,
    claims,
    cooked_first,
    garlic,
    heat_cues,
    late,
    lengths,
    openings,
    ovens,
    prep_time,
    pronouns,
    titles,
    together,
    watery,
    yoghurt,
)
from desktop_app.kitchen.inspector.craft.told import Told
from desktop_app.schemas.generation import Finding

StepCheck = Callable[[Told], Iterator[Finding]]

STEP_CHECKS: tuple[StepCheck, ...] = (
    garlic.check,
    together.check,
    watery.check,
    cooked_first.check,
    ovens.check,
    heat_cues.check,
    prep_time.check,
    late.check,
    yoghurt.check,
    braising.check,
    pronouns.check,
    openings.check,
    lengths.check,
    titles.check,
    claims.check,
)
"""In the order of `chef.md`: 8 to 10, 13 to 19, 21 to 24; what the older checks say is not said again."""


def check_steps(context: InspectionContext) -> Iterator[Finding]:
    """Every check of steps and words; none where the catalogue came without the tables of craft."""
    catalogue = context.catalogue
    if catalogue.craft is None or catalogue.wordcraft is None:
        return
    told = Told(context, catalogue.craft, catalogue.wordcraft)
    for check in STEP_CHECKS:
        yield from check(told)
