"""Salt, as a share of the finished weight, less what the foods bring along (sodium x 2.54)."""

from desktop_app.kitchen.catalogue import Catalogue
from desktop_app.kitchen.composer.amounts import Portion, Portions
from desktop_app.kitchen.composer.balance import plate_of
from desktop_app.kitchen.composer.dish import Dish
from desktop_app.kitchen.composer.selection import SALT_SLOT
from desktop_app.kitchen.foods import Food
from desktop_app.kitchen.quantities import UNITS, Amount, kitchen_amount

LEAST_SALT_G = 0.15
"""Half a pinch."""
PINCH_G = UNITS["pinch"].factor
PINCHED_BELOW_G = 1.3
QUARTER_SPOON_G = 1.54
"""Of fine salt, which weighs 1.23 g a ml (`foods.csv`)."""
HIDDEN_EXCESS = 1.5
"""How far the foods' own salt may pass the upper end of the band: a salty ham stays a salty ham."""
STRONG_SALT_G = 4.5
"""Grams of salt a serving above which no dish may go."""


def added_salt(dish: Dish, portions: Portions, catalogue: Catalogue, stock: float) -> Portion | None:
    """The salt to add, None when the dish has enough or the ``stock`` in grams has none."""
    salt = dish.chosen.get(SALT_SLOT)
    if not salt or not dish.archetype.salt:
        return None
    plate = plate_of(dish, portions, catalogue)
    grams = min(dish.archetype.salt.usual / 100 * plate.main_g - plate.main_salt_g, stock)
    band = dish.archetype.salt
    least, most = (share / 100 * plate.main_g - plate.main_salt_g for share in (band.least, band.most))
    strong = (STRONG_SALT_G - plate.salt_g) * plate.eaters
    amount = _measured(salt[0], grams, least, min(most + QUARTER_SPOON_G / 2, strong))
    return Portion(SALT_SLOT, salt[0], amount) if grams >= LEAST_SALT_G and amount.grams <= stock else None


def too_salty(dish: Dish, portions: Portions, catalogue: Catalogue) -> bool:
    """True when the foods alone, or all together, make it saltier than anyone should serve."""
    plate = plate_of(dish, portions, catalogue)
    most = dish.archetype.salt.most / 100 * plate.main_g if dish.archetype.salt else 0.0
    too_much = most > 0 and plate.main_salt_g > most * HIDDEN_EXCESS
    return too_much or plate.salt_g > STRONG_SALT_G


def _measured(salt: Food, grams: float, least: float, most: float) -> Amount:
    """In pinches, then in quarters of a teaspoon, the smallest spoon a kitchen has; a quarter more or less
    where the nearest would leave the dish flat, or too salty."""
    if grams < PINCHED_BELOW_G:
        pinches = max(1, round(grams / PINCH_G))
        return Amount(pinches, "pinch", pinches * PINCH_G)
    nearest = kitchen_amount(salt, grams)
    if nearest.grams < least:
        return kitchen_amount(salt, nearest.grams + QUARTER_SPOON_G)
    if nearest.grams > most:
        return kitchen_amount(salt, max(QUARTER_SPOON_G, nearest.grams - QUARTER_SPOON_G))
    return nearest
