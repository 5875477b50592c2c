"""How well two foods go together: labelled pairs, backing off from foods to their classes."""

import csv
import io
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from typing import cast

from desktop_app.exceptions import KitchenDataError
from desktop_app.kitchen.foods import LIST_SEPARATOR, Food

NEVER = -2.0
"""Pairs at or below this never share a dish."""
BATTER = frozenset({"flour", "oats"})
"""Roles with which an egg binds a batter and is tasted no more."""

_Labels = dict[tuple[str, str], float]


class PairScores:
    """Scores from -3 (never) to 2 (made for each other), 0 where nothing is known.

    A label on two foods outranks one on a food and a class, that one a label on two classes. Classes
    are a food's category and roles; where several classes speak, the worst word counts.
    """

    def __init__(self, labels: _Labels) -> None:
        self._labels = labels
        self._known: dict[str, dict[str, float]] = defaultdict(dict)

    def score(self, one: Food, other: Food) -> float:
        """The score of two foods, the same in either order."""
        known = self._known[one.id].get(other.id)
        if known is None:
            known = self._look_up(one, other)
            self._known[one.id][other.id] = self._known[other.id][one.id] = known
        return known

    def scores(self, food: Food, others: Sequence[Food]) -> list[float]:
        """How ``food`` goes with each of the others."""
        known = self._known[food.id]
        found = [known.get(other.id) for other in others]
        if None in found:
            return [self.score(food, other) for other in others]
        return cast("list[float]", found)

    def lowest(self, food: Food, others: Iterable[Food]) -> float:
        """The worst pair ``food`` makes; 0 with nobody to meet. An egg in a batter is nobody to meet."""
        met = tuple(others)
        return self.worst(food, met, self.scores(food, met))

    def worst(self, food: Food, met: Sequence[Food], scores: Sequence[float]) -> float:
        """As `lowest`, the ``scores`` with those it meets being known."""
        worst = min(scores, default=0.0)
        if worst > NEVER or not any(one.roles & BATTER for one in (food, *met)):
            return worst
        if "egg" in food.roles:
            return 0.0
        unbound = (score for score, other in zip(scores, met, strict=True) if "egg" not in other.roles)
        return min(unbound, default=0.0)

    def clashing(self, foods: Iterable[Food]) -> Iterator[tuple[Food, Food]]:
        """The pairs that never share a dish; an egg in a batter clashes with nothing."""
        known = tuple(dict.fromkeys(foods))
        batter = any(food.roles & BATTER for food in known)
        for one, other in combinations(known, 2):
            bound = batter and "egg" in one.roles | other.roles
            if not bound and self.score(one, other) <= NEVER:
                yield one, other

    def mean(self, foods: Iterable[Food]) -> float:
        """The mean over all pairs; 0 for less than two foods."""
        scores = [self.score(one, other) for one, other in combinations(foods, 2)]
        return sum(scores) / len(scores) if scores else 0.0

    def _look_up(self, one: Food, other: Food) -> float:
        exact = self._label(one.id, other.id)
        if exact is not None:
            return exact
        mine, theirs = _classes(one), _classes(other)
        near = [self._label(one.id, word) for word in theirs] + [self._label(other.id, word) for word in mine]
        far = [self._label(word, counter) for word in mine for counter in theirs]
        for level in (near, far):
            spoken = [score for score in level if score is not None]
            if spoken:
                return min(spoken)
        return 0.0

    def _label(self, one: str, other: str) -> float | None:
        return self._labels.get((one, other) if one < other else (other, one))


def _classes(food: Food) -> list[str]:
    return [f"*{word}" for word in sorted({food.category, *food.roles})]


def parse_pairs(text: str) -> PairScores:
    """Read ``a,b,score``; both cells may list several names with ``|``, ``*`` marks a class."""
    labels: _Labels = {}
    for number, row in enumerate(csv.DictReader(io.StringIO(text)), start=2):
        try:
            score = float(row["score"])
            for one in row["a"].split(LIST_SEPARATOR):
                for other in row["b"].split(LIST_SEPARATOR):
                    labels[(one, other) if one < other else (other, one)] = score
        except (KeyError, ValueError, TypeError, AttributeError) as error:
            raise KitchenDataError(f"pairs.csv line {number}: {error}") from error
    return PairScores(labels)
