"""From a wish to checked recipes: the built-in chef's at once, then the model's as it writes."""

import asyncio
import logging
import time
from collections.abc import AsyncGenerator
from contextlib import aclosing
from dataclasses import dataclass, replace
from datetime import datetime

from desktop_app.clients.llm.model import LanguageModel
from desktop_app.exceptions import AppError, LlmUnavailable, StorageError
from desktop_app.kitchen.composer import plan_texts
from desktop_app.kitchen.composer.writing import CHEF_NAME
from desktop_app.repositories.database import Database
from desktop_app.schemas.engines import EngineKind
from desktop_app.schemas.generation import (
    CheckedRecipe,
    CookRequest,
    Engine,
    EngineMode,
    EngineTrouble,
    Progress,
    Report,
)
from desktop_app.schemas.history import GenerationRecord
from desktop_app.schemas.recipe import RecipeDraft, Source, SourceKind
from desktop_app.services.author import PROMPT_TOKENS, Author, Candidate
from desktop_app.services.checked_plans import CheckedPlan, checked_plans, settled
from desktop_app.services.clock import Clock
from desktop_app.services.craft import Craft, Workshop
from desktop_app.services.kitchen import Kitchen, KitchenTables
from desktop_app.services.models import ModelService
from desktop_app.services.stopwatch import Stopwatch
from desktop_app.services.wordsmith import Wording, Wordsmith

log = logging.getLogger(__name__)
BUILTIN = "builtin"
CHEF = Engine(mode=EngineMode.BUILTIN, name=CHEF_NAME)

GenerationEvent = Progress | CheckedRecipe | EngineTrouble


@dataclass(frozen=True, slots=True)
class Outcome:
    """An answer with what only the history wants to know."""

    answer: CheckedRecipe
    outcome: str
    prompt_version: str = ""
    asked: Engine | None = None
    """The engine that failed, where the answer is not its own."""
    tokens: int | None = None


OutcomeEvent = Outcome | Progress | EngineTrouble


@dataclass(frozen=True, slots=True)
class Task:
    """One plan for a model to word or to go by, to become the recipe at ``index`` of the list."""

    tables: KitchenTables
    request: CookRequest
    checked: CheckedPlan
    index: int
    started: float
    local: bool


class GenerationService:
    """Answers wishes and keeps each answer in the history."""

    def __init__(self, kitchen: Kitchen, models: ModelService, database: Database, clock: Clock) -> None:
        self._kitchen = kitchen
        self._models = models
        self._database = database
        self._clock = clock
        self._workshop = Workshop(kitchen)

    async def answers(
        self, request: CookRequest, engine: str = BUILTIN, mode: EngineMode | None = None
    ) -> AsyncGenerator[GenerationEvent, None]:
        """Yield up to ``request.count`` recipes of the built-in chef, then one that the engine writes.

        As a wordsmith the engine words a further dish where there is one, as an author it proposes its own;
        without ``mode`` it does what a test has shown it can.
        `EngineTrouble` goes before the built-in chef's own words whenever the model gave nothing usable.
        Raises `NothingToCook`.
        """
        history: list[Outcome] = []
        failed, started = "", time.perf_counter()
        try:
            async with aclosing(self._outcomes(request, engine, mode)) as outcomes:
                async for item in outcomes:
                    if isinstance(item, Outcome):
                        history.append(item)
                        yield item.answer
                    else:
                        yield item
        except AppError as error:
            failed = type(error).__name__
            raise
        finally:
            records = [_record(item, request, self._clock.now()) for item in history]
            if failed:
                records.append(_failure(failed, request, self._clock.now(), time.perf_counter() - started))
            await self._remember(records)

    async def _outcomes(
        self, request: CookRequest, engine: str, mode: EngineMode | None
    ) -> AsyncGenerator[OutcomeEvent, None]:
        started = time.perf_counter()
        tables = await self._kitchen.load()
        wanted = request.count + (engine != BUILTIN)  # where there is one, a further dish for the engine
        plans = await asyncio.to_thread(checked_plans, tables, request, wanted)
        shown = plans[: request.count]
        seconds = time.perf_counter() - started
        for checked in shown:
            yield Outcome(_answer(checked, request, CHEF, seconds), "template")
        if engine != BUILTIN:
            spare = plans[request.count :] or plans
            task = Task(
                tables, request, spare[0], len(shown), time.perf_counter(), engine == EngineKind.LOCAL
            )
            mode = mode or await self._models.mode(engine)
            async with aclosing(self._by_model(task, engine, mode)) as outcomes:
                async for item in outcomes:
                    yield item

    async def _by_model(
        self, task: Task, engine: str, mode: EngineMode
    ) -> AsyncGenerator[OutcomeEvent, None]:
        """Let the engine write; whatever goes wrong, the plan's own recipe comes out."""
        try:
            model = Stopwatch(await self._models.language_model(engine))
            craft = await self._workshop.craft()
            write = _authored if mode is EngineMode.AUTHOR else _worded
            async with aclosing(write(task, model, craft)) as outcomes:
                async for item in outcomes:
                    written = model.usage.answer or None
                    yield replace(item, tokens=written) if isinstance(item, Outcome) else item
        except AppError as error:
            log.info("engine %s: %s", engine, error)
            reached = not isinstance(error, LlmUnavailable)
            yield EngineTrouble(message=error.user_message, hint=error.hint, reached=reached)
            yield _failed(task, engine, mode, type(error).__name__)

    async def _remember(self, records: list[GenerationRecord]) -> None:
        """Keep the answers; a history that cannot be written takes no recipe away."""
        if not records:
            return
        try:
            async with self._database.transaction() as tables:
                for record in records:
                    await tables.generations.add(record)
        except StorageError as error:
            log.warning("history not written: %s", error)


