"""When raw animal food is safe, said so that a cook can see and measure it."""

from dataclasses import dataclass

from desktop_app.kitchen.foods import Food
from desktop_app.kitchen.safety import safe_core, to_fahrenheit
from desktop_app.schemas.food import RawAnimal

CUT_UP_C = 74.0
"""Meat in pieces, and pots that hold several foods, reach what leftovers must reach; no rest is needed."""
_CUES = {
    RawAnimal.POULTRY: "until no pink is left and the thickest part reaches",
    RawAnimal.GROUND: "until no pink is left and the middle reaches",
    RawAnimal.WHOLE_CUT: "until browned all over and the thickest part reaches",
    RawAnimal.OFFAL: "until no pink is left and the middle reaches",
    RawAnimal.FISH: "until the flesh flakes and the middle reaches",
    RawAnimal.EGG: "until set all through and the middle reaches",
}
FIRM_EGGS = "until the whites and yolks are firm"


@dataclass(frozen=True, slots=True)
class Doneness:
    """Words for the step, with the core temperature and rest they ask for."""

    words: str
    min_c: float | None = None
    rest_minutes: int = 0


def doneness_of(foods: tuple[Food, ...], *, intact: bool, fahrenheit: bool) -> Doneness:
    """What makes all these foods safe together. ``intact`` whole cuts are served rosy and must rest."""
    kinds = {food.raw_animal for food in foods} - {RawAnimal.NONE}
    measured = [
        (_goal(kind, intact=intact), kind) for kind in sorted(kinds) if kind is not RawAnimal.SHELLFISH
    ]
    if not measured:
        return Doneness("until the flesh is opaque" if kinds else "")
    hottest, kind = max(measured)
    rest = 3 if intact and kind is RawAnimal.WHOLE_CUT else 0
    words = f"{_CUES[kind]} {say_celsius(hottest, fahrenheit=fahrenheit)}"
    words += " and the shellfish is opaque" if RawAnimal.SHELLFISH in kinds else ""
    words += f", then rest off the heat for {rest} minutes" if rest else ""
    return Doneness(words, hottest, rest)


def say_celsius(celsius: float, *, fahrenheit: bool) -> str:
    """ "74 °C", for those who wish "74 °C (165 °F)"."""
    plain = f"{celsius:.0f} °C"
    return f"{plain} ({to_fahrenheit(celsius)} °F)" if fahrenheit else plain


def _goal(kind: RawAnimal, *, intact: bool) -> float:
    core = safe_core(kind)
    official = core.min_c if core and core.min_c else 0.0
    return max(official, CUT_UP_C) if kind is RawAnimal.WHOLE_CUT and not intact else official
