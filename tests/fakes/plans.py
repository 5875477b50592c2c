"""Two plans made by hand, clean to the inspector, and the wish that they answer."""

from collections.abc import Mapping
from datetime import date

from desktop_app.kitchen.composer.plan import Plan
from desktop_app.schemas.base import FoodId
from desktop_app.schemas.generation import CookRequest
from desktop_app.schemas.pantry import StockItem
from desktop_app.schemas.recipe import Ingredient, Minutes, Step, StepKind

LENTIL, ONION, OIL, SALT, WATER, LEMON = map(
    FoodId, ("red_lentil", "onion", "vegetable_oil", "salt", "water", "lemon")
)
PLACEHOLDERS: Mapping[str, str] = {
    "f1": "the onion",
    "f2": "the oil",
    "f3": "the lentils",
    "t1": "8 minutes",
    "t2": "20 minutes",
}
REQUEST = CookRequest(
    today=date(2026, 3, 5),
    stock=(
        *(StockItem(food_id=food, grams=500) for food in (LENTIL, ONION, LEMON)),
        *(StockItem(food_id=food, staple=True) for food in (OIL, SALT, WATER)),
    ),
    count=1,
    seed=7,
)


def plan(title: str = "Red lentil soup") -> Plan:
    """A soup of red lentils under the title given."""
    return Plan(
        archetype="lentil_soup",
        palette="home",
        cuisine="british",
        course="main",
        vessel="bowl",
        servings=2,
        servings_note="",
        notes=(),
        hero=LENTIL,
        ingredients=(
            Ingredient(food_id=LENTIL, name="red lentils", quantity=150, unit="g", grams=150, in_pantry=True),
            Ingredient(
                food_id=ONION,
                name="onion",
                quantity=110,
                unit="g",
                grams=110,
                in_pantry=True,
                preparation="chopped",
            ),
            Ingredient(food_id=LEMON, name="lemon", quantity=60, unit="g", grams=60, in_pantry=True),
            Ingredient(
                food_id=OIL,
                name="vegetable oil",
                quantity=10,
                unit="g",
                grams=10,
                in_pantry=True,
                staple=True,
            ),
            Ingredient(food_id=SALT, name="salt", quantity=6, unit="g", grams=6, in_pantry=True, staple=True),
            Ingredient(
                food_id=WATER, name="water", quantity=900, unit="g", grams=900, in_pantry=True, staple=True
            ),
        ),
        staples=(OIL, SALT, WATER),
        missing=(),
        uses_soon=(),
        steps=(
            Step(
                text="Fry {f1} in {f2} over medium heat for {t1}, until soft and gold.",
                minutes=8,
                foods=(ONION, OIL),
            ),
            Step(
                text="Stir in {f3}, the water and the salt. Simmer over low heat for {t2}, until soft.",
                minutes=20,
                foods=(LENTIL, WATER, SALT),
            ),
            Step(
                text="Squeeze in the lemon, taste and serve.", minutes=1, kind=StepKind.FINISH, foods=(LEMON,)
            ),
        ),
        minutes=Minutes(prep=5, cook=29, total=34),
        title=title,
        description="Thick, soft red lentils, sharpened with lemon.",
        tip="Add the lemon last because heat dulls its taste.",
        why="",
        tags=(),
        placeholders=PLACEHOLDERS,
        seed=7,
    )
