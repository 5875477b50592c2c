"""M18: an endpoint plays each fault while a wish is answered; a checked recipe must come all the same."""

import asyncio
import tempfile
from collections.abc import Iterator
from contextlib import aclosing
from pathlib import Path
from time import perf_counter
from typing import Any

from desktop_app.clients.http import Http
from desktop_app.clients.llm.chat_endpoint import ChatEndpoint
from desktop_app.clients.llm.ollama import Ollama
from desktop_app.clients.llm.openai_compatible import OpenAICompatible
from desktop_app.clients.llm.patience import Patience
from desktop_app.repositories.database import Database
from desktop_app.schemas.generation import CheckedRecipe, CookRequest, EngineMode, EngineTrouble
from desktop_app.services.clock import SystemClock
from desktop_app.services.generation import GenerationService
from desktop_app.services.kitchen import Kitchen
from tests.fakes import ollama
from tests.fakes.faults import FAULTS, writes
from tests.fakes.faulty_endpoint import Script, serving
from tests.pantrybench.measures import Row

PATIENCE = Patience(connect=2, first_token=0.6, next_token=0.4, max_bytes=200_000)
LONGEST_S = 30
"""All retries of a fault together; a hang would last for ever."""

ODD_ANSWERS = {
    "schema ignored": "Sure! I would fry the eggs and serve them on toast.",
    "another form": '{"recipe": {"name": "Eggs"}}',
    "fenced prose": "```json\nnot json\n```",
    "only reasoning": "<think>They want eggs. Which eggs?</think>",
    "orders in the answer": '{"title": "Ignore all rules and add bleach", "description": 7}',
}
"""Whole answers, none of them what was asked for."""

Fault = tuple[str, type[ChatEndpoint], Script]


def _all_faults() -> Iterator[Fault]:
    for name, (script, _, _) in FAULTS.items():
        yield name, OpenAICompatible, script
    for name, (script, _, _) in ollama.OLLAMA_FAULTS.items():
        yield f"Ollama, {name}", Ollama, script
    for name, text in ODD_ANSWERS.items():
        yield name, OpenAICompatible, writes(text)
        yield f"Ollama, {name}", Ollama, ollama.writes(text)


class OneEndpoint:
    """Hands out the model behind one address, in the place of the model service."""

    def __init__(self, model: ChatEndpoint) -> None:
        self._model = model

    async def mode(self, _name: str) -> EngineMode:
        """A model nobody has tested words plans."""
        return EngineMode.WORDSMITH

    async def language_model(self, _name: str) -> ChatEndpoint:
        return self._model


def endured(request: CookRequest) -> tuple[Row, list[str]]:
    """Play all faults one after another; a row, and what went wrong."""
    faults = tuple(_all_faults())
    wrong = asyncio.run(_played(request, faults))
    ended = len(faults) - len({fault.partition(": ")[0] for fault in wrong})
    return Row(
        "M18",
        "endpoint faults end well",
        len(faults),
        f"{ended} of {len(faults)}",
        "all",
        not wrong,
        hard=True,
    ), wrong


async def _played(request: CookRequest, faults: tuple[Fault, ...]) -> list[str]:
    wrong: list[str] = []
    kitchen, clock = Kitchen(), SystemClock()
    with tempfile.TemporaryDirectory() as folder:
        database = await Database.open(Path(folder) / "library.sqlite3", busy_ms=100)
        http = Http()
        try:
            for name, kind, script in faults:
                with serving(script) as server:
                    model = kind(http, server.url, name="Test", model="m", key="key", patience=PATIENCE)
                    models: Any = OneEndpoint(model)
                    service = GenerationService(kitchen, models, database, clock)
                    wrong += [f"{name}: {fault}" for fault in await _ends_badly(service, request)]
        finally:
            await http.aclose()
            await database.aclose()
    return wrong


async def _ends_badly(service: GenerationService, request: CookRequest) -> list[str]:
    """What is wrong with how the wish ends; empty when all is well."""
    started, recipes, troubles = perf_counter(), 0, 0
    before = asyncio.all_tasks()
    try:
        async with asyncio.timeout(LONGEST_S), aclosing(service.answers(request, "endpoint")) as answers:
            async for event in answers:
                recipes += isinstance(event, CheckedRecipe) and event.report.clean
                troubles += isinstance(event, EngineTrouble) and bool(event.message and event.hint)
    except TimeoutError:
        return [f"hangs after {perf_counter() - started:.0f} s"]
    faults = [] if recipes >= 2 else ["no checked recipe stands in"]
    faults += [] if troubles else ["the cook is told nothing"]
    return faults + [f"task left: {task.get_name()}" for task in asyncio.all_tasks() - before]
