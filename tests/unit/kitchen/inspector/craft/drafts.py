"""Drafts made by hand from the program's own foods, for the checks of amounts."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from desktop_app.kitchen.inspector.context import InspectionContext
from desktop_app.kitchen.inspector.craft import check_amounts
from desktop_app.schemas.base import FoodId
from desktop_app.schemas.generation import CookRequest, Finding
from desktop_app.schemas.pantry import StockItem
from desktop_app.schemas.recipe import Ingredient, RecipeDraft, Step
from tests.unit.kitchen.real_tables import catalogue

TODAY = date(2026, 3, 10)


def lines(grams: dict[str, float]) -> tuple[Ingredient, ...]:
    """A list by weight."""
    foods = catalogue().foods
    return tuple(
        Ingredient(food_id=FoodId(name), name=foods[FoodId(name)].name, quantity=g, unit="g", grams=g)
        for name, g in grams.items()
    )


def step(text: str, *foods: str, **more: Any) -> Step:
    """A step with the foods it speaks of."""
    return Step(text=text, foods=tuple(map(FoodId, foods)), **more)


def draft(grams: dict[str, float], *steps: Step, **more: Any) -> RecipeDraft:
    """A dinner for two of these foods; without steps, everything is fried in one."""
    usual = (step("Fry everything until golden.", *grams, vessel="pot", heat="medium"), step("Serve."))
    fields: dict[str, Any] = {"title": "Supper", "servings": 2, "course": "dinner", **more}
    return RecipeDraft(ingredients=lines(grams), steps=steps or usual, **fields)


def request(stock: Iterable[str] | dict[str, float | None] = (), **more: Any) -> CookRequest:
    """A wish with plenty, or so many grams, of each food at home."""
    home = stock if isinstance(stock, dict) else dict.fromkeys(stock)
    items = tuple(StockItem(food_id=FoodId(name), grams=grams) for name, grams in home.items())
    return CookRequest(today=TODAY, stock=items, **more)


def found(recipe: RecipeDraft, code: str, wish: CookRequest | None = None) -> list[Finding]:
    """What one check of amounts finds; the usual wish has everything of the list at home."""
    wish = wish or request([i.food_id for i in recipe.ingredients if i.food_id] + ["salt"])
    context = InspectionContext(recipe, catalogue(), wish)
    return [finding for finding in check_amounts(context) if finding.code == code]


def found_in_an_import(recipe: RecipeDraft, code: str) -> list[Finding]:
    """What the check finds in a recipe nobody asked for."""
    return [one for one in check_amounts(InspectionContext(recipe, catalogue())) if one.code == code]


def said(findings: list[Finding]) -> str:
    """All messages as one text."""
    return " ".join(finding.message for finding in findings)
