"""``stockpot models download | use | remove``: the models of the local engine."""

import sys
from argparse import Namespace
from pathlib import Path
from typing import Any

from desktop_app.cli.exit_codes import DONE
from desktop_app.cli.output import say, show, show_json, wrapped
from desktop_app.dependencies import open_container
from desktop_app.runtime.paths import find_paths
from desktop_app.schemas.downloads import ModelState, Stage

INDENT = " " * 15
STEPS = 20
"""Lines of progress where stderr is a file; a terminal has one line that changes."""


async def download(options: Namespace) -> int:
    """Fetch a model to the end; Ctrl+C keeps what has come for the next time."""
    async with open_container(find_paths(options.data_dir)) as container:
        state = await container.downloads.fetch(options.name, Progress(options.name).told)
    _result(options, state, f"{state.name} is here. Let it write: stockpot models use {state.id}")
    return DONE


async def use(options: Namespace) -> int:
    """Choose a model of the list, or a file."""
    async with open_container(find_paths(options.data_dir)) as container:
        if options.name.lower().endswith(".gguf"):
            state = await container.downloads.add_file(Path(options.name))
        else:
            state = await container.downloads.use(options.name)
    _result(options, state, f"{state.name} writes your recipes now. Try it: stockpot models test local")
    return DONE


async def remove(options: Namespace) -> int:
    """Delete or forget a model."""
    async with open_container(find_paths(options.data_dir)) as container:
        state = await container.downloads.remove(options.name)
    words = "is forgotten; the file stays where it is" if state.own else "is gone"
    _result(options, state, f"{state.name} {words}.")
    return DONE


class Progress:
    """Tells on stderr how far a download is."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._last = -1
        self._live = sys.stderr.isatty()

    def told(self, done: int, whole: int) -> None:
        """One line in a terminal, some lines elsewhere."""
        percent = 100 * done // whole
        step = percent if self._live else percent * STEPS // 100
        if step == self._last:
            return
        self._last = step
        text = f"{self._name}: {megabytes(done)} of {megabytes(whole)}, {percent} %"
        if self._live:
            print(f"\r{text}", end="\n" if done == whole else "", file=sys.stderr, flush=True)
        else:
            say(text)


def as_text(state: ModelState) -> str:
    """A model for people."""
    stages = {Stage.READY: "here", Stage.PAUSED: f"{megabytes(state.done)} fetched"}
    stage = "in use" if state.in_use else stages.get(state.stage, "")
    if state.offer is None:
        return wrapped(f"{state.path}  {stage or 'gone'}", "", INDENT)
    offer = state.offer
    head = f"{state.id:<14} {megabytes(state.bytes):>7}  {offer.maker}, {offer.licence}"
    unproven = "" if offer.sha256 else " No checksum of it is published."
    more = f"{offer.expect} Needs {offer.memory_gb:g} GB of memory.{unproven}"
    return f"{head}{f'  [{stage}]' if stage else ''}\n{wrapped(more, INDENT, INDENT)}"


def as_json(state: ModelState) -> dict[str, Any]:
    """A model for a program; ``kind`` tells it from an engine."""
    return {"kind": "model", **state.model_dump(mode="json")}


def megabytes(number: int) -> str:
    """A size as shops and download pages say it."""
    return f"{number / 1e9:.1f} GB" if number >= 1e9 else f"{number / 1e6:.0f} MB"


def _result(options: Namespace, state: ModelState, sentence: str) -> None:
    if options.json:
        show_json(as_json(state))
    else:
        show(sentence)
