"""M12 and M13: is what goes off soon used, and does the chef have more than one idea?

Judged from recipes and the plain rows of foods.csv, without a look into the chef.
"""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta

from desktop_app.schemas.base import FoodId
from desktop_app.schemas.food import Place
from desktop_app.schemas.generation import CookRequest
from desktop_app.schemas.recipe import RecipeDraft
from tests.pantrybench.generator import Rows, can_be_answered, may_be_served

SOON = timedelta(days=2)
TOP = 3
ASKS = 10
DISTINCT = 8
REMEMBERED = 20
WIDE_PANTRY = 10
SEASONING = frozenset(
    {"spice", "spice_blend", "herb", "oil", "fat", "vinegar", "sweetener", "baking", "stock", "condiment"}
    | {"sauce", "drink"}
)
"""Categories nobody builds a dish on."""
BASES = frozenset({"rice", "pasta", "noodle", "potato", "bread", "grain", "oats"})
"""Roles of what a dish lies on."""
NOT_TELLING = frozenset(
    {"fresh", "frozen", "tinned", "dried", "cooked", "ground", "spring"}
    | {"green", "yellow", "white", "brown", "black"}
)
"""Words of names that say nothing by themselves."""

Ask = Callable[[CookRequest], Sequence[RecipeDraft]]
"""The recipes shown for a wish, best first."""


@dataclass(frozen=True)
class Variety:
    """Ten asks on one pantry: how many dishes, and how many that were much like a late one."""

    asks: int
    distinct: int
    near_repeats: int


def usable(request: CookRequest, rows: Rows) -> list[FoodId]:
    """Foods of the stock that are in date, may be served and are more than a seasoning."""
    fresh = (item for item in request.stock if not (item.use_by and item.use_by < request.today))
    ids = dict.fromkeys(item.food_id for item in fresh if not item.staple)
    return [name for name in ids if _is_bulk(rows[name]) and may_be_served(rows[name], request)]


def due(request: CookRequest, rows: Rows) -> frozenset[FoodId]:
    """Of these, what goes off within two days."""
    kept = set(usable(request, rows))
    return frozenset(
        item.food_id
        for item in request.stock
        if item.food_id in kept and item.use_by and item.place is not Place.FREEZER
        if item.use_by - request.today <= SOON
    )


def with_one_due(request: CookRequest, rows: Rows, chance: random.Random) -> CookRequest | None:
    """The same kitchen where one food only, enough of it for one, goes off tomorrow."""
    enough = _in_plenty(request, rows)
    if not enough:
        return None
    chosen = chance.choice(enough)
    tomorrow = request.today + timedelta(days=1)
    fresh = (item for item in request.stock if not (item.use_by and item.use_by < request.today))
    stock = tuple(
        item.model_copy(update={"use_by": tomorrow if item.food_id == chosen else None}) for item in fresh
    )
    return request.model_copy(update={"stock": stock})


def uses_soon(request: CookRequest, rows: Rows, ask: Ask) -> tuple[int, int]:
    """M12: how many foods due within two days stand in the first three recipes, of those a dish can hold.

    A dish can hold a food when asking for it by name gives one.
    """
    shown = ask(request.model_copy(update={"count": TOP}))[:TOP]
    used = {line.food_id for draft in shown for line in draft.ingredients}
    held = [food for food in due(request, rows) if food in used or ask(_by_name(request, food))]
    return len(used & set(held)), len(held)


def variety(request: CookRequest, rows: Rows, ask: Ask, asks: int = ASKS) -> Variety | None:
    """M13: asks one pantry again and again, telling what was shown before, for any meal and without a clock;
    None where the pantry is too narrow."""
    request = request.model_copy(update={"meal": None, "max_minutes": None})
    if len(_in_plenty(request, rows)) < WIDE_PANTRY or not can_be_answered(request, rows):
        return None
    shown: list[tuple[str, str]] = []
    titles: list[str] = []
    near = 0
    for number in range(asks):
        wish = {"count": 1, "seed": request.seed + number, "recent_titles": tuple(titles[-REMEMBERED:])}
        for draft in ask(request.model_copy(update=wish))[:1]:
            dish = family_and_hero(draft, rows)
            near += dish in shown[-REMEMBERED:]
            shown.append(dish)
            titles.append(draft.title)
    return Variety(len(shown), len(set(shown)), near)


def family_and_hero(draft: RecipeDraft, rows: Rows) -> tuple[str, str]:
    """What makes two dishes one to a hungry person: the family, and the first food of the title that is no
    base such as rice."""
    title = draft.title.casefold()
    lines = [line for line in draft.ingredients if line.food_id in rows]
    places = {line.food_id: _place(title, rows[line.food_id or ""]) for line in lines}
    named = [line for line in lines if places[line.food_id] >= 0]
    named = [line for line in named if not BASES & set(rows[line.food_id or ""]["roles"].split("|"))] or named
    if named:
        return draft.archetype, str(min(named, key=lambda line: places[line.food_id]).food_id)
    bulk = [line for line in lines if _is_bulk(rows[line.food_id or ""])]
    return draft.archetype, str(max(bulk or lines, key=lambda line: line.grams or 0.0).food_id)


def _in_plenty(request: CookRequest, rows: Rows) -> list[FoodId]:
    """Foods to cook with of which there is enough for one at least."""
    foods = set(usable(request, rows))
    stock = (item for item in request.stock if item.food_id in foods)
    return [item.food_id for item in stock if _feeds_one(item.grams, rows[item.food_id])]


def _by_name(request: CookRequest, food: FoodId) -> CookRequest:
    return request.model_copy(update={"count": 1, "must_use": frozenset({food})})


def _feeds_one(grams: float | None, row: dict[str, str]) -> bool:
    return grams is None or grams >= float(row["serving_g"])


def _is_bulk(row: dict[str, str]) -> bool:
    return row["category"] not in SEASONING


def _place(title: str, row: dict[str, str]) -> int:
    """Where the title names the food, by its name or a telling word of it; -1 where it does not."""
    words = {row["name"], row["plural"], *row["name"].split()} - NOT_TELLING
    return min((place for word in words if word and (place := title.find(word.casefold())) >= 0), default=-1)
