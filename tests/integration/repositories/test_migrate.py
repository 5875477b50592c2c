"""Migrations on real files: head equals the models, nothing is lost, nothing is half done."""

import asyncio
import re
import shutil
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext

from desktop_app.exceptions import DatabaseBusy, DatabaseDamaged, DatabaseTooNew
from desktop_app.models import Base, search
from desktop_app.repositories import backup, file_lock, migrate, peek
from desktop_app.repositories.database import Database
from tests.fakes.kitchen import NOW, dal

HEAD = peek.HEAD
SCRIPTS = Path(migrate.__file__).parents[1] / "migrations"
NEXT = """
from alembic import op
import sqlalchemy as sa
revision = "9001"
down_revision = "{head}"
def upgrade():
    with op.batch_alter_table("recipe", recreate="always") as recipe:
        recipe.add_column(sa.Column("stars", sa.Integer()))
    {more}
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "library.sqlite3"


@contextmanager
def next_version(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, more: str) -> Iterator[Path]:
    """A later Stockpot, with one migration more."""
    scripts = tmp_path / "later 100%"
    shutil.copytree(SCRIPTS, scripts, ignore=shutil.ignore_patterns("__pycache__"))
    (scripts / "versions" / "9001_next.py").write_text(NEXT.format(head=peek.HEAD, more=more))
    monkeypatch.setattr(peek, "REVISIONS", (*peek.REVISIONS, "9001"))
    monkeypatch.setattr(peek, "HEAD", "9001")
    yield scripts


def query(path: Path, statement: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(statement).fetchall()


def fill(path: Path) -> None:
    """A library with one recipe in it."""

    async def write() -> None:
        database = await Database.open(path)
        async with database.transaction() as tables:
            await tables.recipes.add(dal(tags=("quick",)), NOW)
        await database.aclose()

    asyncio.run(write())


def test_revisions_are_the_files() -> None:
    files = sorted(file.name.split("_")[0] for file in (SCRIPTS / "versions").glob("0*.py"))
    assert files == list(peek.REVISIONS)


def test_head_equals_the_models(path: Path, tmp_path: Path) -> None:
    assert migrate.migrate(path) is None
    engine = sa.create_engine(f"sqlite:///{path}", poolclass=sa.NullPool)
    with engine.connect() as connection:
        differences = compare_metadata(
            MigrationContext.configure(connection, opts={"compare_type": True}), Base.metadata
        )
    shadows = {"recipe_fts", *(f"recipe_fts_{part}" for part in ("data", "idx", "docsize", "config"))}
    assert [one for one in differences if one[0] != "remove_table" or one[1].name not in shadows] == []
    made = tmp_path / "made.sqlite3"
    with sa.create_engine(f"sqlite:///{made}", poolclass=sa.NullPool).begin() as connection:
        Base.metadata.create_all(connection)
        for statement in (search.INDEX, *search.TRIGGERS):
            connection.exec_driver_sql(statement)
    assert schema(path) == schema(made)


def schema(path: Path) -> dict[str, str]:
    """What stands in the database, by name, without Alembic's own table; order of constraints aside."""
    rows = query(
        path, "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name != 'alembic_version'"
    )
    return {str(name): " ".join(sorted(re.split(r"[\s,]+", str(sql)))) for name, sql in rows}


def test_down_and_up_again_with_data(path: Path) -> None:
    fill(path)
    engine = sa.create_engine(f"sqlite:///{path}", isolation_level="AUTOCOMMIT", poolclass=sa.NullPool)
    with engine.connect() as connection:
        config = Config(attributes={"connection": connection})
        config.set_main_option("script_location", str(SCRIPTS))
        command.downgrade(config, "base")
    assert {name for (name,) in query(path, "SELECT name FROM sqlite_master WHERE type = 'table'")} == {
        "alembic_version",
        "sqlite_sequence",
    }
    assert peek.peek(path) is peek.State.ABSENT
    migrate.migrate(path)
    fill(path)
    assert query(path, "SELECT title FROM recipe") == [("Red lentil dal",)]


