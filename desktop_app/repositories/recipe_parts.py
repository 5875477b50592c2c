"""What belongs to a recipe: its ingredients, steps and tags."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import insert, select
from sqlalchemy.ext.asyncio import AsyncSession

from desktop_app.models.recipe import RecipeIngredientRow, RecipeStepRow, RecipeTagRow, TagRow
from desktop_app.repositories.recipe_rows import ingredient_values, step_values
from desktop_app.schemas.base import RecipeId
from desktop_app.schemas.recipe import RecipeDraft


class RecipeParts:
    """Reads and writes the tables below ``recipe`` for many recipes at once."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def add(self, recipe_id: RecipeId, draft: RecipeDraft) -> None:
        """Store all parts of a recipe."""
        await self._session.execute(
            insert(RecipeIngredientRow), ingredient_values(recipe_id, draft.ingredients)
        )
        await self._session.execute(insert(RecipeStepRow), step_values(recipe_id, draft.steps))
        if draft.tags:
            ids = await self._tag_ids(draft.tags)
            rows = [
                {"recipe_id": recipe_id, "position": position, "tag_id": ids[name]}
                for position, name in enumerate(draft.tags)
            ]
            await self._session.execute(insert(RecipeTagRow), rows)

    async def rows(
        self, table: Any, recipe_ids: Sequence[int] | None = None
    ) -> dict[int, list[dict[str, Any]]]:
        """Rows of a table below ``recipe`` by recipe, in order, without their keys."""
        statement = select(table.__table__).order_by(table.recipe_id, table.position)
        if recipe_ids is not None:
            statement = statement.where(table.recipe_id.in_(recipe_ids))
        parts: dict[int, list[dict[str, Any]]] = defaultdict(list)
        for row in (await self._session.execute(statement)).mappings():
            fields = dict(row)
            fields.pop("position")
            parts[fields.pop("recipe_id")].append(fields)
        return parts

    async def tags(self, recipe_ids: Sequence[int]) -> dict[int, list[str]]:
        """Tags of each recipe, in its order."""
        statement = (
            select(RecipeTagRow.recipe_id, TagRow.name)
            .join(TagRow, TagRow.id == RecipeTagRow.tag_id)
            .where(RecipeTagRow.recipe_id.in_(recipe_ids))
            .order_by(RecipeTagRow.recipe_id, RecipeTagRow.position)
        )
        tags: dict[int, list[str]] = defaultdict(list)
        for recipe_id, name in await self._session.execute(statement):
            tags[recipe_id].append(name)
        return tags

    async def food_ids(self, recipe_ids: Sequence[int]) -> dict[int, list[str | None]]:
        """Foods of each recipe, each once, in the order of its list."""
        statement = (
            select(RecipeIngredientRow.recipe_id, RecipeIngredientRow.food_id)
            .where(RecipeIngredientRow.recipe_id.in_(recipe_ids), RecipeIngredientRow.food_id.is_not(None))
            .order_by(RecipeIngredientRow.recipe_id, RecipeIngredientRow.position)
        )
        foods: dict[int, dict[str | None, None]] = defaultdict(dict)
        for recipe_id, food_id in await self._session.execute(statement):
            foods[recipe_id][food_id] = None
        return defaultdict(list, {recipe_id: list(ids) for recipe_id, ids in foods.items()})

    async def _tag_ids(self, names: Iterable[str]) -> dict[str, int]:
        """Numbers of the tags, new ones made."""
        wanted = set(names)
        statement = select(TagRow.name, TagRow.id).where(TagRow.name.in_(wanted))
        known = {name: tag_id for name, tag_id in await self._session.execute(statement)}  # noqa: C416
        for name in sorted(wanted - known.keys()):
            made = await self._session.execute(insert(TagRow).values(name=name).returning(TagRow.id))
            known[name] = made.scalar_one()
        return known
