"""The base of every shape that crosses a layer: frozen, strict about unknown fields."""

from typing import NewType

from pydantic import BaseModel, ConfigDict

FoodId = NewType("FoodId", str)
"""Identifier of a food of the built-in catalogue, for example ``red_lentil``."""

RecipeId = NewType("RecipeId", int)
PantryItemId = NewType("PantryItemId", int)
EaterId = NewType("EaterId", int)
GenerationId = NewType("GenerationId", int)


class Frozen(BaseModel):
    """A value: compared by content, never changed, no unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid")
