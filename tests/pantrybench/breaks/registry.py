"""What a break is, the list of all of them, and small changes they share."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache

from desktop_app.kitchen.catalogue import Catalogue
from desktop_app.schemas.base import FoodId
from desktop_app.schemas.generation import CookRequest
from desktop_app.schemas.pantry import StockItem
from desktop_app.schemas.recipe import Ingredient, RecipeDraft, StepKind
from tests.fakes.drafts import with_more, with_step
from tests.pantrybench.generator import read_rows
from tests.pantrybench.oracles.facts import Facts

Case = tuple[RecipeDraft, CookRequest]
Break = Callable[[RecipeDraft, CookRequest, Catalogue], Case | None]

SAFETY = frozenset({"M5", "M7", "M8"})
"""Measures whose breaks harm people; the others spoil a supper."""


@dataclass(frozen=True)
class Mutant:
    """A way to break a recipe; ``checks`` are the measures of which at least one must speak up."""

    name: str
    checks: frozenset[str]
    apply: Break

    @property
    def harms(self) -> bool:
        """True for a break that must be seen in 99.9 % of recipes, not in 99 %."""
        return bool(self.checks & SAFETY)


MUTANTS: list[Mutant] = []


def mutant(*checks: str) -> Callable[[Break], Break]:
    """Register a way to break recipes; it returns None where the recipe has nothing to break."""

    def register(apply: Break) -> Break:
        MUTANTS.append(Mutant(apply.__name__, frozenset(checks), apply))
        return apply

    return register


@cache
def facts() -> Facts:
    """The plain tables, read once."""
    return Facts(read_rows())


def rewritten(draft: RecipeDraft, rewrite: Callable[[str], str]) -> RecipeDraft:
    """The recipe with the words of every step changed."""
    steps = (step.model_copy(update={"text": rewrite(step.text)}) for step in draft.steps)
    return draft.model_copy(update={"steps": tuple(steps)})


def said(draft: RecipeDraft, sentence: str, index: int = 0) -> RecipeDraft:
    """The recipe with a sentence more at the end of a step."""
    return with_step(draft, index, text=f"{draft.steps[index].text} {sentence}")


def cook_steps(draft: RecipeDraft) -> list[int]:
    """Where something is cooked on the hob."""
    return [i for i, s in enumerate(draft.steps) if s.kind is StepKind.COOK and not s.oven_c]


def place_of(draft: RecipeDraft, foods: Iterable[str]) -> int | None:
    """Where on the list the first of some foods stands; None for none of them."""
    wanted = set(foods)
    return next((i for i, line in enumerate(draft.ingredients) if line.food_id in wanted), None)


def with_food(case: Case, food_id: str, name: str, grams: float) -> Case:
    """The recipe with a food more on the list and in the last step, and plenty of it at home."""
    draft, request = case
    line = Ingredient(food_id=FoodId(food_id), name=name, quantity=grams, unit="g", grams=grams)
    fuller = with_more(draft, line)
    fuller = with_step(fuller, -1, foods=(*draft.steps[-1].foods, FoodId(food_id)))
    stock = (*request.stock, StockItem(food_id=FoodId(food_id), grams=4 * grams))
    return said(fuller, f"Scatter over the {name}.", -1), request.model_copy(update={"stock": stock})
