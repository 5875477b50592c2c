"""Preferences, one row a setting."""

import json
import logging
from typing import Any

from pydantic import ValidationError
from sqlalchemy import select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.ext.asyncio import AsyncSession

from desktop_app.models.preference import PreferenceRow
from desktop_app.schemas.preferences import Preferences

log = logging.getLogger(__name__)


class PreferenceRepository:
    """Works in the caller's session and never commits."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def load(self) -> Preferences:
        """What was chosen; a value that can't be read counts as not chosen."""
        rows = await self._session.execute(select(PreferenceRow.name, PreferenceRow.value))
        chosen: dict[str, Any] = {}
        for name, text in rows:
            if name in Preferences.model_fields:
                chosen |= _readable(name, text)
        return Preferences.model_validate(chosen)

    async def save(self, preferences: Preferences) -> None:
        """Store every setting."""
        fields = preferences.model_dump(mode="json")
        rows = [{"name": name, "value": json.dumps(value)} for name, value in fields.items()]
        statement = insert(PreferenceRow)
        upsert = statement.on_conflict_do_update(
            index_elements=[PreferenceRow.name], set_={"value": statement.excluded.value}
        )
        await self._session.execute(upsert, rows)


def _readable(name: str, text: str) -> dict[str, Any]:
    try:
        value = json.loads(text)
        Preferences.model_validate({name: value})
    except (ValueError, ValidationError):
        log.warning("the preference %s can't be read and is as if never chosen", name)
        return {}
    return {name: value}
