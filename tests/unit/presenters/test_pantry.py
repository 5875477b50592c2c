"""The presenter of Pantry against a page that writes down what it is told."""

import asyncio
import time
from collections.abc import AsyncIterator, Callable

import pytest
import pytest_asyncio

from desktop_app.exceptions import BadInput
from desktop_app.presenters import pantry as module
from desktop_app.presenters.pantry import PantryDoors, PantryPresenter, PantryServices
from desktop_app.schemas.base import FoodId, PantryItemId
from desktop_app.schemas.food import Allergen
from desktop_app.schemas.pantry import LabelToRead
from desktop_app.schemas.people import Eater
from desktop_app.schemas.shown import LabelRow, PantryRow, PreviewShown
from tests.fakes.cook import FakeKitchen, FakePantry, FakePeople, FakePreferences, Told
from tests.fakes.kitchen import FixedClock


class Table:
    """The presenter with all it touches."""

    def __init__(self) -> None:
        self.view = Told()
        self.pantry = FakePantry("spinach", "eggs")
        self.changes = 0
        self.toasts: list[tuple[str, str, Callable[[], None]]] = []
        services = PantryServices(
            pantry=self.pantry,  # type: ignore[arg-type]
            preferences=FakePreferences(staples=()),  # type: ignore[arg-type]
            people=FakePeople(Eater(name="Anna", allergens=frozenset({Allergen.SOY}))),  # type: ignore[arg-type]
            kitchen=FakeKitchen(),  # type: ignore[arg-type]
            clock=FixedClock(),
        )
        doors = PantryDoors(changed=self.count, toast=lambda *toast: self.toasts.append(toast))
        self.presenter = PantryPresenter(self.view, services, doors)  # type: ignore[arg-type]

    def count(self) -> None:
        self.changes += 1

    def names(self) -> list[str]:
        rows = self.view.last("show_rows")[0]
        return [row.text for row in rows if isinstance(row, PantryRow) and not row.is_caption]  # type: ignore[attr-defined]


async def until(condition: Callable[[], object]) -> None:
    """Wait until the condition holds, two seconds at most."""
    async with asyncio.timeout(2):
        while not condition():
            await asyncio.sleep(0.001)


@pytest_asyncio.fixture
async def table() -> AsyncIterator[Table]:
    made = Table()
    made.presenter.shown()
    await until(lambda: made.view.all("show_rows"))
    yield made
    await made.presenter.close()


@pytest.fixture
def short_pause(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "PAUSE", 0.02)


async def test_the_page_shows_what_is_there(table: Table) -> None:
    assert sorted(table.names()) == ["eggs", "spinach"]
    assert table.view.last("show_rows")[1] == "2 entries"


@pytest.mark.usefixtures("short_pause")
async def test_a_line_is_read_when_the_keys_rest(table: Table) -> None:
    for text in ("e", "eg", "egg"):
        table.presenter.text_changed(text)
        await asyncio.sleep(0)
    await until(lambda: table.view.all("show_preview"))
    assert table.pantry.asked == ["egg"]
    assert table.view.last("show_preview") == ((PreviewShown("egg", "good"),),)


async def test_an_emptied_line_has_no_preview(table: Table) -> None:
    table.presenter.text_changed("  ")
    await until(lambda: table.view.all("show_preview"))
    assert table.view.last("show_preview") == ((),)
    assert table.pantry.asked == []


@pytest.mark.usefixtures("short_pause")
async def test_a_pasted_list_is_counted_not_read(table: Table) -> None:
    table.presenter.text_changed("\n".join(["eggs"] * 5000))
    await until(lambda: table.view.all("show_preview"))
    assert table.view.last("show_preview") == ((PreviewShown("5,000 lines: Enter adds them", "good"),),)
    assert table.pantry.asked == []


async def test_a_line_is_stored_told_and_can_be_taken_back(table: Table) -> None:
    table.presenter.lines_added("lemon")
    await until(lambda: table.changes == 1)
    assert "lemons" in table.names()
    text, action, undo = table.toasts[0]
    assert (text, action) == ("1 added.", "Undo")
    undo()
    await until(lambda: table.changes == 2)
    assert "lemons" not in table.names()


