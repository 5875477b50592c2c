"""What was asked of an engine and what came of it."""

from datetime import datetime

from desktop_app.schemas.base import Frozen
from desktop_app.schemas.generation import CookRequest, Finding
from desktop_app.schemas.recipe import RecipeDraft


class GenerationRecord(Frozen):
    """One answer. ``outcome`` is ``checked``, ``repaired``, ``template`` or the name of the error; UTC."""

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
