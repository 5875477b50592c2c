"""The cook's recipes: found, kept, binned, taken back."""

import asyncio
from datetime import timedelta

from desktop_app.formats.cooklang import parse_cook
from desktop_app.kitchen.nutrition import nutrition_of
from desktop_app.repositories.database import Database
from desktop_app.runtime import resources
from desktop_app.schemas.base import FoodId, RecipeId
from desktop_app.schemas.library import Facets, SearchQuery
from desktop_app.schemas.recipe import Recipe, RecipeDraft, RecipePage, Source, SourceKind
from desktop_app.services.clock import Clock
from desktop_app.services.kitchen import Kitchen, KitchenTables

BIN_DAYS = 30
"""How long a deleted recipe can be taken back."""


class LibraryService:
    """The library."""

    def __init__(self, database: Database, kitchen: Kitchen, clock: Clock) -> None:
        self._database = database
        self._kitchen = kitchen
        self._clock = clock

    async def search(self, query: SearchQuery) -> RecipePage:
        """A page of what the query finds."""
        async with self._database.reading() as tables:
            return await tables.recipes.search(query)

    async def get(self, recipe_id: RecipeId) -> Recipe:
        """The whole recipe."""
        async with self._database.reading() as tables:
            return await tables.recipes.get(recipe_id)

    async def facets(self) -> Facets:
        """The filters on offer, with counts."""
        async with self._database.reading() as tables:
            return await tables.recipes.facets()

    async def save(self, draft: RecipeDraft) -> Recipe:
        """Keep a new recipe."""
        async with self._database.transaction() as tables:
            return await tables.recipes.get(await tables.recipes.add(draft, self._clock.now()))

    async def delete(self, recipe_id: RecipeId) -> None:
        """Move it to the bin, and forget what has lain there too long."""
        now = self._clock.now()
        async with self._database.transaction() as tables:
            await tables.recipes.delete(recipe_id, now)
            await tables.recipes.purge(now - timedelta(days=BIN_DAYS))

    async def restore(self, recipe_id: RecipeId) -> Recipe:
        """Take it back out of the bin."""
        async with self._database.transaction() as tables:
            await tables.recipes.restore(recipe_id)
            return await tables.recipes.get(recipe_id)

    async def set_favourite(self, recipe_id: RecipeId, on: bool) -> Recipe:
        """Mark it as a favourite, or not."""
        async with self._database.transaction() as tables:
            await tables.recipes.set_favourite(recipe_id, on=on, now=self._clock.now())
            return await tables.recipes.get(recipe_id)

    async def load_starters(self) -> int:
        """Put the recipes that come with the program into a new library; how many, 0 when done before."""
        async with self._database.reading() as tables:
            if (await tables.preferences.load()).starters_loaded:
                return 0
        drafts = await asyncio.to_thread(_starters, await self._kitchen.load())
        async with self._database.transaction() as tables:
            preferences = await tables.preferences.load()
            if preferences.starters_loaded:  # by another process, meanwhile
                return 0
            for draft in drafts:
                await tables.recipes.add(draft, self._clock.now())
            await tables.preferences.save(preferences.model_copy(update={"starters_loaded": True}))
        return len(drafts)


def _starters(tables: KitchenTables) -> tuple[RecipeDraft, ...]:
    """The recipes in ``resources/recipes``."""
    texts = resources.read_texts("recipes", ".cook")
    source = Source(kind=SourceKind.STARTER, name="Stockpot")

    def find(name: str) -> FoodId | None:
        match = tables.names.find(name)
        return match.food_id if match else None

    drafts = (parse_cook(text, find, tables.catalogue.foods) for text in texts.values())
    return tuple(
        draft.model_copy(update={"source": source, "nutrition": nutrition_of(draft, tables.catalogue)})
        for draft in drafts
    )
