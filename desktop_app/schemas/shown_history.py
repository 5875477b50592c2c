"""What the page of earlier ideas shows, in the words the cook reads: plain tuples, as in `shown`."""

from typing import NamedTuple


class IdeaRow(NamedTuple):
    """One line of the history. ``recipe`` is False where nothing came of the wish."""

    number: int
    title: str
    facts: str
    recipe: bool
    saved: bool


class IdeaShown(NamedTuple):
    """One side of a comparison."""

    title: str
    facts: str
    foods: tuple[str, ...]
    steps: tuple[str, ...]
    findings: tuple[str, ...]
