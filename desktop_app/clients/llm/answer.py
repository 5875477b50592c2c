"""Finding the JSON object in what a model wrote. Pure."""

import json
import re
from typing import Any

from pydantic_core import from_json

from desktop_app.exceptions import LlmBadAnswer

THINKING = re.compile(r"<think>.*?(</think>|\Z)", re.DOTALL)
MAX_STARTS = 50
"""How many opening braces are tried; prose full of braces is no answer."""


def first_object(text: str) -> dict[str, Any]:
    """The first complete JSON object of a text, whatever stands around it; `LlmBadAnswer` without one."""
    text = THINKING.sub("", text)
    decoder = json.JSONDecoder(strict=False)
    start = text.find("{")
    for _ in range(MAX_STARTS):
        if start < 0:
            break
        try:
            value, _end = decoder.raw_decode(text, start)
        except (ValueError, RecursionError):
            start = text.find("{", start + 1)
        else:
            return dict(value)
    raise LlmBadAnswer("The model did not answer in the form asked for.", "Try again, or another model.")


def partial_object(text: str) -> dict[str, Any]:
    """What can be read so far of an object that is still being written; empty while nothing can."""
    text = THINKING.sub("", text)
    start = text.find("{")
    if start < 0:
        return {}
    try:
        value = from_json(text[start:].split("```")[0], allow_partial="trailing-strings")
    except ValueError:
        return {}
    return dict(value)
