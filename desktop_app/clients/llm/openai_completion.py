"""Answers in OpenAI's protocol. Pure."""

from collections.abc import Iterator
from typing import Any

from desktop_app.clients.llm.completion import Completion, counted
from desktop_app.clients.llm.events import DONE, EventReader


class OpenAICompletion(Completion):
    """Reads events. A server that does not stream sends one JSON body, kept until `close`."""

    def __init__(self, reader: EventReader, max_tokens: int, host: str, secret: str, *, whole: bool) -> None:
        super().__init__(reader, max_tokens, host, secret)
        self._keeps = whole
        self._whole = b""

    def texts(self, chunk: bytes) -> Iterator[str]:
        """The texts of one chunk's events."""
        yield from super().texts(chunk)
        if self._keeps:
            self._whole += chunk

    def close(self) -> Iterator[str]:
        """The rest; a body that did not come as events is read now."""
        if self._whole:
            yield from self._read(self._whole.decode("utf-8", "replace"))
        yield from super().close()

    def _read(self, line: str) -> Iterator[str]:
        if line == DONE:
            self.done = True
        else:
            yield from super()._read(line)

    def _take(self, value: dict[str, Any]) -> Iterator[str]:
        if "prompt_progress" in value:
            self.signs += 1
        if isinstance(usage := value.get("usage"), dict):
            self.usage = counted(usage, "prompt_tokens", "completion_tokens")
        yield from self._choice(value.get("choices"))

    def _choice(self, choices: Any) -> Iterator[str]:
        choice = choices[0] if isinstance(choices, list) and choices else None
        if not isinstance(choice, dict):
            return
        if isinstance(finish := choice.get("finish_reason"), str):
            self._finish = finish
        delta = choice.get("delta") or choice.get("message")
        if isinstance(delta, dict):
            yield from self._written(
                delta.get("content"), delta.get("reasoning_content") or delta.get("reasoning")
            )
