"""The first tables: recipes, pantry, preferences, generations, and the full-text index."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

INDEX = (
    "CREATE VIRTUAL TABLE recipe_fts USING fts5(title, ingredient_text, tag_text, content='recipe', "
    "content_rowid='id', tokenize='unicode61 remove_diacritics 2', prefix='2 3')"
)
FORGET = (
    "INSERT INTO recipe_fts(recipe_fts, rowid, title, ingredient_text, tag_text) "
    "VALUES ('delete', old.id, old.title, old.ingredient_text, old.tag_text);"
)
LEARN = (
    "INSERT INTO recipe_fts(rowid, title, ingredient_text, tag_text) "
    "VALUES (new.id, new.title, new.ingredient_text, new.tag_text);"
)
TRIGGERS = (
    f"CREATE TRIGGER recipe_fts_insert AFTER INSERT ON recipe BEGIN {LEARN} END",
    f"CREATE TRIGGER recipe_fts_delete AFTER DELETE ON recipe BEGIN {FORGET} END",
    "CREATE TRIGGER recipe_fts_update AFTER UPDATE OF title, ingredient_text, tag_text ON recipe "
    f"BEGIN {FORGET} {LEARN} END",
)
TABLES = (
    "recipe_tag",
    "recipe_step",
    "recipe_ingredient",
    "tag",
    "recipe",
    "pantry_item",
    "preference",
    "generation",
)


def upgrade() -> None:
    """Make everything."""
    _recipe()
    _recipe_ingredient()
    _recipe_step()
    _tags()
    _pantry_item()
    op.create_table(
        "preference", _text("name"), _text("value"), sa.PrimaryKeyConstraint("name", name="pk_preference")
    )
    _generation()
    for statement in (INDEX, *TRIGGERS):
        op.execute(statement)


def downgrade() -> None:
    """Drop everything; triggers and indexes go with their tables."""
    op.execute("DROP TABLE recipe_fts")
    for table in TABLES:
        op.drop_table(table)


def _recipe() -> None:
    op.create_table(
        "recipe",
        _whole("id"),
        _text("title"),
        _text("title_key"),
        _text("description"),
        _whole("servings"),
        _whole("prep_minutes"),
        _whole("cook_minutes"),
        _whole("total_minutes"),
        _text("cuisine"),
        _text("course"),
        _text("tip"),
        _text("notes"),
        _text("vessel"),
        _text("archetype"),
        _text("source_kind"),
        _text("source_name"),
        _text("source_model", null=True),
        sa.Column("seed", sa.BigInteger(), nullable=True),
        _text("nutrition", null=True),
        _flag("favourite"),
        _text("ingredient_text"),
        _text("tag_text"),
        _text("created_at"),
        _text("updated_at"),
        _text("deleted_at", null=True),
        sa.PrimaryKeyConstraint("id", name="pk_recipe"),
        sqlite_autoincrement=True,
    )
    for column in ("created_at", "title_key", "total_minutes"):
        op.create_index(f"ix_recipe_{column}_id", "recipe", [column, "id"])


def _recipe_ingredient() -> None:
    _part_of_recipe(
        "recipe_ingredient",
        _text("food_id", null=True),
        _text("name"),
        _number("quantity", null=True),
        _number("quantity_max", null=True),
        _text("unit", null=True),
        _text("preparation"),
        _flag("optional"),
        _text("section"),
        _text("raw"),
        _number("grams", null=True),
        _flag("in_pantry", null=True),
        _flag("staple"),
    )
    op.create_index("ix_recipe_ingredient_food_id", "recipe_ingredient", ["food_id"])


def _recipe_step() -> None:
    _part_of_recipe(
        "recipe_step",
        _text("text"),
        _number("minutes"),
        _text("kind"),
        _text("foods"),
        _number("temperature_c", null=True),
        _number("oven_c", null=True),
        _text("after", null=True),
        _text("vessel"),
        _text("heat"),
        _text("section"),
    )


def _tags() -> None:
    op.create_table(
        "tag",
        _whole("id"),
        _text("name"),
        sa.PrimaryKeyConstraint("id", name="pk_tag"),
        sa.UniqueConstraint("name", name="uq_tag_name"),
    )
    _part_of_recipe(
        "recipe_tag",
        _whole("tag_id"),
        sa.ForeignKeyConstraint(["tag_id"], ["tag.id"], name="fk_recipe_tag_tag_id_tag", ondelete="CASCADE"),
    )
    op.create_index("ix_recipe_tag_tag_id", "recipe_tag", ["tag_id"])


def _part_of_recipe(table: str, *parts: sa.schema.SchemaItem) -> None:
    """A table whose rows belong to a recipe, in order, and go with it."""
    op.create_table(
        table,
        _whole("recipe_id"),
        _whole("position"),
        *parts,
        sa.ForeignKeyConstraint(
            ["recipe_id"], ["recipe.id"], name=f"fk_{table}_recipe_id_recipe", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("recipe_id", "position", name=f"pk_{table}"),
    )


def _pantry_item() -> None:
    op.create_table(
        "pantry_item",
        _whole("id"),
        _text("line"),
        _flag("understood"),
        _flag("non_food"),
        _text("food_id", null=True),
        _text("name"),
        _number("quantity", null=True),
        _number("quantity_max", null=True),
        _text("unit", null=True),
        _text("size", null=True),
        _text("preparation"),
        _text("place"),
        _text("use_by", null=True),
        _text("problem"),
        _number("base_quantity", null=True),
        _text("base_unit", null=True),
        _text("created_at"),
        _text("deleted_at", null=True),
        sa.PrimaryKeyConstraint("id", name="pk_pantry_item"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_pantry_item_food_id", "pantry_item", ["food_id"])


def _generation() -> None:
    op.create_table(
        "generation",
        _whole("id"),
        _text("created_at"),
        _text("request"),
        _text("engine"),
        _text("model", null=True),
        _text("prompt_version"),
        sa.Column("seed", sa.BigInteger(), nullable=False),
        _number("seconds"),
        sa.Column("tokens", sa.Integer(), nullable=True),
        _text("findings"),
        _text("outcome"),
        _text("title"),
        _text("recipe", null=True),
        sa.PrimaryKeyConstraint("id", name="pk_generation"),
    )
    op.create_index("ix_generation_created_at", "generation", ["created_at"])


def _text(name: str, *, null: bool = False) -> sa.Column[Any]:
    return sa.Column(name, sa.String(), nullable=null)


def _whole(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.Integer(), nullable=False)


def _number(name: str, *, null: bool = False) -> sa.Column[Any]:
    return sa.Column(name, sa.Double(), nullable=null)


def _flag(name: str, *, null: bool = False) -> sa.Column[Any]:
    return sa.Column(name, sa.Boolean(), nullable=null)
