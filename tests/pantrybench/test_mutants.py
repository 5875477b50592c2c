"""The inspector sees every break and raises no false alarm."""

import pytest

from desktop_app.kitchen.composer import compose, write
from desktop_app.kitchen.inspector import inspect
from desktop_app.schemas.generation import Severity
from tests.pantrybench.exemplars import exemplars
from tests.pantrybench.generator import read_rows, requests
from tests.pantrybench.kitchen import catalogue, chef_book, names
from tests.pantrybench.mutants import MUTANTS, Case, Mutant
from tests.pantrybench.oracle import Oracle


def composed() -> list[Case]:
    """Recipes of the built-in chef the oracle has nothing against."""
    rows = read_rows()
    oracle = Oracle(rows)
    cases = [
        (write(plan, catalogue(), chef_book()), request)
        for request in requests(rows, 40, seed=11)
        for plan in compose(catalogue(), chef_book(), request)[:1]
    ]
    return [case for case in cases if not oracle.judge(*case)]


@pytest.fixture(scope="module")
def clean() -> list[Case]:
    return [*exemplars(), *composed()]


def found(case: Case) -> list[str]:
    report = inspect(case[0], catalogue(), case[1], names())
    return [f"{f.check} {f.place} {f.message}" for f in report.findings if f.severity is not Severity.NOTE]


def test_clean_recipes_raise_nothing(clean: list[Case]) -> None:
    assert len(clean) > 2
    assert {case[0].title: found(case) for case in clean if found(case)} == {}


@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda mutant: mutant.name)
def test_every_break_is_seen(mutant: Mutant, clean: list[Case]) -> None:
    broken = [case for draft, request in clean if (case := mutant.apply(draft, request, catalogue()))]
    assert broken
    missed = [
        case[0].title for case in broken if not mutant.checks & {text.split()[0] for text in found(case)}
    ]
    assert missed == []


def test_there_are_many_ways_to_break_a_recipe() -> None:
    assert len(MUTANTS) >= 30
