"""A food by its name, and all that are kinds of it."""

from desktop_app.kitchen.catalogue import Catalogue
from desktop_app.kitchen.names import NameIndex
from desktop_app.kitchen.spelling import singulars, words_of
from desktop_app.schemas.base import FoodId


def kinds_of(text: str, catalogue: Catalogue, names: NameIndex) -> frozenset[FoodId]:
    """The food named, and all that have the word in their name: onions are red onions, too.

    Empty when nothing is known by this name; slips of the pen are not guessed.
    """
    match = names.named(text)
    wanted = {stems(text)} | ({stems(catalogue.food(match.food_id).name)} if match else set())
    found = {
        food.id for food in catalogue.foods.values() if any(_holds(stems(food.name), it) for it in wanted)
    }
    return frozenset(found | ({match.food_id} if match else set()))


def stems(text: str) -> tuple[str, ...]:
    """The words of a name, each in the singular."""
    return singulars(words_of(text))


def _holds(words: tuple[str, ...], part: tuple[str, ...]) -> bool:
    return bool(part) and any(words[i : i + len(part)] == part for i in range(len(words) - len(part) + 1))
