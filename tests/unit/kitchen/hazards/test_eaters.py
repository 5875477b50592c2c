"""Foods that some eaters must not have: in the larder, and on the plate."""

from dataclasses import replace
from datetime import date

import pytest

from desktop_app.kitchen.composer.larder import stock_larder
from desktop_app.kitchen.hazards import unsafe_for
from desktop_app.kitchen.inspector import people_hazards
from desktop_app.kitchen.inspector.context import InspectionContext
from desktop_app.schemas.base import FoodId
from desktop_app.schemas.generation import CookRequest, Severity
from desktop_app.schemas.pantry import StockItem
from desktop_app.schemas.people import LifeStage
from tests.unit.kitchen.hazards.reading_aloud import catalogue, recipe_of

AT_RISK = ("infant", "under_five", "pregnant", "over_65", "weak_immunity")
RULES = [
    ("honey", ("infant",)),
    ("granola", ("infant",)),
    ("bean_sprouts", AT_RISK),
    ("pate", AT_RISK),
    ("smoked_salmon", AT_RISK),
    ("brie", AT_RISK),
    ("salami", ("pregnant", "weak_immunity")),
    ("beef_liver", ("pregnant", "infant")),
    ("swordfish", ("pregnant", "infant", "under_five")),
    ("red_wine", ("pregnant", "infant", "under_five")),
    ("coffee", ("infant", "under_five")),
    ("almond", ("infant", "under_five")),
    ("popping_corn", ("infant", "under_five")),
]


@pytest.mark.parametrize(("food", "stages"), RULES)
def test_who_must_not_have_a_food(food: str, stages: tuple[str, ...]) -> None:
    facts = catalogue().food(FoodId(food))
    for stage in LifeStage:
        assert bool(unsafe_for(facts, frozenset({stage}))) is (stage.value in stages)
    assert unsafe_for(facts, frozenset()) is None


@pytest.mark.parametrize(
    "food", ["ground_almonds", "peanut_butter", "cheddar", "feta", "tuna_tin", "salmon", "milk"]
)
def test_neighbours_are_for_everybody(food: str) -> None:
    assert unsafe_for(catalogue().food(FoodId(food)), frozenset(LifeStage)) is None


def test_every_rule_about_eaters_is_tried_here() -> None:
    hazards = catalogue().hazards
    assert hazards
    foods = {FoodId(food) for food, _ in RULES}
    assert all(rule.when.foods & foods for rule in hazards.rules if rule.unsafe)


def test_the_larder_holds_only_what_everybody_may_eat() -> None:
    stock = tuple(StockItem(food_id=FoodId(food), grams=200) for food in ("honey", "oats"))
    request = CookRequest(today=date(2026, 3, 10), stock=stock, stages=frozenset({LifeStage.INFANT}))
    larder = stock_larder(catalogue(), request)
    assert set(larder.foods) == {"oats"}
    assert larder.allowed("honey") is None


@pytest.mark.parametrize("text", ["Stir in the honey.", "Add honey and oats."])
def test_the_inspector_blocks_what_an_eater_must_not_have(text: str) -> None:
    baby = CookRequest(today=date(2026, 3, 10), stages=frozenset({LifeStage.INFANT}))
    found = tuple(people_hazards.check(InspectionContext(recipe_of(text), catalogue(), baby)))
    assert {(one.severity, one.place) for one in found} == {
        (Severity.BLOCK, "ingredients[0]"),
        (Severity.BLOCK, "steps[0]"),
    }


def test_words_are_enough_for_the_inspector() -> None:
    baby = CookRequest(today=date(2026, 3, 10), stages=frozenset({LifeStage.INFANT}))
    silent = recipe_of("Stir the honey in.")
    unlisted = silent.model_copy(
        update={
            "ingredients": tuple(line.model_copy(update={"food_id": None}) for line in silent.ingredients),
            "steps": tuple(step.model_copy(update={"foods": (FoodId("unknown"),)}) for step in silent.steps),
        }
    )
    found = tuple(people_hazards.check(InspectionContext(unlisted, catalogue(), baby)))
    assert [one.place for one in found] == ["steps[0]"]


@pytest.mark.parametrize("request_", [None, CookRequest(today=date(2026, 3, 10))])
def test_nobody_in_particular_may_eat_all(request_: CookRequest | None) -> None:
    recipe = recipe_of("Stir in the honey.")
    assert tuple(people_hazards.check(InspectionContext(recipe, catalogue(), request_))) == ()


@pytest.mark.parametrize(
    ("text", "stage", "safe"),
    [
        ("Never give honey to a baby.", LifeStage.INFANT, True),
        ("Take the baby's share out first, then stir in the honey.", LifeStage.INFANT, True),
        ("Sweeten it with apple rather than honey.", LifeStage.INFANT, True),
        ("Do not be shy: stir in the honey.", LifeStage.INFANT, False),
        ("Stir-fry the bean sprouts until steaming hot.", LifeStage.PREGNANT, True),
        ("Scatter the bean sprouts over the salad.", LifeStage.PREGNANT, False),
        ("Grind the almonds and stir them in.", LifeStage.UNDER_FIVE, True),
        ("Scatter the almonds over.", LifeStage.UNDER_FIVE, False),
        ("Bake the brie until bubbling hot.", LifeStage.OVER_65, True),
        ("Slice the brie.", LifeStage.OVER_65, False),
        ("Use cod instead of swordfish.", LifeStage.PREGNANT, True),
        ("Grill the swordfish.", LifeStage.PREGNANT, False),
    ],
)
def test_the_method_may_keep_a_food_from_an_eater(text: str, stage: LifeStage, safe: bool) -> None:
    request = CookRequest(today=date(2026, 3, 10), stages=frozenset({stage}))
    found = tuple(people_hazards.check(InspectionContext(recipe_of(text), catalogue(), request)))
    assert bool(found) is not safe


def test_a_catalogue_without_hazards_knows_of_no_eater() -> None:
    request = CookRequest(today=date(2026, 3, 10), stages=frozenset(LifeStage))
    bare = replace(catalogue(), hazards=None)
    assert tuple(people_hazards.check(InspectionContext(recipe_of("Stir in honey."), bare, request))) == ()
