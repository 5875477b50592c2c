"""The craft of a recipe: the amounts (`AMOUNT_CHECKS`) and the steps and words of `chef.md`, section 5."""

from collections.abc import Callable, Iterator

from desktop_app.kitchen.inspector.context import InspectionContext
from desktop_app.kitchen.inspector.craft import (
    acid,
    batches,
    contrast,
    fat,
    hero,
    least,
    liquids,
    palette,
    portion,
    salt,
    splits,
)
from desktop_app.kitchen.inspector.craft.served import Served
from desktop_app.schemas.generation import Finding

AmountCheck = Callable[[Served], Iterator[Finding]]

AMOUNT_CHECKS: tuple[AmountCheck, ...] = (
    salt.check,
    acid.check,
    fat.check,
    portion.check,
    hero.check,
    least.check,
    palette.check,
    liquids.check,
    batches.check,
    splits.check,
    contrast.check,
)
"""In the order of `chef.md`: 1 to 7, 11, 12, 20, 25."""


def check_amounts(context: InspectionContext) -> Iterator[Finding]:
    """Every check of amounts; none where the catalogue came without the tables of craft."""
    if context.catalogue.craft is None:
        return
    served = Served(context, context.catalogue.craft)
    for check in AMOUNT_CHECKS:
        yield from check(served)
