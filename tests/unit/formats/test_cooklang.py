"""The codec: what is read, what is written, and that both are each other's reverse."""

from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.exceptions import ImportFailed
from desktop_app.formats.cooklang import format_cook, parse_cook
from desktop_app.schemas.base import FoodId
from desktop_app.schemas.recipe import (
    Ingredient,
    Minutes,
    Nutrition,
    RecipeDraft,
    Source,
    SourceKind,
    Step,
    StepKind,
)
from tests.fakes.kitchen import RED_LENTIL, dal, find_food, small_catalogue

FOODS = small_catalogue().foods
STARTERS = sorted((Path(__file__).parents[3] / "resources" / "recipes").glob("*.cook"))
DAL = """\
---
title: Red lentil dal
description: Soft, warm: and lemony
servings: 4
prep minutes: 10
cook minutes: 25
cuisine: indian
course: dinner
tags: one pan, quick
diet: vegan
vessel: bowl
tip: "Two\\nlines"
colour: a key of another program
---

-- minutes=3
Rinse the @red lentils{200%g}(rinsed) until the
water runs clear. -- a remark

-- minutes=8; after=start
Soften the @onion{1}(finely chopped) in a #pan{} over a
medium-high heat for ~{30%seconds}, then add @?lemon{1/2-1}.

== Sauce ==

[- nothing
to see -]
-- after=1,2
Add the lentils and @water{800%ml}, simmer for ~slowly{15–20%minutes}, and stir in @salt{1%tsp}.

Taste, add @salt{1/2%tsp} or more @salt{}, and squeeze the lemon over \\@ the end.

> Keeps 3 days.
"""


def read(body: str, front: str = "title: T\nservings: 2") -> RecipeDraft:
    return parse_cook(f"---\n{front}\n---\n\n{body}", find_food, FOODS)


def test_the_front_matter_is_read() -> None:
    draft = parse_cook(DAL, find_food, FOODS)
    assert (draft.title, draft.description) == ("Red lentil dal", "Soft, warm: and lemony")
    assert (draft.servings, draft.minutes) == (4, Minutes(prep=10, cook=25, total=35))
    assert (draft.cuisine, draft.course, draft.vessel) == ("indian", "dinner", "bowl")
    assert draft.tags == ("one pan", "quick", "vegan")
    assert (draft.tip, draft.notes) == ("Two\nlines", "Keeps 3 days.")
    assert draft.source == Source(kind=SourceKind.USER)


def test_ingredients_are_gathered_from_the_steps() -> None:
    lentils, onion, lemon, water, salt = parse_cook(DAL, find_food, FOODS).ingredients
    assert lentils == Ingredient(
        food_id=RED_LENTIL,
        name="red lentils",
        quantity=200,
        unit="g",
        preparation="rinsed",
        grams=200,
    )
    assert (onion.quantity, onion.unit, onion.preparation, onion.grams) == (1, None, "finely chopped", 110)
    assert (lemon.quantity, lemon.quantity_max, lemon.optional, lemon.grams) == (0.5, 1, True, 30)
    assert (water.unit, water.grams, water.section) == ("ml", 800, "Sauce")
    assert (salt.quantity, salt.unit, salt.grams, salt.section) == (1.5, "tsp", 9, "Sauce")


def test_steps_are_plain_text_with_what_their_words_say() -> None:
    rinse, soften, add, taste = parse_cook(DAL, find_food, FOODS).steps
    assert rinse.text == "Rinse the red lentils until the water runs clear."
    assert (rinse.minutes, rinse.kind, rinse.after) == (3, StepKind.PREPARE, None)
    assert rinse.foods == ("red_lentil", "water")
    assert soften.text == (
        "Soften the onion in a pan over a medium-high heat for 30 seconds, then add lemon."
    )
    assert (soften.minutes, soften.after, soften.vessel, soften.heat) == (8, (), "pan", "medium-high")
    assert add.text == "Add the lentils and water, simmer for 15–20 minutes, and stir in salt."
    assert (add.minutes, add.after, add.section) == (20, (0, 1), "Sauce")
    assert add.foods == ("red_lentil", "water", "salt")
    assert taste.text == "Taste, add salt or more salt, and squeeze the lemon over @ the end."
    assert (taste.kind, taste.foods) == (StepKind.FINISH, ("salt", "lemon"))


