"""A lock between processes, held on an open file and freed by the system if its holder dies."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from desktop_app.repositories.failures import busy, unwritable

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
            _release(file)


def _wait(file: IO[bytes], deadline: float) -> None:
    while not _try_lock(file):
        if time.monotonic() >= deadline:
            raise busy()
        time.sleep(PAUSE_SECONDS)


if sys.platform == "win32":
    import msvcrt

    def _try_lock(file: IO[bytes]) -> bool:
        file.seek(0)
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def _release(file: IO[bytes]) -> None:
        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_UNLCK, 1)
else:
    import fcntl

    def _try_lock(file: IO[bytes]) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def _release(file: IO[bytes]) -> None:
        fcntl.flock(file, fcntl.LOCK_UN)
