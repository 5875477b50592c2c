"""Seeded random pantries: eight households, from three foods to forty, with dates and gaps."""

import csv
import io
import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from desktop_app.schemas.base import FoodId
from desktop_app.schemas.food import Allergen, Diet, Meal
from desktop_app.schemas.generation import CookRequest
from desktop_app.schemas.pantry import StockItem
from desktop_app.schemas.people import USUAL_EQUIPMENT, Equipment, LifeStage, Region

FOODS_CSV = Path(__file__).resolve().parents[2] / "resources" / "kitchen" / "foods.csv"
TODAY = date(2026, 3, 10)
STAPLES = ("salt", "black_pepper", "vegetable_oil", "water")
BASICS = (
    *("onion", "garlic", "carrot", "potato", "tomato", "lemon", "egg", "milk", "butter", "cheddar", "bread"),
    *("pasta", "rice", "red_lentil", "chickpea", "tinned_tomato", "tuna_tin", "oats", "plain_flour", "sugar"),
    *(
        "vegetable_stock",
        "cumin",
        "paprika",
        "soy_sauce",
        "vinegar",
        "honey",
        "chicken_breast",
        "frozen_peas",
    ),
)
"""What most kitchens hold; the rest of a pantry is drawn from all foods."""

MEALS = (
    *(None,) * 18,
    *(Meal.DINNER, Meal.LUNCH, Meal.BREAKFAST) * 6,
    *(Meal.SNACK, Meal.SNACK, Meal.DESSERT, Meal.DESSERT, Meal.DRINK),
)
"""How often a meal is asked for: mostly none, seldom a pudding, hardly ever a drink."""

COUNTED_MEALS = frozenset({None, Meal.BREAKFAST, Meal.LUNCH, Meal.DINNER})
STAGES = (LifeStage.INFANT, LifeStage.UNDER_FIVE, LifeStage.PREGNANT, LifeStage.OVER_65)
AT_THE_TABLE = 0.12
NO_OVEN, BARE_KITCHEN = 0.10, 0.04
LARGE_TABLE, WITH_CHILDREN = 0.06, 0.15
LEFT_OUT, WANTED, LABELS_READ = 0.08, 0.06, 0.10
"""Shares of requests."""

BASES = frozenset({"rice", "pasta", "noodle", "potato", "egg", "bread", "pulse", "grain", "oats"})
"""Roles a dish can be built on."""

Rows = dict[str, dict[str, str]]


@dataclass(frozen=True)
class Household:
    """Who cooks: what they avoid, and which aisles their shopping leans to."""

    name: str
    servings: tuple[int, ...]
    leans_to: frozenset[str]
    diets: frozenset[Diet] = frozenset()
    allergens: frozenset[Allergen] = frozenset()


HOUSEHOLDS = (
    Household("student", (1, 2), frozenset({"pasta", "egg", "bread", "cheese"})),
    Household("family", (3, 4, 5), frozenset({"meat", "poultry", "root_vegetable", "dairy"})),
    Household("vegan couple", (2,), frozenset({"pulse", "vegetable", "grain"}), frozenset({Diet.VEGAN})),
    Household("vegetarian cook", (2, 4), frozenset({"cheese", "egg"}), frozenset({Diet.VEGETARIAN})),
    Household("fish eaters", (2, 3), frozenset({"fish", "shellfish"}), frozenset({Diet.PESCATARIAN})),
    Household("coeliac", (1, 2), frozenset({"grain", "pulse", "meat"}), frozenset({Diet.GLUTEN_FREE})),
    Household("milk allergy", (2, 4), frozenset({"noodle", "meat"}), frozenset(), frozenset({Allergen.MILK})),
    Household(
        "nut and egg allergy",
        (2, 3),
        frozenset({"spice", "pulse"}),
        frozenset(),
        frozenset({Allergen.TREE_NUT, Allergen.PEANUT, Allergen.EGG}),
    ),
)


def read_rows(text: str | None = None) -> Rows:
    """The table of foods as plain text cells, by id."""
    table = text if text is not None else FOODS_CSV.read_text(encoding="utf-8")
    return {row["id"]: row for row in csv.DictReader(io.StringIO(table))}


def requests(rows: Rows, count: int, seed: int = 1) -> Iterator[CookRequest]:
    """As many wishes as asked for, the same ones for the same seed."""
    return (request_number(rows, seed, number) for number in range(count))


def request_number(rows: Rows, seed: int, number: int) -> CookRequest:
    """One wish of the endless row of a seed."""
    return _request(rows, random.Random(f"{seed}:{number}"), HOUSEHOLDS[number % len(HOUSEHOLDS)], number)


