"""M14, checks 21-24 of chef.md section 5: titles, openings, lengths, claims, as a reader sees them."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import groupby

from desktop_app.schemas.generation import CookRequest
from desktop_app.schemas.recipe import RecipeDraft, StepKind
from tests.pantrybench.oracles.facts import Facts, prose
from tests.pantrybench.oracles.lists import ids

TITLE_WORDS, TITLE_LENGTH = (1, 7), 45
STEPS, QUICK_MINUTES = (3, 9), 25
STEP_WORDS = (5, 75)
DESCRIPTION_WORDS = 35
EMPTY_PRAISE = re.compile(
    r"\b(?:delight|medley|fusion|easy|best|ultimate|perfect|amazing|delicious|simple|yummy|tasty|heavenly"
    r"|bliss|sensation|explosion|extravaganza|surprise)\b",
    re.IGNORECASE,
)
HEDGES = re.compile(
    r"\b(?:serve and enjoy|salt to taste|cook until done|a little the|the the|of of)\b",
    re.IGNORECASE,
)
WET_SCATTERED = re.compile(
    r"\b(?:scatter|sprinkle)\b[^.]{0,30}"
    r"\b(?:yoghurt|cream|fraîche|ketchup|mayonnaise|salsa|hummus|sauce)\b"
)
MIXTURES = re.compile(r"\b(?:a|one|another|the other|(?:a |the )?second|(?:a |the )?first) mixture\b")
OPENS_WITH_PRONOUN = re.compile(r"^(?:\w+,? )?(?:\w+ )(?:it|them)\b", re.IGNORECASE)
CREAMY = ids("pulse dairy cheese plant_milk fat egg")
CREAMY_FOODS = ids(
    "coconut_milk coconut_cream coconut_milk_light oats avocado peanut_butter tahini hummus silken_tofu "
    "mayonnaise risotto_rice polenta almond_butter cashew_butter banana red_lentil potato"
)
SMOKY = ids(
    "smoked_paprika chipotle_paste bacon pancetta smoked_haddock smoked_mackerel smoked_salmon "
    "smoked_trout kipper smoked_tofu smoked_sausage chorizo cured_chorizo bbq_sauce turkey_bacon ham "
    "frankfurter"
)
HOT = ids(
    "red_chilli green_chilli birds_eye_chilli scotch_bonnet jalapeno chilli_flakes chilli_powder "
    "sriracha hot_sauce sambal gochujang harissa chipotle_paste chilli_oil curry_powder "
    "thai_red_curry_paste thai_green_curry_paste indian_curry_paste cajun_seasoning jerk_seasoning "
    "pickled_jalapeno chili_powder_blend berbere doubanjiang sweet_chilli_sauce black_pepper wasabi "
    "horseradish_sauce ginger fajita_seasoning"
)
CLAIMS: dict[str, tuple[frozenset[str], frozenset[str]]] = {
    "creamy": (CREAMY_FOODS, CREAMY),
    "smoky": (SMOKY, frozenset()),
    "lemony": (frozenset({"lemon", "lemon_juice_bottled", "lemongrass"}), frozenset()),
    "cheesy": (frozenset({"nutritional_yeast"}), frozenset({"cheese"})),
    "garlicky": (frozenset({"garlic", "garlic_powder"}), frozenset()),
    "gingery": (frozenset({"ginger", "ginger_ground"}), frozenset()),
    "buttery": (frozenset({"butter", "ghee", "margarine", "dairy_free_spread"}), frozenset()),
    "minty": (frozenset({"mint", "mint_dried"}), frozenset()),
    "fiery": (HOT, frozenset()),
    "spicy": (HOT, frozenset()),
    "nutty": (
        frozenset({"peanut_butter", "tahini", "oats", "brown_rice"}),
        frozenset({"nut", "seed", "grain"}),
    ),
    "chocolatey": (frozenset(), frozenset({"chocolate"})),
}
"""A word that promises a taste, and the foods or categories of which one has to be there."""


def title_rules(draft: RecipeDraft, request: CookRequest, facts: Facts) -> Iterator[str]:
    """Few words, short, no empty praise, one joint."""
    words = re.findall(r"[\w'’-]+", draft.title)
    if not TITLE_WORDS[0] <= len(words) <= TITLE_WORDS[1]:
        yield f"title: {len(words)} words"
    if len(draft.title) > TITLE_LENGTH:
        yield f"title: {len(draft.title)} letters"
    if found := EMPTY_PRAISE.search(draft.title):
        yield f"title: “{found[0]}”"
    joints = Counter(word.casefold() for word in words if word.casefold() in {"with", "and"})
    if joints["with"] > 1 or joints["and"] > 1 or joints.total() > 2:
        yield f"title: “{draft.title}” joins too much"
    if draft.title.casefold() in {title.casefold() for title in request.recent_titles[-20:]}:
        yield "title: one of the last twenty"


def openings(draft: RecipeDraft, request: CookRequest, facts: Facts) -> Iterator[str]:
    """No three steps in a row begin alike, and few with “Add”."""
    first = [_opening(step.text) for step in draft.steps]
    yield from (f"opening: three times “{word}”" for word, run in groupby(first) if len(list(run)) > 2)
    if first.count("add") > max(1, 0.2 * len(first)):
        yield f"opening: “Add” opens {first.count('add')} of {len(first)} steps"


def _opening(text: str) -> str:
    words = re.findall(r"\w+", text.casefold())
    return next((word for word in words if word not in {"meanwhile", "then"}), "")


def lengths(draft: RecipeDraft, request: CookRequest, facts: Facts) -> Iterator[str]:
    """Steps neither too many nor too long; a short description."""
    cooks = any(step.kind is StepKind.COOK for step in draft.steps)
    least = STEPS[0] if cooks and draft.minutes.total > QUICK_MINUTES else 2
    if not least <= len(draft.steps) <= STEPS[1]:
        yield f"steps: {len(draft.steps)}"
    for step in draft.steps:
        words = len(step.text.split())
        if words > STEP_WORDS[1] or (words < STEP_WORDS[0] and step is not draft.steps[-1]):
            yield f"steps: {words} words in “{step.text[:40]}”"
    if len(draft.description.split()) > DESCRIPTION_WORDS:
        yield f"description: {len(draft.description.split())} words"


def useful_tip(draft: RecipeDraft, request: CookRequest, facts: Facts) -> Iterator[str]:
    """A tip gives a reason or a number."""
    if draft.tip and not re.search(r"\d|\bbecause\b|\bso that\b", draft.tip.casefold()):
        yield f"tip: no reason and no number in “{draft.tip[:60]}”"


def claims_kept(draft: RecipeDraft, request: CookRequest, facts: Facts) -> Iterator[str]:
    """What title and description promise is in the dish."""
    text = f"{draft.title} {draft.description}".casefold()
    foods = {str(line.food_id) for line in draft.ingredients}
    categories = {facts.category(food) for food in foods}
    for word, (wanted, classes) in CLAIMS.items():
        if re.search(rf"(?<![\w-]){word}\b", text) and not (foods & wanted or categories & classes):
            yield f"claim: {word}, and nothing makes it so"


def plain_words(draft: RecipeDraft, request: CookRequest, facts: Facts) -> Iterator[str]:
    """Phrases that say nothing or cannot be done; a pronoun that nothing stands before."""
    for text in prose(draft):
        if found := HEDGES.search(text):
            yield f"words: “{found[0]}”"
        if found := WET_SCATTERED.search(text.casefold()):
            yield f"words: “{found[0]}”"
    text = " ".join(step.text.casefold() for step in draft.steps)
    if len(MIXTURES.findall(text)) > 1 and "the mixture" in text:
        yield "pronoun: “the mixture”, of which there are two"
    for step in draft.steps[:1]:
        if OPENS_WITH_PRONOUN.match(step.text):
            yield f"pronoun: “{step.text[:40]}” stands for nothing"
