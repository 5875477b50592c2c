"""What a serving weighs and holds once it is cooked."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from desktop_app.kitchen.bands import Bands
from desktop_app.kitchen.catalogue import Catalogue
from desktop_app.kitchen.foods import Food
from desktop_app.kitchen.nutrients import Nutrients

CHILD = 0.6
"""A child's portion, as a share of an adult's."""


class Method(StrEnum):
    """How a dish is cooked, which decides how much of it steams off."""

    WET = "wet"
    OVEN = "oven"
    PAN = "pan"
    RAW = "raw"


KEPT = {Method.WET: 0.9, Method.OVEN: 0.8, Method.PAN: 0.9, Method.RAW: 1.0}
"""Share of the weight that stays in the pan; own figures, of the usual losses of home cooking."""


@dataclass(frozen=True, slots=True)
class Part:
    """Edible grams of one food. ``side`` is cooked apart; ``drained`` swells in water that is poured away."""

    food: Food
    grams: float
    side: bool = False
    drained: bool = False


@dataclass(frozen=True)
class Plate:
    """A whole recipe as it reaches the table. ``eaters`` counts adults, a child as 0.6 of one."""

    parts: tuple[Part, ...]
    water_ml: float
    side_water_ml: float
    method: Method
    eaters: float
    bands: Bands
    catalogue: Catalogue

    @property
    def main_g(self) -> float:
        """Grams of the dish as served, without its sides."""
        return self._weight(side=False, water=self.water_ml, kept=KEPT[self.method])

    @property
    def weight_g(self) -> float:
        """Grams a serving, sides included."""
        kept = KEPT[Method.WET] if self.side_water_ml else 1.0
        return (self.main_g + self._weight(side=True, water=self.side_water_ml, kept=kept)) / self.eaters

    @property
    def energy_kcal(self) -> float:
        """kcal a serving, of the foods whose nutrients are known."""
        return self._sum(lambda facts: facts.energy_kcal) / self.eaters

    @property
    def protein_g(self) -> float:
        """Grams of protein a serving."""
        return self._sum(lambda facts: facts.protein_g) / self.eaters

    @property
    def salt_g(self) -> float:
        """Grams of salt a serving, sides included."""
        return self._sum(lambda facts: facts.salt_g) / self.eaters

    @property
    def main_salt_g(self) -> float:
        """Grams of salt in the dish without its sides."""
        return self._sum(lambda facts: facts.salt_g, sides=False)

    @property
    def known(self) -> float:
        """Share of the listed weight whose nutrients are known."""
        total = sum(part.grams for part in self.parts)
        known = sum(part.grams for part in self.parts if self.catalogue.nutrients_of(part.food.id))
        return known / total if total else 0.0

    def _weight(self, *, side: bool, water: float, kept: float) -> float:
        """What was boiled and drained has its weight already; the rest loses steam."""
        parts = [part for part in self.parts if part.side is side]
        drained = sum(part.grams * self.bands.swells(part.food) for part in parts if part.drained)
        return drained + kept * (water + sum(part.grams for part in parts if not part.drained))

    def _sum(self, of: Callable[[Nutrients], float], *, sides: bool = True) -> float:
        facts = (
            (self.catalogue.nutrients_of(part.food.id), part.grams)
            for part in self.parts
            if sides or not part.side
        )
        return sum(of(nutrients) * grams / 100 for nutrients, grams in facts if nutrients)


def appetite(servings: int, children: int) -> float:
    """How much an average eater takes of an adult's portion."""
    return 1 - (1 - CHILD) * min(children, servings) / servings
