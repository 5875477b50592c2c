"""Pantry entries, preferences and answers on a real SQLite file."""

from datetime import date, timedelta

import pytest
from sqlalchemy import event, text

from desktop_app.exceptions import DatabaseDamaged, NotFound, PantryItemNotFound
from desktop_app.repositories.database import Database
from desktop_app.repositories.pantry import PantryEntry
from desktop_app.schemas.base import FoodId, PantryItemId
from desktop_app.schemas.food import Allergen, Diet, Place
from desktop_app.schemas.generation import CookRequest, Finding, Severity
from desktop_app.schemas.history import GenerationRecord
from desktop_app.schemas.pantry import PantryItem, PantryLine, StockItem
from desktop_app.schemas.preferences import Look, Preferences, Units
from tests.fakes.kitchen import NOW, SPINACH, TODAY, dal

LINE = PantryLine(
    line='200-250 g fresh spinach 🌿 "quoted"; it\'s due',
    understood=True,
    food_id=SPINACH,
    name="spinach",
    quantity=0.1 + 0.2,
    quantity_max=250,
    unit="g",
    size="large",
    preparation="washed",
    place=Place.FREEZER,
    use_by=date(2026, 3, 7),
    problem="a problem",
)
ENTRY = PantryEntry(line=LINE, base_quantity=200, base_unit="g")


def entry(line: str) -> PantryEntry:
    return PantryEntry(line=PantryLine(line=line, non_food=True))


async def test_every_field_comes_back_as_it_was_stored(database: Database) -> None:
    async with database.transaction() as tables:
        added = await tables.pantry.add([ENTRY, entry("blorps")], NOW)
    async with database.reading() as tables:
        items = await tables.pantry.items()
    assert items == added
    assert items[0] == PantryItem(
        id=PantryItemId(1), base_quantity=200, base_unit="g", created_at=NOW, **LINE.model_dump()
    )
    assert (items[1].line, items[1].non_food, items[1].place) == ("blorps", True, Place.CUPBOARD)


async def test_nothing_to_add_is_fine(database: Database) -> None:
    async with database.transaction() as tables:
        assert await tables.pantry.add([], NOW) == ()


async def test_five_thousand_lines_go_in_by_few_statements_and_in_order(database: Database) -> None:
    entries = [entry(f"line {number}") for number in range(5000)]
    statements: list[str] = []
    engine = database._engine.sync_engine
    event.listen(engine, "before_cursor_execute", lambda *given: statements.append(given[2]))
    async with database.transaction() as tables:
        added = await tables.pantry.add(entries, NOW)
    assert len(statements) < 20
    assert [item.line for item in added] == [one.line.line for one in entries]
    async with database.reading() as tables:
        assert await tables.pantry.items() == added


async def test_an_entry_is_edited_in_place(database: Database) -> None:
    async with database.transaction() as tables:
        await tables.pantry.add([entry("old"), entry("other")], NOW)
        edited = await tables.pantry.edit(PantryItemId(1), ENTRY)
        assert edited.line == LINE.line
        assert [item.line for item in await tables.pantry.items()] == [LINE.line, "other"]
        with pytest.raises(PantryItemNotFound):
            await tables.pantry.edit(PantryItemId(9), ENTRY)


async def test_removed_entries_come_back(database: Database) -> None:
    first, second, third = (PantryItemId(number) for number in (1, 2, 3))
    async with database.transaction() as tables:
        added = await tables.pantry.add([entry("a"), entry("b"), entry("c")], NOW)
        await tables.pantry.remove([first, third], NOW)
        assert [item.line for item in await tables.pantry.items()] == ["b"]
        with pytest.raises(PantryItemNotFound):
            await tables.pantry.edit(first, ENTRY)
        assert await tables.pantry.restore([third, first]) == (added[0], added[2])
        with pytest.raises(PantryItemNotFound, match="number 2"):
            await tables.pantry.restore([second])


async def test_removing_is_all_or_none(database: Database) -> None:
    async with database.transaction() as tables:
        await tables.pantry.add([entry("a")], NOW)
    with pytest.raises(PantryItemNotFound, match="number 7"):
        async with database.transaction() as tables:
            await tables.pantry.remove([PantryItemId(1), PantryItemId(7)], NOW)
    async with database.reading() as tables:
        assert len(await tables.pantry.items()) == 1


