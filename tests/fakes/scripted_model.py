"""A language model that answers by rule, for tests of what is done with answers."""

import json
from collections.abc import AsyncIterator, Callable

from desktop_app.clients.llm.model import Prompt, Usage

Fields = dict[str, str]


class ScriptedModel:
    """Hands the fields it is asked for to ``answer`` and streams what comes back in small pieces."""

    def __init__(self, answer: Callable[[Fields, int], str]) -> None:
        self.prompts: list[Prompt] = []
        self._answer = answer
        self.usage = Usage()

    @property
    def name(self) -> str:
        return "Scripted"

    @property
    def model(self) -> str | None:
        return "scripted-1"

    async def stream(self, prompt: Prompt) -> AsyncIterator[str]:
        self.prompts.append(prompt)
        fields = json.loads(prompt.user.splitlines()[0])
        text = self._answer(fields, len(self.prompts))
        for start in range(0, len(text), 20):
            self.usage = Usage(answer=self.usage.answer + 1)
            yield text[start : start + 20]

    async def aclose(self) -> None:
        """Nothing to free."""


def reworded(text: str) -> str:
    """The same sentence with an ending that changes no fact."""
    return f"{text[:-1]}, as you like."


def rewords(fields: Fields, _call: int) -> str:
    """An honest writer: rewords every sentence and leaves titles alone."""
    return json.dumps({name: text if name == "title" else reworded(text) for name, text in fields.items()})
