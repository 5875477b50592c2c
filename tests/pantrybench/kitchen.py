"""The real tables, read from resources/kitchen as the app reads them."""

from functools import cache

from desktop_app.kitchen.catalogue import Catalogue
from desktop_app.kitchen.composer import ChefBook
from desktop_app.kitchen.names import NameIndex
from desktop_app.services.kitchen import KitchenTables, build_tables


@cache
def tables() -> KitchenTables:
    """All of them, built once a process."""
    return build_tables()


def catalogue() -> Catalogue:
    """All foods with their facts."""
    return tables().catalogue


def names() -> NameIndex:
    """Every name of every food."""
    return tables().names


def chef_book() -> ChefBook:
    """All dish families, palettes and pairs."""
    return tables().book
