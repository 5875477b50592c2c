"""Short questions to a server that are not chats: which it is, which models it has."""

import asyncio
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from desktop_app.clients.http import Http, reading
from desktop_app.clients.llm.address import host_of, native_address
from desktop_app.exceptions import ConfigError, LlmUnavailable

if TYPE_CHECKING:
    import httpx

MAX_BYTES = 4_000_000
SECONDS = 2.0


@dataclass(frozen=True, slots=True)
class Reply:
    """What a server answered; ``value`` is its JSON, None where that is not readable."""

    status: int
    value: Any = None

    def text(self, name: str) -> str:
        """A text of the answer's object, "" without one."""
        found = self._field(name)
        return found if isinstance(found, str) else ""

    def rows(self, name: str) -> list[dict[str, Any]]:
        """The objects in a list of the answer's object."""
        found = self._field(name)
        return [row for row in found if isinstance(row, dict)] if isinstance(found, list) else []

    def part(self, name: str) -> dict[str, Any]:
        """An object in the answer's object, empty without one."""
        found = self._field(name)
        return found if isinstance(found, dict) else {}

    def _field(self, name: str) -> object:
        return self.value.get(name) if self.status == 200 and isinstance(self.value, dict) else None


async def look_up(
    http: Http,
    address: str,
    *,
    key: str = "",
    body: Mapping[str, Any] | None = None,
    seconds: float = SECONDS,
) -> Reply:
    """Get the address, or post a body to it; `LlmUnavailable` when no answer comes in time."""
    import httpx

    headers = {"Accept-Encoding": "identity"}
    if key and key.isascii() and key.isprintable():
        headers["Authorization"] = f"Bearer {key}"
    try:
        async with asyncio.timeout(seconds):
            client = await http.client()
            method = "GET" if body is None else "POST"
            request = client.build_request(method, address, headers=headers, json=body)
            response = await client.send(request, stream=True)
            return Reply(response.status_code, await _json(response))
    except (TimeoutError, ConfigError, httpx.HTTPError, httpx.StreamError, httpx.InvalidURL) as error:
        raise LlmUnavailable(f"{host_of(address)} cannot be reached.", "Check that it is running.") from error


async def _json(response: "httpx.Response") -> Any:
    """The body's value, None where it is none or has no end."""
    text = b""
    async with reading(response) as source:
        async for chunk in source:
            text += chunk
            if len(text) > MAX_BYTES:
                return None
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


async def speaks_ollama(http: Http, base: str, *, key: str = "") -> bool:
    """True when the server is an Ollama; raises `LlmUnavailable` when it says nothing."""
    return bool((await look_up(http, native_address(base, "/api/version"), key=key)).text("version"))
