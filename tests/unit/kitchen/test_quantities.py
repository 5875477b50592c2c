"""Amounts: read, weighed, rounded for a kitchen, written, scaled."""

import math

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from desktop_app.exceptions import BadInput
from desktop_app.kitchen.foods import Food
from desktop_app.kitchen.quantities import (
    UNITS,
    Unit,
    base_amount,
    format_amount,
    format_ingredient,
    kitchen_amount,
    parse_number,
    round_in_unit,
    scale,
    split_number,
    to_grams,
    unit_named,
)
from desktop_app.schemas.base import FoodId
from desktop_app.schemas.food import Place, RawAnimal
from desktop_app.schemas.recipe import Ingredient


def food(name: str, **facts: object) -> Food:
    """A food with these facts and nothing else known."""
    values: dict[str, object] = {
        "id": FoodId(name.replace(" ", "_")),
        "name": name,
        "plural": "",
        "synonyms": (),
        "category": "vegetable",
        "roles": frozenset(),
        "aisle": "produce",
        "place": Place.FRIDGE,
        "contains": frozenset(),
        "varies": frozenset(),
        "diets": frozenset(),
        "raw_animal": RawAnimal.NONE,
        "density": None,
        "piece_g": None,
        "piece_name": "",
        "pack_g": None,
        "pack_name": "",
        "serving_g": 100.0,
        "ndb": "",
        "colour": "#ffffff",
        "uncountable": False,
    }
    return Food(**{**values, **facts})  # type: ignore[arg-type]


EGG = food(
    "egg",
    plural="eggs",
    category="egg",
    aisle="dairy",
    raw_animal=RawAnimal.EGG,
    piece_g=50,
    piece_name="egg",
)
ONION = food("onion", plural="onions", category="allium", density=0.68, piece_g=110, piece_name="medium")
LEMON = food(
    "lemon", plural="lemons", roles=frozenset({"acid"}), density=1.02, piece_g=58, piece_name="medium"
)
GARLIC = food(
    "garlic", roles=frozenset({"garlic"}), density=0.57, piece_g=3, piece_name="clove", uncountable=True
)
CELERY = food("celery", density=0.45, piece_g=40, piece_name="stick", uncountable=True)
SPINACH = food("spinach", density=0.13, pack_g=200, pack_name="bag", uncountable=True)
PARSLEY = food(
    "parsley", category="herb", roles=frozenset({"herb_soft"}), density=0.25, pack_g=25, pack_name="bunch"
)
MINT = food("mint", category="herb", roles=frozenset({"herb_soft"}), density=0.25)
BAY = food("bay leaf", plural="bay leaves", category="herb", aisle="spices", piece_g=0.2, piece_name="leaf")
CHICKPEA = food("chickpea", plural="chickpeas", aisle="tins", density=0.64, pack_g=240, pack_name="tin")
SALT = food("salt", category="spice", aisle="spices", density=1.23, uncountable=True)
OIL = food("olive oil", category="oil", aisle="condiments", density=0.91, pack_g=500, pack_name="bottle")
MILK = food("milk", category="dairy", roles=frozenset({"milk"}), aisle="dairy", density=1.03)
OAT_MILK = food("oat milk", category="plant_milk", aisle="dairy", density=1.03)
SOBA = food("soba noodles", category="noodle", piece_g=80, piece_name="bundle", uncountable=True)
CINNAMON = food("cinnamon", category="spice", aisle="spices", density=0.527, piece_g=3, piece_name="stick")
FLOUR = food("plain flour", category="flour", aisle="baking", density=0.53)
BUTTER = food("butter", category="fat", roles=frozenset({"butter"}), aisle="dairy", density=0.96)
BREAST = food("chicken breast", plural="chicken breasts", aisle="meat", piece_g=170, piece_name="breast")
GREEN_BEAN = food("green bean", plural="green beans", density=0.5, piece_g=5.5, piece_name="bean")
RICE = food("rice", category="grain", aisle="grains", density=0.78, uncountable=True)

