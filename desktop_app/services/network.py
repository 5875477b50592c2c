"""The way to servers and how long to wait for them: what the window says over what the settings say."""

from pathlib import Path

from desktop_app.clients.http import Http, Route
from desktop_app.clients.llm.patience import Patience
from desktop_app.config import Settings
from desktop_app.services.preferences import PreferencesService


class Network:
    """One `Http` for all who ask servers, always on the way chosen last."""

    def __init__(self, settings: Settings, preferences: PreferencesService) -> None:
        self._settings = settings
        self._preferences = preferences
        self.http = Http()

    async def refresh(self) -> None:
        """Take the way that is chosen now."""
        chosen = await self._preferences.load()
        ca_file = Path(chosen.ca_file) if chosen.ca_file else self._settings.ca_file
        self.http.use(Route(chosen.proxy or self._settings.proxy, ca_file))

    async def patience(self) -> Patience:
        """Seconds to wait for a language model."""
        chosen, usual = await self._preferences.load(), self.usual_patience()
        return Patience(
            connect=chosen.connect_seconds or usual.connect,
            first_token=chosen.first_token_seconds or usual.first_token,
            next_token=chosen.between_tokens_seconds or usual.next_token,
        )

    def usual_patience(self) -> Patience:
        """The same where nothing was chosen in the window."""
        return Patience(
            connect=self._settings.connect_seconds,
            first_token=self._settings.first_token_seconds,
            next_token=self._settings.between_tokens_seconds,
        )

    async def aclose(self) -> None:
        """Close all connections."""
        await self.http.aclose()
