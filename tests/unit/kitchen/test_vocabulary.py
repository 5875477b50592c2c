"""The words of home kitchens: three tables, read and refused; and names found by what stands around them."""

import pytest

from desktop_app.exceptions import KitchenDataError
from desktop_app.kitchen.names import NameIndex
from desktop_app.kitchen.spelling import words_of
from desktop_app.kitchen.vocabulary import Vocabulary, parse_vocabulary
from desktop_app.schemas.base import FoodId
from tests.fakes.kitchen import EGG, LEMON, small_catalogue
from tests.unit.kitchen.real_tables import catalogue, index, vocabulary

NAMES = "name,food,alone\nhuevo,egg,y\nmeyer,lemon,n\n"
BRANDS = "brand,note\nhappy hen,\nfakery,maker\n"
WORDS = "word,kind\nfor the kids,use\njumbly,quality\nmockish,imitation\ncustard,food\n"


def parsed(names: str = NAMES, brands: str = BRANDS, words: str = WORDS) -> Vocabulary:
    return parse_vocabulary(small_catalogue().foods, names=names, brands=brands, words=words)


def test_the_tables_are_read() -> None:
    read = parsed()
    assert read.names == {"huevo": EGG, "meyer lemon": LEMON}
    assert (read.brands, read.makers) == ({"happy hen"}, {"fakery"})
    assert read.asides == {"for the kids", "jumbly"}
    assert (read.imitations, read.others) == ({"mockish"}, {"custard"})


@pytest.mark.parametrize(
    "broken",
    [
        {"names": NAMES + "ovo,no_such_food,y\n"},
        {"names": NAMES + "ovo,egg,maybe\n"},
        {"names": NAMES + ",egg,y\n"},
        {"brands": BRANDS + "happy hen,\n"},
        {"brands": BRANDS + "other,shop\n"},
        {"words": WORDS + "thing,sort\n"},
        {"words": WORDS + ",use\n"},
    ],
)
def test_a_wrong_line_is_named(broken: dict[str, str]) -> None:
    with pytest.raises(KitchenDataError, match=r"\.csv line \d"):
        parsed(**broken)


@pytest.mark.parametrize(
    ("text", "food"),
    [
        ("huevos", "egg"),
        ("jumbly happy hen eggs", "egg"),
        ("eggs for the kids", "egg"),
        ("meyer lemon", "lemon"),
        ("lemon meyer", "lemon"),
        ("fakery spinach", "spinach"),
        ("fakery eggs", None),
        ("mockish eggs", None),
        ("egg custard", None),
        ("meyer", None),
    ],
)
def test_its_words_tell_what_is_meant(text: str, food: str | None) -> None:
    match = NameIndex(small_catalogue(), parsed()).find(text)
    assert (match and match.food_id) == food


def test_no_name_of_the_table_takes_a_food_of_its_own_name() -> None:
    """What the catalogue calls a food stays that food."""
    read = vocabulary()
    own = {name: food.id for food in catalogue().foods.values() for name in food.names()}
    assert all(read.names[name] == own[name] for name in own.keys() & read.names.keys())
    assert all(words_of(name) for name in [*read.names, *read.brands, *read.makers, *read.asides])


@pytest.mark.parametrize(
    "text", ["kale crisps", "lentil crisps", "hazelnut wafers", "stem ginger", "olive tapenade"]
)
def test_what_is_made_of_a_food_is_not_that_food(text: str) -> None:
    """ "Crisp" says how lettuce is, "crisps" name a thing of their own."""
    assert index().find(text) is None


@pytest.mark.parametrize(
    "text", ["whisky", "whiskey", "mango pickle 300g", "hazelnut oil", "grapeseed oil", "colby"]
)
def test_what_only_stands_beside_its_nearest_is_asked_for(text: str) -> None:
    """Recipes are checked by it ("whisky" is spirits), but nobody who has whisky has brandy."""
    assert index().find(text) is None
    assert any(vocabulary().nearest & set(food.names()) for food in catalogue().foods.values())


@pytest.mark.parametrize(
    ("text", "food"),
    [
        ("chickenthighs", "chicken_thigh"),
        ("organiceggs", "egg"),
        ("tinned egg plant", "aubergine"),
        ("chicken boneless thighs", "chicken_thigh"),
        ("lentils, red", "red_lentil"),
        ("milk (oat)", "oat_milk"),
        ("mustard (rai)", "mustard_seed"),
        ("tesco finest chopped tomatoes", "tinned_tomato"),
        ("chicken thighs for the lasagne", "chicken_thigh"),
        ("spinach from Dave's allotment", "spinach"),
        ("gran's eggs", "egg"),
        ("potatoes sprouting", "potato"),
        ("tuna in sunflower oil", "tuna_tin"),
        ("stilton cheese", "blue_cheese"),
        ("gluten free tofu", "tofu"),
        ("vegan tofu", "tofu"),
        ("rcie", "rice"),
        ("fish fingers, frezer", "fish_fingers"),
        ("lupin flour (careful!)", "lupin_flour"),
        ("dry white wine", "white_wine"),
        ("free range eggs", "egg"),
        ("tna in spring water", "tuna_tin"),
        ("washed and peeled potatoes", "potato"),
    ],
)
def test_words_around_a_name_leave_it_what_it_is(text: str, food: str) -> None:
    match = index().find(text)
    assert match is not None
    assert match.food_id == FoodId(food)


@pytest.mark.parametrize(
    "text",
    [
        "milk (hemp)",
        "hemp milk",
        "camel milk",
        "dairy-free milk",
        "daisy-free cheese",
        "meat free venison",
        "nut free almonds",
        "eggs and bacon",
        "wibble and blobs eggs",
        "for chips",
        "yoghurt with granola",
        "sausages with zibble",
        "chicken kievs",
        "fih stock",
        "tuma in spring water",
        "bombay duck",
        "vegan gouda",
        "vegan free range eggs",
        "milk vgan",
        "red salmon fillet of sole",
    ],
)
def test_words_around_a_name_make_it_another_food(text: str) -> None:
    assert index().find(text) is None
