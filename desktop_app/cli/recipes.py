"""``stockpot recipes``: the library."""

import asyncio
from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.cli.exit_codes import DONE, NOTHING_FOUND
from desktop_app.cli.output import say, show, show_json
from desktop_app.cli.pasted import extracted
from desktop_app.cli.recipe_text import recipe_text
from desktop_app.dependencies import open_container
from desktop_app.exceptions import BadInput, ImportFailed
from desktop_app.formats.cooklang import parse_cook
from desktop_app.kitchen.nutrition import nutrition_of
from desktop_app.runtime.paths import find_paths
from desktop_app.schemas.base import FoodId, RecipeId
from desktop_app.schemas.library import SearchQuery
from desktop_app.schemas.recipe import RecipeDraft, RecipeSummary

if TYPE_CHECKING:
    from desktop_app.services.kitchen import KitchenTables

LONGEST_SEARCH = 300
LARGEST_FILE = 1_000_000
"""Bytes; a recipe of a hundred ingredients has some ten thousand."""


async def search(options: Namespace) -> int:
    """Print the recipes whose title, foods or tags begin with the words."""
    text = " ".join(options.text)
    if len(text) > LONGEST_SEARCH:
        raise BadInput("That is too long to search for.", f"At most {LONGEST_SEARCH} characters.")
    async with open_container(find_paths(options.data_dir)) as container:
        await container.library.load_starters()
        page = await container.library.search(SearchQuery(text=text, limit=options.limit))
    if options.json:
        show_json([summary.model_dump(mode="json") for summary in page.items])
    elif page.items:
        show("\n".join(_line(summary) for summary in page.items))
    if not page.items:
        say(f"None of your recipes has “{text}” in it." if text else "There are no recipes yet.")
        return NOTHING_FOUND
    if page.total > len(page.items):
        say(f"{page.total - len(page.items)} more: add a word, or raise --limit.")
    return DONE


async def show_recipe(options: Namespace) -> int:
    """Print a whole recipe."""
    async with open_container(find_paths(options.data_dir)) as container:
        await container.library.load_starters()
        recipe = await container.library.get(RecipeId(options.id))
        foods = (await container.kitchen.load()).catalogue.foods
    if options.json:
        show_json(recipe.model_dump(mode="json"))
    else:
        show(recipe_text(recipe, foods))
    return DONE


async def add(options: Namespace) -> int:
    """Keep the recipe of a file, and print its number."""
    async with open_container(find_paths(options.data_dir)) as container:
        if options.text is None:
            text = await asyncio.to_thread(_read, Path(options.file))
            draft = await asyncio.to_thread(_draft, text, await container.kitchen.load())
        else:
            draft = await extracted(options.text, container.extractor, options.engine)
        recipe = await container.library.save(draft)
    if options.json:
        show_json(recipe.model_dump(mode="json"))
    else:
        show(f"{recipe.id:>5}  {recipe.title}")
    return DONE


async def delete(options: Namespace) -> int:
    """Move a recipe to the bin."""
    async with open_container(find_paths(options.data_dir)) as container:
        await container.library.delete(RecipeId(options.id))
    if options.json:
        show_json({"deleted": options.id})
    say(f"Recipe {options.id} is in the bin for 30 days.")
    return DONE


def _line(summary: RecipeSummary) -> str:
    return f"{summary.id:>5}  {summary.title} ({summary.total_minutes} min)"


def _read(path: Path) -> str:
    """The text of a file; raise `ImportFailed` in words when it has none."""
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise ImportFailed(f"{path} is too large to be one recipe.", "Give a file with one recipe.")
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise ImportFailed(f"{path} can't be read ({error.strerror}).", "Check the file's name.") from error
    except ValueError as error:  # undecodable bytes, or a name no file can have
        raise ImportFailed(f"{path} is no text in UTF-8.", "Save it as UTF-8, then try again.") from error


def _draft(text: str, tables: "KitchenTables") -> RecipeDraft:
    def find(name: str) -> FoodId | None:
        match = tables.names.find(name)
        return match.food_id if match else None

    draft = parse_cook(text, find, tables.catalogue.foods)
    return draft.model_copy(update={"nutrition": nutrition_of(draft, tables.catalogue)})
