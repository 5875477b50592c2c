"""Ollama's own protocol against a server that plays its faults; every one ends in words, none in a hang."""

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import aclosing
from typing import Any

import pytest

from desktop_app.clients.http import Http
from desktop_app.clients.llm.model import Prompt, Usage
from desktop_app.clients.llm.ollama import Ollama
from desktop_app.clients.llm.patience import Patience
from desktop_app.exceptions import LlmError, LlmRejected
from desktop_app.services.endpoints import Address, Endpoints
from tests.fakes import ollama
from tests.fakes.faults import KEY
from tests.fakes.faulty_endpoint import ANSWER, FaultyServer, Handler, serving

pytestmark = pytest.mark.asyncio

PATIENCE = Patience(connect=2, first_token=0.6, next_token=0.4, max_bytes=200_000)
SCHEMA = {"type": "object", "properties": {"title": {"type": "string"}}, "required": ["title"]}
PROMPT = Prompt(system="You cook.", user="A dish.", json_schema=SCHEMA, max_tokens=40, seed=2**40 + 5)
VERSION = {"/api/version": {"version": "0.12.3"}}


@pytest.fixture
async def http() -> AsyncIterator[Http]:
    http = Http()
    yield http
    await http.aclose()


@pytest.fixture
async def endpoints(http: Http) -> AsyncIterator[Endpoints]:
    made = Endpoints(http)
    yield made
    await made.aclose()


def client(http: Http, url: str, model: str | None = "m") -> Ollama:
    return Ollama(http, url, name="Test", model=model, key=KEY, patience=PATIENCE)


async def ask(model: Any, prompt: Prompt = PROMPT) -> str:
    async with aclosing(model.stream(prompt)) as pieces:
        return "".join([piece async for piece in pieces])


@pytest.mark.parametrize("fault", ollama.OLLAMA_FAULTS)
async def test_every_fault_ends_in_words(http: Http, fault: str, caplog: pytest.LogCaptureFixture) -> None:
    script, kind, words = ollama.OLLAMA_FAULTS[fault]
    with serving(script) as server:
        started = time.monotonic()
        with pytest.raises(LlmError) as caught:
            await ask(client(http, server.url))
    assert type(caught.value) is kind
    assert words in str(caught.value)
    assert caught.value.hint
    assert time.monotonic() - started < 5
    assert KEY not in str(caught.value) + repr(caught.value.__cause__) + caplog.text


async def test_the_request_is_ollamas_own(http: Http) -> None:
    with serving(ollama.healthy) as server:
        model = client(http, f"{server.url}/v1")
        assert await ask(model) == ANSWER
    assert server.paths == ["/api/chat"]
    assert server.keys == [f"Bearer {KEY}"]
    body = server.bodies[0]
    assert (body["model"], body["format"], body["think"], body["stream"]) == ("m", SCHEMA, False, True)
    assert body["options"] == {"num_ctx": 4096, "num_predict": 40, "temperature": 0.3, "seed": 5}
    assert model.usage == Usage(26, 8)


async def test_the_context_holds_prompt_and_answer(http: Http) -> None:
    long = PROMPT.model_copy(update={"user": "rice and beans " * 1000, "max_tokens": 1500})
    with serving(ollama.healthy) as server:
        await ask(client(http, server.url), long)
    assert server.bodies[0]["options"]["num_ctx"] == 8192


async def test_thinking_stands_in_for_missing_content(http: Http) -> None:
    with serving(ollama.writes(ANSWER, "thinking")) as server:
        assert await ask(client(http, server.url)) == ANSWER


async def test_without_a_schema_no_form_is_asked_for(http: Http) -> None:
    with serving(ollama.healthy) as server:
        await ask(client(http, server.url), PROMPT.model_copy(update={"json_schema": None}))
    assert "format" not in server.bodies[0]


