"""From the text of a recipe to a recipe: read by the built-in parser, looked over by the inspector."""

import asyncio
import logging
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.exceptions import AppError, ImportFailed
from desktop_app.runtime import resources
from desktop_app.schemas.engines import EngineKind
from desktop_app.schemas.extraction import Extraction
from desktop_app.schemas.generation import Engine, EngineMode, Finding, Severity
from desktop_app.services.kitchen import Kitchen, KitchenTables
from desktop_app.services.models import ModelService

if TYPE_CHECKING:
    from desktop_app.formats.pasted_shapes import PastedRecipe
    from desktop_app.schemas.recipe import RecipeDraft

log = logging.getLogger(__name__)
BUILTIN = EngineKind.BUILTIN.value
PROMPT_FILE = "prompts/extract.txt"
STANDS_IN = "The built-in reading stands here."
READER = Engine(mode=EngineMode.BUILTIN, name="built-in reader")
LARGEST_TEXT = 1_000_000
"""Bytes or letters; a page with a recipe and all its comments has some hundred thousand."""


class ExtractorService:
    """Reads recipes out of texts. The text is data: nothing in it changes what is done with it."""

    def __init__(self, kitchen: Kitchen, models: ModelService) -> None:
        self._kitchen = kitchen
        self._models = models

    async def read(self, text: str, engine: str = BUILTIN) -> Extraction:
        """What the text says; raises `ImportFailed` only for one that is too large.

        A model's reading is held against the text; whatever goes wrong with it, the built-in reading comes
        out with a sentence more.
        """
        if len(text) > LARGEST_TEXT:
            raise too_large()
        tables = await self._kitchen.load()
        pasted = await asyncio.to_thread(_parsed, text)
        if engine == BUILTIN or not pasted.lines:
            return await asyncio.to_thread(_extraction, pasted, tables)
        try:
            return await self._by_model(pasted, tables, engine)
        except AppError as error:
            log.info("engine %s: %s", engine, error)
            read = await asyncio.to_thread(_extraction, pasted, tables)
            return read.model_copy(update={"warnings": (f"{error} {STANDS_IN}", *read.warnings)})

    async def _by_model(self, pasted: "PastedRecipe", tables: KitchenTables, engine: str) -> Extraction:
        from desktop_app.clients.llm.prompts import parse_template
        from desktop_app.services.extraction_model import found_by

        model = await self._models.language_model(engine)
        template = parse_template(await asyncio.to_thread(resources.read_text, PROMPT_FILE))
        checked = await found_by(model, template, pasted, local=engine == EngineKind.LOCAL)
        read = await asyncio.to_thread(_extraction, checked.recipe, tables)
        by = Engine(mode=EngineMode.AUTHOR, name=model.name, model=model.model)
        return read.model_copy(update={"by": by, "warnings": (*_refusals(checked.refused), *read.warnings)})

    async def open_file(self, path: Path) -> str:
        """The text of a file; raises `ImportFailed` in words when it has none."""
        return await asyncio.to_thread(file_text, path)


def _refusals(fields: tuple[str, ...]) -> tuple[str, ...]:
    if not fields:
        return ()
    names = " and ".join(filter(None, (", ".join(fields[:-1]), fields[-1])))
    return (f"Not everything the model read stands so in the text: the built-in reading of {names} is kept.",)


def _parsed(text: str) -> "PastedRecipe":
    from desktop_app.formats.pasted import parse_pasted  # imports that the first frame does not need

    return parse_pasted(text)


def _extraction(pasted: "PastedRecipe", tables: KitchenTables) -> Extraction:
    from desktop_app.formats.pasted_draft import MOST_STEPS, draft_of

    read = draft_of(pasted, tables.names, tables.catalogue)
    return Extraction(
        draft=read.draft,
        title=pasted.title,
        ingredients=read.ingredients,
        steps=tuple(piece.text for piece in pasted.steps[:MOST_STEPS]),
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
