"""What is in the pantry, line by line as typed and as understood."""

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from desktop_app.models.base import Base


class PantryItemRow(Base):
    """One line; ``base_quantity`` is in ``base_unit`` (g, ml or piece); ``deleted_at`` allows an undo."""

    __tablename__ = "pantry_item"
    __table_args__ = ({"sqlite_autoincrement": True},)

    id: Mapped[int] = mapped_column(primary_key=True)
    line: Mapped[str]
    understood: Mapped[bool]
    non_food: Mapped[bool]
    food_id: Mapped[str | None] = mapped_column(index=True)
    name: Mapped[str]
    quantity: Mapped[float | None]
    quantity_max: Mapped[float | None]
    unit: Mapped[str | None]
    size: Mapped[str | None]
    preparation: Mapped[str]
    place: Mapped[str]
    use_by: Mapped[str | None]
    problem: Mapped[str]
    base_quantity: Mapped[float | None]
    base_unit: Mapped[str | None]
    created_at: Mapped[str]
    deleted_at: Mapped[str | None]


class LabelReadRow(Base):
    """This entry's label says that it is free of ``allergen``; goes with the entry."""

    __tablename__ = "label_read"

    item_id: Mapped[int] = mapped_column(ForeignKey("pantry_item.id", ondelete="CASCADE"), primary_key=True)
    allergen: Mapped[str] = mapped_column(primary_key=True)
    read_on: Mapped[str]
