"""What a model may do with the words of a plan: rules a reworded text must keep. Pure."""

import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from desktop_app.kitchen.catalogue import Catalogue
from desktop_app.kitchen.inspector.plain import not_plain

_PLACEHOLDER = re.compile(r"\{[ftc]\d+\}")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_MARKUP = re.compile(r"[{}\[\]<>\n\r\"“”_*#|\\]")
_ENDINGS = ("ing", "ed", "es", "s")
MAX_TITLE = 45
MAX_WORDS = 35
LOOP_WORDS = 3
SHARED = 0.3
"""Share of a description's words that come from the plan's: a sentence that fits any dish has fewer."""


@dataclass(frozen=True, slots=True)
class WordRules:
    """Stems of the words that carry facts, by what they are about; see ``guarded_words.toml``."""

    foods: frozenset[str]
    actions: frozenset[str]
    denials: frozenset[str]
    heats: frozenset[str]
    counts: frozenset[str]
    claims: frozenset[str]

    def fault_of(self, field: str, plan: str, answer: object) -> str:
        """What is wrong with a reworded field, in words for the model; empty when it may stand."""
        if not isinstance(answer, str) or not answer.strip():
            return "it is missing"
        if answer == plan:
            return ""
        faults = chain(_form_faults(field, plan, answer), self._fact_faults(field, plan, answer))
        return next(faults, "")

    def _fact_faults(self, field: str, plan: str, answer: str) -> Iterator[str]:
        """Nothing that the plan's own text does not say; where it tells what to do, nothing left out."""
        before, after = _stems(plan), _stems(answer)
        if Counter(_numbers(plan)) != Counter(_numbers(answer)):
            yield "it must keep the numbers"
        if new := sorted(after[stem] for stem in (after.keys() - before.keys()) & self._barred(field)):
            yield f"it must not say {', '.join(new)}"
        if field == "description" and len(after.keys() & before.keys()) < SHARED * len(after):
            yield "it must keep to what was said"
        if lost := sorted(before[stem] for stem in (before.keys() - after.keys()) & self._needed(field)):
            yield f"it must say {', '.join(lost)}"

    def _barred(self, field: str) -> frozenset[str]:
        barred = self.foods | self.denials | self.counts | self.claims
        return barred | self.actions | self.heats if _instructs(field) else barred

    def _needed(self, field: str) -> frozenset[str]:
        if _instructs(field):
            return self.foods | self.actions | self.heats | self.denials | self.counts
        return self.foods if field == "title" else frozenset()


def build_word_rules(guarded: str, catalogue: Catalogue) -> WordRules:
    """Read ``guarded_words.toml``; foods are known by the last word of each of their names."""
    table = tomllib.loads(guarded)
    names = (name for food in catalogue.foods.values() for name in food.names())
    foods = frozenset(_stem(words[-1]) for name in names if (words := _words(name)))
    return WordRules(foods=foods, **{kind: frozenset(_stems(text)) for kind, text in table.items()})


def _form_faults(field: str, plan: str, answer: str) -> Iterator[str]:
    """Placeholders, plain words, whole sentences, length."""
    if (holes := _PLACEHOLDER.findall(plan)) != _PLACEHOLDER.findall(answer):
        yield f"it must hold {' '.join(holes) or 'no placeholder'} in this order and no other"
    plain = _PLACEHOLDER.sub("", answer)
    if _MARKUP.search(plain) or not_plain(plain):
        yield "it must be one line of plain words"
    if _loops(answer):
        yield "it must not repeat itself"
    yield from _title_faults(answer) if field == "title" else _sentence_faults(field, plan, answer)


def _title_faults(answer: str) -> Iterator[str]:
    if len(answer) > MAX_TITLE or not answer[-1].isalnum() or answer.istitle():
        yield f"it must be a title of at most {MAX_TITLE} letters, with one capital"


def _sentence_faults(field: str, plan: str, answer: str) -> Iterator[str]:
    if not answer.endswith((".", "!")) or not answer[0].isupper():
        yield "it must be whole sentences"
    if not 0.5 * len(plan) <= len(answer) <= 1.6 * len(plan) + 20:
        yield "it must be about as long as before"
    if not _is_step(field) and len(answer.split()) > MAX_WORDS:
        yield f"it must have at most {MAX_WORDS} words"


def _is_step(field: str) -> bool:
    return field.startswith("step")


def _instructs(field: str) -> bool:
    """Steps and the tip say what to do; title and description only praise."""
    return _is_step(field) or field == "tip"


def _loops(text: str) -> bool:
    """True when any three words in a row come twice."""
    words = _words(text)
    runs = Counter(tuple(words[i : i + LOOP_WORDS]) for i in range(len(words) - LOOP_WORDS + 1))
    return any(count > 1 for count in runs.values())


def _numbers(text: str) -> list[str]:
    return _NUMBER.findall(_PLACEHOLDER.sub("", text))


def _words(text: str) -> list[str]:
    return _WORD.findall(_PLACEHOLDER.sub(" ", text).replace("’", "'").casefold())


def _stems(text: str) -> dict[str, str]:
    """The words of a text by their stem."""
    return {_stem(word): word for word in _words(text)}


def _stem(word: str) -> str:
    """A word without its ending: fry, fried and frying are one, so are stir and stirring."""
    for ending in _ENDINGS:
        if word.endswith(ending) and not word.endswith("ss") and len(word) - len(ending) > 2:
            word = word.removesuffix(ending)
            break
    if len(word) > 3 and word[-1] == word[-2]:
        word = word[:-1]
    return word.removesuffix("e").removesuffix("y") + ("i" if word.endswith("y") else "")
