"""What ``--avoid`` means: an allergen in any of its everyday words, or a food and its kinds."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from desktop_app.cli.exit_codes import UsageError
from desktop_app.kitchen.catalogue import Catalogue
from desktop_app.kitchen.kinds import kinds_of, stems
from desktop_app.kitchen.names import NameIndex
from desktop_app.schemas.base import FoodId
from desktop_app.schemas.food import Allergen

Words = tuple[str, ...]

SHELLFISH = frozenset({Allergen.CRUSTACEAN, Allergen.MOLLUSC})
EVERYDAY: Mapping[str, frozenset[Allergen]] = {
    "nut": frozenset({Allergen.TREE_NUT, Allergen.PEANUT}),
    "groundnut": frozenset({Allergen.PEANUT}),
    "dairy": frozenset({Allergen.MILK}),
    "lactose": frozenset({Allergen.MILK}),
    "shellfish": SHELLFISH,
    "seafood": SHELLFISH | {Allergen.FISH},
    "mollusk": frozenset({Allergen.MOLLUSC}),
    "gluten": frozenset({Allergen.GLUTEN, Allergen.WHEAT}),
    "soybean": frozenset({Allergen.SOY}),
    "sulfite": frozenset({Allergen.SULPHITE}),
    "sulphur dioxide": frozenset({Allergen.SULPHITE}),
    "sesame seed": frozenset({Allergen.SESAME}),
    "lupine": frozenset({Allergen.LUPIN}),
}
"""Words for allergens beside their own names; the wider meaning where a word has two."""


class Avoided(NamedTuple):
    """What must not be in the dish."""

    allergens: frozenset[Allergen]
    foods: frozenset[FoodId]


def avoided(texts: Iterable[str], catalogue: Catalogue, names: NameIndex) -> Avoided:
    """Read the words, which commas may part; raise `UsageError` naming one that is not known.

    Slips of the pen are refused, not guessed: a wrong guess about an allergen is worse than none.
    """
    allergens: set[Allergen] = set()
    foods: set[FoodId] = set()
    for text in _parts(texts):
        named = _ALLERGENS.get(stems(text))
        if named:
            allergens |= named
        else:
            foods |= _foods(text, catalogue, names)
    return Avoided(frozenset(allergens), frozenset(foods))


def _parts(texts: Iterable[str]) -> Iterator[str]:
    for text in texts:
        yield from (part.strip() for part in text.replace(";", ",").split(",") if part.strip())


def _foods(text: str, catalogue: Catalogue, names: NameIndex) -> frozenset[FoodId]:
    found = kinds_of(text, catalogue, names)
    if not found:
        raise _unknown(text, catalogue, names)
    return found


def _unknown(text: str, catalogue: Catalogue, names: NameIndex) -> UsageError:
    likely = [catalogue.food(food_id).name for food_id in names.suggest(text, 2)]
    hint = f"Did you mean {' or '.join(likely)}?" if likely else "Name an allergen or a food."
    return UsageError(f"--avoid: I don't know “{text}”.", hint)


_ALLERGENS: Mapping[Words, frozenset[Allergen]] = {
    stems(allergen.value): frozenset({allergen}) for allergen in Allergen
} | {stems(text): allergens for text, allergens in EVERYDAY.items()}
