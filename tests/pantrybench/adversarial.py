"""Cases written to trip the program: hidden allergens, look-alikes, non-foods, impossible amounts, orders to
the machine, dangerous sentences. Their labels were written by hand before any rule was looked at.
"""

import argparse
import csv
import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from desktop_app.kitchen.composer.larder import stock_larder
from desktop_app.kitchen.inspector import inspect
from desktop_app.kitchen.inspector.texts import celsius_said, fahrenheit_said
from desktop_app.kitchen.inspector.words import food_words
from desktop_app.kitchen.line_lists import understand_all
from desktop_app.kitchen.safety import to_celsius
from desktop_app.schemas.base import FoodId
from desktop_app.schemas.food import Allergen, Diet
from desktop_app.schemas.generation import CookRequest, Severity
from desktop_app.schemas.pantry import PantryLine, StockItem
from desktop_app.schemas.people import LifeStage
from desktop_app.schemas.recipe import Ingredient, Minutes, RecipeDraft, Step
from tests.pantrybench.kitchen import catalogue, names
from tests.pantrybench.measures import Row, share, table

HERE = Path(__file__).parent
FROZEN = HERE / "frozen"
LINES, TEXTS = FROZEN / "adversarial.csv", FROZEN / "hazard_texts.csv"
DEV_LINES, DEV_TEXTS = HERE / "dev_adversarial.csv", HERE / "dev_hazard_texts.csv"
"""Cases to tune rules on, written like the frozen ones by people who had not seen the rules either."""
TODAY = date(2026, 3, 10)
CORE_C = (45, 90)
"""Lower numbers are of fridges and doughs, higher ones of ovens and oil."""
STAGES_TOLD = {
    "honey_infant": LifeStage.INFANT,
    "infant_salt": LifeStage.INFANT,
    "choking_small_child": LifeStage.UNDER_FIVE,
    "raw_sprouts_at_risk": LifeStage.PREGNANT,
    "liver_pregnant": LifeStage.PREGNANT,
    "high_mercury_fish": LifeStage.PREGNANT,
    "unpasteurised_milk": LifeStage.PREGNANT,
}
"""Dangers that are one only to some eaters: who is at the table."""


EATERS = re.compile(
    r"\b(?:bab(?:y|ies)|infants?|newborns?|toddlers?|child(?:ren)?|kids?|little (?:ones?|boy|girl)|teething"
    r"|weaning|dummy|son|daughter|pregnan\w*|expecting|expectant|trimester|mums?[- ]to[- ]be|unborn"
    r"|chemo\w*|elderly|frail|older|grand\w+|immun\w+|\w+[- ](?:month|year)s?[- ]old|under[- ](?:one|five)s?"
    r"|months|first birthday)\b",
    re.IGNORECASE,
)
"""Who is at the table counts where the sentence names them: liver is no danger to everybody."""


