"""What the cook wishes for, and how one wish becomes another."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from desktop_app.schemas.shown import WishShown

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from desktop_app.schemas.generation import CookRequest
    from desktop_app.schemas.pantry import StockItem
    from desktop_app.schemas.people import AtTable, StoredEater
    from desktop_app.schemas.preferences import Preferences

SHORTEST = 10
"""Minutes below which no dish is sought."""
HOTTEST = 3
USE_UP = "use_up:"


@dataclass(frozen=True)
class Wish:
    """How the controls stand; ``must`` and ``out`` are food ids, ``max_minutes`` is "" for any.

    ``away`` holds the numbers of eaters who are not at the table.
    """

    servings: int = 2
    max_minutes: str = ""
    meal: str = "dinner"
    cuisine: str = ""
    spice: str = "1"
    missing: int = 0
    engine: str = "builtin"
    must: frozenset[str] = frozenset()
    out: frozenset[str] = frozenset()
    vegetarian: bool = False
    away: frozenset[str] = frozenset()

    def shown(self) -> WishShown:
        """The fields the page has controls for."""
        return WishShown(
            servings=self.servings,
            max_minutes=self.max_minutes,
            meal=self.meal,
            cuisine=self.cuisine,
            spice=self.spice,
            missing=self.missing,
            engine=self.engine,
        )

    def with_state(self, food_id: str, state: str) -> "Wish":
        """The wish with one food on ``may``, ``must`` or ``out``."""
        must, out = self.must - {food_id}, self.out - {food_id}
        if state == "must":
            must |= {food_id}
        elif state == "out":
            out |= {food_id}
        return replace(self, must=must, out=out)

    def state_of(self, food_id: str) -> str:
        """``may``, ``must`` or ``out``."""
        if food_id in self.must:
            return "must"
        return "out" if food_id in self.out else "may"

    def with_eater(self, eater_id: str, *, here: bool) -> "Wish":
        """The wish with somebody at the table, or away from it."""
        away = self.away - {eater_id} if here else self.away | {eater_id}
        return replace(self, away=away)

    def seated(self, eaters: "Sequence[StoredEater]") -> "tuple[StoredEater, ...]":
        """Those of the household who eat today."""
        return tuple(eater for eater in eaters if str(eater.id) not in self.away)


class Moment(NamedTuple):
    """What differs between two presses of the button: the day, the dice, the titles shown before."""

    today: "date"
    seed: int
    recent: tuple[str, ...] = ()


def meal_at(hour: int) -> str:
    """The meal one thinks of at this hour of the day."""
    if 4 <= hour < 11:
        return "breakfast"
    return "lunch" if 11 <= hour < 15 else "dinner"


def varied(wish: Wish, kind: str, last_minutes: int | None) -> Wish:
    """The wish after a press on a variation; ``last_minutes`` is the time of the last answer."""
    if kind == "quicker":
        return replace(wish, max_minutes=str(_quicker(wish, last_minutes)))
    if kind == "vegetarian":
        return replace(wish, vegetarian=True)
    if kind == "spicier":
        return replace(wish, spice=str(min(HOTTEST, int(wish.spice) + 1)))
    if kind.startswith(USE_UP):
        return replace(wish, must=wish.must | {kind.removeprefix(USE_UP)})
    return wish


def _quicker(wish: Wish, last_minutes: int | None) -> int:
    """Two thirds of the time before, in steps of five minutes."""
    before = last_minutes or int(wish.max_minutes or 45)
    return max(SHORTEST, before * 2 // 3 // 5 * 5)


def request_for(
    wish: Wish,
    stock: "Sequence[StockItem]",
    preferences: "Preferences",
    table: "AtTable",
    moment: Moment,
) -> "CookRequest":
    """The wish with the stock, the profile and those at the table, as the services take it."""
    from desktop_app.schemas.food import Diet, Meal
    from desktop_app.schemas.generation import CookRequest
    from desktop_app.schemas.preferences import Units

    return CookRequest(
        today=moment.today,
        stock=tuple(stock),
        servings=wish.servings,
        children=min(table.children, wish.servings),
        stages=table.stages,
        equipment=preferences.equipment,
        region=preferences.region,
        max_minutes=int(wish.max_minutes) if wish.max_minutes else None,
        meal=Meal(wish.meal),
        cuisine=wish.cuisine or None,
        spice=int(wish.spice),
        diets=table.diets | ({Diet.VEGETARIAN} if wish.vegetarian else set()),
        allergens=table.allergens,
        avoid_foods=table.avoid_foods | wish.out,
        must_use=wish.must,
        missing_allowed=wish.missing,
        seed=moment.seed,
        fahrenheit=preferences.units is Units.US,
        recent_titles=moment.recent,
    )
