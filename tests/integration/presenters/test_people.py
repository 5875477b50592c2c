"""The presenter of *Who eats here* on a real database."""

from collections.abc import AsyncIterator

import pytest_asyncio

from desktop_app.presenters.people import PeopleDoors, PeoplePresenter
from desktop_app.schemas.food import Allergen
from desktop_app.schemas.shown import EaterRow, EaterShown
from tests.integration.presenters.conftest import Doors, House, Page, until

MIA = EaterShown(name="Mia", allergens=frozenset({"soy"}), avoid="eggs", child=True, spice="0")


class Table:
    """The presenter with all it touches."""

    def __init__(self, house: House) -> None:
        self.house, self.view, self.doors = house, Page(), Doors()
        doors = PeopleDoors(changed=self.doors.change, toast=self.doors.toast)
        self.presenter = PeoplePresenter(self.view, house.people, house.kitchen, doors)

    def rows(self) -> list[EaterRow]:
        shown: list[EaterRow] = self.view.last("show_people")[0]
        return shown

    async def changed(self, times: int) -> None:
        await until(lambda: self.doors.changes == times)


@pytest_asyncio.fixture
async def table(house: House) -> AsyncIterator[Table]:
    made = Table(house)
    made.presenter.shown()
    await until(lambda: made.view.count("show_people"))
    yield made
    await made.presenter.close()


async def test_somebody_is_added_and_changed(table: Table) -> None:
    assert table.rows() == []
    table.presenter.add_pressed()
    assert table.view.last("show_form") == (EaterShown(),)
    table.presenter.saved(MIA)
    await table.changed(1)
    (row,) = table.rows()
    assert (row.name, row.limits) == ("Mia", "no soya, child's portion, 1 food left out")
    assert table.view.count("hide_form") == 1
    table.presenter.edit_pressed(row.eater_id)
    (form,) = table.view.last("show_form")
    assert form == MIA._replace(eater_id=row.eater_id)
    table.presenter.saved(form._replace(allergens=frozenset({"soy", "milk"}), avoid=""))
    await table.changed(2)
    (kept,) = await table.house.people.all()
    assert kept.allergens == {Allergen.SOY, Allergen.MILK}
    assert kept.avoid_foods == frozenset()


async def test_what_cannot_be_kept_is_said_and_the_form_stays(table: Table) -> None:
    table.presenter.saved(EaterShown(name=" "))
    await until(lambda: table.view.count("show_message"))
    assert table.view.last("show_message")[:2] == ("error", "Everybody needs a name.")
    table.presenter.saved(EaterShown(name="Mia", avoid="blorps"))
    await until(lambda: table.view.count("show_message") == 2)
    assert table.view.count("hide_form") == 0
    assert await table.house.people.all() == ()


async def test_a_removal_has_a_way_back(table: Table) -> None:
    table.presenter.saved(MIA)
    await table.changed(1)
    table.presenter.remove_pressed(table.rows()[0].eater_id)
    await table.changed(2)
    assert table.rows() == []
    text, action, undo = table.doors.toasts[-1]
    assert (text, action) == ("Removed Mia.", "Undo")
    undo()
    await table.changed(3)
    assert [row.name for row in table.rows()] == ["Mia"]


async def test_somebody_who_is_not_there_is_no_matter(table: Table) -> None:
    table.presenter.edit_pressed(9)
    table.presenter.remove_pressed(9)
    table.presenter.shown()
    await until(lambda: table.view.count("show_people") == 2)
    assert table.view.count("show_form") == 0
    assert table.doors.toasts == []
