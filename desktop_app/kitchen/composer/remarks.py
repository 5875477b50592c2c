"""What a dish says of itself where it is less than a full meal: light, flat or plain, and what would help."""

from collections.abc import Iterable

from desktop_app.kitchen.bands import GENERAL, Bands, Course
from desktop_app.kitchen.catalogue import Catalogue
from desktop_app.kitchen.composer.balance import Fit, fit_of
from desktop_app.kitchen.composer.dish import Dish
from desktop_app.kitchen.composer.larder import Larder
from desktop_app.kitchen.contrasts import has_contrast
from desktop_app.kitchen.foods import Food
from desktop_app.kitchen.pairing import NEVER
from desktop_app.kitchen.plates import Plate

LIGHT = "light"
FILLING = (
    *("egg", "chickpea", "cannellini_bean", "kidney_bean", "tofu", "tuna_tin", "cheddar", "lentil_tin"),
    *("cottage_cheese", "greek_yoghurt", "natural_yoghurt", "soya_yoghurt", "peanut_butter"),
)
"""What turns a light dish into a meal without much work."""
STARCHY = ("bread", "rice", "potato", "couscous", "pitta", "sourdough_bread")
"""What fills beside a dish that has protein enough."""
STARCHES = frozenset({"rice", "pasta", "noodle", "bread", "grain"})
FILLING_SWEET = ("greek_yoghurt", "natural_yoghurt", "soya_yoghurt", "walnut", "almond", "oats")
"""Nobody boils an egg to go with a bowl of fruit."""
FRESH = ("cucumber", "tomato", "radish", "celery", "salad_leaves", "gherkin", "carrot", "spring_onion")
FRESH_SWEET = ("apple", "pear", "almond", "walnut", "strawberry", "orange", "sunflower_seed")
POURED = frozenset({"citrus", "vinegar"})
MEAL_KCAL = 400.0
"""kcal from which a serving with too little protein is no longer light."""


def light_note(plate: Plate, course: Course, dish: Dish, larder: Larder) -> str:
    """ "A light dish: about 280 kcal a serving; an egg would make it more of a meal.", "" for a meal."""
    fit = fit_of(plate, course)
    if not fit.short:
        return ""
    energy = f"about {plate.energy_kcal:.0f} kcal a serving"
    help_words = _named(_fitting(_helpers(fit, dish), dish, larder))
    ending = f"; {help_words} would make it more of a meal" if help_words else ""
    return f"{_opening(fit, plate, energy)}{ending}."


def _helpers(fit: Fit, dish: Dish) -> tuple[str, ...]:
    """What may be spoken of beside a light dish: bread first where only starch is wanting."""
    if not dish.archetype.salt:
        return FILLING_SWEET
    starchy = any(food.roles & STARCHES for food in dish.everything())
    return FILLING if starchy or fit.protein < 0 else (*STARCHY, *FILLING)


def plain_notes(dish: Dish, larder: Larder, catalogue: Catalogue) -> tuple[str, ...]:
    """What would sharpen a dish that has nothing sharp, and set off a plate of one texture or one colour."""
    if catalogue.craft is None:
        return ()
    bands = catalogue.craft.bands
    flat, plain = _is_flat(dish, bands), _is_plain(dish, bands)
    beside = _beside(dish, larder, bands) if plain else None
    if flat and beside and bands.is_one(beside, "sharp"):
        name = beside.plural or beside.name
        return (f"Something fresh and sharp beside it, such as {name}, would lift this.",)
    contrast = "It is plain: something crisp or fresh beside it{} sets it off."
    such = f", such as {beside.plural or beside.name}," if beside else ""
    return (*_lifted(dish, larder, bands, flat=flat), *((contrast.format(such),) if plain else ()))


def _is_flat(dish: Dish, bands: Bands) -> bool:
    sweet = bands.family(dish.archetype.id).acid == "free"
    return not sweet and not any(bands.is_one(food, "sharp") for food in dish.everything())


def _is_plain(dish: Dish, bands: Bands) -> bool:
    return dish.archetype.vessel != "glass" and not has_contrast(dish.everything(), bands.textures)


def _beside(dish: Dish, larder: Larder, bands: Bands) -> Food | None:
    sweet = bands.family(dish.archetype.id).acid == "free"
    return _fitting(FRESH_SWEET if sweet else FRESH, dish, larder)


def _lifted(dish: Dish, larder: Larder, bands: Bands, *, flat: bool) -> tuple[str, ...]:
    lifts = bands.family(dish.archetype.id).lifts
    spoken = () if lifts != GENERAL.lifts else dish.palette.lists.get("acid", ())
    lift = _fitting((*spoken, *lifts), dish, larder) if flat else None
    if lift is None:
        return ()
    if lift.category not in POURED and "juice" not in lift.name:
        return (f"Some {lift.plural or lift.name} beside it would lift this.",)
    dose = "squeeze" if lift.category == "citrus" else "splash"
    name = lift.name.removeprefix("bottled ")
    return (f"A {dose} of {name} at the end would lift this.",)


def _opening(fit: Fit, plate: Plate, energy: str) -> str:
    if fit.energy < 0 or (fit.weight < 0 and plate.energy_kcal < MEAL_KCAL):
        return f"A light dish: {energy}"
    if fit.protein < 0:
        return f"It has {energy} and {plate.protein_g:.0f} g of protein"
    return f"A small plate: {energy}"


def _fitting(ids: Iterable[str], dish: Dish, larder: Larder) -> Food | None:
    """The first at home that goes with the dish, else the first the cook may buy."""
    held = {food.id for food in dish.everything()}
    known = (
        food
        for food in filter(None, (larder.allowed(name) for name in ids if name not in held))
        if not larder.speaks_of_avoided(food)
    )
    scores = {food: dish.book.pairs.lowest(food, dish.everything()) for food in known}
    good = [food for food, score in scores.items() if score >= 0] or [
        f for f, s in scores.items() if s > NEVER
    ]
    return next((food for food in good if larder.has(food.id)), next(iter(good), None))


def _named(food: Food | None) -> str:
    if food is None:
        return ""
    if food.id == "egg":
        return "an egg"
    return f"some {food.plural or food.name}"
