"""The terminal run in this process: exit code, results and messages of one command."""

import asyncio
import logging
import sys
import threading
from collections.abc import Callable, Iterator
from typing import NamedTuple

import pytest

from desktop_app import cli
from desktop_app.dependencies import open_container
from desktop_app.runtime.paths import find_paths


class Outcome(NamedTuple):
    code: int
    out: str
    err: str


Stockpot = Callable[..., Outcome]


def prefer(**changes: object) -> None:
    """Choose something in the window's settings."""

    async def save() -> None:
        async with open_container(find_paths()) as container:
            await container.preferences.update(**changes)

    asyncio.run(save())


@pytest.fixture(autouse=True)
def nets_put_back() -> Iterator[None]:
    """A command opens the log and installs the net for crashes; afterwards all is as before."""
    before = sys.excepthook, threading.excepthook
    yield
    sys.excepthook, threading.excepthook = before
    root = logging.getLogger("desktop_app")
    for handler in [*root.handlers]:
        root.removeHandler(handler)
        handler.close()


@pytest.fixture
def stockpot(capsys: pytest.CaptureFixture[str]) -> Stockpot:
    def run(*arguments: str) -> Outcome:
        code = cli.run([*arguments])
        return Outcome(code, *capsys.readouterr())

    return run