@pytest.mark.parametrize(
    ("text", "kind", "oven", "core"),
    [
        ("Heat the oven to 200 °C (180 °C fan, 400 °F). @salt", StepKind.PREHEAT, 200, None),
        ("Preheat the grill. @salt", StepKind.PREHEAT, None, None),
        ("Roast in the oven until the thickest part reaches 74 °C. @salt", StepKind.COOK, None, 74),
        ("Bake in the oven at 180°C until the centre reads 71 °C. @salt", StepKind.COOK, 180, 71),
        ("Heat the oil to 170 °C. @salt", StepKind.COOK, None, None),
        ("Chop the @onion.", StepKind.PREPARE, None, None),
        ("Mix over a low heat for ~{2%minutes} with @salt.", StepKind.COOK, None, None),
        ("Rest the @egg for ~{3%minutes}.", StepKind.REST, None, None),
        ("123 @salt", StepKind.COOK, None, None),
    ],
)
def test_words_tell_kind_and_temperatures(
    text: str, kind: StepKind, oven: float | None, core: float | None
) -> None:
    step = read(f"{text}\n\nServe.").steps[0]
    assert (step.kind, step.oven_c, step.temperature_c) == (kind, oven, core)


def test_only_the_last_step_finishes() -> None:
    first, last = read("Serve the @salt.\n\nServe it.").steps
    assert (first.kind, last.kind) == (StepKind.COOK, StepKind.FINISH)


def test_details_overrule_the_words() -> None:
    (step,) = read(
        "-- minutes=1.5; kind=rest; foods=egg,onion; temperature=71; oven=150; vessel=dish; heat=low\n"
        "Heat the oven to 200 °C with @salt for ~{9%minutes}."
    ).steps
    assert (step.minutes, step.kind, step.foods) == (1.5, StepKind.REST, ("egg", "onion"))
    assert (step.temperature_c, step.oven_c, step.vessel, step.heat) == (71, 150, "dish", "low")
    (bare,) = read("-- foods=none; oven=none; heat=none\nHeat the oven to 200 °C at low heat: @salt.").steps
    assert (bare.foods, bare.oven_c, bare.heat) == ((), None, "")


def test_the_list_may_stand_above_the_steps() -> None:
    draft = read(
        '== Ingredients ==\n@salt{1%tsp} -- staple; have\n@salt{2%tsp} -- buy; section=Dough; raw="a; b"\n'
        "@dust{} -- food=egg; grams=12.5\n\n== Method ==\n\nAdd @salt{9%kg}.\n\n== Dough ==\n\nKnead."
    )
    first, second, dust = draft.ingredients
    assert (first.quantity, first.staple, first.in_pantry) == (1, True, True)
    assert (second.in_pantry, second.section, second.raw) == (False, "Dough", "a; b")
    assert (dust.food_id, dust.grams, dust.quantity) == ("egg", 12.5, None)
    assert [step.section for step in draft.steps] == ["", "Dough"]


