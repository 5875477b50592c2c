"""Locks between processes, held on an open file; the system frees them if their holder dies."""

import sys
from typing import IO

if sys.platform == "win32":
    import msvcrt

    def try_lock(file: IO[bytes]) -> bool:
        """Hold the file alone; False when another process does."""
        file.seek(0)
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def release(file: IO[bytes]) -> None:
        """Give the file free."""
        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_UNLCK, 1)
else:
    import fcntl

    def try_lock(file: IO[bytes]) -> bool:
        """Hold the file alone; False when another process does."""
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def release(file: IO[bytes]) -> None:
        """Give the file free."""
        fcntl.flock(file, fcntl.LOCK_UN)
