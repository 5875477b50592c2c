"""Stages into steps: minutes from the foods, what waits for what, what shares a pan becomes one step."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass

from desktop_app.kitchen.composer.dish import Dish
from desktop_app.kitchen.composer.shapes import Stage
from desktop_app.kitchen.composer.wording import HollowText, Rendered, Writer, fill
from desktop_app.kitchen.foods import Food
from desktop_app.kitchen.techniques import TOLERANCE, Techniques
from desktop_app.schemas.food import RawAnimal
from desktop_app.schemas.recipe import Step

LONGEST_STEP = 50
"""Words a merged step may have; batches or a second pan add a dozen more."""


@dataclass
class _Work:
    """A stage that takes place in this dish."""

    stage: Stage
    minutes: float
    words: Rendered
    length: int
    """Words, those the placeholders stand for among them."""


def schedule(dish: Dish, writer: Writer, techniques: Techniques | None = None) -> tuple[Step, ...]:
    """The steps in order, each knowing which steps it waits for; with ``techniques``, what would spoil
    in the time the slowest food of a stage takes goes in later."""
    stages = (stage for stage in dish.archetype.stages if dish.holds(stage.when))
    works = [_work(stage, dish, writer, techniques) for stage in stages]
    groups = list(_merged(works))
    step_of = {work.stage.id: number for number, group in enumerate(groups) for work in group}
    return tuple(_step(number, group, dish, step_of) for number, group in enumerate(groups))


def critical_path(steps: tuple[Step, ...]) -> float:
    """Minutes until the last step has ended when each starts as soon as it may."""
    ends: list[float] = []
    for number, step in enumerate(steps):
        waits = step.after if step.after is not None else ((number - 1,) if number else ())
        ends.append(step.minutes + max((ends[index] for index in waits), default=0.0))
    return max(ends, default=0.0)


def _work(stage: Stage, dish: Dish, writer: Writer, techniques: Techniques | None) -> _Work:
    minutes = stage.minutes
    late: tuple[Food, ...] = ()
    if stage.method:
        foods = dish.foods("+".join(stage.of))
        needed = (dish.book.handling.minutes(food, stage.method) for food in foods)
        minutes = max(minutes, *needed, 0.0)
        late = _late(foods, stage.method, minutes, techniques)
    words = _worded(stage, minutes, late, dish, writer)
    length = len(fill(words.text, writer.placeholders).split())
    return _Work(stage, minutes + words.rest_minutes, words, length)


def _late(
    foods: tuple[Food, ...], method: str, minutes: float, techniques: Techniques | None
) -> tuple[Food, ...]:
    """The foods past their best when the slowest is tender; raw animal food stays in all the time."""
    technique = techniques.by_method(method) if techniques else None
    if technique is None:
        return ()
    windows = {food: technique.window(food) for food in foods if food.raw_animal is RawAnimal.NONE}
    return tuple(food for food, row in windows.items() if row and row.past * (1 + TOLERANCE) < minutes)


def _worded(stage: Stage, minutes: float, late: tuple[Food, ...], dish: Dish, writer: Writer) -> Rendered:
    """The stage in words; where all of its foods are late, none is."""
    if late:
        lasts = max(dish.book.handling.minutes(food, stage.method) for food in late)
        with suppress(HollowText):
            return writer.stage_with_late(stage.text, minutes, late, lasts)
    return writer.stage(stage.text, minutes)


def _merged(works: list[_Work]) -> Iterator[list[_Work]]:
    group: list[_Work] = []
    for work in works:
        if group and not _fits(group, work):
            yield group
            group = []
        group.append(work)
    if group:
        yield group


def _fits(group: list[_Work], work: _Work) -> bool:
    same = bool(work.stage.merge) and group[-1].stage.merge == work.stage.merge
    return same and sum(one.length for one in (*group, work)) <= LONGEST_STEP


def _step(number: int, group: list[_Work], dish: Dish, step_of: dict[str, int]) -> Step:
    waits = {index for work in group for index in _waits(work.stage, dish, step_of)} - {number}
    after = tuple(sorted(waits))
    first = group[0].stage
    text = " ".join(work.words.text for work in group)
    temperatures = [work.words.temperature_c for work in group if work.words.temperature_c]
    return Step(
        text=text if number == 0 or number - 1 in waits else _meanwhile(text),
        minutes=sum(work.minutes for work in group),
        kind=first.kind,
        foods=tuple(dict.fromkeys(food for work in group for food in work.words.foods)),
        temperature_c=max(temperatures, default=None),
        oven_c=next((work.stage.oven_c for work in group if work.stage.oven_c), None),
        after=after,
        vessel=first.vessel,
        heat=first.heat,
    )


def _waits(stage: Stage, dish: Dish, step_of: dict[str, int]) -> set[int]:
    """The steps a stage waits for; through stages that do not take place to those before them."""
    stages = dish.archetype.stages
    place = stages.index(stage)
    names = stage.after if stage.after is not None else ((stages[place - 1].id,) if place else ())
    waits: set[int] = set()
    for name in names:
        if name in step_of:
            waits.add(step_of[name])
        else:
            waits |= _waits(next(other for other in stages if other.id == name), dish, step_of)
    return waits


def _meanwhile(text: str) -> str:
    return f"Meanwhile, {text[0].lower()}{text[1:]}"
