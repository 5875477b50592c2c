"""Models on this computer: fetch, pause, go on, remove, and choose which one the local engine runs."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from desktop_app.clients.model_downloads import ModelDownloads, Wanted, fetched
from desktop_app.clients.part_file import discard, is_gguf
from desktop_app.exceptions import AppError, BadInput, NotFound
from desktop_app.runtime.tasks import TaskScope
from desktop_app.schemas.downloads import ModelOffer, ModelState, Stage
from desktop_app.services.model_catalogue import load_catalogue, shipped_catalogue
from desktop_app.services.models import BUILTIN, LOCAL, ModelService
from desktop_app.services.preferences import PreferencesService

OWN_LIST = "models.toml"


@dataclass
class _Job:
    """A download under way; ``over`` is set when its file is closed."""

    stage: Stage = Stage.WAITING
    done: int = 0
    over: asyncio.Event = field(default_factory=asyncio.Event)


class DownloadService:
    """Keeps the files in ``folder``; one download runs at a time, others wait their turn."""

    def __init__(
        self, folder: Path, config: Path, preferences: PreferencesService, models: ModelService
    ) -> None:
        self._folder = folder
        self._own_list = config / OWN_LIST
        self._preferences = preferences
        self._models = models
        self._downloads = ModelDownloads(models.network.http)
        self._tasks = TaskScope(on_error=lambda _error: None)
        self._turn = asyncio.Lock()
        self._jobs: dict[str, _Job] = {}
        self._troubles: dict[str, str] = {}
        self._watcher: Callable[[], None] = lambda: None

    def watch(self, watcher: Callable[[], None]) -> None:
        """Have one listener called after every change, also of progress."""
        self._watcher = watcher

    async def trouble(self) -> str:
        """What is wrong with the cook's own list of models; "" when nothing is."""
        try:
            await asyncio.to_thread(load_catalogue, self._own_list)
        except BadInput as error:
            return str(error)
        return ""

    async def states(self) -> tuple[ModelState, ...]:
        """Every model of the catalogue, then the cook's own files."""
        chosen = await self._preferences.load()
        offers = await self._offers()
        states = await asyncio.to_thread(lambda: [self._state(offer) for offer in offers])
        own = await asyncio.to_thread(lambda: [_own_state(path) for path in chosen.model_files])
        return tuple(
            state.model_copy(update={"in_use": bool(state.path) and state.path == chosen.local_model})
            for state in (*states, *own)
        )

    def start(self, name: str) -> None:
        """Begin or go on in the background; what goes wrong is told by `states`."""
        if not self._tasks.running(name):
            self._tasks.start(name, self._in_background, name)

    async def fetch(self, name: str, told: Callable[[int, int], None]) -> ModelState:
        """Fetch a model to the end, telling bytes done and in all; raises `AppError` in words."""
        offer = await self._offer(name)
        if (await self._known(name)).stage is not Stage.READY:
            await self._fetch(offer, lambda job: told(job.done, offer.bytes))
        return await self._known(name)

    def pause(self, name: str) -> None:
        """Stop, and keep what has come."""
        self._tasks.cancel(name)

    async def cancel(self, name: str) -> None:
        """Stop, and forget what has come."""
        offer = await self._offer(name)
        self._tasks.cancel(name)
        if job := self._jobs.get(name):
            await job.over.wait()
        self._troubles.pop(name, None)
        await asyncio.to_thread(discard, self._target(offer))
        self._watcher()

    async def remove(self, name: str) -> ModelState:
        """Delete a fetched model, or forget a file of the cook's own, which stays where it is."""
        state = await self._known(name)
        if state.in_use:
            await self._choose("", BUILTIN)
        if state.offer is None:
            kept = (await self._preferences.load()).model_files
            await self._preferences.update(model_files=tuple(path for path in kept if path != state.path))
        elif state.stage is Stage.READY:
            await asyncio.to_thread(_delete, self._target(state.offer))
        else:
            await self.cancel(name)
        self._watcher()
        return state

    async def use(self, name: str) -> ModelState:
        """Let the local engine run this model, and write the recipes; raises `AppError` in words."""
        state = await self._known(name)
        if state.stage is not Stage.READY:
            raise BadInput(f"{state.name} is not on this computer yet.", "Fetch it first.")
        await self._choose(state.path, LOCAL)
        return state.model_copy(update={"in_use": True})

    async def add_file(self, path: Path) -> ModelState:
        """Use a GGUF file where it lies, without copying it; raises `BadInput` when it is none."""
        whole = await asyncio.to_thread(_checked, path)
        known = (await self._preferences.load()).model_files
        if whole not in known:
            await self._preferences.update(model_files=(*known, whole))
        await self._choose(whole, LOCAL)
        return (await asyncio.to_thread(_own_state, whole)).model_copy(update={"in_use": True})

    async def aclose(self) -> None:
        """Stop everything; what has come is kept."""
        await self._tasks.close()

    async def _in_background(self, name: str) -> None:
        try:
            await self._fetch(await self._offer(name), lambda _job: self._watcher())
        except AppError as error:
            self._troubles[name] = str(error)
        finally:
            self._watcher()

    async def _fetch(self, offer: ModelOffer, told: Callable[[_Job], None]) -> None:
        if (before := self._jobs.get(offer.id)) is not None:
            await before.over.wait()
        self._troubles.pop(offer.id, None)
        self._jobs[offer.id] = job = _Job()
        job.done = await asyncio.to_thread(fetched, self._target(offer))
        told(job)
        try:
            async with self._turn:
                wanted = Wanted(offer.url, offer.bytes, offer.sha256, self._target(offer))
                await self._models.network.refresh()
                await self._downloads.fetch(wanted, partial(_progress, job, told))
        finally:
            del self._jobs[offer.id]
            job.over.set()

    async def _choose(self, path: str, engine: str) -> None:
        await self._preferences.update(local_model=path, engine=engine)
        await self._models.weights_changed()
        self._watcher()

    async def _offers(self) -> tuple[ModelOffer, ...]:
        """The catalogue, without the cook's own list where that is broken."""
        try:
            return await asyncio.to_thread(load_catalogue, self._own_list)
        except BadInput:
            return await asyncio.to_thread(shipped_catalogue)

    async def _offer(self, name: str) -> ModelOffer:
        for offer in await self._offers():
            if offer.id == name:
                return offer
        raise NotFound(f"There is no model called {name}.", "See: stockpot models list")

    async def _known(self, name: str) -> ModelState:
        for state in await self.states():
            if name in {state.id, state.path}:
                return state
        raise NotFound(f"There is no model called {name}.", "See: stockpot models list")

    def _target(self, offer: ModelOffer) -> Path:
        return self._folder / offer.file_name

    def _state(self, offer: ModelOffer) -> ModelState:
        target, job = self._target(offer), self._jobs.get(offer.id)
        state = ModelState(id=offer.id, name=offer.name, stage=Stage.OFFERED, offer=offer, bytes=offer.bytes)
        if job is not None:
            return state.model_copy(update={"stage": job.stage, "done": job.done})
        if _length(target) == offer.bytes:
            return state.model_copy(update={"stage": Stage.READY, "path": str(target), "done": offer.bytes})
        done = fetched(target)
        stage = Stage.PAUSED if done else Stage.OFFERED
        trouble = self._troubles.get(offer.id, "")
        return state.model_copy(update={"stage": stage, "done": done, "trouble": trouble})


def _progress(job: _Job, told: Callable[[_Job], None], done: int, checking: bool) -> None:
    job.done, job.stage = done, Stage.CHECKING if checking else Stage.LOADING
    told(job)


def _own_state(path: str) -> ModelState:
    size = _length(Path(path))
    return ModelState(
        id=path,
        name=Path(path).stem,
        stage=Stage.READY if size else Stage.OFFERED,
        path=path,
        bytes=size,
        done=size,
        trouble="" if size else f"The file {path} is no longer there.",
    )


def _length(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _checked(path: Path) -> str:
    """The whole path of a file that is a model."""
    try:
        whole = path.expanduser().resolve(strict=True)
        good = is_gguf(whole)
    except OSError as error:
        raise BadInput(f"{path} can't be read ({error.strerror}).", "Choose a GGUF file.") from error
    if not good:
        raise BadInput(f"{path.name} is not a model in the GGUF format.", "Choose a file ending in .gguf.")
    return str(whole)


def _delete(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise BadInput(f"{path.name} can't be deleted ({error.strerror}).", "Close what uses it.") from error
