"""Lines of recipes: amount, food, preparation, and what stays words."""

import pytest

from desktop_app.kitchen.recipe_line import ingredients_of
from desktop_app.schemas.recipe import Ingredient
from tests.pantrybench.kitchen import tables


def read(line: str, section: str = "") -> list[Ingredient]:
    return list(ingredients_of(line, section, tables().names, tables().catalogue))


@pytest.mark.parametrize(
    ("line", "food", "quantity", "unit", "preparation"),
    [
        ("200 g red lentils", "red_lentil", 200, "g", ""),
        ("2 x 400 g tins chopped tomatoes", "tinned_tomato", 800, "g", ""),
        ("1 tbsp olive oil, plus extra for drizzling", "olive_oil", 1, "tbsp", "plus extra for drizzling"),
        ("juice of 1 lemon", "lemon", 1, None, "juice"),
        ("200g/7oz plain flour", "plain_flour", 200, "g", ""),
        ("350ml/12fl oz double cream", "double_cream", 350, "ml", ""),
        ("1 cup/240 ml milk", "milk", 1, "cup", ""),
        ("1 ½ cups all-purpose flour, sifted", "plain_flour", 1.5, "cup", "sifted"),
        ("1 stick unsalted butter, softened", "butter", 1, "stick", "softened"),
        ("1 large onion (finely chopped)", "onion", 1, None, "finely chopped"),
        ("Vegetable oil for frying", "vegetable_oil", None, None, "for frying"),
        ("2 LARGE EGGS", "egg", 2, None, ""),
        ("half a lemon", "lemon", 0.5, None, ""),
    ],
)
def test_a_line_is_understood(
    line: str, food: str, quantity: float | None, unit: str | None, preparation: str
) -> None:
    (one,) = read(line, "For the sauce")
    assert (one.food_id, one.quantity, one.unit, one.preparation) == (food, quantity, unit, preparation)
    assert (one.raw, one.section) == (line, "For the sauce")


def test_a_range_keeps_both_ends() -> None:
    (one,) = read("2-3 cloves garlic, crushed")
    assert (one.quantity, one.quantity_max, one.unit) == (2, 3, "clove")


def test_what_may_be_left_out_is_marked() -> None:
    (one,) = read("a handful of fresh basil leaves (optional)")
    assert one.optional
    assert one.food_id == "basil"


def test_two_seasonings_on_a_line_are_two_ingredients() -> None:
    lines = read("Salt and freshly ground black pepper, to taste")
    assert [one.food_id for one in lines] == ["salt", "black_pepper"]
    assert all(one.preparation.endswith("to taste") for one in lines)


@pytest.mark.parametrize(
    "line", ["1/2 tsp unicorn dust", "parchment paper", "x" * 400, "optional", "to taste"]
)
def test_what_nobody_knows_keeps_its_words(line: str) -> None:
    (one,) = read(line)
    assert one.food_id is None
    assert one.name
    assert one.raw == line[:300]


@pytest.mark.parametrize("line", ["0 g flour", "-3 eggs", "999999999 g rice", "1/0 onion", "nan onions"])
def test_an_impossible_amount_is_none(line: str) -> None:
    (one,) = read(line)
    assert one.quantity is None
    assert one.grams is None
