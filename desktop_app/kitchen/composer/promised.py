"""Whether the plate holds what the title of a dish promises."""

from collections import Counter
from collections.abc import Collection

from desktop_app.kitchen.bands import described
from desktop_app.kitchen.catalogue import Catalogue
from desktop_app.kitchen.composer.amounts import Portions
from desktop_app.kitchen.composer.dish import Dish
from desktop_app.kitchen.foods import Food
from desktop_app.kitchen.promises import keeps_its_name, makes_up, on_the_plate, traces
from desktop_app.kitchen.seasonings import is_seasoning
from desktop_app.schemas.base import FoodId

WHOLE = 1.0
"""The amounts are rounded already, so a title of ours gets no slack."""


def is_kept(
    title: str, dish: Dish, portions: Portions, catalogue: Catalogue, must: frozenset[FoodId]
) -> bool:
    """True when the foods of the title are enough of the dish; what must be used may be a trace. Without
    bands every title stands."""
    if catalogue.craft is None:
        return True
    bands = catalogue.craft.bands
    family = bands.family(dish.archetype.id)
    named = _named(title, dish) | _by_noun(title, dish)
    plate = on_the_plate(_weights(portions, named, family.sides), bands)
    leading = _named(title.partition(" with ")[0], dish)
    is_hollow = bool(leading) and not keeps_its_name(leading, plate, family, of_its_share=WHOLE)
    slight = traces(named, plate, bands, of_its_share=WHOLE)
    return not is_hollow and not any(food.id not in must for food in slight)


def _named(text: str, dish: Dish) -> frozenset[Food]:
    """The foods a title speaks of, by the short names titles use."""
    words = f" {text.casefold()} "
    return frozenset(
        food
        for food in dish.everything()
        if makes_up(food) and any(f" {name.casefold()} " in words for name in dish.book.handling.short(food))
    )


def _by_noun(text: str, dish: Dish) -> frozenset[Food]:
    """Those that alone bear a noun of the title: the rice of a rice bowl is its jasmine rice."""
    nouns = {food: _noun(food) for food in dish.everything() if makes_up(food)}
    bearers = Counter(nouns.values())
    words = text.casefold().split()
    return frozenset(food for food, noun in nouns.items() if bearers[noun] == 1 and noun in words)


def _noun(food: Food) -> str:
    return food.name.casefold().split()[-1]


def _weights(portions: Portions, named: Collection[Food], sides: frozenset[str]) -> dict[Food, float]:
    """Grams of what makes up the dish, and of all that is named."""
    grams: dict[Food, float] = {}
    for part in portions.parts:
        if part.food in named or not (is_seasoning(part.food) or described(part.food, sides)):
            grams[part.food] = grams.get(part.food, 0.0) + part.grams
    return grams
