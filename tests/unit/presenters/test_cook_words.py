from datetime import timedelta

import pytest

from desktop_app.presenters import cook_words as words
from desktop_app.presenters.cook_wish import Wish
from desktop_app.presenters.covers import cover_of_draft
from desktop_app.schemas.base import FoodId, RecipeId
from desktop_app.schemas.engines import EngineCard, EngineKind
from desktop_app.schemas.food import Allergen, Diet, Place
from desktop_app.schemas.generation import Engine, EngineMode, Finding, Severity
from desktop_app.schemas.matching import Match
from desktop_app.schemas.pantry import StockItem
from desktop_app.schemas.people import AtTable, LifeStage
from desktop_app.schemas.preferences import Preferences
from desktop_app.schemas.shown import AnswerShown, FoodGroup, FoodShown, Option
from tests.fakes.cook import checked
from tests.fakes.kitchen import EGG, LEMON, RED_LENTIL, SPINACH, TODAY, dal, small_catalogue

FOODS = small_catalogue().foods
MILK, SALT = FoodId("milk"), FoodId("salt")


def stock(food_id: FoodId, days: int | None = None, place: Place | None = Place.FRIDGE) -> StockItem:
    use_by = None if days is None else TODAY + timedelta(days=days)
    return StockItem(food_id=food_id, use_by=use_by, place=place)


def test_foods_are_grouped_by_place_and_what_is_due_stands_first() -> None:
    kept = [
        stock(EGG, 10),
        stock(MILK, 3),
        stock(SPINACH, 1),
        stock(RED_LENTIL, place=None),
        stock(LEMON, 0, Place.FREEZER),
        StockItem(food_id=SALT, staple=True),
        stock(FoodId("no_such_food")),
    ]
    wish = Wish().with_state("spinach", "must")
    spinach = FoodShown("spinach", "spinach", "must", "1 day")
    assert words.food_groups(kept, FOODS, wish, TODAY) == (
        FoodGroup("Use soon", (spinach, FoodShown("milk", "milk", badge="3 days"))),
        FoodGroup("Fridge", (FoodShown("egg", "eggs"),)),
        FoodGroup("Cupboard", (FoodShown("red_lentil", "red lentils"),)),
        FoodGroup("Freezer", (FoodShown("lemon", "lemons"),)),
    )
    assert words.staples_sentence(kept, FOODS) == "Always there: salt."
    assert words.staples_sentence([], FOODS) == ""


def test_the_food_due_first_can_be_used_up_unless_it_is_past_its_date() -> None:
    kept = [stock(MILK, 3), stock(SPINACH, 1), stock(EGG, -1)]
    assert words.variations(kept, FOODS, TODAY)[-1] == Option("use_up:spinach", "Use up the spinach")
    assert words.variations([stock(EGG, -1)], FOODS, TODAY) == words.FIXED_VARIATIONS


def test_the_profile_in_words() -> None:
    table = AtTable(
        diets=frozenset({Diet.VEGAN, Diet.GLUTEN_FREE}),
        allergens=frozenset({Allergen.TREE_NUT}),
        stages=frozenset({LifeStage.PREGNANT}),
    )
    assert words.profile_words(table) == ("gluten-free", "vegan", "no tree nuts", "pregnant")


@pytest.mark.parametrize(
    ("people", "spice", "usual"),
    [
        (0, 3, {"servings": 2, "spice": "1"}),
        (3, 0, {"servings": 3, "spice": "0"}),
        (20, 3, {"servings": 16, "spice": "3"}),
    ],
)
def test_servings_and_heat_follow_the_table(people: int, spice: int, usual: dict[str, object]) -> None:
    assert words.usual_for(AtTable(people=people, spice=spice), Preferences()) == usual


def test_a_food_in_two_packs_is_one_chip() -> None:
    packs = [stock(MILK, 3), stock(MILK, 1), stock(MILK, 9)]
    (group,) = words.food_groups(packs, FOODS, Wish(), TODAY)
    assert group == FoodGroup("Use soon", (FoodShown("milk", "milk", badge="1 day"),))


def test_choices_in_words() -> None:
    assert words.cuisine_options(["north_indian", "italian", "italian"]) == (
        Option("italian", "Italian"),
        Option("north_indian", "North Indian"),
    )
    cards = [
        EngineCard(name="builtin", kind=EngineKind.BUILTIN, title="Built-in chef", detail=""),
        EngineCard(name="local", kind=EngineKind.LOCAL, title="Tiny", detail="", ready=False),
    ]
    assert words.engine_options(cards) == (Option("builtin", "Built-in chef"),)


@pytest.mark.parametrize(
    ("hint", "foods"), [("Add one of: eggs, rice.", ("eggs", "rice")), ("Loosen the limits.", ()), ("", ())]
)
def test_foods_are_read_from_a_hint(hint: str, foods: tuple[str, ...]) -> None:
    assert words.suggested_foods(hint) == foods


def test_captions() -> None:
    assert words.heading(Wish(meal="lunch", servings=3)) == "Lunch for 3"
    assert words.heading(Wish(), "quicker") == "Quicker"
    assert words.heading(Wish(), "use_up:spinach") == "Dinner for 2"


def test_lines_that_are_no_food() -> None:
    assert words.not_understood(["gloop"])[0] == "“gloop” is left out."
    assert words.not_understood(["-2 eggs", "bleach"])[0] == "“-2 eggs”, “bleach” are left out."
    named = "“gloop”, “gloop”, “gloop” and 1,197 more lines are left out."
    assert words.not_understood(["gloop"] * 1200)[0] == named
    assert words.not_understood([]) == ("", "")


def test_a_clean_answer_has_one_quiet_line() -> None:
    assert words.shown_answer(3, checked("Dal"), FOODS)._replace(cover=None) == AnswerShown(
        number=3,
        title="Dal",
        badge="Built-in chef",
        badge_kind="herb",
        why="Everything is at home.",
        facts=("30 min", "2 servings", "have 2/2"),
        verdict="All at home, checked",
        verdict_kind="good",
    )


def test_an_answer_says_what_to_buy_and_whose_words_they_are() -> None:
    model = Engine(mode=EngineMode.WORDSMITH, name="Local", model="SmolLM2")
    shown = words.shown_answer(0, checked("Dal", engine=model, in_pantry=1, missing=("lemon",)), FOODS)
    assert (shown.badge, shown.badge_kind) == ("SmolLM2", "saffron")
    assert (shown.verdict, shown.verdict_kind) == ("To buy: lemon; checked", "soon")
    assert shown.facts[-1] == "have 1/2"


def test_an_answer_with_a_fault_never_says_checked() -> None:
    fault = Finding(check="salt", severity=Severity.FAULT, place="steps[0]", message="Too salty.")
    shown = words.shown_answer(0, checked("Dal", findings=(fault,)), FOODS)
    assert "checked" not in shown.verdict
    assert shown.verdict_kind == "soon"


def test_one_serving_is_one() -> None:
    answer = checked("Dal")
    single = answer.model_copy(update={"recipe": answer.recipe.model_copy(update={"servings": 1})})
    assert words.shown_answer(0, single, FOODS).facts[1] == "1 serving"


def test_a_recipe_of_ones_own() -> None:
    match = Match(id=RecipeId(4), title="Dal", covered=1, score=1, why="You have everything.")
    shown = words.shown_match(2, match, dal("Dal"), FOODS)
    assert shown[:5] == (2, "Dal", "Your recipe", "", "You have everything.")
    assert shown.cover == cover_of_draft(dal("Dal"), FOODS)
