"""Recipes from plain text in the terminal."""

import io
import json
import sys
from pathlib import Path

import pytest

from tests.fakes.faults import writes
from tests.fakes.faulty_endpoint import serving
from tests.fakes.reader_model import found
from tests.integration.cli.conftest import Stockpot, prefer

SOUP = """\
Carrot soup
Serves 3
Ingredients
500 g carrots
1 pinch of unicorn dust
Method
Simmer the carrots in water for 25 minutes.
Comments
Lovely!
"""


@pytest.fixture
def page(tmp_path: Path) -> Path:
    file = tmp_path / "page.txt"
    file.write_text(SOUP, encoding="utf-16")
    return file


def test_a_text_becomes_a_recipe_of_the_library(stockpot: Stockpot, page: Path) -> None:
    added = stockpot("recipes", "add", "--text", str(page), "--json")
    recipe = json.loads(added.out)
    assert (added.code, recipe["title"], recipe["servings"]) == (0, "Carrot soup", 3)
    assert [line["food_id"] for line in recipe["ingredients"]] == ["carrot", None]
    assert "unicorn dust" in added.err
    assert "2 lines of the text" in added.err
    assert "500 g" in stockpot("recipes", "show", str(recipe["id"])).out


def test_a_text_from_stdin(stockpot: Stockpot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(SOUP.encode())))
    added = stockpot("recipes", "add", "--text", "-")
    assert added.code == 0
    assert "Carrot soup" in added.out


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "no recipe"),
        (b"Ingredients\n1 onion\n", "no steps"),
        (b"%PDF-1.4", "no text"),
        (b"x" * 1_000_001, "too much text"),
    ],
)
def test_what_is_no_recipe_is_refused_in_words(
    stockpot: Stockpot, tmp_path: Path, data: bytes, said: str
) -> None:
    file = tmp_path / "page.txt"
    file.write_bytes(data)
    refused = stockpot("recipes", "add", "--text", str(file))
    assert (refused.code, refused.out) == (4, "")
    assert said in refused.err


def test_a_file_that_is_not_there(stockpot: Stockpot, tmp_path: Path) -> None:
    refused = stockpot("recipes", "add", "--text", str(tmp_path / "none.txt"))
    assert refused.code == 4
    assert "none.txt can't be read" in refused.err


def test_a_file_or_a_text_but_not_both(stockpot: Stockpot) -> None:
    assert stockpot("recipes", "add").code == 2
    assert stockpot("recipes", "add", "a.cook", "--text", "b.txt").code == 2


def test_an_engine_that_is_not_there_leaves_the_built_in_reading(stockpot: Stockpot, page: Path) -> None:
    added = stockpot("recipes", "add", "--text", str(page), "--engine", "endpoint")
    assert added.code == 0
    assert "Carrot soup" in added.out
    assert "No address is set" in added.err


def test_a_model_reads_and_only_what_the_text_says_is_kept(stockpot: Stockpot, page: Path) -> None:
    answer = json.dumps(
        found(title="Bacon soup", ingredients=["500 g carrots", "1 pinch of unicorn dust", "300 g bacon"])
    )
    with serving(writes(answer)) as server:
        prefer(endpoint_url=server.url, endpoint_model="m")
        added = stockpot("recipes", "add", "--text", str(page), "--engine", "endpoint", "--json")
    recipe = json.loads(added.out)
    assert (recipe["title"], len(recipe["ingredients"])) == ("Carrot soup", 2)
    assert "the built-in reading of title, ingredients and steps is kept" in added.err
    assert "Lovely" not in json.dumps(server.bodies)
