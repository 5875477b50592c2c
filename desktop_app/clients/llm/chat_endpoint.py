"""What every chat endpoint over HTTP has in common: the request, its clocks, and errors in words."""

import asyncio
from abc import ABC, abstractmethod
from collections.abc import AsyncGenerator, AsyncIterator, Mapping
from contextlib import aclosing, asynccontextmanager, nullcontext
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, ClassVar, Protocol

from desktop_app.clients.http import Http, reading
from desktop_app.clients.llm.address import host_of
from desktop_app.clients.llm.completion import Completion
from desktop_app.clients.llm.model import Prompt, Usage
from desktop_app.clients.llm.patience import Patience
from desktop_app.clients.llm.refusals import refusal, sentence_of
from desktop_app.exceptions import (
    ConfigError,
    LlmBadAnswer,
    LlmError,
    LlmRejected,
    LlmTimeout,
    LlmUnavailable,
)

if TYPE_CHECKING:
    import httpx

MAX_ERROR_BYTES = 20_000
NO_EXTRA: Mapping[str, Any] = MappingProxyType({})


class Tongue(Protocol):
    """How a server is spoken to; a refusal leads to the next plainer way."""

    def body(self, prompt: Prompt, model: str | None) -> dict[str, Any]:
        """The request's JSON."""
        ...

    def plainer(self, sentence: str) -> "Tongue | None":
        """What to try after a refusal in these words; None when nothing would help."""
        ...


