"""Models that other programs on this computer run, and choosing one of them."""

from desktop_app.clients.llm.address import stays_here
from desktop_app.clients.llm.discovery import USUAL, UsualServer, discover
from desktop_app.exceptions import NotFound
from desktop_app.schemas.engines import EngineKind, FoundModel
from desktop_app.schemas.preferences import Preferences
from desktop_app.services.network import Network
from desktop_app.services.preferences import PreferencesService


class Discovery:
    """Looks only when asked to. ``servers`` are the programs looked for."""

    def __init__(
        self, network: Network, preferences: PreferencesService, servers: tuple[UsualServer, ...] = USUAL
    ) -> None:
        self._network = network
        self._preferences = preferences
        self._servers = servers
        self._found: tuple[FoundModel, ...] = ()

    async def look(self) -> tuple[FoundModel, ...]:
        """Every model of every server that answers now; takes a second at most."""
        servers = await discover(self._network.http, self._servers)
        self._found = tuple(
            FoundModel(
                server=found.server.name,
                url=found.server.url,
                model=model,
                leaves_computer=not stays_here(found.server.url, model),
            )
            for found in servers
            for model in found.models
        )
        return await self.known()

    async def known(self) -> tuple[FoundModel, ...]:
        """What was found the last time, and which of it is in use now."""
        chosen = await self._preferences.load()
        return tuple(found.model_copy(update={"in_use": _in_use(found, chosen)}) for found in self._found)

    async def use(self, name: str) -> FoundModel:
        """Let a model that was found write the recipes; `NotFound` when none has this id."""
        for found in self._found:
            if found.id == name:
                await self._preferences.update(
                    endpoint_url=found.url, endpoint_model=found.model, engine=EngineKind.ENDPOINT.value
                )
                return found.model_copy(update={"in_use": True})
        raise NotFound("This model is no longer there.", "Look once more.")


def _in_use(found: FoundModel, chosen: Preferences) -> bool:
    here = chosen.endpoint_url.strip().rstrip("/").removesuffix("/v1").replace("localhost", "127.0.0.1")
    return chosen.engine == EngineKind.ENDPOINT and (here, chosen.endpoint_model) == (found.url, found.model)
