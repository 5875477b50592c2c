"""Safe core temperatures."""

import pytest

from desktop_app.kitchen.safety import reheated_c, safe_core, safe_core_of, target_c, to_fahrenheit
from desktop_app.schemas.base import FoodId
from desktop_app.schemas.food import RawAnimal
from desktop_app.schemas.people import Region
from tests.unit.kitchen.hazards.reading_aloud import catalogue


def test_the_table_of_safe_temperatures() -> None:
    table = {kind: safe_core(kind) for kind in RawAnimal}
    assert table.pop(RawAnimal.NONE) is None
    cores = {kind.value: (core.min_c, core.rest_minutes) for kind, core in table.items() if core}
    assert cores == {
        "poultry": (74, 0),
        "ground": (71, 0),
        "whole_cut": (63, 3),
        "offal": (71, 0),
        "fish": (63, 0),
        "shellfish": (None, 0),
        "egg": (71, 0),
    }


def test_the_cues_of_the_table_are_recognised() -> None:
    cued = [core for kind in RawAnimal if (core := safe_core(kind)) and core.cue_is_enough]
    assert len(cued) == 2
    assert all(core.cue_pattern and core.cue_pattern.search(core.cue) for core in cued)


@pytest.mark.parametrize(("celsius", "fahrenheit"), [(74, 165), (71, 160), (63, 145), (0, 32)])
def test_fahrenheit(celsius: float, fahrenheit: int) -> None:
    assert to_fahrenheit(celsius) == fahrenheit


@pytest.mark.parametrize(
    ("kind", "region", "celsius"),
    [
        (RawAnimal.POULTRY, Region.US, 74),
        (RawAnimal.POULTRY, Region.EU, 74),
        (RawAnimal.POULTRY, Region.UK, 75),
        (RawAnimal.GROUND, Region.AU, 75),
        (RawAnimal.OFFAL, Region.IN, 75),
        (RawAnimal.WHOLE_CUT, Region.UK, 63),
        (RawAnimal.FISH, Region.STRICTEST, 63),
    ],
)
def test_charts_differ_by_region(kind: RawAnimal, region: Region, celsius: float) -> None:
    core = safe_core(kind, region)
    assert core is not None
    assert core.min_c == celsius


@pytest.mark.parametrize("kind", [kind for kind in RawAnimal if kind is not RawAnimal.NONE])
def test_the_strictest_chart_is_the_highest_of_all(kind: RawAnimal) -> None:
    numbers = {region: core.min_c for region in Region if (core := safe_core(kind, region))}
    assert numbers[Region.STRICTEST] == max(numbers.values(), key=lambda number: number or 0)


def test_leftovers_by_region() -> None:
    assert (reheated_c(), reheated_c(Region.AU), reheated_c(Region.STRICTEST)) == (74, 75, 75)


@pytest.mark.parametrize(
    ("food", "safe", "rest", "done"),
    [
        ("rabbit", 71, 0, 90),
        ("venison", 71, 0, 90),
        ("beef_steak", 63, 3, None),
        ("stewing_beef", 63, 3, 90),
        ("chicken_liver", 74, 0, None),
        ("lamb_liver", 71, 0, None),
    ],
)
def test_safe_and_done_are_two_numbers(food: str, safe: float, rest: int, done: float | None) -> None:
    meat = catalogue().food(FoodId(food))
    core = safe_core_of(meat)
    assert core is not None
    assert (core.min_c, core.rest_minutes, target_c(meat)) == (safe, rest, done)
