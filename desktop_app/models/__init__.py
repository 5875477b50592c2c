"""The tables. Import this package to have all of them in ``Base.metadata``."""

from desktop_app.models import eater, generation, pantry, preference, recipe, search
from desktop_app.models.base import Base

__all__ = ["Base", "eater", "generation", "pantry", "preference", "recipe", "search"]
