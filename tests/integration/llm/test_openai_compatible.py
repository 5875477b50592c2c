"""The client against a server that plays the faults of real ones; every one ends in words, none in a hang."""

import asyncio
import json
import time
from collections.abc import AsyncIterator
from contextlib import aclosing
from typing import Any

import pytest

from desktop_app.clients.http import Http
from desktop_app.clients.llm.model import Prompt, Usage
from desktop_app.clients.llm.openai_compatible import OpenAICompatible
from desktop_app.clients.llm.patience import Patience
from desktop_app.exceptions import (
    LlmError,
    LlmRejected,
    LlmUnavailable,
)
from tests.fakes.faults import FAULTS, KEY, Body, sends, stalls_midway
from tests.fakes.faulty_endpoint import ANSWER, Handler, healthy, serving

pytestmark = pytest.mark.asyncio

PATIENCE = Patience(connect=2, first_token=0.6, next_token=0.4, max_bytes=200_000)
SCHEMA = {"type": "object", "properties": {"title": {"type": "string"}}, "required": ["title"]}
HANGS = 30  # seconds after which a run that should have ended is said to hang
PROMPT = Prompt(system="You cook.", user="A dish.", json_schema=SCHEMA, max_tokens=40)


@pytest.fixture
async def http() -> AsyncIterator[Http]:
    http = Http()
    yield http
    await http.aclose()


def client(http: Http, url: str, **options: Any) -> OpenAICompatible:
    return OpenAICompatible(http, url, name="Test", key=KEY, patience=PATIENCE, **options)


async def ask(model: OpenAICompatible, prompt: Prompt = PROMPT) -> str:
    async with aclosing(model.stream(prompt)) as pieces:
        return "".join([piece async for piece in pieces])


@pytest.mark.parametrize("fault", FAULTS)
async def test_every_fault_ends_in_words(http: Http, fault: str, caplog: pytest.LogCaptureFixture) -> None:
    script, kind, words = FAULTS[fault]
    with serving(script) as server:
        async with asyncio.timeout(HANGS):
            with pytest.raises(LlmError) as caught:
                await ask(client(http, server.url))
    assert type(caught.value) is kind
    assert words in str(caught.value)
    assert caught.value.hint
    assert KEY not in str(caught.value) + repr(caught.value.__cause__) + caplog.text


async def test_a_refused_connection_names_the_server(http: Http) -> None:
    with serving(healthy) as server:
        url = server.url
    with pytest.raises(LlmUnavailable, match=r"127\.0\.0\.1 cannot be reached"):
        await ask(client(http, url))


async def test_the_answer_arrives_in_pieces(http: Http) -> None:
    with serving(healthy) as server:
        async with aclosing(client(http, server.url, model="m").stream(PROMPT)) as pieces:
            got = [piece async for piece in pieces]
    assert "".join(got) == ANSWER
    assert len(got) == 4
    assert server.paths == ["/v1/chat/completions"]
    assert server.keys == [f"Bearer {KEY}"]
    body = server.bodies[0]
    assert body["model"] == "m"
    assert body["max_tokens"] == 40
    assert body["response_format"]["json_schema"]["strict"] is True
    assert KEY not in json.dumps(body)


async def test_reasoning_stands_in_for_missing_content(http: Http) -> None:
    def script(handler: Handler, _body: Body) -> None:
        handler.begin()
        handler.words(ANSWER, field="reasoning_content")
        handler.the_end()

    with serving(script) as server:
        assert await ask(client(http, server.url)) == ANSWER


async def test_content_comes_before_reasoning(http: Http) -> None:
    def script(handler: Handler, _body: Body) -> None:
        handler.begin()
        handler.words("hmm", field="reasoning_content")
        handler.words(ANSWER)
        handler.the_end()

    with serving(script) as server:
        assert await ask(client(http, server.url)) == ANSWER


async def test_a_server_that_does_not_stream_is_understood(http: Http) -> None:
    whole = {"choices": [{"message": {"content": ANSWER}, "finish_reason": "stop"}]}
    body = json.dumps(whole, indent=1).encode()

    def script(handler: Handler, _body: Body) -> None:
        handler.reply(200, body)

    with serving(script) as server:
        assert await ask(client(http, server.url)) == ANSWER


