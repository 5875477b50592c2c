"""A small kitchen made by hand, a clean recipe from it, and ways to change one thing about it."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from desktop_app.kitchen.catalogue import Catalogue, build_catalogue
from desktop_app.kitchen.inspector import inspect
from desktop_app.schemas.base import FoodId
from desktop_app.schemas.generation import CookRequest, Finding
from desktop_app.schemas.pantry import StockItem
from desktop_app.schemas.recipe import Ingredient, Minutes, RecipeDraft, Step, StepKind

HEADER = (
    "id,name,plural,synonyms,category,roles,aisle,place,contains,varies,diets,raw_animal,density,"
    "piece_g,piece_name,pack_g,pack_name,serving_g,ndb,colour,uncountable"
)
VEGAN = "vegan|vegetarian|pescatarian"
ROWS = """
chicken_thigh,chicken thigh,chicken thighs,chicken,poultry,meat,meat,fridge,,,,poultry,,120,piece,,,140,1,#c,
potato,potato,potatoes,,root_vegetable,veg,produce,cupboard,,,V,,0.6,150,medium,,,220,2,#eeddaa,
lemon,lemon,lemons,,citrus,acid,produce,fridge,,,V,,1,60,medium,,,10,3,#ffee66,
vegetable_oil,vegetable oil,,oil,oil,oil,condiments,cupboard,,,V,,0.92,,,,,10,4,#f0e0a0,1
salt,salt,,,spice,salty,spices,cupboard,,,V,,1.2,,,,,1,5,#ffffff,1
black_pepper,black pepper,,pepper,spice,spice,spices,cupboard,,,V,,0.46,,,,,1,,#333333,1
water,water,,,drink,drink,drinks,cupboard,,,V,,1,,,,,100,,#ffffff,1
butter,butter,,,dairy,fat,dairy,fridge,milk,,vegetarian|pescatarian,,0.95,,,,,10,,#ffee88,1
peanut_butter,peanut butter,,,condiment,spread,condiments,cupboard,peanut,tree_nut,V,,1.09,,,,,15,,#bb8844,1
egg_noodle,egg noodle,egg noodles,noodles,noodle,noodle,grains,cupboard,egg|wheat|gluten,,N,,,,,,,75,,#eedd99,
rice_noodle,rice noodle,rice noodles,,noodle,noodle,grains,cupboard,,,V,,,,,,,75,,#eeeeee,
udon,udon,,,noodle,noodle,grains,cupboard,,,V,,,,,,,75,,#eeeeee,1
prawn,prawn,prawns,shrimp,shellfish,seafood,fish,fridge,crustacean,,pescatarian,shellfish,,15,piece,,,110,,#ff9988,
salmon,salmon,,salmon fillet,fish,fish,fish,fridge,fish,,pescatarian,fish,,130,fillet,,,130,,#ff8866,1
egg,egg,eggs,,egg,egg,dairy,fridge,egg,,vegetarian|pescatarian,egg,,50,egg,,,100,,#ffdd66,
beef_steak,beef steak,beef steaks,steak,meat,meat,meat,fridge,,,,whole_cut,,220,piece,,,150,,#884433,
spinach,spinach,,,leafy_green,greens,produce,fridge,,,V,,0.13,,,200,bag,50,,#228833,1
onion,onion,onions,,allium,allium,produce,cupboard,,,V,,0.68,110,medium,,,60,,#eeddcc,
carrot,carrot,carrots,,root_vegetable,veg,produce,fridge,,,V,,0.5,60,medium,,,80,,#ee8822,
beef_mince,beef mince,,mince,meat,mince,meat,fridge,,,,ground,,,,,,130,,#994433,1
date,date,dates,,dried_fruit,sweet,baking,cupboard,,sulphite,V,,,,,,,30,,#663311,
mystery,mystery powder,,,condiment,condiment,condiments,cupboard,,,V,,,,,,,10,,#999999,1
"""
COLUMNS = "energy_kcal,protein_g,fat_g,saturates_g,carbohydrate_g,sugar_g,fibre_g,salt_g,water_g"
NUTRITION = f"""ndb,source_name,{COLUMNS}
1,chicken,200,20,13,4,0,0,0,0.2,66
2,potato,80,2,0,0,18,1,2,0,79
3,lemon,30,1,0,0,9,2,3,0,89
4,oil,884,0,100,10,0,0,0,0,0
5,salt,0,0,0,0,0,0,0,98,0
"""


def build_sample_catalogue() -> Catalogue:
    """The small kitchen."""
    return build_catalogue(
        HEADER + ROWS.replace(",V,", f",{VEGAN},").replace(",N,", ",vegetarian|pescatarian,"),
        NUTRITION,
        "bleach\n",
    )


CATALOGUE = build_sample_catalogue()
TODAY = date(2026, 3, 10)

STEPS = (
    Step(text="Heat the oven to 200 °C.", minutes=10, kind=StepKind.PREHEAT, oven_c=200, after=()),
    Step(
        text="Toss the potatoes with half the oil and the salt on a tray until they shine.",
        minutes=2,
        kind=StepKind.PREPARE,
        foods=(FoodId("potato"), FoodId("vegetable_oil"), FoodId("salt")),
        after=(),
    ),
    Step(
        text=(
            "Rub the chicken with the rest of the oil. Roast it with the potatoes for 35 minutes, "
            "until brown and the thickest part reaches 74 °C."
        ),
        minutes=36,
        foods=(FoodId("chicken_thigh"), FoodId("vegetable_oil"), FoodId("potato")),
        temperature_c=74,
        oven_c=200,
        after=(0, 1),
    ),
    Step(
        text="Squeeze the lemon over the tray and serve while it is hot.",
        minutes=1,
        kind=StepKind.FINISH,
        foods=(FoodId("lemon"),),
    ),
)


def line(
    food_id: str | None, name: str, quantity: float | None, unit: str | None, grams: float | None, **more: Any
) -> Ingredient:
    """One line of a list."""
    known = FoodId(food_id) if food_id else None
    return Ingredient(food_id=known, name=name, quantity=quantity, unit=unit, grams=grams, **more)


INGREDIENTS = (
    line("chicken_thigh", "chicken thighs", 4, None, 480),
    line("potato", "potatoes", 3, None, 450, preparation="cut into wedges"),
    line("lemon", "lemon", 1, None, 60),
    line("vegetable_oil", "vegetable oil", 1, "tbsp", 13.8, staple=True),
    line("salt", "salt", 1, "tsp", 6, staple=True),
)

TRAYBAKE = RecipeDraft(
    title="Lemon chicken and potatoes",
    description="Crisp potatoes under juicy chicken, sharp with lemon.",
    servings=2,
    minutes=Minutes(prep=10, cook=37, total=57),
    ingredients=INGREDIENTS,
    steps=STEPS,
    tip="Cut the potatoes small, because large wedges stay hard in 35 minutes.",
)

STOCK = (
    StockItem(food_id=FoodId("chicken_thigh"), grams=480, use_by=date(2026, 3, 11)),
    StockItem(food_id=FoodId("potato"), grams=1000),
    StockItem(food_id=FoodId("lemon"), grams=60),
    StockItem(food_id=FoodId("vegetable_oil"), staple=True),
    StockItem(food_id=FoodId("salt"), staple=True),
)
REQUEST = CookRequest(today=TODAY, stock=STOCK)


def stocked(*more: str, **changes: Any) -> CookRequest:
    """The usual request with more foods at home (their amounts said to be plenty)."""
    items = tuple(StockItem(food_id=FoodId(name), grams=5000) for name in more)
    return REQUEST.model_copy(update={"stock": (*STOCK, *items), **changes})


def findings(draft: RecipeDraft, request: CookRequest | None = REQUEST, **more: Any) -> tuple[Finding, ...]:
    """What the inspector finds in it."""
    return inspect(draft, CATALOGUE, request, **more).findings


def messages(draft: RecipeDraft, check: str, request: CookRequest | None = REQUEST, **more: Any) -> str:
    """The messages of one check, as one text."""
    return " ".join(found.message for found in findings(draft, request, **more) if found.check == check)


def checks(found: Iterable[Finding]) -> set[str]:
    """The ids of the checks that found something."""
    return {finding.check for finding in found}


def simple(title: str, lines: Iterable[Ingredient], *steps: Step) -> RecipeDraft:
    """A recipe of these lines and steps whose total fits them, each step after the one before."""
    total = round(sum(step.minutes for step in steps))
    return RecipeDraft(
        title=title,
        servings=2,
        minutes=Minutes(cook=total, total=total),
        ingredients=tuple(lines),
        steps=steps,
    )
