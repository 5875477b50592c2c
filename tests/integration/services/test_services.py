"""Pantry, library, preferences and matching on a real SQLite file and a kitchen of eight foods."""

from datetime import timedelta

import pytest

from desktop_app.exceptions import BadInput, PantryItemNotFound, PantryLineNotUnderstood, RecipeNotFound
from desktop_app.kitchen.composer.archetypes import build_chef_book
from desktop_app.kitchen.craft import build_craft
from desktop_app.kitchen.names import NameIndex
from desktop_app.repositories.database import Database
from desktop_app.runtime import resources
from desktop_app.schemas.base import FoodId, PantryItemId
from desktop_app.schemas.food import Allergen, Diet, Place
from desktop_app.schemas.generation import CookRequest
from desktop_app.schemas.library import SearchQuery
from desktop_app.schemas.pantry import PantryLine, StockItem
from desktop_app.schemas.preferences import Preferences
from desktop_app.schemas.recipe import Recipe, RecipeDraft, SourceKind
from desktop_app.services.clock import SystemClock
from desktop_app.services.kitchen import Kitchen, KitchenTables
from desktop_app.services.library import LibraryService
from desktop_app.services.matching import MatchingService
from desktop_app.services.pantry import PantryService, stock_of
from desktop_app.services.preferences import PreferencesService
from tests.fakes.kitchen import LEMON, RED_LENTIL, SPINACH, TODAY, FixedClock, dal, small_catalogue

WATER = FoodId("water")
SALT = FoodId("salt")


class SmallKitchen(Kitchen):
    """The small catalogue, and the chef's book as it ships."""

    async def load(self) -> KitchenTables:
        catalogue = small_catalogue()
        book = build_chef_book(
            resources.read_texts("kitchen/archetypes", ".toml"),
            palettes := resources.read_text("kitchen/palettes.toml"),
            build_craft(
                resources.read_text("kitchen/bands.toml"), palettes, resources.read_text("kitchen/pairs.csv")
            ),
        )
        self._tables = KitchenTables(catalogue, book, NameIndex(catalogue))
        return self._tables


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock()


@pytest.fixture
def pantry(database: Database, clock: FixedClock) -> PantryService:
    return PantryService(database, SmallKitchen(), clock)


@pytest.fixture
def library(database: Database, clock: FixedClock) -> LibraryService:
    return LibraryService(database, Kitchen(), clock)


@pytest.fixture
def matching(database: Database, clock: FixedClock) -> MatchingService:
    return MatchingService(database, SmallKitchen(), clock)


async def test_lines_are_stored_as_understood(pantry: PantryService) -> None:
    added = await pantry.add("200 g spinach\n6 eggs\nblorps 🌿\nbleach\n-2 eggs")
    spinach, eggs, blorps, bleach, nonsense = added
    assert (spinach.food_id, spinach.base_quantity, spinach.base_unit) == (SPINACH, 200, "g")
    assert spinach.place is Place.FRIDGE
    assert (eggs.base_quantity, eggs.base_unit) == (6, "piece")
    assert (blorps.understood, blorps.base_quantity) == (False, None)
    assert bleach.non_food
    assert nonsense.problem
    assert await pantry.items() == added


async def test_understanding_stores_nothing(pantry: PantryService) -> None:
    (line,) = await pantry.understand("2 lemons")
    assert line.food_id == LEMON
    assert await pantry.items() == ()


async def test_an_entry_is_replaced_by_one_line(pantry: PantryService) -> None:
    (item,) = await pantry.add("2 lemons")
    assert (await pantry.edit(item.id, "3 lemons")).quantity == 3
    for text in ("", "2 lemons\n3 eggs"):
        with pytest.raises(PantryLineNotUnderstood):
            await pantry.edit(item.id, text)
    with pytest.raises(PantryItemNotFound):
        await pantry.edit(PantryItemId(99), "3 lemons")


async def test_removing_can_be_undone_for_thirty_days(pantry: PantryService, clock: FixedClock) -> None:
    one, two, three = await pantry.add("2 lemons\n3 eggs\nmilk")
    await pantry.remove(one.id)
    assert await pantry.restore([one.id]) == (one,)
    await pantry.remove_all([one.id, two.id])
    clock.moment += timedelta(days=31)
    await pantry.remove(three.id)
    assert await pantry.restore([three.id]) == (three,)
    with pytest.raises(PantryItemNotFound):
        await pantry.restore([one.id])


async def test_stock_is_what_the_chef_may_plan_with(pantry: PantryService) -> None:
    await pantry.add("200 g spinach\n100 g spinach\nred lentils\nbleach\nblorps\n0 eggs")
    stock = await pantry.stock((SALT, WATER))
    assert stock[0] == StockItem(food_id=SPINACH, grams=300, place=Place.FRIDGE)
    assert [(item.food_id, item.grams, item.staple) for item in stock[1:]] == [
        (RED_LENTIL, None, False),
        (SALT, None, True),
        (WATER, None, True),
    ]


