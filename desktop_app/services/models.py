"""The engines: which there are, whether they work, and the one to ask."""

import asyncio
from contextlib import aclosing
from pathlib import Path

from desktop_app.clients.keys import KeyStore
from desktop_app.clients.llm.address import chat_address, host_of, on_this_computer, origin_of
from desktop_app.clients.llm.chat_endpoint import ChatEndpoint
from desktop_app.clients.llm.engine_child import EngineSettings, writing_threads
from desktop_app.clients.llm.local_engine import LocalEngine
from desktop_app.clients.llm.model import LanguageModel
from desktop_app.clients.llm.patience import Patience
from desktop_app.clients.llm.weights import Weights, find_weights
from desktop_app.config import Settings
from desktop_app.exceptions import AppError, BadInput, LlmUnavailable
from desktop_app.kitchen.composer.plan import PlanTexts
from desktop_app.schemas.engines import EngineCard, EngineKind, EngineTest
from desktop_app.services.craft import Workshop
from desktop_app.services.endpoints import Address, Endpoints
from desktop_app.services.kitchen import Kitchen
from desktop_app.services.network import Network
from desktop_app.services.preferences import PreferencesService
from desktop_app.services.stopwatch import Stopwatch
from desktop_app.services.wordsmith import Wording, Wordsmith

BUILTIN, LOCAL, ENDPOINT = (kind.value for kind in EngineKind)
CHEF_CARD = EngineCard(
    name=BUILTIN,
    kind=EngineKind.BUILTIN,
    title="Built-in chef",
    detail="Plans and words every recipe by itself. Works at once and offline.",
)
SAMPLE = PlanTexts(
    title="Egg fried rice",
    description="Loose, savoury rice with soft egg, cooked hot and fast.",
    steps=(
        "Scramble {f1} over medium heat for {t1}, until firm.",
        "Stir in {f2} and fry for {t2}, until hot.",
    ),
    tip="Use cold rice because warm grains stick together.",
    placeholders={"f1": "2 eggs", "f2": "200 g rice", "t1": "2 minutes", "t2": "4 minutes"},
)
"""What a test asks for."""


