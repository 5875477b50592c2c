"""Who eats, and what the kitchen has to cook with."""

from enum import StrEnum

from pydantic import Field

from desktop_app.schemas.base import EaterId, FoodId, Frozen
from desktop_app.schemas.food import Allergen, Diet


class LifeStage(StrEnum):
    """What makes some foods unsafe for an eater that are safe for others."""

    INFANT = "infant"
    """Under 12 months."""
    UNDER_FIVE = "under_five"
    PREGNANT = "pregnant"
    OVER_65 = "over_65"
    WEAK_IMMUNITY = "weak_immunity"


class Equipment(StrEnum):
    """What a dish may need beyond knives, bowls and spoons."""

    HOB = "hob"
    OVEN = "oven"
    GRILL = "grill"
    MICROWAVE = "microwave"
    TOASTER = "toaster"
    KETTLE = "kettle"
    BLENDER = "blender"
    MIXER = "mixer"
    SLOW_COOKER = "slow_cooker"
    PRESSURE_COOKER = "pressure_cooker"
    THERMOMETER = "thermometer"


USUAL_EQUIPMENT = frozenset(Equipment) - {Equipment.SLOW_COOKER, Equipment.PRESSURE_COOKER}
"""What the chef may count on until the cook says otherwise."""


class Region(StrEnum):
    """Whose spoons, cups, pints and official charts are used; words of all regions are understood."""

    STRICTEST = "strictest"
    """Metric spoons; of official charts the highest temperature."""
    UK = "uk"
    US = "us"
    AU = "au"
    IN = "in"
    EU = "eu"


class Eater(Frozen):
    """One person at the table. ``child`` eats a child's portion (0.6)."""

    name: str = Field(min_length=1, max_length=60)
    diets: frozenset[Diet] = frozenset()
    allergens: frozenset[Allergen] = frozenset()
    avoid_foods: frozenset[FoodId] = frozenset()
    stages: frozenset[LifeStage] = frozenset()
    child: bool = False
    spice: int = Field(default=3, ge=0, le=3)
    """The most heat they like, 0 none to 3 hot."""


class StoredEater(Eater):
    """An eater of the household."""

    id: EaterId


class AtTable(Frozen):
    """Those who eat today, taken together: what one of them may not eat, nobody gets.

    ``people`` is 0 where nobody was named; ``children`` of them eat a child's portion; ``spice`` is the most
    heat all of them like.
    """

    people: int = 0
    children: int = 0
    diets: frozenset[Diet] = frozenset()
    allergens: frozenset[Allergen] = frozenset()
    avoid_foods: frozenset[FoodId] = frozenset()
    stages: frozenset[LifeStage] = frozenset()
    spice: int = 3
