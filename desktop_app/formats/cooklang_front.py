"""The front matter of a Cooklang file: flat ``key: value`` lines, a small and plain part of YAML."""

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any

from desktop_app.exceptions import ImportFailed
from desktop_app.schemas.recipe import Minutes, RecipeDraft, Source, SourceKind

FENCE = "---"
TEXTS = ("description", "cuisine", "course", "vessel", "tip", "notes", "archetype")
ALIASES = {
    "prep time": "prep minutes",
    "cook time": "cook minutes",
    "total time": "total minutes",
    "time": "total minutes",
    "serves": "servings",
    "category": "course",
}
"""Keys of other programs, by ours."""

Lines = list[tuple[int, str]]
Front = dict[str, tuple[int, str]]
"""Line number and value by key."""

_MINUTES = re.compile(r"(\d+(?:\.\d+)?)\s*(h|m|$)", re.IGNORECASE)
_ITEM = re.compile(r"\s*-\s+(.*)")


def split_front(text: str) -> tuple[Front, Lines]:
    """The front matter, and the numbered lines below it."""
    lines = list(enumerate(text.replace("\r\n", "\n").removeprefix("\ufeff").split("\n"), start=1))
    while lines and not lines[0][1].strip():
        lines.pop(0)
    if not lines or lines[0][1].strip() != FENCE:
        return {}, lines
    for index, (_, line) in enumerate(lines[1:], start=1):
        if line.strip() == FENCE:
            return read_front(lines[1:index]), lines[index + 1 :]
    raise ImportFailed("The front matter has no end.", f"Close it with a line {FENCE} of its own.")


def read_front(lines: Iterable[tuple[int, str]]) -> Front:
    """Values by key in lower case; a list of ``- item`` lines becomes one value."""
    front: Front = {}
    key = ""
    for number, line in lines:
        if (item := _ITEM.fullmatch(line)) and key:
            start, before = front[key]
            front[key] = (start, f"{before}, {item[1].strip()}" if before else item[1].strip())
        elif line.strip() and not line.lstrip().startswith("#"):
            key, value = _pair(number, line)
            front[key] = (number, value)
    return front


def _pair(number: int, line: str) -> tuple[str, str]:
    key, colon, value = line.partition(":")
    if not colon:
        raise ImportFailed(f"Line {number}: “{line.strip()[:40]}” is no “key: value”.", "Add the colon.")
    name = key.strip().casefold().replace("_", " ")
    return ALIASES.get(name, name), value.strip()


def front_fields(front: Front) -> dict[str, Any]:
    """Fields of a `RecipeDraft`, but for ingredients and steps."""
    if not _text(front, "title"):
        raise ImportFailed("The recipe has no title.", "Add a line “title: ...” to its front matter.")
    fields: dict[str, Any] = {name: _text(front, name) for name in TEXTS if name in front}
    if "seed" in front:
        fields["seed"] = _whole(front, "seed")
    if "nutrition" in front:
        fields["nutrition"] = _json(front, "nutrition")
    return fields | {
        "title": _text(front, "title"),
        "servings": _whole(front, "servings"),
        "minutes": _times(front),
        "tags": (*_list(front, "tags"), *_list(front, "diet")),
        "source": _source(front),
    }


def write_front(draft: RecipeDraft) -> list[str]:
    """The lines, fences included; empty values are left out."""
    values: dict[str, str] = {
        "title": _scalar(draft.title),
        "description": _scalar(draft.description),
        "servings": str(draft.servings),
        "prep minutes": str(draft.minutes.prep),
        "cook minutes": str(draft.minutes.cook),
        "total minutes": str(draft.minutes.total),
        "cuisine": _scalar(draft.cuisine),
        "course": _scalar(draft.course),
        "tags": _joined(draft.tags),
        "vessel": _given(draft.vessel),
        "tip": _scalar(draft.tip),
        "notes": _scalar(draft.notes),
        "archetype": _scalar(draft.archetype),
        "source": _scalar(draft.source.name),
        "source kind": "" if draft.source.kind is SourceKind.USER else draft.source.kind.value,
        "source model": "" if draft.source.model is None else _given(draft.source.model),
        "seed": "" if draft.seed is None else str(draft.seed),
        "nutrition": draft.nutrition.model_dump_json() if draft.nutrition else "",
    }
    return [FENCE, *(f"{key}: {value}" for key, value in values.items() if value), FENCE]


def _times(front: Front) -> Minutes:
    prep, cook = (_minutes(front, f"{name} minutes") for name in ("prep", "cook"))
    total = _minutes(front, "total minutes") if "total minutes" in front else prep + cook
    return Minutes(prep=prep, cook=cook, total=total)


def _source(front: Front) -> Source:
    kind = _text(front, "source kind") or SourceKind.USER.value
    if kind not in tuple(SourceKind):
        number, _ = front["source kind"]
        raise ImportFailed(
            f"Line {number}: there is no source kind “{kind}”.", f"Use one of {', '.join(SourceKind)}."
        )
    model = _text(front, "source model") if "source model" in front else None
    return Source(kind=SourceKind(kind), name=_text(front, "source"), model=model)


def _text(front: Front, key: str) -> str:
    _, value = front.get(key, (0, ""))
    if value.startswith('"'):
        return str(_json(front, key))
    return value.strip("'") if value.startswith("'") else value


def _json(front: Front, key: str) -> Any:
    number, value = front[key]
    try:
        return json.loads(value)
    except ValueError as error:
        raise ImportFailed(
            f"Line {number}: the {key} can't be read.", "Check its quotes and brackets."
        ) from error


def _list(front: Front, key: str) -> tuple[str, ...]:
    _, value = front.get(key, (0, ""))
    if value.startswith('["'):
        return tuple(map(str, _json(front, key)))
    items = (item.strip().strip("'\"") for item in value.strip("[]").split(","))
    return tuple(item for item in items if item)


def _whole(front: Front, key: str) -> int:
    """The whole number a value starts with ("4 people")."""
    number, value = front.get(key, (1, ""))
    found = re.match(r"\d+", value)
    if found is None:
        raise ImportFailed(f"Line {number}: the recipe needs a number of {key}.", f"Write “{key}: 4”.")
    return int(found[0])


def _minutes(front: Front, key: str) -> int:
    """Minutes from "35", "35 minutes" or "1 hour 10 minutes"; 0 when not given."""
    number, value = front.get(key, (0, ""))
    parts = _MINUTES.findall(value)
    if value and not parts:
        raise ImportFailed(f"Line {number}: “{value[:40]}” is no time.", "Write the minutes as a number.")
    return round(sum(float(amount) * (60 if unit.casefold() == "h" else 1) for amount, unit in parts))


def _scalar(value: str) -> str:
    """Plain where that reads back the same, else a JSON string."""
    plain = value == value.strip() and not value.startswith(("'", '"')) and value.isprintable()
    return value if plain else json.dumps(value, ensure_ascii=False)


def _given(value: str) -> str:
    """For keys that mean something else when left out: an empty value is written too."""
    return _scalar(value) or '""'


def _joined(values: tuple[str, ...]) -> str:
    plain = ", ".join(values)
    front: Mapping[str, tuple[int, str]] = {"tags": (0, plain)}
    return (
        plain
        if plain.isprintable() and _list(dict(front), "tags") == values
        else json.dumps(values, ensure_ascii=False)
    )
