"""Fill the slots of a dish family from the larder: must-use and due-soon first, good pairs always."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from desktop_app.kitchen.composer.amounts import FATS
from desktop_app.kitchen.composer.dish import Dish
from desktop_app.kitchen.composer.larder import Larder
from desktop_app.kitchen.composer.scene import Scene
from desktop_app.kitchen.composer.shapes import Archetype, Palette, Slot
from desktop_app.kitchen.foods import Food
from desktop_app.kitchen.pairing import NEVER
from desktop_app.kitchen.seasonings import SEASONING, is_seasoning
from desktop_app.schemas.base import FoodId
from desktop_app.schemas.generation import CookRequest

SALT = FoodId("salt")
SALT_SLOT = "salt"
"""A slot of every salted dish, filled by the amount, not by the family."""
PALETTE_ORDER = 0.4
LIST_ORDER = 0.02
"""What each place further down a list costs: palettes rank their foods, slots merely order them."""
LEAST_SHARE_G = 20.0
"""Grams a serving below which nobody notices one of several foods in a slot."""
WORTH_ADDING = 0.0
"""A food nobody asked for enters only when its worst pair is no worse than this."""


Pool = tuple[Food, ...]
"""What may fill a slot, of the foods at home."""


@dataclass(frozen=True)
class Lead:
    """The food a dish is built around, and the slot it fills."""

    slot: str
    food: Food


@dataclass
class _Filling:
    """The state of one attempt."""

    scene: Scene
    dish: Dish
    chosen: dict[str, tuple[Food, ...]]
    """What the dish holds; it grows slot by slot."""
    to_buy: int
    used: set[FoodId] = field(default_factory=set)

    def put(self, slot: Slot, foods: tuple[Food, ...]) -> None:
        self.chosen[slot.id] = foods
        self.used.update(food.id for food in foods)

    def buy(self, food: Food) -> bool:
        """Put a food on the list of what is missing; False when no more may be."""
        if not self.to_buy:
            return False
        self.to_buy -= 1
        self.dish = replace(self.dish, missing=self.dish.missing | {food.id})
        return True


def select(archetype: Archetype, palette: Palette, scene: Scene, lead: Lead) -> Dish | None:
    """A dish around ``lead``, or None when a slot that must be filled stays empty."""
    salted = archetype.salt and scene.larder.has(SALT)
    chosen: dict[str, tuple[Food, ...]] = {SALT_SLOT: (scene.larder.foods[SALT],)} if salted else {}
    dish = Dish(archetype, palette, scene.book, chosen, _facts(palette, scene.request))
    state = _Filling(scene, dish, chosen, scene.request.missing_allowed, {lead.food.id})
    for slot, pool in pools(archetype, palette, scene):
        # Most slots of most dishes stay empty, so they cost no call.
        if (pool or slot.least or lead.slot == slot.id) and not _fill(slot, pool, state, lead):
            return None
    # The slot of the lead may have stayed empty: chilli is no hero where nobody wants it hot.
    is_whole = state.dish.heroes() and all(state.dish.holds(need) for need in archetype.needs)
    return state.dish if is_whole else None


def leads(archetype: Archetype, palette: Palette, scene: Scene) -> Iterator[Lead]:
    """Foods the dish could be built around, the most urgent first, those of late last, slot by slot."""
    known_by_slot = {slot.id: pool for slot, pool in pools(archetype, palette, scene)}
    for name in archetype.heroes:
        slot = archetype.slot(name)
        known = known_by_slot[name]
        pool = (food for food in known if not _is_scanty(slot, food, scene))
        foods = sorted(pool, key=lambda food: (-scene.urgency(food), scene.late.served(_called(food, scene))))
        for food in (*foods, *(_in_shop(slot, scene.larder) if scene.request.missing_allowed else ())):
            yield Lead(name, food)


def _in_shop(slot: Slot, larder: Larder) -> Iterator[Food]:
    """What could be bought for a slot."""
    return filter(None, (larder.allowed(name) for name in slot.to_buy if not larder.has(name)))


def _called(food: Food, scene: Scene) -> tuple[str, str]:
    one, several = scene.book.handling.short(food)
    return one.casefold(), several.casefold()


def _facts(palette: Palette, request: CookRequest) -> dict[str, str | int]:
    return {
        "palette": palette.id,
        "spice": request.spice,
        "meal": request.meal.value if request.meal else "",
        "servings": request.servings,
    }


def pools(archetype: Archetype, palette: Palette, scene: Scene) -> tuple[tuple[Slot, Pool], ...]:
    """The slots foods go into, each with what may fill it; looked up once a request."""
    key = (archetype.id, palette.id)
    if key not in scene.pools:
        scene.pools[key] = tuple(
            (slot, _candidates_of(archetype, slot, palette, scene))
            for slot in archetype.slots
            if not slot.water
        )
    return scene.pools[key]


def _candidates_of(archetype: Archetype, slot: Slot, palette: Palette, scene: Scene) -> Pool:
    """The candidates of a slot; those that are of no palette serve all of them."""
    key = (archetype.id, slot.id, palette.id if slot.palette else "")
    if key not in scene.found:
        scene.found[key] = tuple(candidates(slot, palette, scene.larder))
    return scene.found[key]


def candidates(slot: Slot, palette: Palette, larder: Larder) -> list[Food]:
    """Foods at home that may fill a slot; in the order of preference when the slot has one."""
    if slot.palette:
        ids = palette.lists.get(slot.palette, {})
        return [
            larder.foods[name]
            for name in ids
            if name in larder.foods and not _barred(slot, larder.foods[name])
        ]
    if slot.foods:
        return [larder.foods[name] for name in slot.foods if name in larder.foods]
    found = {food.id: food for word in sorted(slot.roles) for food in larder.by_word.get(word, ())}
    return [food for food in found.values() if not _barred(slot, food)]


def _barred(slot: Slot, food: Food) -> bool:
    return bool(slot.barred & {food.id, food.category, *food.roles})


def _fill(slot: Slot, pool: Pool, state: _Filling, lead: Lead) -> bool:
    """Fill one slot from the foods at home; False when it must hold a food and none may."""
    if not state.dish.holds(slot.when):
        return True
    chosen: list[Food] = []
    if lead.slot == slot.id:
        if not state.scene.larder.has(lead.food.id) and not state.buy(lead.food):
            return False
        chosen.append(lead.food)
    if pool:
        _choose(slot, pool, chosen, state)
    if len(chosen) < slot.least:
        chosen += _bought(slot, chosen, state)
    if chosen:
        state.put(slot, tuple(chosen))
    return len(chosen) >= slot.least


def _choose(slot: Slot, pool: Pool, chosen: list[Food], state: _Filling) -> None:
    """Add to ``chosen`` what makes the dish better, the best first."""
    free = [food for food in pool if _free(slot, food, state) and food not in chosen]
    while len(chosen) < _places(slot):
        food = _best(slot, free, chosen, state)
        if food is None:
            return
        chosen.append(food)
        free.remove(food)


def _places(slot: Slot) -> int:
    """How many foods may share a slot without any share becoming a crumb."""
    if slot.palette or slot.grams is None:
        return slot.most
    return min(slot.most, max(1, slot.least, int(slot.grams.usual // LEAST_SHARE_G)))


def _free(slot: Slot, food: Food, state: _Filling) -> bool:
    """A food fills one slot, but fats and the like may serve in several."""
    return food.id not in state.used or (bool(slot.foods) and food.category in SEASONING)


def _best(slot: Slot, pool: list[Food], chosen: list[Food], state: _Filling) -> Food | None:
    """The food that does most for the dish, None when none makes it better."""
    together = [*state.dish.everything(), *chosen]
    step = PALETTE_ORDER if slot.palette else LIST_ORDER if slot.foods else 0.0
    best: tuple[float, Food] | None = None
    pairs = state.dish.book.pairs
    for place, food in enumerate(pool):
        scores = pairs.scores(food, together)
        lowest = pairs.worst(food, together, scores)
        if lowest <= NEVER or not _welcome(slot, food, chosen, lowest, state):
            continue
        worth = state.scene.urgency(food) * 2 + lowest - place * step
        worth += _richness(slot, food, scores, state)
        if best is None or worth > best[0]:
            best = (worth, food)
    return best[1] if best else None


def _welcome(slot: Slot, food: Food, chosen: list[Food], lowest: float, state: _Filling) -> bool:
    """Needed foods are welcome; the rest must suit the dish and fit under its cap."""
    if len(chosen) < slot.least:
        return True
    crowded = not is_seasoning(food) and state.dish.bulk + len(chosen) >= state.dish.archetype.max_foods
    if (chosen or slot.most == 1) and _is_scanty(slot, food, state.scene):
        return False
    asked_for = food.id in state.scene.request.must_use
    return asked_for or (not crowded and lowest >= WORTH_ADDING)


def _is_scanty(slot: Slot, food: Food, scene: Scene) -> bool:
    """So little at home that nobody would taste its share, or that not even one would have enough of
    it; of food that is due half a share will do."""
    if slot.grams is None or slot.palette or food.id in scene.must:
        return False
    have = scene.larder.grams[food.id]
    if slot.most == 1:
        return food.category not in FATS and have < slot.grams.least
    least = min(LEAST_SHARE_G, slot.grams.usual / slot.most) * scene.request.servings
    return not is_seasoning(food) and have < (least / 2 if scene.urgency(food) else least)


def _richness(slot: Slot, food: Food, scores: list[float], state: _Filling) -> float:
    """A small bonus for mean pairing and for stock that suffices, a malus for stock that does not."""
    mean = sum(scores) / len(scores) if scores else 0.0
    enough = 0.0
    if slot.grams:
        wish = slot.grams.least * state.scene.request.servings / max(slot.least, 1)
        enough = 0.3 if state.scene.larder.grams[food.id] >= wish else -0.6
    return mean + enough


def _bought(slot: Slot, chosen: list[Food], state: _Filling) -> list[Food]:
    """Foods to buy for what the slot still lacks, as far as the request allows."""
    bought: list[Food] = []
    together = [*state.dish.everything(), *chosen]
    if not state.to_buy:
        return bought
    spoken = state.dish.palette.lists.get(slot.palette, {}) if slot.palette else slot.to_buy
    for food_id in (name for name in slot.to_buy if name in spoken):
        food = state.scene.larder.allowed(food_id)
        lacking = len(chosen) + len(bought) < slot.least
        if food and lacking and state.dish.book.pairs.lowest(food, together) > NEVER and state.buy(food):
            bought.append(food)
    return bought
