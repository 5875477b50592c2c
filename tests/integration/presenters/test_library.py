"""The presenter of Recipes: search, filters, paging, hearts, the bin."""

import asyncio
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from desktop_app.exceptions import DatabaseBusy
from desktop_app.presenters import library as module
from desktop_app.presenters.library import LibraryDoors, LibraryPresenter, LibraryServices
from desktop_app.presenters.library_words import EMPTY, NO_HITS
from desktop_app.schemas.base import RecipeId
from desktop_app.schemas.library import SearchQuery
from desktop_app.schemas.shown_recipes import FilterShown
from tests.fakes.kitchen import dal
from tests.integration.presenters.conftest import Doors, House, Page, until


class Table:
    """The presenter with all it touches."""

    def __init__(self, house: House) -> None:
        self.house, self.view, self.doors = house, Page(), Doors()
        self.presenter = LibraryPresenter(
            self.view,
            LibraryServices(house.library, house.kitchen),
            LibraryDoors(self.doors.open, self.doors.toast),
        )

    def titles(self) -> list[str]:
        return [card.title for card in self.view.last("show_recipes")[0]]

    async def shows(self, *titles: str) -> None:
        """Wait until exactly these are shown."""
        await until(lambda: self.view.count("show_recipes") and self.titles() == list(titles))


@pytest_asyncio.fixture
async def table(house: House, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Table]:
    monkeypatch.setattr(module, "PAUSE", 0.02)
    made = Table(house)
    yield made
    await made.presenter.close()


@pytest_asyncio.fixture
async def full(table: Table) -> Table:
    for title, cuisine, course in (("Dal", "indian", "dinner"), ("Soup", "french", "lunch"), ("Pie", "", "")):
        await table.house.library.save(dal(title, cuisine=cuisine, course=course))
    table.presenter.sort_changed("title")
    await table.shows("Dal", "Pie", "Soup")
    return table


async def test_an_empty_library_says_what_to_do(table: Table) -> None:
    table.presenter.shown()
    await until(lambda: table.view.count("show_nothing"))
    assert table.view.last("show_nothing") == (*EMPTY, False)


async def test_counts_and_filters_are_shown(full: Table) -> None:
    assert full.view.last("show_count") == ("3 recipes",)
    assert full.view.last("show_filters")[0] == (
        FilterShown("favourites", "", "Favourites 0"),
        FilterShown("course", "dinner", "Dinner 1"),
        FilterShown("course", "lunch", "Lunch 1"),
        FilterShown("cuisine", "french", "French 1"),
        FilterShown("cuisine", "indian", "Indian 1"),
    )


async def test_the_search_waits_for_the_keys_to_rest(full: Table) -> None:
    before = full.view.count("show_recipes")
    for text in ("d", "da", "dal"):
        full.presenter.search_changed(text)
        await asyncio.sleep(0)
    await full.shows("Dal")
    assert full.view.count("show_recipes") == before + 1
    assert full.view.last("show_count") == ("1 recipe found",)


async def test_a_search_longer_than_any_is_cut(full: Table) -> None:
    full.presenter.search_changed("x" * 5000)
    await until(lambda: full.view.count("show_nothing"))
    assert full.view.last("show_nothing") == (*NO_HITS, True)


async def test_nothing_found_can_be_cleared(full: Table) -> None:
    full.presenter.search_changed("zzz")
    await until(lambda: full.view.count("show_nothing"))
    full.presenter.search_cleared()
    await full.shows("Dal", "Pie", "Soup")
    assert full.view.last("show_query") == ("", "title")


async def test_filters_narrow_and_open_again(full: Table) -> None:
    full.presenter.filter_changed("cuisine", "indian", True)
    await full.shows("Dal")
    assert FilterShown("cuisine", "indian", "Indian 1", True) in full.view.last("show_filters")[0]
    full.presenter.filter_changed("cuisine", "indian", False)
    await full.shows("Dal", "Pie", "Soup")


async def test_a_heart_is_kept_and_can_be_filtered_by(full: Table) -> None:
    pie = full.view.last("show_recipes")[0][1]
    full.presenter.favourite_changed(pie.recipe_id, True)
    await until(lambda: full.view.count("show_favourite"))
    assert full.view.last("show_favourite") == (pie.recipe_id, True)
    full.presenter.filter_changed("favourites", "", True)
    await full.shows("Pie")


async def test_a_deleted_recipe_comes_back_by_undo(full: Table) -> None:
    full.presenter.recipe_deleted(full.view.last("show_recipes")[0][0].recipe_id)
    await full.shows("Pie", "Soup")
    text, action, undo = full.doors.toasts[0]
    assert (text, action) == ("“Dal” is in the bin.", "Undo")
    undo()
    await full.shows("Dal", "Pie", "Soup")


async def test_a_card_opens(full: Table) -> None:
    full.presenter.recipe_opened(2)
    assert full.doors.opened == [RecipeId(2)]


async def test_the_next_page_is_read_once(table: Table) -> None:
    for number in range(70):
        await table.house.library.save(dal(f"Dish {number:02}"))
    table.presenter.sort_changed("title")
    table.presenter.more_wanted()
    await until(lambda: table.view.count("show_recipes"))
    cards, more = table.view.last("show_recipes")
    assert (len(cards), more) == (SearchQuery().limit, True)
    table.presenter.more_wanted()
    table.presenter.more_wanted()
    await until(lambda: table.view.count("append_recipes"))
    rest, more = table.view.last("append_recipes")
    assert ([card.title for card in rest], more) == ([f"Dish {number}" for number in range(60, 70)], False)
    table.presenter.more_wanted()
    await asyncio.sleep(0.02)
    assert table.view.count("append_recipes") == 1


async def test_a_page_that_does_not_fill_the_screen_asks_at_once(
    table: Table, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A view may ask for more while it is being shown what there is."""
    for number in range(130):
        await table.house.library.save(dal(f"Dish {number:03}"))
    for name in ("show_recipes", "append_recipes"):
        keep = getattr(table.view, name)
        monkeypatch.setattr(
            table.view,
            name,
            lambda *a, keep=keep, **k: (keep(*a, **k), table.presenter.more_wanted()),
            raising=False,
        )
    table.presenter.shown()
    await until(lambda: table.view.count("append_recipes") == 2)
    assert len(table.view.last("append_recipes")[0]) == 10


async def test_trouble_is_said(full: Table, monkeypatch: pytest.MonkeyPatch) -> None:
    async def busy(_query: SearchQuery) -> None:
        raise DatabaseBusy("Another program holds the library.", "Close it.")

    monkeypatch.setattr(full.house.library, "search", busy)
    full.presenter.shown()
    await until(lambda: full.view.count("show_message"))
    assert full.view.last("show_message") == ("error", "Another program holds the library.", "Close it.")
