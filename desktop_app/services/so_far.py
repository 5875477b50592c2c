"""What can be shown of an answer that is still being written. Pure."""

import re
from collections.abc import Container, Mapping
from typing import Any

from desktop_app.schemas.generation import Partial
from desktop_app.services.authoring import MAX_LINES, MAX_STEPS

MAX_SHOWN = 600
"""Characters of one field that are shown; a longer one breaks its bounds and will be refused."""
LONGEST_WORD = 24
"""Letters of a word that no line could be broken at; a babbling model would push the page aside."""
_ENDLESS = re.compile(rf"[!-ɏ]{{{LONGEST_WORD + 1},}}")
_OPEN_PLACEHOLDER = re.compile(r"\{\w*$")
_PLACEHOLDER = re.compile(r"\{(\w*)\}")
_STEP = re.compile(r"step\d+")


def worded_so_far(fields: Mapping[str, Any], placeholders: Mapping[str, str]) -> Partial:
    """A wordsmith's fields, in order; placeholders are filled once they are whole."""
    told = {name: _filled(value, placeholders) for name, value in fields.items() if isinstance(value, str)}
    return Partial(
        title=told.get("title", ""),
        description=told.get("description", ""),
        steps=tuple(text for name, text in told.items() if _STEP.fullmatch(name) and text),
        tip=told.get("tip", ""),
    )


def proposed_so_far(fields: Mapping[str, Any], offered: Container[str]) -> Partial:
    """An author's fields; a food that is not on offer is never shown."""
    foods = (line.get("food") for line in _objects(fields.get("ingredients"))[:MAX_LINES])
    steps = (_text(step.get("text")) for step in _objects(fields.get("steps"))[:MAX_STEPS])
    return Partial(
        title=_text(fields.get("title")),
        description=_text(fields.get("description")),
        ingredients=tuple(dict.fromkeys(food for food in foods if isinstance(food, str) and food in offered)),
        steps=tuple(text for text in steps if text),
        tip=_text(fields.get("tip")),
    )


def _filled(text: str, placeholders: Mapping[str, str]) -> str:
    text = _OPEN_PLACEHOLDER.sub("", text)
    return _text(_PLACEHOLDER.sub(lambda found: placeholders.get(found[1], "…"), text))


def _text(value: object) -> str:
    if not isinstance(value, str):
        return ""
    return _ENDLESS.sub(lambda found: f"{found[0][:LONGEST_WORD]}…", " ".join(value[:MAX_SHOWN].split()))


def _objects(value: object) -> list[dict[str, Any]]:
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []
