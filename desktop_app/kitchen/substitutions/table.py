"""The table of substitutions, and which of its rows fit a food as a recipe uses it."""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from desktop_app.exceptions import KitchenDataError
from desktop_app.kitchen.foods import Food
from desktop_app.schemas.base import FoodId
from desktop_app.schemas.recipe import RecipeDraft, StepKind

CONTEXTS = frozenset({"any", "cooked", "raw", "baking", "sauce", "fried", "scrambled"})
BEST, WORST = 1, 3
LEAST_RATIO, MOST_RATIO = 0.02, 10
RAISING = frozenset({"baking_powder", "bicarbonate_of_soda", "self_raising_flour", "yeast"})


@dataclass(frozen=True, slots=True)
class Substitution:
    """Foods that stand in for one: each with grams for one gram of it.

    ``quality`` is 1 as good, 2 different but fine, 3 in need. ``change`` is a sentence for the cook.
    """

    replaced: FoodId
    by: tuple[tuple[FoodId, float], ...]
    context: str
    quality: int
    change: str

    @property
    def foods(self) -> tuple[FoodId, ...]:
        """What stands in."""
        return tuple(food for food, _ in self.by)


def parse_substitutions(text: str, foods: Mapping[FoodId, Food]) -> Mapping[FoodId, tuple[Substitution, ...]]:
    """Read ``substitutions.csv``, by the food replaced; raise `KitchenDataError` naming a wrong row."""
    read: dict[FoodId, list[Substitution]] = {}
    for number, row in enumerate(csv.DictReader(io.StringIO(text)), start=2):
        try:
            one = _substitution(row)
            _check(one, foods)
        except (KeyError, ValueError) as error:
            raise KitchenDataError(f"substitutions.csv line {number}: {error}") from error
        read.setdefault(one.replaced, []).append(one)
    return MappingProxyType({food: tuple(rows) for food, rows in read.items()})


def _substitution(row: dict[str, str]) -> Substitution:
    parts = (part.partition(":") for part in row["to"].split("+"))
    return Substitution(
        replaced=FoodId(row["from"]),
        by=tuple((FoodId(food), float(ratio)) for food, _, ratio in parts),
        context=row["context"],
        quality=int(row["quality"]),
        change=row["change"],
    )


def _check(one: Substitution, foods: Mapping[FoodId, Food]) -> None:
    unknown = [food for food in (one.replaced, *one.foods) if food not in foods]
    odd = [ratio for _, ratio in one.by if not LEAST_RATIO <= ratio <= MOST_RATIO]
    faults = (
        *(f"unknown food {food}" for food in unknown),
        *(f"{ratio:g} times as much cannot be meant" for ratio in odd),
        *([f"unknown context {one.context}"] if one.context not in CONTEXTS else []),
        *([f"quality {one.quality}"] if not BEST <= one.quality <= WORST else []),
        *([f"{one.replaced} for itself"] if one.replaced in one.foods else []),
    )
    if faults:
        raise ValueError(faults[0])


def fitting(draft: RecipeDraft, food_id: FoodId, rows: Iterable[Substitution]) -> Iterator[Substitution]:
    """The rows that suit how the recipe uses the food, best first; none that it already lists."""
    uses = _uses(draft, food_id)
    listed = {ingredient.food_id for ingredient in draft.ingredients}
    suited = (row for row in rows if row.context in uses and not listed & set(row.foods))
    yield from sorted(suited, key=lambda row: row.quality)


def _uses(draft: RecipeDraft, food_id: FoodId) -> frozenset[str]:
    """The contexts a food stands in here. In a cake, what works in a pan proves nothing."""
    if RAISING & {ingredient.food_id for ingredient in draft.ingredients}:
        return frozenset({"any", "baking"})
    cooked = any(step.kind is StepKind.COOK and food_id in step.foods for step in draft.steps)
    if not cooked:
        return frozenset({"any", "raw"})
    scrambled = {"scrambled"} if "scrambl" in draft.title.casefold() else set()
    return frozenset({"any", "cooked", "sauce", "fried"} | scrambled)
