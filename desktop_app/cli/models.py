"""``stockpot models``: who can write recipes, and how well."""

from argparse import Namespace
from collections.abc import Iterable

from desktop_app.cli.exit_codes import DONE, ENDPOINT_TROUBLE
from desktop_app.cli.model_files import as_json, as_text
from desktop_app.cli.output import say, show, show_json, wrapped
from desktop_app.dependencies import open_container
from desktop_app.runtime.paths import find_paths
from desktop_app.schemas.engines import EngineCard, FoundModel

INDENT = " " * 21
FOUND = "Models of servers on this computer (enter address and model in Settings):"
NOTHING_FOUND = "No server with models answers on this computer."
MODELS = "Models for the local engine (stockpot models download NAME):"


async def list_engines(options: Namespace) -> int:
    """Print the engines, ready or not, and the models for the local one."""
    async with open_container(find_paths(options.data_dir)) as container:
        cards = await container.models.cards()
        states = await container.downloads.states()
        trouble = await container.downloads.trouble()
        found = await container.discovery.look() if options.find else ()
    if options.json:
        others = ({"kind": "found", **one.model_dump(mode="json")} for one in found)
        show_json([*(card.model_dump(mode="json") for card in cards), *map(as_json, states), *others])
    else:
        show("\n".join((*map(_line, cards), "", MODELS, *map(as_text, states), *_found(found))))
    if options.find and not found:
        say(NOTHING_FOUND)
    if trouble:
        say(trouble)
    return DONE


async def test(options: Namespace) -> int:
    """Let the engine write something short; 5 when it gives nothing."""
    async with open_container(find_paths(options.data_dir)) as container:
        outcome = await container.models.test(options.name)
    if options.json:
        show_json(outcome.model_dump(mode="json"))
    elif outcome.ok:
        show(outcome.sentence)
        if outcome.context_tokens:
            show(f"It reads and writes up to {outcome.context_tokens} tokens at a time.")
    if outcome.ok:
        return DONE
    say(outcome.sentence)
    return ENDPOINT_TROUBLE


def _found(models: Iterable[FoundModel]) -> tuple[str, ...]:
    lines = [f"{one.server:<10} {one.url:<24} {one.model}{'  [in use]' * one.in_use}" for one in models]
    return ("", FOUND, *lines) if lines else ()


def _line(card: EngineCard) -> str:
    state = "ready" if card.ready else "not ready"
    told = [wrapped(text, INDENT, INDENT) for text in (card.detail, card.verdict) if text]
    return "\n".join((f"{card.name:<9} {state:<10} {card.title}", *told))
