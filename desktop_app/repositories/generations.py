"""The history of answers."""

import json
import logging
from datetime import datetime
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import ColumnElement, and_, delete, insert, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from desktop_app.exceptions import GenerationNotFound
from desktop_app.models.generation import GenerationRow
from desktop_app.repositories.failures import damaged
from desktop_app.repositories.recipe_rows import timestamp
from desktop_app.schemas.base import GenerationId, RecipeId
from desktop_app.schemas.generation import CookRequest, Finding, Report
from desktop_app.schemas.history import GenerationRecord, GenerationSummary, HistoryPage, StoredGeneration
from desktop_app.schemas.recipe import RecipeDraft

log = logging.getLogger(__name__)
FINDINGS = TypeAdapter(tuple[Finding, ...])
SUMMARY = ("id", "created_at", "title", "engine", "model", "seconds", "outcome", "findings", "saved_as")
ALIVE = GenerationRow.deleted_at.is_(None)


class GenerationRepository:
    """Works in the caller's session and never commits. Deleted answers are not found."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def add(self, record: GenerationRecord) -> GenerationId:
        """Store one answer; its number."""
        values = record.model_dump(exclude={"created_at", "request", "findings", "recipe", "report"}) | {
            "created_at": timestamp(record.created_at),
            "request": record.request.model_dump_json(),
            "findings": FINDINGS.dump_json(record.findings).decode(),
            "recipe": record.recipe.model_dump_json() if record.recipe else None,
            "report": record.report.model_dump_json() if record.report else None,
            "title": record.recipe.title if record.recipe else "",
        }
        statement = insert(GenerationRow).values(values).returning(GenerationRow.id)
        return GenerationId((await self._session.execute(statement)).scalar_one())

    async def get(self, number: int) -> StoredGeneration:
        """The answer with this number."""
        statement = select(GenerationRow.__table__).where(GenerationRow.id == number, ALIVE)
        row = (await self._session.execute(statement)).mappings().first()
        if row is None:
            raise _not_found(number)
        try:
            return StoredGeneration.model_validate(_fields(row))
        except ValueError as error:
            raise damaged(f"answer {number}") from error

    async def page(self, after: GenerationId | None, limit: int) -> HistoryPage:
        """Answers older than ``after``, newest first; a damaged row is left out and logged."""
        columns = [GenerationRow.__table__.c[name] for name in SUMMARY]
        statement = select(*columns).where(ALIVE).order_by(GenerationRow.id.desc()).limit(limit + 1)
        if after is not None:
            statement = statement.where(GenerationRow.id < after)
        rows = (await self._session.execute(statement)).mappings().all()
        shown = rows[:limit]
        items = tuple(summary for row in shown if (summary := _summary(row)))
        return HistoryPage(items=items, next_key=shown[-1]["id"] if len(rows) > limit else None)

    async def set_saved(self, number: GenerationId, recipe_id: RecipeId | None) -> None:
        """Note the recipe it was saved as, or that it no longer is."""
        await self._change(number, ALIVE, saved_as=recipe_id)

    async def delete(self, number: GenerationId, now: datetime) -> None:
        """Hide it until the next `purge`."""
        await self._change(number, ALIVE, deleted_at=timestamp(now))

    async def restore(self, number: GenerationId) -> None:
        """Take it back."""
        await self._change(number, GenerationRow.deleted_at.is_not(None), deleted_at=None)

    async def purge(self, made_before: datetime, deleted_before: datetime) -> int:
        """Drop for good what is old and not saved, and what was deleted before then; how many went."""
        old = and_(GenerationRow.created_at < timestamp(made_before), GenerationRow.saved_as.is_(None))
        gone = or_(old, GenerationRow.deleted_at < timestamp(deleted_before))
        found = await self._session.execute(delete(GenerationRow).where(gone).returning(GenerationRow.id))
        return len(found.all())

    async def recent_titles(self, limit: int = 20) -> tuple[str, ...]:
        """Titles of the last recipes made, newest first."""
        statement = (
            select(GenerationRow.title)
            .where(GenerationRow.recipe.is_not(None))
            .order_by(GenerationRow.id.desc())
            .limit(limit)
        )
        return tuple((await self._session.execute(statement)).scalars())

    async def _change(self, number: GenerationId, condition: ColumnElement[bool], **values: Any) -> None:
        statement = update(GenerationRow).where(GenerationRow.id == number, condition).values(values)
        changed = await self._session.execute(statement.returning(GenerationRow.id))
        if changed.first() is None:
            raise _not_found(number)


def _not_found(number: int) -> GenerationNotFound:
    return GenerationNotFound(f"There is no earlier idea number {number}.", "It may have been deleted.")


def _summary(row: Any) -> GenerationSummary | None:
    try:
        return GenerationSummary.model_validate(dict(row) | {"findings": len(json.loads(row["findings"]))})
    except (ValueError, TypeError):
        log.warning("answer %s is damaged and left out", row["id"])
        return None


def _fields(row: Any) -> dict[str, Any]:
    fields = {name: value for name, value in row.items() if name not in {"title", "deleted_at"}}
    recipe, report = fields["recipe"], fields["report"]
    return fields | {
        "request": CookRequest.model_validate_json(fields["request"]),
        "findings": FINDINGS.validate_json(fields["findings"]),
        "recipe": None if recipe is None else RecipeDraft.model_validate_json(recipe),
        "report": None if report is None else Report.model_validate_json(report),
    }
