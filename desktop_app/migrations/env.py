"""Alembic's entrance. The caller hands over an open connection and owns the transaction around it."""

from alembic import context

from desktop_app.models import Base

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    render_as_batch=True,  # SQLite alters a table by copying it
)
context.run_migrations()
