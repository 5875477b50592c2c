"""What a server says of itself and its models, without generating anything."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from desktop_app.clients.http import Http
from desktop_app.clients.llm.address import ROUTE, chat_address, host_of, native_address
from desktop_app.clients.llm.lookup import Reply, look_up
from desktop_app.clients.llm.refusals import refusal

CONTEXT_NAMES = ("max_model_len", "context_length", "context_window", "max_context_length", "n_ctx")
"""vLLM; OpenRouter; Groq; LM Studio; llama.cpp."""
MOST_LETTERS = 60
"""Of a version, as kept."""
LLAMA_CPP = "llamacpp"


@dataclass(frozen=True, slots=True)
class ServerFacts:
    """Names of the models, "" and None for what the server does not say.

    ``version`` changes with the server's release and the model's content, where it tells them: Ollama does.
    ``context`` counts tokens.
    """

    models: tuple[str, ...] = ()
    version: str = ""
    context: int | None = None

    def knows(self, model: str) -> bool:
        """False only when the server lists its models and this is not among them."""
        return not self.models or not model or model in self.models or f"{model}:latest" in self.models


async def server_facts(http: Http, base: str, model: str, *, key: str = "", ollama: bool) -> ServerFacts:
    """Ask for the list of models and what is known of one.

    Raises `LlmUnavailable` when there is no answer, `LlmRejected` when the key is refused.
    """
    find = _ollama_facts if ollama else _openai_facts
    return await find(http, base, model, key)


async def _openai_facts(http: Http, base: str, model: str, key: str) -> ServerFacts:
    address = chat_address(base).removesuffix(ROUTE) + "/models"
    reply = _accepted(await look_up(http, address, key=key), address)
    rows = reply.rows("data")
    row = next((row for row in rows if row.get("id") == model or not model), {})
    context = _number(row, CONTEXT_NAMES)
    if context is None and row.get("owned_by") == LLAMA_CPP:
        props = await look_up(http, native_address(base, "/props"), key=key)
        context = _number(props.part("default_generation_settings"), CONTEXT_NAMES)
    return ServerFacts(_texts(rows, "id"), context=context)


async def _ollama_facts(http: Http, base: str, model: str, key: str) -> ServerFacts:
    address = native_address(base, "/api/tags")
    rows = _accepted(await look_up(http, address, key=key), address).rows("models")
    version = (await look_up(http, native_address(base, "/api/version"), key=key)).text("version")
    row = next((row for row in rows if row.get("name") in {model, f"{model}:latest"}), {})
    shown = await look_up(http, native_address(base, "/api/show"), key=key, body={"model": model})
    info = shown.part("model_info")
    context = _number(info, [name for name in info if re.fullmatch(r"[\w-]+\.context_length", name)])
    digest = str(row.get("digest") or "")[:12]
    return ServerFacts(_texts(rows, "name"), f"{version[:MOST_LETTERS]} {digest}".strip(), context)


def _accepted(reply: Reply, address: str) -> Reply:
    if reply.status in {401, 403}:
        raise refusal(reply.status, "", host_of(address))
    return reply


def _texts(rows: Iterable[dict[str, Any]], name: str) -> tuple[str, ...]:
    return tuple(text for row in rows if isinstance(text := row.get(name), str))


def _number(row: dict[str, Any], names: Iterable[str]) -> int | None:
    found = (row.get(name) for name in names)
    return next((one for one in found if isinstance(one, int) and one > 0), None)
