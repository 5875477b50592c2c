"""What is split is used up: half, then the rest; spoons add up; what is lifted out comes back."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from desktop_app.kitchen.foods import Food
from desktop_app.kitchen.inspector.craft.served import Served
from desktop_app.kitchen.quantities import parse_number, to_grams
from desktop_app.schemas.base import FoodId
from desktop_app.schemas.generation import Finding

CODE = "splits"
PART = r"half|most|some|a (?:third|quarter|few)|two thirds|three quarters"
IN_PLACE = "".join(f"(?<!{verb} )" for verb in ("crush", "crushing", "mash", "mashing", "blend", "blending"))
FIRST = re.compile(rf"{IN_PLACE}\b(?:{PART})(?: of)?(?: the)?(?: remaining)? $")
"""Half of the beans crushed in the pan stay in the pan."""
REST = re.compile(
    r"\b(?:the )?(?:(?:rest|remainder|other half|last)(?: of)?(?: the)?|remaining|reserved|saved) $"
)
BARE_REST = re.compile(r"\bthe (?:rest|remainder)\b(?! of)")
AMOUNT = re.compile(
    r"(?P<number>(?:\d{1,3} )?\d{1,2}/[1-9]|\d{1,5}(?:\.\d+)?) ?"
    r"(?P<unit>kg|g|ml|l|tsp|tbsp)(?: of)?(?: the)? $"
)
ASIDE = re.compile(r"\b(?:onto|on|to|in) a (?:warm )?(?:plate|bowl|board)\b|\bset aside\b|\bput aside\b")
TAKEN = re.compile(r"\b(?:lift|tip|scrape|scoop|take|turn|set|put|keep|remove)\b")
BACK = re.compile(r"\b(?:return|everything|all|back|together|mixture)\b")
BEFORE = 40
"""Characters before a food in which its share is said."""
MORE_THAN_ALL = 1.05


@dataclass(frozen=True, slots=True)
class Share:
    """What one mention of a food says it takes."""

    step: int
    part: bool
    rest: bool
    grams: float | None


def check(served: Served) -> Iterator[Finding]:
    """Each food's shares in order, then what was set aside."""
    listed = {name: [*map(str.casefold, food.names())] for name, food in served.context.listed.items()}
    texts = [step.text.casefold() for step in served.context.draft.steps]
    nouns = _nouns_of_one(served)
    for food in (served.context.listed[name] for name in served.grams):
        called = _pattern((*food.names(), *nouns[food.id]))
        others = [name for other, names in listed.items() if other != food.id for name in names]
        shares = tuple(_shares(food, called, texts, others))
        yield from _used_up(served, food, shares)
    yield from _come_back(served)


def _shares(food: Food, called: re.Pattern[str], texts: list[str], others: list[str]) -> Iterator[Share]:
    for index, text in enumerate(texts):
        for found in called.finditer(text):
            if _names_another(others, text, found):
                continue
            before = text[max(0, found.start() - BEFORE) : found.start()]
            amount = AMOUNT.search(before)
            grams = to_grams(food, parse_number(amount["number"])[0], amount["unit"]) if amount else None
            yield Share(index, bool(FIRST.search(before)), bool(REST.search(before)), grams)


def _names_another(others: list[str], text: str, found: re.Match[str]) -> bool:
    """True where the words are part of another listed food's name: oat milk is no oats."""
    word, start, end = found[0], found.start(), found.end()
    longer = (name for name in others if word in name and len(name) > len(word))
    return any(text.startswith(name, start) or text.endswith(name, 0, end) for name in longer)


def _nouns_of_one(served: Served) -> Mapping[FoodId, list[str]]:
    """What the steps may call a food besides its names: nouns that mean no other food of the list."""
    nouns: dict[FoodId, list[str]] = defaultdict(list)
    for noun, foods in served.context.heads.items():
        if len(foods) == 1:
            nouns[foods[0].id].append(noun)
    return nouns


@lru_cache(maxsize=4096)
def _pattern(names: tuple[str, ...]) -> re.Pattern[str]:
    """Any of the names, in number."""
    words = sorted({re.escape(name.casefold()) for name in names}, key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(words)})(?:e?s)?\b")


def _used_up(served: Served, food: Food, shares: tuple[Share, ...]) -> Iterator[Finding]:
    parts = [share for share in shares if share.part]
    rests = [share for share in shares if share.rest]
    place = "steps"
    if parts and not (rests and rests[-1].step >= parts[0].step):
        if len(parts) < 2 and not _goes_on(served, shares, parts[-1]):
            yield served.wince(
                CODE, f"{place}[{parts[-1].step}]", f"What becomes of the rest of the {food.name}?"
            )
    elif rests and not _something_before(shares, rests[0]):
        yield served.wince(CODE, f"{place}[{rests[0].step}]", f"Nothing of the {food.name} was used before.")
    said = sum(share.grams for share in shares if share.grams)
    if said > served.grams[food.id] * MORE_THAN_ALL + 0.5:
        message = f"The steps take {said:.0f} g {food.name}, the list {served.grams[food.id]:.0f} g."
        yield served.wince(CODE, "ingredients", message)


def _goes_on(served: Served, shares: tuple[Share, ...], part: Share) -> bool:
    """ "Half of the oil ... the oil": the second mention is the other half; so is a bare "the rest"."""
    later = (step.text.casefold() for step in served.context.draft.steps[part.step :])
    return any(share.step > part.step for share in shares) or any(map(BARE_REST.search, later))


def _something_before(shares: tuple[Share, ...], rest: Share) -> bool:
    return any(share is not rest and share.step <= rest.step for share in shares)


def _come_back(served: Served) -> Iterator[Finding]:
    """A food lifted out of the pan is named again, or everything is."""
    context = served.context
    steps = context.draft.steps
    for index, place, step in context.steps():
        last = step.text.casefold().rstrip(".").rsplit(". ", 1)[-1]
        if not (ASIDE.search(last) and TAKEN.search(last)) or index == len(steps) - 1:
            continue
        later = set().union(*(context.foods_in(i) for i in range(index + 1, len(steps))))
        back = any(
            BACK.search(text) for text in (last, *(other.text.casefold() for other in steps[index + 1 :]))
        )
        solid = [name for name in context.foods_in(index) & context.listed.keys() if _is_solid(served, name)]
        if not back and solid and not later & set(solid):
            yield served.wince(CODE, place, "What is set aside here never comes back.")


def _is_solid(served: Served, name: FoodId) -> bool:
    return served.context.listed[name] in served.bulk
