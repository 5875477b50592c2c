"""Conditions of archetypes: ``"rice !acid veg>1 protein.poultry/tofu"``.

Blanks mean *and*, ``/`` means *or* between two terms. A term is

- ``slot``: the slot holds a food; ``slot.word``: one that has this role, category, pace or food id;
- ``slot>1``: more than one food; ``palette=thai``; ``spice>0``; ``meal=breakfast``;
- ``salt``: the dish takes salt; each may be denied with ``!``.
"""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol

_TERM = re.compile(r"(?P<no>!?)(?P<slot>[a-z_]+)(?:(?P<op>[.>=])(?P<word>[a-z0-9_]+))?")
_FACTS = frozenset({"palette", "spice", "meal", "servings"})


class Facts(Protocol):
    """What a condition may ask of a dish."""

    @property
    def facts(self) -> Mapping[str, str | int]:
        """``palette``, ``spice``, ``meal`` and ``servings``."""

    def count(self, slot: str, word: str = "") -> int:
        """How many foods the slot holds; with ``word`` only those it describes."""


@dataclass(frozen=True, slots=True)
class Term:
    """One question with a yes or no answer."""

    denied: bool
    slot: str
    op: str
    word: str

    def holds(self, dish: Facts) -> bool:
        """Ask the dish."""
        return self._plain(dish) is not self.denied

    def may_hold(self, fillable: Collection[str]) -> bool:
        """False when it asks for a food of a slot that nothing at home could fill."""
        return self.denied or self.slot in _FACTS or self.slot in fillable

    def _plain(self, dish: Facts) -> bool:
        if self.slot in _FACTS:
            value = dish.facts[self.slot]
            return value == self.word if self.op == "=" else int(value) > int(self.word)
        if self.op == ">":
            return dish.count(self.slot) > int(self.word)
        return dish.count(self.slot, self.word) > 0


@dataclass(frozen=True, slots=True)
class Condition:
    """All groups must hold; a group holds when one of its terms does."""

    groups: tuple[tuple[Term, ...], ...]

    def holds(self, dish: Facts) -> bool:
        """True when the dish meets every group; the empty condition always holds."""
        for group in self.groups:
            for term in group:
                if term.holds(dish):
                    break
            else:
                return False
        return True

    def slots(self) -> frozenset[str]:
        """The slots it asks about."""
        names = {term.slot for group in self.groups for term in group}
        return frozenset(names - _FACTS)


@lru_cache(maxsize=2048)
def parse_condition(text: str) -> Condition:
    """Read a condition; raise `ValueError` on anything that is not one."""
    return Condition(tuple(tuple(_term(word) for word in group.split("/")) for group in text.split()))


def _term(word: str) -> Term:
    found = _TERM.fullmatch(word)
    if not found:
        raise ValueError(f"{word!r} is not a condition")
    return Term(bool(found["no"]), found["slot"], found["op"] or "", found["word"] or "")
