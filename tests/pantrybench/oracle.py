"""A second opinion on recipes, written from the plain table of foods and apart from the inspector."""

import re
from collections.abc import Callable, Collection, Iterator

from desktop_app.schemas.generation import CookRequest
from desktop_app.schemas.recipe import Ingredient, RecipeDraft, Step
from tests.pantrybench.generator import Rows, may_be_served

SAFE_C = {"poultry": 74, "ground": 71, "whole_cut": 63, "offal": 71, "fish": 63, "egg": 71}
"""USDA FSIS, in °C."""

ML = {"ml": 1, "cl": 10, "dl": 100, "l": 1000, "tsp": 5, "tbsp": 15, "cup": 240}
G = {"g": 1, "kg": 1000, "mg": 0.001}
NOT_VERBS = frozenset(
    {"the", "a", "an", "it", "its", "this", "that", "there", "your", "you", "some", "all", "these"}
)
DISH_WORDS = frozenset({"curry", "chilli", "dal", "toast", "porridge", "wraps", "tomato sauce", "salad"})
"""Synonyms of a food that, in a title, name the dish: a fruit salad need not hold salad leaves."""
VERBS_TOO = frozenset({"mince", "squash", "toast", "roll", "wrap", "cream", "pickle", "date"})
COMPOUNDS = frozenset(
    {
        "vegan",
        "oat",
        "soya",
        "soy",
        "almond",
        "rice",
        "cashew",
        "coconut",
        "nut",
        "peanut",
        "plant-based",
        "cocoa",
    }
)