NUMBERS = [
    ("2", 2, None),
    ("1/2", 0.5, None),
    ("1 1/2", 1.5, None),
    ("½", 0.5, None),
    ("1½", 1.5, None),
    ("2 ½", 2.5, None),
    ("2-3", 2, 3),
    ("2–3", 2, 3),
    ("2 to 3", 2, 3),
    ("3-2", 2, 3),
    ("½-1", 0.5, 1),
    ("1,5", 1.5, None),
    ("1.5", 1.5, None),
    (".5", 0.5, None),
    ("1,000", 1000, None),
    ("a", 1, None),
    ("half a", 0.5, None),
    ("a couple of", 2, None),
    ("a few", 3, None),
    ("a dozen", 12, None),
    ("half a dozen", 6, None),
    ("six", 6, None),
    ("Six", 6, None),
    ("1-1/2", 1.5, None),
    ("1⁄2", 0.5, None),
    ("1 or 2", 1, 2),
    ("1e3", 1000, None),
    ("0", 0, None),
]


@pytest.mark.parametrize(("text", "low", "high"), NUMBERS)
def test_numbers_as_people_write_them(text: str, low: float, high: float | None) -> None:
    assert parse_number(text) == (low, high)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("-2", "cannot be an amount"),
        ("−2", "cannot be an amount"),
        ("1/0", "divides by zero"),
        ("9e99", "more than a kitchen holds"),
        ("100001", "more than a kitchen holds"),
        ("1-200000", "more than a kitchen holds"),
        ("nan", "cannot be an amount"),
        ("-inf", "cannot be an amount"),
        ("", "not a number"),
        ("two eggs", "not a number"),
        ("²", "not a number"),
    ],
)
def test_refused_numbers_say_why(text: str, words: str) -> None:
    with pytest.raises(BadInput, match=words):
        parse_number(text)


def test_the_rest_follows_the_number() -> None:
    assert split_number("200g Spinach") == (200, None, "g spinach")
    assert split_number("spinach") is None


@given(st.text(max_size=40))
def test_any_text_gives_an_amount_or_a_clear_refusal(text: str) -> None:
    try:
        low, high = parse_number(text)
    except BadInput as error:
        assert error.user_message  # noqa: PT017
    else:
        assert 0 <= low <= 100_000
        assert high is None or low <= high <= 100_000


GRAMS = [
    # USDA SR28 weights by hand: 1 cup of flour 125 g, 1 tbsp of oil 13.5 g, 1 cup of milk 244 g,
    # 1 stick of butter 113 g, 1 tsp of salt 6 g, 1 cup of rice 185 g
    (FLOUR, 1, "cup", 125, 0.02),
    (OIL, 1, "tbsp", 13.5, 0.02),
    (MILK, 1, "cup", 244, 0.02),
    (BUTTER, 1, "stick", 113, 0.02),
    (SALT, 1, "tsp", 6, 0.03),
    (RICE, 1, "cup", 185, 0.02),
    (RICE, 1, "lb", 453.592, 0),
    (RICE, 2, "kg", 2000, 0),
    (RICE, 500, "mg", 0.5, 0),
    (MILK, 1, "pint", 585.04, 0),
    (MILK, 2, "dl", 206, 1e-9),
    (EGG, 3, None, 150, 0),
    (GARLIC, 2, "clove", 6, 0),
    (GARLIC, 1, "head", 36, 0),
    (CELERY, 2, "stalk", 80, 0),
    (BREAST, 1, "fillet", 170, 0),
    (CHICKPEA, 2, "tin", 480, 0),
    (CHICKPEA, 1, "jar", 240, 0),
    (SPINACH, 0.5, "bag", 100, 0),
    (SALT, 1, "pinch", 0.3, 0),
    (SPINACH, 1, "handful", 30, 0),
    (PARSLEY, 1, "bunch", 25, 0),
    (MINT, 1, "bunch", 30, 0),
    (MINT, 3, "sprig", 3, 0),
    (OIL, 1, "dash", 0.546, 1e-9),
    (BUTTER, 1, "knob", 15, 0),
]


