"""Earlier ideas on a real SQLite file: pages, saving, deleting, forgetting."""

import logging
from datetime import timedelta

import pytest
from sqlalchemy import text

from desktop_app.exceptions import (
    BadInput,
    DatabaseBusy,
    DatabaseDamaged,
    GenerationNotFound,
    RecipeNotFound,
)
from desktop_app.repositories.database import Database
from desktop_app.schemas.base import GenerationId
from desktop_app.schemas.generation import EngineMode
from desktop_app.schemas.history import GenerationRecord
from desktop_app.schemas.recipe import Source, SourceKind
from desktop_app.services.history import HistoryService, reopened
from tests.fakes.history import FAILED, NOTE, record
from tests.fakes.kitchen import NOW, FixedClock, dal

pytestmark = pytest.mark.asyncio


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock()


@pytest.fixture
def history(database: Database, clock: FixedClock) -> HistoryService:
    return HistoryService(database, clock)


async def add(database: Database, *records: GenerationRecord) -> list[GenerationId]:
    async with database.transaction() as tables:
        return [await tables.generations.add(one) for one in records]


async def test_pages_go_from_new_to_old(database: Database, history: HistoryService) -> None:
    await add(database, *(record(f"Dish {number}") for number in range(1, 6)))
    first = await history.page(limit=2)
    assert [one.title for one in first.items] == ["Dish 5", "Dish 4"]
    await add(database, record("Newer"))  # moves no page
    second = await history.page(first.next_key, limit=2)
    last = await history.page(second.next_key, limit=2)
    assert [one.title for one in second.items] == ["Dish 3", "Dish 2"]
    assert ([one.title for one in last.items], last.next_key) == (["Dish 1"], None)
    assert (first.items[0].findings, first.items[0].seconds) == (1, 1.5)


async def test_an_answer_opens_as_it_was(database: Database, history: HistoryService) -> None:
    (number,) = await add(database, record())
    entry = await history.get(number)
    answer = reopened(entry)
    assert answer is not None
    assert (answer.recipe, answer.report) == (record().recipe, record().report)
    assert (answer.engine.mode, answer.seed) == (EngineMode.BUILTIN, 7)


async def test_one_without_a_report_opens_with_its_findings(
    database: Database, history: HistoryService
) -> None:
    by = Source(kind=SourceKind.MODEL, name="Local model", model="tiny")
    old = record(report=None, recipe=dal(source=by))
    (number,) = await add(database, old)
    answer = reopened(await history.get(number))
    assert answer is not None
    assert (answer.report.findings, answer.report.listed) == ((NOTE,), 2)
    assert (answer.engine.mode, answer.engine.model) == (EngineMode.WORDSMITH, "tiny")


async def test_a_dish_of_the_models_own_opens_as_its_own(database: Database, history: HistoryService) -> None:
    by = Source(kind=SourceKind.MODEL, name="Local model", model="tiny")
    (number,) = await add(database, record(prompt_version="author-1", recipe=dal(source=by)))
    answer = reopened(await history.get(number))
    assert answer is not None
    assert answer.engine.mode is EngineMode.AUTHOR


async def test_a_failure_has_no_recipe_to_open_or_save(database: Database, history: HistoryService) -> None:
    (number,) = await add(database, FAILED)
    assert reopened(await history.get(number)) is None
    with pytest.raises(BadInput, match="No recipe came"):
        await history.save(number)


async def test_saving_twice_keeps_one_recipe(database: Database, history: HistoryService) -> None:
    (number,) = await add(database, record())
    stored = await history.save(number)
    assert (await history.save(number)).id == stored.id
    assert (await history.page()).items[0].saved_as == stored.id


async def test_unsaving_puts_the_recipe_into_the_bin(database: Database, history: HistoryService) -> None:
    (number,) = await add(database, record())
    stored = await history.save(number)
    await history.unsave(number)
    await history.unsave(number)
    assert (await history.get(number)).saved_as is None
    async with database.reading() as tables:
        with pytest.raises(RecipeNotFound):
            await tables.recipes.get(stored.id)


async def test_what_was_deleted_in_the_library_is_saved_anew(
    database: Database, history: HistoryService
) -> None:
    (number,) = await add(database, record())
    first = await history.save(number)
    async with database.transaction() as tables:
        await tables.recipes.delete(first.id, NOW)
    assert (await history.save(number)).id != first.id
    async with database.transaction() as tables:
        await tables.recipes.delete((await tables.generations.get(number)).saved_as or first.id, NOW)
    await history.unsave(number)
    assert (await history.get(number)).saved_as is None


async def test_deleting_and_taking_back(database: Database, history: HistoryService) -> None:
    (number,) = await add(database, record())
    await history.delete(number)
    assert (await history.page()).items == ()
    with pytest.raises(GenerationNotFound, match="number 1"):
        await history.delete(number)
    await history.restore(number)
    assert (await history.get(number)).outcome == "template"


async def test_old_answers_go_unless_saved(
    database: Database, history: HistoryService, clock: FixedClock
) -> None:
    old, saved, new, deleted = await add(database, *(record(name) for name in ("A", "B", "C", "D")))
    await history.save(saved)
    clock.moment = NOW + timedelta(days=90)
    assert await history.clean() == 0
    await history.delete(deleted)
    (latest,) = await add(database, record("E", created_at=clock.moment))
    clock.moment += timedelta(days=2)
    assert await history.clean() == 3
    assert [one.id for one in (await history.page()).items] == [latest, saved]
    assert {old, new, deleted}.isdisjoint({latest, saved})


async def test_cleaning_goes_on_beside_the_rest(
    database: Database, history: HistoryService, clock: FixedClock, caplog: pytest.LogCaptureFixture
) -> None:
    await add(database, record())
    clock.moment = NOW + timedelta(days=91)
    with caplog.at_level(logging.INFO):
        history.clean_soon()
        await history.aclose()
    assert "forgot 1 earlier answers" in caplog.text


async def test_a_history_that_cannot_be_cleaned_is_logged(
    database: Database,
    history: HistoryService,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    def busy() -> None:
        raise DatabaseBusy("Another program holds the library.")

    monkeypatch.setattr(database, "transaction", busy)
    history.clean_soon()
    await history.aclose()
    assert "history not cleaned: Another program" in caplog.text


async def test_a_damaged_row_is_left_out_and_told_of(database: Database, history: HistoryService) -> None:
    first, second = await add(database, record("A"), record("B"))
    async with database.transaction() as tables:
        await tables.generations._session.execute(text("UPDATE generation SET findings='x' WHERE id=1"))
    assert [one.id for one in (await history.page()).items] == [second]
    with pytest.raises(DatabaseDamaged):
        await history.get(first)
