"""The tables of techniques, guarded names and claims; and how the chef uses the minutes."""

import pytest

from desktop_app.exceptions import KitchenDataError
from desktop_app.kitchen.claims import parse_claims
from desktop_app.kitchen.composer.naming import spoken_time
from desktop_app.kitchen.composer.selectors import only_first
from desktop_app.kitchen.dish_names import parse_dish_names
from desktop_app.kitchen.foods import Food
from desktop_app.kitchen.techniques import TOLERANCE, Techniques, parse_techniques
from desktop_app.kitchen.titling import title_faults
from desktop_app.kitchen.wordcraft import Wordcraft
from desktop_app.schemas.base import FoodId
from tests.pantrybench.kitchen import chef_book
from tests.unit.kitchen.real_tables import catalogue

LEAST_TECHNIQUES = 40
LEAST_NAMES = 60

STEAM = """
[technique.steam]
action = "cook in steam"
verbs = "steam"
tool = "a sieve"
heat = ["medium"]
needs = ["hob"]
cue = "until tender"
source = "own"
[technique.steam.minutes]
veg_hard = [10, 20]
carrot = [8, 16]
"carrot:chunk" = [12, 20]

[[cue]]
words = "tender"
fits = ["veg_hard"]
not_by = ["steam"]
"""


def wordcraft() -> Wordcraft:
    known = catalogue().wordcraft
    assert known is not None
    return known


def table() -> Techniques:
    return wordcraft().techniques


def food(name: str) -> Food:
    return catalogue().food(FoodId(name))


def test_forty_techniques_say_all_of_themselves() -> None:
    techniques = table().by_id.values()
    assert len(techniques) >= LEAST_TECHNIQUES
    assert all(one.minutes and one.tool and one.source and one.cue.startswith("until") for one in techniques)


def test_what_is_hot_needs_something_hot() -> None:
    assert [one.id for one in table().by_id.values() if "none" not in one.heat and not one.needs] == []


@pytest.mark.parametrize("method", ["fry", "simmer", "roast"])
def test_the_minutes_of_handling_lie_within(method: str) -> None:
    technique = table().by_method(method)
    assert technique is not None
    for one in catalogue().foods.values():
        minutes = chef_book().handling.minutes(one, method)
        window = technique.window(one)
        if minutes:
            assert window is not None, f"{one.id} has no minutes for {method}"
            least, most = window.tender * (1 - TOLERANCE), window.past * (1 + TOLERANCE)
            assert least <= minutes <= most, f"{one.id}: {minutes} for {method}, not {window}"


def test_a_column_nobody_keeps_has_no_technique() -> None:
    assert table().by_method("smoke") is None


def test_the_most_exact_row_gives_the_minutes() -> None:
    steam = parse_techniques(STEAM, catalogue().foods).by_id["steam"]
    assert steam.window(food("potato")) == (10, 20)
    assert steam.window(food("carrot")) == (8, 16)
    assert steam.window(food("carrot"), "chunk") == (12, 20)
    assert steam.window(food("carrot"), "dice") == (8, 16)
    assert steam.window(food("milk")) is None


def test_foods_apart_and_together() -> None:
    potato, spinach, onion = food("potato"), food("spinach"), food("onion")
    assert table().apart("fry", (potato, spinach)) == (potato, spinach)
    assert table().apart("fry", (onion, food("carrot"))) is None
    assert table().apart("fry", (onion, food("milk"))) is None


def test_minutes_that_are_said_count_even_where_the_tenderest_would_do() -> None:
    potato, asparagus = food("potato"), food("asparagus")
    assert table().apart("fry", (potato, asparagus)) is None
    assert table().apart("fry", (potato, asparagus), 12) == (potato, asparagus)


