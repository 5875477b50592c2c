"""The report card, and the small readings of prose below the checks."""

from datetime import date

import pytest

from desktop_app.kitchen.inspector import inspect
from desktop_app.kitchen.inspector.texts import (
    celsius_said,
    durations_said,
    fahrenheit_said,
    fold,
    plural,
    singular,
)
from desktop_app.kitchen.inspector.words import food_words
from desktop_app.schemas.base import FoodId
from desktop_app.schemas.food import Allergen
from desktop_app.schemas.pantry import StockItem
from tests.fakes.drafts import with_line, with_more
from tests.unit.kitchen.samples import (
    CATALOGUE,
    REQUEST,
    STOCK,
    TODAY,
    TRAYBAKE,
    build_sample_catalogue,
    line,
    stocked,
)


def test_the_card_of_a_clean_recipe() -> None:
    card = inspect(TRAYBAKE, CATALOGUE, REQUEST)
    assert (card.in_pantry, card.listed, card.missing, card.clean) == (5, 5, (), True)
    assert card.uses_soon == ("chicken thigh",)
    assert card.why == "Uses the chicken thighs due tomorrow."


def test_the_card_tells_what_is_missing() -> None:
    request = REQUEST.model_copy(update={"stock": STOCK[3:], "missing_allowed": 3})
    draft = TRAYBAKE
    for index in range(3):
        draft = with_line(draft, index, in_pantry=False)
    card = inspect(draft, CATALOGUE, request)
    assert (card.in_pantry, card.missing) == (2, ("chicken thighs", "potatoes", "lemon"))
    assert card.why == "Only chicken thighs, potatoes and lemon to buy."


def test_the_card_of_a_plain_day() -> None:
    items = tuple(item.model_copy(update={"use_by": None}) for item in STOCK)
    assert (
        inspect(TRAYBAKE, CATALOGUE, REQUEST.model_copy(update={"stock": items})).why
        == "Everything is at home."
    )


def test_the_most_pressing_food_is_told() -> None:
    extra = StockItem(food_id=FoodId("potato"), grams=100, use_by=TODAY)
    again = StockItem(food_id=FoodId("potato"), grams=100, use_by=date(2026, 3, 12))
    card = inspect(TRAYBAKE, CATALOGUE, REQUEST.model_copy(update={"stock": (again, extra, *STOCK)}))
    assert card.uses_soon == ("potato", "chicken thigh")
    assert card.why == "Uses the potatoes due today."


def test_the_card_names_allergens() -> None:
    draft = with_more(TRAYBAKE, line("peanut_butter", "peanut butter", 1, "tbsp", 16.35))
    card = inspect(draft, CATALOGUE, stocked("peanut_butter"))
    assert card.allergens == (Allergen.PEANUT,)
    assert card.may_contain == (Allergen.TREE_NUT,)


def test_a_card_without_a_request_believes_the_list() -> None:
    card = inspect(with_line(TRAYBAKE, 0, in_pantry=True), CATALOGUE)
    assert (card.in_pantry, card.listed, card.why, card.missing) == (1, 5, "", ())


def test_words_of_two_catalogues_are_kept_apart() -> None:
    assert food_words(CATALOGUE) is food_words(CATALOGUE)
    assert food_words(CATALOGUE) is not food_words(build_sample_catalogue())


@pytest.mark.parametrize(
    ("word", "form"),
    [
        ("berries", "berry"),
        ("potatoes", "potato"),
        ("leaves", "leaf"),
        ("onions", "onion"),
        ("couscous", "couscous"),
        ("pan", "pan"),
    ],
)
def test_singular(word: str, form: str) -> None:
    assert singular(word) == form


@pytest.mark.parametrize(
    ("word", "form"), [("berry", "berries"), ("potato", "potatoes"), ("onion", "onions"), ("day", "days")]
)
def test_plural(word: str, form: str) -> None:
    assert plural(word) == form


def test_numbers_that_are_said() -> None:
    text = "At 200 °C (180 °C fan, 400 °F), then 74 degrees C or 165 degrees F, 2–3 minutes, every 5 minutes."
    assert celsius_said(text) == (200, 180, 74)
    assert fahrenheit_said(text) == (400, 165)
    assert durations_said(text) == ((2, 3),)
    assert durations_said("half an hour or 30 seconds") == ((30, 30), (0.5, 0.5))
    assert fold("Crème") == "creme"
    assert fold("Cream") == "cream"
