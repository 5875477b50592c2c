"""Household measures of single foods that no density can tell: a cup of them sliced, a large one, a leaf.

Source: USDA SR28, file WEIGHT, by the NDB number in the last column.
"""

import csv
import io
import re
from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from desktop_app.exceptions import KitchenDataError
from desktop_app.kitchen.foods import Food
from desktop_app.schemas.base import FoodId

PIECE = "piece"
"""The unit of a bare count, as in "2 large onions"."""

Measures = Mapping[tuple[str, str], float]
"""Grams by unit and form; the plain form is empty."""

FORMS_OF = re.compile(r"[a-z]+")
ALSO_CALLED = {"slices": "sliced", "cubes": "cubed", "halves": "halved", "lg": "large"}


def with_measures(foods: Mapping[FoodId, Food], text: str) -> Mapping[FoodId, Food]:
    """The foods with what ``measures.csv`` says of them; raise `KitchenDataError` as `parse_measures`."""
    measures = parse_measures(text, foods)
    return {name: replace(food, measures=measures.get(name, {})) for name, food in foods.items()}


def parse_measures(text: str, foods: Mapping[FoodId, Food]) -> Mapping[FoodId, Measures]:
    """Read ``measures.csv``; raise `KitchenDataError` naming the row that is wrong."""
    read: dict[FoodId, dict[tuple[str, str], float]] = {}
    for number, row in enumerate(csv.DictReader(io.StringIO(text)), start=2):
        food, key = FoodId(row["food"]), (row["unit"], row["form"])
        try:
            grams = float(row["grams"])
        except ValueError as error:
            raise KitchenDataError(f"measures.csv line {number}: {error}") from error
        if food not in foods or grams <= 0:
            raise KitchenDataError(f"measures.csv line {number}: {food} {grams:g} cannot be")
        if key in read.setdefault(food, {}):
            raise KitchenDataError(f"measures.csv line {number}: {food} {row['unit']} stands there twice")
        read[food][key] = grams
    return MappingProxyType({food: MappingProxyType(measures) for food, measures in read.items()})


def measured(measures: Measures, unit: str, form: str) -> float | None:
    """Grams of one unit in the form said ("finely sliced"), else in the plain one; None if not measured."""
    if not measures:
        return None
    for word in FORMS_OF.findall(form.casefold()):
        grams = measures.get((unit, ALSO_CALLED.get(word, word)))
        if grams is not None:
            return grams
    return measures.get((unit, ""))
