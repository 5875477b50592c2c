"""The presenter of a recipe's page: stored or just made, scaled, kept, binned, taken back."""

from collections.abc import AsyncIterator

import pytest_asyncio

from desktop_app.presenters.recipe import RecipeDoors, RecipePresenter, RecipeServices
from desktop_app.presenters.swap_words import NONE_KNOWN
from desktop_app.schemas.base import RecipeId
from desktop_app.schemas.food import Allergen
from desktop_app.schemas.pantry import PantryLine
from desktop_app.schemas.people import Eater, Region
from desktop_app.schemas.recipe import Recipe
from desktop_app.services import pantry as pantry_module
from tests.fakes.cook import checked
from tests.fakes.kitchen import SPINACH, dal
from tests.integration.presenters.conftest import Doors, House, Page, until


class Table:
    """The presenter with all it touches."""

    def __init__(self, house: House) -> None:
        self.house, self.view, self.doors = house, Page(), Doors()
        services = RecipeServices(
            house.library,
            house.kitchen,
            house.pantry,
            house.preferences,
            house.clock,
            house.substitutions,
            house.people,
        )
        doors = RecipeDoors(self.doors.go_back, self.doors.change, self.doors.open, self.doors.toast)
        self.presenter = RecipePresenter(self.view, services, doors)

    async def open_stored(self) -> Recipe:
        """A stored recipe, in sight."""
        stored = await self.house.library.save(dal())
        self.presenter.open_recipe(stored.id)
        await until(lambda: self.view.count("show_ingredients"))
        return stored

    async def open_made(self) -> None:
        """A recipe that has just been made, in sight."""
        self.presenter.open_checked(checked("Quick dal"))
        await until(lambda: self.view.count("show_ingredients"))

    def lines(self) -> list[tuple[str, str]]:
        return [(line.text, line.mark) for line in self.view.last("show_ingredients")[0].lines]


@pytest_asyncio.fixture
async def table(house: House) -> AsyncIterator[Table]:
    made = Table(house)
    yield made
    await made.presenter.close()


async def test_a_stored_recipe_is_shown_with_what_is_missing(table: Table) -> None:
    await table.open_stored()
    shown = table.view.last("show_recipe")[0]
    assert (shown.title, shown.stored, shown.servings) == ("Red lentil dal", True, 2)
    assert table.lines() == [("200 g red lentils", "missing"), ("100 g spinach", "missing")]


async def test_what_is_at_home_is_ticked_off_when_the_pantry_changes(table: Table) -> None:
    await table.open_stored()
    line = PantryLine(
        line="50 g spinach", understood=True, food_id=SPINACH, name="spinach", quantity=50, unit="g"
    )
    catalogue = table.house.kitchen.tables.catalogue
    entry = pantry_module._entry(line, catalogue, Region.STRICTEST)
    async with table.house.pantry._database.transaction() as tables:
        await tables.pantry.add([entry], table.house.clock.now())
    table.presenter.shown()
    await until(lambda: table.view.count("show_ingredients") == 2)
    assert table.lines()[1] == ("100 g spinach", "low")


async def test_the_list_is_scaled(table: Table) -> None:
    await table.open_stored()
    table.presenter.servings_changed(4)
    assert [text for text, _ in table.lines()] == ["400 g red lentils", "200 g spinach"]
    table.presenter.shown()
    await until(lambda: table.view.count("show_recipe") == 2)
    assert table.view.last("show_recipe")[0].servings == 4


async def test_more_than_a_kitchen_holds_is_said(table: Table) -> None:
    await table.open_stored()
    table.presenter.servings_changed(10**9)
    assert table.view.last("show_message")[0] == "error"


async def test_a_made_recipe_is_saved_and_taken_out_again(table: Table) -> None:
    await table.open_made()
    assert table.view.last("show_recipe")[0].stored is False
    table.presenter.save_pressed()
    await until(lambda: table.doors.toasts)
    assert table.view.last("show_stored") == (True, False)
    assert (await table.house.library.get(RecipeId(1))).title == "Quick dal"
    table.presenter.save_pressed()  # a second press keeps no second copy
    text, action, undo = table.doors.toasts[0]
    assert (text, action) == ("Saved in your recipes.", "Undo")
    undo()
    await until(lambda: table.doors.changes == 2)
    assert table.view.last("show_stored") == (False, False)


