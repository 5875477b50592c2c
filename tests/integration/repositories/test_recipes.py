"""Recipes on a real SQLite file."""

from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from desktop_app.exceptions import BadInput, DatabaseDamaged, RecipeNotFound
from desktop_app.repositories.database import Database
from desktop_app.schemas.base import FoodId, RecipeId
from desktop_app.schemas.library import Facet, SearchQuery, Sort
from desktop_app.schemas.recipe import (
    Ingredient,
    Minutes,
    Nutrition,
    RecipeDraft,
    Source,
    SourceKind,
    Step,
    StepKind,
)
from tests.fakes.kitchen import NOW, dal

FULL = RecipeDraft(
    title='Crème brûlée 🍮 "o\'clock"',
    description="Soft\nand crisp.",
    servings=7,
    minutes=Minutes(prep=11, cook=22, total=30),
    cuisine="french",
    course="dessert",
    tags=("zesty", "oven", "Oven"),
    ingredients=(
        Ingredient(
            food_id=FoodId("egg"),
            name="eggs",
            quantity=0.1 + 0.2,
            quantity_max=2.5,
            unit="tbsp",
            preparation="beaten",
            optional=True,
            section="Custard",
            raw="2 eggs",
            grams=1 / 3,
            in_pantry=False,
            staple=True,
        ),
        Ingredient(name="unicorn dust", in_pantry=True),
    ),
    steps=(
        Step(
            text="Heat the oven.",
            minutes=10.5,
            kind=StepKind.PREHEAT,
            foods=(FoodId("egg"), FoodId("milk")),
            temperature_c=74,
            oven_c=160,
            after=(),
            vessel="dish",
            heat="low",
            section="Custard",
        ),
        Step(text="Bake.", after=(0,)),
        Step(text="Cool.", after=None, kind=StepKind.REST),
    ),
    nutrition=Nutrition(
        energy_kcal=1,
        protein_g=2,
        fat_g=3,
        saturates_g=4,
        carbohydrate_g=5,
        sugar_g=6,
        fibre_g=7,
        salt_g=8,
        counted=0.5,
    ),
    tip="Torch it.",
    notes="Note",
    vessel="glass",
    archetype="pudding",
    source=Source(kind=SourceKind.MODEL, name="local", model="tiny"),
    seed=2**63 - 1,
)


async def add(database: Database, *drafts: RecipeDraft) -> list[RecipeId]:
    """Store recipes a minute apart."""
    async with database.transaction() as tables:
        return [
            await tables.recipes.add(draft, NOW + timedelta(minutes=index))
            for index, draft in enumerate(drafts)
        ]


async def titles(database: Database, **query: object) -> list[str]:
    async with database.reading() as tables:
        page = await tables.recipes.search(SearchQuery.model_validate(query))
    return [item.title for item in page.items]


async def test_every_field_comes_back_as_it_was_stored(database: Database) -> None:
    (number,) = await add(database, FULL)
    async with database.reading() as tables:
        stored = await tables.recipes.get(number)
    assert RecipeDraft.model_validate(stored.model_dump(include=set(RecipeDraft.model_fields))) == FULL
    assert (stored.id, stored.favourite, stored.created_at, stored.updated_at) == (number, False, NOW, NOW)


async def test_a_summary_shows_tags_foods_and_source(database: Database) -> None:
    await add(database, FULL)
    async with database.reading() as tables:
        (item,) = (await tables.recipes.search(SearchQuery())).items
    assert item.tags == FULL.tags
    assert item.food_ids == ("egg",)
    assert (item.source, item.vessel, item.total_minutes) == (FULL.source, "glass", 30)


@pytest.mark.parametrize("number", [0, -1, 99, 2**40])
async def test_a_number_without_recipe_is_told(database: Database, number: int) -> None:
    async with database.reading() as tables:
        with pytest.raises(RecipeNotFound):
            await tables.recipes.get(RecipeId(number))


@pytest.mark.parametrize(
    ("sort", "expected"),
    [
        (Sort.NEWEST, ["Éclair", "apple pie", "Banana", "Zuppa", "banana"]),
        (Sort.TITLE, ["apple pie", "banana", "Banana", "Éclair", "Zuppa"]),
        (Sort.QUICKEST, ["Zuppa", "banana", "Éclair", "Banana", "apple pie"]),
    ],
)
async def test_pages_follow_each_other_without_gap_or_repeat(
    database: Database, sort: Sort, expected: list[str]
) -> None:
    minutes = {"banana": 10, "Zuppa": 5, "Banana": 10, "apple pie": 60, "Éclair": 10}
    order = ["banana", "Zuppa", "Banana", "apple pie", "Éclair"]
    await add(database, *(dal(title, minutes=Minutes(total=minutes[title])) for title in order))
    if sort is Sort.QUICKEST:
        expected = ["Zuppa", "banana", "Banana", "Éclair", "apple pie"]
    for limit in (1, 2, 3, 5):
        seen: list[str] = []
        key = None
        while True:
            async with database.reading() as tables:
                page = await tables.recipes.search(SearchQuery(sort=sort, limit=limit, after=key))
            assert page.total == 5
            seen += [item.title for item in page.items]
            if (key := page.next_key) is None:
                break
        assert seen == expected


@pytest.mark.parametrize("key", ["", "nonsense", "[1]", '["a", "b"]', "[3, 4]", "null"])
async def test_a_key_of_nobody_is_refused(database: Database, key: str) -> None:
    with pytest.raises(BadInput):
        await titles(database, after=key)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("creme", True),
        ("CRÈME bru", True),
        ("unic", True),
        ("uni dust", False),
        ("dust unicorn", True),
        ("zest", True),
        ("beaten", False),
        ("crème AND", False),
        ('"', True),
        ('crème "', True),
        ("o'clock", True),
        ("title:creme", False),
        ("NEAR(", False),
        ("(((", True),
        ("* - ^ +", True),
        ("-creme", True),
        ("creme*", True),
        ("a\0b", False),
        ("🍮", True),
        ("   ", True),
    ],
)
async def test_search_takes_whatever_is_typed(database: Database, typed: str, found: bool) -> None:
    await add(database, FULL)
    assert bool(await titles(database, text=typed)) is found


