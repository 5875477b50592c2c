"""Server-Sent Events, as far as language models use them. Pure: bytes in, texts out."""

from collections.abc import Iterator

from desktop_app.exceptions import LlmBadAnswer

DONE = "[DONE]"


class EventReader:
    """Cuts a stream of bytes into the texts behind ``data:``; holds back a line that has not ended."""

    def __init__(self, max_bytes: int) -> None:
        self._left = max_bytes
        self._rest = b""

    def feed(self, chunk: bytes) -> Iterator[str]:
        """The events that are complete with this chunk; `LlmBadAnswer` when there is no end to them."""
        self._left -= len(chunk)
        if self._left < 0:
            raise LlmBadAnswer("The answer has no end.", "Try another model.")
        *lines, self._rest = (self._rest + chunk).split(b"\n")
        for line in lines:
            yield from _data(line)

    def end(self) -> Iterator[str]:
        """The last event, where the stream ended without a line break."""
        rest, self._rest = self._rest, b""
        yield from _data(rest)


def _data(line: bytes) -> Iterator[str]:
    """The text of one line; llama.cpp sends errors under ``error:``; all else is dropped."""
    field, colon, value = line.strip().partition(b":")
    if not colon or field not in {b"data", b"error"}:
        return
    try:
        text = value.decode("utf-8").strip()
    except UnicodeDecodeError as error:
        raise LlmBadAnswer("The answer is not readable text.", "Try another model or server.") from error
    if text:
        yield f'{{"error": {text}}}' if field == b"error" else text
