"""Safe core temperatures of raw animal food.

Sources: USDA FSIS, "Safe Minimum Internal Temperature Chart" (165, 160 and 145 °F, in whole degrees Celsius
74, 71 and 63); the cues for eggs and for shellfish, which has no official number: FoodSafety.gov, "Cook to a
Safe Minimum Internal Temperature".
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from desktop_app.schemas.food import RawAnimal

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


def safe_core(raw_animal: RawAnimal) -> SafeCore | None:
    """What makes this kind of raw animal food safe; None when it is not one."""
    return SAFE_CORES.get(raw_animal)


def to_fahrenheit(celsius: float) -> int:
    """The temperature in whole °F."""
    return round(celsius * 9 / 5 + 32)
