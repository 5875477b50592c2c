"""The words of home kitchens around the foods themselves: other names, makers, and what says nothing."""

import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from desktop_app.exceptions import KitchenDataError
from desktop_app.kitchen.foods import Food
from desktop_app.schemas.base import FoodId

NOTES = frozenset({"", "maker"})
KINDS = frozenset(
    {
        "quality",
        "prep",
        "pack",
        "left",
        "place",
        "time",
        "use",
        "shop",
        "talk",
        "food",
        "nearest",
        "imitation",
    }
)
OTHER_FOODS = frozenset({"food", "nearest"})
"""Kinds of words that name foods the catalogue does not have."""
SAYING = OTHER_FOODS | {"imitation"}
"""Kinds of words that say which food it is; all others say nothing of it."""
ALONE = {"y": True, "n": False}


@dataclass(frozen=True)
class Vocabulary:
    """What people write for and beside foods, in lower case, words parted by one space.

    ``names`` are names that stand in no recipe but on shopping lists, receipts and labels. ``brands`` say
    nothing of the food, nor do ``asides``; ``makers`` make nothing but imitations; ``imitations`` make
    another food of any food beside them; ``others`` are foods and dishes the catalogue does not have. Some
    of these, ``nearest``, stand in the catalogue beside the food nearest to them, so that recipes are checked
    for what is in them ("whisky" beside brandy); who has one has not the other.
    """

    names: Mapping[str, FoodId] = field(default_factory=dict)
    brands: frozenset[str] = frozenset()
    asides: frozenset[str] = frozenset()
    makers: frozenset[str] = frozenset()
    imitations: frozenset[str] = frozenset()
    others: frozenset[str] = frozenset()
    nearest: frozenset[str] = frozenset()


def parse_vocabulary(foods: Mapping[FoodId, Food], *, names: str, brands: str, words: str) -> Vocabulary:
    """Read the three tables; raise `KitchenDataError` naming the table and the line that is wrong."""
    kinds = dict(_rows("words.csv", words, "word", "kind", KINDS))
    makers = dict(_rows("brands.csv", brands, "brand", "note", NOTES))
    return Vocabulary(
        names=dict(_names(names, foods)),
        brands=frozenset(brand for brand, note in makers.items() if not note),
        asides=frozenset(word for word, kind in kinds.items() if kind not in SAYING),
        makers=frozenset(brand for brand, note in makers.items() if note),
        imitations=frozenset(word for word, kind in kinds.items() if kind == "imitation"),
        others=frozenset(word for word, kind in kinds.items() if kind in OTHER_FOODS),
        nearest=frozenset(word for word, kind in kinds.items() if kind == "nearest"),
    )


def _rows(table: str, text: str, key: str, value: str, allowed: frozenset[str]) -> Iterator[tuple[str, str]]:
    seen: set[str] = set()
    for number, row in enumerate(csv.DictReader(io.StringIO(text)), start=2):
        name, said = row.get(key) or "", row.get(value) or ""
        if not name or name in seen or said not in allowed:
            raise KitchenDataError(f"{table} line {number}: {name!r}, {said!r}")
        seen.add(name)
        yield name, said


def _names(text: str, foods: Mapping[FoodId, Food]) -> Iterator[tuple[str, FoodId]]:
    """Names that mean a food alone, and those that do so only before its own name: "gala apple"."""
    for number, row in enumerate(csv.DictReader(io.StringIO(text)), start=2):
        name, food, alone = (row.get(key) or "" for key in ("name", "food", "alone"))
        if not name or food not in foods or alone not in ALONE:
            raise KitchenDataError(f"names.csv line {number}: {name!r}, {food!r}, {alone!r}")
        if ALONE[alone]:
            yield name, FoodId(food)
        else:
            own = foods[FoodId(food)].name
            yield from ((f"{name} {head}", FoodId(food)) for head in dict.fromkeys((own, own.split()[-1])))
