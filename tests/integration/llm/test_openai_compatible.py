"""The client against a server that plays the faults of real ones; every one ends in words, none in a hang."""

import asyncio
import gzip
import json
import time
from collections.abc import AsyncIterator
from contextlib import aclosing
from typing import Any

import pytest

from desktop_app.clients.http import Http
from desktop_app.clients.llm.model import Prompt
from desktop_app.clients.llm.openai_compatible import OpenAICompatible, Patience
from desktop_app.exceptions import (
    LlmBadAnswer,
    LlmCut,
    LlmError,
    LlmRejected,
    LlmTimeout,
    LlmUnavailable,
)
from tests.fakes.faulty_endpoint import ANSWER, Handler, Script, healthy, serving

pytestmark = pytest.mark.asyncio

KEY = "sk-very-secret-key"
PATIENCE = Patience(connect=2, first_token=0.6, next_token=0.4, max_bytes=200_000)
SCHEMA = {"type": "object", "properties": {"title": {"type": "string"}}, "required": ["title"]}
PROMPT = Prompt(system="You cook.", user="A dish.", json_schema=SCHEMA, max_tokens=40)
Body = dict[str, Any]


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


def refuses(status: int, sentence: str, **headers: str) -> Script:
    return lambda handler, _body: handler.refuse(status, sentence, **headers)


def sends(*chunks: bytes, kind: str = "text/event-stream") -> Script:
    def script(handler: Handler, _body: Body) -> None:
        handler.begin(kind)
        for chunk in chunks:
            handler.raw(chunk)

    return script


def finishes(reason: str) -> Script:
    def script(handler: Handler, _body: Body) -> None:
        handler.begin()
        handler.words(ANSWER[:10])
        handler.the_end(reason)

    return script


def cut_off(handler: Handler, _body: Body) -> None:
    handler.begin()
    handler.words(ANSWER[:10])


def cut_chunk(handler: Handler, _body: Body) -> None:
    handler.send_response(200)
    handler.send_header("Content-Type", "text/event-stream")
    handler.send_header("Transfer-Encoding", "chunked")
    handler.end_headers()
    handler.raw(b'ff\r\ndata: {"choices": [{"delta": {"content": "x"}}]}\n\n')


def silent(handler: Handler, _body: Body) -> None:
    handler.begin()
    handler.stall()


def head_never_comes(handler: Handler, _body: Body) -> None:
    handler.connection.settimeout(3)
    handler.connection.recv(1)
    handler.server.hung_up.set()


def stalls_midway(handler: Handler, _body: Body) -> None:
    handler.begin()
    handler.words(ANSWER[:10])
    handler.stall()


def endless_words(handler: Handler, _body: Body) -> None:
    handler.begin()
    while True:
        handler.words("more and more ")


def endless_line(handler: Handler, _body: Body) -> None:
    handler.begin()
    while True:
        handler.raw(b"data: " + b"x" * 9000)


def endless_error(handler: Handler, _body: Body) -> None:
    handler.send_response(500)
    handler.send_header("Connection", "close")
    handler.end_headers()
    while True:
        handler.raw(b"no " * 3000)


def packed(handler: Handler, _body: Body) -> None:
    handler.reply(200, gzip.compress(b"data: [DONE]"), "text/event-stream", Content_Encoding="gzip")


def error_in_stream(handler: Handler, _body: Body) -> None:
    handler.begin()
    handler.words(ANSWER[:10])
    handler.event({"error": {"message": "out of memory", "code": 500}})


def hangs_up(handler: Handler, _body: Body) -> None:
    handler.connection.close()


FAULTS: dict[str, tuple[Script, type[LlmError], str]] = {
    "key refused": (refuses(401, f"Incorrect API key {KEY}"), LlmRejected, "Incorrect API key …"),
    "forbidden": (refuses(403, "no access"), LlmRejected, "no access"),
    "no such model": (refuses(404, "model 'x' not found"), LlmRejected, "model 'x' not found"),
    "too many requests": (refuses(429, "slow down", Retry_After="7"), LlmUnavailable, "Wait 7 seconds"),
    "server fault": (refuses(500, "boom"), LlmUnavailable, "boom"),
    "overloaded": (refuses(503, "loading model"), LlmUnavailable, "loading model"),
    "other refusal": (refuses(413, "too long"), LlmRejected, "too long"),
    "redirect": (refuses(307, "", Location="http://example.org/"), LlmRejected, "elsewhere"),
    "always refuses the form": (refuses(400, "response_format unknown"), LlmRejected, "response_format"),
    "endless error": (endless_error, LlmUnavailable, "fault of its own"),
    "web page": (sends(b"<html>Hello</html>", kind="text/html"), LlmBadAnswer, "web page"),
    "bad UTF-8": (sends(b'data: {"choices": \xff\xfe}\n\n'), LlmBadAnswer, "readable"),
    "not JSON": (sends(b"data: hello\n\n"), LlmBadAnswer, "unreadable"),
    "not an object": (sends(b"data: [1]\n\n"), LlmBadAnswer, "unreadable"),
    "packed": (packed, LlmBadAnswer, "packed"),
    "empty stream": (sends(), LlmBadAnswer, "empty"),
    "only done": (sends(b"data: [DONE]\n\n"), LlmBadAnswer, "empty"),
    "empty JSON body": (sends(b"{}", kind="application/json"), LlmBadAnswer, "empty"),
    "odd choices": (sends(b'data: {"choices": [7]}\n\n', b"data: [DONE]"), LlmBadAnswer, "empty"),
    "cut at the limit": (finishes("length"), LlmCut, "length limit"),
    "filtered": (finishes("content_filter"), LlmRejected, "held the answer back"),
    "cut off": (cut_off, LlmUnavailable, "broke off"),
    "cut in a chunk": (cut_chunk, LlmUnavailable, "broke off"),
    "silent": (silent, LlmTimeout, "said nothing"),
    "no head": (head_never_comes, LlmTimeout, "said nothing"),
    "stalls midway": (stalls_midway, LlmTimeout, "said nothing"),
    "endless words": (endless_words, LlmBadAnswer, "length limit"),
    "endless line": (endless_line, LlmBadAnswer, "no end"),
    "error in the stream": (error_in_stream, LlmUnavailable, "out of memory"),
    "llama.cpp error": (sends(b'error: {"code":400,"message":"too long"}\n\n'), LlmRejected, "too long"),
    "hangs up": (hangs_up, LlmUnavailable, "broke off"),
}


@pytest.mark.parametrize("fault", FAULTS)
async def test_every_fault_ends_in_words(http: Http, fault: str, caplog: pytest.LogCaptureFixture) -> None:
    script, kind, words = FAULTS[fault]
    with serving(script) as server:
        started = time.monotonic()
        with pytest.raises(LlmError) as caught:
            await ask(client(http, server.url))
    assert type(caught.value) is kind
    assert words in str(caught.value)
    assert caught.value.hint
    assert time.monotonic() - started < 5
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
        started = time.monotonic()
        listening.cancel()
        with pytest.raises(asyncio.CancelledError):
            await listening
        assert time.monotonic() - started < 0.2
        assert await asyncio.to_thread(server.hung_up.wait, 3)


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
