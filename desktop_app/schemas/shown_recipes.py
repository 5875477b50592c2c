"""What the pages of recipes and settings show, in the words the cook reads: plain tuples, as in `shown`."""

from typing import NamedTuple

from desktop_app.schemas.shown_models import AdvancedShown


class FoodPart(NamedTuple):
    """A food as it is drawn: its colour (#rrggbb) and one of the shapes of `views.covers`."""

    colour: str
    shape: str


class CoverShown(NamedTuple):
    """What a cover is drawn from; the same values always give the same picture."""

    key: str
    vessel: str = "plate"
    cuisine: str = ""
    foods: tuple[FoodPart, ...] = ()


class RecipeCard(NamedTuple):
    """One card of the grid."""

    recipe_id: int
    title: str
    cover: CoverShown
    minutes: str = ""
    servings: str = ""
    note: str = ""
    favourite: bool = False


class FilterShown(NamedTuple):
    """A chip that filters: ``kind`` is favourites, course or cuisine."""

    kind: str
    value: str
    words: str
    on: bool = False


class IngredientShown(NamedTuple):
    """A line of the list; ``mark`` is have, low, missing, unknown or "" where nothing is said.

    ``swap`` is the food for which something may stand in, "" where nothing is known to.
    """

    text: str
    mark: str = ""
    section: str = ""
    swap: str = ""


class SwapShown(NamedTuple):
    """One entry of what may stand in: its words, and what to know of it."""

    words: str
    hint: str = ""


class StepShown(NamedTuple):
    """A step; ``minutes`` in words, "" for none."""

    text: str
    minutes: str = ""
    section: str = ""


class NutrientShown(NamedTuple):
    """One row of the nutrition: ``share`` is the part of a day's reference, 1 for all of it."""

    name: str
    amount: str
    share: float
    indent: bool = False


class Remark(NamedTuple):
    """A sentence with its role: good, soon, blocked or muted."""

    role: str
    text: str


class IngredientsShown(NamedTuple):
    """The list for so many; ``note`` says what the steps' own amounts are for, where they differ."""

    lines: tuple[IngredientShown, ...]
    summary: Remark | None = None
    note: str = ""


class RecipeShown(NamedTuple):
    """A whole recipe. ``stored`` tells one of the library from one that is not saved yet."""

    title: str
    byline: str
    cover: CoverShown
    facts: tuple[str, ...]
    servings: int
    stored: bool
    favourite: bool = False
    description: str = ""
    tip: str = ""
    notes: str = ""
    steps: tuple[StepShown, ...] = ()
    report: tuple[Remark, ...] = ()
    nutrition: tuple[NutrientShown, ...] = ()
    counted: str = ""


class EngineShown(NamedTuple):
    """A card of an engine in the settings; ``verdict`` is what its last test said."""

    name: str
    title: str
    detail: str
    privacy: str
    ready: bool
    chosen: bool
    verdict: str = ""


class ProfileWords(NamedTuple):
    """What can be said of eaters and kitchen: (value, words) of each choice."""

    diets: tuple[tuple[str, str], ...]
    allergens: tuple[tuple[str, str], ...]
    stages: tuple[tuple[str, str], ...] = ()
    heats: tuple[tuple[str, str], ...] = (("1", "Mild"),)
    equipment: tuple[tuple[str, str], ...] = ()
    regions: tuple[tuple[str, str], ...] = (("strictest", "All"),)


class SettingsShown(NamedTuple):
    """How the settings stand; diets, allergens and equipment are the values chosen."""

    diets: frozenset[str]
    allergens: frozenset[str]
    equipment: frozenset[str]
    region: str
    units: str
    look: str
    endpoint_url: str
    endpoint_model: str
    has_key: bool
    advanced: tuple[AdvancedShown, ...] = ()
