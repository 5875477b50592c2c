"""Finding JSON in what models write."""

import pytest

from desktop_app.clients.llm.answer import first_object, partial_object
from desktop_app.exceptions import LlmBadAnswer


@pytest.mark.parametrize(
    "text",
    [
        '{"a": "b"}',
        'Here you are:\n```json\n{"a": "b"}\n```\nEnjoy {it}!',
        '{not this} but {"a": "b"} and {"a": "c"}',
        '<think>maybe {"a": "x"}?</think>{"a": "b"}',
    ],
)
def test_the_first_whole_object_is_found(text: str) -> None:
    assert first_object(text) == {"a": "b"}


def test_braces_and_line_breaks_in_strings_are_text() -> None:
    assert first_object('{"a": "{f1}\n}"}') == {"a": "{f1}\n}"}


@pytest.mark.parametrize(
    "text", ["", "no", '{"a": "b"', "[1]", "{" * 100, '<think>{"a": 1}', '{"a":' * 99_999]
)
def test_without_an_object_the_answer_is_bad(text: str) -> None:
    with pytest.raises(LlmBadAnswer, match="form"):
        first_object(text)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("", {}),
        ("Sure! ", {}),
        ("{", {}),
        ('```json\n{"title": "Egg ri', {"title": "Egg ri"}),
        ('{"title": "Egg rice", "tip": "Use', {"title": "Egg rice", "tip": "Use"}),
        ('{"title": "Egg rice"}\n```', {"title": "Egg rice"}),
        ('{"title": nonsense', {}),
    ],
)
def test_an_unfinished_object_is_read_as_far_as_it_goes(text: str, read: dict[str, str]) -> None:
    assert partial_object(text) == read
