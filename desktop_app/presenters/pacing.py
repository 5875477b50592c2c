"""Showing what changes faster than an eye can follow."""

import asyncio
from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")
UPDATES_PER_S = 30


class Paced(Generic[T]):
    """Passes values on to ``show``, the first at once and then at most ``per_second``.

    Of the values that come in between only the latest is shown, and that one always is, unless `drop` comes
    first. For use on the event loop.
    """

    def __init__(self, show: Callable[[T], None], per_second: float = UPDATES_PER_S) -> None:
        self._show = show
        self._pause = 1 / per_second
        self._latest: list[T] = []
        self._timer: asyncio.TimerHandle | None = None

    def put(self, value: T) -> None:
        """Show it, now or in a moment."""
        self._latest = [value]
        if self._timer is None:
            self._next()

    def drop(self) -> None:
        """Forget what waits; nothing more is shown until the next `put`."""
        self._latest = []
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _next(self) -> None:
        self._timer = None
        if self._latest:
            value, self._latest = self._latest[0], []
            # set first: what follows is paced even when showing this one fails
            self._timer = asyncio.get_running_loop().call_later(self._pause, self._next)
            self._show(value)
