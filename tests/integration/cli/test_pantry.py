"""The pantry in the terminal."""

import io
import json
import sys
from pathlib import Path

import pytest

from tests.integration.cli.conftest import Stockpot

FIELDS = {"line", "understood", "non_food", "food_id", "name", "quantity", "quantity_max", "unit", "size",
          "preparation", "place", "use_by"}  # fmt: skip


def test_foods_go_in_and_out(stockpot: Stockpot) -> None:
    added = json.loads(stockpot("pantry", "add", "2 kg rice", "6 eggs; milk", "--json").out)
    assert [item["food_id"] for item in added] == ["rice", "egg", "milk"]
    removed = stockpot("pantry", "remove", str(added[0]["id"]), "--json")
    assert json.loads(removed.out) == {"removed": [added[0]["id"]]}
    left = json.loads(stockpot("pantry", "list", "--json").out)
    assert [item["line"] for item in left] == ["6 eggs", "milk"]


def test_a_person_reads_a_table(stockpot: Stockpot) -> None:
    long = "2 kg rice, the long one from the shop at the corner"
    stockpot("pantry", "add", "6 eggs use by 24/12", "blorps", long)
    outcome = stockpot("pantry", "list")
    eggs, blorps, rice = outcome.out.splitlines()
    assert "fridge" in eggs
    assert "use by 24 Dec" in eggs
    assert blorps.endswith("not understood")
    assert "…" in rice
    assert max(map(len, (eggs, blorps, rice))) <= 80


def test_a_non_food_is_refused_and_an_unknown_line_kept(stockpot: Stockpot) -> None:
    outcome = stockpot("pantry", "add", "bleach; 2 kg rice; blorps", "--json")
    assert outcome.code == 0
    assert [(item["line"], item["understood"]) for item in json.loads(outcome.out)] == [
        ("2 kg rice", True),
        ("blorps", False),
    ]
    assert "“bleach”" in outcome.err
    assert "“blorps”" in outcome.err


@pytest.mark.parametrize("line", ["bleach", "-2 eggs", ";"])
def test_nothing_that_can_be_used_stores_nothing(stockpot: Stockpot, line: str) -> None:
    assert stockpot("pantry", "add", line).code == 4
    outcome = stockpot("pantry", "list", "--json")
    assert (outcome.code, json.loads(outcome.out)) == (0, [])
    assert "Your pantry is empty" in outcome.err


def test_removing_what_is_not_there_changes_nothing(stockpot: Stockpot) -> None:
    added = json.loads(stockpot("pantry", "add", "rice", "--json").out)
    outcome = stockpot("pantry", "remove", str(added[0]["id"]), "999")
    assert (outcome.code, outcome.out) == (3, "")
    assert "999" in outcome.err
    assert len(json.loads(stockpot("pantry", "list", "--json").out)) == 1


def test_parse_shows_what_is_understood_and_touches_no_disk(stockpot: Stockpot, tmp_path: Path) -> None:
    lines = ("2 tins chopped toms", "bleach", "blorps", "parsley, flat leaf", "eggs, spinach; 2-3 onions")
    outcome = stockpot("pantry", "parse", "--json", *lines)
    assert (outcome.code, outcome.err) == (0, "")
    read = json.loads(outcome.out)
    assert all(entry.keys() == FIELDS for entry in read)
    assert [entry["line"] for entry in read] == [*lines[:4], "eggs", "spinach", "2-3 onions"]
    assert [entry["non_food"] for entry in read] == [False, True, False, False, False, False, False]
    assert (read[0]["food_id"], read[0]["quantity"], read[0]["unit"]) == ("tinned_tomato", 2, "tin")
    assert (read[6]["quantity"], read[6]["quantity_max"]) == (2, 3)
    assert not (tmp_path / "data").exists()


def test_parse_for_a_person(stockpot: Stockpot) -> None:
    outcome = stockpot("pantry", "parse", "500 g rice use by 24/12 in the fridge", "bleach", "garlic")
    rice, bleach, garlic = outcome.out.splitlines()
    assert "500 g, fridge, use by 24 Dec" in rice
    assert "nothing to eat" in bleach
    assert garlic == "garlic  ->  garlic, cupboard"


def test_parse_reads_stdin_one_line_each(stockpot: Stockpot, monkeypatch: pytest.MonkeyPatch) -> None:
    typed = "\ufeff2 kg rice\r\n\r\n  \nsix eggs\n".encode() + b"cr\xe8me\n"
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(typed), encoding="ascii"))
    read = json.loads(stockpot("pantry", "parse", "--json").out)
    assert [entry["line"] for entry in read[:2]] == ["2 kg rice", "six eggs"]
    assert len(read) == 3


def test_parse_of_nothing(stockpot: Stockpot) -> None:
    outcome = stockpot("pantry", "parse", " ; ")
    assert (outcome.code, outcome.out) == (4, "")


def test_typing_at_the_keyboard_is_explained(stockpot: Stockpot, monkeypatch: pytest.MonkeyPatch) -> None:
    keyboard = io.TextIOWrapper(io.BytesIO(b"rice\n"))
    monkeypatch.setattr(keyboard, "isatty", lambda: True)
    monkeypatch.setattr(sys, "stdin", keyboard)
    outcome = stockpot("pantry", "parse")
    assert outcome.out == "rice  ->  rice, cupboard\n"
    assert "Ctrl+D" in outcome.err
