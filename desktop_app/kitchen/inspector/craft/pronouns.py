"""Every "it", "them" and "mixture" means one thing."""

import re
from collections.abc import Iterator

from desktop_app.kitchen.inspector.craft.told import Told
from desktop_app.kitchen.inspector.texts import sentences, singular, tokens
from desktop_app.schemas.generation import Finding
from desktop_app.schemas.recipe import StepKind

CODE = "pronoun"
IT, THEM = "it", "them"
NOT_A_THING = frozenset(
    tokens("as is has less this his whose minutes seconds hours sides edges times across always pieces ups")
)
MANY = frozenset(
    tokens(
        "eggs whites yolks leaves slices pieces wedges strips cubes chunks florets noodles grains both two"
        " three four five six seven eight all halves cakes patties balls parcels bowls plates cups cases"
        " trays pans rounds hollows parts others stalks hands layers"
    )
)
POINTS_BACK = re.compile(r"(?:let|leave|serve|eat|keep|take|taste|lift) it\b|[a-z]+ it off the heat\b")
MIXTURE = re.compile(r"\b(?:the|this) mixture\b")
TWO_MIXTURES = re.compile(
    r"\b(?:an?|one|another|(?:the |an?)?(?:first|second|third|other)|two|both) mixtures?\b"
)
MIXES = re.compile(r"^(?:meanwhile, |then )?(?:mix|stir|whisk|beat|combine|mash|blend|toss|rub)\b")


def check(told: Told) -> Iterator[Finding]:
    """The words of each step, then "the mixture" where there are two."""
    for index, place, step in told.context.steps():
        yield from _pointing(told, index, place, step.text)
    yield from _mixtures(told)


def _pointing(told: Told, index: int, place: str, text: str) -> Iterator[Finding]:
    """A pronoun has something before it in its step that it can stand for."""
    plural = singular_seen = False
    for sentence in told.context.sentences[index]:
        words = tokens(sentence.text)
        named = {word for mention in sentence.mentions for word in mention.words}
        for at, word in enumerate(words):
            if word == THEM and not plural and not _counts(words[:at]):
                yield told.wince(CODE, place, "“Them” stands for nothing the step has named.", "Name it.")
                return
            if word == IT and at == 1 and not singular_seen and not plural and not _is_clear(sentence.text):
                yield told.wince(CODE, place, "“It” stands for nothing the step has named.", "Name it.")
                return
            plural = plural or _is_many(word, named)
            singular_seen = singular_seen or (word.isalpha() and len(word) > 2 and at > 0)


def _is_many(word: str, named: set[str]) -> bool:
    """A plural noun: a food's, or a kitchen's."""
    if word in MANY or (word in named and singular(word) != word):
        return True
    return word.endswith("s") and len(word) > 3 and word not in NOT_A_THING and not word.endswith("ss")


def _counts(words: tuple[str, ...]) -> bool:
    """Two foods joined by "and" are many, however each is called."""
    return "and" in words


def _is_clear(sentence: str) -> bool:
    """ "Let it rest", "take it off the heat": what was last worked on, and nothing else could be meant."""
    return bool(POINTS_BACK.match(sentence.casefold()))


def _mixtures(told: Told) -> Iterator[Finding]:
    """With two bowls mixed, "the mixture" is a riddle; so it is where the words count two."""
    if len(TWO_MIXTURES.findall(told.method)) > 1 and (place := _first_riddle(told)):
        yield told.wince(CODE, place, "“The mixture”: there are two.", "Say which one.")
        return
    made = [
        one
        for one in told.sentences
        if one.kind is StepKind.PREPARE and MIXES.search(one.text) and len(one.foods) > 1
    ]
    if len({one.step for one in made}) < 2:
        return
    for index, place, step in told.context.steps():
        if index <= made[1].step or not MIXTURE.search(step.text.casefold()):
            continue
        if len({one.vessel for one in made}) > 1 and not _made_here(step.text):
            yield told.wince(CODE, place, "“The mixture”: there are two.", "Say which one.")


def _first_riddle(told: Told) -> str:
    """The first place that says "the mixture", "" where none does."""
    return next((one.place for one in told.sentences if MIXTURE.search(one.text)), "")


def _made_here(text: str) -> bool:
    """The step mixed it itself, before it speaks of it."""
    spoken = [MIXES.search(part.casefold()) is not None for part in sentences(text)]
    said = next(at for at, part in enumerate(sentences(text)) if MIXTURE.search(part.casefold()))
    return any(spoken[: said + 1])
