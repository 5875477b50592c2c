"""Sentences and steps that do not all begin alike, and fewer than a fifth that begin with "Add"."""

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from desktop_app.kitchen.inspector.craft.told import Told
from desktop_app.kitchen.inspector.imperatives import LEADS
from desktop_app.kitchen.inspector.texts import tokens
from desktop_app.schemas.generation import Finding

CODE = "openings"
LONGEST_RUN = 2
ADD, ADD_SHARE = "add", 0.2


class Unit(NamedTuple):
    """What a reader counts, and how many "Add" a short method may have of it."""

    plural: str
    spared: int


SENTENCES, STEPS = Unit("sentences", 2), Unit("steps", 1)
Opening = tuple[str, str]
"""The first word that tells what to do, and its place."""


def check(told: Told) -> Iterator[Finding]:
    """The sentences one after another, then the steps, as the eye runs down the page."""
    yield from _march(told, SENTENCES, [(_opening(one.text), one.place) for one in told.sentences])
    yield from _march(told, STEPS, [(_opening(step.text), place) for _, place, step in told.context.steps()])


def _march(told: Told, unit: Unit, openings: list[Opening]) -> Iterator[Finding]:
    """Runs of one opening word, then the share of "Add"."""
    for word, run in groupby(openings, key=lambda one: one[0]):
        places = [place for _, place in run]
        if word and len(places) > LONGEST_RUN:
            message = f"{len(places)} {unit.plural} running begin with “{word.capitalize()}”."
            yield told.wince(CODE, places[LONGEST_RUN], message, "Say it another way.")
    adds = sum(word == ADD for word, _ in openings)
    if adds > max(unit.spared, ADD_SHARE * len(openings)):
        message = f"{adds} of {len(openings)} {unit.plural} begin with “Add”."
        yield told.wince(CODE, "steps", message, "Say it another way.")


def _opening(text: str) -> str:
    """The first word that tells what to do."""
    words = [word for word in tokens(text) if word[0].isalpha()]
    return next((word for word in words if word not in LEADS), "")
