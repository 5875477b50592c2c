"""A recipe, as composed, generated, imported or stored."""

from datetime import datetime
from enum import StrEnum

from pydantic import Field

from desktop_app.schemas.base import FoodId, Frozen, RecipeId


class SourceKind(StrEnum):
    """Who wrote the words of a recipe."""

    BUILTIN = "builtin"
    MODEL = "model"
    STARTER = "starter"
    USER = "user"


class Source(Frozen):
    """Who wrote it; ``name`` is the engine or site, ``model`` the language model's name."""

    kind: SourceKind
    name: str = ""
    model: str | None = None


class Minutes(Frozen):
    """Times in minutes. ``total`` is the critical path, so it may be below prep + cook."""

    prep: int = Field(default=0, ge=0, le=6000)
    cook: int = Field(default=0, ge=0, le=6000)
    total: int = Field(default=0, ge=0, le=6000)


class Ingredient(Frozen):
    """One line of the list.

    ``quantity``/``unit`` are what the cook reads ("2", "tbsp"); ``unit`` is one of the unit ids of
    ``kitchen.quantities`` or None for a bare count. ``grams`` is the same amount as edible grams
    for the whole recipe, None when it is not known.
    """

    food_id: FoodId | None = None
    name: str = Field(min_length=1, max_length=120)
    quantity: float | None = Field(default=None, gt=0, le=100_000)
    quantity_max: float | None = Field(default=None, gt=0, le=100_000)
    unit: str | None = None
    preparation: str = ""
    optional: bool = False
    section: str = ""
    raw: str = ""
    grams: float | None = Field(default=None, ge=0, le=1_000_000)
    in_pantry: bool | None = None
    staple: bool = False


class StepKind(StrEnum):
    """What a step is for, in the order a kitchen works."""

    PREHEAT = "preheat"
    PREPARE = "prepare"
    COOK = "cook"
    REST = "rest"
    FINISH = "finish"


class Step(Frozen):
    """One step.

    ``foods`` are the ids of every food the text speaks of, group nouns resolved.
    ``after`` holds the 0-based indices of the steps that must have ended before this one starts;
    None means the step before it. ``temperature_c`` is a core temperature of the food that the text
    asks for; ``oven_c`` what the oven is set to. ``minutes`` is how long the step takes by the clock.
    """

    text: str = Field(min_length=1, max_length=1200)
    minutes: float = Field(default=0, ge=0, le=6000)
    kind: StepKind = StepKind.COOK
    foods: tuple[FoodId, ...] = ()
    temperature_c: float | None = Field(default=None, ge=-30, le=320)
    oven_c: float | None = Field(default=None, ge=30, le=320)
    after: tuple[int, ...] | None = None
    vessel: str = ""
    heat: str = ""
    section: str = ""


class Nutrition(Frozen):
    """Per serving; energy in kcal, the rest in grams; ``counted`` is the share (0-1) by weight."""

    energy_kcal: float
    protein_g: float
    fat_g: float
    saturates_g: float
    carbohydrate_g: float
    sugar_g: float
    fibre_g: float
    salt_g: float
    counted: float


class RecipeDraft(Frozen):
    """A recipe that has no row yet: what composer, models and importers hand over."""

    title: str = Field(min_length=1, max_length=160)
    description: str = Field(default="", max_length=2000)
    servings: int = Field(ge=1, le=100)
    minutes: Minutes = Minutes()
    cuisine: str = ""
    course: str = ""
    tags: tuple[str, ...] = ()
    ingredients: tuple[Ingredient, ...] = Field(min_length=1, max_length=100)
    steps: tuple[Step, ...] = Field(min_length=1, max_length=60)
    nutrition: Nutrition | None = None
    tip: str = ""
    notes: str = ""
    vessel: str = "plate"
    """What the cover art draws it in: bowl, pan, tray, plate, pot, glass or loaf."""
    archetype: str = ""
    source: Source = Source(kind=SourceKind.USER)
    seed: int | None = None


class Recipe(RecipeDraft):
    """A stored recipe. Timestamps are UTC."""

    id: RecipeId
    favourite: bool = False
    created_at: datetime
    updated_at: datetime


class RecipeSummary(Frozen):
    """What a card in the grid shows."""

    id: RecipeId
    title: str
    servings: int
    total_minutes: int
    cuisine: str = ""
    course: str = ""
    tags: tuple[str, ...] = ()
    food_ids: tuple[FoodId, ...] = ()
    vessel: str = "plate"
    favourite: bool = False
    source: Source


class RecipePage(Frozen):
    """A page of summaries; ``next_key`` goes back in to read on, None at the end."""

    items: tuple[RecipeSummary, ...]
    total: int
    next_key: str | None = None
