"""A recipe with one food replaced: every place follows, or the swap is not made."""

import pytest

from desktop_app.kitchen.substitutions import Substitution, swap
from desktop_app.schemas.base import FoodId
from desktop_app.schemas.recipe import Ingredient, RecipeDraft, Step
from tests.unit.kitchen.real_tables import catalogue


def row(old: str, *by: tuple[str, float], change: str = "") -> Substitution:
    return Substitution(FoodId(old), tuple((FoodId(food), ratio) for food, ratio in by), "any", 1, change)


def dish(food: str, text: str, *, grams: float | None = 200, **more: object) -> RecipeDraft:
    name = catalogue().foods[FoodId(food)].name
    return RecipeDraft(
        title=f"Supper with {name}",
        servings=2,
        ingredients=(
            Ingredient(food_id=FoodId(food), name=name, quantity=200, unit="g", grams=grams),
            Ingredient(food_id=FoodId("rice"), name="rice", quantity=150, unit="g", grams=150),
        ),
        steps=(
            Step(text=text, minutes=8, foods=(FoodId(food),), **more),  # type: ignore[arg-type]
            Step(text="Boil the rice.", minutes=12, foods=(FoodId("rice"),)),
        ),
        tip=f"Dry the {name} first, because water spits.",
    )


def test_list_texts_ids_and_figures_follow() -> None:
    swapped = swap(dish("cod", "Fry the cod for 8 minutes."), row("cod", ("haddock", 1)), catalogue())
    assert swapped
    assert swapped.title == "Supper with haddock"
    assert swapped.tip == "Dry the haddock first, because water spits."
    assert swapped.steps[0].text == "Fry the haddock for 8 minutes."
    assert swapped.steps[0].foods == ("haddock",)
    assert swapped.ingredients[0].food_id == "haddock"
    assert swapped.ingredients[1].food_id == "rice"
    assert swapped.ingredients[0].in_pantry is False
    assert swapped.nutrition
    assert swapped.nutrition.protein_g > 10


def test_amounts_go_by_the_ratio_and_to_what_a_kitchen_measures() -> None:
    swapped = swap(dish("butter", "Melt the butter."), row("butter", ("olive_oil", 0.8)), catalogue())
    assert swapped
    line = swapped.ingredients[0]
    assert line.unit in {"ml", "tbsp"}
    assert line.grams == pytest.approx(160, rel=0.1)


def test_two_foods_may_stand_in_for_one() -> None:
    one = row("milk", ("evaporated_milk", 0.5), ("water", 0.5))
    swapped = swap(dish("milk", "Warm the milk gently."), one, catalogue(), at_home=["evaporated_milk"])
    assert swapped
    assert [line.food_id for line in swapped.ingredients] == ["evaporated_milk", "water", "rice"]
    assert [line.in_pantry for line in swapped.ingredients[:2]] == [True, True]
    assert swapped.steps[0].text == "Warm the evaporated milk and water gently."


def test_the_sentence_of_the_row_joins_the_notes() -> None:
    one = row("kale", ("spinach", 1), change="Spinach only needs to wilt.")
    swapped = swap(dish("kale", "Cook the kale."), one, catalogue())
    assert swapped
    assert swapped.notes == "Spinach only needs to wilt."


def test_meat_takes_the_temperature_of_what_replaces_it() -> None:
    text = "Fry the beef mince until no pink is left and it reaches 71 °C (160 °F)."
    swapped = swap(
        dish("beef_mince", text, temperature_c=71), row("beef_mince", ("turkey_mince", 1)), catalogue()
    )
    assert swapped
    assert "74 °C (165 °F)" in swapped.steps[0].text
    assert swapped.steps[0].temperature_c == 74


@pytest.mark.parametrize(
    ("old", "new"),
    [("cod", "tofu"), ("tofu", "cod"), ("beef_steak", "beef_mince"), ("cod", "prawn")],
)
def test_meat_is_not_swapped_where_its_safety_is_told_in_other_words(old: str, new: str) -> None:
    assert swap(dish(old, f"Fry the {old}."), row(old, (new, 1)), catalogue()) is None


def test_words_that_would_not_agree_are_not_swapped() -> None:
    text = "Cook the spinach until it has wilted."
    assert swap(dish("spinach", text), row("spinach", ("courgette", 1)), catalogue()) is None
    assert swap(dish("spinach", "Cook the spinach."), row("spinach", ("courgette", 1)), catalogue())


def test_without_a_weight_nothing_is_swapped() -> None:
    assert swap(dish("cod", "Fry the cod.", grams=None), row("cod", ("haddock", 1)), catalogue()) is None
