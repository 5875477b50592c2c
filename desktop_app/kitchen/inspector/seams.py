"""Traces of a template in prose: braces, doubled words, "1 onions", a sentence that starts small."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from desktop_app.kitchen.inspector.texts import plural, sentences, tokens


class Seam(NamedTuple):
    """A pattern no good text holds, and what to call it."""

    pattern: re.Pattern[str]
    message: str


ANYWHERE = (
    Seam(re.compile(r"[{}]|<[a-z/]|\bundefined\b|\bnull\b|\bNaN\b|\bTODO\b"), "an unfilled place"),
    Seam(re.compile(r"(?<=\S)[ \t]{2,}"), "a double space"),
    Seam(re.compile(r"[,;:!?][,;:.!?]|\.[,;:!?]|\.{2,}"), "double punctuation"),
    Seam(re.compile(r"\s[,;:.!?](?:\s|$)"), "a space before a mark"),
    Seam(re.compile(r"\b(?!(?:dan|bang|piri|peri|pili)\b)([a-z]+) \1\b", re.IGNORECASE), "a doubled word"),
    Seam(re.compile(r"\(\s*\)|\[\s*\]"), "empty brackets"),
    Seam(re.compile(r"\b[Aa] (?!one\b|once\b|eu)[aeio][a-z]"), "“a” before a vowel"),
    Seam(re.compile(r"\b[Aa]n (?!hour|honest|heir|herb)[b-df-hj-np-tv-z]"), "“an” before a consonant"),
)
"""Seams that spoil a title or a line of the list as much as a sentence."""

COUNTED = frozenset(tokens("minute second hour clove tin slice jar tablespoon teaspoon handful piece egg"))
ONE_OF_MANY = re.compile(r"(?<![\d/.,½¼¾–-])1 ([a-z]+(?: [a-z]+)?)")
MANY_OF_ONE = re.compile(rf"(?<![\d/.])(?:[2-9]|\d\d+) ({'|'.join(sorted(COUNTED))})\b(?!-)")
PLURALS_OF_COUNTED = frozenset(plural(word) for word in COUNTED)
NO_OBJECT = re.compile(
    r"\b(?:[Hh]eat|Warm|(?<=Meanwhile, )warm|[Mm]elt) (?:in|over) "
    r"(?!(?:a|the) (?:hot |low )?(?:oven|microwave)\b)"
    r"|\b[Aa]dd (?:to|into|in) the\b|\b(?:[Ss]tir|[Ff]old|[Ss]queeze) in,? (?:for|until|and)\b"
    r"|\b[Ss]poon in,"
    r"|\b(?:with|and|of|the) ?[.;]"
)
"""A verb whose food is gone: "heat in a wide pan", "stir in for 2 minutes", "season with."."""
ENDS = re.compile(r"[.!?…)”\"]$")


def seams_anywhere(text: str) -> Iterator[str]:
    """Seams of any text, with the words they were seen in."""
    for seam in ANYWHERE:
        match = seam.pattern.search(text)
        if match:
            yield f"{seam.message} (“{match.group().strip() or match.group()}”)"


def seams_of_number(text: str, plurals: frozenset[str]) -> Iterator[str]:
    """ "1 onions", "3 minute": a number and a noun that do not agree."""
    for match in ONE_OF_MANY.finditer(text):
        if match[1] in plurals or match[1].split()[0] in plurals | PLURALS_OF_COUNTED:
            yield f"“1 {match[1]}”"
    match_many = MANY_OF_ONE.search(text)
    if match_many:
        yield f"“{match_many.group()}”"


def seams_of_prose(text: str) -> Iterator[str]:
    """Sentences that start small or have lost their food, and a text that just stops."""
    lost = NO_OBJECT.search(text)
    if lost:
        yield f"a verb without its food (“{lost.group()}”)"
    for sentence in sentences(text):
        if sentence[0].islower():
            yield f"a sentence that starts small (“{sentence[:20]}”)"
    if text.strip() and not ENDS.search(text.strip()):
        yield "a text without an end"
