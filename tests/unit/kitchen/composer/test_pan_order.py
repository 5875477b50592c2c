"""Foods meet the pan in the order their minutes ask for, and garlic never turns bitter on the way."""

import pytest

from desktop_app.kitchen.catalogue import Catalogue
from desktop_app.kitchen.composer import ChefBook, write
from desktop_app.kitchen.inspector import inspect
from desktop_app.kitchen.inspector.craft.lengths import LONGEST_STEP
from desktop_app.schemas.generation import Severity
from tests.unit.kitchen.composer.pantries import wish
from tests.unit.kitchen.composer.test_more_archetypes import first

PANTRIES = {
    "spinach in a shakshuka": (
        "shakshuka",
        ("egg", "tomato", "chickpea", "spinach", "onion", "paprika", "sourdough_bread", "vegetable_oil"),
    ),
    "bean sprouts after garlic": (
        "stir_fry",
        ("rice", "baby_corn", "bean_sprouts", "garlic", "mirin", "sugar", "sesame_oil", "vegetable_oil"),
    ),
    "garlic in a stir-fry without a sauce": (
        "stir_fry",
        ("rice", "chicken_breast", "carrot", "tenderstem_broccoli", "oyster_mushroom", "garlic"),
    ),
    "spice in a filling without salt": (
        "quesadilla",
        ("flour_tortilla", "cheddar", "chicken_breast", "paprika", "cumin", "vegetable_oil"),
    ),
    "olives after garlic": ("pasta_oil", ("pasta", "garlic", "courgette", "black_olive", "vegetable_oil")),
    "onion with cabbage": (
        "soy_noodles",
        ("egg_noodles", "egg", "white_cabbage", "onion", "garlic", "black_bean_sauce", "vegetable_oil"),
    ),
    "sugar snaps with chickpeas": (
        "curry",
        ("tinned_tomato", "chickpea", "carrot", "sugar_snap_pea", "onion", "butter", "cumin"),
    ),
}


@pytest.mark.parametrize("case", PANTRIES)
def test_nothing_waits_too_long_in_the_pan(catalogue: Catalogue, book: ChefBook, case: str) -> None:
    family, foods = PANTRIES[case]
    request = wish(foods, servings=2)
    draft = write(first(catalogue, book, family, request), catalogue, book)
    found = inspect(draft, catalogue, request).findings
    assert [one.message for one in found if one.severity is not Severity.NOTE] == []


def test_fish_in_two_pans_is_told_in_few_words(catalogue: Catalogue, book: ChefBook) -> None:
    foods = ("monkfish", "potato", "tomato", "garlic", "vegetable_oil", "black_pepper", "salt")
    request = wish(foods, servings=6)
    draft = write(first(catalogue, book, "pan_fish", request), catalogue, book)
    assert any("two pans" in step.text for step in draft.steps)
    assert max(len(step.text.split()) for step in draft.steps) <= LONGEST_STEP
