"""The only maker of HTTP clients."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.exceptions import ConfigError

if TYPE_CHECKING:
    import ssl

    import httpx

LOOPBACK = ("all://127.0.0.1", "all://localhost", "all://[::1]")
"""Addresses on this computer are never asked through a proxy."""


@dataclass(frozen=True, slots=True)
class Route:
    """The way out: a proxy ("" for the system's own), and certificates to trust besides the usual ones."""

    proxy: str = ""
    ca_file: Path | None = None


class Http:
    """Builds one shared client at first use, in a thread: importing and building take 50 ms and more."""

    def __init__(self, route: Route | None = None) -> None:
        self._route = route or Route()
        self._client: httpx.AsyncClient | None = None
        self._retired: list[httpx.AsyncClient] = []
        self._building = asyncio.Lock()

    def use(self, route: Route) -> None:
        """Take another way from the next request on; answers under way come to their end."""
        if route == self._route:
            return
        self._route = route
        if self._client is not None:
            self._retired.append(self._client)
            self._client = None

    async def client(self) -> "httpx.AsyncClient":
        """The client. It follows no redirect and keeps no idle connection: servers drop those unannounced.

        Raises `ConfigError` when the certificates cannot be read.
        """
        async with self._building:
            while self._client is None:
                route = self._route
                client = await asyncio.to_thread(_build, route)
                if route == self._route:
                    self._client = client
            return self._client

    async def aclose(self) -> None:
        """Close all connections; the next `client` builds anew."""
        clients, self._client, self._retired = [*self._retired, self._client], None, []
        for client in clients:
            if client is not None:
                await client.aclose()


def _build(route: Route) -> "httpx.AsyncClient":
    import httpx

    return httpx.AsyncClient(
        timeout=httpx.Timeout(None, connect=10.0),
        limits=httpx.Limits(max_connections=8, max_keepalive_connections=0),
        follow_redirects=False,
        proxy=route.proxy or None,
        mounts=dict.fromkeys(LOOPBACK),
        verify=_trusted(route.ca_file),
        headers={"User-Agent": "Stockpot"},
    )


def _trusted(ca_file: Path | None) -> "ssl.SSLContext":
    import httpx

    context = httpx.create_ssl_context()
    if ca_file is not None:
        try:
            context.load_verify_locations(cafile=ca_file)
        except OSError as error:  # a file without certificates is one too: ssl.SSLError
            raise ConfigError(
                f"The certificates in {ca_file} can't be read.", "Choose a PEM file in Settings, Advanced."
            ) from error
    return context


@asynccontextmanager
async def reading(response: "httpx.Response") -> AsyncIterator[AsyncIterator[bytes]]:
    """The body's raw bytes.

    httpx reads through generators inside generators, and closing the outer one abandons the others. So
    the connection is closed and reading goes on to its error, which ends them all.
    """
    import httpx

    source = response.aiter_raw()
    try:
        yield source
    finally:
        await response.aclose()
        with suppress(httpx.HTTPError, httpx.StreamError):
            async for _ in source:
                pass
