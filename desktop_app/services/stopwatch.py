"""How fast a language model answers."""

import time
from collections.abc import AsyncGenerator
from contextlib import aclosing
from typing import cast

from desktop_app.clients.llm.model import CountsTokens, LanguageModel, Prompt, Usage


class Stopwatch:
    """A `LanguageModel` that measures another: seconds to the first word, words a second after it."""

    def __init__(self, model: LanguageModel) -> None:
        self._model = model
        self._started = time.perf_counter()
        self._first: float | None = None
        self._last = self._started
        self._text = ""
        self._used_before = _used(model)

    @property
    def name(self) -> str:
        """The measured engine's name."""
        return self._model.name

    @property
    def model(self) -> str | None:
        """The measured model's name."""
        return self._model.model

    @property
    def seconds_to_first(self) -> float:
        """Seconds from the start, loading included, to the first word."""
        return (self._first or self._last) - self._started

    @property
    def words_per_second(self) -> float:
        """How fast words came after the first."""
        seconds = self._last - (self._first or self._last)
        return len(self._text.split()) / seconds if seconds > 0 else 0.0

    @property
    def tokens_per_second(self) -> float | None:
        """As fast by the server's own count of tokens; None where it does not count."""
        seconds, tokens = self._last - (self._first or self._last), self.usage.answer
        return tokens / seconds if seconds > 0 and tokens else None

    @property
    def usage(self) -> Usage:
        """Tokens since the watch was started, 0 where the server does not count."""
        return _used(self._model) - self._used_before

    async def stream(self, prompt: Prompt) -> AsyncGenerator[str, None]:
        """Pass the answer on and look at the clock."""
        stream = cast("AsyncGenerator[str, None]", self._model.stream(prompt))
        async with aclosing(stream) as pieces:
            async for piece in pieces:
                self._last = time.perf_counter()
                self._first = self._first or self._last
                self._text += piece
                yield piece

    async def aclose(self) -> None:
        """The measured model belongs to somebody else."""


def _used(model: LanguageModel) -> Usage:
    return model.usage if isinstance(model, CountsTokens) else Usage()
