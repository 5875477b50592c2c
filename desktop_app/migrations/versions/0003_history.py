"""Earlier answers keep their report card, what they were saved as, and when they were deleted."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

COLUMNS = (("report", sa.String()), ("saved_as", sa.Integer()), ("deleted_at", sa.String()))


def upgrade() -> None:
    """Three new columns; answers there are have none of them."""
    for name, kind in COLUMNS:
        op.add_column("generation", sa.Column(name, kind, nullable=True))


def downgrade() -> None:
    """Take them out again."""
    for name, _ in reversed(COLUMNS):
        op.drop_column("generation", name)
