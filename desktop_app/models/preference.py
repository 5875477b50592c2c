"""What the cook chose, one row a setting."""

from sqlalchemy.orm import Mapped, mapped_column

from desktop_app.models.base import Base


class PreferenceRow(Base):
    """``name`` is a field of ``schemas.preferences.Preferences``, ``value`` its JSON."""

    __tablename__ = "preference"

    name: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str]
