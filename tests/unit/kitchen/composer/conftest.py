"""The real tables, read once for all tests of the chef."""

import pytest

from desktop_app.kitchen.catalogue import Catalogue
from desktop_app.kitchen.composer import ChefBook
from tests.pantrybench.kitchen import tables


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    """Every food the app knows."""
    return tables().catalogue


@pytest.fixture(scope="session")
def book() -> ChefBook:
    """All the chef knows."""
    return tables().book
