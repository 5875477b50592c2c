"""M5: allergens, diets and foods left out, by ids and by words."""

from dataclasses import dataclass

import pytest

from desktop_app.schemas.base import FoodId
from desktop_app.schemas.food import Allergen, Diet
from desktop_app.schemas.generation import CookRequest, Severity
from desktop_app.schemas.recipe import RecipeDraft, Step, StepKind
from tests.fakes.drafts import with_line, with_more, with_step
from tests.unit.kitchen.samples import (
    REQUEST,
    STEPS,
    TRAYBAKE,
    findings,
    line,
    messages,
    simple,
    stocked,
)

NO_MILK = stocked(allergens=frozenset({Allergen.MILK}))
VEGAN = stocked(diets=frozenset({Diet.VEGAN}))
NO_GLUTEN = stocked("rice_noodle", diets=frozenset({Diet.GLUTEN_FREE}))


def rice_noodles(text: str, title: str = "Rice noodles") -> RecipeDraft:
    """A dish of rice noodles with one step of this text."""
    lines = (line("rice_noodle", "rice noodles", 150, "g", 150),)
    return simple(title, lines, Step(text=text, minutes=3, foods=(FoodId("rice_noodle"),)))


def potatoes(text: str, tip: str = "") -> RecipeDraft:
    """A dish of potatoes with one step of this text."""
    lines = (line("potato", "potatoes", 3, None, 450),)
    step = Step(text=text, minutes=20, foods=(FoodId("potato"),))
    return simple("Boiled potatoes", lines, step).model_copy(update={"tip": tip})


def test_nothing_is_forbidden_without_a_wish() -> None:
    assert messages(TRAYBAKE, "M5") == ""
    assert messages(TRAYBAKE, "M5", None) == ""


def test_fitting_foods_pass() -> None:
    assert messages(TRAYBAKE, "M5", NO_MILK) == ""


def test_a_listed_food_blocks() -> None:
    found = [f for f in findings(TRAYBAKE, VEGAN) if f.check == "M5"]
    assert {f.severity for f in found} == {Severity.BLOCK}
    assert "ingredients[0]" in {f.place for f in found}
    assert "is not vegan" in found[0].message


def test_what_varies_by_brand_blocks() -> None:
    draft = with_more(TRAYBAKE, line("peanut_butter", "peanut butter", 1, "tbsp", 16.35))
    request = stocked("peanut_butter", allergens=frozenset({Allergen.TREE_NUT}))
    assert "may hold tree nut" in messages(draft, "M5", request)


def test_a_food_to_be_left_out_blocks() -> None:
    request = REQUEST.model_copy(update={"avoid_foods": frozenset({FoodId("lemon")})})
    assert "lemon is to be left out" in messages(TRAYBAKE, "M5", request)


def test_a_step_id_blocks() -> None:
    foods = (*STEPS[1].foods, FoodId("butter"))
    assert "butter may hold milk" in messages(with_step(TRAYBAKE, 1, foods=foods), "M5", NO_MILK)
    unknown = (*STEPS[1].foods, FoodId("unobtainium"))
    assert "“unobtainium” is not known" in messages(with_step(TRAYBAKE, 1, foods=unknown), "M5", NO_MILK)


def test_an_unknown_food_blocks_only_when_something_is_forbidden() -> None:
    draft = with_line(TRAYBAKE, 2, food_id=None)
    assert "What is in lemon is not known" in messages(draft, "M5", NO_MILK)
    assert "What is in lemon is not known" in messages(with_line(TRAYBAKE, 2, food_id="nope"), "M5", VEGAN)
    assert messages(draft, "M5") == ""
    avoiding = REQUEST.model_copy(update={"avoid_foods": frozenset({FoodId("butter")})})
    assert messages(draft, "M5", avoiding) == ""


@pytest.mark.parametrize("place", ["title", "description", "tip", "notes"])
def test_words_block_wherever_they_stand(place: str) -> None:
    draft = TRAYBAKE.model_copy(update={place: "Chicken with potatoes and butter."})
    found = [f for f in findings(draft, NO_MILK) if f.check == "M5"]
    assert [(f.place, f.severity) for f in found] == [(place, Severity.BLOCK)]


