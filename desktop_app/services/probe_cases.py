"""Three small pantries a model cooks from, so that the inspector can judge it. Pure."""

import json
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any

from pydantic import Field

from desktop_app.formats.cooklang_words import heat_of, kind_of, temperatures_of
from desktop_app.kitchen.catalogue import Catalogue
from desktop_app.kitchen.composer.larder import Larder, stock_larder
from desktop_app.kitchen.inspector import inspect
from desktop_app.kitchen.inspector.schedule import critical_path
from desktop_app.kitchen.inspector.texts import durations_said
from desktop_app.kitchen.inspector.words import food_words
from desktop_app.schemas.base import FoodId, Frozen
from desktop_app.schemas.food import Diet
from desktop_app.schemas.generation import CookRequest, Severity
from desktop_app.schemas.pantry import StockItem
from desktop_app.schemas.preferences import DEFAULT_STAPLES
from desktop_app.schemas.recipe import Ingredient, Minutes, RecipeDraft, Step
from desktop_app.services.kitchen import KitchenTables

DAY = date(2000, 1, 1)
"""Nothing in these pantries has a date."""
MENDABLE = 3
"""Faults that two rounds of repair can be trusted with; nothing that blocks is among them."""
MAX_LINES, MAX_STEPS = 12, 10
WATER = FoodId("water")

CASES: tuple[tuple[dict[str, float], frozenset[Diet]], ...] = (
    ({"egg": 200, "cooked_rice": 400, "onion": 150, "carrot": 120, "soy_sauce": 60}, frozenset()),
    ({"chicken_thigh": 400, "potato": 600, "onion": 200, "garlic": 20, "lemon": 100}, frozenset()),
    (
        {
            "red_lentil": 300,
            "coconut_milk": 400,
            "onion": 200,
            "garlic": 20,
            "curry_powder": 20,
            "butter": 200,
        },
        frozenset({Diet.VEGAN}),
    ),
)
"""Grams by food. Eggs with rice, raw poultry, and a diet that leaves a food of the pantry out."""


DEGREES = {"type": ["number", "null"]}


class Line(Frozen):
    """A food and how much of it."""

    food: str = Field(min_length=1, max_length=80)
    grams: float = Field(gt=0, le=5000, allow_inf_nan=False)


class Told(Frozen):
    """A step; ``temperature_c`` is the core temperature its text asks for."""

    text: str = Field(min_length=1, max_length=400)
    minutes: float = Field(ge=0, le=600, allow_inf_nan=False)
    temperature_c: float | None = Field(default=None, ge=-30, le=320, allow_inf_nan=False)


class Dish(Frozen):
    """What a model answers."""

    title: str = Field(min_length=1, max_length=80)
    foods: Annotated[tuple[Line, ...], Field(min_length=1, max_length=MAX_LINES)]
    steps: Annotated[tuple[Told, ...], Field(min_length=1, max_length=MAX_STEPS)]


@dataclass(frozen=True, slots=True)
class Case:
    """One pantry, with what of it may be cooked."""

    request: CookRequest
    larder: Larder

    @property
    def foods(self) -> str:
        """Names and grams as one line of JSON; staples have no bound."""
        grams = {
            food.name: None if food_id in self.larder.staples else round(self.larder.grams[food_id])
            for food_id, food in self.larder.foods.items()
        }
        return json.dumps(grams)

    @property
    def schema(self) -> dict[str, Any]:
        """The form of an answer, its foods an enumeration."""
        names = [food.name for food in self.larder.foods.values()]
        line = _closed(food={"type": "string", "enum": names}, grams={"type": "number"})
        step = _closed(
            text={"type": "string", "maxLength": 400}, minutes={"type": "number"}, temperature_c=DEGREES
        )
        return _closed(
            title={"type": "string", "maxLength": 60},
            foods={"type": "array", "items": line, "minItems": 2, "maxItems": MAX_LINES},
            steps={"type": "array", "items": step, "minItems": 2, "maxItems": MAX_STEPS},
        )


def cases(catalogue: Catalogue) -> tuple[Case, ...]:
    """The three of them."""
    return tuple(_case(grams, diets, catalogue) for grams, diets in CASES)


def passes(dish: Dish, case: Case, tables: KitchenTables) -> bool:
    """True when the inspector finds nothing that blocks, and no more than can be mended."""
    draft = _draft(dish, case, tables.catalogue)
    if draft is None:
        return False
    findings = inspect(draft, tables.catalogue, case.request, tables.names).findings
    severities = [finding.severity for finding in findings]
    return Severity.BLOCK not in severities and severities.count(Severity.FAULT) <= MENDABLE


def _case(grams: dict[str, float], diets: frozenset[Diet], catalogue: Catalogue) -> Case:
    stock = [StockItem(food_id=FoodId(name), grams=weight) for name, weight in grams.items()]
    staples = [StockItem(food_id=food_id, staple=True) for food_id in DEFAULT_STAPLES if food_id != WATER]
    request = CookRequest(today=DAY, stock=(*stock, *staples), diets=diets)
    return Case(request, stock_larder(catalogue, request))


def _draft(dish: Dish, case: Case, catalogue: Catalogue) -> RecipeDraft | None:
    """The recipe told, None when it has a food that is not on offer."""
    by_name = {food.name: food for food in case.larder.foods.values()}
    if any(line.food not in by_name for line in dish.foods):
        return None
    ingredients = tuple(
        Ingredient(
            food_id=by_name[line.food].id,
            name=line.food,
            quantity=line.grams,
            unit="g",
            grams=line.grams,
            in_pantry=True,
            staple=by_name[line.food].id in case.larder.staples,
        )
        for line in dish.foods
    )
    steps = _steps(dish, {line.food_id for line in ingredients}, catalogue)
    whole = round(critical_path(steps))
    return RecipeDraft(
        title=dish.title,
        servings=case.request.servings,
        minutes=Minutes(cook=whole, total=whole),
        ingredients=ingredients,
        steps=steps,
    )


def _steps(dish: Dish, listed: set[FoodId | None], catalogue: Catalogue) -> tuple[Step, ...]:
    words, last = food_words(catalogue), len(dish.steps) - 1
    return tuple(
        Step(
            text=told.text,
            minutes=told.minutes,
            kind=kind_of(told.text, timed=bool(durations_said(told.text)), last=place == last),
            foods=tuple(dict.fromkeys(m.food_id for m in words.find(told.text) if m.food_id in listed)),
            temperature_c=told.temperature_c,
            oven_c=_oven_c(told.text),
            heat=heat_of(told.text),
        )
        for place, told in enumerate(dish.steps)
    )


def _oven_c(text: str) -> float | None:
    """What the oven is set to; a figure no oven has is left to the words, where the inspector reads it."""
    celsius = temperatures_of(text).oven
    return celsius if celsius is not None and 30 <= celsius <= 320 else None


def _closed(**fields: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": fields,
        "required": list(fields),
        "additionalProperties": False,
    }
