import pytest

from desktop_app.cli.avoiding import Avoided, avoided
from desktop_app.cli.exit_codes import UsageError
from desktop_app.kitchen.catalogue import Catalogue
from desktop_app.kitchen.names import NameIndex
from desktop_app.schemas.food import Allergen
from tests.unit.kitchen.real_tables import catalogue as real_catalogue
from tests.unit.kitchen.real_tables import index


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return real_catalogue()


@pytest.fixture(scope="module")
def names() -> NameIndex:
    return index()


@pytest.mark.parametrize(
    ("text", "allergens"),
    [
        ("peanut", {Allergen.PEANUT}),
        ("Peanuts", {Allergen.PEANUT}),
        ("nuts", {Allergen.PEANUT, Allergen.TREE_NUT}),
        ("tree nuts", {Allergen.TREE_NUT}),
        ("tree_nut", {Allergen.TREE_NUT}),
        ("dairy", {Allergen.MILK}),
        ("milk", {Allergen.MILK}),
        ("shellfish", {Allergen.CRUSTACEAN, Allergen.MOLLUSC}),
        ("gluten", {Allergen.GLUTEN, Allergen.WHEAT}),
        ("soy", {Allergen.SOY}),
        ("soya", {Allergen.SOY}),
        ("eggs", {Allergen.EGG}),
        ("sulphites", {Allergen.SULPHITE}),
        ("sesame, mustard; lupin", {Allergen.SESAME, Allergen.MUSTARD, Allergen.LUPIN}),
    ],
)
def test_everyday_words_for_allergens(
    text: str, allergens: set[Allergen], catalogue: Catalogue, names: NameIndex
) -> None:
    assert avoided([text], catalogue, names) == Avoided(frozenset(allergens), frozenset())


def test_a_food_takes_its_kinds_along(catalogue: Catalogue, names: NameIndex) -> None:
    out = avoided(["Onions"], catalogue, names)
    assert not out.allergens
    assert {"onion", "red_onion", "spring_onion"} <= out.foods
    assert "garlic" not in out.foods


def test_a_synonym_means_the_food(catalogue: Catalogue, names: NameIndex) -> None:
    assert avoided(["zucchini"], catalogue, names).foods == avoided(["courgette"], catalogue, names).foods


def test_a_word_inside_another_is_not_meant(catalogue: Catalogue, names: NameIndex) -> None:
    out = avoided(["butter"], catalogue, names).foods
    assert "butter" in out
    assert "butternut_squash" not in out


@pytest.mark.parametrize(("text", "said"), [("penut", "peanut"), ("blorps", "blorps"), ("?!", "?!")])
def test_a_slip_or_an_unknown_word_is_refused_by_name(
    text: str, said: str, catalogue: Catalogue, names: NameIndex
) -> None:
    with pytest.raises(UsageError) as raised:
        avoided(["soy", text], catalogue, names)
    assert text in raised.value.user_message
    assert said in str(raised.value)


def test_nothing_to_avoid(catalogue: Catalogue, names: NameIndex) -> None:
    assert avoided(["", " , "], catalogue, names) == Avoided(frozenset(), frozenset())
