"""Pantry entries."""

import logging
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any, cast

from sqlalchemy import Table, delete, insert, select, text, update
from sqlalchemy.dialects.sqlite import insert as upsert
from sqlalchemy.ext.asyncio import AsyncSession

from desktop_app.exceptions import PantryItemNotFound
from desktop_app.models.pantry import LabelReadRow, PantryItemRow
from desktop_app.repositories.recipe_rows import timestamp
from desktop_app.schemas.base import Frozen, PantryItemId
from desktop_app.schemas.food import Allergen, Place
from desktop_app.schemas.pantry import LabelRead, PantryItem, PantryLine

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
        labels = await self._labels()
        items = []
        for row in rows.mappings():
            try:
                items.append(PantryItem.model_validate(_fields(row) | {"labels": labels.get(row["id"], ())}))
            except ValueError:
                log.warning("pantry entry %s is damaged and left out", row["id"])
        return tuple(items)

    async def edit(self, item_id: PantryItemId, entry: PantryEntry) -> PantryItem:
        """Put another line in its place. Another food, or more of it, is another pack."""
        await self._forget_labels(item_id, entry)
        statement = update(PantryItemRow).where(PantryItemRow.id == item_id, _ALIVE).values(_values(entry))
        changed = (await self._session.execute(statement.returning(PantryItemRow.id))).first()
        if changed is None:
            raise _not_found(item_id)
        return next(item for item in await self.items() if item.id == item_id)

    async def confirm(self, item_id: PantryItemId, allergen: Allergen, today: date) -> None:
        """Keep that the entry's label says it is free of the allergen."""
        if item_id not in {item.id for item in await self.items()}:
            raise _not_found(item_id)
        values = {"item_id": item_id, "allergen": allergen.value, "read_on": today.isoformat()}
        statement = upsert(LabelReadRow).values(values)
        await self._session.execute(
            statement.on_conflict_do_update(
                index_elements=[LabelReadRow.item_id, LabelReadRow.allergen],
                set_={"read_on": statement.excluded.read_on},
            )
        )

    async def unconfirm(self, item_id: PantryItemId, allergen: Allergen) -> None:
        """Take that back; nothing happens where it was never said."""
        await self._session.execute(
            delete(LabelReadRow).where(
                LabelReadRow.item_id == item_id, LabelReadRow.allergen == allergen.value
            )
        )

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

    async def _labels(self) -> Mapping[int, tuple[LabelRead, ...]]:
        """What was read, by entry; a row that can't be read counts as never read, which is the safe side."""
        rows = await self._session.execute(select(_LABELS).order_by(LabelReadRow.allergen))
        labels: dict[int, tuple[LabelRead, ...]] = {}
        for row in rows.mappings():
            try:
                label = LabelRead(allergen=row["allergen"], on=row["read_on"])
            except ValueError:
                log.warning("a label read of pantry entry %s is damaged and left out", row["item_id"])
                continue
            labels[row["item_id"]] = (*labels.get(row["item_id"], ()), label)
        return labels

    async def _forget_labels(self, item_id: PantryItemId, entry: PantryEntry) -> None:
        before = next((item for item in await self.items() if item.id == item_id), None)
        if before and not _is_same_pack(before, entry):
            await self._session.execute(delete(LabelReadRow).where(LabelReadRow.item_id == item_id))

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


def _is_same_pack(before: PantryItem, entry: PantryEntry) -> bool:
    """The same food and no more of it; an amount in other units, or none, may be anything."""
    if before.food_id != entry.line.food_id or before.base_unit != entry.base_unit:
        return False
    return (entry.base_quantity or 0) <= (before.base_quantity or 0)


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
_LABELS = cast("Table", LabelReadRow.__table__)
_SELECT = select(_TABLE)
