"""A library of its own for every test."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest_asyncio

from desktop_app.repositories.database import Database


@pytest_asyncio.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    opened = await Database.open(tmp_path / "library.sqlite3", busy_ms=100)
    yield opened
    await opened.aclose()
