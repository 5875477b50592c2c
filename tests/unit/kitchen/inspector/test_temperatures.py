"""M7: safe temperatures, cues and rests."""

import pytest

from desktop_app.schemas.base import FoodId
from desktop_app.schemas.people import Region
from desktop_app.schemas.recipe import RecipeDraft, Step, StepKind
from tests.fakes.drafts import with_line, with_step
from tests.unit.kitchen.samples import CATALOGUE, REQUEST, STEPS, TRAYBAKE, line, messages, simple


def dish(food_id: str, text: str, core: float | None = None, **more: object) -> RecipeDraft:
    """One raw food cooked in one step."""
    name = CATALOGUE.food(FoodId(food_id)).name
    step = Step(text=text, minutes=8, foods=(FoodId(food_id),), temperature_c=core)
    rest = Step(text=str(more.get("then", "Serve at once.")), minutes=3, kind=StepKind.FINISH)
    return simple("Dinner", (line(food_id, name, 1, None, None),), step, rest)


@pytest.mark.parametrize(
    ("food", "text", "core", "message"),
    [
        ("chicken_thigh", "Fry the chicken for 8 minutes, until it reaches 74 °C.", 74, ""),
        ("chicken_thigh", "Fry the chicken for 8 minutes, until brown.", None, "No safe temperature"),
        ("chicken_thigh", "Fry the chicken until it reaches 71 °C.", 71, "71 °C is too low"),
        ("chicken_thigh", "Fry the chicken until it reaches 71 °C.", 74, "do not say 74 °C"),
        ("chicken_thigh", "Fry the chicken until it reaches 74 °C.", None, "No safe temperature"),
        ("chicken_thigh", "Fry the chicken at 65 °C, until it reaches 74 °C.", 74, "The words say 65 °C"),
        ("beef_mince", "Fry the mince until it reaches 71 °C.", 71, ""),
        ("beef_mince", "Fry the mince until it reaches 63 °C.", 63, "too low"),
        ("salmon", "Fry the salmon until it reaches 63 °C.", 63, ""),
        ("salmon", "Fry the salmon until it flakes.", None, "No safe temperature for the salmon"),
        ("prawn", "Fry the prawns until the flesh is opaque.", None, ""),
        ("prawn", "Fry the prawns until the shells open.", None, ""),
        ("prawn", "Fry the prawns for 3 minutes.", None, "does not say"),
        ("egg", "Fry the eggs until white and yolk are firm.", None, ""),
        ("egg", "Fry the eggs until the yolks and whites are firm.", None, ""),
        ("egg", "Scramble the eggs until no runny egg is left.", None, ""),
        ("egg", "Bake the eggs until they reach 71 °C.", 71, ""),
        ("egg", "Fry the eggs until the whites are firm.", None, "No safe temperature for the egg"),
        ("beef_steak", "Fry the steak until it reaches 71 °C.", 71, ""),
        ("beef_steak", "Fry the steak until it reaches 63 °C.", 63, "has to rest 3 minutes"),
        ("beef_steak", "Fry the steak until it reaches 63 °C, then rest for 3 minutes.", 63, ""),
        ("beef_steak", "Fry the steak until it reaches 63 °C, then rest for 2 minutes.", 63, "has to rest"),
    ],
)
def test_each_kind_of_raw_food(food: str, text: str, core: float | None, message: str) -> None:
    found = messages(dish(food, text, core), "M7", None)
    assert message in found
    assert bool(found) is bool(message)


def test_the_rest_may_be_a_step_of_its_own() -> None:
    steak = dish(
        "beef_steak", "Fry the steak until it reaches 63 °C.", 63, then="Rest the steak for 5 minutes."
    )
    assert messages(steak, "M7", None) == ""


def test_raw_food_that_is_only_prepared_is_found() -> None:
    raw = with_step(TRAYBAKE, 2, kind=StepKind.PREPARE)
    assert "is never cooked" in messages(raw, "M7")


def test_words_count_when_the_ids_are_silent() -> None:
    silent = with_step(TRAYBAKE, 2, foods=(FoodId("potato"),))
    assert messages(silent, "M7") == ""


def test_a_line_without_an_id_is_read_by_its_words() -> None:
    draft = with_line(TRAYBAKE, 0, food_id=None)
    text = "Roast the chicken with the potatoes for 35 minutes."
    assert messages(draft, "M7", None) == ""
    assert "chicken thigh" in messages(with_step(draft, 2, text=text, temperature_c=None), "M7", None)


def test_a_core_temperature_only_the_words_know_is_found() -> None:
    text = STEPS[3].text + " Keep it above 63 °C."
    assert "core temperature" in messages(with_step(TRAYBAKE, 3, text=text), "M7")


def test_fahrenheit_is_said_when_asked_for() -> None:
    request = REQUEST.model_copy(update={"fahrenheit": True})
    assert "165 °F" in messages(TRAYBAKE, "M7", request)
    said = with_step(TRAYBAKE, 2, text=STEPS[2].text.replace("74 °C", "74 °C (165 °F)"))
    assert messages(said, "M7", request) == ""
    wrong = with_step(TRAYBAKE, 2, text=STEPS[2].text.replace("74 °C", "74 °C (145 °F)"))
    assert "165 °F" in messages(wrong, "M7", request)


@pytest.mark.parametrize(
    ("region", "core", "message"),
    [
        (Region.STRICTEST, 74, ""),
        (Region.US, 74, ""),
        (Region.EU, 74, ""),
        (Region.UK, 74, "74 °C is too low"),
        (Region.AU, 74, "74 °C is too low"),
        (Region.IN, 75, ""),
        (Region.UK, 75, ""),
    ],
)
def test_the_chart_is_that_of_the_cooks_region(region: Region, core: int, message: str) -> None:
    request = REQUEST.model_copy(update={"region": region})
    found = messages(
        dish("chicken_thigh", f"Fry the chicken until it reaches {core} °C.", core), "M7", request
    )
    assert message in found
    assert bool(found) is bool(message)


@pytest.mark.parametrize(
    ("food", "text", "core", "message"),
    [
        ("beef_mince", "Microwave the mince until it reaches 71 °C.", 71, "71 °C is too low"),
        ("beef_mince", "Microwave the mince until it reaches 74 °C.", 74, ""),
        ("beef_mince", "Microwave the potatoes. Fry the mince until it reaches 71 °C.", 71, ""),
        ("egg", "Microwave the eggs until the whites and yolks are firm.", None, "No safe temperature"),
        ("prawn", "Microwave the prawns until the flesh is opaque.", None, "No safe temperature"),
    ],
)
def test_a_microwave_needs_a_number_and_a_higher_one(
    food: str, text: str, core: float | None, message: str
) -> None:
    found = messages(dish(food, text, core), "M7", None)
    assert message in found
    assert bool(found) is bool(message)
