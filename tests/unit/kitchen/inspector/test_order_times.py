"""M9: order and clock."""

from typing import Any

import pytest

from desktop_app.kitchen.inspector.schedule import critical_path, schedule
from desktop_app.schemas.base import FoodId
from desktop_app.schemas.recipe import Minutes, RecipeDraft, Step, StepKind
from tests.fakes.drafts import with_step
from tests.unit.kitchen.samples import REQUEST, STEPS, TRAYBAKE, line, messages, simple

POTATO, ONION, CARROT = FoodId("potato"), FoodId("onion"), FoodId("carrot")
LINES = (
    line("potato", "potatoes", 3, None, 450),
    line("onion", "onion", 1, None, 110),
    line("carrot", "carrot", 1, None, 60),
)


def stew(*steps: Step) -> RecipeDraft:
    """Potatoes, onion and carrot in these steps."""
    return simple("Potato stew", LINES, *steps)


def cook(text: str, *foods: FoodId, kind: StepKind = StepKind.COOK, **more: Any) -> Step:
    """A step of five minutes."""
    return Step(text=text, minutes=5, kind=kind, foods=foods, **more)


def test_steps_start_as_early_as_they_can() -> None:
    spans = [(span.start, span.end) for span in schedule(STEPS)]
    assert spans == [(0, 10), (0, 2), (10, 46), (46, 47)]
    assert critical_path(STEPS) == 47


def test_a_wrong_total_is_found() -> None:
    wrong = TRAYBAKE.model_copy(update={"minutes": Minutes(prep=10, cook=30, total=40)})
    assert "The total says 40 minutes; the steps take 57" in messages(wrong, "M9")


def test_the_limit_is_kept() -> None:
    assert "more than the 30" in messages(TRAYBAKE, "M9", REQUEST.model_copy(update={"max_minutes": 30}))
    assert messages(TRAYBAKE, "M9", REQUEST.model_copy(update={"max_minutes": 60})) == ""


@pytest.mark.parametrize("after", [(3,), (2,), (9,)])
def test_a_step_waits_only_for_earlier_ones(after: tuple[int, ...]) -> None:
    assert "does not come before" in messages(with_step(TRAYBAKE, 2, after=after), "M9")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Simmer the potatoes, onion and carrot for 5 minutes.", False),
        ("Simmer the potatoes, onion and carrot for 4 to 6 minutes, stirring every 9 minutes.", False),
        ("Simmer the potatoes, onion and carrot for 30 seconds.", False),
        ("Simmer the potatoes, onion and carrot for an hour.", True),
        ("Simmer the potatoes, onion and carrot for 20-25 minutes.", True),
    ],
)
def test_words_agree_with_the_clock(text: str, found: bool) -> None:
    assert bool(messages(stew(cook(text, POTATO, ONION, CARROT)), "M9")) is found


def test_a_clock_far_above_the_words_is_found() -> None:
    step = Step(
        text="Simmer the potatoes, onion and carrot for 5 minutes.", minutes=40, foods=(POTATO, ONION, CARROT)
    )
    assert "The words time 5 minutes, the clock 40" in messages(stew(step), "M9")


def test_an_oven_nobody_preheated_is_found() -> None:
    cold = with_step(TRAYBAKE, 0, text="Line a tray with paper.", kind=StepKind.PREPARE, oven_c=None)
    assert "before it is preheated" in messages(cold, "M9")


def test_an_oven_preheated_too_late_is_found() -> None:
    steps = (STEPS[1], STEPS[2].model_copy(update={"after": (0,)}), STEPS[0], STEPS[3])
    assert "before it is preheated" in messages(TRAYBAKE.model_copy(update={"steps": steps}), "M9")


def test_an_oven_with_too_little_time_is_found() -> None:
    hasty = with_step(TRAYBAKE, 0, minutes=4)
    assert "less than 10 minutes" in messages(hasty, "M9")


def test_oven_numbers() -> None:
    assert "do not say 220 °C" in messages(with_step(TRAYBAKE, 0, oven_c=220.0), "M9")


def test_what_comes_out_of_the_oven_does_not_use_it() -> None:
    step = cook(
        "Lift the potatoes, onion and carrot out of the oven and let them cool.", POTATO, ONION, CARROT
    )
    assert messages(stew(step), "M9") == ""


def test_knife_work_after_cooking_is_found() -> None:
    late = stew(
        cook("Fry the potatoes and carrot until soft.", POTATO, CARROT),
        cook("Peel the potatoes and the onion.", POTATO, ONION, kind=StepKind.PREPARE),
        cook("Mash everything and eat.", POTATO, ONION, kind=StepKind.FINISH),
    )
    assert "This comes too late for potato." in messages(late, "M9")


def test_cooking_after_serving_is_found() -> None:
    late = stew(
        cook("Serve the potatoes, carrot and onion.", POTATO, ONION, CARROT, kind=StepKind.FINISH),
        cook("Fry the potatoes.", POTATO),
    )
    found = messages(late, "M9")
    assert "too late for potato" in found
    assert "served before it is finished" in found


@pytest.mark.parametrize(
    ("second", "found"),
    [
        ("Add the onion and stir.", True),
        ("Add the rest of the onion and stir.", False),
        ("Stir until the onion is soft, then add the carrot.", False),
    ],
)
def test_nothing_goes_in_twice(second: str, found: bool) -> None:
    draft = stew(
        cook("Boil the potatoes until soft.", POTATO),
        cook("Add the onion to the potatoes and cook until soft.", ONION),
        cook(second, ONION, CARROT),
    )
    assert bool(messages(draft, "M9")) is found


def test_what_was_taken_out_goes_in_again() -> None:
    draft = stew(
        cook("Add the potatoes to a pan of water and boil.", POTATO),
        cook("Drain the potatoes.", POTATO),
        cook("Fry the onion and carrot, then add the potatoes.", POTATO, ONION, CARROT),
    )
    assert messages(draft, "M9") == ""
