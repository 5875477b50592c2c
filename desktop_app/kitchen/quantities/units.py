"""The units a home cook uses, and what they hold where words mean different things.

Volumes in ml: the metric spoons (5, 15), the US legal cup (240, 21 CFR 101.9), the imperial pint (568),
quart, gallon, gill and fluid ounce (28.4). US customary: NIST Handbook 44, appendix C; Australian cup and
tablespoon: AS 1325. Masses in g: the international avoirdupois pound (453.592) and ounce (28.3495).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from desktop_app.schemas.people import Region

Kind = Literal["mass", "volume", "count", "loose"]


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit: ``factor`` is g (mass), ml (volume), g as a guess (loose), or 1 (count).

    ``names`` starts with singular and plural as shown; the rest is how else people write it.
    """

    id: str
    kind: Kind
    factor: float
    names: tuple[str, ...]


MASSES = (
    Unit("g", "mass", 1, ("g", "g", "gram", "grams", "gm", "gms", "gr", "gramme", "grammes")),
    Unit("kg", "mass", 1000, ("kg", "kg", "kgs", "kilo", "kilos", "kilogram", "kilograms")),
    Unit("tonne", "mass", 1_000_000, ("tonne", "tonnes", "ton", "tons")),
    Unit("mg", "mass", 0.001, ("mg", "mg", "milligram", "milligrams")),
    Unit("oz", "mass", 28.3495, ("oz", "oz", "ozs", "ounce", "ounces")),
    Unit("lb", "mass", 453.592, ("lb", "lb", "lbs", "pound", "pounds")),
)
VOLUMES = (
    Unit("ml", "volume", 1, ("ml", "ml", "mls", "millilitre", "millilitres", "milliliter", "milliliters")),
    Unit("l", "volume", 1000, ("l", "l", "ltr", "ltrs", "litre", "litres", "liter", "liters")),
    Unit("cl", "volume", 10, ("cl", "cl", "centilitre", "centilitres")),
    Unit("dl", "volume", 100, ("dl", "dl", "decilitre", "decilitres")),
    Unit("tsp", "volume", 5, ("tsp", "tsp", "tsps", "teaspoon", "teaspoons")),
    Unit("tbsp", "volume", 15, ("tbsp", "tbsp", "tbsps", "tbs", "tblsp", "tablespoon", "tablespoons")),
    Unit("cup", "volume", 240, ("cup", "cups")),
    Unit("fl_oz", "volume", 28.4, ("fl oz", "fl oz", "floz", "fluid ounce", "fluid ounces")),
    Unit("pint", "volume", 568, ("pint", "pints", "pt", "pts")),
    Unit("quart", "volume", 1136.5, ("quart", "quarts", "qt", "qts")),
    Unit("gallon", "volume", 4546, ("gallon", "gallons", "gal")),
    Unit("gill", "volume", 142, ("gill", "gills")),
    Unit("dsp", "volume", 10, ("dsp", "dsp", "dessertspoon", "dessertspoons", "dstsp")),
)
COUNTS = (
    Unit("clove", "count", 1, ("clove", "cloves")),
    Unit("slice", "count", 1, ("slice", "slices")),
    Unit("head", "count", 1, ("head", "heads", "bulb", "bulbs")),
    Unit("stalk", "count", 1, ("stalk", "stalks", "rib", "ribs")),
    Unit("stick", "count", 1, ("stick", "sticks")),
    Unit("sprig", "count", 1, ("sprig", "sprigs")),
    Unit("leaf", "count", 1, ("leaf", "leaves")),
    Unit("rasher", "count", 1, ("rasher", "rashers")),
    Unit("fillet", "count", 1, ("fillet", "fillets", "filet", "filets")),
    Unit("knob", "count", 1, ("knob", "knobs", "thumb", "thumbs")),
    Unit("cube", "count", 1, ("cube", "cubes")),
    Unit("sheet", "count", 1, ("sheet", "sheets")),
    Unit("nest", "count", 1, ("nest", "nests")),
    Unit("ball", "count", 1, ("ball", "balls")),
    Unit("square", "count", 1, ("square", "squares")),
)
PACKS = (
    Unit("tin", "count", 1, ("tin", "tins", "can", "cans")),
    Unit("jar", "count", 1, ("jar", "jars")),
    Unit("bag", "count", 1, ("bag", "bags", "sack", "sacks")),
    Unit("block", "count", 1, ("block", "blocks")),
    Unit("pack", "count", 1, ("pack", "packs", "packet", "packets", "package", "packages", "pkt", "pkts")),
    Unit("bottle", "count", 1, ("bottle", "bottles")),
    Unit("pot", "count", 1, ("pot", "pots")),
    Unit("carton", "count", 1, ("carton", "cartons")),
    Unit("box", "count", 1, ("box", "boxes")),
    Unit("punnet", "count", 1, ("punnet", "punnets")),
    Unit("tub", "count", 1, ("tub", "tubs")),
    Unit("pouch", "count", 1, ("pouch", "pouches", "sachet", "sachets")),
    Unit("loaf", "count", 1, ("loaf", "loaves")),
    Unit("tube", "count", 1, ("tube", "tubes")),
    Unit("bar", "count", 1, ("bar", "bars")),
)
LOOSE = (
    Unit("pinch", "loose", 0.3, ("pinch", "pinches")),
    Unit("handful", "loose", 30, ("handful", "handfuls", "handsful")),
    Unit("bunch", "loose", 30, ("bunch", "bunches")),
    Unit("dash", "loose", 0.6, ("dash", "dashes", "splash", "splashes", "drizzle", "drizzles")),
)

REGIONAL: Mapping[Region, Mapping[str, float]] = MappingProxyType(
    {
        Region.US: {
            "tsp": 4.929,
            "tbsp": 14.787,
            "fl_oz": 29.574,
            "cup": 236.588,
            "pint": 473.176,
            "quart": 946.353,
            "gallon": 3785.41,
            "gill": 118.294,
        },
        Region.AU: {"tbsp": 20, "cup": 250},
    }
)
"""Volumes in ml that differ from the table's own in a region."""

UNITS: Mapping[str, Unit] = MappingProxyType(
    {unit.id: unit for unit in MASSES + VOLUMES + COUNTS + PACKS + LOOSE}
)
"""By id. A bare count has no unit (None)."""

PACK_IDS = frozenset(unit.id for unit in PACKS)
_BY_NAME = {name: unit for unit in UNITS.values() for name in unit.names} | {"fl_oz": UNITS["fl_oz"]}


def unit_named(word: str) -> Unit | None:
    """The unit people mean by this word ("tablespoons", "can", "g."), None when it is none."""
    return _BY_NAME.get(word.strip().rstrip(".").casefold())


def volume_factor(unit: Unit, region: Region) -> float | None:
    """Millilitres of one unit as the region counts; None for what is no volume."""
    if unit.kind != "volume":
        return None
    return REGIONAL.get(region, {}).get(unit.id, unit.factor)
