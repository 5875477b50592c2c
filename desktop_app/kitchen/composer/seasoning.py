"""Salt, as a share of the finished weight, less what the foods bring along (sodium x 2.54)."""

from desktop_app.kitchen.catalogue import Catalogue
from desktop_app.kitchen.composer.amounts import Portion, Portions
from desktop_app.kitchen.composer.dish import Dish
from desktop_app.kitchen.composer.selection import SALT_SLOT
from desktop_app.kitchen.foods import Food
from desktop_app.kitchen.quantities import UNITS, Amount, kitchen_amount

SWELLING = {"pasta": 2.2, "noodle": 2.2}
"""Cooked over dry weight of what boils in water that is poured away."""
KEPT = 0.9
"""Share of a pot's weight that does not steam off."""
LEAST_SALT_G = 0.4
PINCH_G = UNITS["pinch"].factor
HIDDEN_EXCESS = 1.5
"""How far the foods' own salt may pass the upper end of the band: a salty ham stays a salty ham."""
STRONG_SALT_G = 4.5
"""Grams of salt a serving above which no dish may go."""


def finished_weight(dish: Dish, portions: Portions) -> float:
    """Grams of the dish as served, without its sides."""
    sides = _sides(dish)
    wet = bool(portions.water)
    solid = sum(p.grams * (1.0 if wet else _swelling(p)) for p in portions.parts if p.slot not in sides)
    water = sum(ml for slot, ml in portions.water.items() if slot not in sides)
    return (solid + water) * (KEPT if wet else 1.0)


def carried_salt(dish: Dish, portions: Portions, catalogue: Catalogue) -> float:
    """Grams of salt the foods of the dish bring along."""
    sides = _sides(dish)
    return sum(_salt_of(part, catalogue) for part in portions.parts if part.slot not in sides)


def added_salt(dish: Dish, portions: Portions, catalogue: Catalogue, stock: float) -> Portion | None:
    """The salt to add, None when the dish has enough or the ``stock`` in grams has none."""
    salt = dish.chosen.get(SALT_SLOT)
    if not salt or not dish.archetype.salt:
        return None
    target = dish.archetype.salt.usual / 100 * finished_weight(dish, portions)
    grams = min(target - carried_salt(dish, portions, catalogue), stock)
    amount = _measured(salt[0], grams)
    return Portion(SALT_SLOT, salt[0], amount) if grams >= LEAST_SALT_G and amount.grams <= stock else None


def too_salty(dish: Dish, portions: Portions, catalogue: Catalogue) -> bool:
    """True when the foods alone, or all together, make it saltier than anyone should serve."""
    everything = sum(_salt_of(part, catalogue) for part in portions.parts)
    most = dish.archetype.salt.most / 100 * finished_weight(dish, portions) if dish.archetype.salt else 0.0
    too_much = most > 0 and carried_salt(dish, portions, catalogue) > most * HIDDEN_EXCESS
    return too_much or everything > STRONG_SALT_G * portions.servings


def _salt_of(part: Portion, catalogue: Catalogue) -> float:
    """Grams of salt in a portion."""
    facts = catalogue.nutrients_of(part.food.id)
    return part.grams * facts.salt_g / 100 if facts else 0.0


def _measured(salt: Food, grams: float) -> Amount:
    """Well below a quarter teaspoon salt is measured in pinches."""
    pinches = max(1, round(grams / PINCH_G))
    return kitchen_amount(salt, grams) if grams >= 1 else Amount(pinches, "pinch", pinches * PINCH_G)


def _sides(dish: Dish) -> frozenset[str]:
    return frozenset(slot.id for slot in dish.archetype.slots if slot.side)


def _swelling(part: Portion) -> float:
    return max((SWELLING[role] for role in part.food.roles if role in SWELLING), default=1.0)
