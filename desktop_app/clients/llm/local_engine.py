"""A language model on this computer: llama.cpp in a child process, started at first use."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import aclosing

from desktop_app.clients.http import Http
from desktop_app.clients.llm.engine_child import EngineChild, EngineSettings
from desktop_app.clients.llm.model import Prompt, Usage
from desktop_app.clients.llm.openai_compatible import OpenAICompatible
from desktop_app.clients.llm.patience import Patience
from desktop_app.exceptions import LlmTimeout, LlmUnavailable

DYING_SECONDS, DYING_LOOKS = 1.0, 20
PROGRESS = {"return_progress": True, "cache_prompt": True}
"""llama.cpp looks for a closed connection when it reports progress, so a long prompt can be cancelled."""


class LocalEngine:
    """A `LanguageModel` that takes one request at a time and starts anew after a crash or a silence."""

    def __init__(
        self, http: Http, settings: EngineSettings, *, name: str, model: str, patience: Patience | None = None
    ) -> None:
        self._http = http
        self._settings = settings
        self._name = name
        self._model = model
        self._patience = patience
        self._one_at_a_time = asyncio.Lock()
        self._child: EngineChild | None = None
        self._client: OpenAICompatible | None = None
        self._used_before = Usage()

    @property
    def name(self) -> str:
        """The engine's name as shown to the cook."""
        return self._name

    @property
    def model(self) -> str | None:
        """The model's name."""
        return self._model

    @property
    def usage(self) -> Usage:
        """Tokens of all answers, also of processes that have ended."""
        return self._used_before + (self._client.usage if self._client else Usage())

    @property
    def pid(self) -> int | None:
        """The engine's process number while one runs."""
        return self._child.pid if self._child and self._child.alive else None

    async def stream(self, prompt: Prompt) -> AsyncGenerator[str, None]:
        """Yield the answer's text, loading the model first where need be."""
        async with self._one_at_a_time:
            client = await self._ready()
            try:
                async with aclosing(client.stream(prompt)) as texts:
                    async for text in texts:
                        yield text
            except LlmUnavailable as error:
                raise await self._explained(error) from error
            except LlmTimeout:
                await self.aclose()  # whatever holds the process up, the next wish gets a new one
                raise

    async def retire(self) -> None:
        """End the engine's process after the answer under way."""
        async with self._one_at_a_time:
            await self.aclose()

    async def aclose(self) -> None:
        """End the engine's process."""
        self._used_before = self.usage
        child, self._child, self._client = self._child, None, None
        if child is not None:
            await child.kill()

    async def _ready(self) -> OpenAICompatible:
        if self._child is None or self._client is None or not self._child.alive:
            await self.aclose()
            self._child = child = EngineChild(self._settings)
            await child.ready()
            self._client = OpenAICompatible(
                self._http,
                child.base_url,
                name=self._name,
                key=child.key,
                patience=self._patience,
                extra=PROGRESS,
            )
        return self._client

    async def _explained(self, error: LlmUnavailable) -> LlmUnavailable:
        """A broken connection to an engine that is gone is a crash, and is called one.

        The connection breaks a moment before the system lets the process be seen as ended.
        """
        for _ in range(DYING_LOOKS):
            if self.pid is None:
                sentence = "The local model stopped unexpectedly."
                return LlmUnavailable(sentence, "It starts again when you ask again.")
            await asyncio.sleep(DYING_SECONDS / DYING_LOOKS)
        return error
