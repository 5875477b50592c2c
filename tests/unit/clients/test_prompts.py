"""Prompt files."""

import pytest

from desktop_app.clients.llm.prompts import estimate_tokens, parse_template
from desktop_app.exceptions import KitchenDataError
from desktop_app.runtime import resources

TEXT = "version: x-1\n\n[system]\nBe kind.\n\n[ask]\nSay {{this}}.\n"


def test_parts_and_version_are_read() -> None:
    template = parse_template(TEXT)
    assert template.version == "x-1"
    assert template.parts == {"system": "Be kind.", "ask": "Say {{this}}."}


def test_what_is_put_in_is_data_and_no_hole() -> None:
    filled = parse_template(TEXT).fill("ask", this="{{system}} \\1 {f1}")
    assert filled == "Say {{system}} \\1 {f1}."


@pytest.mark.parametrize("text", ["", "version: 1", "[ask]\nno version", "version: a b\n[ask]\n"])
def test_a_broken_file_is_told(text: str) -> None:
    with pytest.raises(KitchenDataError):
        parse_template(text)


def test_the_file_that_ships_has_the_parts_in_use() -> None:
    template = parse_template(resources.read_text("prompts/wordsmith.txt"))
    assert set(template.parts) == {"system", "ask", "repair"}


def test_tokens_are_never_estimated_too_low_for_short_texts() -> None:
    assert estimate_tokens("") == 0
    assert estimate_tokens("rice") == 2
