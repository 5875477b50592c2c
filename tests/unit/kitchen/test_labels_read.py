"""What varies by brand: blocked until this pack's label is read, by the filter and by the inspector."""

from datetime import timedelta
from typing import Any

import pytest

from desktop_app.kitchen.catalogue import build_catalogue
from desktop_app.kitchen.composer.larder import stock_larder
from desktop_app.kitchen.diets import all_labels_read, doubts_about, fits, usable_stock
from desktop_app.kitchen.inspector.labels import is_ruled_out, to_be_read
from desktop_app.kitchen.matching import Larder
from desktop_app.schemas.base import FoodId
from desktop_app.schemas.food import Allergen, Diet, Place
from desktop_app.schemas.generation import CookRequest, Severity
from desktop_app.schemas.pantry import StockItem
from tests.fakes.drafts import with_more
from tests.unit.kitchen.real_tables import KITCHEN
from tests.unit.kitchen.samples import STOCK, TODAY, TRAYBAKE, findings, line

NUTS = frozenset({Allergen.TREE_NUT})
PEANUT_BUTTER = FoodId("peanut_butter")
"""In the small kitchen it contains peanut, and tree nuts vary by brand."""


def pack(food: str = PEANUT_BUTTER, *free: Allergen, **more: Any) -> StockItem:
    return StockItem(**{"food_id": FoodId(food), "grams": 100, "confirmed_free": frozenset(free)} | more)


def wish(*stock: StockItem, **more: Any) -> CookRequest:
    return CookRequest(**{"today": TODAY, "stock": stock, "allergens": NUTS} | more)


CATALOGUE = build_catalogue(
    *(
        (KITCHEN / name).read_text(encoding="utf-8")
        for name in ("foods.csv", "nutrition.csv", "non_foods.txt")
    )
)
COELIAC = {"diets": frozenset({Diet.GLUTEN_FREE}), "allergens": frozenset()}


@pytest.mark.parametrize(
    ("food", "diets", "allergens", "doubts"),
    [
        ("vegetable_oil", (), ("soy",), {"soy"}),
        ("vegetable_oil", (), ("milk",), set()),
        ("bread", (), ("wheat",), None),
        ("bread", (), ("sesame", "milk"), {"sesame", "milk"}),
        ("bread", ("gluten_free",), (), None),
        ("oats", ("gluten_free",), (), {"gluten"}),
        ("oats", ("gluten_free",), ("wheat",), {"gluten", "wheat"}),
        ("rye_bread", ("gluten_free",), (), None),
        ("stock_cube", ("gluten_free", "dairy_free"), (), {"gluten", "milk"}),
        ("stock_cube", ("vegetarian",), (), None),
        ("butter", ("dairy_free",), (), None),
        ("rice", ("gluten_free", "vegan"), ("soy",), set()),
    ],
)
def test_what_a_label_has_to_say(
    food: str, diets: tuple[str, ...], allergens: tuple[str, ...], doubts: set[str] | None
) -> None:
    one = CATALOGUE.food(FoodId(food))
    limits = frozenset(map(Diet, diets)), frozenset(map(Allergen, allergens))
    assert doubts_about(one, *limits) == (None if doubts is None else frozenset(map(Allergen, doubts)))
    request = CookRequest(today=TODAY, diets=limits[0], allergens=limits[1])
    assert is_ruled_out(one, request) is (doubts is None)
    if doubts is not None:
        assert to_be_read(one, request) == frozenset(map(Allergen, doubts))


def test_filter_and_inspector_agree_on_every_food_and_label() -> None:
    limits: list[dict[str, Any]] = [{"allergens": frozenset({one})} for one in Allergen]
    limits += [{"diets": frozenset({one}), "allergens": frozenset()} for one in Diet]
    limits += [{"diets": frozenset(Diet), "allergens": frozenset(Allergen)}]
    for limit in limits:
        request = wish(**limit)
        for food in CATALOGUE.foods.values():
            for free in (frozenset(), food.varies, frozenset({Allergen.GLUTEN}), frozenset(Allergen)):
                item = StockItem(food_id=food.id, confirmed_free=free)
                read = all_labels_read([item], to_be_read(food, request))
                by_inspector = not is_ruled_out(food, request) and read
                by_filter = bool(usable_stock([item], {food.id: food}, request))
                assert by_filter is by_inspector, (food.id, limit, free)


