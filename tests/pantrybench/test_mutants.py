"""The inspector sees every break and raises no false alarm."""

from itertools import chain

import pytest

from desktop_app.schemas.generation import CookRequest
from desktop_app.schemas.recipe import RecipeDraft
from tests.pantrybench.exemplars import exemplars
from tests.pantrybench.generator import read_rows, requests
from tests.pantrybench.judging import composed, findings
from tests.pantrybench.kitchen import catalogue
from tests.pantrybench.mutants import MUTANTS, Case, Mutant
from tests.pantrybench.oracle import Oracle
from tests.pantrybench.pantries import telling

WISHES, DISHES = 60, 45


def varied() -> list[Case]:
    """Recipes of the built-in chef neither judge has anything against, one of each dish family."""
    rows = read_rows()
    oracle = Oracle(rows)
    families: dict[str, Case] = {}
    for request in chain(telling(), requests(rows, WISHES, seed=11)):
        for draft in composed(request):
            new = draft.archetype not in families and len(families) < DISHES
            if new and not oracle.judge(draft, request) and not findings(draft, request):
                families[draft.archetype] = (draft, request)
    return list(families.values())


@pytest.fixture(scope="module")
def clean() -> list[Case]:
    return [*exemplars(), *varied()]


def found(draft: RecipeDraft, request: CookRequest) -> list[str]:
    return [f"{code} {text}" for code, text in findings(draft, request)]


def test_recipes_written_by_hand_raise_nothing() -> None:
    oracle = Oracle(read_rows())
    assert {case[0].title: found(*case) for case in exemplars() if found(*case)} == {}
    assert {case[0].title: oracle.judge(*case) for case in exemplars() if oracle.judge(*case)} == {}


def test_there_are_many_dishes_to_break(clean: list[Case]) -> None:
    assert len(clean) >= 30


@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda mutant: mutant.name)
def test_every_break_is_seen(mutant: Mutant, clean: list[Case]) -> None:
    broken = [case for draft, request in clean if (case := mutant.apply(draft, request, catalogue()))]
    assert broken
    missed = [
        case[0].title for case in broken if not mutant.checks & {text.split()[0] for text in found(*case)}
    ]
    assert missed == []


def test_there_are_many_ways_to_break_a_recipe() -> None:
    names = [mutant.name for mutant in MUTANTS]
    assert len(set(names)) == len(names) >= 70
    assert sum(mutant.harms for mutant in MUTANTS) >= 25