@pytest.mark.parametrize(("known", "quantity", "unit", "grams", "within"), GRAMS)
def test_amounts_in_grams(
    known: Food, quantity: float, unit: str | None, grams: float, within: float
) -> None:
    assert to_grams(known, quantity, unit) == pytest.approx(grams, rel=within or 1e-9)


@pytest.mark.parametrize(
    ("known", "unit"),
    [
        (RICE, None),
        (EGG, "ml"),
        (RICE, "clove"),
        (RICE, "tin"),
        (RICE, "bucket"),
        (SPINACH, "bunch"),
        (PARSLEY, "tin"),
    ],
)
def test_what_cannot_be_known_has_no_grams(known: Food, unit: str | None) -> None:
    assert to_grams(known, 1, unit) is None


@pytest.mark.parametrize(
    ("known", "quantity", "unit", "base"),
    [
        (RICE, 2, "kg", (2000, "g")),
        (MILK, 2, "pint", (1136, "ml")),
        (EGG, 6, None, (6, "piece")),
        (GARLIC, 3, "clove", (3, "piece")),
        (CHICKPEA, 2, "tin", (480, "g")),
        (RICE, 2, None, None),
        (RICE, 2, "tin", None),
    ],
)
def test_base_amounts(known: Food, quantity: float, unit: str | None, base: tuple[float, str] | None) -> None:
    assert base_amount(known, quantity, unit) == base


KITCHEN = [
    (EGG, 80, 2, None),
    (EGG, 10, 1, None),
    (EGG, 130, 3, None),
    (ONION, 100, 1, None),
    (ONION, 50, 0.5, None),
    (ONION, 80, 80, "g"),
    (ONION, 150, 1.5, None),
    (GARLIC, 7, 2.5, "clove"),
    (GARLIC, 0.1, 0.5, "clove"),
    (BAY, 0.8, 4, None),
    (BREAST, 160, 1, None),
    (BREAST, 250, 250, "g"),
    (CHICKPEA, 200, 1, "tin"),
    (CHICKPEA, 500, 2, "tin"),
    (CHICKPEA, 120, 125, "g"),
    (SALT, 0.2, 1, "pinch"),
    (SALT, 1, 0.25, "tsp"),
    (SALT, 3, 0.5, "tsp"),
    (SALT, 10, 1.5, "tsp"),
    (OIL, 0.4, 1, "dash"),
    (OIL, 14, 1, "tbsp"),
    (OIL, 27, 2, "tbsp"),
    (OIL, 30, 35, "ml"),
    (MILK, 95, 90, "ml"),
    (MILK, 240, 225, "ml"),
    (OAT_MILK, 155, 150, "ml"),
    (SOBA, 160, 150, "g"),
    (CINNAMON, 2.6, 1, "tsp"),
    (LEMON, 5, 1, "tsp"),
    (LEMON, 30, 0.5, None),
    (PARSLEY, 6, 1.5, "tbsp"),
    (SPINACH, 3, 3, "g"),
    (SPINACH, 0.1, 1, "g"),
    (SPINACH, 52, 50, "g"),
    (RICE, 140, 150, "g"),
    (GREEN_BEAN, 90, 90, "g"),
    (RICE, 1234, 1250, "g"),
]


@pytest.mark.parametrize(("known", "grams", "quantity", "unit"), KITCHEN)
def test_a_kitchen_measures_it_so(known: Food, grams: float, quantity: float, unit: str | None) -> None:
    amount = kitchen_amount(known, grams)
    assert (amount.quantity, amount.unit) == (quantity, unit)


