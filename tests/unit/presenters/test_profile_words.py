"""Diets and allergens in words."""

import pytest

from desktop_app.presenters.profile_words import ALLERGENS, DIETS, allergen_words, joined
from desktop_app.schemas.food import Allergen, Diet


def test_every_diet_and_every_allergen_has_its_words() -> None:
    assert set(DIETS) == {diet.value for diet in Diet}
    assert set(ALLERGENS) == {allergen.value for allergen in Allergen}


@pytest.mark.parametrize(
    ("names", "words"), [([], ""), (["egg"], "egg"), (["egg", "milk", "soya"], "egg, milk and soya")]
)
def test_names_are_joined(names: list[str], words: str) -> None:
    assert joined(names) == words


def test_allergens_are_named_as_on_a_packet() -> None:
    assert allergen_words((Allergen.TREE_NUT, Allergen.SOY)) == "tree nuts and soya"
