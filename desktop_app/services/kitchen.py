"""The kitchen's tables, read once and shared by all services."""

import asyncio
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop_app.runtime import resources

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop_app.kitchen.catalogue import Catalogue
    from desktop_app.kitchen.composer.archetypes import ChefBook
    from desktop_app.kitchen.names import NameIndex
    from desktop_app.kitchen.substitutions import Substitution
    from desktop_app.schemas.base import FoodId

PACKED = "kitchen.bin"
"""Stands only in built programs: in a source tree the texts are what counts."""


@dataclass(frozen=True, slots=True)
class KitchenTables:
    """Foods with their facts, the chef's archetypes, the index of names, and what stands in for what."""

    catalogue: "Catalogue"
    book: "ChefBook"
    names: "NameIndex"
    substitutions: "Mapping[FoodId, tuple[Substitution, ...]]" = field(default_factory=dict)


class Kitchen:
    """Loads the tables in a thread when they are first asked for."""

    def __init__(self) -> None:
        self._tables: KitchenTables | None = None
        self._loading = asyncio.Lock()

    @property
    def tables(self) -> KitchenTables:
        """The tables, once `load` has been awaited."""
        if self._tables is None:
            raise RuntimeError("await load() comes first")
        return self._tables

    async def load(self) -> KitchenTables:
        """The tables; raise `KitchenDataError` when one of the program's own files is broken."""
        async with self._loading:
            if self._tables is None:
                self._tables = await asyncio.to_thread(read_tables)
        return self._tables


def read_tables() -> KitchenTables:
    """The tables as packed when the program was built, else from their texts."""
    from desktop_app.kitchen.packing import unpack

    packed = resources.read_bytes(PACKED)
    tables: KitchenTables = unpack(packed) if packed else build_tables()
    return tables


def build_tables() -> KitchenTables:
    """The tables from their texts. Imports stand here because they take longer than the first frame may."""
    from desktop_app.kitchen.catalogue import (
        build_catalogue,
        with_household_facts,
        with_safety,
        with_wordcraft,
    )
    from desktop_app.kitchen.composer.archetypes import build_chef_book
    from desktop_app.kitchen.craft import build_craft
    from desktop_app.kitchen.names import NameIndex
    from desktop_app.kitchen.substitutions import parse_substitutions
    from desktop_app.kitchen.vocabulary import parse_vocabulary

    palettes = resources.read_text("kitchen/palettes.toml")
    craft = build_craft(
        resources.read_text("kitchen/bands.toml"), palettes, resources.read_text("kitchen/pairs.csv")
    )
    catalogue = build_catalogue(
        foods=resources.read_text("kitchen/foods.csv"),
        nutrients=resources.read_text("kitchen/nutrition.csv"),
        non_foods=resources.read_text("kitchen/non_foods.txt"),
        craft=craft,
    )
    catalogue = with_household_facts(
        catalogue,
        measures=resources.read_text("kitchen/measures.csv"),
        storage=resources.read_text("kitchen/storage.csv"),
    )
    catalogue = with_safety(catalogue, resources.read_text("kitchen/hazards.toml"))
    catalogue = with_wordcraft(
        catalogue,
        techniques=resources.read_text("kitchen/techniques.toml"),
        dish_names=resources.read_text("kitchen/dish_names.toml"),
        claims=resources.read_text("kitchen/claims.toml"),
    )
    vocabulary = parse_vocabulary(
        catalogue.foods,
        names=resources.read_text("kitchen/names.csv"),
        brands=resources.read_text("kitchen/brands.csv"),
        words=resources.read_text("kitchen/words.csv"),
    )
    book = build_chef_book(
        archetypes=resources.read_texts("kitchen/archetypes", ".toml"),
        palettes=palettes,
        craft=craft,
    )
    substitutions = parse_substitutions(resources.read_text("kitchen/substitutions.csv"), catalogue.foods)
    return KitchenTables(catalogue, book, NameIndex(catalogue, vocabulary), substitutions)