async def test_what_a_server_refuses_is_left_out_and_remembered(http: Http) -> None:
    def script(handler: Handler, body: dict[str, Any]) -> None:
        if "think" in body:
            ollama.says(400, '"m" does not support thinking')(handler, body)
        elif isinstance(body.get("format"), dict):
            ollama.says(500, "failed to parse grammar")(handler, body)
        elif "format" in body:
            ollama.says(400, "invalid format")(handler, body)
        else:
            ollama.healthy(handler, body)

    with serving(script) as server:
        model = client(http, server.url)
        assert await ask(model) == ANSWER
        assert await ask(model) == ANSWER
    assert [body.get("format") for body in server.bodies] == [SCHEMA, SCHEMA, "json", None, None]


async def test_without_a_model_nothing_is_asked(http: Http) -> None:
    with serving(ollama.healthy) as server, pytest.raises(LlmRejected, match="must be told which model"):
        await ask(client(http, server.url, None))
    assert server.paths == []


def speaking(server: FaultyServer, pages: dict[str, Any]) -> None:
    server.pages |= pages


async def test_an_ollama_is_found_by_its_own_answer_once(endpoints: Endpoints) -> None:
    with serving(ollama.healthy) as server:
        speaking(server, VERSION)
        address = Address(f"{server.url}/v1", "m")
        await endpoints.find_out(address)
        model = await endpoints.endpoint(address)
        assert await ask(model) == ANSWER
        assert await endpoints.endpoint(address) is model
    assert endpoints.is_ollama(address)
    assert (server.looked_up, server.paths) == (["/api/version"], ["/api/chat"])


async def test_its_usual_port_is_worth_waiting_for(http: Http) -> None:
    with serving(ollama.healthy) as server:
        speaking(server, VERSION)
        endpoints = Endpoints(http, hinted=server.server_address[1])
        assert await ask(await endpoints.endpoint(Address(server.url, "m"))) == ANSWER
        await endpoints.aclose()
    assert server.paths == ["/api/chat"]


async def test_no_other_server_is_held_up_by_the_question(endpoints: Endpoints) -> None:
    with serving(ollama.healthy) as server:
        speaking(server, VERSION)
        address = Address(server.url, "m")
        first = await endpoints.endpoint(address)
        while not endpoints.is_ollama(address):
            await asyncio.sleep(0.01)
        second = await endpoints.endpoint(address)
    assert (type(first).__name__, type(second).__name__) == ("OpenAICompatible", "Ollama")


@pytest.mark.parametrize("page", [b"<html>", b"[]", {"version": 7}, None])
async def test_another_server_is_left_as_it_is(endpoints: Endpoints, page: object) -> None:
    with serving(ollama.healthy) as server:
        speaking(server, {"/api/version": page})
        address = Address(server.url)
        await endpoints.find_out(address)
        await endpoints.find_out(address)
    assert not endpoints.is_ollama(address)
    assert server.looked_up == ["/api/version"]


async def test_a_server_that_is_not_there_is_asked_again(endpoints: Endpoints) -> None:
    with serving(ollama.healthy) as server:
        address = Address(server.url)
    await endpoints.find_out(address)
    await endpoints.find_out(address)
    assert not endpoints.is_ollama(address)


async def test_a_model_on_this_computer_is_asked_one_thing_at_a_time(endpoints: Endpoints) -> None:
    running, most = 0, 0

    def script(handler: Handler, body: dict[str, Any]) -> None:
        nonlocal running, most
        running += 1
        most = max(most, running)
        time.sleep(0.1)
        running -= 1
        ollama.healthy(handler, body)

    with serving(script) as server:
        speaking(server, VERSION)
        first, other = Address(server.url, "m"), Address(server.url, "n")
        await endpoints.find_out(first)
        models = [await endpoints.endpoint(first), await endpoints.endpoint(other)]
        assert await asyncio.gather(*map(ask, models)) == [ANSWER, ANSWER]
    assert most == 1
