"""Each rule on sentences it must object to, and on neighbours nothing may object to."""

import pytest

from desktop_app.schemas.people import LifeStage
from tests.unit.kitchen.hazards import prose
from tests.unit.kitchen.hazards.reading_aloud import catalogue, objected
from tests.unit.kitchen.hazards.sentences import DANGEROUS, HARMLESS, STAGES

FLAGGED = [(rule, text) for rule, texts in DANGEROUS.items() for text in texts]
CLEAN = [(rule, text) for rule, texts in HARMLESS.items() for text in texts]
AT_RISK = [(stage, text) for stage, texts in prose.EATERS_DANGEROUS.items() for text in texts]
AT_EASE = [(stage, text) for stage, texts in prose.EATERS_HARMLESS.items() for text in texts]


def eaters(rule: str) -> tuple[LifeStage, ...]:
    return (LifeStage(STAGES[rule]),) if rule in STAGES else ()


@pytest.mark.parametrize(("rule", "text"), FLAGGED)
def test_dangerous_sentences_are_found(rule: str, text: str) -> None:
    assert rule in objected(text, *eaters(rule))


@pytest.mark.parametrize(("rule", "text"), CLEAN)
def test_harmless_sentences_are_let_pass(rule: str, text: str) -> None:
    assert objected(text, *eaters(rule)) == set()


@pytest.mark.parametrize("text", prose.DANGEROUS)
def test_dangerous_prose_is_found(text: str) -> None:
    assert objected(text)


@pytest.mark.parametrize("text", prose.HARMLESS)
def test_harmless_prose_is_let_pass(text: str) -> None:
    assert objected(text) == set()


@pytest.mark.parametrize(("stage", "text"), AT_RISK)
def test_dangers_to_some_eaters_are_found(stage: str, text: str) -> None:
    assert objected(text, LifeStage(stage), unsafe_too=True)


@pytest.mark.parametrize(("stage", "text"), AT_EASE)
def test_what_is_safe_for_them_is_let_pass(stage: str, text: str) -> None:
    assert objected(text, LifeStage(stage), unsafe_too=True) == set()


def test_every_ban_has_a_sentence_for_and_against() -> None:
    hazards = catalogue().hazards
    assert hazards
    bans = {rule.id for rule in hazards.bans}
    assert bans == DANGEROUS.keys() == HARMLESS.keys()


def test_there_are_enough_sentences() -> None:
    assert len({text for _, text in (*FLAGGED, *CLEAN)}) >= 250
