"""M14: plain words, no sentence twice, steps that tell the cook what to do, no seams."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import chain

from desktop_app.kitchen.inspector.context import InspectionContext, fault
from desktop_app.kitchen.inspector.imperatives import is_imperative
from desktop_app.kitchen.inspector.plain import not_plain
from desktop_app.kitchen.inspector.reading import grade
from desktop_app.kitchen.inspector.seams import seams_anywhere, seams_of_number, seams_of_prose
from desktop_app.kitchen.inspector.texts import sentences, singular, tokens
from desktop_app.schemas.generation import Finding

CHECK = "M14"
HIGHEST_GRADE = 8.0
SHOWN = 40
PROSE = ("description", "steps", "tip")


def check(context: InspectionContext) -> Iterator[Finding]:
    """Repetition, imperatives, reading grade, seams."""
    yield from _repeated(context)
    for _, place, step in context.steps():
        if step.text.strip() and not is_imperative(sentences(step.text)[0]):
            yield fault(CHECK, place, "The step does not begin with what to do.", "Begin with a verb.")
    yield from _grade(context)
    for place, text in context.texts():
        yield from _seams(context, place, text)
        if strange := not_plain(text):
            yield fault(CHECK, place, f"“{strange[:SHOWN]}” is no word of a recipe.", "Leave it out.")


def _repeated(context: InspectionContext) -> Iterator[Finding]:
    seen: set[tuple[str, ...]] = set()
    for place, text in context.texts():
        if not place.startswith(PROSE):
            continue
        for sentence in sentences(text):
            words = tuple(word for word in tokens(sentence) if word.isalnum() or "-" in word)
            if words and words in seen:
                yield fault(CHECK, place, f"“{sentence}” is said twice.", "Say it once.")
            seen.add(words)


def _grade(context: InspectionContext) -> Iterator[Finding]:
    """Over the whole method: one step is too short a text to grade."""
    known = frozenset[str]().union(*(_forms(tuple(food.names())) for food in context.listed.values()))
    reached = grade((step.text for step in context.draft.steps), known)
    if reached > HIGHEST_GRADE:
        yield fault(CHECK, "steps", f"The method reads at grade {reached:.1f}.", "Use shorter words.")


@lru_cache(maxsize=1024)
def _forms(names: tuple[str, ...]) -> frozenset[str]:
    """Every word of a food's names, as it stands, alone and in number."""
    words = {form for name in names for word in tokens(name) for form in (word, singular(word))}
    return frozenset(words | {f"{word}s" for word in words})


def _seams(context: InspectionContext, place: str, text: str) -> Iterator[Finding]:
    found = chain(seams_anywhere(text), seams_of_number(text, context.words.plurals))
    if place.startswith(PROSE):
        found = chain(found, seams_of_prose(text))
    for seam in found:
        yield fault(CHECK, place, f"The text holds {seam}.", "Write it out.")
