"""A lock between processes, held on an open file and freed by the system if its holder dies."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from desktop_app.repositories.failures import busy, unwritable
from desktop_app.runtime.file_locks import release, try_lock

PAUSE_SECONDS = 0.05


@contextmanager
def file_lock(path: Path, *, patience_ms: int) -> Iterator[None]:
    """Hold ``path`` alone; raise `DatabaseBusy` when somebody else keeps it for longer than the patience."""
    try:
        file = path.open("ab")
    except OSError as error:
        raise unwritable(error.strerror or str(error)) from error
    with file:
        _wait(file, time.monotonic() + patience_ms / 1000)
        try:
            yield
        finally:
            release(file)


def _wait(file: IO[bytes], deadline: float) -> None:
    while not try_lock(file):
        if time.monotonic() >= deadline:
            raise busy()
        time.sleep(PAUSE_SECONDS)
