"""Compose: every dish family against the larder, ranked, the best few worked out in full."""

from collections.abc import Iterator, Mapping
from itertools import islice
from random import Random

from desktop_app.kitchen.catalogue import Catalogue
from desktop_app.kitchen.composer.archetypes import ChefBook
from desktop_app.kitchen.composer.assembling import Settled, assemble, settle, sooner
from desktop_app.kitchen.composer.conditions import parse_condition
from desktop_app.kitchen.composer.dish import Dish
from desktop_app.kitchen.composer.equipping import can_be_cooked, suits
from desktop_app.kitchen.composer.larder import Larder, stock_larder
from desktop_app.kitchen.composer.plan import Plan
from desktop_app.kitchen.composer.ranking import Candidate, hurried, in_order, rate, without
from desktop_app.kitchen.composer.scene import Scene
from desktop_app.kitchen.composer.selection import SALT, SALT_SLOT, leads, pools, select
from desktop_app.kitchen.composer.shapes import Archetype, Palette
from desktop_app.schemas.generation import CookRequest

SPARE = 2
"""Plans beyond those asked for, in case one fails its inspection."""
LEADS_TRIED = (3, 2)
"""How many main foods are tried with the palette the larder speaks best, and with the second."""
FAILURES_BORNE = 40
FLUENT = 5
"""Seasonings at home with which a palette is spoken fluently."""


def compose(catalogue: Catalogue, book: ChefBook, request: CookRequest) -> tuple[Plan, ...]:
    """Plans for distinct dishes, best first; none when nothing good can be made of the stock."""
    return tuple(proposals(catalogue, book, request))


def proposals(catalogue: Catalogue, book: ChefBook, request: CookRequest) -> Iterator[Plan]:
    """The plans of `compose`, each worked out when it is asked for: spare ones mostly never are."""
    scene = Scene(book, stock_larder(catalogue, request), request)
    rng = Random(request.seed)  # noqa: S311 - variety, not secrecy
    rated = [rate(dish, scene, rng) for dish in dishes(scene)]
    return islice(_served(rated, catalogue, scene), request.count + SPARE)


def dishes(scene: Scene) -> Iterator[Dish]:
    """Every dish the larder can hold, a few leads and palettes of each family."""
    at_home = {one.id: _share_at_home(one, scene.larder) for one in scene.book.palettes.values()}
    for archetype in scene.book.archetypes.values():
        if _is_wished(archetype, scene.request):
            for palette, most in zip(_palettes(archetype, scene, at_home), LEADS_TRIED, strict=False):
                yield from _around_leads(archetype, palette, scene, most)


def _is_wished(archetype: Archetype, request: CookRequest) -> bool:
    wished = request.meal is None or request.meal in archetype.courses
    in_time = request.max_minutes is None or archetype.least_minutes <= request.max_minutes
    at_table = archetype.min_servings <= request.servings <= archetype.max_servings
    return wished and in_time and at_table and suits(archetype, request.equipment)


def _palettes(archetype: Archetype, scene: Scene, at_home: Mapping[str, float]) -> list[Palette]:
    """The palettes the larder can speak best, of the cuisine asked for."""
    palettes = [scene.book.palettes[name] for name in archetype.palettes]
    if scene.request.cuisine:
        wish = scene.request.cuisine.strip().casefold().replace(" ", "_")
        palettes = [one for one in palettes if wish in {one.id, one.cuisine, *one.also}]
    best = sorted(palettes, key=lambda one: -at_home[one.id] - archetype.palettes[one.id])[: len(LEADS_TRIED)]
    return [one for one in best if one is best[0] or at_home[one.id]]


def _share_at_home(palette: Palette, larder: Larder) -> float:
    """How well the larder speaks a palette: markers count fully, its other seasonings by half."""
    markers = sum(map(larder.has, palette.markers))
    return min(1.0, (markers + sum(map(larder.has, palette.seasonings)) / 2) / FLUENT)


