"""A serving that is a meal: portions move within their slots until weight, energy and protein fit."""

from dataclasses import dataclass, replace
from functools import lru_cache

from desktop_app.kitchen.bands import NO_BANDS, Band, Bands, Course, described
from desktop_app.kitchen.catalogue import Catalogue
from desktop_app.kitchen.composer.amounts import Portions, Table, portion
from desktop_app.kitchen.composer.dish import Dish
from desktop_app.kitchen.composer.larder import Larder
from desktop_app.kitchen.composer.selectors import template_slots
from desktop_app.kitchen.composer.shapes import Stage
from desktop_app.kitchen.loads import OVENWARE
from desktop_app.kitchen.plates import Method, Part, Plate

LEANINGS = (0.5, 1.0)
"""How far portions are moved, a little first."""
RENDERS_FROM_G = 50.0
RENDERED_FAT_G = 4.0
"""Meat that renders this much fries the rest in its own fat; a traybake shares it with potatoes."""
WEIGHT_TOLERANCE = 0.12
"""How well a cooked weight can be told from the raw ones, with a little less slack than the judge gives."""


@dataclass(frozen=True, slots=True)
class Fit:
    """How a serving stands to the band of its course: -1 too little, 0 within, 1 too much."""

    weight: int
    energy: int
    protein: int

    @property
    def short(self) -> bool:
        """True when something is below the band."""
        return min(self.weight, self.energy, self.protein) < 0

    @property
    def over(self) -> bool:
        """True when something is above it."""
        return max(self.weight, self.energy) > 0


def bands_of(catalogue: Catalogue) -> Bands:
    """The table of bands, an empty one where the catalogue came without."""
    return catalogue.craft.bands if catalogue.craft else NO_BANDS


def plate_of(dish: Dish, portions: Portions, catalogue: Catalogue) -> Plate:
    """The dish as it will be served, salt not yet added."""
    bands, archetype = bands_of(catalogue), dish.archetype
    sides = {slot.id for slot in archetype.slots if slot.side}
    roles = bands.family(archetype.id).sides
    drained = _drained(dish)
    parts = tuple(
        Part(p.food, p.grams, p.slot in sides or described(p.food, roles), p.slot in drained)
        for p in portions.parts
    )
    water = sum(ml for slot, ml in portions.water.items() if slot not in sides)
    side_water = sum(ml for slot, ml in portions.water.items() if slot in sides)
    return Plate(parts, water, side_water, _method(dish, water), portions.eaters, bands, catalogue)


def fit_of(plate: Plate, course: Course, *, full: bool = False) -> Fit:
    """The serving against the course, weight as sure as raw weights tell; ``full`` asks for a full plate
    of rich food too."""
    weight = course.weight if full else course.weight_at(plate.energy_kcal)
    return Fit(
        _side_of(plate.weight_g, weight.widened(WEIGHT_TOLERANCE)),
        _side_of(plate.energy_kcal, course.energy),
        -1 if plate.protein_g < course.protein else 0,
    )


def balanced(dish: Dish, portions: Portions, table: Table, larder: Larder, catalogue: Catalogue) -> Portions:
    """The portions that fit the course best; those given where moving them helps nobody."""
    work = _Balancing(dish, table, larder, catalogue)
    portions = work.in_own_fat(portions, table)
    course = bands_of(catalogue).courses.get(str(dish.facts["course"]))
    return work.moved(portions, course) if course else portions


@dataclass(frozen=True)
class _Balancing:
    """One dish at one table."""

    dish: Dish
    table: Table
    larder: Larder
    catalogue: Catalogue

    def moved(self, portions: Portions, course: Course) -> Portions:
        """Portions a little larger or smaller, then as far as the slots let them."""
        fit = self._fit(portions, course)
        if not fit.short and not fit.over:
            return portions
        sign = -1.0 if fit.over else 1.0
        for lean in LEANINGS:
            table = replace(self.table, lean=sign * lean)
            found = portion(self.dish, self.larder, table)
            if not isinstance(found, Portions):
                break
            found = self.in_own_fat(found, table)
            better = self._fit(found, course)
            if better.over and sign > 0:
                break
            portions = found
            if not better.short and not better.over:
                break
        return portions

    def in_own_fat(self, portions: Portions, table: Table) -> Portions:
        """Less added fat where the meat brings its own."""
        family = bands_of(self.catalogue).family(self.dish.archetype.id)
        if family.batch in OVENWARE or not _renders(portions, self.catalogue):
            return portions
        found = portion(self.dish, self.larder, replace(table, fat_most=RENDERED_FAT_G))
        return found if isinstance(found, Portions) else portions

    def _fit(self, portions: Portions, course: Course) -> Fit:
        return fit_of(plate_of(self.dish, portions, self.catalogue), course, full=True)


def _renders(portions: Portions, catalogue: Catalogue) -> bool:
    bands = bands_of(catalogue)
    fat = sum(part.grams for part in portions.parts if bands.is_one(part.food, "renders"))
    return fat >= RENDERS_FROM_G * portions.eaters


def _side_of(value: float, band: Band) -> int:
    return -1 if value < band.least else 1 if value > band.most else 0


def _drained(dish: Dish) -> set[str]:
    """Slots whose first stage boils them in water that is poured away."""
    drained: set[str] = set()
    seen: set[str] = set()
    for stage in dish.archetype.stages:
        if dish.holds(stage.when):
            slots = _slots_of(stage.text)
            if _pours_away(stage):
                drained |= slots - seen
            seen |= slots
    return drained


@lru_cache(maxsize=1024)
def _slots_of(template: str) -> frozenset[str]:
    return frozenset(template_slots(template))


def _pours_away(stage: Stage) -> bool:
    return "drain" in stage.text.casefold() and "water}" not in stage.text


def _method(dish: Dish, water: float) -> Method:
    if water:
        return Method.WET
    stages = [stage for stage in dish.archetype.stages if dish.holds(stage.when)]
    if any(stage.oven_c for stage in stages):
        return Method.OVEN
    return Method.PAN if any(stage.heat for stage in stages) else Method.RAW
