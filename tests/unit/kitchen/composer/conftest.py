"""The real tables, read once for all tests of the chef."""

from pathlib import Path

import pytest

from desktop_app.kitchen.catalogue import Catalogue, build_catalogue
from desktop_app.kitchen.composer import ChefBook, build_chef_book

TABLES = Path(__file__).parents[4] / "resources" / "kitchen"


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    """Every food the app knows."""
    foods = (TABLES / "foods.csv").read_text(encoding="utf-8")
    return build_catalogue(foods, (TABLES / "nutrition.csv").read_text(encoding="utf-8"), "")


@pytest.fixture(scope="session")
def book() -> ChefBook:
    """All the chef knows."""
    archetypes = {
        path.stem: path.read_text(encoding="utf-8") for path in (TABLES / "archetypes").glob("*.toml")
    }
    palettes = (TABLES / "palettes.toml").read_text(encoding="utf-8")
    return build_chef_book(archetypes, palettes, (TABLES / "pairs.csv").read_text(encoding="utf-8"))