def _around_leads(archetype: Archetype, palette: Palette, scene: Scene, most: int) -> Iterator[Dish]:
    if not _can_be_filled(archetype, palette, scene):
        return
    seen: set[frozenset[str]] = set()
    for lead in islice(leads(archetype, palette, scene), most):
        dish = select(archetype, palette, scene, lead)
        foods = frozenset(food.id for food in dish.everything()) if dish else frozenset()
        if (
            dish
            and scene.must <= foods
            and foods not in seen
            and can_be_cooked(dish, scene.request.equipment)
        ):
            seen.add(foods)
            yield dish


def _can_be_filled(archetype: Archetype, palette: Palette, scene: Scene) -> bool:
    """A quick look before the work: has every slot that must be filled something to fill it?"""
    filled = pools(archetype, palette, scene)
    empty = [slot for slot, pool in filled if slot.least and not slot.when and len(pool) < slot.least]
    fillable = len(empty) <= scene.request.missing_allowed and all(slot.to_buy for slot in empty)
    return fillable and (scene.request.missing_allowed > 0 or _could_be_worth(archetype, palette, scene))


def _could_be_worth(archetype: Archetype, palette: Palette, scene: Scene) -> bool:
    """Has every need of the family at least one slot the larder can fill?"""
    fillable = {slot.id for slot, pool in pools(archetype, palette, scene) if pool}
    fillable.add(SALT_SLOT)
    groups = (group for need in archetype.needs for group in parse_condition(need).groups)
    return all(any(term.may_hold(fillable) for term in group) for group in groups)


def _served(rated: list[Candidate], catalogue: Catalogue, scene: Scene) -> Iterator[Plan]:
    """Worked-out plans, each the best beside those before it; no dish and no title twice.

    What feeds less than half of the table comes after them, what is much like a late dish last: it was seen.
    """
    served: list[Candidate] = []
    titles = {title.casefold() for title in scene.request.recent_titles}
    scanty: list[Plan] = []
    repeats: list[Plan] = []
    failures = 0
    queue = in_order(rated, served)
    while queue and failures < FAILURES_BORNE:
        best = queue.pop(0)
        plan = _worked_out(best, catalogue, scene)
        if isinstance(plan, Candidate):
            queue = in_order([plan, *queue], served)
            continue
        if plan is None or plan.title.casefold() in titles or not _keeps_must(plan, scene):
            failures += 1
            continue
        titles.add(plan.title.casefold())
        if plan.servings * 2 < scene.request.servings:
            scanty.append(plan)
        elif scene.late.repeats(best.dish, plan.title):
            repeats.append(plan)
            failures += 1
            continue
        else:
            yield plan
        served.append(best)
        queue = in_order([candidate for candidate in queue if candidate.key != best.key], served)
    yield from (*scanty, *repeats)


def _worked_out(best: Candidate, catalogue: Catalogue, scene: Scene) -> Plan | Candidate | None:
    """The plan of a candidate; or the candidate again, when its amounts or the clock make less of it."""
    settled = best.settled or settle(best.dish, scene)
    if settled is None:
        return None
    lost = 0 if best.settled else _due_foods_lost(settled, best.dish, scene)
    if lost:
        return without(best, lost, settled)
    plan = assemble(settled, catalogue, scene)
    leaner = sooner(settled, scene) if plan is None and scene.request.max_minutes else None
    return hurried(best, leaner) if leaner else plan


def _due_foods_lost(settled: Settled, dish: Dish, scene: Scene) -> int:
    """How many foods that are due were in the dish, but are too little for its amounts."""
    due = {food.id for food in dish.everything()} & scene.larder.due.keys()
    return len(due - settled.foods - {SALT})


def _keeps_must(plan: Plan, scene: Scene) -> bool:
    """Short foods may have dropped out; what must be used may not."""
    return scene.must <= {ingredient.food_id for ingredient in plan.ingredients}
