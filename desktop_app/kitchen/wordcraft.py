"""The tables by which steps and words of a recipe are judged: techniques, names of dishes, claims."""

from collections.abc import Mapping
from dataclasses import dataclass

from desktop_app.kitchen.claims import Claims, parse_claims
from desktop_app.kitchen.dish_names import DishNames, parse_dish_names
from desktop_app.kitchen.foods import Food
from desktop_app.kitchen.techniques import Techniques, parse_techniques
from desktop_app.schemas.base import FoodId


@dataclass(frozen=True)
class Wordcraft:
    """What the inspector knows of good steps and true words."""

    techniques: Techniques
    dish_names: DishNames
    claims: Claims


def build_wordcraft(
    foods: Mapping[FoodId, Food], *, techniques: str, dish_names: str, claims: str
) -> Wordcraft:
    """Read the texts of the three tables; raise `KitchenDataError` naming the one that is broken."""
    return Wordcraft(
        parse_techniques(techniques, foods), parse_dish_names(dish_names, foods), parse_claims(claims, foods)
    )