def test_a_preference_is_kept() -> None:
    assert kitchen_amount(ONION, 80, prefer="pieces").quantity == 0.5
    assert kitchen_amount(ONION, 110, prefer="weight").unit == "g"
    assert kitchen_amount(OIL, 45, prefer="spoons").unit == "tbsp"
    assert kitchen_amount(OIL, 200, prefer="spoons").unit == "ml"
    assert kitchen_amount(SPINACH, 200, prefer="pieces").unit == "g"
    assert kitchen_amount(EGG, 60, prefer="weight").unit is None


FOODS = st.sampled_from([EGG, ONION, GARLIC, SPINACH, PARSLEY, CHICKPEA, SALT, OIL, MILK, FLOUR, BREAST, BAY])


@given(FOODS, st.floats(min_value=0.01, max_value=20_000))
def test_rounded_amounts_weigh_what_they_say(known: Food, grams: float) -> None:
    amount = kitchen_amount(known, grams)
    assert amount.quantity > 0
    assert to_grams(known, amount.quantity, amount.unit) == pytest.approx(amount.grams)


@given(FOODS, st.floats(min_value=0.01, max_value=20_000))
@example(BREAST, 227.0)
def test_rounding_twice_strays_no_further_than_a_count_may(known: Food, grams: float) -> None:
    """225 g are off the scales' steps, and near enough to one breast of 170 g."""
    once = kitchen_amount(known, grams)
    assert kitchen_amount(known, once.grams).grams == pytest.approx(once.grams, rel=0.25)


@given(st.integers(min_value=1, max_value=60))
def test_eggs_stay_whole(grams: int) -> None:
    assert float(kitchen_amount(EGG, grams * 7).quantity).is_integer()


WRITTEN = [
    (1.5, "tsp", None, "1 1/2 tsp"),
    (250, "g", None, "250 g"),
    (2, "tin", None, "2 tins"),
    (0.5, None, None, "1/2"),
    (2, "clove", 3, "2–3 cloves"),
    (1200, "g", None, "1.2 kg"),
    (1, "pinch", None, "1 pinch"),
    (1 / 3, "cup", None, "1/3 cup"),
    (1.25, "ml", None, "1.25 ml"),
    (1500, "ml", 2000, "1.5–2 l"),
    (2, "bunch", None, "2 bunches"),
    (3, "leaf", None, "3 leaves"),
    (0.375, None, None, "3/8"),
    (0.45, None, None, "0.45"),
    (0.001, "cup", None, "0.001 cup"),
    (2.999, None, None, "3"),
    (0.0001, "g", None, "0.0001 g"),
    (2, "dollop", None, "2 dollop"),
    (2, "g", 2, "2 g"),
]


@pytest.mark.parametrize(("quantity", "unit", "most", "text"), WRITTEN)
def test_amounts_as_written(quantity: float, unit: str | None, most: float | None, text: str) -> None:
    assert format_amount(quantity, unit, most) == text


@given(st.integers(min_value=1, max_value=4000), st.sampled_from(sorted(UNITS)))
def test_what_is_written_reads_back(quarters: int, unit: str) -> None:
    quantity = quarters / 4
    number = split_number(format_amount(quantity, unit))
    assert number is not None
    read = unit_named(number[2])
    assert read is not None
    assert number[0] * read.factor == pytest.approx(quantity * UNITS[unit].factor, rel=1e-3)


@pytest.mark.parametrize("unit", UNITS.values(), ids=lambda unit: unit.id)
def test_every_name_of_a_unit_leads_to_it(unit: Unit) -> None:
    assert {unit_named(name) for name in unit.names} == {unit}


def line(known: Food | None, name: str, **facts: object) -> str:
    return format_ingredient(Ingredient(name=name, **facts), known)


