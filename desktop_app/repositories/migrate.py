"""Bringing a library up to this version: copied first, all or nothing."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, NullPool, create_engine

import desktop_app.migrations
from desktop_app.repositories.backup import copy_database
from desktop_app.repositories.failures import damaged, told_in_words
from desktop_app.repositories.file_lock import file_lock
from desktop_app.repositories.peek import HEAD, State, peek, stored_revision, too_new


def migrate(
    path: Path, *, busy_ms: int = 5000, scripts: Path | None = None, target: str = HEAD
) -> Path | None:
    """Bring the library at ``path`` to ``target``; the verified copy made before, None for a new library.

    Raises `DatabaseBusy` while another process has it open, and leaves it as it was on any failure.
    """
    with file_lock(path.with_name(f"{path.name}.lock"), patience_ms=busy_ms):
        revision = stored_revision(path, busy_ms=busy_ms)
        if revision == target:
            return None
        if peek(path, busy_ms=busy_ms) is State.NEWER:
            raise too_new()
        copy = copy_database(path, _copy_name(path, revision)) if revision else None
        with _alone(path, busy_ms) as connection:
            _upgrade(connection, scripts or _scripts(), target)
    return copy


def _upgrade(connection: Connection, scripts: Path, target: str) -> None:
    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(scripts).replace("%", "%%"))
    command.upgrade(config, target)


@contextmanager
def _alone(path: Path, busy_ms: int) -> Iterator[Connection]:
    """A connection in one exclusive transaction, foreign keys checked at its end instead of at each change.

    Leaving the write-ahead log fails while any other connection is open, which is the refusal wanted here.
    """
    engine = create_engine(
        f"sqlite:///{path}",
        isolation_level="AUTOCOMMIT",
        poolclass=NullPool,
        connect_args={"timeout": busy_ms / 1000},
    )
    with told_in_words(), engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA foreign_keys=OFF")
        connection.exec_driver_sql("PRAGMA journal_mode=DELETE")
        connection.exec_driver_sql("BEGIN EXCLUSIVE")
        try:
            yield connection
            _check_foreign_keys(connection)
            connection.exec_driver_sql("COMMIT")
        except BaseException:
            connection.exec_driver_sql("ROLLBACK")
            raise


def _check_foreign_keys(connection: Connection) -> None:
    if connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
        raise damaged("rows that belong to nothing")


def _copy_name(path: Path, revision: str) -> Path:
    moment = datetime.now(UTC).strftime("%Y%m%d-%H%M%S")
    return path.with_name(f"{path.stem}-{revision}-{moment}.backup")


def _scripts() -> Path:
    """The folder of the migrations, which are data files in the executable."""
    bundle = getattr(sys, "_MEIPASS", None)
    if bundle:
        return Path(bundle) / "desktop_app" / "migrations"
    return Path(desktop_app.migrations.__file__).parent
