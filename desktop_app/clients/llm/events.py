"""Cutting a stream of bytes into the texts language models send. Pure: bytes in, texts out.

OpenAI's protocol uses Server-Sent Events, Ollama's one JSON value a line.
"""

from collections.abc import Iterator

from desktop_app.exceptions import LlmBadAnswer

DONE = "[DONE]"


class LineReader:
    """The texts of lines, empty ones left out; holds back a line that has not ended."""

    def __init__(self, max_bytes: int) -> None:
        self._left = max_bytes
        self._rest = b""

    def feed(self, chunk: bytes) -> Iterator[str]:
        """The texts that are complete with this chunk; `LlmBadAnswer` when there is no end to them."""
        self._left -= len(chunk)
        if self._left < 0:
            raise LlmBadAnswer("The answer has no end.", "Try another model.")
        *lines, self._rest = (self._rest + chunk).split(b"\n")
        for line in lines:
            yield from self._texts(line)

    def end(self) -> Iterator[str]:
        """The last text, where the stream ended without a line break."""
        rest, self._rest = self._rest, b""
        yield from self._texts(rest)

    def _texts(self, line: bytes) -> Iterator[str]:
        if text := _decoded(line):
            yield text


class EventReader(LineReader):
    """The texts behind ``data:``; llama.cpp sends errors under ``error:``; all else is dropped."""

    def _texts(self, line: bytes) -> Iterator[str]:
        field, colon, value = line.strip().partition(b":")
        if colon and field in {b"data", b"error"} and (text := _decoded(value)):
            yield f'{{"error": {text}}}' if field == b"error" else text


def _decoded(line: bytes) -> str:
    try:
        return line.decode("utf-8").strip()
    except UnicodeDecodeError as error:
        raise LlmBadAnswer("The answer is not readable text.", "Try another model or server.") from error
