"""A language model that is asked to find the recipe in a text, and answers what the test wants."""

import json
from collections.abc import AsyncIterator, Callable
from typing import Any

from desktop_app.clients.llm.model import LanguageModel, Prompt
from desktop_app.exceptions import LlmUnavailable

Answer = Callable[[str], object]
"""The text as the model got it, and what it says; what is no string is sent as JSON."""


class ReaderModel:
    """Streams an answer in small pieces."""

    name, model = "Reader", "reader-1"

    def __init__(self, answer: Answer) -> None:
        self.prompts: list[Prompt] = []
        self._answer = answer

    async def stream(self, prompt: Prompt) -> AsyncIterator[str]:
        self.prompts.append(prompt)
        said = self._answer(json.loads(prompt.user.splitlines()[0]))
        text = said if isinstance(said, str) else json.dumps(said)
        for start in range(0, len(text), 50):
            yield text[start : start + 50]

    async def aclose(self) -> None:
        """Nothing to free."""


class Models:
    """Hands out one model, in the place of the model service; None for an engine that is not there."""

    def __init__(self, model: LanguageModel | None) -> None:
        self._model = model

    async def language_model(self, _name: str) -> LanguageModel:
        if self._model is None:
            raise LlmUnavailable("No address is set for a language model.", "Enter one in Settings, Model.")
        return self._model


def found(**fields: Any) -> dict[str, Any]:
    """An answer in the form asked for."""
    numbers = dict.fromkeys(("servings", "prep_minutes", "cook_minutes"))
    return {"title": "", **numbers, "ingredients": [], "steps": []} | fields