def _request(rows: Rows, chance: random.Random, home: Household, number: int) -> CookRequest:
    stock = tuple(_stock(rows, chance, home))
    servings = chance.choice((6, 8)) if chance.random() < LARGE_TABLE else chance.choice(home.servings)
    return CookRequest(
        today=TODAY,
        stock=(*_labelled(stock, rows, home, chance), *_staples()),
        servings=servings,
        children=chance.randrange(servings) if chance.random() < WITH_CHILDREN else 0,
        stages=_stages(chance),
        equipment=_equipment(chance),
        region=chance.choice(tuple(Region)),
        max_minutes=chance.choice((None, None, 30, 45, 90)),
        meal=chance.choice(MEALS),
        avoid_foods=_some(stock, chance, LEFT_OUT),
        must_use=_some(stock, chance, WANTED),
        spice=chance.randrange(4),
        diets=home.diets,
        allergens=home.allergens,
        missing_allowed=chance.choice((0, 0, 0, 1, 2)),
        seed=number,
        fahrenheit=chance.random() < 0.2,
    )


def _stages(chance: random.Random) -> frozenset[LifeStage]:
    return frozenset({chance.choice(STAGES)}) if chance.random() < AT_THE_TABLE else frozenset()


def _equipment(chance: random.Random) -> frozenset[Equipment]:
    """Most kitchens have all of it; some no oven, a few a microwave and a kettle."""
    drawn = chance.random()
    if drawn < BARE_KITCHEN:
        return frozenset({Equipment.MICROWAVE, Equipment.KETTLE})
    return USUAL_EQUIPMENT - ({Equipment.OVEN} if drawn < BARE_KITCHEN + NO_OVEN else set())


def _some(stock: tuple[StockItem, ...], chance: random.Random, share: float) -> frozenset[FoodId]:
    """Now and then one food of the stock."""
    return frozenset({chance.choice(stock).food_id}) if chance.random() < share else frozenset()


def _labelled(
    stock: tuple[StockItem, ...], rows: Rows, home: Household, chance: random.Random
) -> Iterator[StockItem]:
    """The stock; an allergic household has read some labels."""
    reads = chance.random() < LABELS_READ and bool(home.allergens or home.diets)
    for item in stock:
        varies = frozenset(map(Allergen, filter(None, rows[item.food_id]["varies"].split("|"))))
        yield item.model_copy(update={"confirmed_free": varies}) if reads and varies else item


def _stock(rows: Rows, chance: random.Random, home: Household) -> Iterator[StockItem]:
    ids = [food_id for food_id in rows if food_id not in STAPLES]
    weights = [4 if rows[food_id]["category"] in home.leans_to else 1 for food_id in ids]
    size = chance.randint(3, 40)
    basics = chance.sample([food_id for food_id in BASICS if food_id in rows], k=min(size // 2, 15))
    others = chance.choices(ids, weights, k=size - len(basics))
    for food_id in dict.fromkeys((*basics, *others)):
        yield _item(rows[food_id], chance)


def _item(row: dict[str, str], chance: random.Random) -> StockItem:
    """An entry as people keep them: now and then without an amount, with a date, or too old."""
    grams = float(row["serving_g"]) * chance.choice((0.2, 1, 2, 3, 4, 8)) * chance.uniform(0.8, 1.2)
    due = chance.choice((None, None, -3, 0, 1, 2, 6, 30))
    return StockItem(
        food_id=FoodId(row["id"]),
        grams=None if chance.random() < 0.15 else round(grams, 1),
        use_by=None if due is None else TODAY + timedelta(days=due),
    )


def _staples() -> Iterator[StockItem]:
    for name in STAPLES:
        yield StockItem(food_id=FoodId(name), staple=True)


def can_be_answered(request: CookRequest, rows: Rows) -> bool:
    """M16: six foods or more in date and allowed, one of them a base and enough of it.

    Counted are usual kitchens that ask for breakfast, lunch, dinner or anything, and for no certain food.
    """
    if request.equipment != USUAL_EQUIPMENT or request.must_use or request.meal not in COUNTED_MEALS:
        return False
    fresh = [s for s in request.stock if not s.staple and not (s.use_by and s.use_by < request.today)]
    allowed = [s for s in fresh if may_be_served(rows[s.food_id], request)]
    bases = [s for s in allowed if BASES & set(rows[s.food_id]["roles"].split("|"))]
    enough = (s.grams is None or s.grams >= float(rows[s.food_id]["serving_g"]) for s in bases)
    return len(allowed) >= 6 and any(enough)


def may_be_served(row: dict[str, str], request: CookRequest) -> bool:
    """Diets and allergens of the request against the plain cells of one food.

    What varies by brand counts as held, unless the label of every pack of it at home was read.
    """
    packs = [item.confirmed_free for item in request.stock if item.food_id == row["id"]]
    read = {str(allergen) for allergen in frozenset.intersection(*packs)} if packs else set()
    allergens = _cells(row, "contains") | _cells(row, "varies") - read
    diets = _cells(row, "diets")
    diets |= set() if allergens & {"gluten", "wheat"} else {"gluten_free"}
    diets |= set() if "milk" in allergens else {"dairy_free"}
    held = {str(allergen) for allergen in request.allergens} & allergens
    broken = {str(diet) for diet in request.diets} - diets
    return not (held or broken or row["id"] in request.avoid_foods)


def _cells(row: dict[str, str], column: str) -> set[str]:
    return set(row[column].split("|")) - {""}
