"""A recipe read out of a text somebody pasted or opened."""

from desktop_app.schemas.base import Frozen
from desktop_app.schemas.generation import Engine, Finding
from desktop_app.schemas.recipe import Ingredient, RecipeDraft


class Extraction(Frozen):
    """What was read, even where it is no whole recipe yet: then ``draft`` is None and ``lacks`` says why.

    ``warnings`` are sentences on what the text does not say, ``findings`` what the inspector warns of.
    Neither has changed anything. ``by`` is who read it.
    """

    draft: RecipeDraft | None
    title: str
    ingredients: tuple[Ingredient, ...]
    steps: tuple[str, ...]
    left_over: tuple[str, ...]
    warnings: tuple[str, ...]
    lacks: str
    by: Engine
    findings: tuple[Finding, ...] = ()

    @property
    def cautions(self) -> tuple[str, ...]:
        """What the inspector warns of, as a sentence each: the text may mean it well and say it otherwise."""
        return tuple(f"Look at this before you cook: {finding.message}" for finding in self.findings)
