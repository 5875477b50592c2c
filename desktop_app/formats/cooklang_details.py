"""Details: what a comment says of a step or an ingredient where the words alone would not."""

import json
import re
from collections.abc import Mapping
from typing import Any

from desktop_app.exceptions import ImportFailed
from desktop_app.schemas.recipe import Ingredient, Step

STEP_KEYS = frozenset({"minutes", "kind", "foods", "temperature", "oven", "after", "vessel", "heat"})
INGREDIENT_KEYS = frozenset({"grams", "staple", "have", "buy", "section", "raw", "food"})
FLAGS = frozenset({"staple", "have", "buy"})
NONE = "none"
START = "start"

Details = dict[str, str]

_PART = re.compile(r'\s*([a-z]+)\s*(?:=\s*("(?:\\.|[^"\\])*"|[^;]*))?(?:;|$)')


def read_details(comment: str, known: frozenset[str]) -> Details | None:
    """The details of a comment; None when it is a plain remark."""
    details: Details = {}
    position = 0
    while position < len(comment):
        part = _PART.match(comment, position)
        if part is None or part[1] not in known or (part[2] is None) is not (part[1] in FLAGS):
            return None
        details[part[1]] = _unquoted(part[2] or "")
        position = part.end()
    return details or None


def write_details(details: Mapping[str, str]) -> str:
    """The comment, quoted where a value needs it; "" without details."""
    if not details:
        return ""
    return "-- " + "; ".join(
        key if key in FLAGS else f"{key}={_quoted(value)}" for key, value in details.items()
    )


def step_fields(details: Details, line: int) -> dict[str, Any]:
    """Fields of a `Step` the details set; numbers are checked by the schema."""
    fields: dict[str, Any] = {}
    for key, value in details.items():
        if key == "foods":
            fields[key] = () if value == NONE else tuple(part.strip() for part in value.split(","))
        elif key == "after":
            fields[key] = _after(value, line)
        elif key in {"temperature", "oven"}:
            fields[f"{key}_c"] = None if value == NONE else value
        else:
            fields[key] = "" if value == NONE else value
    return fields


def step_details(step: Step, read: Step) -> Details:
    """What has to be said so that ``read`` becomes ``step``."""
    details = {
        "minutes": _number(step.minutes),
        "kind": step.kind.value,
        "foods": ",".join(step.foods) or NONE,
        "temperature": _number(step.temperature_c),
        "oven": _number(step.oven_c),
        "after": "" if step.after is None else ",".join(str(index + 1) for index in step.after) or START,
        "vessel": step.vessel or NONE,
        "heat": step.heat or NONE,
    }
    fields = {"temperature": "temperature_c", "oven": "oven_c"}
    return {
        key: value
        for key, value in details.items()
        if getattr(step, fields.get(key, key)) != getattr(read, fields.get(key, key))
    }


def ingredient_fields(details: Details) -> dict[str, Any]:
    """Fields of an `Ingredient` the details set."""
    fields: dict[str, Any] = {key: details[key] for key in ("section", "raw") if key in details}
    if "grams" in details:
        fields["grams"] = None if details["grams"] == NONE else details["grams"]
    if "food" in details:
        fields["food_id"] = None if details["food"] == NONE else details["food"]
    if "staple" in details:
        fields["staple"] = True
    if "have" in details or "buy" in details:
        fields["in_pantry"] = "have" in details
    return fields


def ingredient_details(ingredient: Ingredient, read: Ingredient) -> Details:
    """What has to be said so that ``read`` becomes ``ingredient``."""
    details: Details = {}
    if ingredient.food_id != read.food_id:
        details["food"] = ingredient.food_id or NONE
    if ingredient.grams != read.grams or "food" in details:  # another food weighs otherwise
        details["grams"] = _number(ingredient.grams)
    if ingredient.staple:
        details["staple"] = ""
    if ingredient.in_pantry is not None:
        details["have" if ingredient.in_pantry else "buy"] = ""
    if ingredient.section:
        details["section"] = ingredient.section
    if ingredient.raw:
        details["raw"] = ingredient.raw
    return details


def _after(value: str, line: int) -> tuple[int, ...]:
    if value == START:
        return ()
    numbers = [part.strip() for part in value.split(",")]
    if not all(part.isdecimal() and int(part) > 0 for part in numbers):
        raise ImportFailed(
            f"Line {line}: “after={value[:30]}” names no steps.",
            "Write the numbers of steps, as in after=1,3.",
        )
    return tuple(int(part) - 1 for part in numbers)


def _number(value: float | None) -> str:
    if value is None:
        return NONE
    return str(int(value)) if value == int(value) else repr(value)


def _quoted(value: str) -> str:
    plain = value and value == value.strip() and value.isprintable() and not set(value) & set('";[')
    return value if plain else json.dumps(value).replace("[", "\\u005b")  # "[-" would start a comment


def _unquoted(value: str) -> str:
    value = value.strip()
    return str(json.loads(value)) if value.startswith('"') else value
