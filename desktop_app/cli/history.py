"""``stockpot history``: earlier ideas."""

from argparse import Namespace

from desktop_app.cli.exit_codes import DONE, NOTHING_FOUND
from desktop_app.cli.output import say, show, show_json, wrapped
from desktop_app.cli.recipe_text import checked_text
from desktop_app.dependencies import open_container
from desktop_app.runtime.paths import find_paths
from desktop_app.schemas.base import GenerationId
from desktop_app.schemas.history import GenerationSummary
from desktop_app.services.history import reopened

INDENT = " " * 7


async def list_entries(options: Namespace) -> int:
    """Print a page of the history."""
    after = None if options.before is None else GenerationId(options.before)
    async with open_container(find_paths(options.data_dir)) as container:
        page = await container.history.page(after, options.limit)
    if options.json:
        show_json([entry.model_dump(mode="json") for entry in page.items])
    elif page.items:
        show("\n".join(_line(entry) for entry in page.items))
    if not page.items:
        say("There are no earlier ideas.")
        return NOTHING_FOUND
    if page.next_key is not None:
        say(f"There are more: --before {page.next_key}.")
    return DONE


async def show_entry(options: Namespace) -> int:
    """Print one answer as it was."""
    async with open_container(find_paths(options.data_dir)) as container:
        entry = await container.history.get(GenerationId(options.id))
        foods = (await container.kitchen.load()).catalogue.foods
    answer = reopened(entry)
    if options.json:
        show_json(entry.model_dump(mode="json"))
    elif answer is not None:
        show(checked_text(answer, foods))
    else:
        show(f"No recipe came of this wish ({entry.outcome}).")
    return DONE


def _line(entry: GenerationSummary) -> str:
    moment = entry.created_at.astimezone().strftime("%Y-%m-%d %H:%M")
    by = entry.model or entry.engine
    saved = f", saved as recipe {entry.saved_as}" if entry.saved_as else ""
    facts = f"{moment}, {by}, {entry.seconds:.1f} s, {entry.outcome}{saved}"
    return f"{entry.id:>5}  {entry.title or 'No recipe'}\n{wrapped(facts, INDENT, INDENT)}"
