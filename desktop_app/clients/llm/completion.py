"""What the texts of one streamed answer add up to, whatever the protocol. Pure."""

import json
from abc import ABC, abstractmethod
from collections.abc import Iterator
from typing import Any

from desktop_app.clients.llm.events import LineReader
from desktop_app.clients.llm.key_guard import KeyGuard
from desktop_app.clients.llm.model import Usage
from desktop_app.clients.llm.refusals import refusal, sentence_of
from desktop_app.exceptions import LlmBadAnswer, LlmCut, LlmError, LlmRejected, LlmUnavailable

SPARE_PIECES = 64


class Completion(ABC):
    """Reads chunks into text: the answer, or the reasoning where nothing else came.

    ``signs`` grows with each sign of work, ``began`` is true from the first word on, ``done`` when the
    server says that it has ended; ``usage`` is what the server counted.
    """

    def __init__(self, reader: LineReader, max_tokens: int, host: str, secret: str) -> None:
        self.signs = 0
        self.began = False
        self.done = False
        self.usage = Usage()
        self._reader = reader
        self._left = 2 * max_tokens + SPARE_PIECES
        self._host = host
        self._secret = secret
        self._guard = KeyGuard(secret, host)
        self._reasoning = ""
        self._wrote = False
        self._finish: str | None = None

    def texts(self, chunk: bytes) -> Iterator[str]:
        """The texts that are complete with one chunk."""
        for line in self._reader.feed(chunk):
            yield from self._read(line)

    def close(self) -> Iterator[str]:
        """The rest, once the stream has ended; raises when that is not an answer."""
        for line in self._reader.end():
            yield from self._read(line)
        if not self._wrote and self._reasoning:
            self._wrote = True
            yield self._guard.passed(self._reasoning)
        yield from filter(None, [self._guard.rest()])
        self._judge()

    @abstractmethod
    def _take(self, value: dict[str, Any]) -> Iterator[str]:
        """The texts of one JSON object of the stream."""

    def _judge(self) -> None:
        if self._finish == "length":
            raise LlmCut("The model reached its length limit before the end.", "Try another model.")
        if self._finish == "content_filter":
            raise LlmRejected(f"{self._host} held the answer back.", "Try other words or another model.")
        if not self._wrote:
            raise LlmBadAnswer(f"{self._host} sent an empty answer.", "Try again, or another model.")
        if self._finish is None and not self.done:
            raise LlmUnavailable(f"{self._host} broke off in the middle of the answer.", "Try again.")

    def _read(self, line: str) -> Iterator[str]:
        try:
            value = json.loads(line)
        except (ValueError, RecursionError) as error:
            raise LlmBadAnswer(f"{self._host} sent something unreadable.", "Try another server.") from error
        if not isinstance(value, dict):
            raise LlmBadAnswer(f"{self._host} sent something unreadable.", "Try another server.")
        if value.get("error"):
            raise self._said(value)
        yield from self._take(value)

    def _written(self, content: object, reasoning: object) -> Iterator[str]:
        """Pass on what was written and keep what was only thought."""
        if isinstance(reasoning, str) and reasoning:
            self._count()
            self._reasoning += reasoning
        if isinstance(content, str) and content:
            self._count()
            self._wrote = True
            yield from filter(None, [self._guard.passed(content)])

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


def counted(value: dict[str, Any], prompt: str, answer: str) -> Usage:
    """The tokens a server says it read and wrote, under these names; 0 where it says nothing sensible."""
    numbers = (value.get(name) for name in (prompt, answer))
    return Usage(*(one if isinstance(one, int) and one > 0 else 0 for one in numbers))