@dataclass(frozen=True, slots=True)
class LineCase:
    """A pantry line, who eats, and what must come of it (``expect`` as in the file's heading)."""

    kind: str
    line: str
    request: CookRequest
    expect: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What became of a line: as understood, and whether any of it may be cooked with."""

    lines: tuple[PantryLine, ...]
    usable: bool

    @property
    def foods(self) -> set[str]:
        """The foods understood."""
        return {str(line.food_id) for line in self.lines if line.food_id}


def line_cases(path: Path = LINES) -> Iterator[LineCase]:
    """All lines of the file."""
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            request = CookRequest(
                today=TODAY,
                allergens=frozenset(map(Allergen, _words(row["allergens"]))),
                diets=frozenset(map(Diet, _words(row["diets"]))),
                stages=frozenset(map(LifeStage, _words(row["stages"]))),
            )
            yield LineCase(row["kind"], row["line"], request, row["expect"])


def _words(cell: str) -> list[str]:
    return [word for word in cell.split("|") if word]


def read(case: LineCase) -> Reading:
    """Understand the line and filter what it holds, as the app does."""
    lines = understand_all(case.line, names(), catalogue(), TODAY)
    stock = tuple(StockItem(food_id=line.food_id, grams=500) for line in lines if line.food_id)
    larder = stock_larder(catalogue(), case.request.model_copy(update={"stock": stock}))
    usable = any(line.understood and line.food_id in larder.foods for line in lines)
    return Reading(lines, usable)


def holds(case: LineCase) -> bool:
    """True when the line came out as labelled."""
    reading = read(case)
    expect, _, food = case.expect.partition(":")
    judges: dict[str, Callable[[], bool]] = {
        "blocked": lambda: not reading.usable,
        "allowed": lambda: reading.usable,
        "refused": lambda: not reading.usable and any(line.non_food for line in reading.lines),
        "problem": lambda: any(line.problem for line in reading.lines) or not reading.lines,
        "food": lambda: reading.foods == {food},
        "not": lambda: food not in reading.foods,
    }
    return judges[expect]()


@dataclass(frozen=True, slots=True)
class TextCase:
    """Sentences of a recipe, and whether a food-safety officer would object."""

    hazard: str
    text: str
    dangerous: bool


def text_cases(path: Path = TEXTS) -> Iterator[TextCase]:
    """All sentences of the file."""
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            yield TextCase(row["hazard"], row["text"], row["expect"] == "flag")


def is_flagged(case: TextCase) -> bool:
    """True when the inspector objects to the sentences on grounds of safety."""
    draft = _draft(case.text)
    stage = STAGES_TOLD.get(case.hazard) if EATERS.search(case.text) else None
    stock = tuple(StockItem(food_id=i.food_id) for i in draft.ingredients if i.food_id)
    request = CookRequest(today=TODAY, stock=stock, stages=frozenset({stage} if stage else ()))
    found = inspect(draft, catalogue(), request, names()).findings
    checks = {"M5", "M8"} | ({"M7"} if draft.steps[0].temperature_c else set())
    return any(
        f.check in checks and f.severity is not Severity.NOTE and "notes" not in f.place for f in found
    )


def _draft(text: str) -> RecipeDraft:
    """The text as the one step; a lone sentence need not say until when meat is cooked, but it is held to
    the temperature it says."""
    mentioned = dict.fromkeys(mention.food_id for mention in food_words(catalogue()).find(text))
    foods = (catalogue().foods[food_id] for food_id in mentioned or {FoodId("water"): None})
    lines = (Ingredient(food_id=food.id, name=food.name, quantity=100, unit="g") for food in foods)
    return RecipeDraft(
        title="Supper",
        servings=2,
        minutes=Minutes(prep=0, cook=10, total=10),
        ingredients=tuple(lines),
        steps=(Step(text=text, minutes=10, foods=tuple(mentioned), temperature_c=_core_said(text)),),
    )


def _core_said(text: str) -> float | None:
    said = (*celsius_said(text), *map(to_celsius, fahrenheit_said(text)))
    return max((round(number) for number in said if CORE_C[0] <= number <= CORE_C[1]), default=None)


def adversarial_rows(lines: Path = LINES, texts: Path = TEXTS) -> tuple[list[Row], list[str]]:
    """Lines of the table by kind, and every case that came out wrong."""
    cases, good, wrong = Counter[str](), Counter[str](), []
    for case in line_cases(lines):
        cases[case.kind] += 1
        good[case.kind] += (right := holds(case))
        wrong += [] if right else [f"{case.kind}: {case.line!r}, {case.expect} expected"]
    rows = [share("M5", f"adversarial: {kind}", good[kind], cases[kind], 100) for kind in cases]
    return rows + _text_rows(texts, wrong), wrong


def _text_rows(path: Path, wrong: list[str]) -> list[Row]:
    cases = list(text_cases(path))
    seen = {case: is_flagged(case) for case in cases}
    wrong += [f"{case.hazard}: {case.text!r} {flag}" for case, flag in seen.items() if flag != case.dangerous]
    bad = [case for case in cases if case.dangerous]
    fine = [case for case in cases if not case.dangerous]
    caught, quiet = sum(seen[case] for case in bad), sum(not seen[case] for case in fine)
    return [
        share("M8", "adversarial: dangers seen", caught, len(bad), 100),
        share("M8", "adversarial: harmless let pass", quiet, len(fine), 100),
    ]


def main(arguments: list[str] | None = None) -> None:
    """Print the totals of the frozen cases; with ``--dev`` those of the development cases and each miss."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--dev", action="store_true")
    if parser.parse_args(arguments).dev:
        rows, wrong = adversarial_rows(DEV_LINES, DEV_TEXTS)
        print("\n".join(wrong))
    else:
        rows, _ = adversarial_rows()
    print(table(rows))


if __name__ == "__main__":
    main()