class ModelService:
    """Makes language models from settings and preferences, and holds the one in use."""

    def __init__(
        self,
        settings: Settings,
        preferences: PreferencesService,
        kitchen: Kitchen | None = None,
        keys: KeyStore | None = None,
    ) -> None:
        self._settings = settings
        self._preferences = preferences
        self.network = Network(settings, preferences)
        self._keys = keys or KeyStore()
        self._workshop = Workshop(kitchen or Kitchen())
        self._endpoints = Endpoints(self.network.http)
        self._local: LocalEngine | None = None
        self._running: tuple[Weights | None, Patience] | None = None

    async def cards(self) -> tuple[EngineCard, ...]:
        """One card for each engine; nothing is started or asked."""
        return CHEF_CARD, await self._local_card(), await self._endpoint_card()

    async def language_model(self, name: str) -> LanguageModel:
        """The model behind ``local`` or ``endpoint``; raises `LlmUnavailable` or `BadInput` in words."""
        if name == LOCAL:
            return await self._local_model()
        if name == ENDPOINT:
            return await self._endpoint_model()
        raise BadInput(f"There is no language model called {name}.", f"Choose {LOCAL} or {ENDPOINT}.")

    async def test(self, name: str) -> EngineTest:
        """Really generate something short, and judge it."""
        if name == BUILTIN:
            return EngineTest(
                ok=True, sentence="Ready: the built-in chef needs no model.", keeps_to_plan=True
            )
        try:
            watch = Stopwatch(await self.language_model(name))
            craft = await self._workshop.craft()
            wording = await _worded(Wordsmith(watch, craft.template, craft.rules))
        except AppError as error:
            return EngineTest(ok=False, sentence=str(error))
        return _verdict(watch, wording)

    async def set_key(self, name: str, key: str) -> bool:
        """Keep an engine's key, or forget it when empty; False when it lasts for this session only."""
        return await self._keys.set(await self._lock_of(name), key.strip())

    async def has_key(self, name: str) -> bool:
        """True when a key is known for the engine."""
        return bool(await self._keys.get(await self._lock_of(name)))

    async def weights_changed(self) -> None:
        """Let go of an engine that does not run with what is chosen now, once it has finished its answer."""
        if self._local is not None and await self._wanted() != self._running:
            local, self._local, self._running = self._local, None, None
            await local.retire()

    async def aclose(self) -> None:
        """End the local engine and close all connections; may be called more than once."""
        local, self._local = self._local, None
        if local is not None:
            await local.aclose()
        await self._endpoints.aclose()
        await self.network.aclose()

    async def _weights(self) -> Weights | None:
        """The file chosen in the window, else the one from the settings, else the tiny model."""
        chosen = (await self._preferences.load()).local_model
        configured = Path(chosen) if chosen else self._settings.local_model
        return await asyncio.to_thread(find_weights, configured)

    async def _wanted(self) -> tuple[Weights | None, Patience]:
        """What the local engine should run with."""
        return await self._weights(), await self.network.patience()

    async def _lock_of(self, name: str) -> str:
        """What a key is kept under: engine and server, so that no key ever goes to another server."""
        url = (await self._preferences.load()).endpoint_url
        return f"{name} {origin_of(url)}" if name == ENDPOINT and url else name

    async def _local_card(self) -> EngineCard:
        weights = await self._weights()
        title = f"Tiny model ({weights.name})" if weights and weights.tiny else "Local model"
        if weights:
            detail = (
                f"Runs on this computer ({weights.megabytes:.0f} MB). Rewords the built-in chef's recipes."
            )
        else:
            detail = "No model file is there. Choose one below, at Models."
        return EngineCard(
            name=LOCAL,
            kind=EngineKind.LOCAL,
            title=title,
            detail=detail,
            model=weights.name if weights else None,
            ready=weights is not None,
        )

    async def _endpoint_card(self) -> EngineCard:
        chosen = await self._preferences.load()
        ready, leaves, detail = True, False, ""
        try:
            address = chat_address(chosen.endpoint_url)
            leaves = not on_this_computer(address)
            place = (
                f"the names of foods go to {host_of(address)}" if leaves else "nothing leaves this computer"
            )
            detail = f"Asks {host_of(address)}; {place}."
        except BadInput as error:
            ready, detail = False, str(error) if chosen.endpoint_url else "No address is set."
        return EngineCard(
            name=ENDPOINT,
            kind=EngineKind.ENDPOINT,
            title="Your own endpoint",
            detail=detail,
            model=chosen.endpoint_model or None,
            ready=ready,
            leaves_computer=leaves,
        )

    async def _local_model(self) -> LocalEngine:
        weights, patience = wanted = await self._wanted()
        if weights is None:
            raise LlmUnavailable("There is no model on this computer.", "Get one in Settings, Models.")
        await self.weights_changed()
        if self._local is None:
            threads = self._settings.local_threads or writing_threads()
            engine = EngineSettings(weights.path, threads, self._settings.local_context)
            self._local = LocalEngine(
                self.network.http, engine, name="Local model", model=weights.name, patience=patience
            )
            self._running = wanted
        return self._local

    async def _endpoint_model(self) -> ChatEndpoint:
        return await self._endpoints.endpoint(await self._address())

    async def _address(self) -> Address:
        chosen = await self._preferences.load()
        if not chosen.endpoint_url:
            raise LlmUnavailable("No address is set for a language model.", "Enter one in Settings, Model.")
        key = await self._keys.get(await self._lock_of(ENDPOINT))
        await self.network.refresh()
        return Address(chosen.endpoint_url, chosen.endpoint_model, key, await self.network.patience())


async def _worded(smith: Wordsmith) -> Wording:
    wording = Wording(SAMPLE)
    async with aclosing(smith.reword(SAMPLE)) as pieces:
        async for piece in pieces:
            if isinstance(piece, Wording):
                wording = piece
    return wording


def _verdict(watch: Stopwatch, wording: Wording) -> EngineTest:
    pace = f"first word after {watch.seconds_to_first:.1f} s, {watch.words_per_second:.0f} words a second"
    if wording.faults:
        kept = "it strayed from the plan, so the built-in chef's words fill in"
    elif wording.own:
        kept = "it wrote the recipe as planned"
    else:
        kept = "it kept to the plan but found no words of its own"
    return EngineTest(
        ok=True,
        sentence=f"Ready: {pace}; {kept}.",
        seconds_to_first=watch.seconds_to_first,
        words_per_second=watch.words_per_second,
        keeps_to_plan=not wording.faults,
    )
