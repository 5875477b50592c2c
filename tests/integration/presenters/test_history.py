"""The presenter of earlier ideas on a real database."""

from collections.abc import AsyncIterator
from typing import TYPE_CHECKING

import pytest
import pytest_asyncio

from desktop_app.presenters.history import HistoryDoors, HistoryPresenter, HistoryServices
from desktop_app.presenters.history_words import EMPTY, outcome_words, row_of
from desktop_app.repositories.database import Database
from desktop_app.schemas.base import GenerationId
from desktop_app.schemas.history import GenerationRecord, GenerationSummary
from desktop_app.services.history import PAGE, HistoryService
from tests.fakes.cook import FakeKitchen
from tests.fakes.history import FAILED, record
from tests.fakes.kitchen import NOW, FixedClock
from tests.integration.presenters.conftest import Doors, Page, until
from tests.integration.services.conftest import database

if TYPE_CHECKING:
    from desktop_app.schemas.generation import CheckedRecipe

__all__ = ["database"]


class Table:
    """The presenter with all it touches."""

    def __init__(self, database: Database) -> None:
        self.database, self.view, self.doors = database, Page(), Doors()
        self.history = HistoryService(database, FixedClock())
        self.answers: list[CheckedRecipe] = []
        self.presenter = HistoryPresenter(
            self.view,
            HistoryServices(self.history, FakeKitchen()),  # type: ignore[arg-type]
            HistoryDoors(self.answers.append, self.doors.go_back, self.doors.change, self.doors.toast),
        )

    async def hold(self, *records: GenerationRecord) -> None:
        async with self.database.transaction() as tables:
            for one in records:
                await tables.generations.add(one)
        self.presenter.shown()
        await until(lambda: self.view.count("show_ideas"))

    def titles(self) -> list[str]:
        return [row.title for row in self.view.last("show_ideas")[0]]


@pytest_asyncio.fixture
async def table(database: Database) -> AsyncIterator[Table]:
    made = Table(database)
    yield made
    await made.presenter.close()


async def test_an_empty_history_says_what_will_stand_there(table: Table) -> None:
    table.presenter.shown()
    await until(lambda: table.view.count("show_nothing"))
    assert table.view.last("show_nothing") == EMPTY


async def test_older_ideas_are_appended_once(table: Table) -> None:
    await table.hold(*(record(f"Dish {number}") for number in range(PAGE + 1)))
    assert table.view.last("show_ideas")[1] is True
    table.presenter.more_wanted()
    table.presenter.more_wanted()
    await until(lambda: table.view.count("append_ideas"))
    rows, more = table.view.last("append_ideas")
    assert ([row.title for row in rows], more) == (["Dish 0"], False)


async def test_an_idea_opens_as_it_was(table: Table) -> None:
    await table.hold(record(), FAILED)
    table.presenter.opened(1)
    await until(lambda: table.answers)
    assert table.answers[0].report == record().report


async def test_two_stand_side_by_side(table: Table) -> None:
    minutes = record().recipe.minutes.model_copy(update={"total": 25})  # type: ignore[union-attr]
    quick = record("Quick dal").recipe.model_copy(update={"minutes": minutes})  # type: ignore[union-attr]
    await table.hold(record(), record(recipe=quick, report=None, findings=()), FAILED)
    table.presenter.compared(1, 2)
    await until(lambda: table.view.count("show_both"))
    left, right = table.view.last("show_both")
    assert (left.title, left.findings) == ("Red lentil dal", ("Taste it first.",))
    assert left.foods[0] == "200 g red lentils"
    assert (right.findings, "ready in 25 min" in right.facts) == (("Nothing was found.",), True)
    table.presenter.compared(1, 3)
    table.presenter.opened(3)
    await table.presenter.close()
    assert (table.view.count("show_both"), table.answers) == (1, [])


async def test_saving_and_undoing(table: Table) -> None:
    await table.hold(record())
    table.presenter.saved(1)
    await until(lambda: table.doors.toasts and table.view.last("show_ideas")[0][0].saved)
    table.doors.toasts[0][2]()
    await until(lambda: not table.view.last("show_ideas")[0][0].saved)
    assert table.doors.changes == 2


async def test_deleting_and_undoing(table: Table) -> None:
    await table.hold(record("A"), record("B"))
    table.presenter.deleted(2)
    await until(lambda: table.titles() == ["A"])
    await until(lambda: table.doors.toasts)
    table.doors.toasts[0][2]()
    await until(lambda: table.titles() == ["B", "A"])


async def test_troubles_and_the_way_back(table: Table) -> None:
    table.presenter.deleted(9)
    await until(lambda: table.view.count("show_message"))
    assert "no earlier idea number 9" in table.view.last("show_message")[1]
    table.presenter.back_pressed()
    assert table.doors.back == 1


@pytest.mark.parametrize(
    ("outcome", "words"),
    [("repaired", "partly"), ("NothingToCook", "no dish fitted"), ("Odd", "it went wrong")],
)
async def test_outcomes_in_words(outcome: str, words: str) -> None:
    assert words in outcome_words(outcome)


async def test_a_line_says_what_went_wrong_and_how_many_remarks() -> None:
    entry = GenerationSummary(
        id=GenerationId(1),
        created_at=NOW,
        title="",
        engine="local",
        seconds=2,
        outcome="LlmTimeout",
        findings=2,
    )
    row = row_of(entry)
    assert (row.title, row.recipe) == ("No recipe", False)
    assert row.facts.endswith(
        "local · 2.0 s · the model stayed silent; the built-in chef's words · 2 remarks"
    )
