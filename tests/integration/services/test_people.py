"""Eaters, their table, and the labels they make one read."""

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from desktop_app.exceptions import BadInput, EaterNotFound, PantryItemNotFound
from desktop_app.kitchen.catalogue import Catalogue, build_catalogue
from desktop_app.repositories.database import Database
from desktop_app.schemas.base import FoodId, PantryItemId
from desktop_app.schemas.food import Allergen, Diet
from desktop_app.schemas.pantry import LabelToRead
from desktop_app.schemas.people import AtTable, Eater, LifeStage, Region
from desktop_app.schemas.preferences import Preferences
from desktop_app.services.pantry import PantryService
from desktop_app.services.people import PeopleService, at_table
from desktop_app.services.preferences import PreferencesService
from tests.fakes.cook import FakeKitchen
from tests.fakes.kitchen import COLUMNS, FOODS, NUTRITION, FixedClock

if TYPE_CHECKING:
    from desktop_app.services.kitchen import Kitchen

CUBE = "stock_cube,stock cube,stock cubes,,condiment,stock,condiments,cupboard,celery,gluten|soy,vegan,,,10,cube,,,5,,#885522,\n"  # noqa: E501
OIL = "oil,oil,,,oil,oil,condiments,cupboard,,soy,vegan,,0.92,,,,,10,,#eeee88,1\n"
STOCK_CUBE, OIL_ID = FoodId("stock_cube"), FoodId("oil")
SOY = AtTable(allergens=frozenset({Allergen.SOY}))


def catalogue() -> Catalogue:
    return build_catalogue(COLUMNS + FOODS + CUBE + OIL, NUTRITION, "bleach\n")


@pytest.fixture
def pantry(database: Database) -> PantryService:
    from desktop_app.kitchen.names import NameIndex

    kitchen = FakeKitchen()
    kitchen.tables.catalogue = catalogue()
    kitchen.tables.names = NameIndex(kitchen.tables.catalogue)
    made: Kitchen = kitchen  # type: ignore[assignment]
    return PantryService(database, made, FixedClock())


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock()


@pytest.fixture
def people(database: Database, clock: FixedClock) -> PeopleService:
    return PeopleService(database, clock)


async def test_people_come_change_go_and_come_back(people: PeopleService, clock: FixedClock) -> None:
    anna = await people.add(Eater(name="Anna"))
    ben = await people.add(Eater(name="Ben", child=True))
    await people.change(ben.model_copy(update={"spice": 0}))
    assert [(one.name, one.spice) for one in await people.all()] == [("Anna", 3), ("Ben", 0)]
    await people.remove(anna.id)
    await people.restore(anna.id)
    assert len(await people.all()) == 2
    await people.remove(anna.id)
    clock.moment += timedelta(days=31)
    await people.remove(ben.id)
    with pytest.raises(EaterNotFound):
        await people.restore(anna.id)


def test_a_table_takes_the_limits_of_all() -> None:
    profile = Preferences(diets=frozenset({Diet.VEGETARIAN}), allergens=frozenset({Allergen.MILK}))
    anna = Eater(
        name="Anna", allergens=frozenset({Allergen.SOY}), spice=2, stages=frozenset({LifeStage.PREGNANT})
    )
    ben = Eater(
        name="Ben",
        child=True,
        spice=0,
        avoid_foods=frozenset({FoodId("egg")}),
        diets=frozenset({Diet.GLUTEN_FREE}),
        stages=frozenset({LifeStage.UNDER_FIVE}),
    )
    assert at_table(profile, [anna, ben]) == AtTable(
        people=2,
        children=1,
        diets=frozenset({Diet.VEGETARIAN, Diet.GLUTEN_FREE}),
        allergens=frozenset({Allergen.MILK, Allergen.SOY}),
        avoid_foods=frozenset({FoodId("egg")}),
        stages=frozenset({LifeStage.PREGNANT, LifeStage.UNDER_FIVE}),
        spice=0,
    )


