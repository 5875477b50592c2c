"""What a dish family is made of: slots for foods, stages for the work, words to speak of them."""

from collections.abc import Mapping
from dataclasses import dataclass

from desktop_app.schemas.base import FoodId
from desktop_app.schemas.food import Meal
from desktop_app.schemas.people import Equipment
from desktop_app.schemas.recipe import StepKind


@dataclass(frozen=True, slots=True)
class Range:
    """Grams a serving: what is too little, what is usual, what is too much."""

    least: float
    usual: float
    most: float


@dataclass(frozen=True, slots=True)
class Ratio:
    """Grams that follow from other slots: ``times`` their sum, and ``per_pot`` once for the pan."""

    of: tuple[str, ...]
    times: float
    per_pot: float = 0


@dataclass(frozen=True, slots=True)
class Slot:
    """A place for foods.

    It takes foods by id (``foods``, best first), by what they can do (``roles``) or from a list of
    the palette (``palette``, for example ``spices``). ``barred`` names ids, roles and categories it
    refuses. ``least`` and ``most`` count foods; a slot with ``least`` 0 may stay empty. ``side`` foods
    are cooked apart from the dish and carry none of its salt. ``to_buy`` is what may be bought for it.
    """

    id: str
    roles: frozenset[str] = frozenset()
    foods: tuple[FoodId, ...] = ()
    palette: str = ""
    barred: frozenset[str] = frozenset()
    least: int = 0
    most: int = 1
    grams: Range | None = None
    ratio: Ratio | None = None
    when: str = ""
    cut: str = ""
    side: bool = False
    water: bool = False
    to_buy: tuple[FoodId, ...] = ()


@dataclass(frozen=True, slots=True)
class Stage:
    """One piece of work, worded as a template (see `wording`).

    ``minutes`` is a floor; ``method`` raises it to what the slowest food of the slots ``of`` needs.
    ``after`` names the stages it waits for, None the one before. Stages that stand together and share
    ``merge`` become one step.
    """

    id: str
    text: str
    when: str = ""
    kind: StepKind = StepKind.COOK
    minutes: float = 0
    method: str = ""
    of: tuple[str, ...] = ()
    after: tuple[str, ...] | None = None
    vessel: str = ""
    heat: str = ""
    merge: str = ""
    oven_c: float | None = None


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that hold only ``when`` something is so."""

    text: str
    when: str = ""


@dataclass(frozen=True, slots=True)
class Archetype:
    """A dish family. ``palettes`` weighs the cuisines it can speak; ``salt`` is the salt of the finished
    dish as a share of its weight; ``heroes`` lists the slots a dish may be named after, best first;
    ``needs`` are conditions without which the dish is not worth cooking; of each group of ``equipment``
    the kitchen must hold one. What is baked around an egg is not made for fewer than ``min_servings``.
    """

    id: str
    family: str
    idea: str
    courses: frozenset[Meal]
    equipment: tuple[frozenset[Equipment], ...]
    palettes: Mapping[str, float]
    vessel: str
    style: str
    max_foods: int
    min_servings: int
    max_servings: int
    appeal: float
    salt: Range | None
    base_prep: int
    heroes: tuple[str, ...]
    needs: tuple[str, ...]
    slots: tuple[Slot, ...]
    stages: tuple[Stage, ...]
    titles: tuple[Phrase, ...]
    descriptions: tuple[Phrase, ...]
    tips: tuple[Phrase, ...]
    exemplar: tuple[FoodId, ...]
    """Foods that must yield this dish; the gold test of the family."""

    @property
    def least_minutes(self) -> float:
        """What every dish of the family takes at least: preparation, and the stages that none can skip."""
        ends: dict[str, float] = {}
        before: tuple[str, ...] = ()
        for stage in self.stages:
            start = max(
                (ends.get(name, 0.0) for name in (before if stage.after is None else stage.after)),
                default=0.0,
            )
            ends[stage.id] = start + (0.0 if stage.when else stage.minutes)
            before = (stage.id,)
        return self.base_prep + max(ends.values(), default=0.0)

    def slot(self, slot_id: str) -> Slot:
        """The slot with this id; `KeyError` when there is none."""
        for slot in self.slots:
            if slot.id == slot_id:
                return slot
        raise KeyError(slot_id)


@dataclass(frozen=True, slots=True)
class Palette:
    """Seasonings that belong together. ``lists`` maps a list's name to foods and grams a serving."""

    id: str
    cuisine: str
    adjective: str
    also: frozenset[str]
    markers: frozenset[FoodId]
    lists: Mapping[str, Mapping[FoodId, float]]
    seasonings: frozenset[FoodId]
    """What gives it its taste: every list but the fats, the breads and the heat."""
