"""Safe core temperatures."""

import pytest

from desktop_app.kitchen.safety import safe_core, to_fahrenheit
from desktop_app.schemas.food import RawAnimal


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
