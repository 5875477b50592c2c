"""A copy of the database that is known to be good."""

import sqlite3
from contextlib import closing
from pathlib import Path

from desktop_app.repositories.failures import damaged, told_in_words


def copy_database(source: Path, target: Path) -> Path:
    """Copy by SQLite's backup API and verify the copy; on any failure no ``target`` is left behind."""
    unfinished = target.with_name(f"{target.name}.part")
    try:
        with told_in_words():
            _copy(source, unfinished)
        unfinished.replace(target)
    finally:
        unfinished.unlink(missing_ok=True)
    return target


def _copy(source: Path, target: Path) -> None:
    with closing(sqlite3.connect(source)) as original, closing(sqlite3.connect(target)) as copy:
        original.backup(copy)
        copy.execute("PRAGMA journal_mode=DELETE")  # one file, without a log beside it
        verdict = copy.execute("PRAGMA integrity_check").fetchone()[0]
        if verdict != "ok":
            raise damaged(str(verdict))
        if _counts(original) != _counts(copy):
            raise damaged("its copy has other rows")


def _counts(connection: sqlite3.Connection) -> dict[str, int]:
    """Rows of every table; identifiers come from the database itself."""
    names = connection.execute("SELECT name FROM sqlite_master WHERE type='table'").fetchall()
    return {
        name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]  # noqa: S608
        for (name,) in names
    }
