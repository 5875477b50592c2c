"""The real tables, read from resources/kitchen as the app reads them."""

from functools import cache

from desktop_app.kitchen.catalogue import Catalogue, build_catalogue
from desktop_app.kitchen.composer import ChefBook, build_chef_book
from desktop_app.kitchen.names import NameIndex
from tests.pantrybench.generator import FOODS_CSV

KITCHEN = FOODS_CSV.parent


@cache
def catalogue() -> Catalogue:
    """All foods, nutrients and non-foods."""
    return build_catalogue(_text("foods.csv"), _text("nutrition.csv"), _text("non_foods.txt"))


@cache
def names() -> NameIndex:
    """Every name of every food."""
    return NameIndex(catalogue())


@cache
def chef_book() -> ChefBook:
    """All dish families, palettes and pairs."""
    archetypes = {
        path.stem: path.read_text(encoding="utf-8")
        for path in sorted((KITCHEN / "archetypes").glob("*.toml"))
    }
    return build_chef_book(archetypes, _text("palettes.toml"), _text("pairs.csv"))


def _text(name: str) -> str:
    return (KITCHEN / name).read_text(encoding="utf-8")
