"""What a model found, held against the text: only copies are taken over, and nothing read gets lost."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.formats.pasted import parse_pasted
from desktop_app.services.extracting import Checked, Found, extract_check

PROSE = """\
Grandma's pancakes
For four of us she took 250 g flour, half a litre of milk and 3 eggs, and a pinch of salt.
She whisked it all and let it stand for 1 hour. Then she fried each pancake in butter for 2 minutes.
"""
FOODS = ["250 g flour", "1/2 a litre of milk", "three eggs", "a pinch of salt"]
STEPS = [
    "She whisked it all and let it stand for 1 hour.",
    "Then she fried each pancake in butter for 2 minutes.",
]
PAGE = """\
Carrot soup
Ingredients
500 g carrots
1 onion
Method
Chop the onion.
Simmer everything for 25 minutes at 90 °C.
Notes
With 200 g bacon it is another soup. Fry the bacon first.
"""


def check(text: str, **fields: Any) -> Checked:
    return extract_check(Found(**fields), parse_pasted(text))


def test_a_recipe_told_as_a_story_is_found() -> None:
    checked = check(
        PROSE, title="Grandma's pancakes", servings=4, cook_minutes=60, ingredients=FOODS, steps=STEPS
    )
    assert not checked.refused
    assert [piece.text for piece in checked.recipe.ingredients] == FOODS
    assert [piece.text for piece in checked.recipe.steps] == STEPS
    assert (checked.recipe.facts.servings, checked.recipe.facts.cook) == (4, 60)


@pytest.mark.parametrize(
    ("field", "answer", "refused"),
    [
        ("title", "Grandpa's waffles", "title"),
        ("servings", 7, "servings"),
        ("cook_minutes", 45, "times"),
        ("ingredients", [*FOODS, "100 g sugar"], "ingredients"),
        ("ingredients", ["300 g flour", *FOODS[1:]], "ingredients"),
        ("ingredients", ["250 g butter", *FOODS[1:]], "ingredients"),
        ("ingredients", ["250 flour", *FOODS[1:]], "ingredients"),
        ("ingredients", [], "ingredients"),
        ("steps", [STEPS[0].replace("1 hour", "2 hours"), STEPS[1]], "steps"),
        ("steps", [*STEPS, "Add the sugar."], "steps"),
        ("steps", [], "steps"),
    ],
)
def test_what_the_text_does_not_say_is_refused(field: str, answer: Any, refused: str) -> None:
    honest = {"title": "Grandma's pancakes", "servings": 4, "ingredients": FOODS, "steps": STEPS}
    checked = check(PROSE, **(honest | {field: answer}))
    assert checked.refused == (refused,)
    before = parse_pasted(PROSE)
    if field in {"title", "ingredients", "steps"}:
        assert getattr(checked.recipe, field) == getattr(before, field)


def test_foods_come_from_the_list_where_there_is_one() -> None:
    checked = check(PAGE, ingredients=["500 g carrots", "1 onion", "200 g bacon"], steps=["Chop the onion."])
    assert checked.refused == ("ingredients", "steps")
    assert checked.recipe == parse_pasted(PAGE)


def test_steps_come_from_the_method_where_there_is_one() -> None:
    steps = ["Chop the onion.", "Simmer everything for 25 minutes at 90 °C.", "Fry the bacon first."]
    assert "steps" in check(PAGE, ingredients=["500 g carrots", "1 onion"], steps=steps).refused


@pytest.mark.parametrize("lost", ["500 g carrots", "1 onion"])
def test_an_amount_that_was_read_may_not_get_lost(lost: str) -> None:
    kept = [line for line in ("500 g carrots", "1 onion") if line != lost]
    assert "ingredients" in check(PAGE, ingredients=kept).refused


def test_a_step_may_run_over_the_end_of_a_line_and_join_another() -> None:
    checked = check(PAGE, steps=["Chop the onion. Simmer everything for 25 minutes at 90 °C."])
    assert "steps" not in checked.refused
    assert len(checked.recipe.steps) == 1


def test_servings_and_times_that_were_read_stay() -> None:
    checked = check(f"Serves 2\nPrep 5 mins\n{PAGE}", servings=25, prep_minutes=25)
    assert (checked.recipe.facts.servings, checked.recipe.facts.prep) == (2, 5)


WORDS = st.sampled_from(
    ["500", "g", "carrots", "1", "onion", "sugar", "9", "Chop the", "25 minutes", "salt."]
)
LINES = st.lists(st.lists(WORDS, min_size=1, max_size=5).map(" ".join), max_size=5)


@settings(max_examples=150, deadline=None)
@given(LINES, LINES, st.text(max_size=30))
def test_whatever_a_model_says_no_new_word_gets_in(foods: list[str], steps: list[str], title: str) -> None:
    recipe = check(PAGE, title=title, ingredients=foods, steps=steps).recipe
    for piece in (*recipe.ingredients, *recipe.steps):
        assert not {"sugar", "9", "salt"} & set(piece.text.casefold().replace(".", "").split())
