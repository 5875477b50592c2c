"""A finished plan: everything about a dish but the last polish of its words."""

from collections.abc import Mapping
from dataclasses import dataclass

from desktop_app.schemas.base import FoodId
from desktop_app.schemas.recipe import Ingredient, Minutes, Step


@dataclass(frozen=True, slots=True)
class PlanTexts:
    """The words of a plan. Steps may hold placeholders: ``{f1}`` foods with their amounts where a step
    needs them, ``{t1}`` times, ``{c1}`` temperatures; ``placeholders`` says what each stands for."""

    title: str
    description: str
    steps: tuple[str, ...]
    tip: str
    placeholders: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Plan:
    """What is cooked, with which amounts, in which order. ``steps`` hold template texts.

    ``servings`` may be fewer than asked for: then ``servings_note`` says so;
    ``notes`` say what else a cook should know: that it is light, flat or plain. ``missing`` has to be
    bought, ``uses_soon`` would go off within two days.
    """

    archetype: str
    palette: str
    cuisine: str
    course: str
    vessel: str
    servings: int
    servings_note: str
    notes: tuple[str, ...]
    hero: FoodId
    ingredients: tuple[Ingredient, ...]
    staples: tuple[FoodId, ...]
    missing: tuple[FoodId, ...]
    uses_soon: tuple[FoodId, ...]
    steps: tuple[Step, ...]
    minutes: Minutes
    title: str
    description: str
    tip: str
    why: str
    tags: tuple[str, ...]
    placeholders: Mapping[str, str]
    seed: int
