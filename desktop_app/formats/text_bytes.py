"""Bytes of a text file as text, whatever program wrote it."""

from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE

from desktop_app.exceptions import ImportFailed

_MARKS = ((BOM_UTF8, "utf-8"), (BOM_UTF16_LE, "utf-16-le"), (BOM_UTF16_BE, "utf-16-be"))
_WIDE_SAMPLE = 2000


def text_of(data: bytes) -> str:
    """The text in UTF-8, UTF-16 or Windows' Western letters; raise `ImportFailed` for what is no text."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _decoded(data[len(mark) :], encoding)
    if encoding := _wide(data[:_WIDE_SAMPLE]):
        return _decoded(data, encoding)
    if b"\0" in data or data.startswith((b"%PDF", b"PK\x03\x04")):
        raise _no_text()
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")  # five of its bytes mean nothing


def _wide(sample: bytes) -> str:
    """UTF-16 without a mark: every second byte of a Western text is empty."""
    if len(sample) < 4:
        return ""
    low, high = sample[0::2].count(0), sample[1::2].count(0)
    if max(low, high) * 3 < len(sample):
        return ""
    return "utf-16-le" if high > low else "utf-16-be" if low > high else ""


def _decoded(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise _no_text() from error


def _no_text() -> ImportFailed:
    return ImportFailed(
        "This file is no text.", "Open it in its own program, and copy the recipe from there."
    )
