"""What the words of a step say about it: its kind, temperatures, heat and foods."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from desktop_app.schemas.recipe import StepKind

_PREHEAT = re.compile(r"(?:pre-?heat|heat (?:the|your) (?:oven|grill))\b", re.IGNORECASE)
_FINISH = re.compile(
    r"(?:divide|drizzle|dress|finish|garnish|plate|scatter|season|serve|spoon|sprinkle|squeeze|taste|top)\b",
    re.IGNORECASE,
)
_REST = re.compile(
    r"(?:chill|cool|freeze|leave|let|marinate|prove|refrigerate|rest|soak|stand)\b", re.IGNORECASE
)
_PREPARE = re.compile(
    r"(?:beat|blend|chop|combine|core|crack|crumble|crush|cube|cut|deseed|dice|drain|grate|grease|halve|line|mash"
    r"|measure|mix|pat|peel|pick|pit|press|prick|quarter|rinse|rub|shred|sift|slice|stone|tear|toss|trim|wash"
    r"|whisk|whizz|zest)\b",
    re.IGNORECASE,
)
_HEAT = re.compile(
    r"\b(?:over|on|at|to) (?:an? )?(?:very )?((?:low|medium|high)(?:[- ](?:low|high))?) heat\b", re.IGNORECASE
)
_CELSIUS = re.compile(r"(-?\d{1,3}) ?°\s?C\b")
_PLACE = re.compile(
    r"\b(?:(oven|fan|grill)|(reach\w*|thickest|centre|middle|core|inside|thermometer|reads?))\b",
    re.IGNORECASE,
)
_FORMS = re.compile(r"cubes?|flakes|juice|leaf|leaves|paste|powder|puree|sauce|seeds?|stalk|stick|zest")
"""Last words of names that mean something else on their own: "the sauce" is not the soy sauce."""


class Temperatures(NamedTuple):
    """What the oven is set to, and what the food has to reach, in °C."""

    oven: float | None
    core: float | None


def kind_of(text: str, *, timed: bool, last: bool) -> StepKind:
    """What the step is for, by its first words."""
    if _PREHEAT.match(text):
        return StepKind.PREHEAT
    if last and _FINISH.match(text):
        return StepKind.FINISH
    if _REST.match(text):
        return StepKind.REST
    if _PREPARE.match(text) and not timed and not heat_of(text):
        return StepKind.PREPARE
    return StepKind.COOK


def heat_of(text: str) -> str:
    """The level of the first heat named ("medium-high"), "" when none is."""
    found = _HEAT.search(text)
    return found[1].casefold().replace(" ", "-") if found else ""


def temperatures_of(text: str) -> Temperatures:
    """The first of each kind; a figure belongs to the nearest word before it that says of what."""
    oven = core = None
    for figure in _CELSIUS.finditer(text):
        places = list(_PLACE.finditer(text, 0, figure.start()))
        if not places:
            continue
        if places[-1][1] is None:
            core = float(figure[1]) if core is None else core
        elif oven is None:
            oven = float(figure[1])
    return Temperatures(oven, core)


def mentions(text: str, names: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Place in the text, and index of the name, of each name it speaks of.

    Longer names hide shorter ones inside them; last words are looked for where no whole name stands.
    """
    last_words = Counter(_last_word(name) for name in dict.fromkeys(names))
    hidden = text
    unnamed = []
    for index in sorted(range(len(names)), key=lambda index: -len(names[index])):
        if found := find_name(hidden, names[index]):
            yield found.start(), index
            hidden = _pattern(names[index]).sub(lambda match: "\0" * len(match[0]), hidden)
        else:
            unnamed.append(index)
    for index in unnamed:
        last = _last_word(names[index])
        lone = last_words[last] == 1 and not _FORMS.fullmatch(last) and len(last) > 2
        if lone and (found := find_name(hidden, last)):
            yield found.start(), index


def find_name(text: str, name: str) -> re.Match[str] | None:
    """Where a text first says the name, singular or plural."""
    return _pattern(name).search(text)


def _pattern(name: str) -> re.Pattern[str]:
    """The name as whole words, singular or plural."""
    stem = re.sub(r"(?<=[a-z]{2})(?:(?<=o)es|s)$", "", name, flags=re.IGNORECASE)
    return re.compile(rf"(?<!\w){re.escape(stem)}(?:e?s)?(?!\w)", re.IGNORECASE)


def _last_word(name: str) -> str:
    return name.casefold().split()[-1] if name.split() else ""
