"""Whether a food's name inside a longer phrase means that food: "peanut butter" is not butter.

The name is taken with the words around it. Each says nothing, tells a state or a colour, names another food,
links to a remark, or is unknown; what that may be depends on where it stands.
"""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from desktop_app.kitchen.foods import Food
from desktop_app.kitchen.name_lexicon import Lexicon, Tag, Token
from desktop_app.kitchen.name_words import (
    CARRIERS,
    CHANGED,
    CLAIMS,
    COLOURS,
    DENIALS,
    FREE_LINKS,
    FREE_OF,
    GENERIC,
    JOINTS,
    NO_NAME_AFTER,
    NO_REMARK,
    OPEN_HEADS,
)
from desktop_app.kitchen.spelling import singulars, words_of
from desktop_app.schemas.base import FoodId
from desktop_app.schemas.food import Diet, RawAnimal

Tokens = tuple[Token, ...]

DRY_GOODS = frozenset(
    {"pasta", "noodle", "spice", "spice_blend", "grain", "dried_fruit", "nut", "seed", "flour", "herb_dried"}
)
WET_AND_DRY = frozenset({"drink", "vinegar"})
"""Of these "dry" tells the taste."""
NEVER_FRESH = frozenset({"spice", "herb_dried", "dried_fruit"})
"""Categories and roles of foods whose fresh form is another row of the catalogue."""
SMOKED = frozenset({"smoked", "cured"})
"""States that tell nothing new of cured meat."""
PASTEURISED = frozenset({"dairy", "cheese"})
"""Categories whose raw kind is another food, dangerous to many: the catalogue has none of them."""
MOST_UNKNOWN = 2
"""So many unknown words may be a maker's name; more make it a sentence about something else."""


class Phrase(NamedTuple):
    """A line taken apart: before the name, the name, after it, and the parts set off by comma or bracket."""

    before: Tokens
    name: Tokens
    after: Tokens
    asides: tuple[Tokens, ...] = ()

    def told(self) -> Tokens:
        """What the words around the name tell of it: all but remarks and what follows a link."""
        after, _ = _parted(self.after)
        apart = (token for aside in self.asides if not _is_remark(aside) for token in aside)
        return (*self.before, *after, *apart)


class Guard:
    """Judges names by the words around them."""

    def __init__(
        self, foods: Mapping[FoodId, Food], lexicon: Lexicon, may_be_slip: Callable[[str], bool]
    ) -> None:
        self._lexicon = lexicon
        self._may_be_slip = may_be_slip
        self._own_words = {
            food.id: {stem for name in (food.name, *food.synonyms) for stem in singulars(words_of(name))}
            for food in foods.values()
        }

    def may_stand_for(self, food: Food, phrase: Phrase) -> bool:
        """Whether no word around the name makes it another food."""
        after, tail = _parted(phrase.after)
        asides = tuple(aside for aside in phrase.asides if not _is_remark(aside))
        told = phrase.told()
        everything = [*phrase.before, *phrase.after, *(token for aside in phrase.asides for token in aside)]
        return (
            all(self._is_truly(food, token.word) for token in everything if token.tag is Tag.DENIAL)
            and all(_keeps(food, token.word) for token in told if token.tag is Tag.STATE)
            and all(_takes_colour(food, token.word) for token in told if token.tag is Tag.COLOUR)
            and all(_is_free_of(food, token.word) for token in told if token.tag is Tag.FREE_OF)
            and all(self._says_the_same(food, token) for token in told if token.tag is Tag.FOOD)
            and _may_stand_before(phrase.name, phrase.before)
            and _may_stand_after(phrase.name, after)
            and self._may_follow(food, tail)
            and not any(
                token.tag is Tag.UNKNOWN and self._may_be_slip(token.stem)
                for token in (*phrase.before, *after)
            )
            and not any(_tells_the_kind(phrase.name, aside) for aside in asides)
        )

    def _is_truly(self, food: Food, word: str) -> bool:
        """Whether a word of imitations tells nothing new of a food: "vegan tofu"."""
        if any(map(_denies, food.names())):
            return True
        return CLAIMS.get(word, Diet.VEGAN if self._lexicon.is_maker(word) else None) in food.diets

    def _says_the_same(self, food: Food, token: Token) -> bool:
        """Whether another food's word only names this one again: "stilton cheese", "mustard (rai)"."""
        if token.stem not in OPEN_HEADS and token.stem in self._own_words[food.id]:
            return True
        if food.id in self._lexicon.foods_of(token.stem):
            return token.stem not in OPEN_HEADS or GENERIC.get(token.stem) == food.category
        return GENERIC.get(token.stem) == food.category

    def _may_follow(self, food: Food, tail: Tokens) -> bool:
        """Whether what stands after "with" or "in" adds nothing of its own; after "for" anything may."""
        held = ""
        for token in tail:
            if token.tag is Tag.LINK:
                held = "" if token.word in FREE_LINKS else token.word
            elif held and not self._adds_nothing(food, held, token):
                return False
        return True

    def _adds_nothing(self, food: Food, link: str, token: Token) -> bool:
        if token.tag is Tag.FOOD:
            return link not in JOINTS and token.word in CARRIERS
        return token.tag is not Tag.UNKNOWN or link == "in"


