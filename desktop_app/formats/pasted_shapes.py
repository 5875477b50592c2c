"""What reading a pasted recipe gives: each line of the text with its role, and the parts they make."""

from dataclasses import dataclass
from enum import StrEnum

from desktop_app.formats.pasted_facts import Facts


class Role(StrEnum):
    """What a line of the text is."""

    HEAD = "head"
    TITLE = "title"
    DESCRIPTION = "description"
    FACT = "fact"
    HEADING = "heading"
    INGREDIENT = "ingredient"
    STEP = "step"
    NOTE = "note"
    LEFT = "left"


@dataclass(frozen=True, slots=True)
class Placed:
    """A line of the text, what it is, and its words there.

    ``joins`` when it goes on with the line before, ``headed`` when a heading opens its part, ``ended``
    when it stands behind the recipe, among the comments.
    """

    line: str
    role: Role
    text: str = ""
    section: str = ""
    joins: bool = False
    headed: bool = False
    ended: bool = False


@dataclass(frozen=True, slots=True)
class PastedPiece:
    """An ingredient line or a step, in its section."""

    text: str
    section: str = ""


@dataclass(frozen=True, slots=True)
class PastedRecipe:
    """What was found; ``lines`` holds every line that is not empty, in order. An empty title means none."""

    title: str
    description: str
    facts: Facts
    ingredients: tuple[PastedPiece, ...]
    steps: tuple[PastedPiece, ...]
    notes: tuple[str, ...]
    left_over: tuple[str, ...]
    lines: tuple[Placed, ...]
