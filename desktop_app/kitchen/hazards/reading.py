"""Reads sentences for what they tell the cook to do, not for the words they hold.

"Do not rinse the chicken", "rather than leaving it out" and "throw away rice left out overnight" hold the
words of a danger and mean the opposite.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from desktop_app.kitchen.hazards.plain import lowered
from desktop_app.kitchen.hazards.table import Method, Rule, has_keys, holds_any, pattern

_SENTENCE_END = re.compile(r"(?<=[.!?])\s+|\n+")
_LIST_GOES_ON = r"(?!\s*(?:\w+(?: \w+)?,\s*)*\w+(?: \w+)?,?\s+(?:or|nor)\b)"
_CLAUSE_END = re.compile(rf"[.;:!?()–—]|\bbut\b|\bthen\b|\s-\s|,{_LIST_GOES_ON}")
_ORDERS = (
    "serve leave rinse wash add put keep store let eat use cook stir pour fry boil place cover seal fill "
    "take set give tip slice top cut mix scatter spoon return cool heat reheat"
).replace(" ", "|")
_NEXT_ORDER = re.compile(rf"\band (?=(?:then |just |simply |always )?(?:{_ORDERS})\b)")
_FIRST_OF_TWO = re.compile(r"(?:not|never|n't|avoid|without) \w+ $")
_NEGATED = re.compile(
    r"\b(?:do not|don't|does not|doesn't|did not|never|not|no need (?:to|for)|no reason to|avoid|avoiding|"
    r"without|instead of|rather than|cannot|can't|mustn't|shouldn't|won't|isn't|aren't|refrain from|"
    r"skip(?:ping|s)?|(?:nobody|no one|none)\b[^.;]*\bshould|too (?:slow|cool|weak|risky|dangerous) to|"
    r"(?:swap|replace|trade|switch)\b(?!.*\b(?:for|with)\b)|(?:leave|let|use|serve|keep|eat|put|cook) no|"
    r"resist|nor|neither|unsafe to|dangerous to|unwise to|risky to|no longer|"
    r"nothing|free of|tempted to|"
    r"(?:risk|danger|mistake|myth|temptation|habit|problem|trouble) (?:of|with|in|to|that)|"
    r"beware of|warns? against|advise against|guard against|"
    r"no(?= (?:\w+ing|raw|runny|pink|more rinsing|bulging|mould\w*)\b))\b"
    r"(?! (?:only|yet|just|forget|hesitate|fail|worry|neglect|be afraid|be shy|miss|have to worry|sure|mind|"
    r"fret|fuss|panic|discard|throw|waste|bin))"
)
_THROWN_AWAY = re.compile(
    r"(?<!not )(?<!n't )(?<!never )(?<!need to )"
    r"\b(?:throw (?:away|out)|discard|bin|compost|reject|get rid of"
    r"|throw(?! (?:\w+ ){0,3}(?:water|ice|in|into|over|on|onto)\b))\b"
)
_ILL = r"(?:you|people|anyone|someone|them|everyone) (?:\w+ )?(?:ill|sick)"
_GERMS = r"(?:germs|bacteria|campylobacter|salmonella|botulism)"
_WARNED = re.compile(
    r"\b(?:is|are|was|were|can be|could be|may be|would be) (?:\w+ )?(?:not (?:safe|needed|necessary|advised|"
    r"recommended|a good idea|wise|allowed|covered|possible|done)|"
    r"unsafe|dangerous|risky|a risk|harmful|a mistake|a myth|banned|forbidden|poisonous|"
    r"toxic|deadly|never (?:safe|needed|a good idea))"
    rf"|\b(?:spread(?:s|ing)?|splash(?:es)?|grows?|carry|carries) {_GERMS}"
    rf"|\b(?:can|could|may|will|might) (?:make {_ILL}|poison|kill|cause|spread|breed|grow|harm|burst|explode|"
    rf"choke|carry)|\b(?:makes|made) {_ILL}"
    r"|\b(?:is|are|was|were) (?:\w+ )?not (?:suitable |safe |good |meant |fit )?for\b"
    r"|\bnot for (?:anyone|babies|children|toddlers|infants|pregnan\w+)\b"
    r"|\b(?:mistaken for|confused with)\b"
    r"|\b(?:isn't|aren't) (?:safe|needed|necessary|a good idea|recommended)"
    r"|\b(?:should|must) (?:be thrown|be discarded|never|not)"
    r"|\b(?:goes|go|belongs?) in the bin\b|\bno longer safe\b"
)
_ENDS = re.compile(r"[.!?]|;(?! not )")
_LEFT_OUT = re.compile(r"\b(?:leave|leaving|leaves|left|keep|take) (?:the |your |any |all )?(?:\w+ ){0,2}$")
_OUT = re.compile(r"\w+(?: \w+)? (?:out|off|away)\b(?! (?:of|in|on|at|all|for|over|until|to|uncovered)\b)")
_NONE_OF = re.compile(r"\w+ (?:no|none|nothing|never)\b")
_POINTING = re.compile(r"\b(?:it|(?<!give )(?<!offer )(?<!hand )them|these|this|they)\b")


class Sentence(NamedTuple):
    """One sentence of a recipe, lower-case, with the place it stands at."""

    place: str
    text: str


def sentences_at(place: str, text: str) -> tuple[Sentence, ...]:
    """The sentences of a text."""
    return tuple(Sentence(place, part) for part in _SENTENCE_END.split(lowered(text).strip()) if part)


class Reader:
    """Looks for banned methods in a row of sentences.

    ``foods_named`` gives the words for foods in a sentence; "rinse it" is read with the food before it.
    """

    def __init__(self, row: tuple[Sentence, ...], foods_named: Callable[[str], Iterable[str]]) -> None:
        self._row = row
        self._text = "\n".join(sentence.text for sentence in row)
        self._foods_named = foods_named
        self._readings: dict[int, tuple[str, ...]] = {}
        self._windows: dict[tuple[int, int], tuple[tuple[str, ...], ...]] = {}

    def places(self, rule: Rule) -> Iterator[str]:
        """Where the rule's methods are told, each place once."""
        if not has_keys(rule, self._text):
            return
        found = (self._row[last].place for last in range(len(self._row)) if self._is_told(rule, last))
        yield from dict.fromkeys(found)

    def _is_told(self, rule: Rule, last: int) -> bool:
        after = self._row[last + 1].text if last + 1 < len(self._row) else ""
        for windows in self._windows_of(last, min(rule.window, last + 1)):
            # What the widest does not hold, no narrower one does.
            if has_keys(rule, windows[0]) and any(_tells(rule, text, after) for text in windows):
                return True
        return False

    def _windows_of(self, last: int, most: int) -> tuple[tuple[str, ...], ...]:
        """For each reading of a sentence: with up to ``most - 1`` sentences before it, the widest first."""
        if (last, most) not in self._windows:
            before = [sentence.text for sentence in self._row[last - most + 1 : last]]
            self._windows[last, most] = tuple(
                tuple(" ".join((*before[start:], reading)) for start in range(most))
                for reading in self._readings_of(last)
            )
        return self._windows[last, most]

    def _readings_of(self, index: int) -> tuple[str, ...]:
        """The sentence with its pronouns filled; as it stands, too, unless it names their food itself."""
        if index not in self._readings:
            text = self._row[index].text
            self._readings[index] = tuple(dict.fromkeys(self._filled(index, text))) or (text,)
        return self._readings[index]

    def _filled(self, index: int, text: str) -> Iterator[str]:
        pointing = _POINTING.search(text)
        if pointing is None:
            return
        here = tuple(self._foods_named(text[: pointing.start()]))
        if here:
            yield _POINTING.sub(f"the {here[-1]}", text)
            return
        yield text
        for food in self._foods_named(self._row[index - 1].text) if index else ():
            yield _POINTING.sub(f"the {food}", text)


