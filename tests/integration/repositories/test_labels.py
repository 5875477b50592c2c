"""Labels read: kept per entry, gone with it, and with another pack in its place."""

from datetime import date, timedelta

import pytest
from sqlalchemy import text

from desktop_app.exceptions import PantryItemNotFound
from desktop_app.repositories.database import Database
from desktop_app.repositories.pantry import PantryEntry
from desktop_app.schemas.base import FoodId, PantryItemId
from desktop_app.schemas.food import Allergen
from desktop_app.schemas.pantry import LabelRead, PantryItem, PantryLine
from tests.fakes.kitchen import NOW

TODAY = date(2026, 3, 5)


def entry(
    words: str = "stock cubes", food: str = "stock_cube", amount: float | None = 4, unit: str = "piece"
) -> PantryEntry:
    line = PantryLine(line=words, understood=True, food_id=FoodId(food), name=words)
    return PantryEntry(line=line, base_quantity=amount, base_unit=unit)


async def one(database: Database) -> PantryItem:
    async with database.reading() as tables:
        (item,) = await tables.pantry.items()
    return item


async def read_label(database: Database, *allergens: Allergen) -> PantryItem:
    async with database.transaction() as tables:
        (item,) = await tables.pantry.add([entry()], NOW)
        for allergen in allergens:
            await tables.pantry.confirm(item.id, allergen, TODAY)
    return item


async def test_each_allergen_is_kept_with_the_day(database: Database) -> None:
    item = await read_label(database, Allergen.SOY, Allergen.GLUTEN)
    async with database.transaction() as tables:
        await tables.pantry.confirm(item.id, Allergen.SOY, TODAY + timedelta(days=1))
    kept = await one(database)
    assert kept.labels == (
        LabelRead(allergen=Allergen.GLUTEN, on=TODAY),
        LabelRead(allergen=Allergen.SOY, on=TODAY + timedelta(days=1)),
    )
    assert kept.confirmed_free == {Allergen.SOY, Allergen.GLUTEN}
    async with database.transaction() as tables:
        await tables.pantry.unconfirm(item.id, Allergen.SOY)
        await tables.pantry.unconfirm(item.id, Allergen.MILK)
    assert (await one(database)).confirmed_free == {Allergen.GLUTEN}


async def test_only_entries_that_are_there(database: Database) -> None:
    item = await read_label(database)
    async with database.transaction() as tables:
        await tables.pantry.remove([item.id], NOW)
        for number in (item.id, PantryItemId(99)):
            with pytest.raises(PantryItemNotFound):
                await tables.pantry.confirm(number, Allergen.SOY, TODAY)


async def test_they_come_back_with_the_entry_and_go_with_it(database: Database) -> None:
    item = await read_label(database, Allergen.SOY)
    async with database.transaction() as tables:
        await tables.pantry.remove([item.id], NOW)
        await tables.pantry.restore([item.id])
    assert (await one(database)).confirmed_free == {Allergen.SOY}
    async with database.transaction() as tables:
        await tables.pantry.remove([item.id], NOW)
        await tables.pantry.purge(NOW + timedelta(seconds=1))
        left = await tables.pantry._session.execute(text("SELECT count(*) FROM label_read"))
        assert left.scalar_one() == 0


@pytest.mark.parametrize(
    ("changed", "still_read"),
    [
        (entry(amount=2), True),
        (entry(words="4 stock cubes use by friday"), True),
        (entry(amount=6), False),
        (entry(amount=None, unit="g"), False),
        (entry("chicken stock", "chicken_stock"), False),
    ],
)
async def test_another_pack_has_another_label(
    database: Database, changed: PantryEntry, still_read: bool
) -> None:
    item = await read_label(database, Allergen.SOY)
    async with database.transaction() as tables:
        edited = await tables.pantry.edit(item.id, changed)
    assert (Allergen.SOY in edited.confirmed_free) is still_read
    assert edited == await one(database)


async def test_a_damaged_row_counts_as_never_read(database: Database) -> None:
    await read_label(database, Allergen.SOY, Allergen.MILK)
    async with database.reading() as tables:
        session = tables.pantry._session
        await session.execute(text("UPDATE label_read SET read_on = 'once' WHERE allergen = 'soy'"))
        (item,) = await tables.pantry.items()
    assert item.confirmed_free == {Allergen.MILK}
