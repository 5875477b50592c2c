"""Eaters in words, and forms as eaters."""

import pytest

from desktop_app.exceptions import BadInput
from desktop_app.kitchen.names import NameIndex
from desktop_app.presenters.people_words import NO_LIMITS, eater_of, form_of, row_of
from desktop_app.presenters.profile_words import choices
from desktop_app.schemas.base import EaterId, FoodId
from desktop_app.schemas.food import Allergen, Diet
from desktop_app.schemas.people import Eater, Equipment, LifeStage, Region, StoredEater
from desktop_app.schemas.shown import EaterRow, EaterShown
from desktop_app.services.kitchen import KitchenTables
from tests.fakes.cook import FakeKitchen
from tests.fakes.kitchen import EGG, SPINACH, small_catalogue

TABLES: KitchenTables = FakeKitchen().tables  # type: ignore[assignment]
FOODS = small_catalogue().foods


def eater(**facts: object) -> StoredEater:
    return StoredEater.model_validate({"id": 3, "name": "Mia"} | facts)


def test_every_choice_has_its_words() -> None:
    words = choices()
    pairs = (
        (words.diets, Diet),
        (words.allergens, Allergen),
        (words.stages, LifeStage),
        (words.equipment, Equipment),
        (words.regions, Region),
    )
    for shown, kind in pairs:
        assert {value for value, _ in shown} == {one.value for one in kind}
    assert [value for value, _ in words.heats] == ["0", "1", "2", "3"]


@pytest.mark.parametrize(
    ("facts", "limits"),
    [
        ({}, NO_LIMITS),
        ({"diets": {"vegan"}, "allergens": {"soy", "egg"}}, "vegan, no egg, no soya"),
        ({"stages": {"under_five"}, "child": True}, "a child under 5, child's portion"),
        ({"avoid_foods": {"egg"}}, "1 food left out"),
        ({"avoid_foods": {"egg", "milk"}}, "2 foods left out"),
    ],
)
def test_limits_in_one_line(facts: dict[str, object], limits: str) -> None:
    assert row_of(eater(**facts)) == EaterRow(3, "Mia", limits)


def test_a_form_comes_back_as_it_was_filled_in() -> None:
    mia = eater(
        diets={"gluten_free"},
        allergens={"milk"},
        avoid_foods={"egg", "spinach", "gone_from_the_catalogue"},
        stages={"infant"},
        child=True,
        spice=0,
    )
    form = form_of(mia, FOODS)
    assert form == EaterShown(
        3,
        "Mia",
        frozenset({"gluten_free"}),
        frozenset({"milk"}),
        "eggs, spinach",
        frozenset({"infant"}),
        True,
        "0",
    )
    again = eater_of(form, TABLES)
    assert again == Eater(
        **mia.model_dump(exclude={"id", "avoid_foods"}), avoid_foods=frozenset({EGG, SPINACH})
    )
    assert EaterId(3) == mia.id


def test_a_name_is_all_that_is_needed() -> None:
    assert eater_of(EaterShown(name="  Mia   Rose "), TABLES) == Eater(name="Mia Rose", spice=1)


@pytest.mark.parametrize("name", ["", "   ", "x" * 61])
def test_no_name_is_asked_for(name: str) -> None:
    with pytest.raises(BadInput):
        eater_of(EaterShown(name=name), TABLES)


def test_a_food_nobody_knows_is_asked_about() -> None:
    with pytest.raises(BadInput, match="blorps” and “zzz”"):
        eater_of(EaterShown(name="Mia", avoid="blorps; eggs,, zzz"), TABLES)


def test_a_food_brings_its_kinds() -> None:
    lentils = eater_of(EaterShown(name="Mia", avoid="lentils"), TABLES)
    assert lentils.avoid_foods == {FoodId("red_lentil")}
    assert isinstance(TABLES.names, NameIndex)
