"""How much of each food: by serving, clamped to the stock, snapped to what a cook measures.

The order is that of the kitchen: usual amount x eaters (a child counts 0.6), what the stock allows, fewer
servings where a needed food is short, shares between foods of one slot, kitchen amounts, and only then
liquid and salt.
"""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache

from desktop_app.kitchen.composer.dish import Dish
from desktop_app.kitchen.composer.larder import Larder
from desktop_app.kitchen.composer.selectors import template_slots
from desktop_app.kitchen.composer.shapes import Phrase, Range, Slot
from desktop_app.kitchen.composer.snapping import snap
from desktop_app.kitchen.foods import Food
from desktop_app.kitchen.quantities import Amount
from desktop_app.kitchen.seasonings import is_seasoning
from desktop_app.schemas.base import FoodId

HEAT_BY_SPICE = (0.0, 1.0, 2.5, 5.0)
"""Chilli at spice 0 to 3, as multiples of the palette's mild amount."""
BIG_POT = 6
"""Servings above which seasoning grows slower than the pot."""
SEASONING_GROWTH = 0.85
BIG_JUG_ML = 500
LEFTOVER = 0.15
"""No remainder below this share of the stock is left lying about."""
SOON_WEIGHT = 1.5
SPARED = 0.7
"""Share of a slot's least that still beats leaving out a food the dish could do without."""
LEAST_G = 16.0
"""Grams a serving below which a food that can be spared is better left out."""
LIGHT_G = 15.0
"""The same where the slot wants little more: half an onion does for four, not for six."""
SHARED = 0.9
NAMED_SHARE = 0.08
"""Share of a dish below which a food may not stand in its title."""
LEAST_FAT_G = 4.4
"""Grams a serving, a teaspoon."""
TASTED = 0.25
"""Share of the usual amount below which a seasoning is lost in the dish."""
FATS = frozenset({"oil", "fat"})
"""Categories of added fat."""


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
    eaters: float
    parts: tuple[Portion, ...]
    water: Mapping[str, float]

    def of(self, slot: str) -> tuple[Portion, ...]:
        """The portions of one slot."""
        return tuple(part for part in self.parts if part.slot == slot)

    def grams(self, slots: tuple[str, ...]) -> float:
        """Weight of these slots together, water included."""
        return grams_of(slots, self.parts, self.water)


def grams_of(slots: tuple[str, ...], parts: Iterable[Portion], water: Mapping[str, float]) -> float:
    """Weight of these slots together, water included."""
    return sum(p.grams for p in parts if p.slot in slots) + sum(water.get(s, 0.0) for s in slots)


@dataclass(frozen=True, slots=True)
class Short:
    """A slot whose stock feeds only ``servings``; 0 when not even one. ``crumb`` is a food of which each
    would get too little to taste, beside others of its slot."""

    slot: str
    servings: int
    crumb: Food | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """Who eats and how much. ``appetite`` is the mean share of an adult's portion; ``lean`` moves what makes
    up the dish from its usual amount (0) to its most (1) or least (-1); ``fat_most`` caps the added fat in
    grams a portion; what is in ``keep`` is used however little there is."""

    servings: int
    appetite: float = 1.0
    lean: float = 0.0
    fat_most: float = math.inf
    keep: frozenset[FoodId] = frozenset()


def portion(dish: Dish, larder: Larder, table: Table) -> Portions | Short:
    """Amounts for this table, or what is short for it. Salt is not among them."""
    work = _Portioning(dish, larder, table, table.servings * table.appetite)
    for slot in dish.archetype.slots:
        if slot.water and dish.holds(slot.when):
            work.pour(slot)
        elif slot.id in dish.chosen:
            short = work.fill(slot)
            if short:
                return short
    return Portions(table.servings, work.eaters, tuple(work.parts), work.water)


