"""Opening, transactions and failures on real files."""

import asyncio
import gc
import sqlite3
import subprocess
import sys
import threading
import warnings
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import text

from desktop_app.exceptions import (
    DatabaseBusy,
    DatabaseDamaged,
    DatabaseTooNew,
    DataFolderUnwritable,
    DiskFull,
    StorageError,
)
from desktop_app.repositories.database import Database
from desktop_app.repositories.failures import told_in_words
from desktop_app.repositories.peek import State, peek
from desktop_app.schemas.library import SearchQuery
from tests.fakes.kitchen import NOW, dal

HOLD = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("BEGIN IMMEDIATE")
connection.execute("UPDATE tag SET name = name")
print("held", flush=True)
sys.stdin.read()
"""
SLOW = (
    "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 300000) SELECT count(*) FROM n"
)


async def write_and_fail(database: Database) -> None:
    async with database.transaction() as tables:
        await tables.recipes.add(dal(), NOW)
        raise ZeroDivisionError


async def write_too_much(database: Database) -> None:
    """Fill a library that may not grow by one page."""
    async with database.transaction() as tables:
        session = tables.recipes._session
        pages = (await session.execute(text("PRAGMA page_count"))).scalar_one()
        await session.execute(text(f"PRAGMA max_page_count = {pages}"))
        for _ in range(500):
            await tables.recipes.add(dal(notes="x" * 2000), NOW)


async def count(database: Database) -> int:
    async with database.reading() as tables:
        return (await tables.recipes.search(SearchQuery())).total


async def test_the_connection_is_set_up(database: Database) -> None:
    async with database.reading() as tables:
        session = tables.recipes._session
        found = [
            (await session.execute(text(f"PRAGMA {name}"))).scalar()
            for name in ("foreign_keys", "journal_mode")
        ]
        synchronous = (await session.execute(text("PRAGMA synchronous"))).scalar()
    assert (found, synchronous) == ([1, "wal"], 2)


async def test_a_failure_rolls_everything_back(database: Database) -> None:
    with pytest.raises(ZeroDivisionError):
        await write_and_fail(database)
    assert await count(database) == 0


async def test_readers_see_one_state_while_a_writer_works(database: Database) -> None:
    async with database.reading() as reader:
        assert (await reader.recipes.search(SearchQuery())).total == 0
        async with database.transaction() as writer:
            await writer.recipes.add(dal(), NOW)
        assert (await reader.recipes.search(SearchQuery())).total == 0
    assert await count(database) == 1


async def test_two_writers_at_once_lose_nothing(database: Database) -> None:
    async def write() -> None:
        async with database.transaction() as tables:
            await tables.recipes.add(dal(), NOW)

    await asyncio.gather(*(write() for _ in range(4)))
    assert await count(database) == 4


async def test_another_process_that_writes_makes_us_busy(database: Database, tmp_path: Path) -> None:
    command = [sys.executable, "-c", HOLD, str(tmp_path / "library.sqlite3")]
    holder = await asyncio.to_thread(subprocess.Popen, command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    with holder:
        assert holder.stdout is not None
        assert holder.stdin is not None
        assert await asyncio.to_thread(holder.stdout.readline) == b"held\n"
        with pytest.raises(DatabaseBusy):
            async with database.transaction() as tables:
                await tables.recipes.add(dal(), NOW)
        assert await count(database) == 0
        holder.stdin.close()
    async with database.transaction() as tables:
        await tables.recipes.add(dal(), NOW)


async def test_a_full_disk_is_told_and_nothing_is_half_written(database: Database) -> None:
    with pytest.raises(DiskFull):
        await write_too_much(database)
    assert await count(database) == 0


@pytest.mark.parametrize(
    "content", [b"no database at all, just some words", b"SQLite format 3\0" + b"\xff" * 5000]
)
async def test_a_file_that_is_no_database_is_damaged_and_left_alone(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "library.sqlite3"
    path.write_bytes(content)
    with pytest.raises(DatabaseDamaged):
        await Database.open(path)
    assert path.read_bytes() == content


async def test_the_database_of_another_program_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite3"
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE songs (title)")
    with pytest.raises(DatabaseDamaged, match="no library"):
        await Database.open(path)


async def test_disorder_in_the_rows_is_found(database: Database, tmp_path: Path) -> None:
    async with database.transaction() as tables:
        await tables.recipes.add(dal(), NOW)
    await database.check()
    await database.aclose()
    change = "UPDATE sqlite_master SET sql = replace(sql, ?, ?) WHERE name = 'recipe'"
    for old, new, then in (
        ("tip VARCHAR NOT NULL", "tip VARCHAR", True),
        ("tip VARCHAR", "tip VARCHAR NOT NULL", False),
    ):
        with closing(sqlite3.connect(tmp_path / "library.sqlite3")) as other:
            other.execute("PRAGMA writable_schema = ON")
            other.execute(change, (old, new))
            other.commit()
        if then:
            with closing(sqlite3.connect(tmp_path / "library.sqlite3")) as other:
                other.execute("UPDATE recipe SET tip = NULL")
                other.commit()
    again = await Database.open(tmp_path / "library.sqlite3")
    try:
        with pytest.raises(DatabaseDamaged, match=r"recipe\.tip"):
            await again.check()
    finally:
        await again.aclose()


async def test_overwritten_pages_are_damage(database: Database, tmp_path: Path) -> None:
    async with database.transaction() as tables:
        for number in range(100):
            await tables.recipes.add(dal(f"Dal {number}", notes="x" * 500), NOW)
    await database.aclose()
    path = tmp_path / "library.sqlite3"
    content = bytearray(path.read_bytes())
    content[4096:] = b"\x5a" * (len(content) - 4096)
    path.write_bytes(content)
    with pytest.raises(DatabaseDamaged):
        await Database.open(path)


async def test_a_newer_library_is_refused_and_left_alone(database: Database, tmp_path: Path) -> None:
    await database.aclose()
    path = tmp_path / "library.sqlite3"
    with closing(sqlite3.connect(path)) as later:
        later.execute("UPDATE alembic_version SET version_num = '9999'")
        later.commit()
    assert peek(path) is State.NEWER
    with pytest.raises(DatabaseTooNew):
        await Database.open(path)


async def test_a_file_in_the_folders_place_is_told(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file")
    with pytest.raises(DataFolderUnwritable):
        await Database.open(tmp_path / "data" / "library.sqlite3")


async def test_a_folder_in_the_librarys_place_is_told(tmp_path: Path) -> None:
    (tmp_path / "library.sqlite3").mkdir()
    with pytest.raises(DataFolderUnwritable):
        await Database.open(tmp_path / "library.sqlite3")


async def test_a_library_opens_again_with_its_content(database: Database, tmp_path: Path) -> None:
    async with database.transaction() as tables:
        await tables.recipes.add(dal(), NOW)
    await database.aclose()
    path = tmp_path / "library.sqlite3"
    assert peek(path) is State.CURRENT
    again = await Database.open(path)
    assert await count(again) == 1
    await again.aclose()
    await again.aclose()


async def test_opening_a_library_whose_tables_are_gone_leaves_no_connection(
    database: Database, tmp_path: Path
) -> None:
    await database.aclose()
    with closing(sqlite3.connect(tmp_path / "library.sqlite3")) as other:
        other.execute("DROP TABLE recipe")
    before = threading.active_count()
    with pytest.raises(Exception, match="no such table"):
        await Database.open(tmp_path / "library.sqlite3")
    assert await settled(before)


async def test_cancelled_reads_leak_nothing(database: Database) -> None:
    async def read() -> None:
        async with database.reading() as tables:
            await tables.recipes._session.execute(text(SLOW))

    before = threading.active_count()
    for pause in (0, 0.0002, 0.001, 0.003, 0.01, 0.02):
        task = asyncio.create_task(read())
        await asyncio.sleep(pause)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        gc.collect()
    assert await count(database) == 0
    await database.aclose()
    assert await settled(before)


async def settled(most: int) -> bool:
    """Whether no more threads than ``most`` are left within five seconds."""
    for _ in range(100):
        if threading.active_count() <= most:
            return True
        await asyncio.sleep(0.05)
    return False


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (sqlite3.SQLITE_BUSY, DatabaseBusy),
        (sqlite3.SQLITE_BUSY_SNAPSHOT, DatabaseBusy),
        (sqlite3.SQLITE_LOCKED, DatabaseBusy),
        (sqlite3.SQLITE_CORRUPT, DatabaseDamaged),
        (sqlite3.SQLITE_CORRUPT_VTAB, DatabaseDamaged),
        (sqlite3.SQLITE_NOTADB, DatabaseDamaged),
        (sqlite3.SQLITE_FULL, DiskFull),
        (sqlite3.SQLITE_READONLY_DIRECTORY, DataFolderUnwritable),
        (sqlite3.SQLITE_CANTOPEN, DataFolderUnwritable),
        (sqlite3.SQLITE_IOERR_WRITE, StorageError),
    ],
)
def test_what_sqlite_says_is_told_in_words(code: int, kind: type[Exception]) -> None:
    error = sqlite3.OperationalError("as SQLite says it")
    error.sqlite_errorcode = code
    with pytest.raises(kind), told_in_words():
        raise error


@pytest.mark.parametrize("error", [sqlite3.OperationalError("no such table"), ValueError("a bug")])
def test_bugs_pass_as_they_are(error: Exception) -> None:
    with pytest.raises(type(error)) as raised, told_in_words():
        raise error
    assert raised.value is error
