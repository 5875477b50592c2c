"""Recipes: stored whole, read whole or as summaries."""

import logging
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, delete, exists, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from desktop_app.exceptions import RecipeNotFound
from desktop_app.models.recipe import (
    RecipeIngredientRow,
    RecipeRow,
    RecipeStepRow,
    RecipeTagRow,
    TagRow,
)
from desktop_app.repositories import search
from desktop_app.repositories.candidates import read_candidates
from desktop_app.repositories.facets import read_facets
from desktop_app.repositories.failures import damaged
from desktop_app.repositories.recipe_parts import RecipeParts
from desktop_app.repositories.recipe_rows import (
    recipe_fields,
    recipe_values,
    source_fields,
    step_fields,
    timestamp,
)
from desktop_app.schemas.base import RecipeId
from desktop_app.schemas.library import Facets, SearchQuery
from desktop_app.schemas.matching import Candidate
from desktop_app.schemas.recipe import Recipe, RecipeDraft, RecipePage, RecipeSummary

log = logging.getLogger(__name__)


class RecipeRepository:
    """Works in the caller's session and never commits. Recipes in the bin are not found."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session
        self._parts = RecipeParts(session)

    async def add(self, draft: RecipeDraft, now: datetime) -> RecipeId:
        """Store a recipe; its number."""
        moment = timestamp(now)
        values = recipe_values(draft) | {"favourite": False, "created_at": moment, "updated_at": moment}
        statement = insert(RecipeRow).values(values).returning(RecipeRow.id)
        recipe_id = RecipeId((await self._session.execute(statement)).scalar_one())
        await self._parts.add(recipe_id, draft)
        return recipe_id

    async def get(self, recipe_id: RecipeId) -> Recipe:
        """The whole recipe."""
        statement = select(RecipeRow.__table__).where(
            RecipeRow.id == recipe_id, RecipeRow.deleted_at.is_(None)
        )
        row = (await self._session.execute(statement)).mappings().first()
        if row is None:
            raise _not_found(recipe_id)
        steps = await self._parts.rows(RecipeStepRow, [recipe_id])
        ingredients = await self._parts.rows(RecipeIngredientRow, [recipe_id])
        tags = await self._parts.tags([recipe_id])
        try:
            return Recipe.model_validate(
                recipe_fields(dict(row))
                | {"ingredients": ingredients[recipe_id], "tags": tags[recipe_id]}
                | {"steps": [step_fields(step) for step in steps[recipe_id]]}
            )
        except (ValueError, TypeError) as error:
            raise damaged(f"recipe {recipe_id}") from error

    async def search(self, query: SearchQuery) -> RecipePage:
        """A page of summaries; a damaged row is left out and logged."""
        wanted = search.conditions(query)
        counted = select(func.count()).select_from(RecipeRow).where(*wanted)
        total = (await self._session.execute(counted)).scalar_one()
        statement = search.paged(select(*_SUMMARY).where(*wanted), query)
        rows = (await self._session.execute(statement)).mappings().all()
        page = rows[: query.limit]
        key = search.next_key(page[-1], query.sort) if len(rows) > query.limit else None
        return RecipePage(items=await self._summaries(page), total=total, next_key=key)

    async def candidates(self) -> tuple[Candidate, ...]:
        """Every recipe with what it needs, for matching."""
        return await read_candidates(self._session)

    async def delete(self, recipe_id: RecipeId, now: datetime) -> None:
        """Move it to the bin."""
        await self._change(recipe_id, RecipeRow.deleted_at.is_(None), deleted_at=timestamp(now))

    async def restore(self, recipe_id: RecipeId) -> None:
        """Take it out of the bin."""
        await self._change(recipe_id, RecipeRow.deleted_at.is_not(None), deleted_at=None)

    async def set_favourite(self, recipe_id: RecipeId, *, on: bool, now: datetime) -> None:
        """Mark it, or not."""
        alive = RecipeRow.deleted_at.is_(None)
        await self._change(recipe_id, alive, favourite=on, updated_at=timestamp(now))

    async def purge(self, before: datetime) -> int:
        """Delete for good what was binned before then, and tags out of use; how many recipes went."""
        gone = await self._session.execute(
            delete(RecipeRow).where(RecipeRow.deleted_at < timestamp(before)).returning(RecipeRow.id)
        )
        count = len(gone.all())
        if count:
            used = exists().where(RecipeTagRow.tag_id == TagRow.id)
            await self._session.execute(delete(TagRow).where(~used))
        return count

    async def facets(self) -> Facets:
        """The values to filter by."""
        return await read_facets(self._session)

    async def _change(self, recipe_id: RecipeId, condition: ColumnElement[bool], **values: Any) -> None:
        statement = update(RecipeRow).where(RecipeRow.id == recipe_id, condition).values(values)
        changed = await self._session.execute(statement.returning(RecipeRow.id))
        if changed.first() is None:
            raise _not_found(recipe_id)

    async def _summaries(self, rows: Sequence[Any]) -> tuple[RecipeSummary, ...]:
        ids = [row["id"] for row in rows]
        tags = await self._parts.tags(ids)
        foods = await self._parts.food_ids(ids)
        summaries = []
        for row in rows:
            plain = {name: row[name] for name in _SUMMARY_FIELDS}
            more = {"tags": tags[row["id"]], "food_ids": foods[row["id"]], "source": source_fields(row)}
            try:
                summaries.append(RecipeSummary.model_validate(plain | more))
            except ValueError:
                log.warning("recipe %s is damaged and left out", row["id"])
        return tuple(summaries)


def _not_found(recipe_id: int) -> RecipeNotFound:
    return RecipeNotFound(f"There is no recipe number {recipe_id}.", "It may have been deleted.")


_SUMMARY_FIELDS = ("id", "title", "servings", "total_minutes", "cuisine", "course", "vessel", "favourite")
_KEYS = ("title_key", "created_at", "source_kind", "source_name", "source_model")
_SUMMARY = [RecipeRow.__table__.c[name] for name in (*_SUMMARY_FIELDS, *_KEYS)]
"""Columns of a summary, and those its page is continued by."""
