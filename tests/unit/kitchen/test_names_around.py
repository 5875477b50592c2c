"""Names in lines where the words around them say the same again, or what is not in the food."""

import pytest

from tests.unit.kitchen.real_tables import index


def _food(text: str) -> str | None:
    match = index().find(text)
    return match.food_id if match else None


@pytest.mark.parametrize(
    ("text", "food_id"),
    [
        ("oat flour gf", "oat_flour"),
        ("tamari, no wheat", "tamari"),
        ("tamari without any wheat", "tamari"),
        ("GF pasta (NOT the wheat one)", "gluten_free_pasta"),
        ("lactose free milk", "milk"),
    ],
)
def test_what_is_not_in_the_food_anyway_leaves_it_what_it_is(text: str, food_id: str) -> None:
    assert _food(text) == food_id


@pytest.mark.parametrize(
    "text",
    [
        "gf soy sauce",
        "soy sauce, no wheat",
        "df butter",
        "cheese without milk",
        "no egg noodles",
    ],
)
def test_what_is_in_the_food_cannot_be_said_to_be_missing(text: str) -> None:
    assert _food(text) is None


@pytest.mark.parametrize(
    ("text", "food_id"),
    [
        ("gren beans", "green_bean"),
        ("smoked turky bacon", "turkey_bacon"),
        ("goat mlik", "goat_milk"),
    ],
)
def test_the_word_beside_settles_a_slip_in_a_short_word(text: str, food_id: str) -> None:
    assert _food(text) == food_id


@pytest.mark.parametrize("text", ["hepm milk", "gran beans", "oit milk"])
def test_an_unclear_slip_beside_a_name_stays_unclear(text: str) -> None:
    assert _food(text) is None


def test_a_second_name_of_the_same_food_says_nothing_new() -> None:
    assert _food("spring onions green onions") == "spring_onion"


@pytest.mark.parametrize("text", ["raw milk from the farm", "milk (raw)", "raw cream", "raw brie"])
def test_raw_milk_is_not_the_milk_of_the_shop(text: str) -> None:
    assert _food(text) is None


@pytest.mark.parametrize(("text", "food_id"), [("raw prawns", "prawn"), ("carrots, raw", "carrot")])
def test_raw_tells_nothing_of_other_foods(text: str, food_id: str) -> None:
    assert _food(text) == food_id
