"""Recipes written by hand with foods of the real table: clean, so each break of them is seen alone."""

from desktop_app.schemas.base import FoodId
from desktop_app.schemas.generation import CookRequest
from desktop_app.schemas.pantry import StockItem
from desktop_app.schemas.recipe import Minutes, RecipeDraft, Step, StepKind
from tests.fakes.drafts import grams, ids
from tests.pantrybench.generator import STAPLES, TODAY
from tests.pantrybench.mutants import Case

TRAYBAKE = RecipeDraft(
    title="Lemon chicken and potatoes",
    description="Crisp potatoes under juicy chicken, sharp with lemon.",
    servings=2,
    minutes=Minutes(prep=8, cook=37, total=55),
    ingredients=(
        grams("chicken_thigh", "chicken thighs", 400),
        grams("potato", "potatoes", 450, "cut into wedges"),
        grams("lemon", "lemon", 60, "halved"),
        grams("vegetable_oil", "vegetable oil", 20),
        grams("salt", "salt", 5),
    ),
    steps=(
        Step(
            text="Heat the oven to 200 °C (180 °C fan, 400 °F).",
            minutes=10,
            kind=StepKind.PREHEAT,
            oven_c=200,
            after=(),
        ),
        Step(
            text="Toss the potatoes with half the oil and the salt on a tray until they shine.",
            minutes=2,
            kind=StepKind.PREPARE,
            foods=ids("potato", "vegetable_oil", "salt"),
            after=(),
        ),
        Step(
            text="Rub the chicken with the rest of the oil. Roast it with the potatoes for 35 minutes, until "
            "brown and the thickest part reaches 74 °C (165 °F).",
            minutes=36,
            foods=ids("chicken_thigh", "vegetable_oil", "potato"),
            temperature_c=74,
            oven_c=200,
            after=(0, 1),
        ),
        Step(
            text="Squeeze the lemon over the tray and serve while it is hot.",
            minutes=1,
            kind=StepKind.FINISH,
            foods=ids("lemon"),
        ),
    ),
    tip="Cut the potatoes small, because large wedges stay hard in 35 minutes.",
)

SALMON = RecipeDraft(
    title="Salmon with lemony spinach",
    description="Soft spinach under crisp salmon, with a sharp edge of lemon.",
    servings=2,
    minutes=Minutes(prep=3, cook=12, total=15),
    ingredients=(
        grams("salmon", "salmon", 260),
        grams("spinach", "spinach", 200),
        grams("butter", "butter", 20),
        grams("lemon", "lemon", 30),
        grams("salt", "salt", 3),
    ),
    steps=(
        Step(
            text="Melt half the butter in a wide pan over a medium heat. Fry the salmon for 7 minutes, "
            "turning it once, until it flakes and the middle reaches 63 °C (145 °F).",
            minutes=8,
            foods=ids("butter", "salmon"),
            temperature_c=63,
        ),
        Step(
            text="Lift out the salmon. Wilt the spinach with the salt and the rest of the butter for "
            "2 minutes, until soft.",
            minutes=3,
            foods=ids("salmon", "spinach", "salt", "butter"),
        ),
        Step(
            text="Squeeze the lemon over the spinach, top with the salmon and serve.",
            minutes=1,
            kind=StepKind.FINISH,
            foods=ids("lemon", "spinach", "salmon"),
        ),
    ),
    tip="Dry the salmon first, because a wet skin sticks.",
)


def exemplars() -> tuple[Case, ...]:
    """Each recipe with a pantry that holds twice what it takes."""
    return tuple((draft, _request(draft)) for draft in (TRAYBAKE, SALMON))


def _request(draft: RecipeDraft) -> CookRequest:
    listed = [i for i in draft.ingredients if i.food_id not in STAPLES]
    held = tuple(StockItem(food_id=i.food_id, grams=2 * (i.grams or 0)) for i in listed if i.food_id)
    staples = tuple(StockItem(food_id=FoodId(name), staple=True) for name in STAPLES)
    return CookRequest(today=TODAY, stock=(*held, *staples))
