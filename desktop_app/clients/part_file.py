"""A model's file while it is being fetched: ``NAME.part`` and, beside it, a note where it comes from.

Everything here blocks and belongs into a thread. Only `place` gives the file its real name, after every
byte is on the disk; whatever ends a download before that leaves a ``.part``, never a half model.
"""

import errno
import hashlib
import json
import os
import sys
import threading
from contextlib import suppress
from pathlib import Path
from typing import IO, Any

from desktop_app.exceptions import DiskFull, DownloadFailed
from desktop_app.runtime.file_locks import try_lock

SYNC_BYTES = 32 * 1024 * 1024
"""Between two times what is written is put on the disk for good: as much is fetched again after a crash."""
HASH_BYTES = 4 * 1024 * 1024
MAGIC = b"GGUF"
LOCK = "downloads.lock"
"""One download at a time for a folder, whoever makes it."""
VERSIONS = range(1, 16)
"""Of the format; in the other byte order the number is far above."""
FULL = frozenset({errno.ENOSPC, errno.EDQUOT if hasattr(errno, "EDQUOT") else errno.ENOSPC})


def is_gguf(path: Path) -> bool:
    """True when the file begins as a model does; raises `OSError`."""
    with path.open("rb") as file:
        head = file.read(8)
    return head[:4] == MAGIC and len(head) == 8 and int.from_bytes(head[4:], "little") in VERSIONS


def part_of(target: Path) -> Path:
    """Where the file grows."""
    return target.with_name(f"{target.name}.part")


def note_of(target: Path) -> Path:
    """Where is written what the part is a part of."""
    return target.with_name(f"{target.name}.part.json")


def discard(target: Path) -> None:
    """Forget what has been fetched so far."""
    for path in (note_of(target), part_of(target)):
        path.unlink(missing_ok=True)


class PartFile:
    """The growing file of one address. Holds a lock: two programs never write into the same folder."""

    def __init__(self, target: Path, url: str) -> None:
        self._target = target
        self._url = url
        self._busy = threading.Lock()
        self._hash = hashlib.sha256()
        self._hashed = 0
        self._synced = 0
        self.length = 0
        self.etag = ""
        self._open = self._over = False
        self._file: IO[bytes]

    def open(self) -> None:
        """Take up what is there; raises `DownloadFailed` in words. Does nothing once closed."""
        with self._busy:
            if self._over:
                return
            self._file = self._opened()
            self._open = True
            try:
                self._take_up()
            except OSError as error:
                raise explained(error, self._target) from error

    @property
    def sha256(self) -> str:
        """Of everything written so far, once `hash_more` has read what was there before."""
        return self._hash.hexdigest()

    def hash_more(self) -> bool:
        """Read a piece of what was there before; False when all of it has been read."""
        with self._busy:
            try:
                self._file.seek(self._hashed)
                piece = self._file.read(min(HASH_BYTES, self.length - self._hashed))
            except OSError as error:
                raise explained(error, self._target) from error
            self._hash.update(piece)
            self._hashed += len(piece)
            return bool(piece) and self._hashed < self.length

    def restart(self, etag: str) -> None:
        """Begin from nothing."""
        with self._busy:
            self._hash, self._hashed, self.length, self._synced, self.etag = hashlib.sha256(), 0, 0, 0, etag
            try:
                self._file.truncate(0)
                self._write_note()
            except OSError as error:
                raise explained(error, self._target) from error

    def write(self, piece: bytes) -> None:
        """Add to the end; raises `DiskFull` or `DownloadFailed` in words."""
        with self._busy:
            try:
                self._file.seek(self.length)
                _write_all(self._file, piece)
                self._hash.update(piece)
                self.length += len(piece)
                self._hashed = self.length
                if self.length - self._synced >= SYNC_BYTES:
                    self._sync()
            except OSError as error:
                raise explained(error, self._target) from error

    def close(self) -> None:
        """Keep what is there for the next time; may be called more than once, and before `open`."""
        with self._busy:
            self._over = True
            if not self._open:
                return
            with suppress(OSError):
                self._sync()
            self._end()
            if not self.length:
                discard(self._target)

    def place(self) -> None:
        """Give the whole, checked file its name: from one moment to the next it is there."""
        with self._busy:
            try:
                self._sync()
                self._end()
                part_of(self._target).replace(self._target)
                _sync_folder(self._target.parent)
            except OSError as error:
                raise explained(error, self._target) from error
            note_of(self._target).unlink(missing_ok=True)

    def throw_away(self) -> None:
        """What came is of no use."""
        with self._busy:
            if self._open:
                self._end()
            discard(self._target)

    def _opened(self) -> IO[bytes]:
        try:
            self._target.parent.mkdir(parents=True, exist_ok=True)
            self._lock = (self._target.parent / LOCK).open("ab")
            descriptor = os.open(
                part_of(self._target), os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o644
            )
        except OSError as error:
            raise explained(error, self._target) from error
        file = os.fdopen(descriptor, "r+b", buffering=0)
        if not try_lock(self._lock):
            file.close()
            self._lock.close()
            raise DownloadFailed("Another Stockpot is fetching a model.", "Wait for it, or stop it there.")
        return file

    def _take_up(self) -> None:
        """Go on behind what is surely on the disk, if it is of the same address."""
        note = _read_note(note_of(self._target))
        there = os.fstat(self._file.fileno()).st_size
        safe = note.get("safe", 0)
        if note.get("url") == self._url and isinstance(safe, int) and 0 < safe <= there:
            self.length = self._synced = safe
            self.etag = str(note.get("etag", ""))
        self._file.truncate(self.length)

    def _end(self) -> None:
        self._open = False
        self._file.close()
        self._lock.close()

    def _sync(self) -> None:
        os.fsync(self._file.fileno())
        self._synced = self.length
        self._write_note()

    def _write_note(self) -> None:
        note = {"url": self._url, "etag": self.etag, "safe": self._synced}
        path = note_of(self._target)
        fresh = path.with_name(f"{path.name}.new")
        fresh.write_text(json.dumps(note), encoding="utf-8")
        fresh.replace(path)


def explained(error: OSError, target: Path) -> DiskFull | DownloadFailed:
    """A fault of the disk, in words."""
    if error.errno in FULL:
        return DiskFull("The disk is full.", "Free some space and go on; nothing fetched so far is lost.")
    if error.errno == errno.EFBIG:
        return DiskFull("This disk can't hold a file that large.", "Move Stockpot's folder to another disk.")
    return DownloadFailed(
        f"The model can't be written to {target.parent} ({error.strerror or error}).",
        "Make the folder writable and try again.",
    )


def _write_all(file: IO[bytes], piece: bytes) -> None:
    """An unbuffered file may take less than it is given, as on a disk that is nearly full."""
    rest = memoryview(piece)
    while rest:
        rest = rest[file.write(rest) :]


def _read_note(path: Path) -> dict[str, Any]:
    try:
        note = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return note if isinstance(note, dict) else {}


def _sync_folder(folder: Path) -> None:
    """Put the new name itself on the disk; Windows has no such thing."""
    if sys.platform == "win32":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
