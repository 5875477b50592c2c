"""The eaters of the household."""

import json
from collections.abc import Iterable
from datetime import datetime
from typing import Any, cast

from sqlalchemy import Table, delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from desktop_app.exceptions import EaterNotFound
from desktop_app.models.eater import EaterRow
from desktop_app.repositories.failures import damaged
from desktop_app.repositories.recipe_rows import timestamp
from desktop_app.schemas.base import EaterId
from desktop_app.schemas.people import Eater, StoredEater

LISTS = ("diets", "allergens", "avoid_foods", "stages")


class EaterRepository:
    """Works in the caller's session and never commits. Removed eaters wait for an undo, unseen."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def all(self) -> tuple[StoredEater, ...]:
        """Everybody, in the order they were added.

        Raises `DatabaseDamaged` when a row can't be read: to leave somebody out would drop their allergies.
        """
        rows = await self._session.execute(select(_TABLE).where(_ALIVE).order_by(EaterRow.id))
        return tuple(_eater(row) for row in rows.mappings())

    async def add(self, eater: Eater, now: datetime) -> StoredEater:
        """Store one more."""
        values = _values(eater) | {"created_at": timestamp(now), "deleted_at": None}
        added = await self._session.execute(insert(EaterRow).values(values).returning(EaterRow.id))
        return StoredEater(id=EaterId(added.scalar_one()), **eater.model_dump())

    async def change(self, eater: StoredEater) -> None:
        """Put other facts in the place of those there; raise `EaterNotFound`."""
        statement = update(EaterRow).where(EaterRow.id == eater.id, _ALIVE).values(_values(eater))
        await self._run(statement, eater.id)

    async def remove(self, eater_id: EaterId, now: datetime) -> None:
        """Take one out; raise `EaterNotFound`."""
        statement = update(EaterRow).where(EaterRow.id == eater_id, _ALIVE)
        await self._run(statement.values(deleted_at=timestamp(now)), eater_id)

    async def restore(self, eater_id: EaterId) -> None:
        """Put one back; raise `EaterNotFound` when there is none to put back."""
        statement = update(EaterRow).where(EaterRow.id == eater_id, EaterRow.deleted_at.is_not(None))
        await self._run(statement.values(deleted_at=None), eater_id)

    async def purge(self, before: datetime) -> None:
        """Delete for good who was removed before then."""
        await self._session.execute(delete(EaterRow).where(EaterRow.deleted_at < timestamp(before)))

    async def _run(self, statement: Any, eater_id: EaterId) -> None:
        changed = await self._session.execute(statement.returning(EaterRow.id))
        if changed.first() is None:
            raise EaterNotFound("There is no such person in the list.", "They may have been removed.")


def _values(eater: Eater) -> dict[str, Any]:
    plain = eater.model_dump(mode="json", exclude={"id"})
    return plain | {name: _as_text(plain[name]) for name in LISTS}


def _as_text(values: Iterable[str]) -> str:
    return json.dumps(sorted(values))


def _eater(row: Any) -> StoredEater:
    fields = {name: row[name] for name in ("id", "name", "child", "spice")}
    try:
        return StoredEater.model_validate(fields | {name: json.loads(row[name]) for name in LISTS})
    except ValueError as error:
        raise damaged(f"the row of eater {row['id']} can't be read") from error


_TABLE = cast("Table", EaterRow.__table__)
_ALIVE = EaterRow.deleted_at.is_(None)
