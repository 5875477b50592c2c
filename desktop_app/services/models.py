"""The engines: which there are, whether they work, and the one to ask."""

import asyncio
from pathlib import Path

from desktop_app.clients.keys import KeyStore
from desktop_app.clients.llm.address import chat_address, host_of, on_this_computer, origin_of, stays_here
from desktop_app.clients.llm.chat_endpoint import ChatEndpoint
from desktop_app.clients.llm.engine_child import EngineSettings, writing_threads
from desktop_app.clients.llm.local_engine import LocalEngine
from desktop_app.clients.llm.model import LanguageModel
from desktop_app.clients.llm.patience import Patience
from desktop_app.clients.llm.refusals import sentence_of
from desktop_app.clients.llm.weights import Weights, find_weights
from desktop_app.config import Settings
from desktop_app.exceptions import AppError, BadInput, LlmRejected, LlmUnavailable
from desktop_app.schemas.engines import EngineCard, EngineKind, EngineProof, EngineTest
from desktop_app.schemas.generation import EngineMode
from desktop_app.services.craft import Workshop
from desktop_app.services.endpoints import Address, Endpoints
from desktop_app.services.kitchen import Kitchen
from desktop_app.services.network import Network
from desktop_app.services.preferences import PreferencesService
from desktop_app.services.probe import probe
from desktop_app.services.proofs import Proofs

BUILTIN, LOCAL, ENDPOINT = (kind.value for kind in EngineKind)
CHEF_CARD = EngineCard(
    name=BUILTIN,
    kind=EngineKind.BUILTIN,
    title="Built-in chef",
    detail="Plans and words every recipe by itself. Works at once and offline.",
)
MOST_NAMED = 8
"""Models of a server named in one sentence."""


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
        self._kitchen = kitchen or Kitchen()
        self._workshop = Workshop(self._kitchen)
        self._proofs = Proofs(preferences)
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
            return await (self._test_endpoint() if name == ENDPOINT else self._test_local(name))
        except AppError as error:
            return EngineTest(ok=False, sentence=str(error))

    async def mode(self, name: str) -> EngineMode:
        """What the engine's model may be trusted with: author once a test has shown it, else wordsmith."""
        proof = await (self._endpoint_proof() if name == ENDPOINT else self._local_proof())
        return proof.mode if proof and name != BUILTIN else EngineMode.WORDSMITH

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

    async def _test_local(self, name: str) -> EngineTest:
        weights, model = await self._weights(), await self.language_model(name)
        test = await self._probe(model)
        if weights is not None:
            await self._keep(test, str(weights.path), weights.name, _version(weights))
        return test

    async def _test_endpoint(self) -> EngineTest:
        address = await self._address()
        await self._endpoints.find_out(address)
        facts = await self._endpoints.facts(address)
        try:
            test = await self._probe(await self._endpoints.endpoint(address))
        except LlmRejected as error:
            if facts.knows(address.model):
                raise
            has = sentence_of(", ".join(facts.models[:MOST_NAMED]))
            said = f"There is no model {address.model} on this server."
            raise LlmRejected(said, f"It has {has}.") from error
        await self._keep(test, chat_address(address.url), address.model, facts.version)
        return test.model_copy(update={"context_tokens": facts.context})

    async def _probe(self, model: LanguageModel) -> EngineTest:
        return await probe(model, await self._workshop.craft(), await self._kitchen.load())

    async def _keep(self, test: EngineTest, place: str, model: str, version: str) -> None:
        await self._proofs.keep(
            EngineProof(place=place, model=model, version=version, mode=test.mode, sentence=test.sentence)
        )

    async def _local_proof(self) -> EngineProof | None:
        weights = await self._weights()
        if weights is None:
            return None
        return await self._proofs.find(str(weights.path), weights.name, _version(weights))

    async def _endpoint_proof(self) -> EngineProof | None:
        chosen = await self._preferences.load()
        try:
            return await self._proofs.find(chat_address(chosen.endpoint_url), chosen.endpoint_model)
        except BadInput:
            return None

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
            verdict=_said(await self._local_proof()),
            mode=await self.mode(LOCAL),
        )

    async def _endpoint_card(self) -> EngineCard:
        chosen = await self._preferences.load()
        ready, leaves, detail = True, False, ""
        try:
            address = chat_address(chosen.endpoint_url)
            leaves = not stays_here(address, chosen.endpoint_model)
            host = host_of(address)
            where = "Ollama's cloud" if on_this_computer(address) else host
            goes = f"the names of foods go to {where}" if leaves else "nothing leaves this computer"
            detail = f"Asks {host}; {goes}."
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
            verdict=_said(await self._endpoint_proof()),
            mode=await self.mode(ENDPOINT),
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


def _version(weights: Weights) -> str:
    """What changes when another file lies in the same place."""
    return f"{weights.megabytes:.3f} MB"


def _said(proof: EngineProof | None) -> str:
    return proof.sentence if proof else ""
