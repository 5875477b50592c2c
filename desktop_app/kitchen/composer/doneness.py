"""When raw animal food is safe, said so that a cook can see and measure it."""

from dataclasses import dataclass

from desktop_app.kitchen.foods import Food
from desktop_app.kitchen.safety import reheated_c, safe_core_of, target_c, to_fahrenheit
from desktop_app.schemas.food import RawAnimal
from desktop_app.schemas.people import Region

_CUES = {
    RawAnimal.POULTRY: "until no pink is left and the thickest part reaches",
    RawAnimal.GROUND: "until no pink is left and the middle reaches",
    RawAnimal.WHOLE_CUT: "until browned all over and the thickest part reaches",
    RawAnimal.OFFAL: "until no pink is left and the middle reaches",
    RawAnimal.FISH: "until the flesh flakes and the middle reaches",
    RawAnimal.EGG: "until set all through and the middle reaches",
}
_TENDER = "until very tender, the thickest part reaches"


@dataclass(frozen=True, slots=True)
class Doneness:
    """Words for the step, with the core temperature and rest they ask for."""

    words: str
    min_c: float | None = None
    rest_minutes: int = 0


def doneness_of(
    foods: tuple[Food, ...],
    *,
    intact: bool,
    fahrenheit: bool,
    region: Region = Region.US,
    slow: bool = False,
) -> Doneness:
    """What makes all these foods safe together, and tough cuts tender where they cook ``slow``.

    ``intact`` whole cuts are served rosy and must rest.
    """
    raw = [food for food in foods if food.raw_animal is not RawAnimal.NONE]
    measured = [
        (_goal(food, region, intact=intact, slow=slow), food.raw_animal, _rest(food, intact=intact))
        for food in sorted(raw, key=lambda food: food.id)
        if food.raw_animal is not RawAnimal.SHELLFISH
    ]
    if not measured:
        return Doneness("until the flesh is opaque" if raw else "")
    hottest, kind, rest = max(measured)
    tender = slow and hottest in {target_c(food) for food in raw}
    words = f"{_TENDER if tender else _CUES[kind]} {say_celsius(hottest, fahrenheit=fahrenheit)}"
    words += " and the shellfish is opaque" if len(measured) < len(raw) else ""
    words += f", then rest off the heat for {rest} minutes" if rest else ""
    return Doneness(words, hottest, rest)


def say_celsius(celsius: float, *, fahrenheit: bool) -> str:
    """ "74 °C", for those who wish "74 °C (165 °F)"."""
    plain = f"{celsius:.0f} °C"
    return f"{plain} ({to_fahrenheit(celsius)} °F)" if fahrenheit else plain


def _rest(food: Food, *, intact: bool) -> int:
    core = safe_core_of(food)
    return core.rest_minutes if core and intact else 0


def _goal(food: Food, region: Region, *, intact: bool, slow: bool) -> float:
    """Meat in pieces reaches what leftovers must reach: it has no rest to finish in."""
    core = safe_core_of(food, region)
    goal = core.min_c if core and core.min_c else 0.0
    if food.raw_animal is RawAnimal.WHOLE_CUT and not intact:
        goal = max(goal, reheated_c(region))
    return max(goal, target_c(food) or 0.0) if slow else goal
