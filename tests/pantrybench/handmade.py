"""A recipe written by hand that the oracle has nothing against, and ways to change it in one line."""

from desktop_app.schemas.generation import CookRequest
from desktop_app.schemas.pantry import StockItem
from desktop_app.schemas.recipe import Ingredient, Minutes, RecipeDraft, Step, StepKind
from tests.fakes.drafts import grams, ids, with_line, with_more, with_step
from tests.pantrybench.breaks.registry import said
from tests.pantrybench.exemplars import exemplars
from tests.pantrybench.generator import TODAY, read_rows
from tests.pantrybench.oracle import Oracle

ORACLE = Oracle(read_rows())
OVEN, PAN = exemplars()


SOUP = RecipeDraft(
    title="Red lentil soup",
    description="Soft lentils, sharp with lemon.",
    servings=2,
    minutes=Minutes(prep=5, cook=32, total=37),
    archetype="lentil_soup",
    course="dinner",
    ingredients=(
        grams("red_lentil", "red lentils", 180),
        grams("onion", "onion", 110, "chopped"),
        grams("garlic", "garlic", 6, "chopped"),
        grams("vegetable_oil", "vegetable oil", 20),
        grams("natural_yoghurt", "natural yoghurt", 40),
        grams("parsley", "parsley", 6),
        grams("lemon", "lemon", 29),
        grams("salt", "salt", 4),
    ),
    steps=(
        Step(
            text="Heat the vegetable oil in a pan over a medium heat. Cook the onion for 8 minutes, until "
            "soft. Stir in the garlic for 1 minute, until you can smell it.",
            minutes=9,
            foods=ids("vegetable_oil", "onion", "garlic"),
        ),
        Step(
            text="Pour in 700 ml water with the red lentils and simmer for 22 minutes, until soft.",
            minutes=22,
            foods=ids("red_lentil"),
        ),
        Step(
            text="Season with the salt and squeeze in the lemon. Top with the natural yoghurt and parsley.",
            minutes=1,
            kind=StepKind.FINISH,
            foods=ids("salt", "lemon", "natural_yoghurt", "parsley"),
        ),
    ),
    tip="Stir often, because lentils catch.",
)


def wish(draft: RecipeDraft, **fields: object) -> CookRequest:
    stock = tuple(
        StockItem(food_id=i.food_id, grams=4 * (i.grams or 0)) for i in draft.ingredients if i.food_id
    )
    return CookRequest(today=TODAY, stock=stock).model_copy(update=fields)


def judged(draft: RecipeDraft, **fields: object) -> list[str]:
    return [f"{measure} {text}" for measure, text in ORACLE.judge(draft, wish(draft, **fields))]


def also(draft: RecipeDraft, line: Ingredient, sentence: str = "Scatter over the {}.") -> RecipeDraft:
    """One food more, put on the plate at the end."""
    fuller = with_step(with_more(draft, line), -1, foods=(*draft.steps[-1].foods, line.food_id))
    return said(fuller, sentence.format(line.name), -1)


def retitled(title: str, draft: RecipeDraft = SOUP) -> RecipeDraft:
    return draft.model_copy(update={"title": title})


def place(food: str, draft: RecipeDraft = SOUP) -> int:
    return next(i for i, line in enumerate(draft.ingredients) if line.food_id == food)


def weighed(food: str, weight: float, draft: RecipeDraft = SOUP) -> RecipeDraft:
    return with_line(draft, place(food, draft), quantity=weight, grams=weight)
