"""Recipes with their ingredients, steps and tags.

``ingredient_text`` and ``tag_text`` repeat names in one text a row, for the full-text index over them.
"""

from sqlalchemy import BigInteger, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from desktop_app.models.base import Base


class RecipeRow(Base):
    """One recipe; ``deleted_at`` is set while it lies in the bin."""

    __tablename__ = "recipe"

    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str]
    title_key: Mapped[str]
    description: Mapped[str]
    servings: Mapped[int]
    prep_minutes: Mapped[int]
    cook_minutes: Mapped[int]
    total_minutes: Mapped[int]
    cuisine: Mapped[str]
    course: Mapped[str]
    tip: Mapped[str]
    notes: Mapped[str]
    vessel: Mapped[str]
    archetype: Mapped[str]
    source_kind: Mapped[str]
    source_name: Mapped[str]
    source_model: Mapped[str | None]
    seed: Mapped[int | None] = mapped_column(BigInteger)
    nutrition: Mapped[str | None]
    """JSON of ``schemas.recipe.Nutrition``."""
    favourite: Mapped[bool]
    ingredient_text: Mapped[str]
    tag_text: Mapped[str]
    created_at: Mapped[str]
    updated_at: Mapped[str]
    deleted_at: Mapped[str | None]

    __table_args__ = (
        Index(None, "created_at", "id"),
        Index(None, "title_key", "id"),
        Index(None, "total_minutes", "id"),
        {"sqlite_autoincrement": True},  # the number of a recipe deleted for good is never given again
    )


class RecipeIngredientRow(Base):
    """One line of a recipe's list, amounts as entered and in edible grams."""

    __tablename__ = "recipe_ingredient"

    recipe_id: Mapped[int] = mapped_column(ForeignKey("recipe.id", ondelete="CASCADE"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    food_id: Mapped[str | None] = mapped_column(index=True)
    name: Mapped[str]
    quantity: Mapped[float | None]
    quantity_max: Mapped[float | None]
    unit: Mapped[str | None]
    preparation: Mapped[str]
    optional: Mapped[bool]
    section: Mapped[str]
    raw: Mapped[str]
    grams: Mapped[float | None]
    in_pantry: Mapped[bool | None]
    staple: Mapped[bool]


class RecipeStepRow(Base):
    """One step; ``foods`` and ``after`` are JSON arrays, ``after`` None for "the step before"."""

    __tablename__ = "recipe_step"

    recipe_id: Mapped[int] = mapped_column(ForeignKey("recipe.id", ondelete="CASCADE"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    text: Mapped[str]
    minutes: Mapped[float]
    kind: Mapped[str]
    foods: Mapped[str]
    temperature_c: Mapped[float | None]
    oven_c: Mapped[float | None]
    after: Mapped[str | None]
    vessel: Mapped[str]
    heat: Mapped[str]
    section: Mapped[str]


class TagRow(Base):
    """A tag, kept once."""

    __tablename__ = "tag"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(unique=True)


class RecipeTagRow(Base):
    """Which recipe has which tag, in which place."""

    __tablename__ = "recipe_tag"

    recipe_id: Mapped[int] = mapped_column(ForeignKey("recipe.id", ondelete="CASCADE"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    tag_id: Mapped[int] = mapped_column(ForeignKey("tag.id", ondelete="CASCADE"), index=True)