def test_files_of_other_programs_are_read() -> None:
    draft = parse_cook(
        "\ufeff>> title: Omelette\r\n>> servings: 2|4\r\n>> time: 1 hour 10 minutes\r\n"
        ">> tags: [quick, 'eggs']\r\n\r\n"
        "Beat @egg{3} with a @pinch of{some} @salt. Fry in a #pan for ~{4%min}.\r\n",
        find_food,
    )
    assert (draft.title, draft.servings, draft.minutes.total) == ("Omelette", 2, 70)
    assert draft.tags == ("quick", "eggs")
    assert [line.quantity for line in draft.ingredients] == [3, None, None]
    assert draft.steps[0].text == "Beat egg with a pinch of salt. Fry in a pan for 4 min."
    listed = read("Eat @salt.", "title: 'T'\nservings: 4 people\ntags:\n  - a\n  - b\n# remark")
    assert (listed.tags, listed.servings, listed.title) == (("a", "b"), 4, "T")


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("", "no steps"),
        ("Just words.", "no ingredients"),
        ("Fry.\n\nAdd @salt{1%blob}.", "Line 8.*unit “blob”"),
        ("Add @salt{-2%g}.", "Line 6.*amount"),
        ("Add @salt{1/0%g}.", "Line 6.*zero"),
        ("Add @salt{2 big%g}.", "Line 6.*no number"),
        ("Add @salt{0%g}.", "ingredients 1 quantity"),
        ("Add @chicken, boned{4}.", "Line 6.*brace"),
        ("Rinse @salt\nand so on for ~{5}.", "Line 7.*timer"),
        ("Wait ~{long%minutes} @salt.", "Line 6.*number"),
        ("-- after=0\nAdd @salt.", "after=0"),
        ("-- after=two\nAdd @salt.", "after=two"),
        ("-- after=2\nAdd @salt.\n\nServe.", "Step 1 waits for step 2"),
        ("-- kind=magic\nAdd @salt.", "steps 1 kind"),
        ("== Ingredients ==\n@salt @egg\n\n== Method ==\n\nMix.", "Line 7.*one mark"),
    ],
)
def test_what_is_wrong_is_told_with_its_place(body: str, said: str) -> None:
    with pytest.raises(ImportFailed, match=said) as raised:
        read(body)
    assert raised.value.hint


@pytest.mark.parametrize(
    ("front", "said"),
    [
        ("servings: 2", "no title"),
        ("title: T", "servings"),
        ("title: T\nservings: many", "Line 3.*servings"),
        ("title: T\nservings: 2\ntime: soon", "Line 4.*no time"),
        ("title: T\nservings: 2\nnot a pair", "Line 4.*key: value"),
        ('title: "T', "title can't be read"),
        ("title: T\nservings: 2\nsource kind: oracle", "Line 4.*oracle"),
        ("title: T\nservings: 2\nnutrition: {", "nutrition can't be read"),
        ("title: T\nservings: 999", "servings won't do"),
    ],
)
def test_a_wrong_front_matter_is_told(front: str, said: str) -> None:
    with pytest.raises(ImportFailed, match=said):
        read("Eat @salt.", front)


def test_a_front_matter_without_end_is_told() -> None:
    with pytest.raises(ImportFailed, match="no end"):
        parse_cook("---\ntitle: T\n", find_food)


@pytest.mark.parametrize("path", STARTERS, ids=lambda path: path.stem)
def test_our_own_recipes_come_back_as_they_are(path: Path) -> None:
    draft = parse_cook(path.read_text(encoding="utf-8"), find_food, FOODS)
    written = format_cook(draft, find_food, FOODS)
    assert parse_cook(written, find_food, FOODS) == draft


def test_there_are_recipes_of_our_own() -> None:
    assert len(STARTERS) >= 20


def test_a_plain_recipe_is_written_with_marks_in_its_steps() -> None:
    body = format_cook(dal(), find_food, FOODS).split("---\n\n")[1]
    assert body == ("Rinse the @red lentils{200%g}.\n\n-- minutes=20\nSimmer with the @spinach{100%g}.\n")


def test_grams_are_left_out_where_no_foods_are_given() -> None:
    draft = parse_cook(format_cook(dal()), find_food)
    assert [line.grams for line in draft.ingredients] == [None, None]
    assert [line.food_id for line in draft.ingredients] == ["red_lentil", "spinach"]


def test_a_name_of_blanks_can_still_be_written() -> None:
    blank = dal().ingredients[0].model_copy(update={"name": "  "})
    assert "title: Red lentil dal" in format_cook(dal(ingredients=(blank,)), find_food, FOODS)


