"""From the text of a recipe to a recipe: read by the built-in parser, looked over by the inspector."""

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.exceptions import ImportFailed
from desktop_app.schemas.extraction import Extraction
from desktop_app.schemas.generation import Engine, EngineMode, Finding, Severity
from desktop_app.services.kitchen import Kitchen, KitchenTables

if TYPE_CHECKING:
    from desktop_app.schemas.recipe import RecipeDraft

READER = Engine(mode=EngineMode.BUILTIN, name="built-in reader")
LARGEST_TEXT = 1_000_000
"""Bytes or letters; a page with a recipe and all its comments has some hundred thousand."""


class ExtractorService:
    """Reads recipes out of texts. The text is data: nothing in it changes what is done with it."""

    def __init__(self, kitchen: Kitchen) -> None:
        self._kitchen = kitchen

    async def read(self, text: str) -> Extraction:
        """What the text says; raises `ImportFailed` only for one that is too large."""
        if len(text) > LARGEST_TEXT:
            raise too_large()
        return await asyncio.to_thread(read_text, text, await self._kitchen.load())

    async def open_file(self, path: Path) -> str:
        """The text of a file; raises `ImportFailed` in words when it has none."""
        return await asyncio.to_thread(file_text, path)


def read_text(text: str, tables: KitchenTables) -> Extraction:
    """The built-in reading of a text. Imports stand here because the first frame needs none of them."""
    from desktop_app.formats.pasted import parse_pasted
    from desktop_app.formats.pasted_draft import draft_of

    pasted = parse_pasted(text)
    read = draft_of(pasted, tables.names, tables.catalogue)
    return Extraction(
        draft=read.draft,
        title=pasted.title,
        ingredients=read.ingredients,
        steps=tuple(piece.text for piece in pasted.steps),
        left_over=pasted.left_over,
        warnings=read.warnings,
        lacks=read.lacks,
        by=READER,
        findings=dangers_in(read.draft, tables) if read.draft else (),
    )


def dangers_in(draft: "RecipeDraft", tables: KitchenTables) -> tuple[Finding, ...]:
    """What the inspector would keep from a plate. Its remarks on craft are for recipes of our own."""
    from desktop_app.kitchen.inspector import inspect

    found = inspect(draft, tables.catalogue, names=tables.names).findings
    return tuple(one for one in found if one.severity is Severity.BLOCK)


def too_large() -> ImportFailed:
    """What is said of more than `LARGEST_TEXT`."""
    return ImportFailed("That is too much text to be one recipe.", "Give one recipe at a time.")


def file_text(path: Path) -> str:
    """The text of a file in any of the usual encodings."""
    from desktop_app.formats.text_bytes import text_of

    try:
        with path.open("rb") as file:
            data = file.read(LARGEST_TEXT + 1)
    except (OSError, ValueError) as error:  # ValueError: a name no file can have
        reason = getattr(error, "strerror", None) or "no file can have this name"
        raise ImportFailed(f"{path} can't be read ({reason}).", "Check the file's name.") from error
    if len(data) > LARGEST_TEXT:
        raise too_large()
    return text_of(data)
