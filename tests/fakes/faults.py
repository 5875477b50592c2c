"""The faults of real endpoints: what the server plays, the error it must end in, and words of that."""

import gzip
from typing import Any

from desktop_app.exceptions import (
    LlmBadAnswer,
    LlmCut,
    LlmError,
    LlmRejected,
    LlmTimeout,
    LlmUnavailable,
)
from tests.fakes.faulty_endpoint import ANSWER, Handler, Script

KEY = "sk-very-secret-key"
Body = dict[str, Any]


def refuses(status: int, sentence: str, **headers: str) -> Script:
    return lambda handler, _body: handler.refuse(status, sentence, **headers)


def sends(*chunks: bytes, kind: str = "text/event-stream") -> Script:
    def script(handler: Handler, _body: Body) -> None:
        handler.begin(kind)
        for chunk in chunks:
            handler.raw(chunk)

    return script


def writes(text: str) -> Script:
    def script(handler: Handler, _body: Body) -> None:
        handler.begin()
        handler.words(text)
        handler.the_end()

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
