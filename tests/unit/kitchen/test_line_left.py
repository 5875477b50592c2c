"""What is left of a pack counts, not what the pack held."""

from datetime import date

import pytest

from desktop_app.kitchen.line_left import what_is_left
from desktop_app.kitchen.lines import understand
from tests.pantrybench.kitchen import catalogue, names

TODAY = date(2026, 3, 10)


@pytest.mark.parametrize(
    ("line", "quantity", "unit"),
    [
        ("cheddar 500 g about half left", 250, "g"),
        ("basmati rice 2kg half used", 1, "kg"),
        ("plain flour 16kg sack, about a quarter left", 4, "kg"),
        ("icing sugar 2 lb bag, 1/4 left", 0.5, "lb"),
        ("peanut butter 300g (three quarters gone)", 75, "g"),
        ("quinoa 4,5 kg organic, one third eaten", 3, "kg"),
        ("chilli oil 1 jar half used", 0.5, "jar"),
        ("block of mature cheddar, half gone", 0.5, "block"),
        ("white cabbage 1, half used", 0.5, None),
        ("bacon 300g, open, 3 rashers left", 3, "rasher"),
        ("red cabbage 1/4 left", 0.25, None),
        ("passata 400g (2 tins)", 800, "g"),
        ("smoked salmon 12oz (2 pk)", 24, "oz"),
        ("tuna 4 x 145g (4pk)", 580, "g"),
        ("chocolate spread 35 oz 2pk", 70, "oz"),
        ("beef steak 2 @ 14 oz", 28, "oz"),
        ("pork tenderloin 1, about 400g", 400, "g"),
        ("lamb shanks x4 approx 1.8kg", 1.8, "kg"),
        ("between 500 and 600g of pork mince", 500, "g"),
        ("penne 1 pacco", 1, "pack"),
    ],
)
def test_the_amount_left(line: str, quantity: float, unit: str | None) -> None:
    read = understand(line, names(), catalogue(), TODAY)
    assert read.food_id
    assert (read.quantity, read.unit) == (pytest.approx(quantity), unit)


@pytest.mark.parametrize(
    "line",
    [
        "500 g flour",
        "half a cucumber",
        "2 x 500 g pasta, half left",
        "500 g rice and 300 g lentils, half left",
        "half left",
        "3 eggs left",
        "",
    ],
)
def test_a_line_that_tells_of_no_one_pack_stays(line: str) -> None:
    assert what_is_left(line) == line
