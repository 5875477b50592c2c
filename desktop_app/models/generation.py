"""What was asked of an engine, and what came of it."""

from sqlalchemy import BigInteger
from sqlalchemy.orm import Mapped, mapped_column

from desktop_app.models.base import Base


class GenerationRow(Base):
    """One answer; ``request``, ``findings``, ``report`` and ``recipe`` are JSON of their schemas.

    ``saved_as`` is the number of the recipe it was saved as, which may since have been deleted.
    """

    __tablename__ = "generation"

    id: Mapped[int] = mapped_column(primary_key=True)
    created_at: Mapped[str] = mapped_column(index=True)
    request: Mapped[str]
    engine: Mapped[str]
    model: Mapped[str | None]
    prompt_version: Mapped[str]
    seed: Mapped[int] = mapped_column(BigInteger)
    seconds: Mapped[float]
    tokens: Mapped[int | None]
    findings: Mapped[str]
    outcome: Mapped[str]
    title: Mapped[str]
    recipe: Mapped[str | None]
    report: Mapped[str | None]
    saved_as: Mapped[int | None]
    deleted_at: Mapped[str | None]