async def test_filters_narrow_the_list(database: Database) -> None:
    await add(database, FULL, dal(cuisine="indian", course="dinner", tags=("oven",)))
    assert await titles(database, cuisine="french") == [FULL.title]
    assert await titles(database, course="dinner") == ["Red lentil dal"]
    assert len(await titles(database, tag="oven")) == 2
    assert await titles(database, tag="Oven") == [FULL.title]
    assert await titles(database, max_minutes=29) == ["Red lentil dal"]
    assert await titles(database, favourites=True) == []


async def test_favourites_are_marked_and_unmarked(database: Database) -> None:
    (number,) = await add(database, FULL)
    later = NOW + timedelta(hours=1)
    async with database.transaction() as tables:
        await tables.recipes.set_favourite(number, on=True, now=later)
    assert await titles(database, favourites=True) == [FULL.title]
    async with database.transaction() as tables:
        assert (await tables.recipes.get(number)).updated_at == later
        await tables.recipes.set_favourite(number, on=False, now=later)
    assert await titles(database, favourites=True) == []


async def test_the_bin_hides_and_gives_back(database: Database) -> None:
    (number,) = await add(database, FULL)
    async with database.transaction() as tables:
        await tables.recipes.delete(number, NOW)
        with pytest.raises(RecipeNotFound):
            await tables.recipes.get(number)
        with pytest.raises(RecipeNotFound):
            await tables.recipes.delete(number, NOW)
        assert (await tables.recipes.search(SearchQuery(text="creme"))).total == 0
        assert (await tables.recipes.facets()).tags == ()
        assert await tables.recipes.candidates() == ()
        await tables.recipes.restore(number)
        with pytest.raises(RecipeNotFound):
            await tables.recipes.restore(number)
    assert await titles(database, text="creme") == [FULL.title]


async def test_what_lay_in_the_bin_too_long_goes_with_all_its_parts(database: Database) -> None:
    old, young, kept = await add(database, FULL, dal("Young"), dal("Kept", tags=("oven",)))
    async with database.transaction() as tables:
        await tables.recipes.delete(old, NOW - timedelta(days=31))
        await tables.recipes.delete(young, NOW)
        assert await tables.recipes.purge(NOW - timedelta(days=30)) == 1
        session = tables.recipes._session
        rows = await session.execute(text("SELECT DISTINCT recipe_id FROM recipe_step ORDER BY 1"))
        assert list(rows.scalars()) == [young, kept]
        assert list((await session.execute(text("SELECT name FROM tag"))).scalars()) == ["oven"]
        assert await tables.recipes.add(FULL, NOW) > kept


async def test_facets_count_most_frequent_first(database: Database) -> None:
    await add(database, FULL, dal("A", cuisine="indian", tags=("oven",)), dal("B", cuisine="indian"))
    async with database.reading() as tables:
        facets = await tables.recipes.facets()
    assert facets.cuisines == (Facet(name="indian", count=2), Facet(name="french", count=1))
    assert facets.courses == (Facet(name="dessert", count=1),)
    assert facets.tags[0] == Facet(name="oven", count=2)


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE recipe SET servings = 'many'",
        "UPDATE recipe SET nutrition = '{'",
        "UPDATE recipe SET created_at = 'then'",
        "UPDATE recipe_step SET foods = 'x'",
        "UPDATE recipe_step SET kind = 'magic'",
        "DELETE FROM recipe_step",
    ],
)
async def test_a_damaged_recipe_is_told_by_number(database: Database, damage: str) -> None:
    (number,) = await add(database, FULL)
    async with database.transaction() as tables:
        await tables.recipes._session.execute(text(damage))
    async with database.reading() as tables:
        with pytest.raises(DatabaseDamaged, match=f"recipe {number}"):
            await tables.recipes.get(number)


async def test_a_damaged_recipe_does_not_take_the_list_down(database: Database) -> None:
    await add(database, FULL, dal())
    async with database.transaction() as tables:
        await tables.recipes._session.execute(text("UPDATE recipe SET servings = 'x' WHERE id = 1"))
    assert await titles(database) == ["Red lentil dal"]


async def test_the_index_equals_the_table_after_edits(database: Database) -> None:
    first, second = await add(database, FULL, dal())
    async with database.transaction() as tables:
        session = tables.recipes._session
        await session.execute(text("UPDATE recipe SET title = 'Soup' WHERE id = 2"))
        await session.execute(text("UPDATE recipe SET tag_text = 'quick' WHERE id = 2"))
        await session.execute(text("DELETE FROM recipe WHERE id = 1"))
        await session.execute(text("INSERT INTO recipe_fts(recipe_fts, rank) VALUES ('integrity-check', 1)"))
    assert await titles(database, text="soup quick lentil") == ["Soup"]
    assert await titles(database, text="dal") == []
    assert (first, second) == (1, 2)


async def test_a_search_walks_the_index_of_its_order(database: Database, tmp_path: Path) -> None:
    plan = "EXPLAIN QUERY PLAN SELECT id FROM recipe WHERE title_key >= 'b' ORDER BY title_key, id LIMIT 9"
    async with database.reading() as tables:
        rows = (await tables.recipes._session.execute(text(plan))).all()
    assert "ix_recipe_title_key_id" in str(rows)
    assert "TEMP B-TREE" not in str(rows)
