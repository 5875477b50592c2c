"""From chosen foods to a finished plan: amounts, salt, steps, times and words."""

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial

from desktop_app.kitchen.catalogue import Catalogue
from desktop_app.kitchen.composer import naming
from desktop_app.kitchen.composer.amounts import Portion, Portions, Short, Table, portion
from desktop_app.kitchen.composer.archetypes import STYLES
from desktop_app.kitchen.composer.balance import balanced, bands_of, plate_of
from desktop_app.kitchen.composer.crowding import uncrowded
from desktop_app.kitchen.composer.dish import Dish
from desktop_app.kitchen.composer.larder import Larder
from desktop_app.kitchen.composer.plan import Plan
from desktop_app.kitchen.composer.promised import is_kept
from desktop_app.kitchen.composer.remarks import LIGHT, light_note, plain_notes
from desktop_app.kitchen.composer.scene import Scene
from desktop_app.kitchen.composer.scheduler import critical_path, schedule
from desktop_app.kitchen.composer.seasoning import added_salt, too_salty
from desktop_app.kitchen.composer.selection import SALT, SALT_SLOT, candidates
from desktop_app.kitchen.composer.warnings import with_warnings
from desktop_app.kitchen.composer.wording import HollowText, Writer
from desktop_app.kitchen.foods import Food
from desktop_app.kitchen.plates import appetite
from desktop_app.kitchen.quantities import Amount, kitchen_amount
from desktop_app.schemas.base import FoodId
from desktop_app.schemas.food import Diet, Meal
from desktop_app.schemas.generation import CookRequest
from desktop_app.schemas.recipe import Ingredient, Minutes, Step

UNCUT = "none"
QUICK_MINUTES = 20
FAT_LISTS = frozenset({"fat", "oil"})
ALL_BUT = 0.8
"""A fifth less fat nobody notices."""


@dataclass(frozen=True, slots=True)
class Settled:
    """A dish the stock is enough for: its foods and their first amounts at a table."""

    dish: Dish
    table: Table
    portions: Portions

    @property
    def foods(self) -> frozenset[FoodId]:
        """What has a portion; foods too short for one are gone."""
        return frozenset(part.food.id for part in self.portions.parts)


def settle(dish: Dish, scene: Scene) -> Settled | None:
    """The dish with the amounts the stock allows, None when there is not enough of something it needs."""
    request = scene.request
    dish = replace(dish, facts={**dish.facts, "course": _course(dish, request)})
    table = Table(request.servings, appetite(request.servings, request.children), keep=scene.must)
    return _settle(_with_enough_fat(dish, scene.larder, table), scene.larder, table)


def assemble(settled: Settled, catalogue: Catalogue, scene: Scene) -> Plan | None:
    """The plan of a dish, None when salt, words or time do not work out."""
    dish, portions = settled.dish, settled.portions
    dish = replace(dish, facts={**dish.facts, "servings": portions.servings})
    portions = balanced(dish, portions, settled.table, scene.larder, catalogue)
    salt = added_salt(dish, portions, catalogue, scene.larder.grams.get(SALT, 0.0))
    if salt:
        portions = replace(portions, parts=(*portions.parts, salt))
    elif SALT_SLOT in dish.chosen:
        dish = _without(dish, SALT_SLOT)
    if too_salty(dish, portions, catalogue) or _clashes(dish):
        return None
    plan = _finish(dish, portions, scene, catalogue)
    return plan and with_warnings(plan, catalogue, scene.request)


def sooner(settled: Settled, scene: Scene) -> Settled | None:
    """The dish without the food that takes longest to cut, of those it can spare and nothing asks for; None
    when it has none."""
    dish, spoken_for = settled.dish, scene.must | scene.larder.due.keys()
    spare = [
        (dish.book.handling.knife(part.food) * part.grams, part)
        for part in settled.portions.parts
        if part.food.id not in spoken_for and _cut(dish, part.slot, part.food)
    ]
    for _, part in sorted(spare, key=lambda one: -one[0]):
        smaller = _smaller(dish, Short(part.slot, 0, part.food))
        if smaller and _is_worth_cooking(smaller):
            return _settle(smaller, scene.larder, settled.table)
    return None


