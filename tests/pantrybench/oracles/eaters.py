"""M5: foods that may not be served to a baby, a small child, in pregnancy, to the old and the weak.

Read from chef.md section 6; the lists were put together by hand from what the food agencies of the UK and
the US say.
"""

from collections.abc import Iterator

from desktop_app.schemas.generation import CookRequest
from desktop_app.schemas.people import LifeStage
from desktop_app.schemas.recipe import RecipeDraft, StepKind
from tests.pantrybench.oracles.facts import Facts, listed

PATE = frozenset({"pate", "liver_sausage"})
LIVER = frozenset({"chicken_liver", "lamb_liver", "beef_liver"}) | PATE
MERCURY = frozenset({"swordfish"})
RAW_ONLY = frozenset({"smoked_salmon", "smoked_trout", "bean_sprouts", "brie", "camembert"})
"""Harmless once cooked through."""

NEVER: dict[LifeStage, frozenset[str]] = {
    LifeStage.INFANT: frozenset({"honey"}) | MERCURY | PATE,
    LifeStage.UNDER_FIVE: MERCURY | PATE,
    LifeStage.PREGNANT: LIVER | MERCURY,
    LifeStage.OVER_65: PATE,
    LifeStage.WEAK_IMMUNITY: PATE,
}
WARM_MINUTES = 2


def unfit_for_eaters(draft: RecipeDraft, request: CookRequest, facts: Facts) -> Iterator[str]:
    """Listed foods that somebody at the table must not eat, or not uncooked."""
    for stage in sorted(request.stages):
        yield from (f"{food} may not be served: {stage}" for food in sorted(NEVER[stage] & listed(draft)))
    if request.stages:
        raw = sorted(food for food in RAW_ONLY & listed(draft) if not _is_cooked(draft, food))
        yield from (f"{food} has to be cooked for {', '.join(sorted(request.stages))}" for food in raw)


def _is_cooked(draft: RecipeDraft, food: str) -> bool:
    hot = (step for step in draft.steps if step.kind is StepKind.COOK and food in step.foods)
    return any(step.minutes >= WARM_MINUTES for step in hot)