def line(quantity: float | None, due: int | None = None, food: FoodId = SPINACH) -> PantryLine:
    use_by = None if due is None else TODAY + timedelta(days=due)
    return PantryLine(line="x", understood=True, food_id=food, quantity=quantity, unit="g", use_by=use_by)


def test_one_food_of_many_lines_is_summed() -> None:
    catalogue = small_catalogue()
    (both,) = stock_of([line(100, 5), line(50, 1)], catalogue)
    assert (both.grams, both.use_by) == (150, TODAY + timedelta(days=1))
    (unknown,) = stock_of([line(100), line(None)], catalogue)
    assert unknown.grams is None
    (fresh,) = stock_of([line(100, -1), line(50, 3)], catalogue, today=TODAY)
    assert (fresh.grams, fresh.use_by) == (50, TODAY + timedelta(days=3))
    (past,) = stock_of([line(100, -1)], catalogue, today=TODAY)
    assert past.use_by == TODAY - timedelta(days=1)
    (staple,) = stock_of([line(100)], catalogue, (SPINACH, SPINACH))
    assert (staple.staple, staple.grams) == (True, 100)
    assert stock_of([line(1, food=FoodId("moon"))], catalogue) == ()


async def test_a_recipe_is_kept_found_binned_and_taken_back(
    library: LibraryService, clock: FixedClock
) -> None:
    kept = await library.save(dal(cuisine="indian"))
    assert RecipeDraft.model_validate(kept.model_dump(include=set(RecipeDraft.model_fields))) == dal(
        cuisine="indian"
    )
    assert (await library.search(SearchQuery(text="lent"))).total == 1
    assert (await library.facets()).cuisines[0].name == "indian"
    await library.delete(kept.id)
    with pytest.raises(RecipeNotFound):
        await library.get(kept.id)
    assert await library.restore(kept.id) == kept
    favourite: Recipe = await library.set_favourite(kept.id, True)
    assert favourite.favourite
    await library.delete(kept.id)
    clock.moment += timedelta(days=31)
    await library.delete((await library.save(dal("Other"))).id)
    with pytest.raises(RecipeNotFound):
        await library.restore(kept.id)


async def test_starters_come_once(library: LibraryService) -> None:
    count = await library.load_starters()
    assert count >= 20
    assert await library.load_starters() == 0
    page = await library.search(SearchQuery(limit=100))
    assert page.total == count
    assert {item.source.kind for item in page.items} == {SourceKind.STARTER}
    recipe = await library.get(page.items[0].id)
    assert recipe.nutrition is not None
    assert all(ingredient.food_id for ingredient in recipe.ingredients)


async def test_preferences_change_one_by_one_or_not_at_all(database: Database) -> None:
    service = PreferencesService(database)
    assert await service.load() == Preferences()
    changed = await service.update(servings=4, diets=frozenset({Diet.VEGAN}))
    assert changed == await service.load()
    with pytest.raises(BadInput, match="servings"):
        await service.update(engine="local", servings=99)
    assert await service.load() == changed
    assert await service.save(Preferences()) == await service.load()


async def test_matching_ranks_what_can_be_cooked(library: LibraryService, matching: MatchingService) -> None:
    await library.save(dal())
    stock = (
        StockItem(food_id=RED_LENTIL),
        StockItem(food_id=SPINACH, grams=100, use_by=TODAY + timedelta(days=1)),
    )
    (found,) = await matching.match(stock, missing=0, limit=5)
    assert (found.covered, found.uses_soon) == (1.0, ("spinach",))
    assert await matching.match(stock[:1], missing=0, limit=5) == ()
    (short,) = await matching.match(stock[:1], missing=1, limit=5)
    assert short.missing == ("spinach",)
    more = CookRequest(today=TODAY, servings=4)
    assert (await matching.match(stock, missing=1, limit=5, request=more))[0].low == ("spinach",)
    later = CookRequest(today=TODAY + timedelta(days=2))
    assert (await matching.match(stock, missing=1, limit=5, request=later))[0].missing == ("spinach",)


async def test_matching_holds_the_hard_filter_and_the_limit(
    library: LibraryService, matching: MatchingService
) -> None:
    egg = dal("Egg").ingredients[0].model_copy(update={"food_id": FoodId("egg"), "name": "eggs"})
    await library.save(dal("Egg", ingredients=(egg,)))
    await library.save(dal("Dal"))
    request = CookRequest(today=TODAY, allergens=frozenset({Allergen.EGG}))
    titles = [one.title for one in await matching.match((), missing=9, limit=9, request=request)]
    assert titles == ["Dal"]
    assert len(await matching.match((), missing=9, limit=1)) == 1


async def test_the_kitchen_is_read_once() -> None:
    kitchen = Kitchen()
    with pytest.raises(RuntimeError, match="load"):
        _ = kitchen.tables
    tables = await kitchen.load()
    assert await kitchen.load() is tables is kitchen.tables
    assert tables.catalogue.foods


def test_the_systems_clock_tells_utc_and_the_local_day() -> None:
    clock = SystemClock()
    assert clock.now().utcoffset() == timedelta(0)
    assert abs(clock.today() - clock.now().date()) <= timedelta(days=1)