def _with_enough_fat(dish: Dish, larder: Larder, table: Table) -> Dish:
    """The dish with another fat of its palette where there is too little of the one it would rather have."""
    chosen = dict(dish.chosen)
    for slot in dish.archetype.slots:
        foods = chosen.get(slot.id, ())
        if slot.palette not in FAT_LISTS or len(foods) != 1 or foods[0].id in dish.missing | table.keep:
            continue
        each = slot.grams.least if slot.grams else ALL_BUT * dish.palette.lists[slot.palette][foods[0].id]
        wish = each * table.servings * table.appetite
        if larder.grams[foods[0].id] < wish:
            others = candidates(slot, dish.palette, larder)
            chosen[slot.id] = next(((food,) for food in others if larder.grams[food.id] >= wish), foods)
    return replace(dish, chosen=chosen)


def _settle(dish: Dish, larder: Larder, table: Table) -> Settled | None:
    """Amounts that the stock allows: crumbs and optional foods go first, where the dish can do without; then
    servings come down."""
    while table.servings >= 1:
        found = portion(dish, larder, table)
        if isinstance(found, Portions):
            return Settled(dish, table, found)
        smaller = _smaller(dish, found)
        if smaller and _is_worth_cooking(smaller):
            dish = smaller
        else:
            table = replace(table, servings=_fewer(found, table.servings))
    return None


def _smaller(dish: Dish, short: Short) -> Dish | None:
    """The dish without the crumb, or without the slot that can be spared."""
    if short.crumb and len(dish.chosen[short.slot]) > 1:
        rest = tuple(food for food in dish.chosen[short.slot] if food != short.crumb)
        gone = dish.missing - {short.crumb.id}
        return replace(dish, chosen={**dish.chosen, short.slot: rest}, missing=gone)
    return _without(dish, short.slot) if dish.archetype.slot(short.slot).least == 0 else None


def _clashes(dish: Dish) -> bool:
    """True when two foods of the dish never share one, however much the slots wanted them."""
    return any(True for _ in dish.book.pairs.clashing(dish.everything()))


def _is_worth_cooking(dish: Dish) -> bool:
    return bool(dish.heroes()) and all(dish.holds(need) for need in dish.archetype.needs)


def _fewer(short: Short, servings: int) -> int:
    return min(short.servings, servings - 1)


def _without(dish: Dish, slot: str) -> Dish:
    """The dish with one slot empty, and those that were only filled because of it."""
    gone = dish.chosen[slot]
    kept = {name: foods for name, foods in dish.chosen.items() if name != slot}
    smaller = replace(dish, chosen=kept, missing=dish.missing - {food.id for food in gone})
    lost = (one.id for one in dish.archetype.slots if one.id in kept and not smaller.holds(one.when))
    orphan = next(lost, None)
    return _without(smaller, orphan) if orphan else smaller


def _finish(dish: Dish, portions: Portions, scene: Scene, catalogue: Catalogue) -> Plan | None:
    """Steps, times and words; None when it takes too long, forgets a food, speaks of one that is
    not there or cannot be named in short."""
    larder, request = scene.larder, scene.request
    writer = Writer(dish, portions, request.fahrenheit, request.region)
    techniques = catalogue.wordcraft.techniques if catalogue.wordcraft else None
    try:
        steps = uncrowded(schedule(dish, writer, techniques), dish, portions, writer, catalogue)
    except HollowText:
        return None
    keeps = partial(is_kept, dish=dish, portions=portions, catalogue=catalogue)
    titled = partial(naming.title_of, dish, writer, request.recent_titles)
    title = titled(partial(keeps, must=frozenset())) or titled(partial(keeps, must=scene.must))
    if not title or not _all_used(portions, steps):
        return None
    minutes = _minutes(dish, portions, steps)
    if request.max_minutes is not None and minutes.total > request.max_minutes:
        return None
    foods = {food.id: food for food in dish.everything()}
    soon = sorted((food for food in foods.values() if food.id in larder.due), key=lambda f: larder.due[f.id])
    due = naming.due_words(naming.worth_naming(soon), larder, request.today)
    missing = [foods[food_id] for food_id in sorted(dish.missing)]
    light = _light(dish, portions, larder, catalogue)
    return Plan(
        archetype=dish.archetype.id,
        palette=dish.palette.id,
        cuisine=dish.cuisine,
        course=str(dish.facts["course"]),
        vessel=dish.archetype.vessel,
        servings=portions.servings,
        servings_note=_servings_note(portions.servings, request.servings),
        notes=tuple(filter(None, (light, *plain_notes(dish, larder, catalogue)))),
        hero=dish.heroes()[0].id,
        ingredients=tuple(_ingredients(dish, portions, larder)),
        staples=tuple(sorted(larder.staples & foods.keys())),
        missing=tuple(sorted(dish.missing)),
        uses_soon=tuple(food.id for food in soon),
        steps=steps,
        minutes=minutes,
        title=title,
        description=naming.description_of(dish, writer, minutes.total, due),
        tip=naming.tip_of(dish, writer, request.seed),
        why=naming.why_of(due, missing, request),
        tags=(*_tags(foods.values(), minutes), *((LIGHT,) if light else ())),
        placeholders=dict(writer.placeholders),
        seed=request.seed,
    )


