"""Nutrition per serving, against what an adult needs in a day."""

from typing import TYPE_CHECKING, NamedTuple

from desktop_app.schemas.shown_recipes import NutrientShown

if TYPE_CHECKING:
    from desktop_app.schemas.recipe import Nutrition


class Reference(NamedTuple):
    """A nutrient: its field, its name, a day's reference intake, and whether it is part of the one above."""

    field: str
    name: str
    per_day: float
    unit: str = "g"
    part: bool = False


REFERENCES = (
    Reference("energy_kcal", "Energy", 2000, "kcal"),
    Reference("fat_g", "Fat", 70),
    Reference("saturates_g", "saturates", 20, part=True),
    Reference("carbohydrate_g", "Carbohydrate", 260),
    Reference("sugar_g", "sugars", 90, part=True),
    Reference("fibre_g", "Fibre", 30),
    Reference("protein_g", "Protein", 50),
    Reference("salt_g", "Salt", 6),
)
"""Intakes: Regulation (EU) No 1169/2011, Annex XIII; fibre: SACN, Carbohydrates and Health, 2015."""


def nutrients_of(nutrition: "Nutrition") -> tuple[NutrientShown, ...]:
    """The rows of the table."""
    return tuple(_row(reference, getattr(nutrition, reference.field)) for reference in REFERENCES)


def counted_words(nutrition: "Nutrition") -> str:
    """How much of the dish the figures stand for."""
    share = round(100 * nutrition.counted)
    if share >= 100:
        return "Counted from all ingredients; bars show the share of an adult's day."
    return (
        f"Counted from {share} % of the weight; the rest isn't known. Bars show the share of an adult's day."
    )


def _row(reference: Reference, value: float) -> NutrientShown:
    digits = 0 if value >= 10 or reference.unit == "kcal" else 1
    amount = f"{value:.{digits}f} {reference.unit}"
    return NutrientShown(reference.name, amount, value / reference.per_day, reference.part)
