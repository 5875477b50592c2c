"""What the events of one chat completion add up to. Pure."""

import json
from collections.abc import Iterator
from typing import Any

from desktop_app.clients.llm.events import DONE, EventReader
from desktop_app.clients.llm.refusals import refusal, sentence_of
from desktop_app.exceptions import LlmBadAnswer, LlmCut, LlmError, LlmRejected, LlmUnavailable

SPARE_PIECES = 64


class Completion:
    """Reads events into text: ``content``, or ``reasoning_content`` where nothing else came.

    ``signs`` grows with each sign of work, ``began`` is true from the first word on, ``done`` when the
    server says that it has ended.
    """

    def __init__(self, max_tokens: int, host: str, secret: str) -> None:
        self.signs = 0
        self.began = False
        self.done = False
        self._left = 2 * max_tokens + SPARE_PIECES
        self._host = host
        self._secret = secret
        self._reasoning = ""
        self._whole = b""
        self._wrote = False
        self._finish: str | None = None

    def events(self, reader: EventReader, chunk: bytes, *, streamed: bool) -> Iterator[str]:
        """The texts of one chunk. A server that does not stream sends one JSON body, kept until `close`."""
        for event in reader.feed(chunk):
            yield from self._read(event)
        if not streamed:
            self._whole += chunk

    def close(self, reader: EventReader) -> Iterator[str]:
        """The rest, once the stream has ended; raises when that is not an answer."""
        for event in reader.end():
            yield from self._read(event)
        if self._whole:
            yield from self._read(self._whole.decode("utf-8", "replace"))
        if not self._wrote and self._reasoning:
            self._wrote = True
            yield self._reasoning
        self._judge()

    def _judge(self) -> None:
        if self._finish == "length":
            raise LlmCut("The model reached its length limit before the end.", "Try another model.")
        if self._finish == "content_filter":
            raise LlmRejected(f"{self._host} held the answer back.", "Try other words or another model.")
        if not self._wrote:
            raise LlmBadAnswer(f"{self._host} sent an empty answer.", "Try again, or another model.")
        if self._finish is None and not self.done:
            raise LlmUnavailable(f"{self._host} broke off in the middle of the answer.", "Try again.")

    def _read(self, event: str) -> Iterator[str]:
        if event == DONE:
            self.done = True
            return
        try:
            value = json.loads(event)
        except (ValueError, RecursionError) as error:
            raise LlmBadAnswer(f"{self._host} sent something unreadable.", "Try another server.") from error
        if not isinstance(value, dict):
            raise LlmBadAnswer(f"{self._host} sent something unreadable.", "Try another server.")
        if value.get("error"):
            raise self._said(value)
        if "prompt_progress" in value:
            self.signs += 1
        yield from self._choice(value.get("choices"))

    def _choice(self, choices: Any) -> Iterator[str]:
        choice = choices[0] if isinstance(choices, list) and choices else None
        if not isinstance(choice, dict):
            return
        if isinstance(finish := choice.get("finish_reason"), str):
            self._finish = finish
        delta = choice.get("delta") or choice.get("message")
        if isinstance(delta, dict):
            yield from self._delta(delta)

    def _delta(self, delta: dict[str, Any]) -> Iterator[str]:
        reasoning = delta.get("reasoning_content") or delta.get("reasoning")
        if isinstance(reasoning, str) and reasoning:
            self._count()
            self._reasoning += reasoning
        content = delta.get("content")
        if isinstance(content, str) and content:
            self._count()
            self._wrote = True
            yield content

    def _count(self) -> None:
        self.signs += 1
        self.began = True
        self._left -= 1
        if self._left < 0:
            raise LlmBadAnswer("The model went on past its length limit.", "Try another model.")

    def _said(self, value: dict[str, Any]) -> LlmError:
        """An error in the middle of a stream; its ``code`` is an HTTP status where there is one."""
        inner = value["error"]
        code = inner.get("code") if isinstance(inner, dict) else None
        status = code if isinstance(code, int) and code >= 400 else 500
        return refusal(status, sentence_of(value, self._secret), self._host)
