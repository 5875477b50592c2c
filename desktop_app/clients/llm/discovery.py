"""Servers with language models on this computer, found by asking the ports they usually have."""

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from desktop_app.clients.http import Http
from desktop_app.clients.llm.lookup import look_up
from desktop_app.exceptions import LlmUnavailable

SECONDS = 1.0
"""A server on this computer answers in milliseconds, or is busy."""


@dataclass(frozen=True, slots=True)
class UsualServer:
    """A program, its usual port, and where its list of models is: the path, the list and a model's name."""

    name: str
    port: int
    path: str = "/v1/models"
    rows: str = "data"
    model: str = "id"

    @property
    def url(self) -> str:
        """The address a cook would type."""
        return f"http://127.0.0.1:{self.port}"


USUAL = (
    UsualServer("Ollama", 11434, "/api/tags", "models", "name"),
    UsualServer("LM Studio", 1234),
    UsualServer("llama.cpp", 8080),
)


@dataclass(frozen=True, slots=True)
class FoundServer:
    """A server that answered, and the names of its models."""

    server: UsualServer
    models: tuple[str, ...]


async def discover(http: Http, servers: Iterable[UsualServer] = USUAL) -> tuple[FoundServer, ...]:
    """Ask all side by side; those that answer with a list of models, in the order given."""
    found = await asyncio.gather(*(_asked(http, server) for server in servers))
    return tuple(one for one in found if one is not None)


async def _asked(http: Http, server: UsualServer) -> FoundServer | None:
    try:
        reply = await look_up(http, server.url + server.path, seconds=SECONDS)
    except LlmUnavailable:
        return None
    names = (row.get(server.model) for row in reply.rows(server.rows) if not _embeds(row))
    models = tuple(
        dict.fromkeys(name for name in names if isinstance(name, str) and name and name.isprintable())
    )
    return FoundServer(server, models) if models else None


def _embeds(row: dict[str, Any]) -> bool:
    """True for a model that only turns texts into numbers: Ollama tells its family, LM Studio names it so."""
    details = row.get("details")
    family = details.get("family") if isinstance(details, dict) else None
    return "bert" in str(family) or "embed" in str(row.get("id") or row.get("name"))
