"""The program's own tables, read once for the tests of names and lines."""

from pathlib import Path

from desktop_app.kitchen.catalogue import Catalogue
from desktop_app.kitchen.names import NameIndex
from tests.pantrybench.kitchen import tables

KITCHEN = Path(__file__).parents[3] / "resources/kitchen"


def catalogue() -> Catalogue:
    return tables().catalogue


def index() -> NameIndex:
    return tables().names
