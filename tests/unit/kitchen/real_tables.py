"""The program's own tables, read once for the tests of names and lines."""

from functools import cache
from pathlib import Path

from desktop_app.kitchen.catalogue import Catalogue, build_catalogue
from desktop_app.kitchen.names import NameIndex

KITCHEN = Path(__file__).parents[3] / "resources/kitchen"


@cache
def catalogue() -> Catalogue:
    texts = (KITCHEN / name for name in ("foods.csv", "nutrition.csv", "non_foods.txt"))
    return build_catalogue(*(text.read_text(encoding="utf-8") for text in texts))


@cache
def index() -> NameIndex:
    return NameIndex(catalogue())
