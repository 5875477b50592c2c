"""Eaters in the words of their page, and a filled-in form as an eater."""

import re
from typing import TYPE_CHECKING

from desktop_app.exceptions import BadInput
from desktop_app.presenters.profile_words import ALLERGENS, DIETS, STAGES, joined
from desktop_app.schemas.shown import EaterRow, EaterShown

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop_app.kitchen.foods import Food
    from desktop_app.schemas.base import FoodId
    from desktop_app.schemas.people import Eater, StoredEater
    from desktop_app.services.kitchen import KitchenTables

LONGEST_NAME = 60
NO_LIMITS = "eats everything"
PARTS = re.compile(r"[,;\n]+")


def row_of(eater: "StoredEater") -> EaterRow:
    """Name and limits in one line."""
    limits = [DIETS[diet.value] for diet in sorted(eater.diets)]
    limits += [f"no {words}" for value, words in ALLERGENS.items() if value in eater.allergens]
    limits += [words for value, words in STAGES.items() if value in eater.stages]
    if eater.child:
        limits.append("child's portion")
    if eater.avoid_foods:
        count = len(eater.avoid_foods)
        limits.append("1 food left out" if count == 1 else f"{count} foods left out")
    return EaterRow(eater.id, eater.name, ", ".join(limits) or NO_LIMITS)


def form_of(eater: "StoredEater", foods: "Mapping[FoodId, Food]") -> EaterShown:
    """The form as it was filled in. Foods no catalogue knows any more are kept out of sight, and dropped."""
    names = sorted(foods[name].plural or foods[name].name for name in eater.avoid_foods if name in foods)
    return EaterShown(
        eater_id=eater.id,
        name=eater.name,
        diets=frozenset(diet.value for diet in eater.diets),
        allergens=frozenset(allergen.value for allergen in eater.allergens),
        avoid=", ".join(names),
        stages=frozenset(stage.value for stage in eater.stages),
        child=eater.child,
        spice=str(eater.spice),
    )


def eater_of(form: EaterShown, tables: "KitchenTables") -> "Eater":
    """The eater; raises `BadInput` when there is no name, or a food is not known."""
    from desktop_app.schemas.food import Allergen, Diet
    from desktop_app.schemas.people import Eater, LifeStage

    name = " ".join(form.name.split())
    if not name or len(name) > LONGEST_NAME:
        raise BadInput("Everybody needs a name.", f"At most {LONGEST_NAME} letters; a nickname will do.")
    return Eater(
        name=name,
        diets=frozenset(map(Diet, form.diets)),
        allergens=frozenset(map(Allergen, form.allergens)),
        avoid_foods=_foods(form.avoid, tables),
        stages=frozenset(map(LifeStage, form.stages)),
        child=form.child,
        spice=int(form.spice),
    )


def _foods(text: str, tables: "KitchenTables") -> "frozenset[FoodId]":
    """The foods named with all their kinds; one that is not known is asked about, never passed over."""
    from desktop_app.kitchen.kinds import kinds_of

    found: set[FoodId] = set()
    unknown = []
    for part in filter(None, map(str.strip, PARTS.split(text))):
        kinds = kinds_of(part, tables.catalogue, tables.names)
        found |= kinds
        if not kinds:
            unknown.append(f"“{part}”")
    if unknown:
        hint = "Write each food by itself, parted by commas. For an allergen use the chips above."
        raise BadInput(f"I don't know {joined(unknown)}.", hint)
    return frozenset(found)
