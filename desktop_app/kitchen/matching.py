"""How well a recipe fits the stock: have, low, missing, unknown."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from desktop_app.kitchen.catalogue import Catalogue
from desktop_app.kitchen.diets import fits
from desktop_app.schemas.base import FoodId
from desktop_app.schemas.generation import CookRequest
from desktop_app.schemas.matching import Candidate, Match, Need
from desktop_app.schemas.pantry import StockItem

SOON_DAYS = 2
SOON_BONUS = 0.1
"""Added to the score for each food due soon, up to `SOON_FOODS`."""
SOON_FOODS = 3
SLACK = 1.02
"""An amount short by no more than 2 % is enough: conversions are no more exact."""
WATER = FoodId("water")
"""Comes from the tap, so no stock of it is needed."""


@dataclass(frozen=True, slots=True)
class Larder:
    """The stock by food on a day; what is past its date is not in it."""

    items: Mapping[FoodId, StockItem]
    today: date

    @classmethod
    def of(cls, stock: Iterable[StockItem], today: date) -> "Larder":
        """Leave out what may not be eaten any more; packs of one food count together."""
        items: dict[FoodId, StockItem] = {}
        for item in stock:
            if item.use_by is None or item.use_by >= today:
                before = items.get(item.food_id)
                items[item.food_id] = _together(before, item) if before else item
        return cls(items, today)

    def holds(self, food_id: FoodId) -> bool:
        """True when there is some of it."""
        return food_id == WATER or food_id in self.items

    def enough(self, food_id: FoodId, grams: float | None) -> bool:
        """False only where both amounts are known and the stock falls short."""
        item = self.items.get(food_id)
        return item is None or grams is None or item.grams is None or grams <= item.grams * SLACK

    def due_soon(self, food_id: FoodId) -> bool:
        """True when it has to be used within two days."""
        item = self.items.get(food_id)
        last = self.today + timedelta(days=SOON_DAYS)
        return item is not None and item.use_by is not None and item.use_by <= last


def _together(one: StockItem, other: StockItem) -> StockItem:
    """Two packs of one food: the sum where both amounts are known, and the earlier date."""
    known = one.grams is not None and other.grams is not None
    dates = [item.use_by for item in (one, other) if item.use_by]
    grams = (one.grams or 0) + (other.grams or 0) if known else None
    return one.model_copy(update={"grams": grams, "use_by": min(dates, default=None)})


def allowed(candidate: Candidate, catalogue: Catalogue, request: CookRequest) -> bool:
    """The hard filter, optional lines included: an unknown food passes no diet and no allergy."""
    if request.max_minutes is not None and candidate.total_minutes > request.max_minutes:
        return False
    if request.must_use - {need.food_id for need in candidate.needs}:
        return False
    strict = bool(request.diets or request.allergens)
    foods = [catalogue.foods.get(need.food_id) if need.food_id else None for need in candidate.needs]
    return all(fits(food, request) if food else not strict for food in foods)


def match(candidate: Candidate, larder: Larder, catalogue: Catalogue, servings: int | None = None) -> Match:
    """One recipe against the stock, for its own servings or as many as asked."""
    required = [need for need in candidate.needs if not need.optional]
    known = _by_food(required, catalogue)
    missing, low = _short(known, larder, servings / candidate.servings if servings else 1)
    unknown = tuple(dict.fromkeys(need.name for need in required if need.food_id not in known))
    total = len(known) + len(unknown)
    had = total - len(missing) - len(low) - len(unknown)
    soon = tuple(catalogue.food(food_id).name for food_id in known if larder.due_soon(food_id))
    covered = had / total if total else 0.0
    short = {"needs": missing, "not enough": low, "not sure about": unknown, "uses up": soon}
    return Match(
        id=candidate.id,
        title=candidate.title,
        covered=round(covered, 4),
        missing=missing,
        low=low,
        unknown=unknown,
        uses_soon=soon,
        score=round(covered + SOON_BONUS * min(len(soon), SOON_FOODS), 4),
        why=_why(had, total, short),
    )


def to_get(found: Match) -> int:
    """How many things have to be got before it can be cooked; an unknown food counts as not there."""
    return len(found.missing) + len(found.low) + len(found.unknown)


def rank(found: Match) -> tuple[float, int, str, int]:
    """Sort key: best first."""
    return -found.score, to_get(found), found.title, found.id


def _by_food(needs: Iterable[Need], catalogue: Catalogue) -> dict[FoodId, list[Need]]:
    by_food: dict[FoodId, list[Need]] = {}
    for need in needs:
        if need.food_id is not None and need.food_id in catalogue.foods:
            by_food.setdefault(need.food_id, []).append(need)
    return by_food


def _grams(needs: Iterable[Need], factor: float) -> float | None:
    """What all lines of one food weigh together; None when no line says."""
    weights = [need.grams for need in needs if need.grams is not None]
    return sum(weights) * factor if weights else None


def _short(
    known: Mapping[FoodId, list[Need]], larder: Larder, factor: float
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Names of what is not there, and of what there is too little of."""
    held = {food_id: needs for food_id, needs in known.items() if larder.holds(food_id)}
    missing = tuple(needs[0].name for food_id, needs in known.items() if food_id not in held)
    low = tuple(
        needs[0].name for food_id, needs in held.items() if not larder.enough(food_id, _grams(needs, factor))
    )
    return missing, low


def _why(had: int, total: int, said: Mapping[str, Sequence[str]]) -> str:
    """One sentence; ``said`` holds what goes before a list of names, and the names."""
    parts = ["you have everything" if had == total else f"you have {had} of {total}"]
    parts += [f"{words} {_listed(names)}" for words, names in said.items() if names]
    sentence = "; ".join(parts)
    return f"{sentence[0].upper()}{sentence[1:]}."


def _listed(names: Sequence[str]) -> str:
    *first, last = names
    return f"{', '.join(first)} and {last}" if first else last
