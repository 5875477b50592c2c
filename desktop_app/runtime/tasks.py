"""Tasks with an owner: every job has an outcome, none is lost, none outlives its owner."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Coroutine
from functools import partial
from typing import Any, ParamSpec

from desktop_app.exceptions import AppError

P = ParamSpec("P")
Work = Callable[[], Coroutine[Any, Any, None]]
log = logging.getLogger(__name__)

BUG = AppError("Something went wrong inside Stockpot.", "Nothing was lost. The log holds the details.")


class TaskScope:
    """Owns the tasks of one presenter or service.

    ``start`` cancels a running namesake, ``start_write`` refuses while one runs, and `close` cancels
    the former and waits for the latter. Known errors go to ``on_error``; bugs go to the log, and
    ``on_error`` gets a generic sentence.
    """

    def __init__(self, on_error: Callable[[AppError], None]) -> None:
        self._on_error = on_error
        self._tasks: dict[str, asyncio.Task[None]] = {}
        self._writes: set[str] = set()
        self._leaving: set[asyncio.Task[None]] = set()
        self._closed = False

    def start(
        self, name: str, func: Callable[P, Coroutine[Any, Any, None]], /, *args: P.args, **kwargs: P.kwargs
    ) -> None:
        """Run ``func`` in place of a running namesake."""
        if self._closed or name in self._writes:
            return
        self.cancel(name)
        self._launch(name, partial(func, *args, **kwargs))

    def start_write(
        self, name: str, func: Callable[P, Coroutine[Any, Any, None]], /, *args: P.args, **kwargs: P.kwargs
    ) -> bool:
        """Run ``func`` unless a namesake is still under way; never cancelled. False when refused."""
        if self._closed or name in self._tasks:
            return False
        self._writes.add(name)
        self._launch(name, partial(func, *args, **kwargs))
        return True

    def cancel(self, name: str) -> None:
        """Cancel the task of this name, where one runs that may be cancelled."""
        if name in self._writes:
            return
        task = self._tasks.pop(name, None)
        if task is not None:
            self._leaving.add(task)
            task.add_done_callback(self._leaving.discard)
            task.cancel()

    def running(self, name: str) -> bool:
        """True while a task of this name is under way."""
        return name in self._tasks

    async def writes_done(self) -> None:
        """Return when nothing is being written any more; being cancelled here cancels no write."""
        while writes := [task for name, task in self._tasks.items() if name in self._writes]:
            await asyncio.wait(writes)

    async def close(self) -> None:
        """Cancel what reads, wait for what writes; afterwards nothing can be started."""
        self._closed = True
        for name in [name for name in self._tasks if name not in self._writes]:
            self.cancel(name)
        pending: list[Awaitable[None]] = [*self._tasks.values(), *self._leaving]
        await asyncio.gather(*pending, return_exceptions=True)

    def _launch(self, name: str, work: Work) -> None:
        task = asyncio.get_running_loop().create_task(self._guard(work), name=name)
        self._tasks[name] = task
        task.add_done_callback(lambda done: self._forget(name, done))

    def _forget(self, name: str, task: asyncio.Task[None]) -> None:
        if self._tasks.get(name) is task:
            del self._tasks[name]
            self._writes.discard(name)

    async def _guard(self, work: Work) -> None:
        # called in here: a task cancelled before its first step would leave a coroutine nobody awaits
        try:
            await work()
        except AppError as error:
            log.info("told the cook: %s", error.user_message)
            self._on_error(error)
        except Exception:
            log.exception("bug in a task")
            self._on_error(BUG)
