"""Who eats in this household."""

from sqlalchemy.orm import Mapped, mapped_column

from desktop_app.models.base import Base


class EaterRow(Base):
    """One person; the lists are JSON arrays of ``schemas.people.Eater``; ``deleted_at`` allows an undo."""

    __tablename__ = "eater"
    __table_args__ = ({"sqlite_autoincrement": True},)

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    diets: Mapped[str]
    allergens: Mapped[str]
    avoid_foods: Mapped[str]
    stages: Mapped[str]
    child: Mapped[bool]
    spice: Mapped[int]
    created_at: Mapped[str]
    deleted_at: Mapped[str | None]