@pytest.mark.parametrize(
    ("stock", "passes"),
    [
        ((), False),
        ((pack(),), False),
        ((pack(PEANUT_BUTTER, Allergen.SOY),), False),
        ((pack(PEANUT_BUTTER, Allergen.TREE_NUT),), True),
        ((pack(), pack(PEANUT_BUTTER, Allergen.TREE_NUT)), False),
        ((pack(use_by=TODAY - timedelta(days=1)), pack(PEANUT_BUTTER, Allergen.TREE_NUT)), True),
        ((pack("salt"), pack(PEANUT_BUTTER, Allergen.TREE_NUT)), True),
        ((pack("salt", Allergen.TREE_NUT),), False),
        ((pack(PEANUT_BUTTER, Allergen.TREE_NUT, use_by=TODAY - timedelta(days=1)),), False),
        ((pack(PEANUT_BUTTER, Allergen.TREE_NUT, use_by=TODAY - timedelta(1), place=Place.FREEZER),), True),
    ],
)
def test_a_food_passes_only_when_all_its_packs_were_read(stock: tuple[StockItem, ...], passes: bool) -> None:
    food = CATALOGUE.food(PEANUT_BUTTER)
    assert Allergen.TREE_NUT in food.varies
    assert fits(food, wish(*stock)) is passes


def test_no_label_undoes_what_is_always_in_it_or_what_somebody_will_not_eat() -> None:
    food, read = CATALOGUE.food(PEANUT_BUTTER), pack(PEANUT_BUTTER, *Allergen)
    assert not fits(food, wish(read, allergens=frozenset({Allergen.PEANUT})))
    assert not fits(food, wish(read, avoid_foods=frozenset({PEANUT_BUTTER})))


def test_one_pack_that_was_not_read_holds_all_of_them_back() -> None:
    stock = (pack(grams=300), pack(PEANUT_BUTTER, Allergen.TREE_NUT, grams=40))
    assert not stock_larder(CATALOGUE, wish(*stock)).grams
    assert stock_larder(CATALOGUE, wish(*stock, allergens=frozenset())).grams == {PEANUT_BUTTER: 340}
    assert not stock_larder(CATALOGUE, wish(pack(grams=300))).has(PEANUT_BUTTER)
    assert stock_larder(CATALOGUE, wish()).allowed(PEANUT_BUTTER) is None


def test_gluten_free_oats_are_for_a_coeliac() -> None:
    oats = FoodId("oats")
    assert not stock_larder(CATALOGUE, wish(pack(oats), **COELIAC)).has(oats)
    assert stock_larder(CATALOGUE, wish(pack(oats, Allergen.GLUTEN), **COELIAC)).has(oats)


SPREAD = with_more(TRAYBAKE, line("peanut_butter", "peanut butter", 30, "g", 30))


def blocked(*stock: StockItem, **more: Any) -> str:
    found = findings(SPREAD, wish(*STOCK, *stock, **more))
    return " ".join(one.message for one in found if one.severity is Severity.BLOCK)


def test_the_inspector_blocks_what_was_not_read() -> None:
    assert "peanut butter may hold tree nut" in blocked(pack())
    assert "peanut butter may hold tree nut" in blocked()
    assert blocked(pack(PEANUT_BUTTER, Allergen.TREE_NUT)) == ""
    assert "may hold peanut" in blocked(
        pack(PEANUT_BUTTER, *Allergen), allergens=frozenset({Allergen.PEANUT})
    )


def test_the_inspector_blocks_a_food_while_one_of_its_packs_was_not_read() -> None:
    read = pack(PEANUT_BUTTER, Allergen.TREE_NUT, grams=20)
    assert "peanut butter may hold tree nut" in blocked(pack(grams=300), read)
    assert blocked(pack(grams=300), read, allergens=frozenset()) == ""
    assert blocked(read, pack(PEANUT_BUTTER, *Allergen, grams=300)) == ""


def test_a_stock_item_nobody_knows_is_no_matter() -> None:
    assert blocked(pack("moonstone"), allergens=frozenset()) == ""


def test_packs_of_one_food_count_together_for_ones_own_recipes() -> None:
    soon, later = TODAY + timedelta(days=1), TODAY + timedelta(days=9)
    larder = Larder.of([pack(grams=30, use_by=later), pack(grams=40, use_by=soon)], TODAY)
    assert larder.enough(PEANUT_BUTTER, 70)
    assert not larder.enough(PEANUT_BUTTER, 75)
    assert larder.due_soon(PEANUT_BUTTER)
    assert Larder.of([pack(grams=30), pack(grams=None)], TODAY).enough(PEANUT_BUTTER, 500)
