"""Which words of the chat protocol a server understands. Pure."""

from dataclasses import dataclass, replace
from enum import IntEnum
from typing import Any

from desktop_app.clients.llm.model import Prompt


class Shape(IntEnum):
    """How firmly the answer's form can be asked for."""

    TEXT = 0
    JSON_OBJECT = 1
    JSON_SCHEMA = 2


SHAPE_WORDS = ("response_format", "json_schema", "json_object", "schema", "grammar", "structured output")


@dataclass(frozen=True, slots=True)
class Dialect:
    """What to send; a server's refusal leads to the next plainer one."""

    shape: Shape = Shape.JSON_SCHEMA
    limit_key: str = "max_tokens"
    sampling: bool = True
    counts: bool = True
    """Ask for the number of tokens at the end of the stream."""

    def plainer(self, sentence: str) -> "Dialect | None":
        """The dialect to try after a refusal in these words; None when another would not help."""
        said = sentence.casefold()
        if self.counts and ("stream_options" in said or "include_usage" in said):
            return replace(self, counts=False)
        if "max_completion_tokens" in said and self.limit_key == "max_tokens":
            return replace(self, limit_key="max_completion_tokens")
        if "temperature" in said and self.sampling:
            return replace(self, sampling=False)
        if self.shape and any(word in said for word in SHAPE_WORDS):
            return replace(self, shape=Shape(self.shape - 1))
        return None

    def body(self, prompt: Prompt, model: str | None) -> dict[str, Any]:
        """The request's JSON."""
        body: dict[str, Any] = {
            "messages": [
                {"role": "system", "content": prompt.system},
                {"role": "user", "content": prompt.user},
            ],
            "stream": True,
            self.limit_key: prompt.max_tokens,
        }
        if model:
            body["model"] = model
        if self.sampling:
            body |= {"temperature": prompt.temperature, "seed": prompt.seed % 2**31}
        if self.counts:
            body["stream_options"] = {"include_usage": True}
        if shape := self._response_format(prompt):
            body["response_format"] = shape
        return body

    def _response_format(self, prompt: Prompt) -> dict[str, Any] | None:
        if prompt.json_schema is None or self.shape is Shape.TEXT:
            return None
        if self.shape is Shape.JSON_OBJECT:
            return {"type": "json_object"}
        schema = {"name": prompt.schema_name, "strict": True, "schema": dict(prompt.json_schema)}
        return {"type": "json_schema", "json_schema": schema}
