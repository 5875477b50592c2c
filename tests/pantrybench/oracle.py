"""A second opinion on recipes, written from the plain tables and apart from the inspector."""

import re
from collections.abc import Callable, Iterator

from desktop_app.schemas.generation import CookRequest
from desktop_app.schemas.recipe import RecipeDraft, Step
from tests.pantrybench.generator import Rows, may_be_served
from tests.pantrybench.oracles import balance, cooking, eaters, hazards, language, plate, vetoes, warnings
from tests.pantrybench.oracles.facts import Facts, Rule

SAFE_C = {"poultry": 74, "ground": 71, "whole_cut": 63, "offal": 71, "fish": 63, "egg": 71}
"""USDA FSIS, in °C."""

NOT_VERBS = frozenset(
    {"the", "a", "an", "it", "its", "this", "that", "there", "your", "you", "some", "all", "these"}
)
DISH_WORDS = frozenset({"curry", "chilli", "dal", "toast", "porridge", "wraps", "tomato sauce", "salad"})
"""Synonyms of a food that, in a title, name the dish: a fruit salad need not hold salad leaves."""

SEAM = re.compile(
    r"[{}]|  |\(\)|\.\.|,,|(?<![\w-])(\w{2,}) \1(?![\w-])"
    r"|(?<![\d./–])(?<!\d )\b1 (?:onions|eggs|minutes|carrots)\b"
)
"""A brace, a double space or word, an empty bracket, “1 eggs”."""

CRAFT: tuple[Rule, ...] = (
    balance.salt_in_band,
    balance.acid_or_note,
    balance.fat_in_band,
    balance.feeds,
    plate.shares,
    plate.least_grams,
    plate.kitchen_counts,
    plate.liquid_ratio,
    plate.cold_stays_cold,
    vetoes.vetoed,
    cooking.oven_told,
    cooking.preheated_in_time,
    cooking.told_minutes,
    cooking.heat_and_cue,
    cooking.garlic_in_time,
    cooking.herbs_late,
    cooking.yoghurt_stays_whole,
    language.title_rules,
    language.openings,
    language.lengths,
    language.useful_tip,
    language.claims_kept,
    language.plain_words,
)
"""The checks of chef.md section 5 that can be told from the recipe alone."""


class Oracle:
    """Judges a recipe against the raw rows of foods.csv."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows
        self._facts = Facts(rows)
        self.checks: dict[str, Callable[[RecipeDraft, CookRequest], Iterator[str]]] = {
            "M1": self._valid,
            "M2": self._in_pantry,
            "M3": self._closed,
            "M4": self._amounts,
            "M5": self._forbidden,
            "M7": self._safe,
            "M8": self._hazards,
            "M9": self._in_time,
            "M14": self._language,
        }

    def judge(self, draft: RecipeDraft, request: CookRequest) -> list[tuple[str, str]]:
        """Each fault as the id of its measure and a sentence."""
        return [(measure, text) for measure, check in self.checks.items() for text in check(draft, request)]

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
            for name, food_id in self._facts.named(text):
                is_dish = name in DISH_WORDS and name in draft.title.casefold()
                known = food_id in listed | {"water"} or self._facts.short_name(name, listed)
                if not known and not is_dish:
                    yield f"“{name}” is named but not listed"

    def _amounts(self, draft: RecipeDraft, request: CookRequest) -> Iterator[str]:
        for line in draft.ingredients:
            grams = self._facts.weigh(line)
            if not line.quantity:
                yield f"{line.name} has no amount"
            elif grams is not None and line.grams and abs(grams - line.grams) > max(0.3, 0.05 * grams):
                yield f"{line.name}: {grams:.1f} g by its words, {line.grams:.1f} g by its weight"
            stock = [s.grams for s in request.stock if s.food_id == line.food_id]
            if stock and None not in stock and line.in_pantry is not False:
                there = sum(grams or 0 for grams in stock)
                if (line.grams or 0) > there * 1.02:
                    yield f"{line.name}: {line.grams} g needed, {there} g at home"

    def _may_not(self, food_id: str, request: CookRequest) -> bool:
        return not may_be_served(self._rows[food_id], request)

    def _forbidden(self, draft: RecipeDraft, request: CookRequest) -> Iterator[str]:
        listed = {i.food_id for i in draft.ingredients}
        ids = {*listed, *(food for step in draft.steps for food in step.foods)}
        yield from (f"{i} may not be served" for i in ids if i not in self._rows or self._may_not(i, request))
        texts = (draft.title, draft.description, draft.tip, *(step.text for step in draft.steps))
        for name, food_id in (found for text in texts for found in self._facts.named(text)):
            if name in DISH_WORDS and name in draft.title.casefold():
                continue  # “on toast” is what the bread on the list becomes; the list itself is judged above
            if self._may_not(food_id, request) and not self._facts.within_a_name(name, listed):
                yield f"“{name}” may not be named"
        yield from eaters.unfit_for_eaters(draft, request, self._facts)

    def _hazards(self, draft: RecipeDraft, request: CookRequest) -> Iterator[str]:
        yield from hazards.banned_methods(draft, request, self._facts)
        yield from warnings.required_words(draft, request, self._facts)

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
        if any(re.search(r"\bserve (?:at once|hot|immediately)", s.text, re.I) for s in draft.steps[:-1]):
            yield "served before the last step"
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
            if SEAM.search(text):
                yield f"seam: {text[:60]}"
        for rule in CRAFT:
            yield from (f"craft {text}" for text in rule(draft, request, self._facts))
