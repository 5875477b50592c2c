"""Pantry entries."""

import logging
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any, cast

from sqlalchemy import Table, delete, insert, select, text, update
from sqlalchemy.ext.asyncio import AsyncSession

from desktop_app.exceptions import PantryItemNotFound
from desktop_app.models.pantry import PantryItemRow
from desktop_app.repositories.recipe_rows import timestamp
from desktop_app.schemas.base import Frozen, PantryItemId
from desktop_app.schemas.food import Place
from desktop_app.schemas.pantry import PantryItem, PantryLine

log = logging.getLogger(__name__)


class PantryEntry(Frozen):
    """A line ready to be stored, with its amount in base units."""

    line: PantryLine
    base_quantity: float | None = None
    base_unit: str | None = None


class PantryRepository:
    """Works in the caller's session and never commits. Removed entries wait for an undo, unseen."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def add(self, entries: Sequence[PantryEntry], now: datetime) -> tuple[PantryItem, ...]:
        """Store entries in one go; they come back in the same order."""
        if not entries:
            return ()
        first = await self._next_id()
        rows = [
            _values(entry) | {"id": number, "created_at": timestamp(now), "deleted_at": None}
            for number, entry in enumerate(entries, start=first)
        ]
        await self._session.execute(insert(_TABLE), rows)
        return tuple(PantryItem.model_validate(_fields(row)) for row in rows)

    async def items(self) -> tuple[PantryItem, ...]:
        """All entries, oldest first; a damaged row is left out and logged."""
        rows = await self._session.execute(_SELECT.where(_ALIVE).order_by(PantryItemRow.id))
        items = []
        for row in rows.mappings():
            try:
                items.append(PantryItem.model_validate(_fields(row)))
            except ValueError:
                log.warning("pantry entry %s is damaged and left out", row["id"])
        return tuple(items)

    async def edit(self, item_id: PantryItemId, entry: PantryEntry) -> PantryItem:
        """Put another line in its place."""
        statement = update(PantryItemRow).where(PantryItemRow.id == item_id, _ALIVE).values(_values(entry))
        changed = (await self._session.execute(statement.returning(PantryItemRow.id))).first()
        if changed is None:
            raise _not_found(item_id)
        row = (await self._session.execute(_SELECT.where(PantryItemRow.id == item_id))).mappings().one()
        return PantryItem.model_validate(_fields(row))

    async def remove(self, ids: Iterable[PantryItemId], now: datetime) -> None:
        """Take entries out; raise `PantryItemNotFound`, and take none, when one is not there."""
        await self._mark(set(ids), _ALIVE, timestamp(now))

    async def restore(self, ids: Iterable[PantryItemId]) -> tuple[PantryItem, ...]:
        """Put removed entries back."""
        wanted = set(ids)
        await self._mark(wanted, PantryItemRow.deleted_at.is_not(None), None)
        return tuple(item for item in await self.items() if item.id in wanted)

    async def purge(self, before: datetime) -> None:
        """Delete for good what was removed before then."""
        await self._session.execute(delete(PantryItemRow).where(PantryItemRow.deleted_at < timestamp(before)))

    async def _next_id(self) -> int:
        """The number SQLite gives next: a writing transaction is alone, so one statement can store all rows.

        Asking for the numbers back would take a statement a row.
        """
        last = await self._session.execute(
            text("SELECT seq FROM sqlite_sequence WHERE name = :name"), {"name": PantryItemRow.__tablename__}
        )
        return int(last.scalar() or 0) + 1

    async def _mark(self, ids: set[PantryItemId], condition: Any, moment: str | None) -> None:
        statement = (
            update(PantryItemRow).where(PantryItemRow.id.in_(ids), condition).values(deleted_at=moment)
        )
        changed = await self._session.execute(statement.returning(PantryItemRow.id))
        if absent := ids - set(changed.scalars()):
            raise _not_found(min(absent))


def _not_found(item_id: int) -> PantryItemNotFound:
    return PantryItemNotFound(f"There is no pantry entry number {item_id}.", "It may have been removed.")


def _values(entry: PantryEntry) -> dict[str, Any]:
    return (
        entry.line.model_dump(mode="json", include=_LINE_FIELDS)
        | {"place": (entry.line.place or Place.CUPBOARD).value}
        | {"base_quantity": entry.base_quantity, "base_unit": entry.base_unit}
    )


def _fields(row: Any) -> dict[str, Any]:
    return {name: value for name, value in row.items() if name != "deleted_at"}


_LINE_FIELDS = set(PantryLine.model_fields)
_ALIVE = PantryItemRow.deleted_at.is_(None)
_TABLE = cast("Table", PantryItemRow.__table__)
_SELECT = select(_TABLE)
