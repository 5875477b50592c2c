"""SQLite's errors in words for the cook."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from desktop_app.exceptions import (
    AppError,
    DatabaseBusy,
    DatabaseDamaged,
    DataFolderUnwritable,
    DiskFull,
    StorageError,
)

PRIMARY = 0xFF
"""Mask that takes an extended result code to its primary one (https://sqlite.org/rescode.html)."""


def busy() -> DatabaseBusy:
    """Somebody else holds the database."""
    return DatabaseBusy(
        "Your library is in use by another program.",
        "Nothing was changed. Close the other Stockpot window or command, then try again.",
    )


def damaged(detail: str = "") -> DatabaseDamaged:
    """The file can't be read as a library; ``detail`` is for the log and the report."""
    return DatabaseDamaged(
        f"The file of your library is damaged{f' ({detail})' if detail else ''}.",
        "It was left as it is. Restore a backup, or move the file away to start with an empty library.",
    )


def unwritable(detail: str) -> DataFolderUnwritable:
    """The library's folder refuses to be written."""
    return DataFolderUnwritable(
        f"Stockpot can't write to the folder of its library ({detail}).",
        "Make the folder writable, or name another one with --data-dir.",
    )


def _disk_full() -> DiskFull:
    return DiskFull(
        "There is no room left on the disk.", "Nothing was changed. Free some space, then try again."
    )


_BY_CODE: dict[int, Callable[[str], AppError]] = {
    sqlite3.SQLITE_BUSY: lambda _: busy(),
    sqlite3.SQLITE_LOCKED: lambda _: busy(),
    sqlite3.SQLITE_CORRUPT: damaged,
    sqlite3.SQLITE_NOTADB: damaged,
    sqlite3.SQLITE_FULL: lambda _: _disk_full(),
    sqlite3.SQLITE_READONLY: unwritable,
    sqlite3.SQLITE_CANTOPEN: unwritable,
    sqlite3.SQLITE_PERM: unwritable,
    sqlite3.SQLITE_IOERR: lambda detail: StorageError(
        f"The disk of your library can't be read or written ({detail}).", "Check the disk, then start again."
    ),
}


@contextmanager
def told_in_words() -> Iterator[None]:
    """Turn SQLite's errors that a cook can do something about into ours; others pass as the bugs they are.

    SQLAlchemy keeps the driver's error in ``orig``; asking for it by name keeps its import out of the start.
    """
    try:
        yield
    except Exception as error:
        cause = getattr(error, "orig", error)
        make = _BY_CODE.get(getattr(cause, "sqlite_errorcode", 0) & PRIMARY)
        if make is None:
            raise
        raise make(str(cause)) from error
