"""Weight, energy and protein of a serving in the band of its course; a light dish says what it is."""

import re
from collections.abc import Iterator

from desktop_app.kitchen.bands import Course
from desktop_app.kitchen.inspector.craft.served import Served
from desktop_app.schemas.generation import Finding

CODE = "portion"
LIGHT = "light"
SAID = re.compile(r"about (\d+) kcal a serving")
SAID_WITHIN = 0.1
KNOWN = 0.7
TOLERANCE = 0.05
"""What rounding to kitchen amounts may move."""
WEIGHT_TOLERANCE = 0.15
"""How well a cooked weight can be told from the raw ones."""


def check(served: Served) -> Iterator[Finding]:
    """The band of the course, or the light one for less that is tagged and said to be light."""
    draft, plate = served.context.draft, served.plate
    course = served.bands.courses.get(draft.course)
    if course is None or plate.known < KNOWN:
        return
    found = tuple(_within(served, course))
    if found and LIGHT in draft.tags:
        yield from _honest(served)
        yield from _within(served, served.bands.light)
    else:
        yield from found


def _within(served: Served, course: Course) -> Iterator[Finding]:
    plate = served.plate
    for name, value, band, unit, slack in (
        ("weighs", plate.weight_g, course.weight_at(plate.energy_kcal), "g", WEIGHT_TOLERANCE),
        ("has", plate.energy_kcal, course.energy, "kcal", TOLERANCE),
    ):
        if not band.widened(slack).holds(value):
            message = f"A serving {name} {value:.0f} {unit}, not {band.least:g} to {band.most:g}."
            yield served.wince(CODE, "servings", message)
    if plate.protein_g < course.protein * (1 - TOLERANCE):
        message = f"A serving has {plate.protein_g:.0f} g of protein, less than {course.protein:g} g."
        yield served.wince(CODE, "servings", message, "Add an egg, beans or cheese, or call it light.")


def _honest(served: Served) -> Iterator[Finding]:
    said = SAID.search(served.context.draft.notes)
    energy = served.plate.energy_kcal
    if not said or abs(float(said[1]) - energy) > SAID_WITHIN * energy:
        yield served.wince(CODE, "notes", f"A light dish says that it has about {energy:.0f} kcal a serving.")
