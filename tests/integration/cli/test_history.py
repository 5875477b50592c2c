"""Earlier ideas in the terminal."""

import asyncio
import json

from desktop_app.dependencies import open_container
from desktop_app.runtime.paths import find_paths
from desktop_app.schemas.base import GenerationId
from desktop_app.schemas.history import GenerationRecord
from tests.fakes.history import FAILED, record
from tests.integration.cli.conftest import Stockpot


def keep(*records: GenerationRecord, save: int = 0) -> None:
    async def add() -> None:
        async with open_container(find_paths()) as container:
            async with container.database.transaction() as tables:
                for one in records:
                    await tables.generations.add(one)
            if save:
                await container.history.save(GenerationId(save))

    asyncio.run(add())


def test_no_ideas_yet(stockpot: Stockpot) -> None:
    outcome = stockpot("history", "list")
    assert (outcome.code, outcome.out) == (3, "")
    assert "no earlier ideas" in outcome.err


def test_the_list_goes_from_new_to_old_in_pages(stockpot: Stockpot) -> None:
    keep(record("Dal one"), record("Dal two"), FAILED, save=1)
    outcome = stockpot("history", "list", "--limit", "2")
    assert outcome.code == 0
    assert outcome.out.index("No recipe") < outcome.out.index("Dal two")
    assert "NothingToCook" in outcome.out
    assert "--before 2" in outcome.err
    rest = stockpot("history", "list", "--before", "2")
    assert "saved as recipe 1" in rest.out
    listed = json.loads(stockpot("history", "list", "--json").out)
    assert [one["id"] for one in listed] == [3, 2, 1]


def test_one_is_shown_as_it_was(stockpot: Stockpot) -> None:
    keep(record("Dal one"), FAILED)
    shown = stockpot("history", "show", "1")
    assert shown.code == 0
    assert "Dal one" in shown.out
    assert "Seed 7" in shown.out
    assert json.loads(stockpot("history", "show", "1", "--json").out)["recipe"]["title"] == "Dal one"
    assert "No recipe came of this wish (NothingToCook)." in stockpot("history", "show", "2").out
    assert stockpot("history", "show", "9").code == 3


def test_what_is_generated_is_listed(stockpot: Stockpot) -> None:
    made = stockpot("generate", "--have", "6 eggs; 1 onion; 300 g rice", "--count", "1", "--json")
    title = json.loads(made.out)[0]["title"]
    assert json.loads(stockpot("history", "list", "--json").out)[0]["title"] == title
