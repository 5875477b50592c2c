"""Prompt files: a version line and named parts with ``{{holes}}``. Pure."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from desktop_app.exceptions import KitchenDataError

_PART = re.compile(r"^\[(\w+)\]$", re.MULTILINE)
CHARACTERS_PER_TOKEN = 3
"""Fewer than any tokenizer in use needs for English and JSON, so that a budget holds everywhere."""


@dataclass(frozen=True, slots=True)
class PromptTemplate:
    """The parts of a prompt file; ``version`` is kept with every answer."""

    version: str
    parts: Mapping[str, str]

    def fill(self, part: str, **holes: str) -> str:
        """The part with its holes filled; what is put in is never read as a hole itself."""
        return re.sub(r"\{\{(\w+)\}\}", lambda found: holes[found[1]], self.parts[part])


def parse_template(text: str) -> PromptTemplate:
    """Read a prompt file; `KitchenDataError` when it has no version or no parts."""
    head, *rest = _PART.split(text)
    version = re.fullmatch(r"version: (\S+)", head.strip())
    if not version or not rest:
        raise KitchenDataError("A prompt file lacks its version or its parts.", "Install Stockpot again.")
    parts = {name: body.strip() for name, body in zip(rest[::2], rest[1::2], strict=True)}
    return PromptTemplate(version[1], parts)


def estimate_tokens(text: str) -> int:
    """At least as many tokens as the text can have in English."""
    return -(-len(text) // CHARACTERS_PER_TOKEN)
