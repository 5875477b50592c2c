"""Breaks of titles, openings, claims and tips."""

from desktop_app.kitchen.catalogue import Catalogue
from desktop_app.schemas.generation import CookRequest
from desktop_app.schemas.recipe import RecipeDraft
from tests.fakes.drafts import with_step
from tests.pantrybench.breaks.registry import Case, facts, mutant
from tests.pantrybench.oracles.language import CREAMY, CREAMY_FOODS, SMOKY


def _titled(draft: RecipeDraft, title: str) -> RecipeDraft:
    return draft.model_copy(update={"title": title})


def _praised(draft: RecipeDraft, word: str) -> RecipeDraft:
    """The title with a word in front, and without what comes after “with”."""
    title = draft.title.split(" with ")[0]
    return _titled(draft, f"{word} {title[0].lower()}{title[1:]}")


def _foods(draft: RecipeDraft) -> set[str]:
    return {str(line.food_id) for line in draft.ingredients}


@mutant("M14")
def run_the_title_on(draft: RecipeDraft, request: CookRequest, catalogue: Catalogue) -> Case:
    return _titled(draft, f"{draft.title} for all who come home late on a long and rainy day"), request


@mutant("M14")
def praise_in_the_title(draft: RecipeDraft, request: CookRequest, catalogue: Catalogue) -> Case:
    return _titled(draft, f"{draft.title.split(' with ')[0]} delight"), request


@mutant("M14")
def call_it_easy(draft: RecipeDraft, request: CookRequest, catalogue: Catalogue) -> Case:
    return _praised(draft, "Easy"), request


@mutant("M14")
def promise_cream(draft: RecipeDraft, request: CookRequest, catalogue: Catalogue) -> Case | None:
    rich = _foods(draft) & CREAMY_FOODS or {facts().category(food) for food in _foods(draft)} & CREAMY
    if rich or "creamy" in f"{draft.title} {draft.description}".casefold():
        return None
    return _praised(draft, "Creamy"), request


@mutant("M14")
def promise_smoke(draft: RecipeDraft, request: CookRequest, catalogue: Catalogue) -> Case | None:
    if SMOKY & _foods(draft) or "smok" in f"{draft.title} {draft.description}".casefold():
        return None
    return _praised(draft, "Smoky"), request


@mutant("M14")
def repeat_last_week(draft: RecipeDraft, request: CookRequest, catalogue: Catalogue) -> Case:
    return draft, request.model_copy(update={"recent_titles": (draft.title,)})


def _opened(draft: RecipeDraft, *openings: str) -> RecipeDraft | None:
    """The recipe whose first steps begin with these sentences."""
    if len(draft.steps) < len(openings):
        return None
    for index, opening in enumerate(openings):
        draft = with_step(draft, index, text=f"{opening} {draft.steps[index].text}")
    return draft


@mutant("M14")
def begin_alike_three_times(draft: RecipeDraft, request: CookRequest, catalogue: Catalogue) -> Case | None:
    opened = _opened(draft, "Wipe the worktop.", "Wipe the knife dry.", "Wipe the board.")
    return (opened, request) if opened else None


@mutant("M14")
def open_with_a_pronoun(draft: RecipeDraft, request: CookRequest, catalogue: Catalogue) -> Case | None:
    opened = _opened(draft, "Stir them well and set it aside.")
    return (opened, request) if opened else None


@mutant("M14")
def mix_up_two_mixtures(draft: RecipeDraft, request: CookRequest, catalogue: Catalogue) -> Case | None:
    """“The mixture” where there are two, one in a bowl and one in a cup."""
    opened = _opened(
        draft, "Stir one mixture in a bowl and a second mixture in a cup.", "Pour in the mixture."
    )
    return (opened, request) if opened else None


@mutant("M14")
def give_a_tip_without_a_reason(draft: RecipeDraft, request: CookRequest, catalogue: Catalogue) -> Case:
    return draft.model_copy(update={"tip": "Always keep your knives sharp and your pans clean."}), request


@mutant("M14")
def describe_without_end(draft: RecipeDraft, request: CookRequest, catalogue: Catalogue) -> Case:
    much = " ".join(f"Warm on day {number}, and warm again." for number in range(2, 14))
    return draft.model_copy(update={"description": f"{draft.description} {much}".strip()}), request


@mutant("M9", "M14")
def write_one_endless_step(draft: RecipeDraft, request: CookRequest, catalogue: Catalogue) -> Case:
    much = " ".join(f"Look at number {number} and look once more." for number in range(2, 16))
    return with_step(draft, 0, text=f"{draft.steps[0].text} {much}"), request