def test_with_nobody_named_the_household_is_as_before() -> None:
    profile = Preferences(diets=frozenset({Diet.VEGAN}), avoid_foods=frozenset({FoodId("egg")}))
    table = at_table(profile, [])
    assert table == AtTable(diets=profile.diets, avoid_foods=profile.avoid_foods)


async def test_labels_worth_reading(pantry: PantryService) -> None:
    cubes, _, _ = await pantry.add("stock cubes\nblorps\nred lentils")
    assert await pantry.labels(AtTable()) == ()
    assert await pantry.labels(SOY, (OIL_ID, STOCK_CUBE, FoodId("moon"))) == (
        LabelToRead(item_id=cubes.id, food_id=STOCK_CUBE, name="stock cubes", allergens=(Allergen.SOY,)),
        LabelToRead(item_id=None, food_id=OIL_ID, name="oil", allergens=(Allergen.SOY,)),
    )
    celery = AtTable(allergens=frozenset({Allergen.SOY, Allergen.CELERY}))
    assert await pantry.labels(celery) == ()
    assert await pantry.labels(SOY.model_copy(update={"avoid_foods": frozenset({STOCK_CUBE})})) == ()


async def test_a_label_is_read_and_the_reading_taken_back(pantry: PantryService) -> None:
    (cubes,) = await pantry.add("4 stock cubes")
    await pantry.confirm(cubes.id, Allergen.SOY)
    await pantry.confirm(cubes.id, Allergen.GLUTEN)
    (label,) = await pantry.labels(SOY)
    assert (label.read, label.settled) == (frozenset({Allergen.SOY}), True)
    (item,) = await pantry.stock()
    assert item.confirmed_free == {Allergen.SOY, Allergen.GLUTEN}
    await pantry.confirm(cubes.id, Allergen.SOY, free=False)
    (label,) = await pantry.labels(SOY)
    assert not label.settled


async def test_what_is_always_or_never_in_it_cannot_be_confirmed(pantry: PantryService) -> None:
    (cubes,) = await pantry.add("stock cubes")
    for allergen in (Allergen.CELERY, Allergen.EGG):
        with pytest.raises(BadInput):
            await pantry.confirm(cubes.id, allergen)
    with pytest.raises(PantryItemNotFound):
        await pantry.confirm(PantryItemId(99), Allergen.SOY)


async def test_packs_with_other_labels_stand_apart(pantry: PantryService) -> None:
    one, _, _ = await pantry.add("4 stock cubes\n6 stock cubes\n2 stock cubes")
    assert [item.grams for item in await pantry.stock()] == [120]
    await pantry.confirm(one.id, Allergen.SOY)
    assert [(item.grams, item.confirmed_free) for item in await pantry.stock()] == [
        (40, frozenset({Allergen.SOY})),
        (80, frozenset()),
    ]


async def test_a_staple_is_put_in_the_pantry_with_its_label(pantry: PantryService) -> None:
    item = await pantry.confirm_staple(OIL_ID, Allergen.SOY)
    (stored,) = await pantry.items()
    assert (stored.id, stored.food_id, stored.confirmed_free) == (item.id, OIL_ID, {Allergen.SOY})
    (stock,) = await pantry.stock((OIL_ID,))
    assert (stock.staple, stock.grams, stock.confirmed_free) == (True, None, {Allergen.SOY})


async def test_spoons_are_those_of_the_region(pantry: PantryService, database: Database) -> None:
    preferences = PreferencesService(database)
    await preferences.update(region=Region.AU)
    (spoons,) = await pantry.add("2 tbsp milk")
    assert (spoons.base_quantity, spoons.base_unit) == (40, "ml")
    assert [item.grams for item in await pantry.stock()] == [pytest.approx(41.2)]
    await preferences.update(region=Region.UK)
    assert [item.grams for item in await pantry.stock()] == [pytest.approx(30.9, abs=0.1)]
    edited = await pantry.edit(spoons.id, "3 tbsp milk")
    assert edited.base_quantity == pytest.approx(45, abs=0.5)
