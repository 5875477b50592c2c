"""An Ollama on loopback: its answers, and the faults it has in releases people run."""

import json
from collections.abc import Callable
from typing import Any

from desktop_app.exceptions import LlmBadAnswer, LlmCut, LlmError, LlmRejected, LlmTimeout, LlmUnavailable
from tests.fakes.faults import KEY, head_never_comes, packed
from tests.fakes.faulty_endpoint import ANSWER, Handler, Script

KIND = "application/x-ndjson"
Body = dict[str, Any]


def line(handler: Handler, value: object) -> None:
    handler.raw(json.dumps(value).encode() + b"\n")


def words(handler: Handler, text: str, field: str = "content", pieces: int = 4) -> None:
    size = max(1, -(-len(text) // pieces))
    for start in range(0, len(text), size):
        message = {"role": "assistant", "content": "", field: text[start : start + size]}
        line(handler, {"model": "m", "message": message, "done": False})


def the_end(handler: Handler, reason: str = "stop") -> None:
    message = {"role": "assistant", "content": ""}
    counts = {"prompt_eval_count": 26, "eval_count": 8}
    line(handler, {"model": "m", "message": message, "done": True, "done_reason": reason, **counts})


def writes(text: str, field: str = "content", reason: str = "stop") -> Script:
    def script(handler: Handler, _body: Body) -> None:
        handler.begin(KIND)
        words(handler, text, field)
        the_end(handler, reason)

    return script


healthy = writes(ANSWER)


def says(status: int, sentence: str) -> Script:
    """A refusal in Ollama's form."""
    return lambda handler, _body: handler.reply(status, json.dumps({"error": sentence}).encode())


def sends(*chunks: bytes, kind: str = KIND) -> Script:
    def script(handler: Handler, _body: Body) -> None:
        handler.begin(kind)
        for chunk in chunks:
            handler.raw(chunk)

    return script


def breaks(then: Callable[[Handler], None]) -> Script:
    """Half an answer, and then something else."""

    def script(handler: Handler, _body: Body) -> None:
        handler.begin(KIND)
        words(handler, ANSWER[:10])
        then(handler)

    return script


def silent(handler: Handler, _body: Body) -> None:
    handler.begin(KIND)
    stall(handler)


def stall(handler: Handler) -> None:
    """Life signs without words, until the other side hangs up."""
    handler.stall(b"\n")


def forever(handler: Handler) -> None:
    while True:
        words(handler, "more and more ")


def one_long_line(handler: Handler) -> None:
    while True:
        handler.raw(b"x" * 9000)


OLLAMA_FAULTS: dict[str, tuple[Script, type[LlmError], str]] = {
    "model not pulled": (says(404, "model 'm' not found"), LlmRejected, "ollama pull m"),
    "wrong route": (sends(b"404 page not found", kind="text/plain"), LlmBadAnswer, "unreadable"),
    "nothing there": (says(404, "404 page"), LlmRejected, "does not know this address"),
    "key refused": (says(401, f"unauthorized {KEY}"), LlmRejected, "unauthorized …"),
    "busy": (says(503, "server busy, please try again"), LlmUnavailable, "server busy"),
    "too little memory": (
        says(500, "model requires more system memory (9.9 GiB) than is available"),
        LlmUnavailable,
        "more system memory",
    ),
    "always refuses the form": (says(400, "invalid format"), LlmRejected, "invalid format"),
    "loads for ever": (head_never_comes, LlmTimeout, "said nothing"),
    "silent": (silent, LlmTimeout, "said nothing"),
    "stalls midway": (breaks(stall), LlmTimeout, "said nothing"),
    "cut line": (breaks(lambda handler: handler.raw(b'{"model": "m", "mess')), LlmBadAnswer, "unreadable"),
    "cut off": (breaks(lambda _handler: None), LlmUnavailable, "broke off"),
    "error in the stream": (
        breaks(lambda handler: line(handler, {"error": "llama runner process has terminated"})),
        LlmUnavailable,
        "has terminated",
    ),
    "cut at the limit": (writes(ANSWER[:10], reason="length"), LlmCut, "length limit"),
    "thinks to the limit": (writes("hmm", "thinking", reason="length"), LlmCut, "length limit"),
    "only loads": (writes("", reason="load"), LlmBadAnswer, "empty"),
    "bad UTF-8": (breaks(lambda handler: handler.raw(b'{"a": "\xff\xfe"}\n')), LlmBadAnswer, "readable"),
    "endless words": (breaks(forever), LlmBadAnswer, "length limit"),
    "endless line": (breaks(one_long_line), LlmBadAnswer, "no end"),
    "web page": (sends(b"<html>Hello</html>", kind="text/html"), LlmBadAnswer, "web page"),
    "not an object": (sends(b"[1]\n"), LlmBadAnswer, "unreadable"),
    "odd message": (sends(b'{"message": 7, "done": true}\n'), LlmBadAnswer, "empty"),
    "packed": (packed, LlmBadAnswer, "packed"),
    "empty stream": (sends(), LlmBadAnswer, "empty"),
}
