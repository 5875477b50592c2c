"""A dish is cooked with what the kitchen has, or not at all."""

import pytest

from desktop_app.kitchen.catalogue import Catalogue
from desktop_app.kitchen.composer import ChefBook, compose
from desktop_app.kitchen.composer.equipping import needed_by
from desktop_app.schemas.food import Meal
from desktop_app.schemas.people import USUAL_EQUIPMENT, Equipment
from tests.unit.kitchen.composer.pantries import wish
from tests.unit.kitchen.composer.test_more_archetypes import alone
from tests.unit.kitchen.composer.test_wishes import KITCHEN

COLD = frozenset({Equipment.KETTLE})
NO_HOB = {"grill", "microwave", "slow cooker", "pressure cooker"}


def test_every_family_names_what_its_fixed_stages_need(book: ChefBook) -> None:
    for archetype in book.archetypes.values():
        for stage in archetype.stages:
            needed = needed_by(stage)
            covered = any(group <= needed for group in archetype.equipment)
            assert stage.when or not needed or covered, f"{archetype.id}: {stage.id}"


@pytest.mark.parametrize(
    ("missing", "word"), [(Equipment.OVEN, "oven"), (Equipment.HOB, "hob"), (Equipment.BLENDER, "blender")]
)
def test_no_dish_needs_what_is_not_there(
    book: ChefBook, catalogue: Catalogue, missing: Equipment, word: str
) -> None:
    kitchen = USUAL_EQUIPMENT - {missing, Equipment.MIXER}
    plans = compose(catalogue, book, wish((*KITCHEN, "cucumber", "tomato"), equipment=kitchen, count=12))
    assert plans
    for plan in plans:
        for step in plan.steps:
            assert missing is not Equipment.OVEN or step.oven_c is None, plan.title
            assert missing is not Equipment.HOB or not step.heat or step.vessel in NO_HOB, plan.title
            assert step.vessel != word or missing is not Equipment.BLENDER, plan.title


def test_a_kitchen_with_a_kettle_only_still_eats(book: ChefBook, catalogue: Catalogue) -> None:
    foods = ("bread", "tuna_tin", "mayonnaise", "cucumber", "lettuce", "couscous", "chickpea", "lemon")
    plans = compose(catalogue, book, wish(foods, equipment=COLD, meal=Meal.LUNCH, count=6))
    assert plans
    assert not any(step.heat or step.oven_c for plan in plans for step in plan.steps)


@pytest.mark.parametrize(
    ("foods", "family"),
    [
        (("potato", "cheddar", "baked_beans", "butter"), "microwave_potato"),
        (("potato", "tuna_tin", "mayonnaise", "sweetcorn", "lemon"), "microwave_potato"),
        (("oats", "milk", "banana", "cinnamon"), "microwave_porridge"),
    ],
)
def test_a_microwave_is_enough_for_a_hot_meal(
    book: ChefBook, catalogue: Catalogue, foods: tuple[str, ...], family: str
) -> None:
    kitchen = frozenset({Equipment.MICROWAVE, Equipment.KETTLE, Equipment.THERMOMETER})
    plan = compose(catalogue, book, wish(foods, equipment=kitchen, servings=2))[0]
    assert plan.archetype == family
    assert any("Microwave" in step.text for step in plan.steps)
    assert compose(catalogue, alone(book, family), wish(foods, equipment=COLD)) == ()


def test_an_optional_stage_needs_its_own_heat(book: ChefBook, catalogue: Catalogue) -> None:
    foods = ("flour_tortilla", "chickpea", "cucumber", "lettuce", "hummus", "lemon")
    wraps = alone(book, "wrap")
    assert compose(catalogue, wraps, wish(foods))
    assert compose(catalogue, wraps, wish(foods, equipment=COLD)) == ()
    sliced = ("bread", *foods[1:])
    assert compose(catalogue, wraps, wish(sliced, equipment=COLD))


def test_any_tool_of_a_group_will_do(book: ChefBook, catalogue: Catalogue) -> None:
    toasts = alone(book, "fish_toast")
    foods = ("bread", "sardine", "tomato", "lemon", "parsley", "olive_oil")
    for tool in (Equipment.TOASTER, Equipment.GRILL):
        assert compose(catalogue, toasts, wish(foods, equipment=frozenset({tool})))
    assert compose(catalogue, toasts, wish(foods, equipment=frozenset({Equipment.HOB}))) == ()
