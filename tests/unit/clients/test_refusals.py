"""The server's own sentence, in every shape it comes in."""

import json

import pytest

from desktop_app.clients.llm.refusals import MAX_SENTENCE, refusal, sentence_of


@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        (b'{"error": {"message": "No such model"}}', "No such model"),
        (b'{"error": "No such model"}', "No such model"),
        (b'{"error": {"detail": "No such model"}}', "No such model"),
        (b'{"message": "No such model"}', "No such model"),
        (b'{"detail": [{"loc": "body"}]}', '[{"loc": "body"}]'),
        (b'{"error": {}}', ""),
        (b"plain\n\x07words \xff", "plain words \ufffd"),
        (b'["odd"]', '["odd"]'),
        (b"<html>Bad gateway</html>", ""),
        (b"[" * 100_000, "[" * (MAX_SENTENCE - 1) + "…"),
        ({"error": {"message": "inside"}}, "inside"),
    ],
)
def test_the_sentence_is_found_and_cleaned(body: bytes, sentence: str) -> None:
    assert sentence_of(body) == sentence


def test_the_key_is_taken_out() -> None:
    body = json.dumps({"error": {"message": "bad key sk-1234 given"}}).encode()
    assert sentence_of(body, "sk-1234") == "bad key … given"


def test_waiting_times_are_told_where_they_are_numbers() -> None:
    assert "30 seconds" in refusal(429, "", "host", "30").hint
    assert "a minute" in refusal(429, "", "host", "Mon, 01 Jan").hint


def test_without_a_sentence_none_is_quoted() -> None:
    assert str(refusal(500, "", "host")) == "host has a fault of its own (500). Try again later."
