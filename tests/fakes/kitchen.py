"""A kitchen of a few foods, whose facts the tests can state beside their claims."""

from datetime import UTC, date, datetime
from functools import cache

from desktop_app.kitchen.catalogue import Catalogue, build_catalogue
from desktop_app.schemas.base import FoodId
from desktop_app.schemas.recipe import Ingredient, RecipeDraft, Step, StepKind

COLUMNS = (
    "id,name,plural,synonyms,category,roles,aisle,place,contains,varies,diets,raw_animal,density,piece_g,"
    "piece_name,pack_g,pack_name,serving_g,ndb,colour,uncountable\n"
)
FOODS = """\
egg,egg,eggs,,egg,egg,dairy,fridge,egg,,vegetarian|pescatarian,egg,,50,egg,,,100,1,#ffdd00,
onion,onion,onions,,allium,allium,produce,cupboard,,,vegan|vegetarian|pescatarian,,,110,medium,,,60,2,#eeeeee,
red_lentil,red lentil,red lentils,lentils,pulse,pulse,grains,cupboard,,,vegan|vegetarian|pescatarian,,0.8,,,500,bag,65,3,#dd6633,
spinach,spinach,,,leafy_green,greens,produce,fridge,,,vegan|vegetarian|pescatarian,,,,,200,bag,80,4,#116622,1
salt,salt,,,spice,salty,spices,cupboard,,,vegan|vegetarian|pescatarian,,1.2,,,,,2,5,#ffffff,1
milk,milk,,,dairy,milk,dairy,fridge,milk,,vegetarian|pescatarian,,1.03,,,,,200,6,#ffffff,1
lemon,lemon,lemons,,citrus,acid,produce,fridge,,,vegan|vegetarian|pescatarian,,,60,medium,,,10,7,#ffee44,
water,water,,,drink,drink,drinks,cupboard,,,vegan|vegetarian|pescatarian,,1,,,,,200,8,#ffffff,1
"""  # noqa: E501
NUTRITION = (
    "ndb,source_name,energy_kcal,protein_g,fat_g,saturates_g,carbohydrate_g,sugar_g,fibre_g,salt_g,water_g\n"
    "1,egg,143,12.6,9.5,3.1,0.7,0.4,0,0.36,76\n"
)

RED_LENTIL, SPINACH, LEMON, EGG = map(FoodId, ("red_lentil", "spinach", "lemon", "egg"))
NOW = datetime(2026, 3, 5, 18, 40, tzinfo=UTC)
TODAY = date(2026, 3, 5)


class FixedClock:
    """Stands still at `NOW` until it is moved."""

    def __init__(self) -> None:
        self.moment = NOW

    def now(self) -> datetime:
        return self.moment

    def today(self) -> date:
        return self.moment.date()


@cache
def small_catalogue() -> Catalogue:
    """The foods above, and bleach as something nobody may eat."""
    return build_catalogue(COLUMNS + FOODS, NUTRITION, "bleach\n")


def find_food(name: str) -> FoodId | None:
    """Foods by any of their names, and nothing cleverer."""
    return next((food.id for food in small_catalogue().foods.values() if name in food.names()), None)


def dal(title: str = "Red lentil dal", **changes: object) -> RecipeDraft:
    """A recipe of two foods and two steps."""
    draft = RecipeDraft(
        title=title,
        servings=2,
        ingredients=(
            Ingredient(food_id=RED_LENTIL, name="red lentils", quantity=200, unit="g", grams=200),
            Ingredient(food_id=SPINACH, name="spinach", quantity=100, unit="g", grams=100),
        ),
        steps=(
            Step(text="Rinse the red lentils.", kind=StepKind.PREPARE, foods=(RED_LENTIL,)),
            Step(text="Simmer with the spinach.", foods=(SPINACH,), minutes=20),
        ),
    )
    return draft.model_copy(update=changes)
