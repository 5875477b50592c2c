"""Salt in the band of the family; above 3 g a serving it is said, above 4.5 g it is not served."""

import math
from collections.abc import Iterator

from desktop_app.kitchen.inspector.craft.served import Served
from desktop_app.schemas.base import FoodId
from desktop_app.schemas.generation import Finding

CODE = "salt"
SALT = FoodId("salt")
MUCH_G = 3.0
TOO_MUCH_G = 4.5
OWN_EXCESS = 1.7
"""How far the foods' own salt may pass the band: a salty ham stays a salty ham, and of self-raising flour
two thirds of the sodium are its leaveners', which taste of little."""
KNOWN = 0.7
SPOON_G = 0.8
"""An eighth of a teaspoon: less is not worth measuring out."""
TOLERANCE = 0.2
"""What spoons round and cooked weights leave open."""


def check(served: Served) -> Iterator[Finding]:
    """The serving's grams, then the share of the finished weight."""
    plate = served.plate
    if plate.salt_g > TOO_MUCH_G:
        message = f"A serving holds {plate.salt_g:.1f} g of salt."
        yield served.wince(CODE, "ingredients", message, "Use less of what is salty.")
    elif plate.salt_g > MUCH_G:
        yield served.remark(
            CODE, "ingredients", f"A serving holds {plate.salt_g:.1f} g of salt, which is much."
        )
    if plate.main_g and plate.known >= KNOWN:
        yield from _share(served, 100 * plate.main_salt_g / plate.main_g)


def _share(served: Served, share: float) -> Iterator[Finding]:
    band, adds = served.family.salt, SALT in served.grams
    slack = band.widened(TOLERANCE)
    if share > (slack.most if adds else band.most * OWN_EXCESS):
        yield served.wince(
            CODE, "ingredients", f"{share:.2f} % of it is salt, more than {band.most:g} %.", "Use less salt."
        )
    elif share < slack.least and _is_worth_a_spoon(served, band.least - share) and _has_salt(served):
        yield served.wince(
            CODE, "ingredients", f"{share:.2f} % of it is salt, less than {band.least:g} %.", "Use more salt."
        )


def _is_worth_a_spoon(served: Served, percent: float) -> bool:
    """True when what is missing, in % of the dish, can be measured out."""
    return percent / 100 * served.plate.main_g > SPOON_G


def _has_salt(served: Served) -> bool:
    """A kitchen without salt cannot salt; a recipe nobody asked for could have been salted."""
    if served.context.request is None:
        return True
    items = served.context.stock.get(SALT, ())
    there = sum(math.inf if item.grams is None else item.grams for item in items)
    return there - served.grams.get(SALT, 0.0) > SPOON_G
