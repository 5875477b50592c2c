"""What the cook chose in the window."""

from typing import Any

from pydantic import ValidationError

from desktop_app.exceptions import BadInput
from desktop_app.repositories.database import Database
from desktop_app.schemas.preferences import Preferences


class PreferencesService:
    """Loads and keeps the preferences."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def load(self) -> Preferences:
        """What was chosen, defaults for the rest."""
        async with self._database.reading() as tables:
            return await tables.preferences.load()

    async def save(self, preferences: Preferences) -> Preferences:
        """Keep all of them."""
        async with self._database.transaction() as tables:
            await tables.preferences.save(preferences)
        return preferences

    async def update(self, **changes: Any) -> Preferences:
        """Change some of them; raise `BadInput`, and keep none, when a value is out of range."""
        async with self._database.transaction() as tables:
            chosen = _changed(await tables.preferences.load(), changes)
            await tables.preferences.save(chosen)
        return chosen


def _changed(preferences: Preferences, changes: dict[str, Any]) -> Preferences:
    try:
        return Preferences.model_validate(preferences.model_dump() | changes)
    except ValidationError as error:
        fault = error.errors()[0]
        name = str(fault["loc"][0]).replace("_", " ")
        raise BadInput(f"That can't be the {name}: {fault['msg']}.", "Nothing was changed.") from error
