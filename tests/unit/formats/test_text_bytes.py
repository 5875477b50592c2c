"""Text files of every usual encoding, and files that are no text."""

import pytest

from desktop_app.exceptions import ImportFailed
from desktop_app.formats.text_bytes import text_of

TEXT = "Crème brûlée\n1½ cups cream – “thick”\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_the_usual_encodings_are_read(encoding: str) -> None:
    assert text_of(TEXT.encode(encoding)) == TEXT


def test_an_empty_file_is_an_empty_text() -> None:
    assert text_of(b"") == ""


def test_a_byte_that_means_nothing_spoils_only_itself() -> None:
    assert text_of(b"caf\xe9 \x81 au lait") == "café \ufffd au lait"


@pytest.mark.parametrize("data", [b"%PDF-1.7 ...", b"PK\x03\x04rest", b"\0\1\2\3" * 50, b"\xff\xfea"])
def test_what_is_no_text_is_refused_in_words(data: bytes) -> None:
    with pytest.raises(ImportFailed) as raised:
        text_of(data)
    assert raised.value.hint
