"""Sixty pantries of PantryBench; `make bench-kitchen` runs a thousand."""

import pytest

from tests.pantrybench.generator import read_rows, requests
from tests.pantrybench.judging import Outcome, percentile, rows_of, run
from tests.pantrybench.measures import table


@pytest.fixture(scope="module")
def outcome() -> Outcome:
    rows = read_rows()
    return run(requests(rows, 60, seed=7), rows)


def test_no_recipe_fails_a_measure(outcome: Outcome) -> None:
    assert outcome.examples == []


def test_most_pantries_are_answered(outcome: Outcome) -> None:
    assert outcome.answered >= 20
    assert outcome.recipes >= outcome.answered


def test_the_table_names_every_measure(outcome: Outcome) -> None:
    assert "M14" in table(rows_of(outcome))


def test_the_same_seed_gives_the_same_pantries() -> None:
    rows = read_rows()
    assert list(requests(rows, 5)) == list(requests(rows, 5))
    assert list(requests(rows, 5)) != list(requests(rows, 5, seed=2))


def test_percentiles() -> None:
    assert percentile([float(n) for n in range(1, 102)], 50) == 51
    assert percentile([], 99) == 0.0
