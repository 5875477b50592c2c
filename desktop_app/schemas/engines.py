"""The engines that can word a plan, and what a test of one showed."""

from enum import StrEnum

from desktop_app.schemas.base import Frozen


class EngineKind(StrEnum):
    """Where the words come from."""

    BUILTIN = "builtin"
    LOCAL = "local"
    ENDPOINT = "endpoint"


class EngineCard(Frozen):
    """One engine as listed. ``ready`` is False when something is missing; ``detail`` says what."""

    name: str
    kind: EngineKind
    title: str
    detail: str
    model: str | None = None
    ready: bool = True
    leaves_computer: bool = False


class EngineTest(Frozen):
    """Outcome of *Test connection*: a real generation, one verdict sentence."""

    ok: bool
    sentence: str
    seconds_to_first: float | None = None
    words_per_second: float | None = None
    keeps_to_plan: bool | None = None
