"""From computed grams to an amount a cook measures, never above what is left of the food."""

import math

from desktop_app.kitchen.foods import Food
from desktop_app.kitchen.quantities import Amount, kitchen_amount

_PIECES = frozenset(
    {"allium", "vegetable", "root_vegetable", "fruit", "citrus", "egg", "bread", "stock", "poultry", "meat"}
)
_WEIGHED = frozenset({"fungus", "cheese", "berry"})
"""Sold by piece at times, but cooked by weight."""
_LOOSE = frozenset({"poultry", "meat", "root_vegetable", "vegetable", "fruit"})
"""Weighed where a whole number of pieces would miss the wish."""
_HALVED_FROM_G = 40.0
"""Pieces at least this heavy may be halved; smaller ones go in whole."""
_HALVED_UP_TO = 3
_COUNTED_UP_TO = 6
"""Pieces: beyond three nobody halves one, beyond six they go on the scales."""
_CLOSE = 0.35
"""Pieces may miss the wish by this share before the scales come out."""
_STEPS_DOWN = (1.0, 0.93, 0.86, 0.75, 0.6, 0.45, 0.3)


def snap(food: Food, grams: float, left: float) -> Amount | None:
    """A kitchen amount near ``grams`` and not above ``left``; None when nothing measurable is left."""
    wish = _whole_pieces(food, grams, left)
    if wish is None and food.category == "citrus":
        return None
    for share in _STEPS_DOWN:
        target = (wish or grams) * share
        amount = kitchen_amount(food, target, prefer="weight" if _on_scales(food, wish) else None)
        if amount.grams <= left + 0.01:
            return amount
    return None


def _on_scales(food: Food, pieces_g: float | None) -> bool:
    return food.category in _WEIGHED or (pieces_g is None and food.category in _LOOSE)


def _whole_pieces(food: Food, grams: float, left: float) -> float | None:
    """The weight of whole or half pieces near the wish; None where it had better be weighed."""
    piece = food.piece_g
    if not piece or food.category not in _PIECES:
        return None
    halved = piece >= _HALVED_FROM_G and "egg" not in food.roles and grams / piece < _HALVED_UP_TO
    step = piece / 2 if halved else piece
    count = min(max(1, round(grams / step)), math.floor(left / step + 0.001) if left < math.inf else math.inf)
    if food.category in _LOOSE and (count * step > _COUNTED_UP_TO * piece or _misses(count * step, grams)):
        return None
    return count * step or None


def _misses(pieces_g: float, grams: float) -> bool:
    return abs(pieces_g - grams) > grams * _CLOSE