class ChatEndpoint(ABC):
    """A `LanguageModel` behind an address. The key goes into the Authorization header and nowhere else.

    ``turn`` is held while a request runs: a model on this computer has one set of processors.
    """

    teaching: ClassVar[frozenset[int]] = frozenset({400, 422})
    """HTTP statuses of a refusal that may be about the form of the request."""

    def __init__(  # noqa: PLR0913 - one argument for each setting on the model page
        self,
        http: Http,
        base_url: str,
        *,
        name: str,
        model: str | None = None,
        key: str = "",
        patience: Patience | None = None,
        extra: Mapping[str, Any] = NO_EXTRA,
        turn: asyncio.Lock | None = None,
    ) -> None:
        self._http = http
        self._address = self._address_of(base_url)
        self._host = host_of(self._address)
        self._name = name
        self._model = model or None
        self._key = key
        self._patience = patience or Patience()
        self._extra = extra
        self._turn = turn
        self._tongue = self._first_tongue()
        self._usage = Usage()

    @staticmethod
    @abstractmethod
    def _address_of(base_url: str) -> str:
        """The address to post to; raises `BadInput` with what is wrong."""

    @staticmethod
    @abstractmethod
    def _first_tongue() -> Tongue:
        """The most that may be asked of a server."""

    @abstractmethod
    def _completion(self, prompt: Prompt, kind: str) -> Completion:
        """A reader for an answer of this content type."""

    @property
    def name(self) -> str:
        """The engine's name as shown to the cook."""
        return self._name

    @property
    def model(self) -> str | None:
        """The model asked for; None leaves it to the server."""
        return self._model

    @property
    def usage(self) -> Usage:
        """Tokens of all answers so far, as far as the server counts them."""
        return self._usage

    async def stream(self, prompt: Prompt) -> AsyncGenerator[str, None]:
        """Yield the answer's text; one plainer request follows each refusal of the answer's form."""
        async with self._turn or nullcontext():
            while True:
                async with self._request(prompt) as response:
                    if response.status_code == 200:
                        async with aclosing(self._texts(response, prompt)) as texts:
                            async for text in texts:
                                yield text
                        return
                    await self._learn_from(response)

    async def aclose(self) -> None:  # noqa: B027 - most have nothing to free
        """Nothing to free: connections belong to the shared client."""

    @asynccontextmanager
    async def _request(self, prompt: Prompt) -> AsyncIterator["httpx.Response"]:
        """Post the prompt; whatever goes wrong on the way, also while reading, becomes an `LlmError`."""
        body = self._body(prompt)
        import httpx

        try:
            client = await self._http.client()
            request = client.build_request("POST", self._address, json=body, headers=self._headers())
            wait = self._patience.connect
            request.extensions["timeout"] = {"connect": wait, "pool": wait}
            response = await self._send(client, request)
            try:
                yield response
            finally:
                await response.aclose()
        except ConfigError as error:
            raise LlmUnavailable(error.user_message, error.hint) from error
        except (httpx.HTTPError, httpx.StreamError, httpx.InvalidURL) as error:
            raise self._broken(error) from error

    def _body(self, prompt: Prompt) -> dict[str, Any]:
        return self._tongue.body(prompt, self._model) | dict(self._extra)

    async def _send(self, client: "httpx.AsyncClient", request: "httpx.Request") -> "httpx.Response":
        """The response's head; servers that read a long prompt first may take as long as the first token."""
        try:
            async with asyncio.timeout(self._patience.first_token):
                return await client.send(request, stream=True)
        except TimeoutError as error:
            raise self._silent(self._patience.first_token) from error

    def _headers(self) -> dict[str, str]:
        plain = {"Accept-Encoding": "identity"}
        if not self._key:
            return plain
        if not (self._key.isascii() and self._key.isprintable()):
            raise LlmRejected("The key holds characters no key has.", "Copy it again in Settings, Model.")
        return plain | {"Authorization": f"Bearer {self._key}"}

    async def _texts(self, response: "httpx.Response", prompt: Prompt) -> AsyncGenerator[str, None]:
        kind = response.headers.get("content-type", "")
        if "html" in kind:
            raise LlmBadAnswer(
                f"{self._host} answers with a web page, not as a language model.",
                "Check the address in Settings, Model; it often ends in /v1.",
            )
        if response.headers.get("content-encoding", "identity") != "identity":
            raise LlmBadAnswer(f"{self._host} sent a packed answer unasked.", "Try another server.")
        completion = self._completion(prompt, kind)
        try:
            async with aclosing(self._chunks(response, completion)) as chunks:
                async for chunk in chunks:
                    for text in completion.texts(chunk):
                        yield text
                    if completion.done:
                        break
            for text in completion.close():
                yield text
        finally:
            self._usage += completion.usage

    async def _chunks(
        self, response: "httpx.Response", completion: Completion
    ) -> AsyncGenerator[bytes, None]:
        """The raw bytes; the clock starts again only with words or progress, not with empty life signs."""
        loop = asyncio.get_running_loop()
        signs, deadline = -1, 0.0
        async with reading(response) as source:
            while True:
                if completion.signs != signs:
                    signs = completion.signs
                    wait = self._patience.next_token if completion.began else self._patience.first_token
                    deadline = loop.time() + wait
                try:
                    async with asyncio.timeout_at(deadline):
                        chunk = await anext(source, None)
                except TimeoutError as error:
                    raise self._silent(wait) from error
                if chunk is None:
                    return
                yield chunk

    async def _learn_from(self, response: "httpx.Response") -> None:
        """After a refusal go on in a plainer dialect, or raise what the server said."""
        sentence = sentence_of(await self._error_body(response), self._key)
        plainer = self._tongue.plainer(sentence) if response.status_code in self.teaching else None
        if plainer is None:
            retry_after = response.headers.get("retry-after", "")
            raise self._refusal(response.status_code, sentence, retry_after)
        self._tongue = plainer

    def _refusal(self, status: int, sentence: str, retry_after: str) -> LlmError:
        return refusal(status, sentence, self._host, retry_after)

    async def _error_body(self, response: "httpx.Response") -> bytes:
        body = b""
        try:
            async with asyncio.timeout(self._patience.next_token), reading(response) as source:
                async for chunk in source:
                    body += chunk
                    if len(body) > MAX_ERROR_BYTES:
                        break
        except TimeoutError:
            pass
        return body[:MAX_ERROR_BYTES]

    def _silent(self, seconds: float) -> LlmTimeout:
        said = f"{self._host} said nothing for {seconds:.0f} seconds."
        return LlmTimeout(said, "Try again, or a smaller model.")

    def _broken(self, error: Exception) -> LlmError:
        """A network error in words; the library's own text may hold the address, so it is not shown."""
        import httpx

        if isinstance(error, httpx.ConnectTimeout):
            return LlmTimeout(f"{self._host} cannot be reached.", "Check that the server is running.")
        if "CERTIFICATE_VERIFY_FAILED" in str(error):
            said = f"The certificate of {self._host} is not trusted on this computer."
            return LlmUnavailable(said, "Choose the file of your own authority in Settings, Advanced.")
        if isinstance(error, httpx.ProxyError):
            said = f"The proxy does not let requests through to {self._host}."
            return LlmUnavailable(said, "Check the proxy in Settings, Advanced.")
        if isinstance(error, httpx.ConnectError):
            return LlmUnavailable(f"{self._host} cannot be reached.", "Check the address, and that it runs.")
        return LlmUnavailable(f"The connection to {self._host} broke off.", "Try again.")
