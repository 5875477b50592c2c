"""Earlier ideas: every answer of every engine, kept for a while."""

import logging
from contextlib import suppress
from datetime import timedelta

from desktop_app.exceptions import AppError, BadInput, RecipeNotFound
from desktop_app.repositories.database import Database
from desktop_app.runtime.tasks import TaskScope
from desktop_app.schemas.base import GenerationId
from desktop_app.schemas.generation import CheckedRecipe, Engine, EngineMode, Report
from desktop_app.schemas.history import HistoryPage, StoredGeneration
from desktop_app.schemas.recipe import Recipe, RecipeDraft, SourceKind
from desktop_app.services.clock import Clock

log = logging.getLogger(__name__)
KEPT_DAYS = 90
"""How long an answer that was not saved is kept."""
UNDO_DAYS = 1
"""How long a deleted one can be taken back."""
PAGE = 30


class HistoryService:
    """What was asked of the engines and what came of it. Close it with `aclose`."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self._tasks = TaskScope(on_error=_log)

    async def page(self, after: GenerationId | None = None, limit: int = PAGE) -> HistoryPage:
        """Answers older than ``after``, newest first."""
        async with self._database.reading() as tables:
            return await tables.generations.page(after, limit)

    async def get(self, number: GenerationId) -> StoredGeneration:
        """One answer, whole."""
        async with self._database.reading() as tables:
            return await tables.generations.get(number)

    async def save(self, number: GenerationId) -> Recipe:
        """Put its recipe into the library, once; raises `BadInput` where no recipe came of it."""
        async with self._database.transaction() as tables:
            entry = await tables.generations.get(number)
            if entry.recipe is None:
                raise BadInput("No recipe came of that wish.", "Choose another of the earlier ideas.")
            if entry.saved_as is not None:
                with suppress(RecipeNotFound):  # it was deleted since: save it again
                    return await tables.recipes.get(entry.saved_as)
            recipe_id = await tables.recipes.add(entry.recipe, self._clock.now())
            await tables.generations.set_saved(number, recipe_id)
            return await tables.recipes.get(recipe_id)

    async def unsave(self, number: GenerationId) -> None:
        """Put the recipe it was saved as into the bin."""
        async with self._database.transaction() as tables:
            entry = await tables.generations.get(number)
            if entry.saved_as is not None:
                await tables.generations.set_saved(number, None)
                with suppress(RecipeNotFound):
                    await tables.recipes.delete(entry.saved_as, self._clock.now())

    async def delete(self, number: GenerationId) -> None:
        """Take it out of the history; a recipe saved from it stays."""
        async with self._database.transaction() as tables:
            await tables.generations.delete(number, self._clock.now())

    async def restore(self, number: GenerationId) -> None:
        """Take it back."""
        async with self._database.transaction() as tables:
            await tables.generations.restore(number)

    async def clean(self) -> int:
        """Forget what is old and not saved, and what was deleted; how many answers went."""
        now = self._clock.now()
        async with self._database.transaction() as tables:
            return await tables.generations.purge(
                now - timedelta(days=KEPT_DAYS), now - timedelta(days=UNDO_DAYS)
            )

    def clean_soon(self) -> None:
        """Clean beside whatever else is under way."""
        self._tasks.start_write("clean", self._clean)

    async def aclose(self) -> None:
        """Let the cleaning end."""
        await self._tasks.close()

    async def _clean(self) -> None:
        if gone := await self.clean():
            log.info("forgot %d earlier answers", gone)


def reopened(entry: StoredGeneration) -> CheckedRecipe | None:
    """The answer as it was shown then; None where no recipe came of it."""
    recipe = entry.recipe
    if recipe is None:
        return None
    listed = len(recipe.ingredients)
    at_home = sum(line.in_pantry is not False for line in recipe.ingredients)
    bare = Report(in_pantry=at_home, listed=listed, findings=entry.findings)
    return CheckedRecipe(
        recipe=recipe,
        report=entry.report or bare,
        engine=Engine(
            mode=_mode(entry, recipe), name=recipe.source.name or entry.engine, model=recipe.source.model
        ),
        seed=entry.seed,
        seconds=entry.seconds,
    )


def _mode(entry: StoredGeneration, recipe: RecipeDraft) -> EngineMode:
    """Whose dish it was: prompts are named after the mode they are for."""
    if recipe.source.kind is not SourceKind.MODEL:
        return EngineMode.BUILTIN
    return EngineMode.AUTHOR if entry.prompt_version.startswith(EngineMode.AUTHOR) else EngineMode.WORDSMITH


def _log(error: AppError) -> None:
    log.warning("history not cleaned: %s", error)