def test_ingredient_lines_read_like_a_book() -> None:
    assert line(ONION, "onion", quantity=2, preparation="finely chopped") == "2 onions, finely chopped"
    assert line(SPINACH, "spinach", quantity=250, unit="g") == "250 g spinach"
    assert (
        line(GARLIC, "garlic", quantity=2, unit="clove", preparation="crushed") == "2 cloves garlic, crushed"
    )
    assert (
        line(CHICKPEA, "chickpea", quantity=1, unit="tin", preparation="drained")
        == "1 tin chickpeas, drained"
    )
    assert line(ONION, "onions", quantity=0.5) == "1/2 onion"
    assert line(LEMON, "lemon", quantity=1, unit="tsp") == "1 tsp lemon"
    assert line(ONION, "onion", quantity=300, unit="g") == "300 g onions"
    assert line(LEMON, "lemon", quantity=1, quantity_max=2) == "1–2 lemons"
    assert line(LEMON, "lemon", quantity=3, unit="slice") == "3 slices lemon"
    assert line(None, "tinned tuna", quantity=1, unit="tin") == "1 tin tuna"
    assert line(None, "tinned tuna", quantity=90, unit="g") == "90 g tinned tuna"


def test_names_and_missing_amounts_stay_as_written() -> None:
    assert line(None, "blorps", quantity=2, unit="tbsp") == "2 tbsp blorps"
    assert line(ONION, "big brown onions", quantity=1) == "1 big brown onions"
    assert line(ONION, "onions") == "onions"
    assert line(SALT, "salt", optional=True) == "salt (optional)"


def test_scaling_keeps_kitchen_amounts() -> None:
    onion = Ingredient(name="onion", quantity=1, grams=110)
    assert scale(onion, 0.5, ONION).quantity == 0.5
    assert scale(onion, 1, ONION) == onion
    eggs = scale(Ingredient(name="egg", quantity=3, grams=150), 0.5, EGG)
    assert (eggs.quantity, eggs.grams) == (2, 100)
    oil = scale(Ingredient(name="olive oil", quantity=1, unit="tbsp", grams=13.65), 8, OIL)
    assert (oil.quantity, oil.unit) == (125, "ml")
    rice = scale(Ingredient(name="rice", quantity=150, unit="g", grams=150), 3, RICE)
    assert (rice.quantity, rice.unit, rice.grams) == (450, "g", 450)


def test_scaling_what_has_no_weight() -> None:
    tins = scale(Ingredient(name="blorps", quantity=1, unit="tin"), 2.2, None)
    assert (tins.quantity, tins.grams) == (2, None)
    assert scale(Ingredient(name="salt"), 3, SALT).quantity is None
    assert scale(Ingredient(name="salt", grams=2), 3, SALT).grams == 6
    pinch = scale(Ingredient(name="salt", quantity=1, unit="pinch"), 2, SALT)
    assert (pinch.quantity, pinch.unit) == (2, "pinch")
    assert pinch.grams == pytest.approx(0.6)


def test_scaling_a_range() -> None:
    cloves = Ingredient(name="garlic", quantity=2, quantity_max=3, unit="clove", grams=6)
    assert (scale(cloves, 2, GARLIC).quantity, scale(cloves, 2, GARLIC).quantity_max) == (4, 6)
    assert scale(Ingredient(name="egg", quantity=1, quantity_max=2, grams=50), 0.5, EGG).quantity_max is None


@pytest.mark.parametrize("factor", [0, -1, math.nan, math.inf])
def test_scaling_by_nonsense_is_refused(factor: float) -> None:
    with pytest.raises(BadInput, match="above zero"):
        scale(Ingredient(name="onion", quantity=1), factor, ONION)


def test_scaling_beyond_a_kitchen_is_refused() -> None:
    with pytest.raises(BadInput, match="more blorps"):
        scale(Ingredient(name="blorps", quantity=90_000), 16, None)


@pytest.mark.parametrize(
    ("quantity", "unit", "rounded"),
    [
        (13, "g", 15),
        (0.2, "g", 1),
        (118, "ml", 125),
        (0.6, "cup", 0.5),
        (1.3, "kg", 1.5),
        (0.2, "tin", 0.5),
        (2.4, "pinch", 2),
    ],
)
def test_rounding_within_a_unit(quantity: float, unit: str, rounded: float) -> None:
    assert round_in_unit(quantity, unit) == rounded
