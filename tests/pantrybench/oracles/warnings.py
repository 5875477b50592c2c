"""M8, read from chef.md section 6: what a recipe has to say because of a food it holds or who eats it."""

import re
from collections.abc import Iterator

from desktop_app.schemas.generation import CookRequest
from desktop_app.schemas.people import LifeStage
from desktop_app.schemas.recipe import RecipeDraft, StepKind
from tests.pantrybench.oracles.facts import Facts, listed, prose
from tests.pantrybench.oracles.lists import ids

DRIED_BEANS = frozenset({"kidney_bean_dried", "black_bean_dried", "white_bean_dried"})
"""Raw Phaseolus beans; tinned ones and lentils are harmless."""

COOKED_LEFT = frozenset({"cooked_rice"})
BERRIES = frozenset({"frozen_berries"})
FROZEN = frozenset({"frozen_peas", "frozen_mixed_vegetables", "frozen_broccoli", "frozen_spinach"})
LIVE_SHELLS = frozenset({"mussel", "clam"})
BOILED_ROOTS = frozenset({"cassava", "taro", "bamboo_shoots"})
SMALL_AND_ROUND = frozenset({"grape", "cherry_tomato", "cherry", "blueberry", "gooseberry"})
HARD = ids(
    "almond walnut cashew hazelnut pecan pistachio brazil_nut macadamia_nut mixed_nuts peanut chestnut"
)
CHOKING = (
    SMALL_AND_ROUND | HARD | {"popping_corn", "frankfurter", "marshmallow", "black_olive", "green_olive"}
)
CUT = re.compile(r"\b(?:quarter|halve|lengthways|chop|grind|ground|grate|squash|mash|crush|blend|slice|cut)")
BOIL_THEM = re.compile(r"\bboil[^.]*\bberries\b|\bberries\b[^.]*\bboil")
HOT_OR_READY = re.compile(r"\b(?:steaming|piping) hot\b|\bready to eat\b")
SORTED = re.compile(r"\b(?:throw|discard|bin)\b[^.]*\b(?:shut|closed|open|broken|cracked)\b")
INSIDE = re.compile(r"\b(?:filling|stuff\w*|parcels?|patties|batter|pie)\b")
"""What was made before and holds its foods when it is cooked."""
BAKING_DISH, BAKES = re.compile(r"\b(?:baking|ovenproof) dish\b"), re.compile(r"^(?:Bake|Roast)\b")
MINUTES = re.compile(r"(\d+)(?:\s?(?:–|-|to)\s?(\d+))? ?minutes?")


def required_words(draft: RecipeDraft, request: CookRequest, facts: Facts) -> Iterator[str]:
    """Every sentence that has to stand in the recipe and does not."""
    foods, text = listed(draft), " ".join(prose(draft)).casefold()
    if foods & COOKED_LEFT:
        yield from _leftover_rice(text)
    if foods & DRIED_BEANS and not (re.search(r"\bsoak", text) and _boils_hard(text)):
        yield "dried beans are not soaked and boiled hard"
    if foods & BERRIES and not (_is_heated(draft, BERRIES) or BOIL_THEM.search(text)):
        yield "frozen berries are not boiled"
    for food in sorted(foods & FROZEN):
        if not (_is_heated(draft, {food}) or HOT_OR_READY.search(text)):
            yield f"{food} is not heated"
    if foods & LIVE_SHELLS and not SORTED.search(text):
        yield "nobody is told which shells are thrown away"
    yield from (
        f"{food} is not boiled" for food in sorted(foods & BOILED_ROOTS) if not _is_heated(draft, {food})
    )
    yield from _choking(draft, request)


def _leftover_rice(text: str) -> Iterator[str]:
    if not re.search(r"\b(?:24 hours|a day|one day|day old|yesterday)\b", text):
        yield "cooked rice without how old it may be"
    if not re.search(r"\b(?:steaming|piping|hot all through|hot through|74 °c|simmer|boil)\b", text):
        yield "cooked rice is not heated through"


def _boils_hard(text: str) -> bool:
    hard = re.search(
        r"\bboil[^.]*\b(?:hard|fast|rapidly|vigorously)\b[^.]*|\b(?:hard|rapid|rolling) boil[^.]*", text
    )
    told = MINUTES.search(hard[0]) if hard else None
    return told is not None and int(told[1]) >= 10


def _is_heated(draft: RecipeDraft, foods: frozenset[str] | set[str]) -> bool:
    if any(step.kind is StepKind.COOK and foods & {*step.foods} for step in draft.steps):
        return True
    held = next((i for i, step in enumerate(draft.steps) if foods & {*step.foods}), len(draft.steps))
    later = [step.text for step in draft.steps[held + 1 :] if step.kind is StepKind.COOK]
    is_in_a_dish = held < len(draft.steps) and BAKING_DISH.search(draft.steps[held].text)
    return any(map(INSIDE.search, later)) or bool(is_in_a_dish and any(map(BAKES.search, later)))


def _choking(draft: RecipeDraft, request: CookRequest) -> Iterator[str]:
    if not request.stages & {LifeStage.INFANT, LifeStage.UNDER_FIVE}:
        return
    sentences = re.split(r"(?<=[.!?]) ", " ".join(prose(draft)).casefold())
    for line in draft.ingredients:
        noun = line.name.casefold().split()[-1][:-1]  # berry, berries
        said = (line.preparation.casefold(), *(sentence for sentence in sentences if noun in sentence))
        if line.food_id in CHOKING and not any(map(CUT.search, said)):
            yield f"{line.name} can choke a small child"
