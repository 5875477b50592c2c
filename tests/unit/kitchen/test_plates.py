"""What a serving weighs and holds; what pans hold; when a plate has contrast."""

import pytest

from desktop_app.kitchen.bands import NO_BANDS
from desktop_app.kitchen.contrasts import has_contrast
from desktop_app.kitchen.loads import LOADS, fills, vessels
from desktop_app.kitchen.plates import Method, Part, Plate, appetite
from desktop_app.schemas.base import FoodId
from desktop_app.schemas.recipe import Step
from tests.unit.kitchen.real_tables import catalogue


def plate(*parts: Part, water: float = 0, side_water: float = 0, method: Method = Method.PAN) -> Plate:
    craft = catalogue().craft
    return Plate(parts, water, side_water, method, 2.0, craft.bands if craft else NO_BANDS, catalogue())


def part(name: str, grams: float, *, side: bool = False, drained: bool = False) -> Part:
    return Part(catalogue().foods[FoodId(name)], grams, side, drained)


def test_heat_drives_water_off() -> None:
    assert plate(part("carrot", 200)).weight_g == pytest.approx(90)
    assert plate(part("carrot", 200), method=Method.OVEN).weight_g == pytest.approx(80)
    assert plate(part("carrot", 200), method=Method.RAW).weight_g == pytest.approx(100)
    assert plate(part("carrot", 200), water=200, method=Method.WET).weight_g == pytest.approx(180)


def test_drained_pasta_has_drunk_its_fill() -> None:
    assert plate(part("pasta", 200, drained=True)).weight_g == pytest.approx(220)


def test_a_side_stands_apart() -> None:
    both = plate(part("carrot", 200), part("rice", 100, side=True), side_water=200)
    assert both.main_g == pytest.approx(180)
    assert both.weight_g == pytest.approx((180 + 270) / 2)
    assert plate(part("bread", 100, side=True)).weight_g == 50


def test_nutrients_are_those_of_the_raw_weights() -> None:
    eggs = plate(part("egg", 200))
    assert eggs.energy_kcal == pytest.approx(143, rel=0.03)
    assert eggs.protein_g == pytest.approx(12.6, rel=0.05)
    assert eggs.salt_g == pytest.approx(0.36, rel=0.05)
    assert plate(part("egg", 100), part("bread", 100, side=True)).main_salt_g == pytest.approx(0.36, rel=0.05)


def test_what_is_known_is_a_share_of_the_weight() -> None:
    assert plate(part("egg", 200)).known == 1
    assert plate().known == 0


@pytest.mark.parametrize(("servings", "children", "mean"), [(4, 0, 1.0), (4, 2, 0.8), (2, 5, 0.6)])
def test_children_eat_six_tenths(servings: int, children: int, mean: float) -> None:
    assert appetite(servings, children) == pytest.approx(mean)


@pytest.mark.parametrize(("grams", "batches"), [(0, 1), (350, 1), (420, 1), (430, 2), (800, 3), (2000, 6)])
def test_a_fifth_more_still_fits(grams: float, batches: int) -> None:
    assert vessels(grams, LOADS["pan"]) == batches


@pytest.mark.parametrize(
    ("vessel", "heat", "batch", "holds"),
    [
        ("wok", "high", "pan", True),
        ("wok", "low", "pan", False),
        ("saucepan", "high", "pan", False),
        ("wok", "", "pan", False),
        ("tray", "", "tray", True),
        ("frying pan", "low", "pot", True),
        ("bowl", "", "pot", False),
    ],
)
def test_steps_that_fill_a_pan(vessel: str, heat: str, batch: str, holds: bool) -> None:
    assert fills(Step(text="Fry it.", vessel=vessel, heat=heat), batch) is holds


def test_warming_through_crowds_no_pan() -> None:
    assert not fills(Step(text="Stir until hot.", vessel="wok", heat="high"), "pan")


def test_contrast() -> None:
    craft = catalogue().craft
    assert craft
    foods = catalogue().foods

    def set_off(*names: str) -> bool:
        return has_contrast((foods[FoodId(name)] for name in names), craft.bands.textures)

    assert set_off("potato", "parsley")
    assert set_off("chicken_breast", "broccoli")
    assert not set_off("potato", "onion")
    assert not set_off("broccoli")
