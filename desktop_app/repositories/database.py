"""The engine and its transactions: the one way from the services to the tables."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import event
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, AsyncSession, create_async_engine

from desktop_app.repositories.eaters import EaterRepository
from desktop_app.repositories.failures import damaged, told_in_words
from desktop_app.repositories.generations import GenerationRepository
from desktop_app.repositories.pantry import PantryRepository
from desktop_app.repositories.peek import State, peek, too_new
from desktop_app.repositories.preferences import PreferenceRepository
from desktop_app.repositories.recipes import RecipeRepository

BEGIN = "stockpot_begin"
"""Execution option: the statement that begins a transaction on this engine."""

PRAGMAS = ("foreign_keys=ON", "journal_mode=WAL", "synchronous=FULL")


@dataclass(frozen=True, slots=True)
class Tables:
    """The repositories of one transaction."""

    recipes: RecipeRepository
    pantry: PantryRepository
    preferences: PreferenceRepository
    generations: GenerationRepository
    eaters: EaterRepository


class Database:
    """One library file. Make it with `open`, close it with `aclose`."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine
        self._writer = engine.execution_options(**{BEGIN: "BEGIN IMMEDIATE"})

    @classmethod
    async def open(cls, path: Path, *, busy_ms: int = 5000) -> "Database":
        """Open the library, made or migrated where needed; raises the `StorageError` family."""
        state = await asyncio.to_thread(peek, path, busy_ms=busy_ms)
        if state is State.NEWER:
            raise too_new()
        if state is not State.CURRENT:
            from desktop_app.repositories.migrate import migrate

            await asyncio.to_thread(migrate, path, busy_ms=busy_ms)
        database = cls(_engine(path, busy_ms))
        try:
            await database.warm_up()
        except BaseException:
            await database.aclose()
            raise
        return database

    def transaction(self) -> AbstractAsyncContextManager[Tables]:
        """Write: commits on success, rolls back on any exception, waits for other writers."""
        return self._begin(self._writer)

    def reading(self) -> AbstractAsyncContextManager[Tables]:
        """Read one consistent state, beside any writer."""
        return self._begin(self._engine)

    async def warm_up(self) -> None:
        """Make the first connection, so that the first query finds it ready."""
        async with self._connected(self._engine) as connection:
            await connection.exec_driver_sql("SELECT 1 FROM recipe LIMIT 1")

    async def check(self) -> None:
        """Raise `DatabaseDamaged` when SQLite finds the file in disorder."""
        async with self._connected(self._engine) as connection:
            verdict = (await connection.exec_driver_sql("PRAGMA quick_check(1)")).scalar_one()
        if verdict != "ok":
            raise damaged(str(verdict))

    async def aclose(self) -> None:
        """Close every connection; may be called more than once."""
        await self._engine.dispose()

    @asynccontextmanager
    async def _begin(self, engine: AsyncEngine) -> AsyncIterator[Tables]:
        async with self._connected(engine) as connection, connection.begin():
            session = AsyncSession(connection, expire_on_commit=False)
            yield Tables(
                recipes=RecipeRepository(session),
                pantry=PantryRepository(session),
                preferences=PreferenceRepository(session),
                generations=GenerationRepository(session),
                eaters=EaterRepository(session),
            )

    @asynccontextmanager
    async def _connected(self, engine: AsyncEngine) -> AsyncIterator[AsyncConnection]:
        with told_in_words():
            connection = await _connect(engine)
            try:
                yield connection
            finally:
                await asyncio.shield(connection.close())


async def _connect(engine: AsyncEngine) -> AsyncConnection:
    """Connect to the end even when cancelled meanwhile: a connection left half-way would leak its thread."""
    connection = engine.connect()
    settled = asyncio.Event()

    async def start() -> None:
        try:
            await connection.start()
        finally:
            settled.set()

    try:
        await asyncio.shield(start())
    except asyncio.CancelledError:
        await settled.wait()
        if connection.sync_connection is not None:
            await connection.close()
        raise
    return connection


def _engine(path: Path, busy_ms: int) -> AsyncEngine:
    engine = create_async_engine(f"sqlite+aiosqlite:///{path}", connect_args={"timeout": busy_ms / 1000})
    event.listen(engine.sync_engine, "connect", _prepare)
    event.listen(engine.sync_engine, "begin", _say_begin)
    return engine


def _prepare(connection: Any, _record: object) -> None:
    """Set up a new connection. The driver must not begin transactions itself: it would do so too late."""
    connection.isolation_level = None
    cursor = connection.cursor()
    for pragma in PRAGMAS:
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _say_begin(connection: Any) -> None:
    connection.exec_driver_sql(connection.get_execution_options().get(BEGIN, "BEGIN"))
