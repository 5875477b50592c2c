"""The kitchen's tables, read once and shared by all services."""

import asyncio
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.runtime import resources

if TYPE_CHECKING:
    from desktop_app.kitchen.catalogue import Catalogue
    from desktop_app.kitchen.composer.archetypes import ChefBook
    from desktop_app.kitchen.names import NameIndex


@dataclass(frozen=True, slots=True)
class KitchenTables:
    """Foods with their facts, the chef's archetypes, and the index of names."""

    catalogue: "Catalogue"
    book: "ChefBook"
    names: "NameIndex"


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
                self._tables = await asyncio.to_thread(_read)
        return self._tables


def _read() -> KitchenTables:
    """Imports stand here because they and the tables take longer than the first frame may."""
    from desktop_app.kitchen.catalogue import build_catalogue
    from desktop_app.kitchen.composer.archetypes import build_chef_book
    from desktop_app.kitchen.names import NameIndex

    catalogue = build_catalogue(
        foods=resources.read_text("kitchen/foods.csv"),
        nutrients=resources.read_text("kitchen/nutrition.csv"),
        non_foods=resources.read_text("kitchen/non_foods.txt"),
    )
    book = build_chef_book(
        archetypes=resources.read_texts("kitchen/archetypes", ".toml"),
        palettes=resources.read_text("kitchen/palettes.toml"),
        pairs=resources.read_text("kitchen/pairs.csv"),
    )
    return KitchenTables(catalogue=catalogue, book=book, names=NameIndex(catalogue))