async def test_entries_removed_long_ago_are_forgotten(database: Database) -> None:
    async with database.transaction() as tables:
        await tables.pantry.add([entry("a"), entry("b")], NOW)
        await tables.pantry.remove([PantryItemId(1)], NOW - timedelta(days=31))
        await tables.pantry.remove([PantryItemId(2)], NOW)
        await tables.pantry.purge(NOW - timedelta(days=30))
        assert len(await tables.pantry.restore([PantryItemId(2)])) == 1
        with pytest.raises(PantryItemNotFound):
            await tables.pantry.restore([PantryItemId(1)])


async def test_a_damaged_entry_does_not_take_the_list_down(database: Database) -> None:
    async with database.transaction() as tables:
        await tables.pantry.add([entry("a"), entry("b")], NOW)
        await tables.pantry._session.execute(text("UPDATE pantry_item SET place = 'moon' WHERE id = 1"))
        assert [item.line for item in await tables.pantry.items()] == ["b"]


CHOSEN = Preferences(
    diets=frozenset({Diet.VEGAN}),
    allergens=frozenset({Allergen.PEANUT, Allergen.MILK}),
    avoid_foods=frozenset({FoodId("celery")}),
    staples=(FoodId("salt"),),
    servings=5,
    units=Units.US,
    look=Look.DARK,
    engine="endpoint",
    endpoint_url="http://localhost:1",
    endpoint_model="m",
    starters_loaded=True,
    window_geometry="x",
)


async def test_preferences_come_back_as_they_were_kept(database: Database) -> None:
    async with database.transaction() as tables:
        assert await tables.preferences.load() == Preferences()
        await tables.preferences.save(Preferences())
        await tables.preferences.save(CHOSEN)
        assert await tables.preferences.load() == CHOSEN


@pytest.mark.parametrize("value", ["{", '"lots"', "99", "null"])
async def test_a_preference_that_cannot_be_read_is_as_if_never_chosen(database: Database, value: str) -> None:
    async with database.transaction() as tables:
        await tables.preferences.save(CHOSEN)
        session = tables.preferences._session
        await session.execute(text("UPDATE preference SET value = :v WHERE name = 'servings'"), {"v": value})
        await session.execute(text("INSERT INTO preference VALUES ('of a later version', '1')"))
        assert await tables.preferences.load() == CHOSEN.model_copy(update={"servings": 2})


RECORD = GenerationRecord(
    created_at=NOW,
    request=CookRequest(
        today=TODAY,
        stock=(StockItem(food_id=SPINACH, grams=200, use_by=TODAY, place=Place.FRIDGE),),
        diets=frozenset({Diet.VEGAN}),
        seed=2**63 - 1,
    ),
    engine="local",
    model="tiny",
    prompt_version="3",
    seed=2**63 - 1,
    seconds=1.25,
    tokens=321,
    findings=(Finding(check="salt", severity=Severity.NOTE, place="steps[0]", message="Taste."),),
    outcome="checked",
    recipe=dal(),
)


async def test_an_answer_comes_back_as_it_was_stored(database: Database) -> None:
    async with database.transaction() as tables:
        number = await tables.generations.add(RECORD)
    async with database.reading() as tables:
        kept = await tables.generations.get(number)
        assert GenerationRecord.model_validate(kept.model_dump(exclude={"id", "saved_as"})) == RECORD
        with pytest.raises(NotFound):
            await tables.generations.get(number + 1)


async def test_recent_titles_are_newest_first_and_skip_failures(database: Database) -> None:
    async with database.transaction() as tables:
        for title in ("a", "b", "c"):
            await tables.generations.add(RECORD.model_copy(update={"recipe": dal(title)}))
        await tables.generations.add(RECORD.model_copy(update={"recipe": None, "outcome": "LlmTimeout"}))
        assert await tables.generations.recent_titles(2) == ("c", "b")


async def test_a_damaged_answer_is_told(database: Database) -> None:
    async with database.transaction() as tables:
        number = await tables.generations.add(RECORD)
        await tables.generations._session.execute(text("UPDATE generation SET request = '{'"))
        with pytest.raises(DatabaseDamaged, match=f"answer {number}"):
            await tables.generations.get(number)
