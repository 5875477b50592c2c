"""What every recipe needs, in two queries."""

from collections import defaultdict

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from desktop_app.models.recipe import RecipeIngredientRow as Line
from desktop_app.models.recipe import RecipeRow
from desktop_app.schemas.base import FoodId, RecipeId
from desktop_app.schemas.matching import Candidate, Need

_RECIPES = select(RecipeRow.id, RecipeRow.title, RecipeRow.servings, RecipeRow.total_minutes).where(
    RecipeRow.deleted_at.is_(None)
)
_NEEDS = select(Line.recipe_id, Line.food_id, Line.name, Line.grams, Line.optional).order_by(
    Line.recipe_id, Line.position
)


async def read_candidates(session: AsyncSession) -> tuple[Candidate, ...]:
    """All recipes outside the bin."""
    needs: dict[int, list[Need]] = defaultdict(list)
    for recipe_id, food_id, name, grams, optional in await session.execute(_NEEDS):
        needs[recipe_id].append(Need(FoodId(food_id) if food_id else None, name, grams, optional))
    return tuple(
        Candidate(RecipeId(number), title, servings, minutes, tuple(needs[number]))
        for number, title, servings, minutes in await session.execute(_RECIPES)
    )
