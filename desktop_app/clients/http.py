"""The only maker of HTTP clients."""

import asyncio
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import httpx

LOOPBACK = ("all://127.0.0.1", "all://localhost", "all://[::1]")
"""Addresses on this computer are never asked through a proxy."""


class Http:
    """Builds one shared client at first use, in a thread: importing and building take 50 ms and more."""

    def __init__(self) -> None:
        self._client: httpx.AsyncClient | None = None
        self._building = asyncio.Lock()

    async def client(self) -> "httpx.AsyncClient":
        """The client. It follows no redirect and keeps no idle connection: servers drop those unannounced."""
        async with self._building:
            if self._client is None:
                self._client = await asyncio.to_thread(_build)
            return self._client

    async def aclose(self) -> None:
        """Close all connections; the next `client` builds anew."""
        client, self._client = self._client, None
        if client is not None:
            await client.aclose()


def _build() -> "httpx.AsyncClient":
    import httpx

    return httpx.AsyncClient(
        timeout=httpx.Timeout(None, connect=10.0),
        limits=httpx.Limits(max_connections=8, max_keepalive_connections=0),
        follow_redirects=False,
        mounts=dict.fromkeys(LOOPBACK),
        headers={"User-Agent": "Stockpot"},
    )