class Oracle:
    """Judges a recipe against the raw rows of foods.csv."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows
        self._ids: dict[str, str] = {}
        for row in rows.values():
            for name in self._names(row):
                self._ids.setdefault(name.casefold(), row["id"])
        longest_first = sorted(self._ids, key=len, reverse=True)
        self._name = re.compile(r"(?<![\w-])(?:" + "|".join(map(re.escape, longest_first)) + r")(?![\w-])")
        self.checks: dict[str, Callable[[RecipeDraft, CookRequest], Iterator[str]]] = {
            "M1": self._valid,
            "M2": self._in_pantry,
            "M3": self._closed,
            "M4": self._amounts,
            "M5": self._forbidden,
            "M7": self._safe,
            "M9": self._in_time,
            "M14": self._language,
        }

    def judge(self, draft: RecipeDraft, request: CookRequest) -> list[tuple[str, str]]:
        """Each fault as the id of its measure and a sentence."""
        return [(measure, text) for measure, check in self.checks.items() for text in check(draft, request)]

    def _names(self, row: dict[str, str]) -> list[str]:
        return [name for name in (row["name"], row["plural"], *row["synonyms"].split("|")) if name]

    def _valid(self, draft: RecipeDraft, request: CookRequest) -> Iterator[str]:
        ids = [i.food_id for i in draft.ingredients]
        if len(set(ids)) != len(ids):
            yield "a food stands twice on the list"
        if not 1 <= draft.servings <= request.servings:
            yield f"{draft.servings} servings for {request.servings} asked"
        if not 0 < draft.minutes.total < 600 or not 2 <= len(draft.steps) <= 12:
            yield "times or steps out of bounds"
        yield from (f"unknown food {food_id}" for food_id in ids if food_id not in self._rows)

    def _in_pantry(self, draft: RecipeDraft, request: CookRequest) -> Iterator[str]:
        home = {s.food_id for s in request.stock if not (s.use_by and s.use_by < request.today)} | {"water"}
        buy = [i for i in draft.ingredients if i.food_id not in home]
        yield from (f"{i.name} is not at home" for i in buy if i.in_pantry is not False)
        if len(buy) > request.missing_allowed:
            yield f"{len(buy)} foods to buy, {request.missing_allowed} allowed"

    def _closed(self, draft: RecipeDraft, request: CookRequest) -> Iterator[str]:
        listed = {i.food_id for i in draft.ingredients}
        used = {food for step in draft.steps for food in step.foods}
        yield from (f"{food} is used but not listed" for food in sorted(used - listed - {"water"}))
        yield from (f"{food} is listed but not used" for food in sorted(listed - used, key=str))
        for text in (draft.title, *(step.text for step in draft.steps)):
            for name, food_id in self._named(text):
                is_dish = name in DISH_WORDS and name in draft.title.casefold()
                known = food_id in listed | {"water"} or self._short_name(name, listed)
                if not known and not is_dish:
                    yield f"“{name}” is named but not listed"

    def _named(self, text: str) -> Iterator[tuple[str, str]]:
        lower = text.casefold()
        for match in self._name.finditer(lower):
            left, right = lower[: match.start()].split(), lower[match.end() :].split()
            opens = not left or left[-1] in {"and", "then"} or left[-1][-1] in ".,;:"
            if opens and match[0] in VERBS_TOO and right and right[0] in {"the", "it", "them", "in", "each"}:
                continue
            if not (left and left[-1] in COMPOUNDS):
                yield match[0], self._ids[match[0]]

    def _short_name(self, name: str, listed: Collection[str | None]) -> bool:
        stem = _stem(name.rsplit(maxsplit=1)[-1])
        rows = (self._rows[food] for food in listed if food in self._rows)
        return any(
            stem in {_stem(word) for word in full.split()} for row in rows for full in self._names(row)
        )

    def _amounts(self, draft: RecipeDraft, request: CookRequest) -> Iterator[str]:
        for line in draft.ingredients:
            grams = self._weigh(line)
            if not line.quantity:
                yield f"{line.name} has no amount"
            elif grams is not None and line.grams and abs(grams - line.grams) > max(0.3, 0.05 * grams):
                yield f"{line.name}: {grams:.1f} g by its words, {line.grams:.1f} g by its weight"
            stock = [s.grams for s in request.stock if s.food_id == line.food_id]
            if stock and None not in stock and line.in_pantry is not False:
                there = sum(grams or 0 for grams in stock)
                if (line.grams or 0) > there * 1.02:
                    yield f"{line.name}: {line.grams} g needed, {there} g at home"

    def _weigh(self, line: Ingredient) -> float | None:
        row = self._rows.get(line.food_id or "")
        if not row or not line.quantity:
            return None
        if line.unit in G:
            return line.quantity * G[line.unit]
        if line.unit in ML and row["density"]:
            return line.quantity * ML[line.unit] * float(row["density"])
        if line.unit is None and row["piece_g"]:
            return line.quantity * float(row["piece_g"])
        return None

    def _may_not(self, food_id: str, request: CookRequest) -> bool:
        return not may_be_served(self._rows[food_id], request)

    def _forbidden(self, draft: RecipeDraft, request: CookRequest) -> Iterator[str]:
        listed = {i.food_id for i in draft.ingredients}
        ids = {*listed, *(food for step in draft.steps for food in step.foods)}
        yield from (f"{i} may not be served" for i in ids if i not in self._rows or self._may_not(i, request))
        texts = (draft.title, draft.description, draft.tip, *(step.text for step in draft.steps))
        for name, food_id in (found for text in texts for found in self._named(text)):
            if name in DISH_WORDS and name in draft.title.casefold():
                continue  # “on toast” is what the bread on the list becomes; the list itself is judged above
            if self._may_not(food_id, request) and not self._short_name(name, listed):
                yield f"“{name}” may not be named"

    def _safe(self, draft: RecipeDraft, request: CookRequest) -> Iterator[str]:
        for line in draft.ingredients:
            kind = self._rows.get(line.food_id or "", {}).get("raw_animal", "")
            steps = [s for s in draft.steps if line.food_id in s.foods and s.kind == "cook"]
            if kind in {"", "none"}:
                continue
            text = " ".join(step.text for step in steps).casefold()
            if not steps:
                yield f"{line.name} stays raw"
            elif kind == "shellfish":
                if "opaque" not in text and "open" not in text:
                    yield f"{line.name} has no cue"
            elif not (kind == "egg" and "firm" in text) and not self._measured(steps, kind, request):
                yield f"{line.name} has no safe temperature"
            elif kind == "whole_cut" and not self._rested(draft, steps):
                yield f"{line.name} does not rest"

    def _measured(self, steps: list[Step], kind: str, request: CookRequest) -> bool:
        for step in steps:
            core = step.temperature_c or 0
            shown = f"{core:g} °C" in step.text
            if request.fahrenheit:
                shown = shown and f"{round(core * 1.8 + 32)} °F" in step.text
            if shown and core >= SAFE_C[kind]:
                return True
        return False

    def _rested(self, draft: RecipeDraft, steps: list[Step]) -> bool:
        if max(step.temperature_c or 0 for step in steps) >= 71:
            return True
        return any(
            re.search(r"\brest\b.{0,40}\b([3-9]|\d\d) minutes", step.text, re.I) for step in draft.steps
        )

    def _in_time(self, draft: RecipeDraft, request: CookRequest) -> Iterator[str]:
        ends: list[float] = []
        for index, step in enumerate(draft.steps):
            before = range(index)[-1:] if step.after is None else step.after
            if any(other >= index for other in before):
                yield "a step waits for a later one"
            ends.append(step.minutes + max((ends[other] for other in before if other < index), default=0))
        if abs(draft.minutes.prep + max(ends) - draft.minutes.total) > 1:
            yield f"total {draft.minutes.total}, but the path takes {draft.minutes.prep + max(ends):.0f}"
        if request.max_minutes and draft.minutes.total > request.max_minutes:
            yield f"{draft.minutes.total} minutes, {request.max_minutes} allowed"
        kinds = [str(step.kind) for step in draft.steps]
        ovens = [i for i, step in enumerate(draft.steps) if step.oven_c and kinds[i] == "cook"]
        if ovens and "preheat" not in kinds[: ovens[0]]:
            yield "the oven is cold"

    def _language(self, draft: RecipeDraft, request: CookRequest) -> Iterator[str]:
        prose = (draft.description, draft.tip, *(step.text for step in draft.steps))
        said = [part.casefold() for text in prose for part in re.split(r"(?<=[.!?]) ", text) if part]
        yield from (f"said twice: {part}" for part in sorted({part for part in said if said.count(part) > 1}))
        for step in draft.steps:
            first = re.split(r"\W+", step.text.casefold())[0]
            if first in NOT_VERBS or (first.endswith("ing") and first != "bring"):
                yield f"no imperative: {step.text[:40]}"
        for text in (draft.title, *prose):
            if re.search(
                r"[{}]|  |\(\)|\.\.|,,|(?<![\w-])(\w{2,}) \1(?![\w-])|(?<![\d./ –])\b1 (?:onions|eggs)\b",
                text,
            ):
                yield f"seam: {text[:60]}"


def _stem(word: str) -> str:
    for ending, instead in (("ies", "y"), ("oes", "o"), ("ves", "f"), ("s", "")):
        if word.endswith(ending) and len(word) > 3:
            return word[: -len(ending)] + instead
    return word
