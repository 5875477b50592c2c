"""Finds the foods of the catalogue in running text."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from desktop_app.kitchen.catalogue import Catalogue
from desktop_app.kitchen.foods import Food
from desktop_app.kitchen.inspector.texts import plural, sentences, singular, tokens
from desktop_app.schemas.base import FoodId

DOING_WORDS = frozenset(
    {"mince", "squash", "toast", "roll", "wrap", "cream", "pickle", "date", "pulse", "season"}
)
"""Names of foods that open a sentence as a verb: "Mince the garlic"."""

CLAUSE_OPENERS = frozenset({"", ".", ",", ";", ":", "and", "then", "or", "to", "meanwhile", "now"})
OBJECT_OPENERS = frozenset(
    {"the", "a", "an", "it", "them", "each", "in", "into", "your", "up", "with", "until"}
)

PLANTS = frozenset(tokens("oat soya soy almond rice cashew hazelnut coconut nut peanut cocoa shea vegan"))
NO_MILK = PLANTS | {"plant-based", "dairy-free"}
NO_WHEAT = frozenset(tokens("gluten-free wheat-free oat rice almond coconut chickpea buckwheat"))
NO_MEAT = frozenset(tokens("vegan vegetarian veggie meat-free plant-based mock soya soy"))
NO_EGG = frozenset(tokens("vegan egg-free plant-based"))

NOT_THIS_FOOD_BEFORE = {
    **dict.fromkeys(tokens("milk cream butter yoghurt yogurt cheese custard"), NO_MILK),
    **dict.fromkeys(tokens("flour bread pasta noodles toast breadcrumbs pastry"), NO_WHEAT),
    **dict.fromkeys(tokens("mince sausage sausages bacon chicken ham meat"), NO_MEAT),
    **dict.fromkeys(tokens("mayonnaise mayo egg eggs"), NO_EGG),
}
"""By food, the words that turn it into another one the catalogue may not know: "oat milk". Only those: what
stands before any other food ("coconut prawns") leaves it what it is."""

NOT_THIS_FOOD_AFTER = {
    "butter": frozenset({"bean", "beans", "lettuce"}),
    "clove": frozenset({"garlic", "of"}),
    "cloves": frozenset({"garlic", "of"}),
    "garlic": frozenset({"press"}),
    "potato": frozenset({"masher", "peeler", "ricer"}),
    "salad": frozenset({"spinner", "bowl"}),
    "egg": frozenset({"timer", "wash", "cup"}),
    "rice": frozenset({"cooker"}),
    "lemon": frozenset({"squeezer"}),
    "corn": frozenset({"flakes"}),
    "date": frozenset({"is", "on"}),
}


@dataclass(frozen=True, slots=True)
class Mention:
    """A food named in a text: its words, and the words left and right ("" at the ends of a sentence)."""

    food_id: FoodId
    words: tuple[str, ...]
    before: str = ""
    after: str = ""

    @property
    def text(self) -> str:
        """The words as one phrase."""
        return " ".join(self.words)


REMEMBERED = 4096
"""Sentences."""


class FoodWords:
    """All names of a catalogue's foods, ready to be looked up word by word."""

    def __init__(self, foods: Iterable[Food]) -> None:
        known = tuple(foods)
        self._by_words: dict[tuple[str, ...], FoodId] = {}
        self.plurals = frozenset(food.plural for food in known if food.plural and food.plural != food.name)
        for food in known:
            for name in food.names():
                if "," in name:
                    continue  # "spinach, frozen" stands on labels; in prose it is the comma of a list
                self._by_words.setdefault(tokens(name), food.id)
        for words, food_id in tuple(self._by_words.items()):
            for form in _other_forms(words):
                self._by_words.setdefault(form, food_id)
        self._lengths = self._lengths_by_first_word()
        self._read: dict[tuple[str, ...], tuple[Mention, ...]] = {}

    def _lengths_by_first_word(self) -> dict[str, tuple[int, ...]]:
        lengths: dict[str, set[int]] = {}
        for words in self._by_words:
            lengths.setdefault(words[0], set()).add(len(words))
        return {word: tuple(sorted(sizes, reverse=True)) for word, sizes in lengths.items()}

    def find(self, text: str) -> tuple[Mention, ...]:
        """Every food named in the text, the longest name winning, in order."""
        return tuple(mention for sentence in sentences(text) for mention in self._mentions(tokens(sentence)))

    def _mentions(self, words: tuple[str, ...]) -> tuple[Mention, ...]:
        """Remembered, because ten checks read the same sentences."""
        found = self._read.get(words)
        if found is None:
            if len(self._read) >= REMEMBERED:
                self._read.clear()
            found = self._read[words] = tuple(self._in_sentence(words))
        return found

    def _in_sentence(self, words: tuple[str, ...]) -> Iterator[Mention]:
        position = 0
        while position < len(words):
            size = self._longest_name_at(words, position)
            if size:
                mention = self._mention(words, position, size)
                if _means_the_food(mention):
                    yield mention
            position += size or 1

    def _longest_name_at(self, words: tuple[str, ...], position: int) -> int:
        for size in self._lengths.get(words[position], ()):
            if words[position : position + size] in self._by_words:
                return size
        return 0

    def _mention(self, words: tuple[str, ...], position: int, size: int) -> Mention:
        end = position + size
        return Mention(
            self._by_words[words[position:end]],
            words[position:end],
            before=words[position - 1] if position else "",
            after=words[end] if end < len(words) else "",
        )


def _other_forms(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Plural and singular; no singular of a lone word, which may be no food: "crisps", "greens", "fries"."""
    yield (*words[:-1], plural(words[-1]))
    if len(words) > 1:
        yield (*words[:-1], singular(words[-1]))


def is_another_food(before: str, food: str, after: str) -> bool:
    """True when the words beside a food's name make it another food, or none: "oat milk", "pasta water"."""
    if before in NOT_THIS_FOOD_BEFORE.get(food, ()):
        return True
    return after == "water" or after in NOT_THIS_FOOD_AFTER.get(food, ())


def _means_the_food(mention: Mention) -> bool:
    if is_another_food(mention.before, mention.text, mention.after):
        return False
    return not is_deed(mention.before, mention.text, mention.after)


def is_deed(before: str, word: str, after: str) -> bool:
    """True when a food's name stands as a verb: "Mince the garlic", "toast 40 g oats"."""
    doing = word in DOING_WORDS and before in CLAUSE_OPENERS
    return doing and (after in OBJECT_OPENERS or after.isdigit())


class _Same:
    """A catalogue as a key of a cache: the same object, not an equal one."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.catalogue is self.catalogue

    def __hash__(self) -> int:
        return id(self.catalogue)


@lru_cache(maxsize=4)
def _words_of(key: _Same) -> FoodWords:
    return FoodWords(key.catalogue.foods.values())


def food_words(catalogue: Catalogue) -> FoodWords:
    """The names of this catalogue, built the first time they are asked for."""
    return _words_of(_Same(catalogue))
