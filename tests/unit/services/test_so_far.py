"""What is shown of an answer that is still being written."""

import json

import pytest

from desktop_app.clients.llm.answer import partial_object
from desktop_app.schemas.generation import Partial
from desktop_app.services.authoring import MAX_LINES, MAX_STEPS
from desktop_app.services.so_far import LONGEST_WORD, MAX_SHOWN, proposed_so_far, worded_so_far

PLACES = {"f1": "the onion", "t1": "8 minutes"}
WORDED = {
    "title": "Soup",
    "description": "Warm.",
    "step1": "Fry {f1} for {t1}.",
    "step2": "Eat.",
    "tip": "Slowly.",
}
PROPOSED = {
    "title": "Lentil pot",
    "description": "Soft.",
    "servings": 2,
    "ingredients": [
        {"food": "lentils", "quantity": 100, "unit": "g"},
        {"food": "peanuts", "quantity": 9, "unit": "g"},
        {"food": "onion", "quantity": 1, "unit": "piece"},
        {"food": "onion", "quantity": 1, "unit": "piece"},
    ],
    "steps": [{"text": "Boil <b>all</b>.", "minutes": 20}, {"text": "Eat."}],
    "tip": "Slowly.",
}
OFFERED = {"lentils", "onion"}


def test_a_wordsmith_answer_part_by_part() -> None:
    assert worded_so_far(WORDED, PLACES) == Partial(
        title="Soup",
        description="Warm.",
        steps=("Fry the onion for 8 minutes.", "Eat."),
        tip="Slowly.",
    )


def test_a_placeholder_is_filled_once_it_is_whole() -> None:
    shown = [worded_so_far({"step1": "Fry {f1} for"[:end]}, PLACES).steps for end in range(1, 13)]
    assert shown[3:9] == [("Fry",)] * 4 + [("Fry the onion",)] * 2
    assert worded_so_far({"step1": "Fry {f9}."}, PLACES).steps == ("Fry ….",)


def test_a_proposal_shows_no_food_that_is_not_on_offer() -> None:
    assert proposed_so_far(PROPOSED, OFFERED) == Partial(
        title="Lentil pot",
        description="Soft.",
        ingredients=("lentils", "onion"),
        steps=("Boil <b>all</b>.", "Eat."),
        tip="Slowly.",
    )


@pytest.mark.parametrize("answer", [WORDED, PROPOSED])
def test_every_beginning_of_an_answer_can_be_shown_and_only_grows(answer: dict[str, object]) -> None:
    text = json.dumps(answer)
    for read in (lambda part: worded_so_far(part, PLACES), lambda part: proposed_so_far(part, OFFERED)):
        before = Partial()
        for end in range(len(text) + 1):
            shown = read(partial_object("Here it is: ```json\n" + text[:end]))
            assert len(shown.steps) >= len(before.steps)
            assert len(shown.ingredients) >= len(before.ingredients)
            assert shown.title.startswith(before.title)
            before = shown


@pytest.mark.parametrize(
    "answer",
    [
        {},
        {"title": None, "steps": 3, "ingredients": "salt", "tip": ["x"]},
        {"steps": [1, None, {"text": 4}, {}], "ingredients": [1, {"food": ["salt"]}, {"food": None}, {}]},
        {"title": {"a": 1}, "description": True, "step1": 5, "step2": {}},
    ],
)
def test_nonsense_shows_nothing(answer: dict[str, object]) -> None:
    assert proposed_so_far(answer, OFFERED) == worded_so_far(answer, PLACES) == Partial()
    assert Partial().empty


def test_a_field_without_end_is_shown_in_part() -> None:
    assert len(worded_so_far({"tip": "x " * 10_000}, {}).tip) == MAX_SHOWN - 1
    assert len(proposed_so_far({"title": "x " * 10_000}, ()).title) == MAX_SHOWN - 1
    endless = {"steps": [{"text": "Stir."}] * 5_000, "ingredients": [{"food": str(n)} for n in range(99)]}
    shown = proposed_so_far(endless, {str(n) for n in range(99)})
    assert (len(shown.steps), len(shown.ingredients)) == (MAX_STEPS, MAX_LINES)


def test_a_word_without_end_cannot_push_the_page_aside() -> None:
    babble = worded_so_far({"title": "Soup " + "na" * 100, "tip": "汤" * 90}, {})
    assert babble.title == f"Soup {'na' * (LONGEST_WORD // 2)}…"
    assert babble.tip == "汤" * 90  # breaks anywhere
