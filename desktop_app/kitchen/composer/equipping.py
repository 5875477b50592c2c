"""What a dish asks of the kitchen: its family always, its optional stages where they take place."""

from collections.abc import Collection

from desktop_app.kitchen.composer.dish import Dish
from desktop_app.kitchen.composer.shapes import Archetype, Stage
from desktop_app.schemas.people import Equipment

OVEN = frozenset({Equipment.OVEN})
HOB = frozenset({Equipment.HOB})
BY_VESSEL = {
    "grill": frozenset({Equipment.GRILL, Equipment.OVEN}),
    "microwave": frozenset({Equipment.MICROWAVE}),
    "slow cooker": frozenset({Equipment.SLOW_COOKER}),
    "pressure cooker": frozenset({Equipment.PRESSURE_COOKER}),
    "blender": frozenset({Equipment.BLENDER, Equipment.MIXER}),
}


def suits(archetype: Archetype, kitchen: Collection[Equipment]) -> bool:
    """True when the kitchen holds one thing of each group the family needs."""
    return all(not group.isdisjoint(kitchen) for group in archetype.equipment)


def can_be_cooked(dish: Dish, kitchen: Collection[Equipment]) -> bool:
    """True when the kitchen also has what the stages of this very dish work with."""
    stages = (stage for stage in dish.archetype.stages if dish.holds(stage.when))
    return suits(dish.archetype, kitchen) and all(_has(needed_by(stage), kitchen) for stage in stages)


def needed_by(stage: Stage) -> frozenset[Equipment]:
    """Any one of these will do; none where the stage works cold."""
    if stage.vessel in BY_VESSEL:
        return BY_VESSEL[stage.vessel]
    if stage.oven_c:
        return OVEN
    return HOB if stage.heat else frozenset()


def _has(group: frozenset[Equipment], kitchen: Collection[Equipment]) -> bool:
    return not group or not group.isdisjoint(kitchen)
