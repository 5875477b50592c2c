"""What every check looks at: the draft, the request, and both read against the catalogue."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple, Protocol

from desktop_app.kitchen.catalogue import Catalogue
from desktop_app.kitchen.diets import all_labels_read
from desktop_app.kitchen.foods import Food
from desktop_app.kitchen.hazards import Needed, needed_sentences
from desktop_app.kitchen.inspector.labels import to_be_read
from desktop_app.kitchen.inspector.texts import sentences, singular, tokens
from desktop_app.kitchen.inspector.words import FoodWords, Mention, food_words
from desktop_app.schemas.base import FoodId
from desktop_app.schemas.food import Place
from desktop_app.schemas.generation import CookRequest, Finding, Severity
from desktop_app.schemas.pantry import StockItem
from desktop_app.schemas.recipe import Ingredient, RecipeDraft, Step

WATER = FoodId("water")

PART_WORDS = frozenset(
    tokens(
        "breast thigh leg wing drumstick fillet mince steak chop loin clove leaf bulb stalk stick cube root "
        "piece tin bean seed kernel floret"
    )
)
"""Last words of a food's name that people leave out: "the chicken" for chicken thighs."""


class NamedFood(Protocol):
    """What a name was understood as."""

    @property
    def food_id(self) -> FoodId: ...


class Names(Protocol):
    """Understands one name as typed, as `kitchen.names.NameIndex` does."""

    def find(self, text: str) -> NamedFood | None: ...


class Sentence(NamedTuple):
    """One sentence of a step, and the foods it names in order."""

    text: str
    mentions: tuple[Mention, ...]


@dataclass(frozen=True)
class InspectionContext:
    """One draft under inspection. ``request`` is None for a recipe nobody asked for (an import)."""

    draft: RecipeDraft
    catalogue: Catalogue
    request: CookRequest | None = None
    names: Names | None = None

    @cached_property
    def words(self) -> FoodWords:
        """Finds foods in text."""
        return food_words(self.catalogue)

    @cached_property
    def foods(self) -> tuple[Food | None, ...]:
        """The food of each ingredient, None where it is unknown."""
        return tuple(self._food_of(ingredient) for ingredient in self.draft.ingredients)

    @cached_property
    def listed(self) -> Mapping[FoodId, Food]:
        """The known foods of the list."""
        return {food.id: food for food in self.foods if food}

    @cached_property
    def sentences(self) -> tuple[tuple[Sentence, ...], ...]:
        """The sentences of each step with the foods they name."""
        return tuple(
            tuple(Sentence(text, self.words.find(text)) for text in sentences(step.text))
            for step in self.draft.steps
        )

    @cached_property
    def mentions(self) -> tuple[tuple[Mention, ...], ...]:
        """The foods named in each step's text."""
        return tuple(tuple(found for one in step for found in one.mentions) for step in self.sentences)

    @cached_property
    def stock(self) -> Mapping[FoodId, tuple[StockItem, ...]]:
        """What is at home, in date and with all its labels read where that is needed, by food."""
        stock: dict[FoodId, tuple[StockItem, ...]] = {}
        for item in self.request.stock if self.request else ():
            if not self._is_past_its_date(item):
                stock[item.food_id] = (*stock.get(item.food_id, ()), item)
        return {food_id: packs for food_id, packs in stock.items() if self._are_read(food_id, packs)}

    @cached_property
    def needed(self) -> tuple[Needed, ...]:
        """What the recipe has to say for safety's sake."""
        hazards, draft = self.catalogue.hazards, self.draft
        if hazards is None:
            return ()
        return needed_sentences(hazards, self.listed.values(), draft.steps, self.request, draft.tip)

    @cached_property
    def heads(self) -> Mapping[str, tuple[Food, ...]]:
        """The listed foods by the nouns a step may call them by: "noodle" for rice noodles."""
        heads: dict[str, tuple[Food, ...]] = {}
        for food in self.listed.values():
            for noun in set(_head_nouns(food)):
                heads[noun] = (*heads.get(noun, ()), food)
        return heads

    def meant(self, mention: Mention) -> tuple[Food, ...]:
        """The listed foods a mention can mean: the very food, or those called by the same noun."""
        if mention.food_id in self.listed:
            return (self.listed[mention.food_id],)
        if mention.food_id == WATER:
            return ()
        return self.heads.get(singular(mention.words[-1]), ())

    def foods_in(self, index: int) -> frozenset[FoodId]:
        """The foods of a step, by its ids and by the words of its text."""
        named = (food.id for mention in self.mentions[index] for food in self.meant(mention))
        return frozenset(self.draft.steps[index].foods) | frozenset(named)

    def texts(self) -> Iterator[tuple[str, str]]:
        """Every text the cook reads, with its place."""
        yield "title", self.draft.title
        yield "description", self.draft.description
        for index, ingredient in enumerate(self.draft.ingredients):
            yield f"ingredients[{index}]", f"{ingredient.name}, {ingredient.preparation}".rstrip(", ")
        for index, step in enumerate(self.draft.steps):
            yield f"steps[{index}]", step.text
        yield "tip", self.draft.tip
        yield "notes", self.draft.notes

    def steps(self) -> Iterator[tuple[int, str, Step]]:
        """Each step with its index and place."""
        for index, step in enumerate(self.draft.steps):
            yield index, f"steps[{index}]", step

    def ingredients(self) -> Iterator[tuple[str, Ingredient, Food | None]]:
        """Each ingredient with its place and food."""
        for index, (ingredient, food) in enumerate(zip(self.draft.ingredients, self.foods, strict=True)):
            yield f"ingredients[{index}]", ingredient, food

    def _food_of(self, ingredient: Ingredient) -> Food | None:
        return self.catalogue.foods.get(ingredient.food_id) if ingredient.food_id else None

    def _is_past_its_date(self, item: StockItem) -> bool:
        """A freezer pauses the date."""
        if item.use_by is None or self.request is None or item.place is Place.FREEZER:
            return False
        return item.use_by < self.request.today

    def _are_read(self, food_id: FoodId, packs: tuple[StockItem, ...]) -> bool:
        food = self.catalogue.foods.get(food_id)
        if food is None or self.request is None:
            return True
        return all_labels_read(packs, to_be_read(food, self.request))


def _head_nouns(food: Food) -> Iterator[str]:
    for name in food.names():
        words = [singular(word) for word in tokens(name.partition(" in ")[0])]
        yield words[-1]
        while len(words) > 1 and words[-1] in PART_WORDS:
            words.pop()
            yield words[-1]


def block(check: str, place: str, message: str, mend: str = "") -> Finding:
    """A finding that keeps the recipe from every plate."""
    return Finding(check=check, severity=Severity.BLOCK, place=place, message=message, mend=mend)


def fault(check: str, place: str, message: str, mend: str = "") -> Finding:
    """A finding that has to be mended."""
    return Finding(check=check, severity=Severity.FAULT, place=place, message=message, mend=mend)


def note(check: str, place: str, message: str, mend: str = "") -> Finding:
    """A finding that the cook is told."""
    return Finding(check=check, severity=Severity.NOTE, place=place, message=message, mend=mend)
