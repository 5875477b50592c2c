"""Foods that enter a pan together are tender together."""

import re
from collections.abc import Iterator

from desktop_app.kitchen.foods import Food
from desktop_app.kitchen.inspector.craft.told import Said, Told
from desktop_app.kitchen.seasonings import is_seasoning
from desktop_app.schemas.base import FoodId
from desktop_app.schemas.generation import Finding

CODE = "together"
NOT_AT_ONCE = re.compile(
    r"[;]|\b(?:then|for the last|after|followed by|once|when|before|beside|apart|return|top with|serve)\b"
)
READY = re.compile(r"\bcooked|drained|reserved|softened|\bleft\b")


def check(told: Told) -> Iterator[Finding]:
    """Each sentence that puts two or more new foods to the heat."""
    seen: set[FoodId] = set()
    for said in told.sentences:
        if said.cooks and said.spans and not NOT_AT_ONCE.search(said.text) and not READY.search(said.text):
            yield from _entering(told, said, seen)
        seen |= {food.id for food in said.foods}


def _entering(told: Told, said: Said, seen: set[FoodId]) -> Iterator[Finding]:
    new = tuple(food for food in said.foods if food.id not in seen and not is_seasoning(food))
    technique = told.technique_of(said)
    if len(new) < 2 or not technique:
        return
    apart = told.wordcraft.techniques.apart(technique, new, said.minutes)
    if apart:
        yield told.wince(CODE, said.place, _message(told, technique, said, *apart), "Let the slow one start.")


def _message(told: Told, technique: str, said: Said, slow: Food, soft: Food) -> str:
    table = told.wordcraft.techniques
    needs, past = table.window(technique, slow), table.window(technique, soft)
    tender, limit = needs.tender if needs else 0, past.past if past else 0
    return (
        f"The {slow.name} needs {tender:g} minutes, they get {said.minutes:g}; the {soft.name}, which goes "
        f"in with it, is past its best after {limit:g}."
    )
