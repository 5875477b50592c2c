"""The two streams: results on stdout, messages on stderr, both UTF-8 on every system."""

import errno
import io
import json
import os
import sys
import textwrap
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from desktop_app.exceptions import AppError

GONE = frozenset({errno.EPIPE, errno.EINVAL})
"""What a pipe whose reader has ended gives; Windows says EINVAL."""


WIDTH = 78
"""Columns: lines for people fit a terminal of 80."""


class OutputClosed(Exception):
    """Nobody reads the results any more, as behind ``| head``."""


class OutputLost(AppError):
    """The results cannot be written where they should go."""


def use_utf8() -> None:
    """Write UTF-8 whatever the console says; what has no letters in it is shown escaped."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def show(text: str) -> None:
    """One result for people."""
    with _told_when_lost():
        print(text)


def wrapped(text: str, first: str = "", rest: str = "") -> str:
    """The text in lines of `WIDTH`, the first and the rest indented; "" stays so."""
    return textwrap.fill(text, WIDTH, initial_indent=first, subsequent_indent=rest) if text else ""


def show_json(value: object) -> None:
    """The results for a program: one JSON value."""
    show(json.dumps(value, ensure_ascii=False, indent=2))


def say(message: str) -> None:
    """A message beside the results."""
    with suppress(OSError):
        print(message, file=sys.stderr, flush=True)


def flush() -> None:
    """Send off what is still held back."""
    with _told_when_lost():
        sys.stdout.flush()


def abandon() -> None:
    """Point stdout at nothing, or Python complains about the closed pipe at its end."""
    with suppress(OSError, io.UnsupportedOperation):
        nothing = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nothing, sys.stdout.fileno())
        os.close(nothing)


@contextmanager
def _told_when_lost() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        if error.errno in GONE:
            raise OutputClosed from error
        raise OutputLost(
            f"The results can't be written ({error.strerror}).", "Send them somewhere else."
        ) from error
