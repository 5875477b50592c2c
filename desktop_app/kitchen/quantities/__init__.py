"""Amounts: reading them, weighing them, rounding them for a kitchen, writing them."""

from desktop_app.kitchen.quantities.conversion import base_amount, to_grams
from desktop_app.kitchen.quantities.numbers import parse_number, split_number
from desktop_app.kitchen.quantities.rounding import Amount, kitchen_amount, round_in_unit
from desktop_app.kitchen.quantities.scaling import scale
from desktop_app.kitchen.quantities.units import UNITS, Unit, unit_named
from desktop_app.kitchen.quantities.wording import format_amount, format_ingredient

__all__ = [
    "UNITS",
    "Amount",
    "Unit",
    "base_amount",
    "format_amount",
    "format_ingredient",
    "kitchen_amount",
    "parse_number",
    "round_in_unit",
    "scale",
    "split_number",
    "to_grams",
    "unit_named",
]
