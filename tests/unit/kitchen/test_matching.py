"""Have, low, missing, unknown."""

from datetime import timedelta

import pytest

from desktop_app.kitchen.matching import Larder, allowed, match, rank, to_get
from desktop_app.schemas.base import FoodId, RecipeId
from desktop_app.schemas.food import Allergen, Diet
from desktop_app.schemas.generation import CookRequest
from desktop_app.schemas.matching import Candidate, Match, Need
from desktop_app.schemas.pantry import StockItem
from tests.fakes.kitchen import EGG, LEMON, RED_LENTIL, TODAY, small_catalogue

CATALOGUE = small_catalogue()


def need(food: str | None, grams: float | None = None, *, name: str = "", optional: bool = False) -> Need:
    return Need(FoodId(food) if food else None, name or str(food), grams, optional)


def candidate(*needs: Need, servings: int = 2, minutes: int = 30) -> Candidate:
    return Candidate(RecipeId(1), "Dal", servings, minutes, needs)


def stock(food: str, grams: float | None = None, due: int | None = None) -> StockItem:
    use_by = None if due is None else TODAY + timedelta(days=due)
    return StockItem(food_id=FoodId(food), grams=grams, use_by=use_by)


def found(recipe: Candidate, *items: StockItem, servings: int | None = None) -> Match:
    return match(recipe, Larder.of(items, TODAY), CATALOGUE, servings)


def test_all_four_states_are_told_apart() -> None:
    recipe = candidate(
        need("red_lentil", 200),
        need("onion", 110),
        need("spinach", 100),
        need(None, name="unicorn dust"),
        need("no_such_food", name="moon cheese"),
    )
    result = found(recipe, stock("red_lentil", 500), stock("spinach", 50))
    assert (result.missing, result.low) == (("onion",), ("spinach",))
    assert result.unknown == ("unicorn dust", "moon cheese")
    assert result.covered == 0.2
    assert to_get(result) == 4
    assert result.why == (
        "You have 1 of 5; needs onion; not enough spinach; not sure about unicorn dust and moon cheese."
    )


def test_everything_at_home_is_said() -> None:
    result = found(candidate(need("spinach", 100)), stock("spinach", 100))
    assert (result.covered, result.score, result.why) == (1.0, 1.0, "You have everything.")


def test_optional_lines_and_water_need_no_stock() -> None:
    recipe = candidate(need("water", 800), need("lemon", 30, optional=True), need("egg", 50))
    assert found(recipe, stock("egg", 50)).covered == 1


@pytest.mark.parametrize(
    ("needed", "had", "low"),
    [(102, 100, False), (103, 100, True), (None, 1, False), (5000, None, False), (0, 0, False)],
)
def test_too_little_only_where_both_amounts_are_known(
    needed: float | None, had: float | None, low: bool
) -> None:
    assert bool(found(candidate(need("spinach", needed)), stock("spinach", had)).low) is low


def test_two_lines_of_one_food_need_their_sum() -> None:
    recipe = candidate(need("spinach", 60), need("spinach", 60), need("spinach"))
    assert found(recipe, stock("spinach", 100)).low == ("spinach",)
    assert found(recipe, stock("spinach", 120)).covered == 1


def test_amounts_follow_the_servings_asked_for() -> None:
    recipe = candidate(need("spinach", 100), servings=2)
    assert found(recipe, stock("spinach", 100), servings=2).low == ()
    assert found(recipe, stock("spinach", 100), servings=4).low == ("spinach",)
    assert found(recipe, stock("spinach", 25), servings=1).low == ("spinach",)


@pytest.mark.parametrize(
    ("due", "soon", "covered"), [(-1, (), 0.0), (0, ("spinach",), 1.0), (2, ("spinach",), 1.0), (3, (), 1.0)]
)
def test_what_is_due_is_used_and_what_is_past_is_not(due: int, soon: tuple[str, ...], covered: float) -> None:
    result = found(candidate(need("spinach", 1)), stock("spinach", 100, due))
    assert (result.uses_soon, result.covered) == (soon, covered)


def test_using_what_is_due_ranks_first() -> None:
    due = found(candidate(need("spinach")), stock("spinach", None, 1))
    plain = found(candidate(need("egg")), stock("egg"))
    short = found(candidate(need("egg"), need("lemon")), stock("egg"))
    assert sorted([short, plain, due], key=rank) == [due, plain, short]
    assert due.why == "You have everything; uses up spinach."


def test_a_recipe_of_nothing_required_covers_nothing() -> None:
    assert found(candidate(need("egg", optional=True))).covered == 0


@pytest.mark.parametrize(
    ("request_", "passes"),
    [
        (CookRequest(today=TODAY), True),
        (CookRequest(today=TODAY, diets=frozenset({Diet.VEGETARIAN})), True),
        (CookRequest(today=TODAY, diets=frozenset({Diet.VEGAN})), False),
        (CookRequest(today=TODAY, allergens=frozenset({Allergen.EGG})), False),
        (CookRequest(today=TODAY, allergens=frozenset({Allergen.FISH})), True),
        (CookRequest(today=TODAY, avoid_foods=frozenset({EGG})), False),
        (CookRequest(today=TODAY, max_minutes=29), False),
        (CookRequest(today=TODAY, max_minutes=30), True),
        (CookRequest(today=TODAY, must_use=frozenset({RED_LENTIL})), True),
        (CookRequest(today=TODAY, must_use=frozenset({RED_LENTIL, LEMON})), False),
    ],
)
def test_the_filter_is_hard_for_optional_lines_too(request_: CookRequest, passes: bool) -> None:
    recipe = candidate(need("red_lentil"), need("egg", optional=True))
    assert allowed(recipe, CATALOGUE, request_) is passes


def test_an_unknown_food_passes_no_diet_and_no_allergy() -> None:
    recipe = candidate(need("spinach"), need(None, name="sauce"))
    assert allowed(recipe, CATALOGUE, CookRequest(today=TODAY, avoid_foods=frozenset({EGG}))) is True
    assert allowed(recipe, CATALOGUE, CookRequest(today=TODAY)) is True
    assert allowed(recipe, CATALOGUE, CookRequest(today=TODAY, diets=frozenset({Diet.VEGAN}))) is False
    assert allowed(recipe, CATALOGUE, CookRequest(today=TODAY, allergens=frozenset({Allergen.FISH}))) is False