async def test_a_favourite_is_kept(table: Table) -> None:
    stored = await table.open_stored()
    table.presenter.favourite_changed(True)
    await until(lambda: table.doors.changes == 1)
    assert (await table.house.library.get(stored.id)).favourite
    assert table.view.last("show_stored") == (True, True)


async def test_a_deleted_recipe_reopens_by_undo(table: Table) -> None:
    stored = await table.open_stored()
    table.presenter.delete_pressed()
    await until(lambda: table.doors.toasts)
    assert table.doors.back == 1
    table.presenter.delete_pressed()  # nothing is in sight any more
    table.presenter.shown()
    table.doors.toasts[0][2]()
    await until(lambda: table.doors.opened)
    assert table.doors.opened == [stored.id]
    assert (await table.house.library.get(stored.id)).title == stored.title


async def test_a_recipe_that_is_gone_is_said(table: Table) -> None:
    table.presenter.open_recipe(RecipeId(99))
    await until(lambda: table.view.count("show_message"))
    assert table.view.last("show_message")[0] == "error"


async def test_what_is_not_stored_can_be_neither_marked_nor_deleted(table: Table) -> None:
    await table.open_made()
    table.presenter.favourite_changed(True)
    table.presenter.delete_pressed()
    table.presenter.back_pressed()
    assert (table.doors.back, table.doors.changes, table.doors.toasts) == (1, 0, [])


async def test_before_a_recipe_is_open_nothing_is_scaled(table: Table) -> None:
    table.presenter.servings_changed(3)
    await table.presenter._show()
    assert table.view.told == []


async def test_what_can_stand_in_is_offered_tried_and_taken_back(table: Table) -> None:
    stored = await table.open_stored()
    assert [line.swap for line in table.view.last("show_ingredients")[0].lines] == ["", "spinach"]
    table.presenter.swap_wished("spinach")
    await until(lambda: table.view.count("show_swaps"))
    food, swaps = table.view.last("show_swaps")
    assert food == "spinach"
    assert ("onion (to buy)", "Cook it for longer.") in [(swap.words, swap.hint) for swap in swaps]

    table.presenter.servings_changed(4)
    table.presenter.swap_chosen([swap.words for swap in swaps].index("onion (to buy)"))
    await until(lambda: table.view.count("show_recipe") == 2)
    shown = table.view.last("show_recipe")[0]
    assert (shown.stored, shown.servings) == (False, 4)
    assert any("onion" in text for text, _ in table.lines())
    assert await table.house.library.get(stored.id) == stored

    text, action, undo = table.doors.toasts[-1]
    assert (text, action) == ("Now with onion.", "Undo")
    undo()
    await until(lambda: table.view.count("show_recipe") == 3)
    assert table.view.last("show_recipe")[0].stored
    assert any("spinach" in text for text, _ in table.lines())


async def test_a_swap_that_is_kept_is_a_recipe_of_its_own(table: Table) -> None:
    stored = await table.open_stored()
    table.presenter.swap_wished("spinach")
    await until(lambda: table.view.count("show_swaps"))
    table.presenter.swap_chosen(0)
    await until(lambda: table.view.count("show_recipe") == 2)
    table.presenter.save_pressed()
    await until(lambda: table.view.count("show_stored"))
    assert table.view.last("show_stored")[0]
    assert (await table.house.library.get(stored.id)).ingredients == stored.ingredients


async def test_where_nothing_stands_in_it_is_said(table: Table) -> None:
    table.presenter.swap_wished("spinach")
    await table.open_stored()
    table.presenter.swap_wished("lemon")
    await until(lambda: table.view.count("show_message"))
    assert table.view.last("show_message")[1] == NONE_KNOWN


async def test_nothing_stands_in_that_somebody_of_the_household_must_not_eat(table: Table) -> None:
    await table.house.people.add(Eater(name="Mia", allergens=frozenset({Allergen.MILK})))
    await table.open_stored()
    table.presenter.swap_wished("spinach")
    await until(lambda: table.view.count("show_swaps"))
    _, swaps = table.view.last("show_swaps")
    assert [swap.words.split(" (")[0] for swap in swaps] == ["onion"]
