"""``stockpot pantry``: what there is, as the cook says it."""

import sys
from argparse import Namespace
from typing import TYPE_CHECKING, Any

from desktop_app.cli.exit_codes import DONE
from desktop_app.cli.output import say, show, show_json
from desktop_app.exceptions import BadInput
from desktop_app.runtime.paths import find_paths

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop_app.schemas.pantry import PantryItem, PantryLine

LONGEST_SHOWN = 42
NOT_PARSED = {"problem"}
"""Fields of a line that ``parse --json`` does not print."""


async def add(options: Namespace) -> int:
    """Store foods; a non-food is refused, a line not understood is kept and marked."""
    from desktop_app.cli.requests import refuse_if_all_bad, tell_problems
    from desktop_app.dependencies import open_container

    async with open_container(find_paths(options.data_dir)) as container:
        lines = await container.pantry.understand("\n".join(options.lines))
        if not lines:
            raise BadInput("There is no food in this line.", 'Write it like "2 kg rice".')
        tell_problems(lines)
        refuse_if_all_bad(lines)
        kept = "\n".join(line.line for line in lines if not line.non_food)
        items = await container.pantry.add(kept)
    _show_items(items, as_json=options.json)
    return DONE


async def list_items(options: Namespace) -> int:
    """Print all entries, oldest first."""
    from desktop_app.dependencies import open_container

    async with open_container(find_paths(options.data_dir)) as container:
        items = await container.pantry.items()
    if not items:
        say('Your pantry is empty. Put something in: stockpot pantry add "2 kg rice".')
    _show_items(items, as_json=options.json)
    return DONE


async def remove(options: Namespace) -> int:
    """Take entries out, all or none."""
    from desktop_app.dependencies import open_container
    from desktop_app.schemas.base import PantryItemId

    async with open_container(find_paths(options.data_dir)) as container:
        await container.pantry.remove_all(map(PantryItemId, options.ids))
    if options.json:
        show_json({"removed": options.ids})
    say(f"Taken out: {', '.join(map(str, options.ids))}.")
    return DONE


async def parse(options: Namespace) -> int:
    """Print what is understood of each line. Opens no database and needs no data folder."""
    from desktop_app.kitchen.line_lists import understand_all
    from desktop_app.services.clock import SystemClock
    from desktop_app.services.kitchen import Kitchen

    lines = options.lines or _typed_lines()
    tables = await Kitchen().load()
    read = understand_all("\n".join(lines), tables.names, tables.catalogue, SystemClock().today())
    if not read:
        raise BadInput("There is no line to read.", 'Write one like "2 kg rice".')
    if options.json:
        show_json([entry.model_dump(mode="json", exclude=NOT_PARSED) for entry in read])
    else:
        show("\n".join(f"{entry.line}  ->  {_meaning(entry)}" for entry in read))
    return DONE


def _typed_lines() -> list[str]:
    """The lines of stdin, bad bytes and a byte order mark left out."""
    if sys.stdin.isatty():
        say("Type one food a line; Ctrl+D ends.")
    return sys.stdin.buffer.read().decode("utf-8-sig", errors="replace").splitlines()


def _meaning(line: "PantryLine") -> str:
    if not line.understood:
        return line.problem
    said = (line.name, _amount(line), line.size, line.preparation, line.place, _use_by(line))
    return ", ".join(str(part) for part in said if part)


def _amount(line: "PantryLine") -> str:
    from desktop_app.kitchen.quantities import format_amount

    return "" if line.quantity is None else format_amount(line.quantity, line.unit, line.quantity_max)


def _use_by(line: "PantryLine") -> str:
    return f"use by {line.use_by:%d %b %Y}" if line.use_by else ""


def _show_items(items: "Iterable[PantryItem]", *, as_json: bool) -> None:
    if as_json:
        show_json([_item(item) for item in items])
        return
    for item in items:
        line = item.line if len(item.line) <= LONGEST_SHOWN else f"{item.line[: LONGEST_SHOWN - 1]}…"
        state = _use_by(item) if item.understood else "not understood"
        show(f"{item.id:>5}  {line:<{LONGEST_SHOWN}}  {item.place:<8}  {state}".rstrip())


def _item(item: "PantryItem") -> dict[str, Any]:
    return item.model_dump(mode="json")