def _parted(after: Tokens) -> tuple[Tokens, Tokens]:
    """The words right after the name, and what starts with a link."""
    at = next((i for i, token in enumerate(after) if token.tag is Tag.LINK), len(after))
    return after[:at], after[at:]


def _is_remark(aside: Tokens) -> bool:
    """Whether a part of the line only tells whence, where or what for: "(for the lasagne)"."""
    return bool(aside) and aside[0].tag is Tag.LINK and aside[0].word in FREE_LINKS


def _keeps(food: Food, state: str) -> bool:
    """Whether the food in this state is still the same row of the catalogue."""
    kinds = {food.category, *food.roles}
    told = {word for name in food.names() for word in words_of(name)}
    if (
        state in told
        or (state in SMOKED and food.category == "cured_meat")
        or (state == "dry" and ("dried" in told or kinds & WET_AND_DRY))
    ):
        return True
    if state in {"dry", "dried"}:
        return bool(DRY_GOODS & kinds)
    if state == "fresh":
        return food.pack_name != "tin" and not NEVER_FRESH & kinds
    if state == "raw":
        return food.category not in PASTEURISED
    if state == "ground":
        return food.category == "spice"
    return state not in CHANGED and food.raw_animal is RawAnimal.NONE


def _takes_colour(food: Food, colour: str) -> bool:
    """Fresh food comes in colours; where the catalogue knows one, another is another food: red cabbage."""
    known = {word for name in food.names() for word in words_of(name) if word in COLOURS}
    return colour in known or (not known and (food.aisle == "produce" or food.category == "egg"))


def _is_free_of(food: Food, word: str) -> bool:
    """Whether the food is what it is without this: gluten-free oats are oats, dairy-free milk is no milk."""
    without = FREE_OF.get(word, set())
    return without is not None and not without & food.contains


def _may_stand_before(name: Tokens, before: Tokens) -> bool:
    """Unknown words before a name may be its maker; before a noun that ends many names they make another."""
    telling = [token for token in before if token.tag is not Tag.NOTHING]
    if telling and telling[-1].word in NO_NAME_AFTER:
        return False
    unknown = sum(token.tag is Tag.UNKNOWN for token in telling)
    if unknown and any(token.word in JOINTS for token in telling):
        return False
    return unknown <= (0 if _is_open(name) else MOST_UNKNOWN)


def _may_stand_after(name: Tokens, after: Tokens) -> bool:
    """Unknown words after a name may be its maker; a plural is a thing of its own ("chicken kievs")."""
    unknown = [token for token in after if token.tag is Tag.UNKNOWN and not _is_no_noun(token)]
    if not unknown:
        return True
    singular = all(token.word == token.stem for token in unknown)
    return len(unknown) <= MOST_UNKNOWN and singular and not _is_open(name)


def _is_open(name: Tokens) -> bool:
    return len(name) == 1 and name[0].stem in OPEN_HEADS


def _is_no_noun(token: Token) -> bool:
    """Whether a word says what the food before it does or how it is: "potatoes sprouting"."""
    return token.word.endswith(("ing", "ly")) and token.word not in NO_REMARK


def _tells_the_kind(name: Tokens, aside: Tokens) -> bool:
    """Whether one unknown word set off may be the kind: "milk (hemp)"."""
    return _is_open(name) and len(aside) == 1 and aside[0].tag is Tag.UNKNOWN


def _denies(name: str) -> bool:
    """True for names of what stands in for a food, or is free of something; a free-range egg is an egg."""
    words = set(words_of(name))
    return bool(DENIALS & words) or ("free" in words and "range" not in words)
