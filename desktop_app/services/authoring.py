"""A dish as a model proposes it: foods on offer, form of the answer, and the recipe it makes. Pure."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Annotated, Any

from pydantic import Field

from desktop_app.formats.cooklang_words import heat_of, kind_of, temperatures_of
from desktop_app.kitchen.catalogue import Catalogue
from desktop_app.kitchen.composer.larder import stock_larder
from desktop_app.kitchen.composer.plan import Plan
from desktop_app.kitchen.foods import Food
from desktop_app.kitchen.inspector.schedule import critical_path
from desktop_app.kitchen.inspector.texts import durations_said
from desktop_app.kitchen.inspector.words import food_words
from desktop_app.kitchen.nutrition import nutrition_of
from desktop_app.kitchen.quantities import to_grams
from desktop_app.schemas.base import FoodId, Frozen
from desktop_app.schemas.generation import CookRequest, Finding, Severity
from desktop_app.schemas.recipe import Ingredient, Minutes, RecipeDraft, Step

MAX_FOODS = 250
MAX_LINES, MAX_STEPS = 16, 10
MAX_TITLE, MAX_TEXT, MAX_STEP = 60, 200, 360
MAX_AMOUNT, MAX_MINUTES, MAX_CELSIUS = 10_000, 600, 300
PIECE = "piece"
UNITS = ("g", "ml", "tsp", "tbsp", PIECE, "clove", "tin")
CHECK = "author"
TEXT_FIELDS = ("title", "description", "tip")
_STEP_PLACE = re.compile(r"steps\[(\d+)\]")
_STEP_FIELD = re.compile(r"step(\d+)")


class Line(Frozen):
    """One food and how much of it."""

    food: str = Field(min_length=1, max_length=80)
    quantity: float = Field(gt=0, le=MAX_AMOUNT, allow_inf_nan=False)
    unit: str = Field(max_length=20)


class Told(Frozen):
    """One step; ``temperature_c`` is the core temperature its text asks for."""

    text: str = Field(min_length=1, max_length=MAX_STEP)
    minutes: float = Field(ge=0, le=MAX_MINUTES, allow_inf_nan=False)
    temperature_c: float | None = Field(default=None, ge=-30, le=MAX_CELSIUS, allow_inf_nan=False)


class Proposal(Frozen):
    """What the model answers, read and bounded but not yet checked."""

    title: str = Field(min_length=1, max_length=MAX_TITLE)
    description: str = Field(max_length=MAX_TEXT)
    servings: int = Field(ge=1, le=100)
    ingredients: Annotated[tuple[Line, ...], Field(min_length=1, max_length=MAX_LINES)]
    steps: Annotated[tuple[Told, ...], Field(min_length=1, max_length=MAX_STEPS)]
    tip: str = Field(default="", max_length=MAX_TEXT)


@dataclass(frozen=True, slots=True)
class Offer:
    """The foods that passed the hard filter, by their names; ``amounts`` are grams, None for enough."""

    foods: Mapping[str, Food]
    amounts: Mapping[str, float | None]
    staples: frozenset[FoodId]
    use_first: tuple[str, ...]

    def shorter(self) -> "Offer":
        """The offer without its last food."""
        foods = dict(list(self.foods.items())[:-1])
        first = tuple(name for name in self.use_first if name in foods)
        return Offer(MappingProxyType(foods), self.amounts, self.staples, first)


def offer_of(catalogue: Catalogue, request: CookRequest, plan: Plan) -> Offer:
    """What a model may cook with: the plan's foods first, then what has to go, staples, and the rest."""
    larder = stock_larder(catalogue, request)
    planned = [line.food_id for line in plan.ingredients if line.food_id]
    first = [*sorted(request.must_use), *sorted(larder.due)]
    order = dict.fromkeys([*planned, *first, *sorted(larder.staples), *larder.foods])
    chosen = [larder.foods[food_id] for food_id in order if larder.has(food_id)][:MAX_FOODS]
    amounts = {
        food.name: None if larder.grams[food.id] == float("inf") else larder.grams[food.id] for food in chosen
    }
    return Offer(
        foods=MappingProxyType({food.name: food for food in chosen}),
        amounts=MappingProxyType(amounts),
        staples=larder.staples,
        use_first=tuple(food.name for food in chosen if food.id in first),
    )


def example_of(draft: RecipeDraft, catalogue: Catalogue) -> dict[str, Any]:
    """The chef's recipe in the form of an answer, its foods by the names on offer."""
    lines = [
        {"food": catalogue.food(line.food_id).name} | _amount(line)
        for line in draft.ingredients
        if line.food_id
    ]
    steps = [
        {"text": step.text, "minutes": step.minutes, "temperature_c": step.temperature_c}
        for step in draft.steps
    ]
    return {
        "title": draft.title,
        "description": draft.description,
        "servings": draft.servings,
        "ingredients": lines,
        "steps": steps,
        "tip": draft.tip,
    }


def schema_of(names: Iterable[str], offer: Offer, servings: int) -> dict[str, Any]:
    """The form of an answer with these fields: flat, bounded, and its foods an enumeration."""
    fields = {name: _field(name, offer, servings) for name in names}
    return _closed(fields)


