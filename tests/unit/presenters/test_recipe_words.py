"""A recipe in words: who wrote it, times, marks, report, nutrition."""

from datetime import date

import pytest

from desktop_app.kitchen.matching import Larder
from desktop_app.presenters.library_words import cuisine_words, minutes_words
from desktop_app.presenters.recipe_list import amounts_in, scaled_list
from desktop_app.presenters.recipe_nutrition import counted_words, nutrients_of
from desktop_app.presenters.recipe_report import CHECK_PACKETS, report_of
from desktop_app.presenters.recipe_words import byline, engine_line, facts_of, shown_recipe
from desktop_app.schemas.base import FoodId
from desktop_app.schemas.food import Allergen, Diet
from desktop_app.schemas.generation import Engine, EngineMode, Finding, Severity
from desktop_app.schemas.pantry import StockItem
from desktop_app.schemas.preferences import Preferences
from desktop_app.schemas.recipe import Ingredient, Minutes, Nutrition, RecipeDraft, Source, SourceKind, Step
from desktop_app.schemas.shown_recipes import Remark
from tests.fakes.cook import checked
from tests.fakes.kitchen import EGG, RED_LENTIL, SPINACH, dal, small_catalogue

CATALOGUE = small_catalogue()
FOODS = CATALOGUE.foods
NOTHING = Larder.of((), date(2026, 3, 5))


def larder(**grams: float | None) -> Larder:
    stock = (StockItem(food_id=FoodId(name), grams=weight) for name, weight in grams.items())
    return Larder.of(stock, date(2026, 3, 5))


def omelette(**changes: object) -> RecipeDraft:
    return dal(
        "Omelette",
        ingredients=(
            Ingredient(food_id=EGG, name="eggs", quantity=2, grams=100),
            Ingredient(name="moon dust", quantity=1, unit="tsp"),
            Ingredient(food_id=SPINACH, name="spinach", optional=True),
        ),
        **changes,
    )


@pytest.mark.parametrize(
    ("minutes", "words"),
    [(0, ""), (0.5, "under 1 min"), (25, "25 min"), (60, "1 h"), (73.4, "1 h 13 min")],
)
def test_minutes(minutes: float, words: str) -> None:
    assert minutes_words(minutes) == words


def test_cuisines_are_names() -> None:
    assert cuisine_words("home") == "Home cooking"
    assert [cuisine_words(name) for name in ("tex-mex", "north african", "north_indian")] == [
        "Tex-Mex",
        "North African",
        "North Indian",
    ]


def test_who_wrote_it() -> None:
    assert byline(Source(kind=SourceKind.BUILTIN)) == "By the built-in chef"
    assert byline(Source(kind=SourceKind.USER)) == "Your own recipe"
    assert byline(Source(kind=SourceKind.USER, name="example.org")) == "From example.org"
    assert "starter" in byline(Source(kind=SourceKind.STARTER))
    assert byline(Source(kind=SourceKind.MODEL, model="tiny")).endswith("worded by tiny")


def test_the_engine_of_a_new_recipe() -> None:
    author = Engine(mode=EngineMode.AUTHOR, name="endpoint", model="big")
    assert engine_line(checked("Dal", engine=author)) == "Written by big, checked by Stockpot"
    assert engine_line(checked("Dal")) == "By the built-in chef"


def test_facts_leave_out_what_is_not_known() -> None:
    assert facts_of(dal(minutes=Minutes(total=30, cook=20), cuisine="indian")) == (
        "Ready in 30 min",
        "Cook 20 min",
        "Indian",
    )


def test_lines_are_ticked_off() -> None:
    shown = scaled_list(omelette(), 2, FOODS, larder(egg=60))
    assert [line.mark for line in shown.lines] == ["low", "unknown", "missing"]
    assert shown.summary == Remark("muted", "You have 0 of 2; 1 low; not sure about 1.")


def test_everything_at_home() -> None:
    shown = scaled_list(dal(), 2, FOODS, larder(red_lentil=None, spinach=500))
    assert [line.mark for line in shown.lines] == ["have", "have"]
    assert shown.summary == Remark("good", "You have everything.")


