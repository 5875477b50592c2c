"""Conditions, pair scores, cuts and doneness, each by a table."""

from dataclasses import replace
from types import MappingProxyType

import pytest

from desktop_app.kitchen.catalogue import Catalogue
from desktop_app.kitchen.composer import ChefBook, compose, write
from desktop_app.kitchen.composer.amounts import Portions
from desktop_app.kitchen.composer.conditions import parse_condition
from desktop_app.kitchen.composer.dish import Dish
from desktop_app.kitchen.composer.doneness import doneness_of
from desktop_app.kitchen.composer.shapes import Phrase, Stage
from desktop_app.kitchen.composer.snapping import snap
from desktop_app.kitchen.composer.wording import HollowText, Writer, join, say_minutes, sentence_case
from desktop_app.kitchen.pairing import NEVER, parse_pairs
from desktop_app.schemas.base import FoodId
from desktop_app.schemas.generation import CookRequest
from tests.unit.kitchen.composer.pantries import TODAY, stock, wish


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


def test_a_text_about_an_empty_slot_is_hollow(dish: Dish) -> None:
    writer = Writer(dish, Portions(2, 2.0, (), {}), fahrenheit=False)
    assert writer.stage("Fry {protein}[sauce? in {sauce}].", 1).foods == ("chicken_breast",)
    for template in (
        "Heat {sauce} in a pan.",
        "Stir in {=sauce}.",
        "Fry {safe sauce}.",
        "Serve {sauce:them}.",
    ):
        with pytest.raises(HollowText):
            writer.stage(template, 1)


def test_a_dish_whose_steps_are_hollow_is_dropped(book: ChefBook, catalogue: Catalogue) -> None:
    family = book.archetypes["omelette"]
    hollow = replace(family, stages=(*family.stages, Stage(id="more", text="Add {herb}.")))
    foods = ("egg", "cheddar", "butter")
    assert compose(catalogue, replace(book, archetypes={"omelette": family}), wish(foods))
    assert not compose(catalogue, replace(book, archetypes={"omelette": hollow}), wish(foods))


def test_no_title_short_enough_means_no_dish(book: ChefBook, catalogue: Catalogue) -> None:
    family = book.archetypes["omelette"]
    long = replace(family, titles=(Phrase("{cheese!} omelette " + "of the house " * 5),))
    assert not compose(
        catalogue, replace(book, archetypes={"omelette": long}), wish(("egg", "cheddar", "butter"))
    )


def test_every_family_has_two_tips_with_a_reason(book: ChefBook) -> None:
    for family in book.archetypes.values():
        assert len(family.tips) >= 2, family.id
        for tip in family.tips:
            assert "because" in tip.text or any(letter.isdigit() for letter in tip.text), tip.text


def test_a_crumb_of_food_does_not_share_a_slot(book: ChefBook, catalogue: Catalogue) -> None:
    foods = ("egg", "fennel", "red_pepper", "leek", "cheddar", "butter")
    request = CookRequest(today=TODAY, stock=stock(foods, grams={"fennel": 15.0}), count=6)
    for plan in compose(catalogue, book, request):
        assert "fennel" not in {line.food_id for line in plan.ingredients}


def test_a_squeeze_of_lemon_is_never_advised_to_who_has_one(book: ChefBook, catalogue: Catalogue) -> None:
    for plan in compose(
        catalogue, book, wish(("rice", "egg", "spinach", "onion", "garlic", "lemon"), count=6)
    ):
        assert "would lift this" not in plan.tip


def test_what_lifts_a_dish_is_said_where_nothing_sharp_is_in_it(book: ChefBook, catalogue: Catalogue) -> None:
    only = replace(book, archetypes={"omelette": book.archetypes["omelette"]})
    flat = compose(catalogue, only, wish(("egg", "cheddar", "butter", "chives")))
    sharp = compose(catalogue, only, wish(("egg", "tomato", "butter", "chives")))
    assert "A squeeze of lemon at the end would lift this." in flat[0].notes
    assert not any("lift" in note for note in sharp[0].notes)


def test_too_little_of_what_the_dish_lives_on_feeds_fewer(book: ChefBook, catalogue: Catalogue) -> None:
    foods = ("egg", "mushroom", "butter")
    request = CookRequest(today=TODAY, stock=stock(foods, grams={"mushroom": 40.0}))
    plan = next(plan for plan in compose(catalogue, book, request) if plan.archetype == "omelette")
    assert plan.servings == 1


def test_a_kitchen_without_fat_still_gets_its_bowl_of_rice(book: ChefBook, catalogue: Catalogue) -> None:
    request = wish(
        ("rice", "spinach", "onion", "garlic"), avoid_foods=frozenset({FoodId("vegetable_oil")}), count=3
    )
    plan = next(plan for plan in compose(catalogue, book, request) if plan.archetype == "rice_bowl")
    text = " ".join(step.text for step in write(plan, catalogue, book).steps)
    assert "splash of water in a wide pan" in text
    assert "oil" not in text.replace("boil", "")
