"""The one protocol behind which every language model stands."""

from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass
from typing import Any, Protocol, runtime_checkable

from pydantic import Field

from desktop_app.schemas.base import Frozen


class Prompt(Frozen):
    """One request: texts, the JSON schema the answer must have, and the limits of the answer."""

    system: str
    user: str
    schema_name: str = "answer"
    json_schema: Mapping[str, Any] | None = None
    temperature: float = Field(default=0.3, ge=0, le=2)
    max_tokens: int = Field(default=600, ge=1, le=8000)
    seed: int = 0


@dataclass(frozen=True, slots=True)
class Usage:
    """Tokens read and written, 0 where nobody counted."""

    prompt: int = 0
    answer: int = 0

    def __add__(self, other: "Usage") -> "Usage":
        """Both together."""
        return Usage(self.prompt + other.prompt, self.answer + other.answer)

    def __sub__(self, other: "Usage") -> "Usage":
        """What came after the other."""
        return Usage(self.prompt - other.prompt, self.answer - other.answer)


class LanguageModel(Protocol):
    """A model that can be asked. Raises the ``LlmError`` family and nothing else."""

    @property
    def name(self) -> str:
        """The engine's name as shown to the cook."""
        ...

    @property
    def model(self) -> str | None:
        """The model's name, where the engine has one."""
        ...

    def stream(self, prompt: Prompt) -> AsyncIterator[str]:
        """Yield the answer's text as it is written; wrap it in ``contextlib.aclosing``."""
        ...

    async def aclose(self) -> None:
        """Free what it holds; may be called more than once."""
        ...


@runtime_checkable
class CountsTokens(Protocol):
    """A model that tells how many tokens all its answers so far took."""

    @property
    def usage(self) -> Usage:
        """As far as the server counts."""
        ...
