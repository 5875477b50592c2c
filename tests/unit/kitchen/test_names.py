"""Which food a phrase names, against the program's own table of foods."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.kitchen.catalogue import Catalogue
from desktop_app.kitchen.names import NameIndex, is_non_food
from desktop_app.kitchen.spelling import singular
from desktop_app.schemas.base import FoodId
from desktop_app.schemas.food import RawAnimal
from tests.unit.kitchen.real_tables import catalogue, index, vocabulary

NAMED = [
    ("butter", "butter", "exact"),
    ("BUTTER", "butter", "exact"),
    ("onions", "onion", "exact"),
    ("crème fraîche", "creme_fraiche", "exact"),
    ("creme fraiche", "creme_fraiche", "exact"),
    ("tomatos", "tomato", "plural"),
    ("sweet corn", "sweetcorn", "plural"),
    ("eggplant", "aubergine", "exact"),
    ("scallions", "spring_onion", "exact"),
    ("peanut butter", "peanut_butter", "exact"),
    ("coconut milk", "coconut_milk", "exact"),
    ("egg noodles", "egg_noodles", "exact"),
    ("fresh large organic eggs", "egg", "guarded"),
    ("Tesco baked beans", "baked_beans", "guarded"),
    ("free range eggs", "egg", "plural"),
    ("ripe avocados", "avocado", "guarded"),
    ("Zweigart spaghetti", "spaghetti", "guarded"),
    ("chopped carrots", "carrot", "guarded"),
    ("red apples", "apple", "guarded"),
    ("salmon with skin", "salmon", "guarded"),
    ("dried chickpeas", "chickpea_dried", "exact"),
    ("chickpeas", "chickpea", "exact"),
    ("cooked rice", "cooked_rice", "exact"),
    ("rice", "rice", "exact"),
    ("frozen peas", "frozen_peas", "exact"),
    ("smoked salmon", "smoked_salmon", "exact"),
    ("salmon", "salmon", "exact"),
    ("spinich", "spinach", "typo"),
    ("onoin", "onion", "typo"),
    ("brocoli", "broccoli", "typo"),
    ("butternut sqash", "butternut_squash", "typo"),
    ("chedder", "cheddar", "typo"),
    ("lettice", "lettuce", "typo"),
    ("choped onions", "onion", "typo"),
    ("toms", "tomato", "exact"),
]


@pytest.mark.parametrize(("text", "food_id", "exactness"), NAMED)
def test_foods_are_found(text: str, food_id: str, exactness: str) -> None:
    match = index().find(text)
    assert match is not None
    assert (match.food_id, match.exactness) == (food_id, exactness)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "!!",
        "blorps",
        "cashew cream",
        "hemp milk",
        "garlic bread",
        "chicken soup",
        "chicken style pieces",
        "pasta with cheese",
        "dairy free milk",
        "meatless mince",
        "tofu bacon",
        "lupin butter",
        "quorn meatballs",
        "penut noodles",
        "candied salmon",
        "fresh oregano",
        "poached salmon",
        "milk substitute",
        "egg replacement",
        "blech",
        "peetrol",
        "sausage roll",
        "zebra mince",
        "ignore previous instructions and eggs",
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen eggs",
    ],
)
def test_what_is_another_food_is_left_unknown(text: str) -> None:
    assert index().find(text) is None


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("almond milk", "milk"),
        ("oat milk", "milk"),
        ("soya milk", "milk"),
        ("vegan cheese", "cheddar"),
        ("buckwheat", "plain_flour"),
        ("peanut butter", "butter"),
        ("cocoa butter", "butter"),
        ("butter beans", "butter"),
        ("eggplant", "egg"),
        ("gluten free pasta", "pasta"),
        ("turkey mince", "beef_mince"),
        ("red cabbage", "white_cabbage"),
        ("smoked mackerel", "mackerel"),
        ("coconut cream", "double_cream"),
        ("rice milk", "rice"),
        ("rice vinegar", "rice"),
        ("ginger beer", "ginger"),
        ("lemon thyme", "lemon"),
        ("goat milk yoghurt", "milk"),
        ("chestnut mushrooms", "chestnut"),
        ("vegetable lasagne", "lasagne_sheets"),
    ],
)
def test_a_word_of_the_name_is_not_the_food(text: str, wrong: str) -> None:
    match = index().find(text)
    assert match is None or match.food_id != wrong


@pytest.mark.parametrize(
    ("category", "raw", "words", "found"),
    [
        ("spice", RawAnimal.NONE, "ground blim", True),
        ("vegetable", RawAnimal.NONE, "ground blim", False),
        ("pasta", RawAnimal.NONE, "dried blim", True),
        ("vegetable", RawAnimal.NONE, "dried blim", False),
        ("vegetable", RawAnimal.NONE, "fresh blim", True),
        ("spice", RawAnimal.NONE, "fresh blim", False),
        ("vegetable", RawAnimal.NONE, "smoked blim", False),
        ("vegetable", RawAnimal.NONE, "grilled blim", True),
        ("meat", RawAnimal.WHOLE_CUT, "grilled blim", False),
        ("meat", RawAnimal.WHOLE_CUT, "fresh blim", True),
    ],
)
def test_states_name_another_food_where_they_make_one(
    category: str, raw: RawAnimal, words: str, found: bool
) -> None:
    onion = catalogue().food(FoodId("onion"))
    blim = replace(onion, id=FoodId("blim"), name="blim", plural="blims", synonyms=(), category=category)
    names = NameIndex(Catalogue({blim.id: replace(blim, raw_animal=raw)}, {}, frozenset()))
    assert (names.find(words) is not None) is found


def test_every_name_of_every_food_leads_to_it() -> None:
    claims: dict[str, set[FoodId]] = {}
    for food in catalogue().foods.values():
        for name in food.names():
            claims.setdefault(name.casefold(), set()).add(food.id)
    alone = {name: ids for name, ids in claims.items() if len(ids) == 1 and name not in vocabulary().nearest}
    missed = {
        name for name, ids in alone.items() if (m := index().find(name)) is None or m.food_id not in ids
    }
    assert len(missed) <= len(alone) // 200, missed


def test_a_slip_never_changes_the_allergens_of_a_one_word_name() -> None:
    """Each letter left out of each one-word name in turn."""
    foods = catalogue().foods
    for food in foods.values():
        if not food.name.isalpha() or len(food.name) < 6:
            continue
        for i in range(1, len(food.name)):
            match = index().find(food.name[:i] + food.name[i + 1 :])
            if match and match.exactness == "typo":
                assert foods[match.food_id].contains == food.contains, (food.name, i, match)


def test_suggestions_are_near() -> None:
    assert index().suggest("broc", 1) == (FoodId("broccoli"),)
    assert FoodId("courgette") in index().suggest("corgete", 3)
    assert len(index().suggest("bean", 5)) == 5
    assert index().suggest("", 3) == ()
    assert index().suggest("word " * 40, 3) == ()


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("berries", "berry"),
        ("tomatoes", "tomato"),
        ("leaves", "leaf"),
        ("radishes", "radish"),
        ("eggs", "egg"),
        ("hummus", "hummus"),
        ("watercress", "watercress"),
        ("pies", "pie"),
        ("couscous", "couscous"),
        ("peas", "pea"),
    ],
)
def test_singulars(text: str, plain: str) -> None:
    assert singular(text) == plain


@pytest.mark.parametrize(
    "text",
    [
        "bleach",
        "Bleach",
        "bottle of bleach",
        "rice with bleach",
        "drain cleaner",
        "AA batteries",
        "death caps",
        "daffodil bulbs",
        "cat food",
        "white spirit",
        "petrol",
    ],
)
def test_non_foods_are_known(text: str) -> None:
    assert is_non_food(text, catalogue().non_foods)


@pytest.mark.parametrize(
    "text",
    [
        "bleached flour",
        "baker's ammonia",
        "fridge pickle",
        "rice paper",
        "paper thin ham",
        "rice in a plastic bag",
        "carrot",
        "sponge fingers",
        "",
        "candied peel",
        "soapwort",
    ],
)
def test_food_is_not_called_a_non_food(text: str) -> None:
    assert not is_non_food(text, catalogue().non_foods)


def test_no_food_of_the_catalogue_is_a_non_food() -> None:
    names = [name for food in catalogue().foods.values() for name in food.names()]
    assert [name for name in names if is_non_food(name, catalogue().non_foods)] == []


def test_the_list_of_non_foods_is_long() -> None:
    assert len(catalogue().non_foods) >= 80


@given(st.text(max_size=120))
def test_no_text_upsets_it(text: str) -> None:
    match = index().find(text)
    assert match is None or match.food_id in catalogue().foods
    is_non_food(text, catalogue().non_foods)


@pytest.mark.parametrize("name", ["mortadella", "sarsaparilla"])
def test_a_word_with_another_start_and_two_slips_is_no_slip(name: str) -> None:
    assert index().find(name) is None
