"""An oven is named in C, with its fan, and in F, and within what a dish like this can stand."""

import re
from collections.abc import Iterator

from desktop_app.kitchen.inspector.craft.told import TIMES, Told
from desktop_app.kitchen.inspector.texts import fahrenheit_said
from desktop_app.kitchen.safety import to_fahrenheit
from desktop_app.schemas.generation import Finding
from desktop_app.schemas.recipe import StepKind

CODE = "oven"
RANGE_C = (140.0, 240.0)
FAN = re.compile(r"(\d+) ?(?:°|degrees) ?c? fan|fan[^.]*?(\d{3})", re.IGNORECASE)
FAN_LOWER_C = (10.0, 30.0)
NEAR_F = 15.0
"""What dials are marked in: 25 °F steps."""


def check(told: Told) -> Iterator[Finding]:
    """The step that sets the oven says all three; that it is hot in time is `inspector.order`'s."""
    for _, place, step in told.context.steps():
        if step.oven_c is None:
            continue
        if not RANGE_C[0] <= step.oven_c <= RANGE_C[1]:
            message = f"{step.oven_c:g} °C: ovens cook between {RANGE_C[0]:g} and {RANGE_C[1]:g} °C."
            yield told.wince(CODE, place, message, check=TIMES)
        if step.kind is StepKind.PREHEAT:
            yield from _numbers(told, place, step.text, step.oven_c)


def _numbers(told: Told, place: str, text: str, celsius: float) -> Iterator[Finding]:
    fan = [float(one or other) for one, other in FAN.findall(text)]
    if not any(FAN_LOWER_C[0] <= celsius - number <= FAN_LOWER_C[1] for number in fan):
        message = "The oven is set without a number for fans."
        yield told.wince(CODE, place, message, f"Say {celsius - 20:g} °C fan.", TIMES)
    if not any(abs(said - to_fahrenheit(celsius)) <= NEAR_F for said in fahrenheit_said(text)):
        message = "The oven is set without a number in °F."
        yield told.wince(CODE, place, message, f"Say {to_fahrenheit(celsius)} °F.", TIMES)
