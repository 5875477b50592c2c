"""The tables by which the craft of a recipe is judged: bands, palettes and pairs."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from desktop_app.exceptions import KitchenDataError
from desktop_app.kitchen.bands import Bands, parse_bands
from desktop_app.kitchen.handling import HandlingTable, parse_handling
from desktop_app.kitchen.pairing import PairScores, parse_pairs
from desktop_app.schemas.base import FoodId

HANDLING = "handling"


@dataclass(frozen=True)
class Craft:
    """What both the chef and the inspector know of amounts and flavours."""

    bands: Bands
    pairs: PairScores
    palettes: Mapping[str, frozenset[FoodId]]
    """Everything a palette may season with, by the palette's id."""
    markers: Mapping[str, frozenset[FoodId]] = field(default_factory=dict)
    """The foods that make a dish speak the cuisine of a palette, by every name of the cuisine."""
    handling: HandlingTable = field(default_factory=lambda: HandlingTable({}))
    """Cuts, minutes to tender and knife work by food."""


def build_craft(bands: str, palettes: str, pairs: str) -> Craft:
    """Read the texts of the three tables; raise `KitchenDataError` naming the one that is broken."""
    try:
        table = tomllib.loads(palettes)
        odd = next((name for name, body in table.items() if not isinstance(body, dict)), "")
        if odd:
            raise KitchenDataError(f"palettes.toml: Palette {odd} is no table.")
        seasonings = {name: _seasonings(body) for name, body in table.items() if name != HANDLING}
        markers = _markers(body for name, body in table.items() if name != HANDLING)
    except (tomllib.TOMLDecodeError, TypeError, AttributeError) as error:
        raise KitchenDataError(f"palettes.toml: {error}") from error
    return Craft(
        parse_bands(bands),
        parse_pairs(pairs),
        MappingProxyType(seasonings),
        MappingProxyType(markers),
        parse_handling(table.get(HANDLING, {})),
    )


def _seasonings(palette: dict[str, Any]) -> frozenset[FoodId]:
    """The foods of all its lists, and its markers."""
    listed = (food for foods in palette.values() if isinstance(foods, dict) for food in foods)
    return frozenset(map(FoodId, (*listed, *palette.get("markers", ()))))


def _markers(palettes: Iterable[dict[str, Any]]) -> dict[str, frozenset[FoodId]]:
    """By the name of a cuisine; palettes that share one add up."""
    found: dict[str, frozenset[FoodId]] = {}
    for palette in palettes:
        names = {palette.get("cuisine", ""), *palette.get("also", ())}
        for name in {name.replace("_", " ").casefold() for name in names} - {""}:
            found[name] = found.get(name, frozenset()) | frozenset(map(FoodId, palette.get("markers", ())))
    return found
