"""M18: an endpoint plays each fault while a wish is answered; a checked recipe must come all the same."""

import asyncio
import tempfile
from contextlib import aclosing
from pathlib import Path
from time import perf_counter

from desktop_app.clients.http import Http
from desktop_app.clients.llm.openai_compatible import OpenAICompatible, Patience
from desktop_app.repositories.database import Database
from desktop_app.schemas.generation import CheckedRecipe, CookRequest, EngineTrouble
from desktop_app.services.clock import SystemClock
from desktop_app.services.generation import GenerationService
from desktop_app.services.kitchen import Kitchen
from tests.fakes.faults import FAULTS
from tests.fakes.faulty_endpoint import serving
from tests.pantrybench.measures import Row

PATIENCE = Patience(connect=2, first_token=0.6, next_token=0.4, max_bytes=200_000)
LONGEST_S = 30
"""All retries of a fault together; a hang would last for ever."""


class OneEndpoint:
    """Hands out the model behind one address, in the place of the model service."""

    def __init__(self, http: Http, url: str) -> None:
        self._model = OpenAICompatible(http, url, name="Test", key="key", patience=PATIENCE)

    async def language_model(self, _name: str) -> OpenAICompatible:
        return self._model


def endured(request: CookRequest) -> tuple[Row, list[str]]:
    """Play all faults one after another; a row, and what went wrong."""
    wrong = asyncio.run(_played(request))
    ended = len(FAULTS) - len(wrong)
    return Row(
        "M18",
        "endpoint faults end well",
        len(FAULTS),
        f"{ended} of {len(FAULTS)}",
        "all",
        not wrong,
        hard=True,
    ), wrong


async def _played(request: CookRequest) -> list[str]:
    wrong: list[str] = []
    kitchen = Kitchen()
    with tempfile.TemporaryDirectory() as folder:
        database = await Database.open(Path(folder) / "library.sqlite3", busy_ms=100)
        http = Http()
        try:
            for name, (script, _, _) in FAULTS.items():
                with serving(script) as server:
                    service = GenerationService(
                        kitchen,
                        OneEndpoint(http, server.url),
                        database,
                        SystemClock(),  # type: ignore[arg-type]
                    )
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
