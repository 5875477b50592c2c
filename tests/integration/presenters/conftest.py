"""Presenters against services on a real database, and a page that writes down what it is told."""

import asyncio
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import pytest_asyncio

from desktop_app.repositories.database import Database
from desktop_app.schemas.base import RecipeId
from desktop_app.services.library import LibraryService
from desktop_app.services.pantry import PantryService
from desktop_app.services.people import PeopleService
from desktop_app.services.preferences import PreferencesService
from desktop_app.services.substitutions import SubstitutionService
from tests.fakes.cook import FakeKitchen
from tests.fakes.kitchen import FixedClock


class Page:
    """Keeps the arguments of each call of a ``show_...`` method, by its name."""

    def __init__(self) -> None:
        self.told: list[tuple[str, tuple[Any, ...], dict[str, Any]]] = []

    def __getattr__(self, name: str) -> Callable[..., None]:
        if not name.startswith(("show_", "append_", "hide_")):
            raise AttributeError(name)
        return lambda *args, **named: self.told.append((name, args, named))

    def last(self, name: str) -> tuple[Any, ...]:
        """Arguments of the last call: those given by name come last."""
        args, named = next((args, named) for told, args, named in reversed(self.told) if told == name)
        return (*args, *named.values())

    def count(self, name: str) -> int:
        """How often a method was called."""
        return sum(1 for told, _, _ in self.told if told == name)


class Doors:
    """Writes down where a page led to."""

    def __init__(self) -> None:
        self.opened: list[RecipeId] = []
        self.toasts: list[tuple[str, str, Callable[[], None]]] = []
        self.back = 0
        self.changes = 0

    def open(self, recipe_id: RecipeId) -> None:
        self.opened.append(recipe_id)

    def toast(self, text: str, action: str, callback: Callable[[], None]) -> None:
        self.toasts.append((text, action, callback))

    def go_back(self) -> None:
        self.back += 1

    def change(self) -> None:
        self.changes += 1


class House:
    """All services over one database."""

    def __init__(self, database: Database) -> None:
        self.kitchen: Any = FakeKitchen()
        self.clock = FixedClock()
        self.library = LibraryService(database, self.kitchen, self.clock)
        self.pantry = PantryService(database, self.kitchen, self.clock)
        self.preferences = PreferencesService(database)
        self.people = PeopleService(database, self.clock)
        self.substitutions = SubstitutionService(self.kitchen)


async def until(condition: Callable[[], object]) -> None:
    """Wait until the condition holds, five seconds at most."""
    async with asyncio.timeout(5):
        while not condition():
            await asyncio.sleep(0.002)


@pytest_asyncio.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    database = await Database.open(tmp_path / "stockpot.sqlite3", busy_ms=5000)
    yield House(database)
    await database.aclose()