TEXTS = st.text(
    st.characters(exclude_categories=("Cs", "Cc", "Zs", "Zl", "Zp"), include_characters=" \n"), max_size=30
).filter(lambda text: text == text.strip() and " \n" not in text and "\n\n" not in text)
LINES = TEXTS.filter(lambda text: "\n" not in text)
TRICKY = st.sampled_from(
    [
        "@salt{1%g}",
        "~{2%minutes}",
        "#pan{}",
        "-- after=1",
        "[- x -]",
        "== A ==",
        "> n",
        "\\",
        "{}",
        "a--b",
        "(",
    ]
)
NAMES = st.one_of(st.sampled_from(["red lentils", "egg", "spinach", "salt"]), LINES.filter(bool))
AMOUNTS = st.floats(0.001, 99_999)
INGREDIENTS = st.builds(
    Ingredient,
    food_id=st.sampled_from([None, FoodId("egg"), FoodId("spinach")]),
    name=NAMES,
    quantity=AMOUNTS,
    unit=st.sampled_from([None, "g", "tsp", "fl_oz"]),
    preparation=LINES,
    optional=st.booleans(),
    section=LINES,
    raw=TEXTS,
    grams=st.none() | AMOUNTS,
    in_pantry=st.sampled_from([None, True, False]),
    staple=st.booleans(),
)
STEPS = st.builds(
    Step,
    text=st.lists(TEXTS | TRICKY, min_size=1, max_size=4).map(" x ".join).map(str.strip).filter(bool),
    minutes=st.floats(0, 6000),
    kind=st.sampled_from(StepKind),
    foods=st.lists(st.sampled_from([FoodId("egg"), FoodId("moon")]), unique=True, max_size=2).map(tuple),
    temperature_c=st.none() | st.floats(-30, 320),
    oven_c=st.none() | st.floats(30, 320),
    vessel=LINES.filter(lambda text: text != "none"),
    heat=st.sampled_from(["", "low"]),
    section=st.sampled_from(["", "Dough", "Ingredients", "Method", "a -- b", "== c"]),
)
RECIPES = st.builds(
    RecipeDraft,
    title=LINES.filter(bool),
    description=TEXTS,
    servings=st.integers(1, 100),
    minutes=st.builds(Minutes, prep=st.integers(0, 99), cook=st.integers(0, 99), total=st.integers(0, 99)),
    tags=st.lists(TEXTS, max_size=3).map(tuple),
    ingredients=st.lists(INGREDIENTS, min_size=1, max_size=4).map(tuple),
    steps=st.lists(STEPS, min_size=1, max_size=4).map(tuple),
    nutrition=st.none() | st.builds(Nutrition, **dict.fromkeys(Nutrition.model_fields, st.floats(0, 100))),
    tip=TEXTS,
    notes=TEXTS,
    vessel=LINES,
    archetype=LINES,
    source=st.builds(Source, kind=st.sampled_from(SourceKind), name=LINES, model=st.none() | LINES),
    seed=st.none() | st.integers(0, 2**62),
)


@settings(max_examples=60, deadline=timedelta(seconds=2))
@given(draft=RECIPES)
def test_any_recipe_comes_back_as_it_was(draft: RecipeDraft) -> None:
    assert parse_cook(format_cook(draft, find_food, FOODS), find_food, FOODS) == draft


@settings(max_examples=100, deadline=timedelta(seconds=2))
@given(text=st.text(max_size=200), body=st.text("@#~{}%()\\|-=> \nabc1/", max_size=80))
def test_no_text_makes_it_stumble(text: str, body: str) -> None:
    for whole in (text, f"---\ntitle: T\nservings: 1\n---\n{body}"):
        assert isinstance(told(whole), (RecipeDraft, ImportFailed))


def told(text: str) -> RecipeDraft | ImportFailed:
    """The recipe, or the sentence about it."""
    try:
        return parse_cook(text, find_food, FOODS)
    except ImportFailed as error:
        return error