def test_words_of_the_list_block() -> None:
    draft = with_line(TRAYBAKE, 1, preparation="brushed with butter")
    assert "butter" in messages(draft, "M5", NO_MILK)


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("Drop the noodles into the pan.", False),
        ("Drop the rice noodles into the pan.", False),
        ("Drop some noodles into the pan.", True),
        ("Drop the egg noodles into the pan.", True),
    ],
)
def test_the_noodles_are_the_listed_ones(text: str, blocks: bool) -> None:
    assert bool(messages(rice_noodles(text), "M5", NO_GLUTEN)) is blocks


@pytest.mark.parametrize(("text", "blocks"), [("Boil the noodles.", False), ("Boil some noodles.", True)])
def test_the_noodles_may_be_udon(text: str, blocks: bool) -> None:
    udon = (line("udon", "udon", 150, "g", 150),)
    draft = simple("Udon", udon, Step(text=text, minutes=3, foods=(FoodId("udon"),)))
    assert bool(messages(draft, "M5", NO_GLUTEN)) is blocks


def test_a_title_may_shorten_a_name() -> None:
    assert messages(rice_noodles("Boil the rice noodles.", title="Hot noodles"), "M5", NO_GLUTEN) == ""


def test_a_shorter_name_of_another_food_blocks() -> None:
    assert "egg noodle" in messages(potatoes("Boil the noodles and the potatoes."), "M5", NO_GLUTEN)


@pytest.mark.parametrize(
    ("text", "request_", "blocks"),
    [
        ("Boil the potatoes and top with cheese.", NO_MILK, True),
        ("Boil the potatoes and top with vegan cheese.", NO_MILK, False),
        ("Boil the potatoes with butter beans.", NO_MILK, False),
        ("Boil the potatoes with vegan butter.", NO_MILK, False),
        ("Boil the potatoes with almond butter.", NO_MILK, False),
        ("Boil the potatoes with coconut prawns.", VEGAN, True),
        ("Boil the potatoes with gluten-free butter.", NO_MILK, True),
        ("Boil the potatoes and top with cheese.", NO_GLUTEN, False),
        ("Boil the potatoes and add meat.", VEGAN, True),
        ("Boil the potatoes and serve with toast.", NO_GLUTEN, True),
        ("Boil the potatoes and toast 40 g seeds.", NO_GLUTEN, False),
        ("Boil the potatoes and toast the seeds.", NO_GLUTEN, False),
    ],
)
def test_everyday_words_carry_allergens(text: str, request_: CookRequest, blocks: bool) -> None:
    assert bool(messages(potatoes(text), "M5", request_)) is blocks


def test_a_listed_food_explains_an_everyday_word() -> None:
    assert messages(rice_noodles("Boil the rice noodles, then rinse this pasta."), "M5", NO_GLUTEN) == ""


@pytest.mark.parametrize("tip", ["This dish is free from nuts.", "Guests find it allergen-free."])
def test_nothing_is_promised_to_be_free_from_an_allergen(tip: str) -> None:
    assert "Nobody can promise" in messages(potatoes("Boil the potatoes.", tip), "M5")


@dataclass(frozen=True)
class Understood:
    """What a name was taken for."""

    food_id: FoodId


class OneName:
    """Takes every name that holds a word for one food."""

    def __init__(self, word: str, food_id: str) -> None:
        self._word, self._food_id = word, FoodId(food_id)

    def find(self, text: str) -> Understood | None:
        return Understood(self._food_id) if self._word in text else None


def test_a_line_whose_name_means_a_forbidden_food_blocks() -> None:
    draft = with_line(TRAYBAKE, 2, name="lemmon buter")
    assert "butter may hold milk" in messages(draft, "M5", NO_MILK, names=OneName("buter", "butter"))
    assert messages(draft, "M5", NO_MILK, names=OneName("buter", "lemon")) == ""
    assert messages(draft, "M5", NO_MILK, names=OneName("buter", "unobtainium")) == ""


def test_step_kinds_do_not_matter() -> None:
    draft = with_step(TRAYBAKE, 3, text="Melt butter over the lemon and serve.", kind=StepKind.FINISH)
    assert "butter" in messages(draft, "M5", NO_MILK)