async def test_odd_line_breaks_and_split_letters_are_read(http: Http) -> None:
    event = json.dumps({"choices": [{"delta": {"content": "crème"}}]}, ensure_ascii=False).encode()
    stream = b": ping\r\n\r\nevent: x\r\nid\r\ndata:" + event + b"\r\n\r\ndata: [DONE]"
    with serving(sends(*(stream[i : i + 1] for i in range(len(stream))))) as server:
        assert await ask(client(http, server.url)) == "crème"


async def test_a_refused_form_is_asked_for_more_plainly_and_remembered(http: Http) -> None:
    def script(handler: Handler, body: Body) -> None:
        if "response_format" in body:
            handler.refuse(400, f"unsupported response_format {body['response_format']['type']}")
        else:
            healthy(handler, body)

    with serving(script) as server:
        model = client(http, server.url)
        assert await ask(model) == ANSWER
        assert await ask(model) == ANSWER
    kinds = [body.get("response_format", {}).get("type") for body in server.bodies]
    assert kinds == ["json_schema", "json_object", None, None]


@pytest.mark.parametrize(
    ("said", "counted"),
    [
        ({"prompt_tokens": 26, "completion_tokens": 8}, Usage(26, 8)),
        ({"prompt_tokens": "26", "completion_tokens": -1}, Usage()),
        ("none", Usage()),
    ],
)
async def test_tokens_are_counted_where_the_server_says(http: Http, said: object, counted: Usage) -> None:
    def script(handler: Handler, _body: Body) -> None:
        handler.begin()
        handler.words(ANSWER)
        handler.the_end(usage=said)

    with serving(script) as server:
        model = client(http, server.url)
        await ask(model)
        await ask(model)
    assert model.usage == counted + counted
    assert server.bodies[0]["stream_options"] == {"include_usage": True}


async def test_a_server_that_refuses_to_count_is_not_asked_again(http: Http) -> None:
    def script(handler: Handler, body: Body) -> None:
        if "stream_options" in body:
            handler.refuse(422, "stream_options: Extra inputs are not permitted")
        else:
            healthy(handler, body)

    with serving(script) as server:
        model = client(http, server.url)
        assert [await ask(model), await ask(model)] == [ANSWER, ANSWER]
    assert ["stream_options" in body for body in server.bodies] == [True, False, False]
    assert model.usage == Usage()


async def test_other_parameters_step_down_too(http: Http) -> None:
    def script(handler: Handler, body: Body) -> None:
        if "max_tokens" in body:
            handler.refuse(400, "Use 'max_completion_tokens' instead.")
        elif "temperature" in body:
            handler.refuse(400, "temperature is not supported")
        else:
            healthy(handler, body)

    with serving(script) as server:
        assert await ask(client(http, server.url)) == ANSWER
    assert server.bodies[-1]["max_completion_tokens"] == 40


async def test_each_word_starts_the_clock_again(http: Http) -> None:
    def script(handler: Handler, _body: Body) -> None:
        handler.begin()
        for progress in range(4):
            time.sleep(0.25)
            handler.event({"choices": [], "prompt_progress": {"processed": progress}})
        for letter in ANSWER[:6]:
            time.sleep(0.15)
            handler.words(letter, pieces=1)
        handler.the_end(done=False)

    with serving(script) as server:
        assert await ask(client(http, server.url)) == ANSWER[:6]


async def test_cancelling_hangs_up_at_once(http: Http) -> None:
    first = asyncio.Event()

    async def listen(model: OpenAICompatible) -> None:
        async with aclosing(model.stream(PROMPT)) as pieces:
            async for _piece in pieces:
                first.set()

    with serving(stalls_midway) as server:
        listening = asyncio.ensure_future(listen(client(http, server.url)))
        await first.wait()
        listening.cancel()
        with pytest.raises(asyncio.CancelledError):
            await listening
        assert await asyncio.to_thread(server.hung_up.wait, HANGS)


async def test_a_key_no_header_can_hold_is_refused(http: Http) -> None:
    model = OpenAICompatible(http, "http://127.0.0.1:9", name="Test", key="clé\n")
    with pytest.raises(LlmRejected, match="key"):
        await ask(model)
    assert model.name == "Test"
    assert model.model is None
    await model.aclose()


async def test_without_a_key_no_header_is_sent(http: Http) -> None:
    with serving(healthy) as server:
        await ask(OpenAICompatible(http, server.url, name="Test"))
    assert server.keys == [""]


async def test_loopback_is_never_asked_through_a_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    http = Http()
    with serving(healthy) as server:
        assert await ask(client(http, server.url)) == ANSWER
    await http.aclose()
    await http.aclose()