async def _worded(task: Task, model: LanguageModel, craft: Craft) -> AsyncGenerator[OutcomeEvent, None]:
    """A plan in the model's words, as far as rules and inspector let them stand."""
    smith = Wordsmith(model, craft.template, craft.rules)
    planned = tuple(line.name for line in task.checked.draft.ingredients)
    async with aclosing(smith.reword(plan_texts(task.checked.plan), task.request.seed)) as pieces:
        async for piece in pieces:
            if isinstance(piece, Wording):
                wording = piece
            elif not piece.empty:
                yield Progress(index=task.index, partial=piece.model_copy(update={"ingredients": planned}))
    by = Engine(mode=EngineMode.WORDSMITH, name=model.name, model=model.model)
    outcome = await asyncio.to_thread(_settle, task, wording, by, craft.template.version)
    if outcome.answer.engine is CHEF:
        yield EngineTrouble(
            message=f"{model.model or model.name} found no words of its own that keep to the plan.",
            hint="The built-in chef's words stand in; a larger model does better.",
        )
    yield outcome


async def _authored(task: Task, model: LanguageModel, craft: Craft) -> AsyncGenerator[OutcomeEvent, None]:
    """A dish of the model's own when the inspector finds nothing to mend in it, else the plan's recipe."""
    author = Author(model, craft.author, task.tables, task.request, PROMPT_TOKENS if task.local else None)
    async with aclosing(author.propose(task.checked)) as pieces:
        async for piece in pieces:
            if isinstance(piece, Candidate):
                found = piece
            elif not piece.empty:
                yield Progress(index=task.index, partial=piece)
    if found.report.clean and _words(found.draft) != _words(task.checked.draft):
        by = Engine(mode=EngineMode.AUTHOR, name=model.name, model=model.model)
        outcome = "repaired" if found.repairs else "checked"
        yield Outcome(_signed(task, found.draft, found.report, by), outcome, craft.author.version)
        return
    yield EngineTrouble(
        message=f"{model.model or model.name} proposed no dish of its own that passes every check.",
        hint="A recipe of the built-in chef stands in; a larger model does better.",
    )
    yield _plain(task, "template", craft.author.version)


def _settle(task: Task, wording: Wording, by: Engine, version: str) -> Outcome:
    """The worded recipe as far as rules and inspector let it stand."""
    own = plan_texts(task.checked.plan)
    checked = settled(task.tables, task.request, task.checked, own, wording.texts)
    if _words(checked.draft) == _words(task.checked.draft):
        return _plain(task, "template", version)
    draft = checked.draft.model_copy(update={"nutrition": task.checked.draft.nutrition})
    answer = _signed(task, draft, checked.report, by)
    return Outcome(answer, "repaired" if wording.faults else "checked", version)


def _signed(task: Task, draft: RecipeDraft, report: Report, by: Engine) -> CheckedRecipe:
    """The recipe under the name of the model that wrote it."""
    source = Source(kind=SourceKind.MODEL, name=by.name, model=by.model)
    return CheckedRecipe(
        recipe=draft.model_copy(update={"source": source}),
        report=report,
        engine=by,
        seed=task.request.seed,
        seconds=time.perf_counter() - task.started,
    )


def _plain(task: Task, outcome: str, version: str = "") -> Outcome:
    """The plan's own recipe, by the built-in chef."""
    seconds = time.perf_counter() - task.started
    return Outcome(_answer(task.checked, task.request, CHEF, seconds), outcome, version)


def _failed(task: Task, engine: str, mode: EngineMode, error: str) -> Outcome:
    """The plan's own recipe, since the engine gave none; ``error`` is the name of what went wrong."""
    return replace(_plain(task, error), asked=Engine(mode=mode, name=engine))


def _words(draft: RecipeDraft) -> tuple[str, ...]:
    return draft.title, draft.description, draft.tip, *(step.text for step in draft.steps)


def _answer(checked: CheckedPlan, request: CookRequest, engine: Engine, seconds: float) -> CheckedRecipe:
    return CheckedRecipe(
        recipe=checked.draft, report=checked.report, engine=engine, seed=request.seed, seconds=seconds
    )


def _record(item: Outcome, request: CookRequest, now: datetime) -> GenerationRecord:
    answer, asked = item.answer, item.asked or item.answer.engine
    return GenerationRecord(
        created_at=now,
        request=request,
        engine=asked.name,
        model=asked.model,
        prompt_version=item.prompt_version,
        seed=answer.seed,
        seconds=answer.seconds,
        tokens=item.tokens,
        findings=answer.report.findings,
        outcome=item.outcome,
        recipe=answer.recipe,
        report=answer.report,
    )


def _failure(error: str, request: CookRequest, now: datetime, seconds: float) -> GenerationRecord:
    """A wish nothing came of; ``error`` is the name of why."""
    return GenerationRecord(
        created_at=now, request=request, engine=CHEF.name, seed=request.seed, seconds=seconds, outcome=error
    )
