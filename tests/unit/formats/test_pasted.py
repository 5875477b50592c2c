"""Pasted recipes: what is seen in texts of many shapes, and that no line of any text is lost."""

import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.formats.pasted import parse_pasted
from desktop_app.formats.pasted_lines import tidy
from desktop_app.formats.pasted_shapes import PastedRecipe, Role

DATA = Path(__file__).parents[2] / "data" / "pasted.toml"
CASES: list[dict[str, Any]] = tomllib.loads(DATA.read_text(encoding="utf-8"))["case"]
PIECES = [line for case in CASES for line in case["text"].split("\n")]


def seen(recipe: PastedRecipe) -> dict[str, object]:
    """Everything a case may speak of, by its key."""
    facts = recipe.facts
    return {
        "title": recipe.title,
        "description": recipe.description,
        "servings": facts.servings or 0,
        "prep": facts.prep,
        "cook": facts.cook,
        "total": facts.total,
        "ingredients": [piece.text for piece in recipe.ingredients],
        "sections": [piece.section for piece in recipe.ingredients],
        "steps": [piece.text for piece in recipe.steps],
        "step_sections": [piece.section for piece in recipe.steps],
        "notes": list(recipe.notes),
        "left_over": list(recipe.left_over),
    }


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_a_pasted_text_is_read_as_a_cook_would(case: dict[str, Any]) -> None:
    found = seen(parse_pasted(case["text"]))
    wanted = {key: value for key, value in case.items() if key not in {"name", "text"}}
    assert {key: found[key] for key in wanted} == wanted


def test_there_are_enough_shapes() -> None:
    assert len(CASES) >= 50


def assert_nothing_lost(text: str) -> None:
    """Each line that is not empty has a role, and its words stand where the role says."""
    recipe = parse_pasted(text)
    lines = list(dict.fromkeys(one.line for one in recipe.lines))
    assert lines == list(dict.fromkeys(filter(None, tidy(text))))
    steps = " ".join(piece.text for piece in recipe.steps)
    foods = [piece.text for piece in recipe.ingredients]
    homes = {
        Role.INGREDIENT: lambda words: words in foods,
        Role.STEP: lambda words: words in steps,
        Role.NOTE: lambda words: words in recipe.notes,
        Role.LEFT: lambda words: words in recipe.left_over,
        Role.TITLE: lambda words: words.casefold().startswith(recipe.title.casefold()),
        Role.DESCRIPTION: lambda words: words in recipe.description,
    }
    for one in recipe.lines:
        assert one.role is not Role.HEAD
        if one.role in homes:
            assert one.text
            assert homes[one.role](one.line if one.role is Role.LEFT else one.text)


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=400))
def test_any_text_is_read_without_losing_a_line(text: str) -> None:
    assert_nothing_lost(text)


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=40))
def test_lines_of_recipes_in_any_order_are_all_kept(lines: list[str]) -> None:
    assert_nothing_lost("\n".join(lines))


@pytest.mark.parametrize(
    "piece", ["a", "1/", "( ", "Ingredients\n", "1 onion\n", "Serves ", "1 hour ", "\u0301"]
)
def test_a_hundred_kilobytes_of_junk_end(piece: str) -> None:
    assert_nothing_lost(piece * (100_000 // len(piece)))
