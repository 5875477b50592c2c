"""The composition root: builds everything once, in order, and closes it in reverse."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass

from desktop_app.config import Settings, load_settings
from desktop_app.repositories.database import Database
from desktop_app.runtime.logs import set_up_logs
from desktop_app.runtime.paths import Paths
from desktop_app.services.clock import Clock, SystemClock
from desktop_app.services.discovery import Discovery
from desktop_app.services.downloads import DownloadService
from desktop_app.services.extractor import ExtractorService
from desktop_app.services.generation import GenerationService
from desktop_app.services.history import HistoryService
from desktop_app.services.kitchen import Kitchen
from desktop_app.services.library import LibraryService
from desktop_app.services.matching import MatchingService
from desktop_app.services.models import ModelService
from desktop_app.services.pantry import PantryService
from desktop_app.services.people import PeopleService
from desktop_app.services.preferences import PreferencesService
from desktop_app.services.substitutions import SubstitutionService


@dataclass(frozen=True, slots=True)
class Container:
    """Everything the doors hand to presenters and commands."""

    paths: Paths
    settings: Settings
    clock: Clock
    database: Database
    kitchen: Kitchen
    preferences: PreferencesService
    pantry: PantryService
    library: LibraryService
    matching: MatchingService
    models: ModelService
    discovery: Discovery
    downloads: DownloadService
    generation: GenerationService
    history: HistoryService
    people: PeopleService
    substitutions: SubstitutionService
    extractor: ExtractorService


@asynccontextmanager
async def open_container(paths: Paths, *, log_to_stderr: bool = False) -> AsyncIterator[Container]:
    """Settings, folders, log, migrated database and services; raises `AppError` in words when one fails."""
    settings = load_settings(paths.config_file)
    await asyncio.to_thread(paths.ensure)
    set_up_logs(paths, settings.level, to_stderr=log_to_stderr)
    async with AsyncExitStack() as stack:
        database = await Database.open(paths.database, busy_ms=settings.database_busy_ms)
        stack.push_async_callback(database.aclose)
        yield _build(paths, settings, database, stack)


def _build(paths: Paths, settings: Settings, database: Database, stack: AsyncExitStack) -> Container:
    clock = SystemClock()
    kitchen = Kitchen()
    preferences = PreferencesService(database)
    models = ModelService(settings, preferences, kitchen)
    stack.push_async_callback(models.aclose)
    downloads = DownloadService(paths.models, paths.config, preferences, models)
    stack.push_async_callback(downloads.aclose)
    history = HistoryService(database, clock)
    stack.push_async_callback(history.aclose)
    return Container(
        paths=paths,
        settings=settings,
        clock=clock,
        database=database,
        kitchen=kitchen,
        preferences=preferences,
        pantry=PantryService(database, kitchen, clock),
        library=LibraryService(database, kitchen, clock),
        matching=MatchingService(database, kitchen, clock),
        models=models,
        discovery=Discovery(models.network, preferences),
        downloads=downloads,
        generation=GenerationService(kitchen, models, database, clock),
        history=history,
        people=PeopleService(database, clock),
        substitutions=SubstitutionService(kitchen),
        extractor=ExtractorService(kitchen, models),
    )
