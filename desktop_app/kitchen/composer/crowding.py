"""Pans and trays that hold only so much: steps that would crowd them go in batches, or on two."""

from collections.abc import Iterator

from desktop_app.kitchen.bands import described
from desktop_app.kitchen.catalogue import Catalogue
from desktop_app.kitchen.composer.amounts import Portions
from desktop_app.kitchen.composer.balance import bands_of
from desktop_app.kitchen.composer.dish import Dish
from desktop_app.kitchen.composer.wording import Writer
from desktop_app.kitchen.loads import LOADS, Load, fills, vessels
from desktop_app.kitchen.seasonings import is_seasoning
from desktop_app.schemas.base import FoodId
from desktop_app.schemas.recipe import Step

NUMBERS = (
    "no",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
)
BATCHES = (
    "Work in {n} batches in a {size}, {t} in all, because a crowded pan steams.",
    "Fry it in {n} batches in the {size}, {t} in all, so that everything touches the pan.",
    "Do this in {n} batches too, with the {size} hot again before each, {t} in all.",
    "Again, cook {n} batches one after another in the {size}, {t} in all.",
)
SHARED = "Divide everything between {n} {vessels}, {size}."
MOST_BATCHES = len(NUMBERS) - 1


def uncrowded(
    steps: tuple[Step, ...], dish: Dish, portions: Portions, writer: Writer, catalogue: Catalogue
) -> tuple[Step, ...]:
    """The steps, with words and minutes for what does not fit at once."""
    family = bands_of(catalogue).family(dish.archetype.id)
    load = LOADS.get(family.batch)
    if load is None:
        return steps
    bulk = _bulk(portions, family.sides)
    indices = [index for index, step in enumerate(steps) if fills(step, family.batch)]
    if load.sequential:
        return tuple(_batched(steps, indices, bulk, load, writer))
    return tuple(_shared(steps, indices, bulk, load))


def _bulk(portions: Portions, sides: frozenset[str]) -> dict[FoodId, float]:
    bulk: dict[FoodId, float] = {}
    for part in portions.parts:
        if not is_seasoning(part.food) and not described(part.food, sides):
            bulk[part.food.id] = bulk.get(part.food.id, 0.0) + part.grams
    return bulk


def _batched(
    steps: tuple[Step, ...], indices: list[int], bulk: dict[FoodId, float], load: Load, writer: Writer
) -> Iterator[Step]:
    """One pan, batch after batch: the step takes as many times as long."""
    seen: set[FoodId] = set()
    said = 0
    for index, step in enumerate(steps):
        grams = sum(bulk.get(food, 0.0) for food in set(step.foods) - seen)
        seen |= set(step.foods)
        count = min(vessels(grams, load), MOST_BATCHES) if index in indices else 1
        if count == 1:
            yield step
            continue
        minutes = step.minutes * count
        template = BATCHES[said % len(BATCHES)].replace("{n}", NUMBERS[count]).replace("{size}", load.size)
        words = writer.stage(template, minutes).text
        yield step.model_copy(update={"text": f"{step.text} {words}", "minutes": minutes})
        said += 1


def _shared(
    steps: tuple[Step, ...], indices: list[int], bulk: dict[FoodId, float], load: Load
) -> Iterator[Step]:
    """Several pans or trays at once: said where the first food goes in; what only tops the plate is apart."""
    foods = {food for step in steps[:-1] for food in step.foods}
    count = min(vessels(sum(bulk.get(food, 0.0) for food in foods), load), MOST_BATCHES)
    for index, step in enumerate(steps):
        if count > 1 and index in indices[:1]:
            words = SHARED.format(n=NUMBERS[count], vessels=load.vessels, size=load.size)
            yield step.model_copy(update={"text": f"{step.text} {words}"})
        else:
            yield step
