"""A wish for a dish, and the checked answer to it."""

from datetime import date
from enum import StrEnum

from pydantic import Field

from desktop_app.schemas.base import FoodId, Frozen
from desktop_app.schemas.food import Allergen, Diet, Meal
from desktop_app.schemas.pantry import StockItem
from desktop_app.schemas.people import USUAL_EQUIPMENT, Equipment, LifeStage, Region
from desktop_app.schemas.recipe import RecipeDraft


class CookRequest(Frozen):
    """Everything that decides what may be cooked. ``today`` is the cook's local date.

    ``children`` of the ``servings`` are child portions (0.6 of an adult's). ``stages`` are those of all
    eaters together.
    """

    today: date
    stock: tuple[StockItem, ...] = ()
    servings: int = Field(default=2, ge=1, le=16)
    children: int = Field(default=0, ge=0, le=16)
    stages: frozenset[LifeStage] = frozenset()
    equipment: frozenset[Equipment] = USUAL_EQUIPMENT
    region: Region = Region.STRICTEST
    max_minutes: int | None = Field(default=None, ge=5, le=600)
    meal: Meal | None = None
    cuisine: str | None = None
    spice: int = Field(default=1, ge=0, le=3)
    diets: frozenset[Diet] = frozenset()
    allergens: frozenset[Allergen] = frozenset()
    avoid_foods: frozenset[FoodId] = frozenset()
    must_use: frozenset[FoodId] = frozenset()
    missing_allowed: int = Field(default=0, ge=0, le=5)
    count: int = Field(default=3, ge=1, le=20)
    seed: int = Field(default=0, ge=0, lt=2**63)
    fahrenheit: bool = False
    recent_titles: tuple[str, ...] = ()


class Severity(StrEnum):
    """How bad a finding is: ``BLOCK`` never reaches a plate, ``FAULT`` is mended, ``NOTE`` is said."""

    BLOCK = "block"
    FAULT = "fault"
    NOTE = "note"


class Finding(Frozen):
    """What an inspection check found. ``place`` is like ``steps[2]`` or ``ingredients[0]``.

    ``code`` tells the rules of one check apart ("salt", "portion").
    """

    check: str
    severity: Severity
    place: str
    message: str
    mend: str = ""
    code: str = ""


class Report(Frozen):
    """The report card. ``in_pantry`` counts listed foods had at home out of ``listed``."""

    in_pantry: int
    listed: int
    missing: tuple[str, ...] = ()
    uses_soon: tuple[str, ...] = ()
    allergens: tuple[Allergen, ...] = ()
    may_contain: tuple[Allergen, ...] = ()
    findings: tuple[Finding, ...] = ()
    why: str = ""

    @property
    def clean(self) -> bool:
        """True when nothing was found that a cook would have to know of as a fault."""
        return not any(f.severity is not Severity.NOTE for f in self.findings)


class EngineMode(StrEnum):
    """Who words the plan."""

    BUILTIN = "builtin"
    WORDSMITH = "wordsmith"
    AUTHOR = "author"


class Engine(Frozen):
    """The engine that wrote a recipe; ``model`` is None for the built-in chef."""

    mode: EngineMode
    name: str
    model: str | None = None


class CheckedRecipe(Frozen):
    """A recipe that has passed the inspector, with its report card."""

    recipe: RecipeDraft
    report: Report
    engine: Engine
    seed: int
    seconds: float = 0.0


class Partial(Frozen):
    """A recipe as far as a model has written it: unchecked words, each field "" or empty until it comes.

    ``ingredients`` are names of foods that passed the filter, and no others.
    """

    title: str = ""
    description: str = ""
    ingredients: tuple[str, ...] = ()
    steps: tuple[str, ...] = ()
    tip: str = ""

    @property
    def empty(self) -> bool:
        """True while the model has written nothing a cook could read."""
        return not (self.title or self.description or self.steps or self.tip)


class Progress(Frozen):
    """All that has arrived so far while a model writes the recipe at ``index`` of the list."""

    index: int
    partial: Partial


class EngineTrouble(Frozen):
    """The model gave nothing usable: what happened and what to do. The built-in chef's words stand in.

    ``reached`` is False when the engine could not be asked at all.
    """

    message: str
    hint: str = ""
    reached: bool = True
