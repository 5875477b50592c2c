"""Cuts, minutes to tender and short names, by food, with defaults by what a food is."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from desktop_app.exceptions import KitchenDataError
from desktop_app.kitchen.foods import Food

_SCALARS = frozenset({"pace", "short", "knife", "watery"})

STURDY_MINUTES = 28


@dataclass(frozen=True, slots=True)
class Handling:
    """What knife and heat do to a food. ``cuts`` maps a style to words for the ingredient line;
    minutes to tender by method; ``short`` is what a title calls it; ``knife`` is minutes per 100 g."""

    cuts: Mapping[str, str]
    minutes: Mapping[str, float]
    pace: str
    short: str
    knife: float
    watery: bool


@dataclass(frozen=True, slots=True)
class HandlingTable:
    """Rows by food id, role or category; the most specific row that has the answer gives it."""

    rows: Mapping[str, Handling]
    _known: dict[str, tuple[Handling, ...]] = field(default_factory=dict, compare=False, repr=False)
    """Rows by food, found the first time they are asked for."""

    def cut(self, food: Food, style: str) -> str:
        """How the food is cut for a style of dish ("finely chopped"), empty when it is not cut."""
        for row in self._rows(food):
            if style in row.cuts:
                return row.cuts[style]
        return ""

    def minutes(self, food: Food, method: str) -> float:
        """Minutes until tender by this method (fry, simmer, roast); 0 when it needs none."""
        for row in self._rows(food):
            if method in row.minutes:
                return row.minutes[method]
        return 0.0

    def pace(self, food: Food) -> str:
        """How soon heat makes it tender: slow, mid or quick."""
        return next((row.pace for row in self._rows(food) if row.pace), "mid")

    def short(self, food: Food) -> tuple[str, str]:
        """What a title calls it: one, and several; the row says both as "pea|peas" where they differ."""
        row = self.rows.get(food.id)
        if not row or not row.short:
            return food.name, food.plural or food.name
        one, _, several = row.short.partition("|")
        return one, several or one

    def knife(self, food: Food) -> float:
        """Minutes of knife work for 100 g."""
        return next((row.knife for row in self._rows(food) if row.knife >= 0), 0.0)

    def is_sturdy(self, food: Food) -> bool:
        """True when it stands, or needs, the whole time in the oven."""
        return self.minutes(food, "roast") >= STURDY_MINUTES

    def watery(self, food: Food) -> bool:
        """True when its water must leave the pan before eggs or pastry go in."""
        row = self.rows.get(food.id)
        return bool(row and row.watery)

    def _rows(self, food: Food) -> tuple[Handling, ...]:
        """Its own row, then those of its classes: the later in the table, the more specific."""
        if food.id not in self._known:
            classes = {f"*{word}" for word in (*food.roles, food.category)}
            shared = [row for name, row in reversed(list(self.rows.items())) if name in classes]
            own = [self.rows[food.id]] if food.id in self.rows else []
            self._known[food.id] = (*own, *shared)
        return self._known[food.id]


def parse_handling(table: dict[str, Any]) -> HandlingTable:
    """Read the ``[handling]`` tables; raise `KitchenDataError` naming the row that is wrong."""
    try:
        return HandlingTable(MappingProxyType({name: _row(body) for name, body in table.items()}))
    except (TypeError, ValueError, AttributeError) as error:
        raise KitchenDataError(f"palettes.toml [handling]: {error}") from error


def _row(body: dict[str, Any]) -> Handling:
    rest = {key: value for key, value in body.items() if key not in _SCALARS}
    return Handling(
        cuts=MappingProxyType({key: str(value) for key, value in rest.items() if isinstance(value, str)}),
        minutes=MappingProxyType(
            {key: float(value) for key, value in rest.items() if not isinstance(value, str)}
        ),
        pace=body.get("pace", ""),
        short=body.get("short", ""),
        knife=float(body.get("knife", -1)),
        watery=bool(body.get("watery", False)),
    )
