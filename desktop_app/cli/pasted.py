"""``stockpot recipes add --text``: a recipe read out of plain text."""

import asyncio
import sys
from collections.abc import Iterator
from pathlib import Path

from desktop_app.cli.output import say
from desktop_app.exceptions import ImportFailed
from desktop_app.formats.text_bytes import text_of
from desktop_app.schemas.extraction import Extraction
from desktop_app.schemas.recipe import RecipeDraft
from desktop_app.services.extractor import LARGEST_TEXT, ExtractorService, too_large

STDIN = "-"
HOW = "Write its foods below the word Ingredients and its steps below the word Method."


async def extracted(source: str, extractor: ExtractorService, engine: str) -> RecipeDraft:
    """The recipe of a file, or of stdin; says what was not understood, raises `ImportFailed` for none."""
    if source == STDIN:
        text = text_of(await asyncio.to_thread(_stdin))
    else:
        text = await extractor.open_file(Path(source))
    extraction = await extractor.read(text, engine)
    for sentence in _remarks(extraction):
        say(sentence)
    if extraction.draft is None:
        where = "stdin" if source == STDIN else source
        raise ImportFailed(f"{where}: {extraction.lacks}", HOW)
    return extraction.draft


def _stdin() -> bytes:
    data = sys.stdin.buffer.read(LARGEST_TEXT + 1)
    if len(data) > LARGEST_TEXT:
        raise too_large()
    return data


def _remarks(extraction: Extraction) -> Iterator[str]:
    yield from extraction.warnings
    unknown = [line.raw for line in extraction.ingredients if line.food_id is None]
    if unknown:
        yield f"Kept as written, because Stockpot doesn't know it: {'; '.join(unknown)}."
    yield from extraction.cautions
    if extraction.left_over:
        count = len(extraction.left_over)
        yield f"{count} line{'s' * (count > 1)} of the text went into no part of the recipe."
