"""Safe core temperatures of raw animal food.

Sources: USDA FSIS, "Safe Minimum Internal Temperature Chart" (165, 160 and 145 °F, in whole °C 74, 71 and
63; rabbit and game 71; casseroles and leftovers 74); the cues for eggs and for shellfish, which has
no official number: FoodSafety.gov, "Cook to a Safe Minimum Internal Temperature". Other charts, where they
ask for more: UK FSA, "Cooking safely" (70 °C for 2 minutes, read at once: 75 °C); Australian Food Safety
Information Council, "Use a thermometer" (75 °C); FSSAI, Schedule 4 (75 °C). The EU has no chart for homes.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from desktop_app.kitchen.foods import Food
from desktop_app.schemas.food import RawAnimal
from desktop_app.schemas.people import Region

NO_REST_FROM_C = 71
"""From this core temperature on no rest is needed: it is what FSIS asks of mince, without a rest."""


@dataclass(frozen=True, slots=True)
class SafeCore:
    """When a raw animal food is safe: core temperature in °C, rest in minutes, and what the eye sees.

    ``min_c`` is None where no official number exists. ``cue_pattern`` finds the official cue in a sentence
    where the cue may stand in for the number; None where only the number counts.
    """

    min_c: float | None
    rest_minutes: int = 0
    cue: str = ""
    cue_pattern: re.Pattern[str] | None = None

    @property
    def cue_is_enough(self) -> bool:
        """True where the cue may stand in for the number."""
        return self.cue_pattern is not None


SHELLFISH_CUE = re.compile(r"\bopaque\b|\bshells?\b[^.]*\bopen", re.IGNORECASE)
EGG_CUE = re.compile(
    r"\bwhites?\b[^.]*\byolks?\b[^.]*\bfirm|\byolks?\b[^.]*\bwhites?\b[^.]*\bfirm"
    r"|\bfirm\b[^.]*\bwhites?\b[^.]*\byolks?\b|\bno (?:runny|liquid) egg",
    re.IGNORECASE,
)

SAFE_CORES: Mapping[RawAnimal, SafeCore] = MappingProxyType(
    {
        RawAnimal.POULTRY: SafeCore(74, cue="the juices run clear"),
        RawAnimal.GROUND: SafeCore(71, cue="no pink is left"),
        RawAnimal.WHOLE_CUT: SafeCore(63, rest_minutes=3),
        RawAnimal.OFFAL: SafeCore(71),
        RawAnimal.FISH: SafeCore(63, cue="the flesh is opaque and flakes easily"),
        RawAnimal.SHELLFISH: SafeCore(None, cue="the flesh is opaque", cue_pattern=SHELLFISH_CUE),
        RawAnimal.EGG: SafeCore(71, cue="white and yolk are firm", cue_pattern=EGG_CUE),
    }
)
"""By kind of raw animal food; `RawAnimal.NONE` has none."""


ONE_FOR_ALL_C = 75.0
"""What the charts outside the USA ask of everything that is not safe rosy, read at once."""
ONE_FOR_ALL = frozenset({Region.UK, Region.AU, Region.IN, Region.STRICTEST})
ONE_FOR_ALL_KINDS = frozenset({RawAnimal.POULTRY, RawAnimal.GROUND, RawAnimal.OFFAL})
REHEATED_C = 74.0
GAME = frozenset({"rabbit", "venison"})
"""Whole cuts that are not safe rosy."""
GAME_CORE = SafeCore(71)
TOUGH = frozenset(
    {
        *(
            "stewing_beef",
            "lamb_shank",
            "lamb_shoulder",
            "mutton",
            "pork_shoulder",
            "pork_belly",
            "pork_ribs",
        ),
        *("rabbit", "venison"),
    }
)
TENDER_C = 90.0
"""Between 88 and 95 °C tough cuts turn tender: they are done long after they are safe."""


def safe_core(raw_animal: RawAnimal, region: Region = Region.US) -> SafeCore | None:
    """What makes this kind of raw animal food safe by the region's chart; None when it is not one.

    ``STRICTEST`` is the highest number of all charts.
    """
    core = SAFE_CORES.get(raw_animal)
    if core is None or core.min_c is None or raw_animal not in ONE_FOR_ALL_KINDS:
        return core
    return replace(core, min_c=max(core.min_c, ONE_FOR_ALL_C)) if region in ONE_FOR_ALL else core


def safe_core_of(food: Food, region: Region = Region.US) -> SafeCore | None:
    """As `safe_core`, for one food: game is a whole cut that must not stay rosy."""
    return GAME_CORE if food.id in GAME else safe_core(food.raw_animal, region)


def reheated_c(region: Region = Region.US) -> float:
    """What leftovers and pots of several foods must reach, in °C."""
    return ONE_FOR_ALL_C if region in ONE_FOR_ALL else REHEATED_C


def target_c(food: Food) -> float | None:
    """The core temperature in °C at which a tough cut is done, as against safe; None for all others."""
    return TENDER_C if food.id in TOUGH else None


def to_fahrenheit(celsius: float) -> int:
    """The temperature in whole °F."""
    return round(celsius * 9 / 5 + 32)


def to_celsius(fahrenheit: float) -> float:
    """The same temperature in °C, not rounded."""
    return (fahrenheit - 32) * 5 / 9
