"""What a serving may weigh, hold and carry: the bands of `resources/kitchen/bands.toml`."""

import math
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, NamedTuple

from desktop_app.exceptions import KitchenDataError
from desktop_app.kitchen.foods import Food


class Band(NamedTuple):
    """From ``least`` to ``most``, both allowed."""

    least: float
    most: float

    def holds(self, value: float) -> bool:
        """True within the band."""
        return self.least <= value <= self.most

    def widened(self, share: float) -> "Band":
        """The band with this share of slack at both ends."""
        return Band(self.least * (1 - share), self.most * (1 + share))


ANY_SALT = Band(0, 1.8)
ANY_FAT = Band(0, 30)


@dataclass(frozen=True, slots=True)
class Ratio:
    """Liquid over the grams of the foods ``of`` (roles or ids); up to ``pot`` ml more a pot."""

    of: frozenset[str]
    least: float
    most: float
    pot: float = 0


@dataclass(frozen=True, slots=True)
class Course:
    """What a serving of a course ends at: grams as eaten, kcal, and grams of protein at least.

    From ``rich_kcal`` on ``rich_g`` will do: eggs on toast fill at less than a plate of stew weighs.
    """

    weight: Band
    energy: Band
    protein: float
    rich_kcal: float = math.inf
    rich_g: float = 0.0

    def weight_at(self, energy: float) -> Band:
        """The weight of a serving with this much energy."""
        return self.weight._replace(least=self.rich_g) if energy >= self.rich_kcal else self.weight


@dataclass(frozen=True, slots=True)
class Family:
    """Bands of a dish family; the defaults are those of a dish nobody has a table for.

    ``salt`` is the share of the finished weight in per cent, ``fat`` grams of added fat a serving,
    ``foods`` how many foods beside its seasoning it may hold, ``sides`` the roles of what is cooked apart.
    ``acid`` is "last", "early" or "free"; ``batch`` is "pan", "tray", "dish", "pot" or "".
    """

    id: str = ""
    salt: Band = ANY_SALT
    fat: Band = ANY_FAT
    foods: int = 15
    acid: str = "early"
    sides: frozenset[str] = frozenset()
    batch: str = ""
    ratios: tuple[Ratio, ...] = ()
    solids: Band | None = None
    implied: frozenset[str] = frozenset()
    """Roles and ids of what the noun of the dish promises: an omelette is of eggs."""
    lifts: tuple[str, ...] = ("lemon", "lemon_juice_bottled", "lime", "cider_vinegar", "white_wine_vinegar")
    """Ids of what would sharpen a dish that has nothing sharp, best first."""


@dataclass(frozen=True)
class Bands:
    """The whole table. ``words`` and ``textures`` are sets of roles, categories and ids by name."""

    courses: Mapping[str, Course]
    light: Course
    families: Mapping[str, Family]
    """By the id of the archetype."""
    swelling: Mapping[str, float]
    words: Mapping[str, frozenset[str]]
    textures: Mapping[str, frozenset[str]]

    def family(self, archetype: str) -> Family:
        """The bands of an archetype, the general ones where it has none."""
        return self.families.get(archetype, GENERAL)

    def swells(self, food: Food) -> float:
        """Cooked over dry weight."""
        if food.id in self.swelling:
            return self.swelling[food.id]
        return max((self.swelling[role] for role in food.roles if role in self.swelling), default=1.0)

    def is_one(self, food: Food, word: str) -> bool:
        """True when the food belongs to a named set, by role, category or id."""
        return described(food, self.words[word])


GENERAL = Family()
ACIDS = frozenset({"last", "early", "free"})
BATCHES = frozenset({"", "pan", "tray", "dish", "pot"})
WORDS = frozenset({"small", "liquids", "renders", "plain", "sharp", "raw_acid"})


NO_BANDS = Bands(
    courses=MappingProxyType({}),
    light=Course(Band(0, 0), Band(0, 0), 0),
    families=MappingProxyType({}),
    swelling=MappingProxyType({"pasta": 2.2, "noodle": 2.2}),
    words=MappingProxyType({word: frozenset() for word in WORDS}),
    textures=MappingProxyType({}),
)
"""What is known of amounts where the table is not at hand."""


def described(food: Food, words: frozenset[str]) -> bool:
    """True when one of the words is the food's id, category or role."""
    return food.id in words or food.category in words or bool(food.roles & words)


def words_of_foods(foods: Iterable[Food]) -> frozenset[str]:
    """Every id, category and role: the words by which tables speak of foods, see `described`."""
    return frozenset(word for food in foods for word in (food.id, food.category, *food.roles))


def parse_bands(text: str) -> Bands:
    """Read the table; raise `KitchenDataError` naming what is wrong."""
    try:
        table = tomllib.loads(text)
        return Bands(
            courses=MappingProxyType({name: _course(body) for name, body in table["courses"].items()}),
            light=_course(table["light"]),
            families=MappingProxyType(_families(table["families"])),
            swelling=MappingProxyType({name: float(value) for name, value in table["swelling"].items()}),
            words=_sets(table["words"], WORDS),
            textures=_sets(table["textures"], frozenset()),
        )
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise KitchenDataError(f"bands.toml: {error}") from error


def _course(body: dict[str, Any]) -> Course:
    rich = map(float, body.get("rich", ()))
    return Course(Band(*body["weight"]), Band(*body["energy"]), float(body["protein"]), *rich)


def _families(table: dict[str, dict[str, Any]]) -> dict[str, Family]:
    families: dict[str, Family] = {}
    for name, body in table.items():
        for archetype in body["archetypes"]:
            if archetype in families:
                raise ValueError(f"{archetype} stands in two families")
            families[archetype] = _family(name, body)
    return families


def _family(name: str, body: dict[str, Any]) -> Family:
    acid, batch = body.get("acid", "last"), body.get("batch", "")
    if acid not in ACIDS or batch not in BATCHES:
        raise ValueError(f"{name} has the unknown acid {acid} or batch {batch}")
    return Family(
        id=name,
        salt=Band(*body["salt"]),
        fat=Band(*body["fat"]),
        foods=int(body["foods"]),
        acid=acid,
        sides=frozenset(body.get("sides", ())),
        batch=batch,
        ratios=tuple(
            Ratio(frozenset(one["of"]), float(one["least"]), float(one["most"]), float(one.get("pot", 0)))
            for one in body.get("ratios", ())
        ),
        solids=Band(*body["solids"]) if "solids" in body else None,
        implied=frozenset(body.get("implied", ())),
        lifts=tuple(body.get("lifts", GENERAL.lifts)),
    )


def _sets(table: dict[str, list[str]], needed: frozenset[str]) -> Mapping[str, frozenset[str]]:
    if needed - table.keys():
        raise ValueError(f"{sorted(needed - table.keys())[0]} is missing")
    return MappingProxyType({name: frozenset(words) for name, words in table.items()})
