"""What the pages show, in the words the cook reads.

Plain tuples, not pydantic shapes: the first frame is painted before pydantic is imported.
"""

from typing import NamedTuple

from desktop_app.schemas.shown_recipes import CoverShown


class FoodShown(NamedTuple):
    """A food one has. ``state`` is ``may``, ``must`` or ``out``; ``badge`` the days left, if few."""

    food_id: str
    name: str
    state: str = "may"
    badge: str = ""


class FoodGroup(NamedTuple):
    """Foods under one caption."""

    title: str
    foods: tuple[FoodShown, ...]


class Option(NamedTuple):
    """One entry of a choice: the value behind it and its words."""

    value: str
    words: str


class WishShown(NamedTuple):
    """How the controls of a wish stand; ``max_minutes`` and ``cuisine`` are "" for any."""

    servings: int
    max_minutes: str
    meal: str
    cuisine: str
    spice: str
    missing: int
    engine: str


class LabelRow(NamedTuple):
    """A pack whose label decides; ``allergens`` are (value, words), ``read`` the values settled.

    ``key`` tells the pack: the number of its entry, or the id of a food that stands in none.
    """

    key: str
    name: str
    allergens: tuple[tuple[str, str], ...]
    read: frozenset[str] = frozenset()


class EaterRow(NamedTuple):
    """Somebody of the household in one line."""

    eater_id: int
    name: str
    limits: str


class EaterShown(NamedTuple):
    """The form about one eater; ``eater_id`` is None for a new one, ``spice`` 0 to 3."""

    eater_id: int | None = None
    name: str = ""
    diets: frozenset[str] = frozenset()
    allergens: frozenset[str] = frozenset()
    avoid: str = ""
    stages: frozenset[str] = frozenset()
    child: bool = False
    spice: str = "1"


class AnswerShown(NamedTuple):
    """One entry of the list of answers.

    ``badge_kind`` is a tint: herb, saffron or ""; ``verdict_kind`` a role: good, soon or muted.
    """

    number: int
    title: str
    badge: str
    badge_kind: str
    why: str
    facts: tuple[str, ...] = ()
    verdict: str = ""
    verdict_kind: str = "muted"
    cover: CoverShown | None = None


class WritingShown(NamedTuple):
    """An entry of the list while a model writes it; a part that has not come yet is "" or missing."""

    number: int
    title: str
    mark: str
    description: str = ""
    ingredients: str = ""
    steps: tuple[str, ...] = ()
    tip: str = ""


class PreviewShown(NamedTuple):
    """What is understood of a line while it is typed. ``kind`` is good, soon or blocked."""

    text: str
    kind: str


class PantryRow(NamedTuple):
    """One row of the pantry: a caption, an entry, or a staple without one (``item_id`` None).

    ``line`` is what the cook edits; ``mark`` is the kind of ``note``: soon, blocked or muted.
    """

    group: str
    text: str
    item_id: int | None = None
    detail: str = ""
    note: str = ""
    mark: str = "muted"
    line: str = ""
    is_caption: bool = False
