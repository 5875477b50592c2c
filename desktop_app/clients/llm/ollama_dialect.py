"""Ollama's own protocol: what is asked, and how answers are read. Pure.

Source: docs/api.md of Ollama, "Generate a chat completion".
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from desktop_app.clients.llm.completion import Completion, counted
from desktop_app.clients.llm.dialect import Shape
from desktop_app.clients.llm.model import Prompt
from desktop_app.clients.llm.prompts import estimate_tokens

SMALLEST_CONTEXT = 4096
TEMPLATE_TOKENS = 128
"""What a model's chat template adds to system text and question."""
FORM_WORDS = ("format", "schema", "grammar")


def context_for(prompt: Prompt) -> int:
    """Tokens of context that hold question and answer.

    In doublings: Ollama loads a model anew whenever the size changes, and cuts what does not fit silently.
    """
    needed = estimate_tokens(prompt.system + prompt.user) + prompt.max_tokens + TEMPLATE_TOKENS
    size = SMALLEST_CONTEXT
    while size < needed:
        size *= 2
    return size


@dataclass(frozen=True, slots=True)
class OllamaDialect:
    """What to send. ``quiet`` asks a reasoning model to answer at once."""

    shape: Shape = Shape.JSON_SCHEMA
    quiet: bool = True

    def plainer(self, sentence: str) -> "OllamaDialect | None":
        """The dialect to try after a refusal in these words; None when another would not help."""
        said = sentence.casefold()
        if "think" in said and self.quiet:
            return replace(self, quiet=False)
        if self.shape and any(word in said for word in FORM_WORDS):
            return replace(self, shape=Shape(self.shape - 1))
        return None

    def body(self, prompt: Prompt, model: str | None) -> dict[str, Any]:
        """The request's JSON."""
        body: dict[str, Any] = {
            "model": model,
            "messages": [
                {"role": "system", "content": prompt.system},
                {"role": "user", "content": prompt.user},
            ],
            "stream": True,
            "options": {
                "num_ctx": context_for(prompt),
                "num_predict": prompt.max_tokens,
                "temperature": prompt.temperature,
                "seed": prompt.seed % 2**31,
            },
        }
        if self.quiet:
            body["think"] = False
        if prompt.json_schema is not None and self.shape:
            body["format"] = dict(prompt.json_schema) if self.shape is Shape.JSON_SCHEMA else "json"
        return body


class OllamaCompletion(Completion):
    """One JSON object a line, the last of them with ``done``, the reason and the counts."""

    def _take(self, value: dict[str, Any]) -> Iterator[str]:
        message = value.get("message")
        if isinstance(message, dict):
            yield from self._written(message.get("content"), message.get("thinking"))
        if value.get("done") is True:
            self.done = True
            reason = value.get("done_reason")
            self._finish = reason if isinstance(reason, str) else None
            self.usage = counted(value, "prompt_eval_count", "eval_count")
