"""Conditions, pair scores, cuts and doneness, each by a table."""

from types import MappingProxyType

import pytest

from desktop_app.kitchen.catalogue import Catalogue
from desktop_app.kitchen.composer import ChefBook
from desktop_app.kitchen.composer.conditions import parse_condition
from desktop_app.kitchen.composer.dish import Dish
from desktop_app.kitchen.composer.doneness import doneness_of
from desktop_app.kitchen.composer.flavour import NEVER, parse_pairs
from desktop_app.kitchen.composer.snapping import snap
from desktop_app.kitchen.composer.wording import join, say_minutes, sentence_case
from desktop_app.schemas.base import FoodId


@pytest.fixture
def dish(book: ChefBook, catalogue: Catalogue) -> Dish:
    foods = {name: catalogue.food(FoodId(name)) for name in ("chicken_breast", "carrot", "spinach", "rice")}
    chosen = {
        "protein": (foods["chicken_breast"],),
        "veg": (foods["carrot"], foods["spinach"]),
        "rice": (foods["rice"],),
    }
    facts = MappingProxyType[str, str | int]({"palette": "thai", "spice": 1, "meal": "", "servings": 2})
    return Dish(book.archetypes["stir_fry"], book.palettes["thai"], book, chosen, facts)


@pytest.mark.parametrize(
    ("condition", "holds"),
    [
        ("", True),
        ("protein", True),
        ("!protein", False),
        ("noodles/rice", True),
        ("rice noodles", False),
        ("protein.poultry", True),
        ("protein.raw", True),
        ("protein.chicken_breast", True),
        ("veg.slow veg.quick", True),
        ("veg.watery", True),
        ("veg.sturdy veg.tender", True),
        ("veg>1", True),
        ("veg>2", False),
        ("palette=thai", True),
        ("palette=italian", False),
        ("spice>0", True),
        ("spice>1", False),
    ],
)
def test_conditions(dish: Dish, condition: str, holds: bool) -> None:
    assert dish.holds(condition) is holds


def test_selectors_join_narrow_and_cut_short(dish: Dish) -> None:
    assert [food.id for food in dish.foods("protein+veg")] == ["chicken_breast", "carrot", "spinach"]
    assert [food.id for food in dish.foods("first_veg")] == ["carrot"]
    assert [food.id for food in dish.foods("veg.quick")] == ["spinach"]


@pytest.mark.parametrize("text", ["Veg", "veg..x", "veg>", "?"])
def test_what_is_no_condition_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="not a condition"):
        parse_condition(text)


def test_a_label_on_two_foods_outranks_their_classes(catalogue: Catalogue) -> None:
    pairs = parse_pairs("a,b,score\n*fish,*cheese_melt,-3\ntuna_tin,cheddar,1\nsalmon,*cheese,-1\n")
    tuna, salmon, cod, cheddar, rice = (
        catalogue.food(FoodId(name)) for name in ("tuna_tin", "salmon", "cod", "cheddar", "rice")
    )
    assert pairs.score(tuna, cheddar) == pairs.score(cheddar, tuna) == 1
    assert pairs.score(salmon, cheddar) == -1
    assert pairs.score(cod, cheddar) == -3
    assert pairs.score(rice, cheddar) == 0
    assert pairs.lowest(cheddar, [tuna, cod]) == -3
    assert pairs.mean([tuna, cheddar, rice]) == pytest.approx(1 / 3)
    assert pairs.mean([tuna]) == 0


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("salmon", "cheddar"),
        ("cod", "cinnamon"),
        ("soy_sauce", "parmesan"),
        ("coconut_milk", "cheddar"),
        ("banana", "onion"),
        ("dark_chocolate", "garlic"),
        ("black_olive", "curry_powder"),
        ("chicken_breast", "salmon"),
    ],
)
def test_vetoes_of_taste(book: ChefBook, catalogue: Catalogue, one: str, other: str) -> None:
    assert book.pairs.score(catalogue.food(FoodId(one)), catalogue.food(FoodId(other))) <= NEVER


@pytest.mark.parametrize(
    ("food", "style", "cut"),
    [
        ("onion", "dice", "finely chopped"),
        ("garlic", "chunk", "crushed"),
        ("beef_mince", "dice", ""),
        ("salmon", "chunk", ""),
        ("chickpea", "dice", "drained and rinsed"),
        ("rice", "dice", ""),
    ],
)
def test_cuts(book: ChefBook, catalogue: Catalogue, food: str, style: str, cut: str) -> None:
    assert book.handling.cut(catalogue.food(FoodId(food)), style) == cut


@pytest.mark.parametrize(
    ("foods", "intact", "celsius", "rest", "words"),
    [
        (("chicken_breast",), False, 74, 0, "74 °C"),
        (("beef_mince",), False, 71, 0, "71 °C"),
        (("pork_chop",), True, 63, 3, "rest off the heat for 3 minutes"),
        (("beef_steak",), False, 74, 0, "74 °C"),
        (("salmon",), True, 63, 0, "flakes"),
        (("prawn",), False, None, 0, "opaque"),
        (("salmon", "prawn"), False, 63, 0, "shellfish is opaque"),
        (("egg",), False, 71, 0, "set all through"),
        (("tofu",), False, None, 0, ""),
    ],
)
def test_doneness(
    catalogue: Catalogue, foods: tuple[str, ...], intact: bool, celsius: float | None, rest: int, words: str
) -> None:
    found = doneness_of(
        tuple(catalogue.food(FoodId(name)) for name in foods), intact=intact, fahrenheit=False
    )
    assert (found.min_c, found.rest_minutes) == (celsius, rest)
    assert words in found.words


@pytest.mark.parametrize(
    ("food", "grams", "left", "quantity", "unit"),
    [
        ("egg", 120, 500, 2, None),
        ("egg", 120, 60, 1, None),
        ("onion", 60, 500, 0.5, None),
        ("lemon", 20, 500, 0.5, None),
        ("carrot", 700, 5000, 700, "g"),
        ("mushroom", 180, 5000, 175, "g"),
        ("chickpea", 220, 5000, 1, "tin"),
        ("spinach", 90, 43, 40, "g"),
    ],
)
def test_snapping(
    catalogue: Catalogue, food: str, grams: float, left: float, quantity: float, unit: str | None
) -> None:
    amount = snap(catalogue.food(FoodId(food)), grams, left)
    assert amount is not None
    assert (amount.quantity, amount.unit) == (quantity, unit)
    assert amount.grams <= left


def test_what_cannot_be_measured_is_not_listed(catalogue: Catalogue) -> None:
    assert snap(catalogue.food(FoodId("egg")), 50, 20) is None


def test_small_words() -> None:
    assert join(["a"]) == "a"
    assert join(["a", "b", "c"]) == "a, b and c"
    assert join([]) == ""
    assert [say_minutes(m) for m in (0.5, 1, 12)] == ["30 seconds", "1 minute", "12 minutes"]
    assert sentence_case("the rice. then serve.") == "The rice. Then serve."
