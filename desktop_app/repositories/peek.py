"""A look at the database before anything heavy is imported: plain sqlite3, a few milliseconds."""

import sqlite3
from contextlib import closing
from enum import Enum, auto
from pathlib import Path

from desktop_app.exceptions import DatabaseTooNew
from desktop_app.repositories.failures import damaged, told_in_words

REVISIONS = ("0001", "0002", "0003")
"""Every revision in ``migrations/versions``, oldest first; a test compares them."""

HEAD = REVISIONS[-1]


class State(Enum):
    """What has to happen before the first query; ``NEWER`` can't be opened at all."""

    ABSENT = auto()
    CURRENT = auto()
    OLDER = auto()
    NEWER = auto()


def peek(path: Path, *, busy_ms: int = 5000) -> State:
    """Compare the stored revision with `HEAD`; raise `DatabaseDamaged` when the file is no library."""
    revision = stored_revision(path, busy_ms=busy_ms)
    if revision is None:
        return State.ABSENT
    if revision == HEAD:
        return State.CURRENT
    return State.OLDER if revision in REVISIONS else State.NEWER


def stored_revision(path: Path, *, busy_ms: int = 5000) -> str | None:
    """The revision written in the file; None when there is no file or nothing in it yet."""
    if not path.is_file() or path.stat().st_size == 0:
        return None
    with told_in_words(), closing(_connect(path, busy_ms)) as connection:
        tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type='table'")}
        if not tables:
            return None
        if "alembic_version" not in tables:
            raise damaged("no library of Stockpot")
        row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    return str(row[0]) if row else None


def too_new() -> DatabaseTooNew:
    """The refusal of a library that a later version has written."""
    return DatabaseTooNew(
        "Your library was written by a newer version of Stockpot.",
        "It was left as it is. Install the newest version to open it.",
    )


def _connect(path: Path, busy_ms: int) -> sqlite3.Connection:
    """Open without making a file. Not ``mode=ro``: a library left by a crash needs its log played back."""
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=rw", uri=True, timeout=busy_ms / 1000)
