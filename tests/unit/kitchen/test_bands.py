"""The table of bands: what is read, what is refused, and that it covers every dish family."""

import pytest

from desktop_app.exceptions import KitchenDataError
from desktop_app.kitchen.bands import GENERAL, Band, Bands, described, parse_bands
from desktop_app.kitchen.craft import build_craft
from desktop_app.schemas.base import FoodId
from desktop_app.schemas.food import Meal
from tests.unit.kitchen.real_tables import KITCHEN, catalogue

TEXT = (KITCHEN / "bands.toml").read_text(encoding="utf-8")


@pytest.fixture
def bands() -> Bands:
    return parse_bands(TEXT)


def test_a_band_holds_its_ends() -> None:
    assert Band(1, 2).holds(1)
    assert Band(1, 2).holds(2)
    assert not Band(1, 2).holds(2.1)
    assert Band(100, 200).widened(0.1).least == pytest.approx(90)
    assert Band(100, 200).widened(0.1).most == pytest.approx(220)


def test_every_course_has_a_band(bands: Bands) -> None:
    assert set(bands.courses) == {meal.value for meal in Meal}


def test_a_main_is_what_the_chef_says(bands: Bands) -> None:
    dinner = bands.courses["dinner"]
    assert (dinner.weight, dinner.energy, dinner.protein) == (Band(380, 650), Band(400, 850), 15)
    assert dinner.weight_at(300).least == 380
    assert dinner.weight_at(500).least == 250
    assert bands.courses["snack"].weight_at(5000).least == 40


def test_an_unknown_family_has_general_bands(bands: Bands) -> None:
    assert bands.family("nobody_cooks_this") is GENERAL
    assert bands.family("curry").id == "curry"


def test_foods_swell_by_id_then_by_role(bands: Bands) -> None:
    foods = catalogue().foods
    assert bands.swells(foods[FoodId("rice")]) == 2.6
    assert bands.swells(foods[FoodId("cooked_rice")]) == 1
    assert bands.swells(foods[FoodId("red_lentil")]) == 2.4
    assert bands.swells(foods[FoodId("carrot")]) == 1


def test_every_word_of_the_table_means_a_food(bands: Bands) -> None:
    foods = catalogue().foods.values()
    families = {family.id: family for family in bands.families.values()}.values()
    words = {word for words in (*bands.words.values(), *bands.textures.values()) for word in words}
    words |= {word for one in families for word in (*one.sides, *one.implied, *one.lifts)}
    words |= {word for one in families for ratio in one.ratios for word in ratio.of} | set(bands.swelling)
    idle = sorted(word for word in words if not any(described(food, frozenset({word})) for food in foods))
    assert idle == []


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("[light]", "[dark]", "light"),
        ('acid = "free"', 'acid = "sweet"', "unknown acid sweet"),
        ('batch = "tray"', 'batch = "box"', "unknown acid last or batch box"),
        ('archetypes = ["curry"]', 'archetypes = ["dal"]', "dal stands in two families"),
        ("renders = ", "melts = ", "renders is missing"),
        ("fat = [3, 14]", "fat = 3", "bands.toml"),
        ("[light]", "[light", "bands.toml"),
    ],
)
def test_a_broken_table_is_named(old: str, new: str, says: str) -> None:
    with pytest.raises(KitchenDataError, match=says):
        parse_bands(TEXT.replace(old, new))


def test_the_craft_knows_every_seasoning_of_a_palette() -> None:
    craft = build_craft(
        TEXT,
        '[home]\nmarkers = ["butter"]\nherb = { parsley = 3 }\n[handling]\nonion = { dice = "chopped" }',
        "a,b,score\nrice,egg,1\n",
    )
    assert craft.palettes == {"home": {"butter", "parsley"}}


@pytest.mark.parametrize("palettes", ["[home", "home = 3"])
def test_broken_palettes_are_named(palettes: str) -> None:
    with pytest.raises(KitchenDataError, match=r"palettes\.toml"):
        build_craft(TEXT, palettes, "a,b,score\n")
