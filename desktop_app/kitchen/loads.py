"""What a pan or a tray holds before it crowds, and which steps fill it."""

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from desktop_app.schemas.recipe import Step


@dataclass(frozen=True, slots=True)
class Load:
    """Grams one ``vessel`` (several are ``vessels``) of this ``size`` in words takes. ``sequential`` loads
    wait for each other in one pan; the others share their food between several at once."""

    grams: float
    vessel: str
    vessels: str
    size: str
    sequential: bool


LOADS: Mapping[str, Load] = MappingProxyType(
    {
        "pan": Load(350, "pan", "pans", "28 cm pan", sequential=True),
        "tray": Load(1200, "tray", "trays", "30 x 40 cm each", sequential=False),
        "dish": Load(2400, "baking dish", "baking dishes", "20 x 30 cm each", sequential=False),
        "pot": Load(1400, "pan", "pans", "26 to 28 cm across", sequential=False),
    }
)
"""Pan and tray by `chef.md`, section 5; the pot is what stands 5 cm deep in a 28 cm pan, and the
baking dish what stands 4 cm deep in one of 20 x 30 cm, own figures."""
GRACE = 0.2
"""A fifth more still lies in one layer."""
HOT = frozenset({"medium", "high"})
OPEN_PANS = frozenset({"frying pan", "wok", "wide pan"})
PANS = OPEN_PANS | {"large pan", "pan", "heavy pan"}
BROWNS = re.compile(r"\b(?:stir-)?fr(?:y|ied|ying)\b|\bbrown|\bsear|\bcrisp", re.IGNORECASE)
"""What a crowded pan spoils; warming through it does not mind."""
BAKING_DISH = "baking dish"
TRAYS = frozenset({"tray", BAKING_DISH})
OVENWARE = frozenset({"tray", "dish"})
"""Loads of the oven: what is fried first is fried elsewhere."""


def vessels(grams: float, load: Load) -> int:
    """How many pans, trays or batches this much takes."""
    return max(1, math.ceil(grams / load.grams - GRACE))


def fills(step: Step, batch: str) -> bool:
    """True for a step that puts food into the pan or onto the tray that may crowd."""
    if batch == "tray":
        return step.vessel in TRAYS
    if batch == "pan":
        return step.vessel in OPEN_PANS and step.heat in HOT and bool(BROWNS.search(step.text))
    return step.vessel == BAKING_DISH if batch == "dish" else step.vessel in PANS
