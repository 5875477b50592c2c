"""Eaters on a real database."""

from datetime import timedelta

import pytest
from sqlalchemy import text

from desktop_app.exceptions import DatabaseDamaged, EaterNotFound
from desktop_app.repositories.database import Database
from desktop_app.schemas.base import EaterId, FoodId
from desktop_app.schemas.food import Allergen, Diet
from desktop_app.schemas.people import Eater, LifeStage, StoredEater
from tests.fakes.kitchen import NOW

ANNA = Eater(
    name="Anna",
    diets=frozenset({Diet.VEGETARIAN, Diet.GLUTEN_FREE}),
    allergens=frozenset({Allergen.SOY}),
    avoid_foods=frozenset({FoodId("olive")}),
    stages=frozenset({LifeStage.PREGNANT}),
    spice=0,
)
BEN = Eater(name="Ben", child=True)


async def stored(database: Database, *eaters: Eater) -> list[StoredEater]:
    async with database.transaction() as tables:
        return [await tables.eaters.add(eater, NOW) for eater in eaters]


async def everybody(database: Database) -> tuple[StoredEater, ...]:
    async with database.reading() as tables:
        return await tables.eaters.all()


async def test_all_that_is_said_of_them_comes_back(database: Database) -> None:
    anna, ben = await stored(database, ANNA, BEN)
    assert await everybody(database) == (anna, ben)
    assert anna.model_dump(exclude={"id"}) == ANNA.model_dump()
    assert anna.id != ben.id


async def test_a_change_takes_the_place_of_what_was_there(database: Database) -> None:
    anna, ben = await stored(database, ANNA, BEN)
    changed = ben.model_copy(update={"name": "Benjamin", "allergens": frozenset({Allergen.EGG})})
    async with database.transaction() as tables:
        await tables.eaters.change(changed)
    assert await everybody(database) == (anna, changed)


async def test_removed_then_put_back_or_gone_for_good(database: Database) -> None:
    anna, ben = await stored(database, ANNA, BEN)
    async with database.transaction() as tables:
        await tables.eaters.remove(anna.id, NOW)
        assert await tables.eaters.all() == (ben,)
        with pytest.raises(EaterNotFound):
            await tables.eaters.remove(anna.id, NOW)
        with pytest.raises(EaterNotFound):
            await tables.eaters.change(anna)
        await tables.eaters.restore(anna.id)
        assert await tables.eaters.all() == (anna, ben)
        await tables.eaters.remove(ben.id, NOW)
        await tables.eaters.purge(NOW + timedelta(seconds=1))
        with pytest.raises(EaterNotFound):
            await tables.eaters.restore(ben.id)
        with pytest.raises(EaterNotFound):
            await tables.eaters.restore(EaterId(99))


@pytest.mark.parametrize("damage", ["allergens = '[\"moon\"]'", "allergens = 'not json'", "spice = 9"])
async def test_nobody_is_left_out_because_their_row_is_damaged(database: Database, damage: str) -> None:
    await stored(database, ANNA)
    async with database.reading() as tables:
        session = tables.eaters._session
        await session.execute(text(f"UPDATE eater SET {damage}"))  # noqa: S608
        with pytest.raises(DatabaseDamaged):
            await tables.eaters.all()
