"""Whether a plate has two textures and two colours."""

import math
from collections.abc import Iterable, Mapping
from itertools import combinations

from desktop_app.kitchen.bands import described
from desktop_app.kitchen.foods import Food
from desktop_app.kitchen.seasonings import SEASONING

ON_TOP = frozenset({"herb_soft", "pickle", "crunch", "salad_leaf"})
"""Roles that set off any dish."""
FAR_APART = 75.0
"""Distance of two colours in RGB from which an eye tells them apart on a plate, own figure."""


def has_contrast(foods: Iterable[Food], textures: Mapping[str, frozenset[str]]) -> bool:
    """True with a herb, pickle or crunch, or with two of the ``textures`` and two colours."""
    known = tuple(foods)
    if any(described(food, ON_TOP) for food in known):
        return True
    seen = {name for name, words in textures.items() if any(described(food, words) for food in known)}
    colours = [_rgb(food.colour) for food in known if food.category not in SEASONING]
    apart = any(_distance(one, other) >= FAR_APART for one, other in combinations(colours, 2))
    return len(seen) > 1 and apart


def _rgb(colour: str) -> tuple[int, int, int]:
    """ "#a8557a" and "#a57" as three numbers."""
    digits = colour.lstrip("#")
    digits = digits if len(digits) == 6 else "".join(digit * 2 for digit in digits[:3]).ljust(6, "0")
    return int(digits[:2], 16), int(digits[2:4], 16), int(digits[4:], 16)


def _distance(one: tuple[int, int, int], other: tuple[int, int, int]) -> float:
    return math.dist(one, other)
