"""What was asked of an engine and what came of it."""

from datetime import datetime

from desktop_app.schemas.base import Frozen, GenerationId, RecipeId
from desktop_app.schemas.generation import CookRequest, Finding, Report
from desktop_app.schemas.recipe import RecipeDraft


class GenerationRecord(Frozen):
    """One answer. ``outcome`` is ``checked``, ``repaired``, ``template`` or the name of the error; UTC.

    ``engine`` and ``model`` were asked; ``recipe.source`` says whose words came of it. ``recipe`` is None
    where nothing did; ``seconds`` is what it took, ``tokens`` what the model wrote where its server
    counts; ``report`` is None where none was kept.
    """

    created_at: datetime
    request: CookRequest
    engine: str
    model: str | None = None
    prompt_version: str = ""
    seed: int = 0
    seconds: float = 0.0
    tokens: int | None = None
    findings: tuple[Finding, ...] = ()
    outcome: str
    recipe: RecipeDraft | None = None
    report: Report | None = None


class StoredGeneration(GenerationRecord):
    """An answer of the history; ``saved_as`` is the recipe of the library it was saved as."""

    id: GenerationId
    saved_as: RecipeId | None = None


class GenerationSummary(Frozen):
    """One line of the history; ``title`` is "" where no recipe came of it, ``findings`` a count."""

    id: GenerationId
    created_at: datetime
    title: str
    engine: str
    model: str | None = None
    seconds: float
    outcome: str
    findings: int = 0
    saved_as: RecipeId | None = None


class HistoryPage(Frozen):
    """Answers, newest first; ``next_key`` goes back in to read on, None at the end."""

    items: tuple[GenerationSummary, ...]
    next_key: GenerationId | None = None
