"""Sentences a recipe must hold: which, when, how many, and when a step has said them already."""

from datetime import date

import pytest

from desktop_app.kitchen.hazards import needed_sentences, required_sentences
from desktop_app.schemas.base import FoodId
from desktop_app.schemas.generation import CookRequest
from desktop_app.schemas.people import LifeStage
from desktop_app.schemas.recipe import Step
from tests.unit.kitchen.hazards.reading_aloud import catalogue

REQUEST = CookRequest(today=date(2026, 3, 10))
ALL = frozenset(LifeStage)


def needed(
    *foods: str, text: str = "Serve.", stages: frozenset[LifeStage] = frozenset(), tip: str = ""
) -> str:
    """The rules that ask for a sentence, for foods that all stand in one step."""
    hazards = catalogue().hazards
    assert hazards
    ids = tuple(map(FoodId, foods))
    request = REQUEST.model_copy(update={"stages": stages})
    found = needed_sentences(hazards, map(catalogue().food, ids), (Step(text=text, foods=ids),), request, tip)
    return " ".join(one.rule.id for one in found)


def said(*foods: str, text: str = "Serve.", request: CookRequest | None = REQUEST) -> tuple[str, ...]:
    hazards = catalogue().hazards
    assert hazards
    ids = tuple(map(FoodId, foods))
    return required_sentences(hazards, map(catalogue().food, ids), (Step(text=text, foods=ids),), request)


@pytest.mark.parametrize(
    ("rule", "foods", "text", "harmless"),
    [
        ("dried_beans", ("kidney_bean_dried",), "Cook.", "Boil the beans hard for 30 minutes."),
        ("cassava_boiled", ("cassava",), "Fry the cassava.", "Boil the cassava until soft and drain."),
        ("taro_cooked", ("taro",), "Roast the taro.", "Boil the taro until a knife slides in."),
        ("rhubarb_stalks", ("rhubarb",), "Stew.", "Trim the rhubarb and discard the leaves."),
        ("home_grown_squash", ("courgette",), "Fry the courgette from the garden.", "Fry the courgette."),
        ("mussels_sorted", ("mussel",), "Steam.", "Throw away any mussels that stay shut."),
        ("leftover_rice", ("cooked_rice",), "Fry.", "Fry the rice, cooked no more than 24 hours ago."),
        ("cooked_meat_reheated", ("cooked_chicken",), "Toss with the rest.", "Stir until steaming hot."),
        ("honey_told", ("honey",), "Drizzle.", "Drizzle over, but not for babies."),
        ("blender_half_full", (), "Blend the soup until smooth.", "Blend the soup with a stick blender."),
        ("deep_fat_told", (), "Deep-fry until gold.", "Deep-fry in a pan only a third full."),
        ("pressure_cooker_told", (), "Pressure-cook for 20 minutes.", "Cook without a pressure cooker."),
        ("microwaved_raw", ("salmon",), "Microwave.", "Microwave the rice for 2 minutes."),
        ("frozen_berries", ("frozen_berries",), "Blend.", "Simmer until thick."),
        ("frozen_vegetables", ("frozen_peas",), "Scatter over.", "Boil until tender."),
    ],
)
def test_a_sentence_is_asked_for_where_it_is_needed(
    rule: str, foods: tuple[str, ...], text: str, harmless: str
) -> None:
    assert rule in needed(*foods, text=text)
    assert rule not in needed(*foods, text=harmless)
    if foods:
        assert rule not in needed("onion", text=text)


@pytest.mark.parametrize(
    ("rule", "food", "stage", "harmless"),
    [
        ("salt_for_infants", "salt", LifeStage.INFANT, "Take the baby's share out."),
        ("cold_cuts_heated", "ham", LifeStage.PREGNANT, "Fry the ham until steaming hot."),
        ("liver_limited", "lamb_liver", LifeStage.OVER_65, "Have liver once a week."),
        ("choking_shapes", "grape", LifeStage.UNDER_FIVE, "Cut the grapes into quarters lengthways."),
        ("hard_raw_for_small_children", "carrot", LifeStage.UNDER_FIVE, "Grate the carrot and serve."),
        ("hard_raw_for_small_children", "apple", LifeStage.INFANT, "Bake the apple and serve."),
    ],
)
def test_some_sentences_are_for_some_eaters(rule: str, food: str, stage: LifeStage, harmless: str) -> None:
    here = frozenset({stage})
    assert rule in needed(food, stages=here)
    assert rule not in needed(food, text=harmless, stages=here)
    assert rule not in needed(food)


def test_every_rule_that_asks_is_tried_here() -> None:
    hazards = catalogue().hazards
    assert hazards
    tried = {
        mark.args[1][number][0]
        for test in TRIED
        for mark in test.pytestmark
        for number in range(len(mark.args[1]))
    }
    assert {rule.id for rule in hazards.duties} == tried


TRIED = (test_a_sentence_is_asked_for_where_it_is_needed, test_some_sentences_are_for_some_eaters)


def test_three_at_most_and_the_gravest_first() -> None:
    everything = ("honey", "rhubarb", "mussel", "cooked_rice", "kidney_bean_dried", "frozen_berries")
    sentences = said(*everything)
    assert len(sentences) == 3
    assert sentences[0].startswith("Soak the dried kidney beans")
    assert not any("honey" in sentence for sentence in sentences)


def test_foods_are_named_in_full() -> None:
    assert "mussels and clams" in said("mussel", "clam")[0]
    assert said("frozen_peas", "edamame", "frozen_spinach")[0].startswith("Cook the ")


def test_the_tip_may_say_it() -> None:
    assert needed("honey", tip="Use maple syrup for babies, because honey is not for them.") == ""


def test_nobody_is_at_the_table_of_an_import() -> None:
    assert said("grape", request=None) == ()
    assert said("honey", request=None) == ("No honey for babies under 12 months.",)


def test_numbers_are_said_in_the_units_of_the_cook() -> None:
    request = REQUEST.model_copy(update={"stages": ALL, "fahrenheit": True})
    assert "74 °C (165 °F)" in " ".join(said("ham", request=request))


def test_frozen_peas_are_not_cooked_by_warm_grains() -> None:
    asked = "frozen_vegetables"
    assert asked in needed(
        "frozen_peas", text="Stir the dressing into the warm grains. Fold in the frozen peas."
    )
    assert asked not in needed("frozen_peas", text="Stir in the frozen peas until hot.")