def test_two_lines_of_one_food_need_enough_for_both() -> None:
    line = Ingredient(food_id=RED_LENTIL, name="red lentils", quantity=200, unit="g", grams=200)
    twice = dal(ingredients=(line, line.model_copy(update={"section": "Topping"})))
    assert [one.mark for one in scaled_list(twice, 2, FOODS, larder(red_lentil=300)).lines] == ["low", "low"]
    assert scaled_list(twice, 1, FOODS, larder(red_lentil=300)).lines[1].section == "Topping"


def test_amounts_in_steps_are_told_from_times_and_temperatures() -> None:
    def said(text: str) -> bool:
        return amounts_in([Step(text=text)])

    assert said("Stir in 100 g of the sugar.")
    assert said("Add ½ of the onion.")
    assert not said("Fry for 10–12 minutes in a 28 cm pan, until 71 °C (160 °F), in a 2-litre dish at 50 %.")


def test_a_scaled_list_says_what_the_steps_are_for() -> None:
    recipe = dal(steps=(Step(text="Add 200 g of lentils."),))
    assert scaled_list(recipe, 2, FOODS, NOTHING).note == ""
    assert "are for 2 servings" in scaled_list(recipe, 4, FOODS, NOTHING).note
    single = recipe.model_copy(update={"servings": 1})
    assert "are for 1 serving;" in scaled_list(single, 4, FOODS, NOTHING).note


def test_the_report_of_a_clean_recipe() -> None:
    remarks = report_of(dal(), checked("Dal").report, FOODS, Preferences())
    assert remarks[0] == Remark("good", "2 of 2 in your pantry, checked.")
    assert remarks[-1] == Remark("muted", "Contains: none of the common allergens, as far as known.")


def test_findings_have_the_role_of_their_severity() -> None:
    found = Finding(check="times", severity=Severity.FAULT, place="steps[0]", message="Too short.")
    report = checked("Dal", findings=(found,)).report
    remarks = report_of(dal(), report, FOODS, Preferences())
    assert remarks[0] == Remark("soon", "2 of 2 in your pantry. Read this before you cook:")
    assert remarks[1] == Remark("soon", "Too short.")


def test_what_goes_against_the_profile_comes_first() -> None:
    profile = Preferences(allergens=frozenset({Allergen.EGG}), diets=frozenset({Diet.VEGAN}))
    remarks = report_of(omelette(), None, FOODS, profile)
    assert remarks[:2] == (
        Remark("blocked", "Contains egg, which you avoid: egg."),
        Remark("blocked", "Not vegan: egg."),
    )
    assert Remark("soon", "Not checked, because Stockpot doesn't know it: moon dust.") in remarks
    assert Remark("muted", CHECK_PACKETS) in remarks


def test_what_differs_by_brand_is_a_warning() -> None:
    foods = {SPINACH: _with_varying(Allergen.SOY)}
    remarks = report_of(dal(), None, foods, Preferences(allergens=frozenset({Allergen.SOY})))
    assert remarks[0] == Remark("soon", f"May contain soya: spinach. {CHECK_PACKETS}")
    assert Remark("muted", "May contain, depending on the brand: soya.") in remarks


def test_nutrition_stands_beside_a_day() -> None:
    facts = Nutrition(
        energy_kcal=500,
        protein_g=25,
        fat_g=7,
        saturates_g=2,
        carbohydrate_g=26,
        sugar_g=9,
        fibre_g=3,
        salt_g=0.6,
        counted=0.9,
    )
    rows = {row.name: row for row in nutrients_of(facts)}
    assert (rows["Energy"].amount, rows["Energy"].share) == ("500 kcal", 0.25)
    assert (rows["Salt"].amount, rows["Salt"].share) == ("0.6 g", pytest.approx(0.1))
    assert rows["saturates"].indent
    assert "90 % of the weight" in counted_words(facts)
    assert "all ingredients" in counted_words(facts.model_copy(update={"counted": 1.0}))


def test_a_page_without_known_nutrients_has_no_table() -> None:
    shown = shown_recipe(dal(), None, CATALOGUE, Preferences())
    assert (shown.nutrition, shown.counted, shown.stored) == ((), "", False)


def test_nutrition_is_counted_where_a_recipe_brings_none() -> None:
    shown = shown_recipe(omelette(), checked("Omelette"), CATALOGUE, Preferences())
    assert shown.nutrition[0].amount == "72 kcal"


def _with_varying(allergen: Allergen) -> object:
    from dataclasses import replace

    return replace(FOODS[SPINACH], varies=frozenset({allergen}))
