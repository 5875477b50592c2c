"""How much of each food: by serving, clamped to the stock, snapped to what a cook measures.

The order is that of the kitchen: usual amount x servings, what the stock allows, fewer servings where a
needed food is short, shares between foods of one slot, kitchen amounts, and only then liquid and salt.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace

from desktop_app.kitchen.composer.dish import Dish
from desktop_app.kitchen.composer.larder import Larder
from desktop_app.kitchen.composer.shapes import Range, Slot
from desktop_app.kitchen.composer.snapping import snap
from desktop_app.kitchen.foods import Food
from desktop_app.kitchen.quantities import Amount

HEAT_BY_SPICE = (0.0, 1.0, 2.5, 5.0)
"""Chilli at spice 0 to 3, as multiples of the palette's mild amount."""
BIG_POT = 6
"""Servings above which seasoning grows slower than the pot."""
SEASONING_GROWTH = 0.85
BIG_JUG_ML = 500
LEFTOVER = 0.15
"""No remainder below this share of the stock is left lying about."""
SOON_WEIGHT = 1.5


@dataclass(frozen=True, slots=True)
class Portion:
    """What one slot takes of one food, for the whole recipe."""

    slot: str
    food: Food
    amount: Amount

    @property
    def grams(self) -> float:
        """The edible weight of the amount as printed."""
        return self.amount.grams


@dataclass(frozen=True)
class Portions:
    """All amounts of a dish. ``water`` maps water slots to ml."""

    servings: int
    parts: tuple[Portion, ...]
    water: Mapping[str, float]

    def of(self, slot: str) -> tuple[Portion, ...]:
        """The portions of one slot."""
        return tuple(part for part in self.parts if part.slot == slot)

    def grams(self, slots: tuple[str, ...]) -> float:
        """Weight of these slots together, water included."""
        return sum(p.grams for p in self.parts if p.slot in slots) + sum(
            self.water.get(s, 0.0) for s in slots
        )


@dataclass(frozen=True, slots=True)
class Short:
    """A slot whose stock feeds only ``servings``; 0 when not even one."""

    slot: str
    servings: int


def portion(dish: Dish, larder: Larder, servings: int) -> Portions | Short:
    """Amounts for this many servings, or what is short for it. Salt is not among them."""
    work = _Portioning(dish, larder, Portions(servings, (), {}))
    for slot in dish.archetype.slots:
        if slot.water and dish.holds(slot.when):
            work.pour(slot)
        elif slot.id in dish.chosen and not work.fill(slot):
            return work.short(slot)
    return work.done


@dataclass
class _Portioning:
    """The portions so far; slots are filled in the order of the family."""

    dish: Dish
    larder: Larder
    done: Portions

    def pour(self, slot: Slot) -> None:
        """Measure water in steps of a jug."""
        grams = _range(slot, self.done).usual
        step = 25.0 if grams < BIG_JUG_ML else 50.0
        water = {**self.done.water, slot.id: max(step, round(grams / step) * step)}
        self.done = replace(self.done, water=water)

    def fill(self, slot: Slot) -> bool:
        """Portion a slot's foods; False when the stock is short of what it needs."""
        for food, grams in self._shares(slot).items():
            amount = snap(food, grams, self._left(food))
            if amount is None:
                return False
            self.done = replace(self.done, parts=(*self.done.parts, Portion(slot.id, food, amount)))
        return slot.id in {part.slot for part in self.done.parts}

    def short(self, slot: Slot) -> Short:
        """For how many servings this slot would do."""
        needed = slot.grams.least if slot.grams else 1.0
        have = sum(self._left(food) for food in self.dish.chosen[slot.id])
        return Short(slot.id, int(min(have / needed, self.done.servings)) if needed else 0)

    def _left(self, food: Food) -> float:
        if food.id in self.dish.missing:
            return math.inf
        spent = sum(part.grams for part in self.done.parts if part.food.id == food.id)
        return self.larder.grams[food.id] - spent

    def _shares(self, slot: Slot) -> dict[Food, float]:
        """Grams by food; none when the stock is short of what the slot needs."""
        foods = self.dish.chosen[slot.id]
        left = {food: self._left(food) for food in foods}
        if slot.palette and not slot.grams:
            return {
                food: min(_seasoning(slot, food, self.done.servings, self.dish), left[food]) for food in foods
            }
        wish = _range(slot, self.done)
        weights = {food: SOON_WEIGHT if food.id in self.larder.due else 1.0 for food in foods}
        shares = _fair(wish.usual, weights, left)
        if sum(shares.values()) < wish.least - 0.01:
            return {}
        return {food: _use_the_lot(grams, left[food], wish.most) for food, grams in shares.items()}


def _range(slot: Slot, done: Portions) -> Range:
    """Grams for the whole recipe."""
    if slot.ratio:
        base = done.grams(slot.ratio.of) * slot.ratio.times
        grams = base + (slot.ratio.per_pot if base else 0.0)
        return Range(grams * 0.75, grams, grams * 1.25)
    wish = slot.grams or Range(0, 0, 0)
    return Range(wish.least * done.servings, wish.usual * done.servings, wish.most * done.servings)


def _seasoning(slot: Slot, food: Food, servings: int, dish: Dish) -> float:
    """Grams of a palette's food; heat follows the wish, big pots need less than their share."""
    grams = dish.palette.lists[slot.palette][food.id]
    if slot.palette == "heat":
        grams *= HEAT_BY_SPICE[int(dish.facts["spice"])]
    if servings <= BIG_POT or food.category not in ("spice", "spice_blend"):
        return grams * servings
    return grams * BIG_POT * math.pow(servings / BIG_POT, SEASONING_GROWTH)


def _fair(total: float, weights: Mapping[Food, float], left: Mapping[Food, float]) -> dict[Food, float]:
    """Share ``total`` by weight; what one food lacks the others make up."""
    shares: dict[Food, float] = {}
    for food in sorted(weights, key=lambda food: left[food] / weights[food]):
        open_weight = sum(weight for other, weight in weights.items() if other not in shares)
        wish = (total - sum(shares.values())) * weights[food] / open_weight
        shares[food] = min(wish, left[food])
    return {food: shares[food] for food in weights}


def _use_the_lot(grams: float, left: float, most: float) -> float:
    """Take the whole stock where only a scrap would stay behind."""
    return left if grams < left <= min(most, grams / (1 - LEFTOVER)) else grams
