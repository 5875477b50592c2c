"""A wish that any day has an answer: for measures that are not about the pantry."""

from desktop_app.schemas.base import FoodId
from desktop_app.schemas.generation import CookRequest
from desktop_app.schemas.pantry import StockItem
from tests.pantrybench.generator import STAPLES, TODAY

FOODS = ("rice", "chickpea", "coconut_milk", "spinach", "onion", "curry_powder", "lemon", "tinned_tomato")
WELL_STOCKED = CookRequest(
    today=TODAY,
    stock=(
        *(StockItem(food_id=FoodId(food), grams=500) for food in FOODS),
        *(StockItem(food_id=FoodId(food), staple=True) for food in STAPLES),
    ),
    count=1,
)
