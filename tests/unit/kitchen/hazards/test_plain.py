"""Text as the patterns want it."""

import pytest

from desktop_app.kitchen.hazards.plain import lowered
from desktop_app.kitchen.safety import to_celsius


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Cr\u00e8me, don\u2019t", "creme, don't"),
        ("at 74 °C (165 °F)", "at 74 °c (74 °c)"),
        ("reads 60 C, or 140F", "reads 60 °c, or 60 °c"),
        ("450 degrees Fahrenheit", "232 °c"),
        ("180º in the oven", "180 °c in the oven"),
        ("fifty-five degrees Celsius", "55 °c"),
        ("ninety degrees", "90 °c"),
        ("a hundred and eighty degrees", "180 °c"),
        ("two hundred degrees Celsius", "200 °c"),
        ("2 c flour and 5 f", "2 c flour and 5 f"),
        ("thirty minutes", "thirty minutes"),
    ],
)
def test_every_temperature_is_told_in_celsius(text: str, plain: str) -> None:
    assert lowered(text) == plain


def test_fahrenheit_to_celsius() -> None:
    assert to_celsius(212) == 100
