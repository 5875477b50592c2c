"""What the cook chose in the window; kept in the database, never in a file of settings."""

from enum import StrEnum
from typing import Annotated

from pydantic import AfterValidator, Field

from desktop_app.schemas.base import FoodId, Frozen
from desktop_app.schemas.engines import EngineProof
from desktop_app.schemas.food import Allergen, Diet
from desktop_app.schemas.people import USUAL_EQUIPMENT, Equipment, Region
from desktop_app.utils.proxies import checked_open_proxy


class Units(StrEnum):
    """How amounts and temperatures are shown."""

    METRIC = "metric"
    US = "us"


class Look(StrEnum):
    """Colour scheme of the window."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


DEFAULT_STAPLES = tuple(FoodId(name) for name in ("salt", "black_pepper", "vegetable_oil", "water"))

MOST_PROOFS = 30


class Preferences(Frozen):
    """Profile, kitchen and look. ``engine`` is ``builtin``, ``local`` or ``endpoint``.

    ``local_model`` is the GGUF file the local engine runs, "" for the one from the settings or the tiny
    one; ``model_files`` are GGUF files of the cook's own, where they lie.
    ``proxy``, ``ca_file`` and the seconds stand in for the settings of the same names, "" and None do not.
    ``proofs`` are what tests have shown of models, the newest first.
    """

    diets: frozenset[Diet] = frozenset()
    allergens: frozenset[Allergen] = frozenset()
    avoid_foods: frozenset[FoodId] = frozenset()
    staples: tuple[FoodId, ...] = DEFAULT_STAPLES
    servings: int = Field(default=2, ge=1, le=16)
    equipment: frozenset[Equipment] = USUAL_EQUIPMENT
    region: Region = Region.STRICTEST
    units: Units = Units.METRIC
    look: Look = Look.SYSTEM
    engine: str = "builtin"
    endpoint_url: str = Field(default="", max_length=400)
    endpoint_model: str = Field(default="", max_length=200)
    proxy: Annotated[str, Field(max_length=400), AfterValidator(checked_open_proxy)] = ""
    ca_file: str = Field(default="", max_length=4000)
    connect_seconds: float | None = Field(default=None, gt=0, le=120)
    first_token_seconds: float | None = Field(default=None, gt=0, le=3600)
    between_tokens_seconds: float | None = Field(default=None, gt=0, le=3600)
    local_model: str = Field(default="", max_length=4000)
    model_files: tuple[str, ...] = Field(default=(), max_length=100)
    proofs: tuple[EngineProof, ...] = Field(default=(), max_length=MOST_PROOFS)
    starters_loaded: bool = False
    window_geometry: str = ""
