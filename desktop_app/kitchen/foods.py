"""One food of the catalogue, and the table it is read from."""

import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from desktop_app.exceptions import KitchenDataError
from desktop_app.schemas.base import FoodId
from desktop_app.schemas.food import Allergen, Diet, Place, RawAnimal
from desktop_app.schemas.people import LifeStage

LIST_SEPARATOR = "|"


@dataclass(frozen=True, slots=True)
class Food:
    """Facts about one food.

    Weights are grams, density is g per ml. ``contains`` holds what is always in it, ``varies`` what
    depends on the brand. ``piece_g`` is the edible weight of one piece called ``piece_name`` ("egg",
    "clove", "medium"); ``tin_g`` the drained or usable weight of the usual tin, jar or block, called
    ``pack_name`` ("tin"). ``ndb`` is its USDA SR28 number. ``unsafe`` says why some eaters must not have it.
    """

    id: FoodId
    name: str
    plural: str
    synonyms: tuple[str, ...]
    category: str
    roles: frozenset[str]
    aisle: str
    place: Place
    contains: frozenset[Allergen]
    varies: frozenset[Allergen]
    diets: frozenset[Diet]
    raw_animal: RawAnimal
    density: float | None
    piece_g: float | None
    piece_name: str
    pack_g: float | None
    pack_name: str
    serving_g: float
    ndb: str
    colour: str
    uncountable: bool
    measures: Mapping[tuple[str, str], float] = field(default_factory=dict, compare=False)
    unsafe: Mapping[LifeStage, str] = field(default_factory=dict, compare=False)

    def __hash__(self) -> int:
        """By its id: foods are keys in every loop of the chef, and hashing all facts is slow."""
        return hash(self.id)

    def names(self) -> Iterator[str]:
        """Every word people use for it."""
        yield self.name
        if self.plural:
            yield self.plural
        yield from self.synonyms


def parse_foods(text: str) -> dict[FoodId, Food]:
    """Read ``foods.csv``; raise `KitchenDataError` naming the row that is wrong."""
    foods: dict[FoodId, Food] = {}
    for number, row in enumerate(csv.DictReader(io.StringIO(text)), start=2):
        try:
            food = _food(row)
        except (KeyError, ValueError) as error:
            raise KitchenDataError(f"foods.csv line {number}: {error}") from error
        if food.id in foods:
            raise KitchenDataError(f"foods.csv line {number}: {food.id} stands there twice")
        foods[food.id] = food
    return foods


def _food(row: dict[str, str]) -> Food:
    contains = frozenset(Allergen(word) for word in _words(row["contains"]))
    varies = frozenset(Allergen(word) for word in _words(row["varies"]))
    return Food(
        id=FoodId(_required(row, "id")),
        name=_required(row, "name"),
        plural=row["plural"],
        synonyms=_words(row["synonyms"]),
        category=_required(row, "category"),
        roles=frozenset(_words(_required(row, "roles"))),
        aisle=_required(row, "aisle"),
        place=Place(row["place"]),
        contains=contains,
        varies=varies,
        diets=_diets(row["diets"], contains | varies),
        raw_animal=RawAnimal(row["raw_animal"] or "none"),
        density=_number(row["density"]),
        piece_g=_number(row["piece_g"]),
        piece_name=row["piece_name"],
        pack_g=_number(row["pack_g"]),
        pack_name=row["pack_name"],
        serving_g=float(row["serving_g"]),
        ndb=row["ndb"],
        colour=_required(row, "colour"),
        uncountable=row["uncountable"] == "1",
    )


def _diets(cell: str, allergens: frozenset[Allergen]) -> frozenset[Diet]:
    """The diets of the table, and those that follow from what it may contain."""
    diets = {Diet(word) for word in _words(cell)}
    if not allergens & {Allergen.GLUTEN, Allergen.WHEAT}:
        diets.add(Diet.GLUTEN_FREE)
    if Allergen.MILK not in allergens:
        diets.add(Diet.DAIRY_FREE)
    return frozenset(diets)


def _words(cell: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in cell.split(LIST_SEPARATOR) if word.strip())


def _number(cell: str) -> float | None:
    return float(cell) if cell else None


def _required(row: dict[str, str], key: str) -> str:
    if not row[key]:
        raise ValueError(f"{key} is empty")
    return row[key]
