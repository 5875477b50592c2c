"""The engines that can word a plan, and what a test of one showed."""

from enum import StrEnum

from pydantic import Field

from desktop_app.schemas.base import Frozen
from desktop_app.schemas.generation import EngineMode


class EngineKind(StrEnum):
    """Where the words come from."""

    BUILTIN = "builtin"
    LOCAL = "local"
    ENDPOINT = "endpoint"


class EngineProof(Frozen):
    """What a test has shown of one model: kept, as it takes its time.

    ``place`` and ``model`` say whose it is, ``version`` changes with the server or the model's content.
    """

    place: str = Field(max_length=4000)
    model: str = Field(default="", max_length=400)
    version: str = Field(default="", max_length=200)
    mode: EngineMode = EngineMode.WORDSMITH
    sentence: str = Field(default="", max_length=1000)


class EngineCard(Frozen):
    """One engine as listed. ``ready`` is False when something is missing; ``detail`` says what.

    ``verdict`` is what the last test of this very model said, "" before the first; ``mode`` what it may do.
    """

    name: str
    kind: EngineKind
    title: str
    detail: str
    model: str | None = None
    ready: bool = True
    leaves_computer: bool = False
    verdict: str = ""
    mode: EngineMode = EngineMode.WORDSMITH


class FoundModel(Frozen):
    """A model that a server on this computer has. ``server`` is the program's name."""

    server: str
    url: str
    model: str
    leaves_computer: bool = False
    in_use: bool = False

    @property
    def id(self) -> str:
        """What tells it from all others."""
        return f"{self.url} {self.model}"


class EngineTest(Frozen):
    """Outcome of *Test connection*: real generations, one verdict sentence.

    ``mode`` is what the model may be trusted with; ``context_tokens`` is None where the server does not tell.
    """

    ok: bool
    sentence: str
    seconds_to_first: float | None = None
    words_per_second: float | None = None
    keeps_to_plan: bool | None = None
    tokens_per_second: float | None = None
    follows_schema: bool | None = None
    dishes_passed: int = 0
    context_tokens: int | None = None
    mode: EngineMode = EngineMode.WORDSMITH
