"""What the oracle knows: the cells of foods.csv and nutrition.csv, and where a text names a food."""

import csv
import io
import re
from collections.abc import Callable, Collection, Iterator
from functools import cache, lru_cache

from desktop_app.schemas.generation import CookRequest
from desktop_app.schemas.recipe import Ingredient, RecipeDraft
from tests.pantrybench.generator import FOODS_CSV, Rows
from tests.pantrybench.oracles.lists import ids

ML = {"ml": 1, "cl": 10, "dl": 100, "l": 1000, "tsp": 5, "tbsp": 15, "cup": 240}
G = {"g": 1, "kg": 1000, "mg": 0.001}
VERBS_TOO = frozenset({"mince", "squash", "toast", "roll", "wrap", "cream", "pickle", "date"})
COMPOUNDS = ids("vegan oat soya soy almond rice cashew coconut nut peanut plant-based cocoa")
NO_GRAMS = "0"


class Facts:
    """The raw rows by food id, with what one has to look up in them."""

    def __init__(self, rows: Rows) -> None:
        self.rows = rows
        self._ids: dict[str, str] = {}
        for row in rows.values():
            for name in names_of(row):
                self._ids.setdefault(name.casefold(), row["id"])
        for name in tuple(self._ids):
            if not name.endswith("s"):
                self._ids.setdefault(f"{name}s", self._ids[name])
        longest_first = sorted(self._ids, key=len, reverse=True)
        self._name = re.compile(r"(?<![\w-])(?:" + "|".join(map(re.escape, longest_first)) + r")(?![\w-])")

        self.named = lru_cache(maxsize=2048)(self._named)

    def _named(self, text: str) -> tuple[tuple[str, str], ...]:
        """Each name of a food in the text, with the id of the food."""
        return tuple(self._find(text))

    def _find(self, text: str) -> Iterator[tuple[str, str]]:
        lower = text.casefold()
        for match in self._name.finditer(lower):
            left, right = lower[: match.start()].split(), lower[match.end() :].split()
            opens = not left or left[-1] in {"and", "then"} or left[-1][-1] in ".,;:"
            if opens and match[0] in VERBS_TOO and right and right[0] in {"the", "it", "them", "in", "each"}:
                continue
            if not (left and left[-1] in COMPOUNDS):
                yield match[0], self._ids[match[0]]

    def short_name(self, name: str, listed: Collection[str | None]) -> bool:
        """True when the name is a word of the full name of a listed food: “beans” for haricot beans."""
        stem = stem_of(name.rsplit(maxsplit=1)[-1])
        rows = (self.rows[food] for food in listed if food in self.rows)
        return any(stem in {stem_of(word) for word in full.split()} for row in rows for full in names_of(row))

    def within_a_name(self, name: str, listed: Collection[str | None]) -> bool:
        """True when all words of the name stand in one name of a listed food: no “bean curd” in curd."""
        stems = {stem_of(word) for word in name.split()}
        rows = (self.rows[food] for food in listed if food in self.rows)
        return any(
            stems <= {stem_of(word) for word in full.split()} for row in rows for full in names_of(row)
        )

    def weigh(self, line: Ingredient) -> float | None:
        """Grams of the amount as the cook reads it; None where the table cannot tell."""
        row = self.rows.get(line.food_id or "")
        if not row or not line.quantity:
            return None
        if line.unit in G:
            return line.quantity * G[line.unit]
        if line.unit in ML and row["density"]:
            return line.quantity * ML[line.unit] * float(row["density"])
        if line.unit is None and row["piece_g"]:
            return line.quantity * float(row["piece_g"])
        return None

    def category(self, food_id: str | None) -> str:
        """The category of a food; empty for one nobody knows."""
        return self.rows.get(food_id or "", {}).get("category", "")

    def roles(self, food_id: str | None) -> frozenset[str]:
        """What the food can be in a dish."""
        return frozenset(self.rows.get(food_id or "", {}).get("roles", "").split("|")) - {""}

    def per_100_g(self, food_id: str | None, nutrient: str) -> float:
        """A nutrient of 100 g of the food; 0 where the USDA table has no row for it."""
        row = nutrition().get(self.rows.get(food_id or "", {}).get("ndb", ""), {})
        return float(row.get(nutrient) or NO_GRAMS)

    def total(self, draft: RecipeDraft, nutrient: str) -> float:
        """A nutrient of the whole recipe."""
        return sum((i.grams or 0) / 100 * self.per_100_g(i.food_id, nutrient) for i in draft.ingredients)


Rule = Callable[[RecipeDraft, CookRequest, Facts], Iterator[str]]
"""What is wrong with a recipe for this wish, a sentence each."""


@cache
def nutrition() -> dict[str, dict[str, str]]:
    """USDA SR28 by NDB number, cells as text."""
    text = (FOODS_CSV.parent / "nutrition.csv").read_text(encoding="utf-8")
    return {row["ndb"]: row for row in csv.DictReader(io.StringIO(text))}


def names_of(row: dict[str, str]) -> list[str]:
    """Every name of a food."""
    return [name for name in (row["name"], row["plural"], *row["synonyms"].split("|")) if name]


def stem_of(word: str) -> str:
    """The singular, roughly."""
    for ending, instead in (("ies", "y"), ("oes", "o"), ("ves", "f"), ("s", "")):
        if word.endswith(ending) and len(word) > 3:
            return word[: -len(ending)] + instead
    return word


def prose(draft: RecipeDraft) -> Iterator[str]:
    """All that is read aloud in a kitchen: description, steps, tip, notes."""
    yield from (draft.description, *(step.text for step in draft.steps), draft.tip, draft.notes)


def sentences(text: str) -> list[str]:
    """The sentences of a text, in small letters."""
    return [part for part in re.split(r"(?<=[.!?;])\s+", text.casefold()) if part]


def listed(draft: RecipeDraft) -> frozenset[str]:
    """The ids of all foods on the list."""
    return frozenset(str(line.food_id) for line in draft.ingredients)


def grams_of(draft: RecipeDraft, *food_ids: str) -> float:
    """Grams of some foods together."""
    return sum(line.grams or 0 for line in draft.ingredients if line.food_id in food_ids)
