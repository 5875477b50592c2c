"""M8 on whole recipes: dangers told, sentences that lack, lines that are no food, imports."""

from datetime import date

import pytest

from desktop_app.kitchen.catalogue import build_catalogue
from desktop_app.kitchen.inspector import forbidden, hazards, inspect
from desktop_app.kitchen.inspector.context import InspectionContext
from desktop_app.schemas.food import Diet
from desktop_app.schemas.generation import CookRequest, Severity
from desktop_app.schemas.people import LifeStage
from desktop_app.schemas.recipe import Ingredient, Step
from tests.unit.kitchen.hazards.reading_aloud import catalogue, judged, objected, recipe_of, table

RINSED = "Rinse the chicken."


def test_a_danger_is_found_where_it_is_told() -> None:
    (found,) = judged(recipe_of(RINSED))
    assert (found.check, found.code, found.place) == ("M8", "poultry_rinsed", "steps[0]")
    assert found.severity is Severity.FAULT
    assert found.mend


def test_every_text_the_cook_reads_is_judged() -> None:
    clean = recipe_of("Fry the chicken.")
    for field in ("title", "description", "tip", "notes"):
        told = judged(clean.model_copy(update={field: RINSED}))
        assert [found.place for found in told] == [field]
    line = clean.ingredients[0].model_copy(update={"preparation": "rinsed"})
    assert judged(clean.model_copy(update={"ingredients": (line,)}))[0].place == "ingredients[0]"


def test_it_is_the_food_before_it_across_steps() -> None:
    first, second = Step(text="Take the chicken out of its pack."), Step(text="Rinse it well.")
    raw = recipe_of("Fry the chicken.").model_copy(update={"steps": (first, second)})
    assert [found.place for found in judged(raw)] == ["steps[1]"]
    rice = raw.model_copy(update={"steps": (Step(text="Put the rice in a sieve."), second)})
    assert judged(rice) == ()


def test_a_pronoun_that_opens_the_method_means_nothing_yet() -> None:
    assert objected("Rinse it well.") == set()


def test_a_sentence_that_lacks_is_asked_for_in_the_notes() -> None:
    honey = recipe_of("Serve with honey.")
    (found,) = judged(honey)
    assert (found.code, found.place, found.severity) == ("honey_told", "notes", Severity.NOTE)
    assert found.mend == "Say: “No honey for babies under 12 months.”"
    assert judged(honey.model_copy(update={"notes": "No honey for babies under 12 months."})) == ()
    assert judged(honey.model_copy(update={"description": "Not for babies."})) == ()


def test_a_grave_sentence_that_lacks_is_a_fault_to_mend() -> None:
    found = judged(recipe_of("Simmer.", "kidney_bean_dried"))
    assert [(one.code, one.severity) for one in found] == [("dried_beans", Severity.FAULT)]


def test_of_an_import_only_true_dangers_are_more_than_notes() -> None:
    assert [one.severity for one in judged(recipe_of(RINSED), asked=False)] == [Severity.NOTE]
    lacking = judged(recipe_of("Simmer.", "kidney_bean_dried"), asked=False)
    assert [one.severity for one in lacking] == [Severity.NOTE]
    poison = judged(recipe_of("Fry the death cap."), asked=False)
    assert [one.severity for one in poison] == [Severity.BLOCK]


def test_some_words_are_dangers_to_some_eaters() -> None:
    assert objected("Add whole grapes.") == set()
    assert objected("Add whole grapes.", LifeStage.UNDER_FIVE) == {"choking_in_words"}
    assert objected("Fry the liver.", LifeStage.OVER_65) == set()


def test_what_is_no_food_is_refused() -> None:
    bleach = recipe_of("Serve.").model_copy(update={"ingredients": (Ingredient(name="2 caps of bleach"),)})
    (found,) = judged(bleach)
    assert (found.code, found.severity, found.place) == ("no_food", Severity.BLOCK, "ingredients[0]")
    flour = recipe_of("Serve.").model_copy(update={"ingredients": (Ingredient(name="mystery flour"),)})
    assert judged(flour) == ()


def test_a_catalogue_without_hazards_warns_of_nothing() -> None:
    bare = build_catalogue(table("foods.csv"), table("nutrition.csv"), "")
    assert tuple(hazards.check(InspectionContext(recipe_of(RINSED), bare))) == ()


def test_no_sentence_we_print_is_a_danger_ourselves() -> None:
    known = catalogue().hazards
    assert known
    for rule in known.duties:
        foods = [catalogue().food(food).name for food in sorted(rule.when.foods)[:1]]
        text = rule.required.replace("{foods}", " and ".join(foods))
        assert objected(text, *rule.when.stages) == set(), text


def test_the_inspector_asks_both_kinds_of_question() -> None:
    codes = {found.code for found in inspect(recipe_of(RINSED), catalogue()).findings}
    assert "poultry_rinsed" in codes


@pytest.mark.parametrize(
    ("notes", "found"),
    [
        ("Take the baby's share out before any salt, stock or salty food goes in.", False),
        ("Take the baby's share out before any salt, stock or salty food goes in. Then add stock.", True),
        ("Best with stock.", True),
    ],
)
def test_a_warning_that_was_asked_for_puts_no_food_into_the_dish(notes: str, found: bool) -> None:
    salted = recipe_of("Salt the potatoes.", "salt").model_copy(update={"notes": notes})
    table = CookRequest(
        today=date(2026, 3, 10),
        diets=frozenset({Diet.GLUTEN_FREE}),
        stages=frozenset({LifeStage.INFANT}),
    )
    context = InspectionContext(salted, catalogue(), table)
    assert [one.place for one in forbidden.check(context)] == ["notes"] * found


def test_without_hazards_every_note_is_judged() -> None:
    bare = build_catalogue(table("foods.csv"), table("nutrition.csv"), "")
    noted = recipe_of("Boil the potatoes.").model_copy(update={"notes": "Best with butter."})
    vegan = CookRequest(today=date(2026, 3, 10), diets=frozenset({Diet.VEGAN}))
    assert [one.place for one in forbidden.check(InspectionContext(noted, bare, vegan))] == ["notes"]
