"""The values a library can be filtered by, with counts."""

from typing import Any

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from desktop_app.models.recipe import RecipeRow, RecipeTagRow, TagRow
from desktop_app.schemas.library import Facet, Facets


async def read_facets(session: AsyncSession) -> Facets:
    """Count the recipes outside the bin."""
    return Facets(
        cuisines=await _facet(session, _counted(RecipeRow.cuisine)),
        courses=await _facet(session, _counted(RecipeRow.course)),
        tags=await _facet(session, _TAGS),
    )


async def _facet(session: AsyncSession, statement: Any) -> tuple[Facet, ...]:
    facets = [Facet(name=name, count=count) for name, count in await session.execute(statement) if name]
    return tuple(sorted(facets, key=lambda facet: (-facet.count, facet.name)))


def _counted(column: Any) -> Any:
    return select(column, func.count()).where(RecipeRow.deleted_at.is_(None)).group_by(column)


_TAGS = (
    select(TagRow.name, func.count(RecipeTagRow.recipe_id.distinct()))
    .join(RecipeTagRow, RecipeTagRow.tag_id == TagRow.id)
    .join(RecipeRow, RecipeRow.id == RecipeTagRow.recipe_id)
    .where(RecipeRow.deleted_at.is_(None))
    .group_by(TagRow.name)
)
