"""The program's own tables, read once for the tests of names and lines."""

from functools import cache
from pathlib import Path

from desktop_app.kitchen.catalogue import Catalogue
from desktop_app.kitchen.names import NameIndex
from desktop_app.kitchen.vocabulary import Vocabulary, parse_vocabulary
from tests.pantrybench.kitchen import tables

KITCHEN = Path(__file__).parents[3] / "resources/kitchen"


def catalogue() -> Catalogue:
    return tables().catalogue


def index() -> NameIndex:
    return tables().names


@cache
def vocabulary() -> Vocabulary:
    """What the three tables of words say."""
    texts = {
        key: (KITCHEN / f"{key}.csv").read_text(encoding="utf-8") for key in ("names", "brands", "words")
    }
    return parse_vocabulary(catalogue().foods, **texts)
