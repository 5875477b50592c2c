"""What can be cooked from the recipes one has."""

from typing import NamedTuple

from desktop_app.schemas.base import FoodId, Frozen, RecipeId


class Match(Frozen):
    """One recipe against the pantry. ``covered`` is the share (0-1) of its required foods had at home.

    ``missing`` are names not at home, ``low`` those with too little, ``unknown`` ingredients that are
    no food of the catalogue (never counted as had).
    """

    id: RecipeId
    title: str
    covered: float
    missing: tuple[str, ...] = ()
    low: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    uses_soon: tuple[str, ...] = ()
    score: float
    why: str


class Need(NamedTuple):
    """One line of a recipe's list, as far as matching looks at it; ``grams`` for the whole recipe."""

    food_id: FoodId | None
    name: str
    grams: float | None
    optional: bool


class Candidate(NamedTuple):
    """A recipe as matching sees it: plain tuples, since a library has many."""

    id: RecipeId
    title: str
    servings: int
    total_minutes: int
    needs: tuple[Need, ...]
