"""Language models behind an address: which protocol each speaks, and whose turn it is."""

import asyncio
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from desktop_app.clients.http import Http
from desktop_app.clients.llm.address import chat_address, host_of, on_this_computer, origin_of
from desktop_app.clients.llm.chat_endpoint import ChatEndpoint
from desktop_app.clients.llm.lookup import speaks_ollama
from desktop_app.clients.llm.ollama import Ollama
from desktop_app.clients.llm.openai_compatible import OpenAICompatible
from desktop_app.clients.llm.patience import Patience
from desktop_app.clients.llm.server_facts import ServerFacts, server_facts
from desktop_app.exceptions import LlmUnavailable
from desktop_app.runtime.tasks import TaskScope

OLLAMA_PORT = 11434
"""A hint only: there the question which protocol is worth waiting for."""


@dataclass(frozen=True, slots=True)
class Address:
    """Where a model is, and the key that opens it. ``model`` may be "" for the server's own choice."""

    url: str
    model: str = ""
    key: str = ""
    patience: Patience = field(default_factory=Patience)


class Endpoints:
    """Makes the clients. Each address is asked once whether it is an Ollama."""

    def __init__(self, http: Http, hinted: int = OLLAMA_PORT) -> None:
        self._http = http
        self._hinted = hinted
        self._native: dict[str, bool] = {}
        self._turns: dict[str, asyncio.Lock] = {}
        self._made: dict[Address, ChatEndpoint] = {}
        self._tasks = TaskScope(on_error=lambda _error: None)

    async def endpoint(self, address: Address) -> ChatEndpoint:
        """The client for an address; raises `BadInput` when it is none.

        Asking which protocol holds up no server that speaks OpenAI's: unless the port is Ollama's the
        question runs beside the first request, which Ollama understands too.
        """
        url = chat_address(address.url)
        if url not in self._native:
            if urlsplit(url).port == self._hinted:
                await self.find_out(address)
            else:
                self._tasks.start(url, self.find_out, address)
        return self._client(address, url)

    async def find_out(self, address: Address) -> None:
        """Ask the server which protocol it speaks, unless that is known; a silent one is asked again."""
        url = chat_address(address.url)
        if url in self._native:
            return
        try:
            self._native[url] = await speaks_ollama(self._http, address.url, key=address.key)
        except LlmUnavailable:
            return

    async def facts(self, address: Address) -> ServerFacts:
        """What the server says of itself, nothing where it is silent; raises `LlmRejected` for a bad key."""
        ollama = self.is_ollama(address)
        try:
            return await server_facts(self._http, address.url, address.model, key=address.key, ollama=ollama)
        except LlmUnavailable:
            return ServerFacts()

    async def aclose(self) -> None:
        """Stop asking."""
        await self._tasks.close()

    def is_ollama(self, address: Address) -> bool:
        """True when the server has said so."""
        return self._native.get(chat_address(address.url), False)

    def _client(self, address: Address, url: str) -> ChatEndpoint:
        """Kept, as a client learns what its server refuses; only the one in use."""
        kind = Ollama if self._native.get(url) else OpenAICompatible
        client = self._made.get(address)
        if client is None or type(client) is not kind:
            client = kind(
                self._http,
                address.url,
                name=host_of(url),
                model=address.model or None,
                key=address.key,
                patience=address.patience,
                turn=self._turn(url),
            )
            self._made = {address: client}
        return client

    def _turn(self, url: str) -> asyncio.Lock | None:
        """One request at a time to a model on this computer."""
        return self._turns.setdefault(origin_of(url), asyncio.Lock()) if on_this_computer(url) else None
