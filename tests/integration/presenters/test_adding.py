"""The presenter of *Add a recipe* on a real database."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import pytest_asyncio

from desktop_app.formats.pasted_draft import MOST_INGREDIENTS, MOST_STEPS
from desktop_app.presenters.adding import AddingDoors, AddingPresenter, AddingServices
from desktop_app.presenters.adding_words import MOST_LEFT_OVER
from desktop_app.schemas.engines import EngineCard, EngineKind
from desktop_app.schemas.library import SearchQuery
from desktop_app.schemas.shown_adding import ReadOut
from desktop_app.services.extractor import LARGEST_TEXT, ExtractorService
from tests.fakes.reader_model import Models, ReaderModel, found
from tests.integration.presenters.conftest import Doors, House, Page, until
from tests.integration.services.test_extractor import LoadedKitchen

if TYPE_CHECKING:
    from desktop_app.schemas.base import RecipeId

SOUP = """\
Carrot soup
Serves 3
Ingredients
500 g carrots
1 pinch unicorn dust
Method
Simmer the carrots in water for 25 minutes.
"""


ANSWER = found(
    title="Carrot soup",
    ingredients=["500 g carrots", "1 pinch unicorn dust"],
    steps=["Simmer the carrots in water for 25 minutes."],
)


class CardedModels(Models):
    """One model behind the endpoint."""

    async def cards(self) -> tuple[EngineCard, ...]:
        return (
            EngineCard(
                name="endpoint",
                kind=EngineKind.ENDPOINT,
                title="Yours",
                detail="",
                model="m",
                leaves_computer=True,
            ),
        )


class Table:
    """The presenter with all it touches."""

    def __init__(self, house: House) -> None:
        self.model = ReaderModel(lambda _text: ANSWER)
        models: Any = CardedModels(self.model)
        kitchen: Any = LoadedKitchen()
        self.view, self.doors, self.library = Page(), Doors(), house.library
        self.opened: list[RecipeId] = []
        self.presenter = AddingPresenter(
            self.view,
            AddingServices(
                ExtractorService(kitchen, models), house.library, kitchen, models, house.preferences
            ),
            AddingDoors(self.doors.go_back, self.opened.append),
        )

    async def reading(self, text: str) -> ReadOut:
        before = self.view.count("show_reading")
        self.presenter.text_changed(text)
        await until(lambda: self.view.count("show_reading") > before)
        reading: ReadOut = self.view.last("show_reading")[0]
        return reading

    async def titles(self) -> list[str]:
        return [one.title for one in (await self.library.search(SearchQuery())).items]


@pytest_asyncio.fixture
async def table(house: House) -> AsyncIterator[Table]:
    made = Table(house)
    yield made
    await made.presenter.close()


async def test_what_is_understood_stands_there(table: Table) -> None:
    reading = await table.reading(SOUP)
    assert (reading.title, reading.whole, reading.lacks) == ("Carrot soup", True, "")
    assert reading.facts == "Serves 3 · Ready in 25 min · Cook 25 min"
    assert [(line.text, line.known) for line in reading.lines] == [
        ("500 g carrots", True),
        ("1 pinch unicorn dust", False),
    ]
    assert reading.steps == ("Simmer the carrots in water for 25 minutes.",)


async def test_what_the_text_tells_besides_is_seen_too(table: Table) -> None:
    told = (
        SOUP.replace("\n", "\nMy aunt made it every Friday of her life.\n", 1) + "\nNotes\nIt freezes well."
    )
    reading = await table.reading(told)
    assert (reading.about, reading.notes) == ("My aunt made it every Friday of her life.", "It freezes well.")


async def test_half_a_recipe_says_what_is_missing(table: Table) -> None:
    reading = await table.reading("Ingredients\n2 eggs")
    assert not reading.whole
    assert "no steps" in reading.lacks


async def test_an_empty_text_says_what_the_page_is_for(table: Table) -> None:
    table.presenter.text_changed("  \n")
    await until(lambda: table.view.count("show_nothing"))


async def test_only_the_last_of_quick_changes_is_read(table: Table) -> None:
    for end in range(1, 20):
        table.presenter.text_changed(SOUP[:end])
    await table.reading(SOUP)
    assert table.view.count("show_reading") == 1


async def test_saving_keeps_it_and_opens_it_once(table: Table) -> None:
    table.presenter.text_changed(SOUP)
    table.presenter.save_pressed()
    table.presenter.save_pressed()
    await until(lambda: table.opened)
    assert await table.titles() == ["Carrot soup"]
    assert table.view.last("show_text") == ("",)


async def test_what_is_no_recipe_is_not_kept(table: Table) -> None:
    table.presenter.text_changed("Ingredients\n2 eggs")
    table.presenter.save_pressed()
    await until(lambda: table.view.count("show_reading"))
    assert (table.opened, await table.titles()) == ([], [])


async def test_leaving_keeps_the_text(table: Table) -> None:
    table.presenter.text_changed(SOUP)
    table.presenter.back_pressed()
    assert (table.doors.back, table.view.count("show_text")) == (1, 0)


async def test_a_file_fills_the_box(table: Table, tmp_path: Path) -> None:
    file = tmp_path / "soup.txt"
    file.write_text(SOUP, encoding="utf-16")
    table.presenter.file_chosen(str(file))
    await until(lambda: table.view.count("show_text"))
    assert table.view.last("show_text") == (SOUP,)


@pytest.mark.parametrize("data", [None, b"%PDF-1.4", b"x" * (LARGEST_TEXT + 1)])
async def test_a_file_that_cannot_be_read_is_told(table: Table, tmp_path: Path, data: bytes | None) -> None:
    file = tmp_path / "soup.txt"
    if data is not None:
        file.write_bytes(data)
    table.presenter.file_chosen(str(file))
    await until(lambda: table.view.count("show_message"))
    kind, said, hint = table.view.last("show_message")
    assert kind == "error"
    assert said
    assert hint


async def test_too_much_text_is_told(table: Table) -> None:
    table.presenter.text_changed("x" * (LARGEST_TEXT + 1))
    await until(lambda: table.view.count("show_message"))


async def test_left_over_text_is_counted_and_cut(table: Table) -> None:
    reading = await table.reading(f"{SOUP}Comments\n" + "Lovely!\n" * 2000)
    assert reading.left_title == "Left over: 2001 lines"
    assert len(reading.left_over) == MOST_LEFT_OVER + 1


async def test_without_an_engine_chosen_no_model_is_offered(table: Table) -> None:
    table.presenter.shown()
    await until(lambda: table.view.count("show_engine"))
    assert table.view.last("show_engine") == ("", "")
    await table.reading(SOUP)
    table.presenter.model_pressed()
    assert not table.model.prompts


async def choose_endpoint(table: Table, house: House) -> None:
    await house.preferences.update(engine="endpoint")
    table.presenter.shown()
    await until(lambda: table.view.count("show_engine"))


async def test_the_engine_chosen_reads_when_asked_and_its_reading_is_kept(table: Table, house: House) -> None:
    await choose_endpoint(table, house)
    assert "leaves this computer" in table.view.last("show_engine")[1]
    await table.reading(SOUP)
    table.presenter.model_pressed()
    await until(lambda: table.view.count("show_reading") == 2)
    reading: ReadOut = table.view.last("show_reading")[0]
    assert reading.remarks[0].text == "Read by reader-1, and held against your text."
    assert [named["on"] for told, _, named in table.view.told if told == "show_busy"] == [True, False]
    table.presenter.save_pressed()
    await until(lambda: table.opened)
    assert len(table.model.prompts) == 1
    assert await table.titles() == ["Carrot soup"]


async def test_a_key_stops_the_model(table: Table, house: House) -> None:
    await choose_endpoint(table, house)
    table.presenter.text_changed(SOUP)
    table.presenter.model_pressed()
    reading = await table.reading(SOUP.replace("Carrot", "Orange"))
    assert reading.title == "Orange soup"
    assert not reading.remarks


async def test_a_page_of_junk_makes_no_endless_reading(table: Table) -> None:
    reading = await table.reading("Ingredients\n1 onion\nMethod\n1. Fry it.\n" * 2500)
    assert (len(reading.lines), len(reading.steps)) == (MOST_INGREDIENTS, MOST_STEPS)
    assert len(reading.remarks) >= 2