@lru_cache(maxsize=16384)
def _tells(rule: Rule, text: str, after: str) -> bool:
    """Remembered, because the recipes of one kitchen hold many a sentence in common."""
    if not has_keys(rule, text) or not any(is_meant(method, text) for method in rule.methods):
        return False
    return not (holds_any(rule.unless, text) or holds_any(rule.unless_after, f"{text} {after}"))


def is_meant(method: Method, text: str) -> bool:
    """True when the text tells the cook to do it."""
    if not all(pattern(one).search(text) for one in method.beside):
        return False
    return any(not is_warned_of(text, act.start()) for act in pattern(method.act).finditer(text))


def is_warned_of(text: str, start: int) -> bool:
    """True when the sentence speaks of what stands at ``start`` only to keep the cook from it."""
    begin = _clause_start(text, start)
    clause = text[begin:start]
    thrown = _THROWN_AWAY.search(text, begin)
    if _NEGATED.search(clause) or (thrown and thrown.start() < start) or _NONE_OF.match(text, start):
        return True
    if _LEFT_OUT.search(clause) and _OUT.match(text, start):
        return True
    end = _ENDS.search(text, start)
    return bool(_WARNED.search(text, begin, end.start() if end else len(text)))


def _clause_start(text: str, start: int) -> int:
    """Where the clause begins whose verb rules what stands at ``start``."""
    begin = 0
    for mark in _CLAUSE_END.finditer(text):
        if mark.end() > start:
            break
        begin = mark.end()
    for mark in _NEXT_ORDER.finditer(text, begin):
        if mark.end() > start:
            break
        if not _FIRST_OF_TWO.search(text[begin : mark.start()]):
            begin = mark.end()
    return begin
