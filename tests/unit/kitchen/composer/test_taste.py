"""Recipes read as a cook reads them: no card may say again what once made somebody wince."""

from datetime import date

import pytest

from desktop_app.kitchen.catalogue import Catalogue
from desktop_app.kitchen.composer import ChefBook, compose, write
from desktop_app.kitchen.line_lists import understand_all
from desktop_app.kitchen.quantities import format_ingredient
from desktop_app.schemas.generation import CookRequest
from desktop_app.schemas.recipe import RecipeDraft
from desktop_app.services.pantry import stock_of
from tests.unit.kitchen.composer.taste_cards import CARDS, Card
from tests.unit.kitchen.composer.taste_more import MORE_CARDS
from tests.unit.kitchen.real_tables import index

TODAY = date(2026, 3, 10)
STAPLES = ("salt", "black_pepper", "vegetable_oil", "water")


@pytest.mark.parametrize("card", [*CARDS, *MORE_CARDS], ids=lambda card: card.why)
def test_no_cook_winces(card: Card, book: ChefBook, catalogue: Catalogue) -> None:
    recipe = _first(card, book, catalogue)
    text = _text(recipe, catalogue)
    assert card.title in recipe.title
    assert [words for words in card.has if words not in text] == [], text
    assert [words for words in card.hasnt if words in text] == [], text


def _first(card: Card, book: ChefBook, catalogue: Catalogue) -> RecipeDraft:
    lines = understand_all(card.pantry, index(), catalogue, TODAY)
    assert [line.line for line in lines if not line.understood] == []
    stock = stock_of(lines, catalogue, STAPLES, today=TODAY)
    request = CookRequest(today=TODAY, stock=stock, count=10 if card.family else 1, **card.wishes)
    plans = compose(catalogue, book, request)
    return write(next(plan for plan in plans if card.family in ("", plan.archetype)), catalogue, book)


def _text(recipe: RecipeDraft, catalogue: Catalogue) -> str:
    """All that is printed."""
    lines = [format_ingredient(one, catalogue.foods.get(one.food_id)) for one in recipe.ingredients]
    steps = [step.text for step in recipe.steps]
    return "\n".join([recipe.title, recipe.description, *lines, *steps, recipe.tip, recipe.notes])