def _all_used(portions: Portions, steps: tuple[Step, ...]) -> bool:
    """No food is bought, weighed and then forgotten."""
    return {part.food.id for part in portions.parts} <= {food for step in steps for food in step.foods}


def _minutes(dish: Dish, portions: Portions, steps: tuple[Step, ...]) -> Minutes:
    """Preparation from the cuts; cooking is the critical path."""
    handling = dish.book.handling
    knife = sum(handling.knife(p.food) * p.grams / 100 for p in portions.parts if _cut(dish, p.slot, p.food))
    prep = math.ceil(dish.archetype.base_prep + knife)
    cook = math.ceil(critical_path(steps))
    return Minutes(prep=prep, cook=cook, total=prep + cook)


def _ingredients(dish: Dish, portions: Portions, larder: Larder) -> Iterator[Ingredient]:
    """One line a food, staples last."""
    by_food: dict[str, list[Portion]] = {}
    for part in portions.parts:
        by_food.setdefault(part.food.id, []).append(part)
    for parts in sorted(by_food.values(), key=lambda parts: parts[0].food.id in larder.staples):
        food = parts[0].food
        amount = _together(parts)
        yield Ingredient(
            food_id=food.id,
            name=food.name,
            quantity=amount.quantity,
            unit=amount.unit,
            preparation=_cut(dish, parts[0].slot, food),
            grams=round(amount.grams, 2),
            in_pantry=food.id not in dish.missing,
            staple=food.id in larder.staples,
        )


def _together(parts: list[Portion]) -> Amount:
    """The sum of a food's portions, in their own unit where they share one."""
    grams = sum(part.grams for part in parts)
    units = {part.amount.unit for part in parts}
    if len(units) == 1:
        return Amount(sum(part.amount.quantity for part in parts), units.pop(), grams)
    return kitchen_amount(parts[0].food, grams)


def _cut(dish: Dish, slot_id: str, food: Food) -> str:
    """Knife work for the ingredient line; a slot may name a style or say it in words."""
    if slot_id == SALT_SLOT:
        return "fine"
    wish = dish.archetype.slot(slot_id).cut or dish.archetype.style
    if wish == UNCUT:
        return ""
    return dish.book.handling.cut(food, wish) if wish in STYLES else wish


def _course(dish: Dish, request: CookRequest) -> str:
    if request.meal:
        return request.meal.value
    courses = dish.archetype.courses
    return next(meal.value for meal in (Meal.DINNER, Meal.BREAKFAST, *sorted(courses)) if meal in courses)


def _servings_note(made: int, asked: int) -> str:
    people = "1 person" if made == 1 else f"{made} people"
    return f"There is enough for {people}, not {asked}." if made < asked else ""


def _light(dish: Dish, portions: Portions, larder: Larder, catalogue: Catalogue) -> str:
    """The note of a dish below the band of its course, "" for one that is a meal."""
    course = bands_of(catalogue).courses.get(str(dish.facts["course"]))
    return light_note(plate_of(dish, portions, catalogue), course, dish, larder) if course else ""


def _tags(foods: Iterable[Food], minutes: Minutes) -> Iterator[str]:
    shared: frozenset[Diet] | None = None
    for food in foods:
        shared = food.diets if shared is None else shared & food.diets
    if shared:
        yield from (diet.value for diet in (Diet.VEGAN, Diet.VEGETARIAN) if diet in shared)
    if minutes.total <= QUICK_MINUTES:
        yield "quick"
