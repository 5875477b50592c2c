"""No answer carries the key on, however it is cut into pieces."""

import pytest

from desktop_app.clients.llm.key_guard import KeyGuard
from desktop_app.exceptions import LlmRejected

KEY = "sk-abcabcabcabcabcabd"


def read(text: str, size: int, key: str = KEY) -> str:
    guard = KeyGuard(key, "host")
    pieces = [guard.passed(text[start : start + size]) for start in range(0, len(text), size)]
    return "".join(pieces) + guard.rest()


@pytest.mark.parametrize("size", [1, 2, 3, 7, 100])
def test_the_key_ends_the_answer_and_none_of_it_gets_through(size: int) -> None:
    guard, text, out = KeyGuard(KEY, "host"), f"Take {KEY} eggs", ""
    pieces = iter([text[start : start + size] for start in range(0, len(text), size)])

    def read_on() -> None:
        nonlocal out
        for piece in pieces:
            out += guard.passed(piece)

    with pytest.raises(LlmRejected, match="wrote your key"):
        read_on()
    assert "Take ".startswith(out)
    assert guard.rest() == ""


@pytest.mark.parametrize("size", [1, 2, 5, 100])
@pytest.mark.parametrize("text", ["Two eggs", "sk-abc and sk-", f"{KEY[:-1]}x", KEY[:-1], ""])
def test_all_else_arrives_whole(text: str, size: int) -> None:
    assert read(text, size) == text


@pytest.mark.parametrize("key", ["", "none", "lm-studio"])
def test_words_that_are_no_keys_may_be_said(key: str) -> None:
    assert read("none of it in lm-studio", 3, key) == "none of it in lm-studio"