def test_a_cue_suits_its_foods() -> None:
    (cue,) = parse_techniques(STEAM, catalogue().foods).cues
    assert cue.suits((food("carrot"),))
    assert not cue.suits((food("milk"),))


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ('["medium"]', '["lukewarm"]', "unknown heat"),
        ('["medium"]', "[]", "unknown heat"),
        ('"a sieve"', '""', "says no tool"),
        ("veg_hard = [10", "unicorn = [10", "unknown food unicorn"),
        ("[10, 20]", "[20, 10]", "past its best before"),
        ('"hob"', '"cauldron"', "cauldron"),
        ('fits = ["veg_hard"]', 'fits = ["unicorn"]', "a cue names the unknown unicorn"),
        ('not_by = ["steam"]', 'not_by = ["magic"]', "a cue names the unknown magic"),
        ('verbs = "steam"', 'verbs = "("', "techniques.toml"),
        ("[[cue]]", "[[sign]]", "cue"),
    ],
)
def test_a_broken_table_is_refused_by_name(old: str, new: str, why: str) -> None:
    with pytest.raises(KitchenDataError, match=why):
        parse_techniques(STEAM.replace(old, new, 1), catalogue().foods)


def test_sixty_names_are_guarded() -> None:
    assert len(wordcraft().dish_names.names) >= LEAST_NAMES


@pytest.mark.parametrize(
    ("title", "foods", "broken"),
    [
        ("Tabbouleh", ("bulgur_wheat", "parsley", "tomato"), False),
        ("Tabbouleh", ("bulgur_wheat", "tomato"), True),
        ("Shepherd's pie", ("beef_mince", "potato"), True),
        ("Dal with spinach", ("red_lentil", "spinach"), False),
        ("Risotto", ("risotto_rice",), False),
        ("Paella", ("paella_rice", "saffron", "soy_sauce"), True),
        ("Roast potatoes", ("potato",), False),
    ],
)
def test_names_are_kept_or_broken(title: str, foods: tuple[str, ...], broken: bool) -> None:
    found = wordcraft().dish_names.broken(title, [food(name) for name in foods])
    assert (found is not None) is broken


def test_broken_tables_of_names_and_claims_are_refused() -> None:
    foods = catalogue().foods
    with pytest.raises(KitchenDataError, match="unknown unicorn"):
        parse_dish_names('x = { words = "x", needs = ["unicorn"], instead = "y" }', foods)
    with pytest.raises(KitchenDataError, match="words"):
        parse_dish_names('x = { needs = ["potato"], instead = "y" }', foods)
    with pytest.raises(KitchenDataError, match="unknown unicorn"):
        parse_claims('x = { words = "x", foods = ["unicorn"] }', foods)
    with pytest.raises(KitchenDataError, match="nothing earns x"):
        parse_claims('x = { words = "x", foods = [] }', foods)


def test_empty_tables_guard_nothing() -> None:
    assert parse_dish_names("", catalogue().foods).broken("Carbonara", ()) is None
    assert not list(parse_claims("", catalogue().foods).unearned("Creamy", (), ""))


@pytest.mark.parametrize(
    ("title", "faults"),
    [("Leek and potato soup", 0), ("Soup", 1), ("The best soup", 1), ("Peas with ham and mint", 1)],
)
def test_the_shape_of_a_title(title: str, faults: int) -> None:
    assert len(list(title_faults(title))) == faults


@pytest.mark.parametrize(
    ("minutes", "words"),
    [(25, "25 minutes"), (104, "104 minutes"), (183, "about 3 hours"), (150, "about 2 1/2 hours")],
)
def test_a_long_afternoon_is_spoken_in_hours(minutes: int, words: str) -> None:
    assert spoken_time(minutes) == words


@pytest.mark.parametrize(
    ("body", "shorter"),
    [
        ("two_veg!s", "first_veg!s"),
        ("first_veg!", "first_veg!"),
        ("a+b*", "first_a+first_b*"),
        ("t 3", "t 3"),
    ],
)
def test_a_token_speaks_of_one_food_a_slot(body: str, shorter: str) -> None:
    assert only_first(body) == shorter