def draft_of(
    proposal: Proposal, offer: Offer, plan: Plan, catalogue: Catalogue
) -> tuple[RecipeDraft, tuple[Finding, ...]]:
    """The recipe proposed, and what no inspector can see: names off the list, amounts nobody can weigh."""
    found = [_refused("servings", f"It must be for {plan.servings}.")] * (proposal.servings != plan.servings)
    lines = []
    for index, line in enumerate(proposal.ingredients):
        ingredient, complaint = _ingredient(line, offer)
        lines.append(ingredient)
        if complaint:
            found.append(_refused(f"ingredients[{index}]", complaint))
    steps = _steps(proposal, {line.food_id for line in lines}, catalogue)
    whole = round(critical_path(steps))
    draft = RecipeDraft(
        title=proposal.title,
        description=proposal.description,
        servings=proposal.servings,
        minutes=Minutes(cook=whole, total=whole),
        course=plan.course,
        ingredients=tuple(lines),
        steps=steps,
        tip=proposal.tip,
        notes=plan.servings_note,
        seed=plan.seed,
    )
    return draft.model_copy(update={"nutrition": nutrition_of(draft, catalogue)}), tuple(found)


def fields_at_fault(findings: Iterable[Finding], proposal: Proposal) -> dict[str, Any]:
    """What the model has to write again, by field, as it stands; a lone step is ``step3``."""
    whole = proposal.model_dump(mode="json")
    asked: dict[str, Any] = {}
    for finding in findings:
        step = _STEP_PLACE.match(finding.place)
        if step and int(step[1]) < len(proposal.steps):
            asked[f"step{int(step[1]) + 1}"] = whole["steps"][int(step[1])]
        elif finding.place in TEXT_FIELDS:
            asked[finding.place] = whole[finding.place]
        elif finding.place.startswith(("steps", "minutes")):
            asked["steps"] = whole["steps"]
        else:
            asked |= {"servings": whole["servings"], "ingredients": whole["ingredients"]}
    if "steps" in asked:
        asked = {name: value for name, value in asked.items() if not _STEP_FIELD.fullmatch(name)}
    return asked


def with_answers(proposal: Proposal, asked: Iterable[str], answer: Mapping[str, Any]) -> Proposal:
    """The proposal with the fields asked for written again; `ValidationError` when one is out of bounds."""
    whole = proposal.model_dump(mode="json")
    for name in asked:
        if name not in answer:
            continue
        step = _STEP_FIELD.fullmatch(name)
        if step:
            whole["steps"][int(step[1]) - 1] = answer[name]
        else:
            whole[name] = answer[name]
    return Proposal.model_validate(whole)


def _amount(line: Ingredient) -> dict[str, Any]:
    unit = line.unit or PIECE
    if unit in UNITS and line.quantity:
        return {"quantity": line.quantity, "unit": unit}
    return {"quantity": line.grams or 1, "unit": "g"}


def _ingredient(line: Line, offer: Offer) -> tuple[Ingredient, str]:
    """The line of the list, and what is wrong with it, "" when nothing is."""
    food = offer.foods.get(line.food)
    unit = None if line.unit == PIECE else line.unit
    if food is None:
        return Ingredient(name=line.food, quantity=line.quantity), f"“{line.food}” is not on offer."
    grams = to_grams(food, line.quantity, unit) if line.unit in UNITS else None
    ingredient = Ingredient(
        food_id=food.id,
        name=food.name,
        quantity=line.quantity,
        unit=unit,
        grams=grams,
        in_pantry=True,
        staple=food.id in offer.staples,
    )
    return ingredient, "" if grams else f"{food.name} cannot be measured in {line.unit}: say grams."


def _steps(proposal: Proposal, listed: set[FoodId | None], catalogue: Catalogue) -> tuple[Step, ...]:
    """The steps one after another, with what their words say of them."""
    words = food_words(catalogue)
    last = len(proposal.steps) - 1
    return tuple(
        Step(
            text=told.text,
            minutes=told.minutes,
            kind=kind_of(told.text, timed=bool(durations_said(told.text)), last=index == last),
            foods=tuple(dict.fromkeys(m.food_id for m in words.find(told.text) if m.food_id in listed)),
            temperature_c=told.temperature_c,
            oven_c=_oven_c(told.text),
            heat=heat_of(told.text),
        )
        for index, told in enumerate(proposal.steps)
    )


def _oven_c(text: str) -> float | None:
    """What the oven is set to; a figure no oven has is left to the words, where the inspector reads it."""
    oven = temperatures_of(text).oven
    return oven if oven is not None and 30 <= oven <= MAX_CELSIUS else None


def _refused(place: str, message: str) -> Finding:
    return Finding(check=CHECK, severity=Severity.FAULT, place=place, message=message)


def _field(name: str, offer: Offer, servings: int) -> dict[str, Any]:
    if name == "servings":
        return {"type": "integer", "minimum": servings, "maximum": servings}
    if name == "ingredients":
        return {"type": "array", "items": _line_schema(offer), "minItems": 2, "maxItems": MAX_LINES}
    if name == "steps":
        return {"type": "array", "items": _step_schema(), "minItems": 2, "maxItems": MAX_STEPS}
    if _STEP_FIELD.fullmatch(name):
        return _step_schema()
    return _text(MAX_TITLE if name == "title" else MAX_TEXT)


def _line_schema(offer: Offer) -> dict[str, Any]:
    return _closed(
        {
            "food": {"type": "string", "enum": list(offer.foods)},
            "quantity": {"type": "number"},
            "unit": {"type": "string", "enum": list(UNITS)},
        }
    )


def _step_schema() -> dict[str, Any]:
    number = {"type": "number"}
    return _closed(
        {"text": _text(MAX_STEP), "minutes": number, "temperature_c": {"type": ["number", "null"]}}
    )


def _text(bound: int) -> dict[str, Any]:
    return {"type": "string", "maxLength": bound}


def _closed(fields: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": fields,
        "required": list(fields),
        "additionalProperties": False,
    }
