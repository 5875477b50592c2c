"""What a model finds in a text, held against the text itself. Pure.

A model may only copy: a title, a food's line and every sentence of a step must stand in the text word for
word, numbers in whatever way they are written. Where the text sets apart a list of ingredients or a method,
they must come from there. A field that fails falls back to the built-in reading.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Annotated, Any

from pydantic import Field

from desktop_app.exceptions import BadInput
from desktop_app.formats.pasted_facts import MOST_MINUTES, MOST_SERVINGS, Facts
from desktop_app.formats.pasted_orders import is_order
from desktop_app.formats.pasted_shapes import PastedPiece, PastedRecipe, Role
from desktop_app.kitchen.inspector.texts import sentences
from desktop_app.kitchen.quantities.numbers import plain_digits, split_number
from desktop_app.schemas.base import Frozen

MOST_LINES, MOST_STEPS = 100, 60
FACTS: Mapping[str, Callable[[int], Facts]] = {
    "servings": lambda value: Facts(servings=value),
    "prep": lambda value: Facts(prep=value),
    "cook": lambda value: Facts(cook=value),
}
LONGEST_LINE, LONGEST_STEP, LONGEST_TITLE = 200, 1200, 100
TITLE, SERVINGS, TIMES, INGREDIENTS, STEPS = "title", "servings", "times", "ingredients", "steps"

_TOKEN = re.compile(r"\d+ \d+/\d+|\d+/\d+|\d+(?:[.,]\d+)?|[^\W\d_]+")
_HOURS = re.compile(r"(\d+(?:\.\d+)?) ?(?:hours?|hrs?|h)\b(?:\W{0,3}(?:and )?(\d+) ?m)?", re.IGNORECASE)


class Found(Frozen):
    """What the model answers, read and bounded but not yet checked."""

    title: str = Field(default="", max_length=LONGEST_TITLE)
    servings: int | None = Field(default=None, ge=1, le=MOST_SERVINGS)
    prep_minutes: int | None = Field(default=None, ge=0, le=MOST_MINUTES)
    cook_minutes: int | None = Field(default=None, ge=0, le=MOST_MINUTES)
    ingredients: Annotated[
        tuple[Annotated[str, Field(max_length=LONGEST_LINE)], ...], Field(max_length=MOST_LINES)
    ] = ()
    steps: Annotated[
        tuple[Annotated[str, Field(max_length=LONGEST_STEP)], ...], Field(max_length=MOST_STEPS)
    ] = ()


@dataclass(frozen=True, slots=True)
class Checked:
    """The recipe after the check; ``refused`` names the fields in which the built-in reading stands."""

    recipe: PastedRecipe
    refused: tuple[str, ...]


def schema() -> dict[str, Any]:
    """The form of an answer: flat and bounded."""
    number = {"type": ["integer", "null"]}
    fields = {
        "title": _text(LONGEST_TITLE),
        "servings": number,
        "prep_minutes": number,
        "cook_minutes": number,
        "ingredients": {"type": "array", "items": _text(LONGEST_LINE), "maxItems": MOST_LINES},
        "steps": {"type": "array", "items": _text(LONGEST_STEP), "maxItems": MOST_STEPS},
    }
    return {"type": "object", "properties": fields, "required": list(fields), "additionalProperties": False}


def extract_check(found: Found, read: PastedRecipe) -> Checked:
    """Take over what stands in the text and loses nothing of the built-in reading; refuse the rest."""
    text = _lines(read)
    facts, refused = _facts(found, read.facts, text)
    fields: dict[str, Any] = {"facts": facts}
    if found.title.strip() and _stands(found.title, text):
        fields[TITLE] = found.title.strip()
    elif found.title.strip():
        refused.append(TITLE)
    foods = _ingredients(found.ingredients, read, _home(read, Role.INGREDIENT) or text)
    steps = _steps(found.steps, read, _home(read, Role.STEP) or text)
    for name, pieces in ((INGREDIENTS, foods), (STEPS, steps)):
        if pieces:
            fields[name] = pieces
        else:
            refused.append(name)
    return Checked(replace(read, **fields), tuple(refused))


def _ingredients(
    answers: Sequence[str], read: PastedRecipe, home: Sequence[str]
) -> tuple[PastedPiece, ...] | None:
    """The foods copied; None when one is not in the text, or when an amount that was read got lost."""
    if not all(_stands(answer, home) for answer in answers):
        return None
    amounts = [piece.text for piece in read.ingredients if _numbers(piece.text)]
    if not all(_stands(line, answers) for line in amounts):
        return None
    return _in_sections(answers, read.ingredients)


def _steps(answers: Sequence[str], read: PastedRecipe, home: Sequence[str]) -> tuple[PastedPiece, ...] | None:
    """The steps copied; None when a sentence is not in the text, or when a step that was read got lost."""
    whole = [" ".join(home)]  # sentences may run over the ends of lines
    if not all(_stands(sentence, whole) for answer in answers for sentence in sentences(answer)):
        return None
    said = [" ".join(answers)]
    if not all(_stands(piece.text, said) for piece in read.steps):
        return None
    return _in_sections(answers, read.steps)


def _in_sections(answers: Sequence[str], read: Sequence[PastedPiece]) -> tuple[PastedPiece, ...]:
    sections = {_key(piece.text): piece.section for piece in read}
    return tuple(PastedPiece(answer.strip(), sections.get(_key(answer), "")) for answer in answers)


def _lines(read: PastedRecipe) -> list[str]:
    """The text without orders to machines and without what readers commented."""
    return [one.line for one in read.lines if not one.ended and not is_order(one.line)]


def _home(read: PastedRecipe, role: Role) -> list[str]:
    """The lines of a part that the text itself sets apart; empty where it does not."""
    return [one.text for one in read.lines if one.role is role and one.headed and not is_order(one.line)]


def _facts(found: Found, facts: Facts, lines: Sequence[str]) -> tuple[Facts, list[str]]:
    """Servings and times that stand in the text, where the built-in reading has none."""
    said = {float(value) for value in _minutes("\n".join(lines))}
    refused = []
    for name, field, value in (
        (SERVINGS, "servings", found.servings),
        (TIMES, "prep", found.prep_minutes),
        (TIMES, "cook", found.cook_minutes),
    ):
        if value and getattr(facts, field) is None:
            if value in said:
                facts |= FACTS[field](value)
            else:
                refused.append(name)
    return facts, list(dict.fromkeys(refused))


def _minutes(text: str) -> set[float]:
    """Every number of a text, and every number of minutes its hours make."""
    hours = (float(one[1]) * 60 + float(one[2] or 0) for one in _HOURS.finditer(plain_digits(text)))
    return {*hours, *_numbers(text)}


def _numbers(text: str) -> set[float]:
    return {token for token in _tokens(text) if isinstance(token, float)}


def _stands(words: str, lines: Iterable[str]) -> bool:
    """True when one of the lines holds the words in this order, one after another."""
    wanted = _key(words)
    return bool(wanted.strip()) and any(wanted in _key(line) for line in lines)


@lru_cache(maxsize=20_000)
def _key(text: str) -> str:
    """The words and numbers of a text, each between blanks."""
    tokens = (f"{token:g}" if isinstance(token, float) else token for token in _tokens(text))
    return f" {' '.join(tokens)} "


def _tokens(text: str) -> list[float | str]:
    """Words and numbers, however they are written: "1/2", "0.5" and "half" are one."""
    return [_value(token) for token in _TOKEN.findall(plain_digits(text))]


def _value(token: str) -> float | str:
    try:
        number = split_number(token)
    except BadInput:  # too large, or divided by zero
        return token
    return number[0] if number and not number[2] and token not in {"a", "an"} else token


def _text(bound: int) -> dict[str, Any]:
    return {"type": "string", "maxLength": bound}
