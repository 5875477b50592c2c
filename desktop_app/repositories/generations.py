"""The history of answers."""

from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import insert, select
from sqlalchemy.ext.asyncio import AsyncSession

from desktop_app.exceptions import NotFound
from desktop_app.models.generation import GenerationRow
from desktop_app.repositories.failures import damaged
from desktop_app.repositories.recipe_rows import timestamp
from desktop_app.schemas.generation import CookRequest, Finding
from desktop_app.schemas.history import GenerationRecord
from desktop_app.schemas.recipe import RecipeDraft

FINDINGS = TypeAdapter(tuple[Finding, ...])


class GenerationRepository:
    """Works in the caller's session and never commits."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def add(self, record: GenerationRecord) -> int:
        """Store one answer; its number."""
        values = record.model_dump(exclude={"created_at", "request", "findings", "recipe"}) | {
            "created_at": timestamp(record.created_at),
            "request": record.request.model_dump_json(),
            "findings": FINDINGS.dump_json(record.findings).decode(),
            "recipe": record.recipe.model_dump_json() if record.recipe else None,
            "title": record.recipe.title if record.recipe else "",
        }
        statement = insert(GenerationRow).values(values).returning(GenerationRow.id)
        return int((await self._session.execute(statement)).scalar_one())

    async def get(self, number: int) -> GenerationRecord:
        """The answer with this number."""
        statement = select(GenerationRow.__table__).where(GenerationRow.id == number)
        row = (await self._session.execute(statement)).mappings().first()
        if row is None:
            raise NotFound(f"There is no answer number {number}.")
        try:
            return GenerationRecord.model_validate(_fields(row))
        except ValueError as error:
            raise damaged(f"answer {number}") from error

    async def recent_titles(self, limit: int = 20) -> tuple[str, ...]:
        """Titles of the last recipes made, newest first."""
        statement = (
            select(GenerationRow.title)
            .where(GenerationRow.recipe.is_not(None))
            .order_by(GenerationRow.id.desc())
            .limit(limit)
        )
        return tuple((await self._session.execute(statement)).scalars())


def _fields(row: Any) -> dict[str, Any]:
    fields = {name: value for name, value in row.items() if name not in {"id", "title"}}
    recipe = fields["recipe"]
    return fields | {
        "request": CookRequest.model_validate_json(fields["request"]),
        "findings": FINDINGS.validate_json(fields["findings"]),
        "recipe": None if recipe is None else RecipeDraft.model_validate_json(recipe),
    }
