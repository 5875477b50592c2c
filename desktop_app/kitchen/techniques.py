"""How food is worked: techniques with their heat, minutes by food and cut, and what tells they are done."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, NamedTuple

from desktop_app.exceptions import KitchenDataError
from desktop_app.kitchen.bands import described, words_of_foods
from desktop_app.kitchen.foods import Food
from desktop_app.schemas.people import Equipment

CUT_SEPARATOR = ":"
LEVELS = frozenset({"high", "medium", "low", "oven", "none"})
TOLERANCE = 0.25
"""How far the minutes of foods that share a pan may lie apart (`chef.md`, section 5, check 9)."""


class Window(NamedTuple):
    """Minutes from ``tender`` until ``past`` its best."""

    tender: float
    past: float


@dataclass(frozen=True, slots=True)
class Technique:
    """One way to work food.

    ``verbs`` finds it in a recipe; ``heat`` holds its levels ("oven" and "none" among them); ``needs`` groups
    of equipment, any one of a group; ``method`` the column of the handling table with the same minutes;
    ``cue`` what tells that it is done; ``source`` who timed it ("own").
    """

    id: str
    action: str
    verbs: re.Pattern[str]
    tool: str
    heat: tuple[str, ...]
    needs: tuple[frozenset[Equipment], ...]
    minutes: Mapping[str, Window]
    method: str
    cue: str
    source: str

    def window(self, food: Food, cut: str = "") -> Window | None:
        """Minutes for a food and cut; its own row, then its class's, the later row the more specific."""
        own = self.minutes.get(f"{food.id}{CUT_SEPARATOR}{cut}") or self.minutes.get(food.id)
        if own:
            return own
        words = {food.category, *food.roles}
        rows = [row for name, row in self.minutes.items() if name in words]
        return rows[-1] if rows else None


@dataclass(frozen=True, slots=True)
class Cue:
    """A sign of doneness: of which foods it speaks (any, where ``fits`` is empty), what never brings it."""

    words: re.Pattern[str]
    fits: frozenset[str]
    not_by: frozenset[str]

    def suits(self, foods: tuple[Food, ...]) -> bool:
        """True when one of the foods can show it."""
        return not self.fits or any(described(food, self.fits) for food in foods)


@dataclass(frozen=True, slots=True)
class Techniques:
    """The whole table."""

    by_id: Mapping[str, Technique]
    cues: tuple[Cue, ...]
    _windows: dict[tuple[str, str, str], Window | None] = field(
        default_factory=dict, compare=False, repr=False
    )
    """By technique, food and cut, found the first time they are asked for."""

    def window(self, technique: str, food: Food, cut: str = "") -> Window | None:
        """Minutes for a food, None where the table has none."""
        key = (technique, food.id, cut)
        if key not in self._windows:
            self._windows[key] = self.by_id[technique].window(food, cut)
        return self._windows[key]

    def by_method(self, method: str) -> Technique | None:
        """The technique a column of the handling table speaks of."""
        return next((one for one in self.by_id.values() if one.method == method), None)

    def apart(self, technique: str, foods: tuple[Food, ...], minutes: float = 0) -> tuple[Food, Food] | None:
        """The slowest food and one that is past its best by then, or by the ``minutes`` they are given; None
        where all can go in together."""
        timed = [(row, food) for food in foods if (row := self.window(technique, food))]
        if len(timed) < 2:
            return None
        slow = max(timed, key=lambda one: one[0].tender)
        soft = min(timed, key=lambda one: one[0].past)
        if max(slow[0].tender, minutes) <= soft[0].past * (1 + TOLERANCE) or slow[1] is soft[1]:
            return None
        return slow[1], soft[1]


def parse_techniques(text: str, foods: Mapping[Any, Food]) -> Techniques:
    """Read ``techniques.toml``; raise `KitchenDataError` naming the technique and what is wrong with it."""
    try:
        table = tomllib.loads(text)
        known = words_of_foods(foods.values())
        by_id = {name: _technique(name, body, known) for name, body in table["technique"].items()}
        cues = tuple(_cue(body, known, frozenset(by_id)) for body in table["cue"])
    except (KeyError, TypeError, ValueError, AttributeError, re.error) as error:
        raise KitchenDataError(f"techniques.toml: {error}") from error
    return Techniques(MappingProxyType(by_id), cues)


def _technique(name: str, body: dict[str, Any], known: frozenset[str]) -> Technique:
    heat = tuple(body["heat"])
    if not heat or not LEVELS.issuperset(heat):
        raise ValueError(f"{name} has an unknown heat")
    return Technique(
        id=name,
        action=_said(name, body, "action"),
        verbs=re.compile(rf"\b(?:{_said(name, body, 'verbs')})\b"),
        tool=_said(name, body, "tool"),
        heat=heat,
        needs=tuple(frozenset(map(Equipment, group.split("/"))) for group in body["needs"]),
        minutes=MappingProxyType(dict(_windows(name, body["minutes"], known))),
        method=body.get("method", ""),
        cue=_said(name, body, "cue"),
        source=_said(name, body, "source"),
    )


def _said(name: str, body: dict[str, Any], key: str) -> str:
    if not isinstance(body[key], str) or not body[key]:
        raise ValueError(f"{name} says no {key}")
    return str(body[key])


def _windows(name: str, rows: dict[str, list[float]], known: frozenset[str]) -> Iterator[tuple[str, Window]]:
    for key, (tender, past) in rows.items():
        if key.partition(CUT_SEPARATOR)[0] not in known:
            raise ValueError(f"{name} times the unknown food {key}")
        if not 0 <= tender <= past:
            raise ValueError(f"{name} has {key} past its best before it is tender")
        yield key, Window(float(tender), float(past))


def _cue(body: dict[str, Any], known: frozenset[str], techniques: frozenset[str]) -> Cue:
    fits, not_by = frozenset(body["fits"]), frozenset(body.get("not_by", ()))
    if unknown := (fits - known) | (not_by - techniques):
        raise ValueError(f"a cue names the unknown {sorted(unknown)[0]}")
    return Cue(re.compile(rf"\b(?:{body['words']})\b"), fits, not_by)
