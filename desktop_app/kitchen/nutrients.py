"""Nutrients per 100 g, and their sum over a recipe."""

import csv
import io
from dataclasses import dataclass

from desktop_app.exceptions import KitchenDataError


@dataclass(frozen=True, slots=True)
class Nutrients:
    """Per 100 g of edible food: energy in kcal, the rest in grams (USDA SR28; salt = sodium x 2.54)."""

    energy_kcal: float
    protein_g: float
    fat_g: float
    saturates_g: float
    carbohydrate_g: float
    sugar_g: float
    fibre_g: float
    salt_g: float
    water_g: float


def parse_nutrients(text: str) -> dict[str, Nutrients]:
    """Read ``nutrition.csv`` by NDB number; raise `KitchenDataError` naming the bad row."""
    table: dict[str, Nutrients] = {}
    for number, row in enumerate(csv.DictReader(io.StringIO(text)), start=2):
        try:
            ndb = row.pop("ndb")
            row.pop("source_name", None)
            table[ndb] = Nutrients(**{key: float(cell or 0) for key, cell in row.items()})
        except (KeyError, TypeError, ValueError) as error:
            raise KitchenDataError(f"nutrition.csv line {number}: {error}") from error
    return table