async def test_two_lines_may_be_stored_at_once(table: Table) -> None:
    table.presenter.lines_added("lemon")
    table.presenter.lines_added("salt")
    await until(lambda: table.changes == 2)
    assert {"lemons", "salt"} <= set(table.names())


async def test_lines_not_understood_are_kept_and_said(table: Table) -> None:
    table.presenter.lines_added("gloop\nlemon")
    await until(lambda: table.changes == 1)
    assert "gloop" in table.names()
    assert table.view.last("show_message")[:2] == ("info", "1 added, 1 not understood")


async def test_five_thousand_lines_come_with_a_sign_and_a_sum(table: Table) -> None:
    longest, started = 0.0, time.perf_counter()
    table.presenter.lines_added("\n".join(["lemon"] * 4980 + ["gloop"] * 20))
    assert table.view.last("show_message") == ("info", "Adding 5,000 lines …")
    while not table.changes:
        before = time.perf_counter()
        await asyncio.sleep(0.001)
        longest = max(longest, time.perf_counter() - before)
    print(f"5,000 lines in {time.perf_counter() - started:.2f} s, loop held {longest:.2f} s at most")
    assert table.view.last("show_message")[1] == "4,980 added, 20 not understood"
    assert table.view.last("show_rows")[1] == "5,002 entries, 20 not understood"


async def test_a_long_list_without_trouble_is_said_too(table: Table) -> None:
    table.presenter.lines_added("\n".join(["lemon"] * 20))
    await until(lambda: table.changes == 1)
    assert table.view.last("show_message") == ("good", "20 added")


async def test_what_cannot_be_stored_comes_back(table: Table) -> None:
    table.pantry.error = BadInput("That is 9,000 lines.", "Paste at most 5,000 at a time.")
    table.presenter.lines_added("rice")
    await until(lambda: table.view.all("show_message"))
    assert table.view.last("give_back_line") == ("rice",)
    said = ("error", "That is 9,000 lines.", "Paste at most 5,000 at a time.")
    assert table.view.last("show_message") == said
    assert table.toasts == []


async def test_an_entry_is_changed_in_its_place(table: Table) -> None:
    table.presenter.item_edited(1, "lemon")
    await until(lambda: table.changes == 1)
    assert sorted(table.names()) == ["eggs", "lemons"]


async def test_removed_entries_can_be_put_back(table: Table) -> None:
    table.presenter.items_removed([1, 2])
    await until(lambda: table.changes == 1)
    assert table.names() == []
    text, _, undo = table.toasts[0]
    assert text == "Removed 2 entries."
    undo()
    await until(lambda: table.changes == 2)
    assert sorted(table.names()) == ["eggs", "spinach"]


async def test_an_emptied_entry_is_removed(table: Table) -> None:
    table.presenter.item_edited(1, "  ")
    await until(lambda: table.changes == 1)
    assert table.toasts[0][0] == "Removed spinach."


async def test_labels_of_packets_are_read_and_taken_back(table: Table) -> None:
    table.pantry.to_read = (
        LabelToRead(
            item_id=PantryItemId(3),
            food_id=FoodId("stock"),
            name="stock cubes",
            allergens=(Allergen.SOY,),
            read=frozenset({Allergen.SOY}),
        ),
    )
    table.presenter.shown()
    await until(lambda: table.view.all("show_labels") and table.view.last("show_labels")[1])
    assert table.pantry.tables[-1][0].allergens == {Allergen.SOY}
    assert table.view.last("show_labels") == (
        "Every label that matters is read.",
        [LabelRow("3", "stock cubes", (("soy", "no soya"),), frozenset({"soy"}))],
    )
    table.presenter.label_read("3", "soy", False)
    await until(lambda: table.changes)
    assert table.pantry.confirmed == [(3, Allergen.SOY, False)]


async def test_a_label_that_cannot_be_kept_is_said(table: Table) -> None:
    table.pantry.error = BadInput("The label settles nothing.", "")
    table.presenter.label_read("3", "soy", True)
    await until(lambda: table.view.all("show_message"))
    assert table.view.last("show_message") == ("error", "The label settles nothing.", "")