@dataclass
class _Portioning:
    """The portions so far; slots are filled in the order of the family."""

    dish: Dish
    larder: Larder
    table: Table
    eaters: float
    parts: list[Portion] = field(default_factory=list)
    water: dict[str, float] = field(default_factory=dict)

    def pour(self, slot: Slot) -> None:
        """Measure water in steps of a jug."""
        grams = self._range(slot).usual
        step = 25.0 if grams < BIG_JUG_ML else 50.0
        self.water[slot.id] = max(step, round(grams / step) * step)

    def fill(self, slot: Slot) -> Short | None:
        """Portion a slot's foods; what is short where the stock is short of what it needs."""
        shares = self._shares(slot)
        lost = next((food for food in self.dish.chosen[slot.id] if shares and food not in shares), None)
        if lost:
            return Short(slot.id, self.table.servings - 1, lost if self._can_be_spared(slot) else None)
        for food, grams in shares.items():
            amount = snap(food, grams, self._left(food))
            if amount is None:
                return self._short(slot)
            if self._makes_up(slot, food) and amount.grams < self._least(slot) * self.eaters:
                return self._crumb(slot, food, amount.grams)
            self.parts.append(Portion(slot.id, food, amount))
        return None if any(part.slot == slot.id for part in self.parts) else self._short(slot)

    def _short(self, slot: Slot) -> Short:
        """For how many servings this slot would do."""
        needed = (slot.grams.least if slot.grams else 1.0) * self.table.appetite
        have = sum(self._left(food) for food in self.dish.chosen[slot.id])
        return Short(slot.id, int(min(have / needed, self.table.servings)) if needed else 0)

    def _makes_up(self, slot: Slot, food: Food) -> bool:
        """True for a food of which each has to get enough to taste."""
        counts = self._is_weighty(slot) or (slot.grams is not None and slot.grams.least >= LIGHT_G)
        return counts and not is_seasoning(food) and food.id not in self.table.keep

    def _enough(self, slot: Slot, wish: Range) -> float:
        """Grams without which a slot stays empty: what can be spared is welcome in smaller shares."""
        if slot.least or not self._is_weighty(slot):
            return wish.least
        return min(wish.least, max(SPARED * wish.least, self._least(slot) * self.eaters))

    @staticmethod
    def _is_weighty(slot: Slot) -> bool:
        return slot.grams is not None and slot.grams.usual >= 2 * LEAST_G

    def _can_be_spared(self, slot: Slot) -> bool:
        return len(self.dish.chosen[slot.id]) > slot.least

    def _least(self, slot: Slot) -> float:
        """Grams a serving below which a food is a crumb; what a title may name has to be more."""
        if not self._is_weighty(slot):
            return SHARED * LIGHT_G
        named = slot.id in _title_slots(self.dish.archetype.titles) and self._can_be_spared(slot)
        return max(LEAST_G, NAMED_SHARE * self._usual_weight) if named else LEAST_G

    def _crumb(self, slot: Slot, food: Food, grams: float) -> Short:
        """The food to spare, or else the servings for which it is enough."""
        servings = min(int(grams / (LEAST_G * self.table.appetite)), self.table.servings - 1)
        return Short(slot.id, servings, food if self._can_be_spared(slot) else None)

    @cached_property
    def _usual_weight(self) -> float:
        """Grams a serving of what makes up the dish."""
        slots = (slot for slot in self.dish.archetype.slots if slot.id in self.dish.chosen and not slot.side)
        return sum(slot.grams.usual for slot in slots if slot.grams and slot.grams.usual >= LEAST_G)

    def _left(self, food: Food) -> float:
        if food.id in self.dish.missing:
            return math.inf
        spent = sum(part.grams for part in self.parts if part.food.id == food.id)
        return self.larder.grams[food.id] - spent

    def _shares(self, slot: Slot) -> dict[Food, float]:
        """Grams by food; none when the stock is short of what the slot needs."""
        foods = self.dish.chosen[slot.id]
        left = {food: self._left(food) for food in foods}
        if slot.palette and not slot.grams:
            wishes = {food: self._seasoning(slot, food) for food in foods}
            return {
                f: min(grams, left[f]) for f, grams in wishes.items() if self._is_enough(f, grams, left[f])
            }
        wish = self._range(slot)
        weights = {food: SOON_WEIGHT if food.id in self.larder.due else 1.0 for food in foods}
        shares = _fair(wish.usual, weights, left)
        if sum(shares.values()) < self._enough(slot, wish) - 0.01:
            return {}
        if self._is_fat(slot):
            return shares
        return {food: _use_the_lot(grams, left[food], wish.most) for food, grams in shares.items()}

    def _seasoning(self, slot: Slot, food: Food) -> float:
        """Grams of a palette's food, no more fat than the table bears."""
        grams = _seasoning(slot, food, self.eaters, self.dish)
        return min(grams, self._fat_most) if food.category in FATS else grams

    def _is_enough(self, food: Food, wish: float, left: float) -> bool:
        """False for so little fat that it fries nothing, and so little spice that nobody tastes it."""
        least = LEAST_FAT_G * self.eaters if food.category in FATS else TASTED * wish
        return left >= min(least, wish) or food.id in self.table.keep

    def _range(self, slot: Slot) -> Range:
        """Grams for the whole recipe, leaning to more or less where the table does."""
        wish = self._usual_range(slot)
        if self._is_fat(slot):
            most = min(wish.most, self._fat_most)
            return Range(min(wish.least, most), min(wish.usual, most), most)
        if slot.ratio or slot.palette or wish.usual < LEAST_G * self.eaters:
            return wish
        edge = wish.most if self.table.lean > 0 else wish.least
        return replace(wish, usual=wish.usual + abs(self.table.lean) * (edge - wish.usual))

    def _is_fat(self, slot: Slot) -> bool:
        return any(food.category in FATS for food in self.dish.chosen.get(slot.id, ()))

    @property
    def _fat_most(self) -> float:
        return self.table.fat_most * self.eaters

    def _usual_range(self, slot: Slot) -> Range:
        """Grams for the whole recipe, by what is in the pot already or by the eaters."""
        if slot.ratio:
            base = grams_of(slot.ratio.of, self.parts, self.water) * slot.ratio.times
            grams = base + (slot.ratio.per_pot if base else 0.0)
            return Range(grams * 0.75, grams, grams * 1.25)
        wish = slot.grams or Range(0, 0, 0)
        return Range(wish.least * self.eaters, wish.usual * self.eaters, wish.most * self.eaters)


@lru_cache(maxsize=256)
def _title_slots(titles: tuple[Phrase, ...]) -> frozenset[str]:
    """The slots a title may name."""
    return frozenset(slot for title in titles for slot in template_slots(title.text))


def _seasoning(slot: Slot, food: Food, eaters: float, dish: Dish) -> float:
    """Grams of a palette's food; heat follows the wish, big pots need less than their share."""
    grams = dish.palette.lists[slot.palette][food.id]
    if slot.palette == "heat":
        grams *= HEAT_BY_SPICE[int(dish.facts["spice"])]
    if eaters <= BIG_POT or not (slot.palette == "heat" or food.category in ("spice", "spice_blend")):
        return grams * eaters
    return grams * BIG_POT * math.pow(eaters / BIG_POT, SEASONING_GROWTH)


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
