import errno
import io
import sys

import pytest

from desktop_app.cli import output


class Refusing(io.StringIO):
    """A stream whose reader has gone, or whose disk is full."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self.number = number

    def write(self, _text: str) -> int:
        raise OSError(self.number, "refused")


@pytest.mark.parametrize("number", [errno.EPIPE, errno.EINVAL])
def test_a_reader_that_has_gone_is_told_apart(number: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", Refusing(number))
    with pytest.raises(output.OutputClosed):
        output.show("soup")
    output.abandon()  # has no file number, which is no reason to fail


def test_a_full_disk_is_said_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", Refusing(errno.ENOSPC))
    with pytest.raises(output.OutputLost, match="can't be written"):
        output.show("soup")


def test_a_message_nobody_can_read_stops_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", Refusing(errno.EPIPE))
    output.say("soup is ready")


def test_streams_speak_utf8_whatever_the_console_says(monkeypatch: pytest.MonkeyPatch) -> None:
    sink = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(sink, encoding="cp1252"))
    monkeypatch.setattr(sys, "stderr", io.StringIO())
    output.use_utf8()
    output.show_json({"title": "crème 🍮 \udcff"})
    output.flush()
    assert "crème 🍮 \\udcff".encode() in sink.getvalue()


def test_lines_are_wrapped_and_nothing_stays_nothing() -> None:
    text = output.wrapped("stir " * 40, "  1. ", "     ")
    assert max(map(len, text.splitlines())) <= 80
    assert text.splitlines()[1].startswith("     stir")
    assert output.wrapped("", "  1. ") == ""
