"""What the checks of amounts look at: a draft weighed, its sides set apart, its water read from the steps."""

import re
from dataclasses import dataclass
from functools import cached_property

from desktop_app.kitchen.bands import Bands, Family, described
from desktop_app.kitchen.craft import Craft
from desktop_app.kitchen.foods import Food
from desktop_app.kitchen.inspector.context import WATER, InspectionContext, fault, note
from desktop_app.kitchen.plates import Method, Part, Plate, appetite
from desktop_app.kitchen.seasonings import is_seasoning
from desktop_app.schemas.base import FoodId
from desktop_app.schemas.generation import Finding
from desktop_app.schemas.recipe import StepKind

CHECK = "M14"
ML = {"ml": 1.0, "l": 1000.0, "litre": 1000.0, "liter": 1000.0, "cup": 240.0}
POURED = re.compile(
    r"(?P<amount>\d+(?:\.\d+)?)\s*(?P<unit>ml|l|litres?|liters?|cups?)\b(?: of)?(?: [a-z]+){0,2}? water"
)
DRAINED = re.compile(r"\bdrain", re.IGNORECASE)
COLD = frozenset({StepKind.PREPARE, StepKind.FINISH, StepKind.REST})


@dataclass(frozen=True)
class Served:
    """A draft as it reaches the table."""

    context: InspectionContext
    craft: Craft

    @property
    def bands(self) -> Bands:
        """The whole table."""
        return self.craft.bands

    @cached_property
    def family(self) -> Family:
        """The bands of the draft's family."""
        return self.bands.family(self.context.draft.archetype)

    @cached_property
    def eaters(self) -> float:
        """Servings, a child's as 0.6 of an adult's."""
        servings, request = self.context.draft.servings, self.context.request
        return servings * appetite(request.servings, request.children) if request else float(servings)

    @property
    def wished(self) -> frozenset[FoodId]:
        """What the cook wants used, however little of it there is."""
        return self.context.request.must_use if self.context.request else frozenset()

    @cached_property
    def grams(self) -> dict[FoodId, float]:
        """Grams of each known food but water."""
        grams: dict[FoodId, float] = {}
        for _, ingredient, food in self.context.ingredients():
            if food and food.id != WATER:
                grams[food.id] = grams.get(food.id, 0.0) + (ingredient.grams or 0.0)
        return grams

    @cached_property
    def sides(self) -> frozenset[FoodId]:
        """The foods cooked apart from the dish."""
        return frozenset(
            food.id for food in self.context.listed.values() if described(food, self.family.sides)
        )

    @cached_property
    def water(self) -> tuple[float, ...]:
        """Millilitres of water each step pours."""
        return tuple(poured(step.text) for step in self.context.draft.steps)

    @cached_property
    def plate(self) -> Plate:
        """The dish cooked."""
        side_water = sum(ml for index, ml in enumerate(self.water) if self._is_of_a_side(index))
        listed = sum(
            line.grams or 0.0 for _, line, food in self.context.ingredients() if food and food.id == WATER
        )
        water = sum(self.water) - side_water or listed
        parts = tuple(
            Part(self.context.listed[name], grams, name in self.sides, self._is_drained(name))
            for name, grams in self.grams.items()
        )
        return Plate(
            parts, water, side_water, self._method(water), self.eaters, self.bands, self.context.catalogue
        )

    @cached_property
    def bulk(self) -> dict[Food, float]:
        """What the dish is made of, in grams: no seasoning, no side, no water."""
        foods = self.context.listed
        return {
            foods[name]: grams
            for name, grams in self.grams.items()
            if name not in self.sides and not is_seasoning(foods[name])
        }

    def is_one(self, food: Food, word: str) -> bool:
        """True when the food belongs to a named set of the table."""
        return self.bands.is_one(food, word)

    def wince(self, code: str, place: str, message: str, mend: str = "") -> Finding:
        """A fault of a recipe somebody asked for; one that only came by is told of it."""
        found = (fault if self.context.request else note)(CHECK, place, message, mend)
        return found.model_copy(update={"code": code})

    def remark(self, code: str, place: str, message: str) -> Finding:
        """What a cook ought to know and nothing more."""
        return note(CHECK, place, message).model_copy(update={"code": code})

    def _is_of_a_side(self, index: int) -> bool:
        foods = self.context.foods_in(index) & self.context.listed.keys()
        solid = {name for name in foods if not is_seasoning(self.context.listed[name])}
        return bool(solid) and solid <= self.sides

    def _is_drained(self, name: FoodId) -> bool:
        """Cooked in water of no stated amount, which is then poured away."""
        steps = self.context.draft.steps
        first = next((i for i in range(len(steps)) if name in self.context.foods_in(i)), None)
        return first is not None and not self.water[first] and bool(DRAINED.search(steps[first].text))

    def _method(self, water: float) -> Method:
        if water:
            return Method.WET
        steps = self.context.draft.steps
        if any(step.oven_c for step in steps):
            return Method.OVEN
        return Method.PAN if any(step.heat and step.kind not in COLD for step in steps) else Method.RAW


def poured(text: str) -> float:
    """Millilitres of water a text pours."""
    return sum(
        float(found["amount"]) * ML[found["unit"].rstrip("s")] for found in POURED.finditer(text.casefold())
    )
