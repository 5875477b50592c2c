"""Eaters of the household, and labels of packs that were read."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Two new tables; those there are stay as they are."""
    op.create_table(
        "eater",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("diets", sa.String(), nullable=False),
        sa.Column("allergens", sa.String(), nullable=False),
        sa.Column("avoid_foods", sa.String(), nullable=False),
        sa.Column("stages", sa.String(), nullable=False),
        sa.Column("child", sa.Boolean(), nullable=False),
        sa.Column("spice", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.String(), nullable=False),
        sa.Column("deleted_at", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_eater"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "label_read",
        sa.Column("item_id", sa.Integer(), nullable=False),
        sa.Column("allergen", sa.String(), nullable=False),
        sa.Column("read_on", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["item_id"], ["pantry_item.id"], name="fk_label_read_item_id_pantry_item", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("item_id", "allergen", name="pk_label_read"),
    )


def downgrade() -> None:
    """Drop both."""
    op.drop_table("label_read")
    op.drop_table("eater")