def test_an_older_library_is_copied_then_migrated(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(path)
    again = "\n    ".join(f"op.execute({statement!r})" for statement in search.TRIGGERS)
    with next_version(tmp_path, monkeypatch, again) as scripts:
        assert peek.peek(path) is peek.State.OLDER
        copy = migrate.migrate(path, scripts=scripts, target="9001")
    assert copy is not None
    assert query(path, "SELECT title, stars FROM recipe") == [("Red lentil dal", None)]
    assert query(path, "SELECT count(*) FROM recipe_ingredient") == [(2,)]
    assert query(copy, "SELECT version_num FROM alembic_version") == [(HEAD,)]
    assert query(copy, "SELECT title FROM recipe") == [("Red lentil dal",)]
    assert not list(tmp_path.glob("*.part"))


def test_a_library_of_the_first_version_keeps_all_it_holds(path: Path) -> None:
    migrate.migrate(path, target="0001")
    with closing(sqlite3.connect(path)) as first, first:
        first.execute(
            "INSERT INTO pantry_item (id, line, understood, non_food, food_id, name, preparation, place, "
            "problem, created_at) VALUES (7, 'soy sauce', 1, 0, 'soy_sauce', 'soy sauce', '', 'cupboard', "
            "'', '2026-03-05T18:40:00.000000+00:00')"
        )
        first.execute("INSERT INTO preference VALUES ('allergens', '[\"milk\"]')")
    copy = migrate.migrate(path)
    assert copy is not None
    assert peek.peek(path) is peek.State.CURRENT
    assert query(copy, "SELECT version_num FROM alembic_version") == [("0001",)]
    assert query(path, "SELECT id, line FROM pantry_item") == [(7, "soy sauce")]
    assert query(path, "SELECT value FROM preference") == [('["milk"]',)]
    assert query(path, "SELECT count(*) FROM eater") == [(0,)]
    with closing(sqlite3.connect(path)) as now, now:
        now.execute("PRAGMA foreign_keys=ON")
        now.execute("INSERT INTO label_read VALUES (7, 'wheat', '2026-03-05')")
        now.execute("DELETE FROM pantry_item")
    assert query(path, "SELECT count(*) FROM label_read") == [(0,)]


@pytest.mark.parametrize(
    ("more", "kind"),
    [
        ("raise ArithmeticError('half way')", ArithmeticError),
        ("op.execute('INSERT INTO recipe_tag VALUES (77, 0, 88)')", DatabaseDamaged),
    ],
)
def test_a_failing_migration_changes_nothing(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, more: str, kind: type[Exception]
) -> None:
    fill(path)
    with closing(sqlite3.connect(path)) as connection:
        before = list(connection.iterdump())
    with next_version(tmp_path, monkeypatch, more) as scripts, pytest.raises(kind):
        migrate.migrate(path, scripts=scripts, target="9001")
    with closing(sqlite3.connect(path)) as connection:
        assert list(connection.iterdump()) == before


def test_a_new_library_that_fails_stays_absent(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with (
        next_version(tmp_path, monkeypatch, "raise ArithmeticError") as scripts,
        pytest.raises(ArithmeticError),
    ):
        migrate.migrate(path, scripts=scripts, target="9001")
    assert peek.peek(path) is peek.State.ABSENT


def test_an_open_library_is_not_migrated(path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(path)
    with closing(sqlite3.connect(path)) as window:
        window.execute("PRAGMA journal_mode=WAL")
        window.execute("SELECT count(*) FROM recipe").fetchall()
        with next_version(tmp_path, monkeypatch, "") as scripts, pytest.raises(DatabaseBusy):
            migrate.migrate(path, busy_ms=50, scripts=scripts, target="9001")
    assert query(path, "SELECT version_num FROM alembic_version") == [(HEAD,)]


def test_only_one_process_migrates_at_a_time(path: Path) -> None:
    with (
        file_lock.file_lock(path.with_name(f"{path.name}.lock"), patience_ms=0),
        pytest.raises(DatabaseBusy),
    ):
        migrate.migrate(path, busy_ms=80)
    assert peek.peek(path) is peek.State.ABSENT


def test_two_first_starts_at_once_make_one_library(path: Path) -> None:
    errors: list[Exception] = []

    def start() -> None:
        try:
            migrate.migrate(path)
        except Exception as error:  # noqa: BLE001 - whatever it is, it is the test's failure
            errors.append(error)

    threads = [threading.Thread(target=start) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert errors == []
    assert peek.peek(path) is peek.State.CURRENT


def test_a_newer_library_is_never_touched(path: Path) -> None:
    fill(path)
    with closing(sqlite3.connect(path)) as later:
        later.execute("UPDATE alembic_version SET version_num = '9999'")
        later.commit()
    before = path.read_bytes()
    with pytest.raises(DatabaseTooNew):
        migrate.migrate(path)
    assert path.read_bytes() == before


def test_scripts_are_found_in_the_executable(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bundle = tmp_path / "_MEI"
    shutil.copytree(SCRIPTS, bundle / "desktop_app" / "migrations")
    monkeypatch.setattr(sys, "_MEIPASS", str(bundle), raising=False)
    migrate.migrate(path)
    assert peek.peek(path) is peek.State.CURRENT


def test_a_copy_that_differs_is_refused(path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(path)
    counts = iter([{"recipe": 1}, {"recipe": 0}])
    monkeypatch.setattr(backup, "_counts", lambda _connection: next(counts))
    with pytest.raises(DatabaseDamaged):
        backup.copy_database(path, tmp_path / "copy.backup")
    assert list(tmp_path.glob("copy*")) == []


def test_the_look_imports_nothing_heavy() -> None:
    code = (
        "import sys, desktop_app.repositories.peek; "
        "print([name for name in ('sqlalchemy', 'alembic', 'aiosqlite', 'pydantic') if name in sys.modules])"
    )
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert result.stdout.strip() == "[]"
