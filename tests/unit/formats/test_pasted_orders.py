"""Lines that speak to a machine, and lines of real recipes that only sound a little like it."""

import pytest

from desktop_app.formats.pasted_orders import is_order
from tests.unit.formats.test_pasted import CASES


@pytest.mark.parametrize(
    "line",
    [
        "Add the rest of the ingredients.",
        "Add the milk to the ingredients in the bowl and whisk.",
        "Ignore the lumps: they go as it bakes.",
        "Set the temperature to 180 °C and open the oven.",
        "Let the bread machine do the work as the machine kneads.",
        "Forget the timer and trust your nose.",
        "The secret ingredient is a pinch of salt.",
        "Remove the pan from the heat and add 2 tbsp of oil.",
        "Change the water twice while the beans soak.",
        "Call everybody to the table.",
        "Load the tins with the batter and post them into the oven.",
        "My new rules of thumb: fresh herbs last.",
    ],
)
def test_what_a_cook_is_told_is_no_order(line: str) -> None:
    wanted = line.startswith("My new rules")  # sounds like one; it is shown as left over, so nothing is lost
    assert is_order(line) is wanted


def test_no_line_of_a_recipe_is_taken_for_one() -> None:
    lines = [line for case in CASES if "order" not in case["name"] for line in case["text"].splitlines()]
    assert not [line for line in lines if is_order(line)]
