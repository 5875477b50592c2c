"""From chosen foods to a finished plan: amounts, salt, steps, times and words."""

import math
from collections.abc import Iterable, Iterator
from dataclasses import replace

from desktop_app.kitchen.catalogue import Catalogue
from desktop_app.kitchen.composer import naming
from desktop_app.kitchen.composer.amounts import Portion, Portions, Short, portion
from desktop_app.kitchen.composer.archetypes import STYLES
from desktop_app.kitchen.composer.dish import Dish, is_seasoning
from desktop_app.kitchen.composer.larder import Larder
from desktop_app.kitchen.composer.plan import Plan
from desktop_app.kitchen.composer.scene import Scene
from desktop_app.kitchen.composer.scheduler import critical_path, schedule
from desktop_app.kitchen.composer.seasoning import added_salt, too_salty
from desktop_app.kitchen.composer.selection import SALT, SALT_SLOT
from desktop_app.kitchen.composer.wording import HollowText, Writer
from desktop_app.kitchen.foods import Food
from desktop_app.kitchen.quantities import Amount, kitchen_amount
from desktop_app.schemas.food import Diet, Meal
from desktop_app.schemas.generation import CookRequest
from desktop_app.schemas.recipe import Ingredient, Minutes, Step

UNCUT = "none"
QUICK_MINUTES = 20
SHARP = frozenset({"acid", "tomato_body", "yoghurt", "pickle"})
"""Roles that lend a dish sharpness of its own."""
SHARP_VEGETABLES = frozenset({"tomato", "cherry_tomato"})


def assemble(dish: Dish, catalogue: Catalogue, scene: Scene) -> Plan | None:
    """The plan of a dish, None when amounts, salt or time do not work out."""
    settled = _settle(dish, scene.larder, scene.request.servings)
    if settled is None:
        return None
    dish, portions = settled
    dish = replace(dish, facts={**dish.facts, "servings": portions.servings})
    salt = added_salt(dish, portions, catalogue, scene.larder.grams.get(SALT, 0.0))
    if salt:
        portions = replace(portions, parts=(*portions.parts, salt))
    elif SALT_SLOT in dish.chosen:
        dish = _without(dish, SALT_SLOT)
    if too_salty(dish, portions, catalogue):
        return None
    return _finish(dish, portions, scene)


def _settle(dish: Dish, larder: Larder, servings: int) -> tuple[Dish, Portions] | None:
    """Amounts that the stock allows: optional foods go first, where the dish can do without; then servings
    come down."""
    while servings >= 1:
        found = portion(dish, larder, servings)
        if isinstance(found, Portions):
            return dish, found
        smaller = _without(dish, found.slot) if dish.archetype.slot(found.slot).least == 0 else None
        if smaller and _is_worth_cooking(smaller):
            dish = smaller
        else:
            servings = _fewer(found, servings)
    return None


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


def _finish(dish: Dish, portions: Portions, scene: Scene) -> Plan | None:
    """Steps, times and words; None when it takes too long, forgets a food, speaks of one that is
    not there or cannot be named in short."""
    larder, request = scene.larder, scene.request
    writer = Writer(dish, portions, request.fahrenheit)
    try:
        steps = schedule(dish, writer)
    except HollowText:
        return None
    title = naming.title_of(dish, writer, request.recent_titles)
    if not title or not _all_used(portions, steps):
        return None
    minutes = _minutes(dish, portions, steps)
    if request.max_minutes is not None and minutes.total > request.max_minutes:
        return None
    foods = {food.id: food for food in dish.everything()}
    soon = sorted((food for food in foods.values() if food.id in larder.due), key=lambda f: larder.due[f.id])
    due = naming.due_words([f for f in soon if not is_seasoning(f)] or soon, larder, request.today)
    missing = [foods[food_id] for food_id in sorted(dish.missing)]
    return Plan(
        archetype=dish.archetype.id,
        palette=dish.palette.id,
        cuisine=dish.cuisine,
        course=_course(dish, request),
        vessel=dish.archetype.vessel,
        servings=portions.servings,
        servings_note=_servings_note(portions.servings, request.servings),
        hero=dish.heroes()[0].id,
        ingredients=tuple(_ingredients(dish, portions, larder)),
        staples=tuple(sorted(larder.staples & foods.keys())),
        missing=tuple(sorted(dish.missing)),
        uses_soon=tuple(food.id for food in soon),
        steps=steps,
        minutes=minutes,
        title=title,
        description=naming.description_of(dish, writer, minutes.total, due),
        tip=naming.tip_of(dish, writer, _lift(dish, larder), request.seed),
        why=naming.why_of(due, missing, request),
        tags=tuple(_tags(foods.values(), minutes)),
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


def _lift(dish: Dish, larder: Larder) -> Food | None:
    """The sour food to buy for a savoury dish without any, of those the filter allows; None where the
    kitchen has something sharp: then the dish left it out for a reason."""
    has_sour = any("acid" in food.roles for food in larder.foods.values())
    if dish.archetype.salt is None or has_sour or any(map(_is_sharp, dish.everything())):
        return None
    sours = dish.palette.lists.get("acid", {})
    return next((larder.shop[food_id] for food_id in sours if food_id in larder.shop), None)


def _is_sharp(food: Food) -> bool:
    return bool(food.roles & SHARP) or food.id in SHARP_VEGETABLES


def _tags(foods: Iterable[Food], minutes: Minutes) -> Iterator[str]:
    shared: frozenset[Diet] | None = None
    for food in foods:
        shared = food.diets if shared is None else shared & food.diets
    if shared:
        yield from (diet.value for diet in (Diet.VEGAN, Diet.VEGETARIAN) if diet in shared)
    if minutes.total <= QUICK_MINUTES:
        yield "quick"
