"""The event loop of the window: asyncio on Qt's own loop, with what qasync 0.28 leaves out."""

import asyncio
import gc
import logging
import os
import sys
from concurrent.futures import ThreadPoolExecutor
from typing import Any

os.environ["QT_API"] = "pyside6"  # qasync would else take whichever binding it meets first

import qasync
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from desktop_app.runtime.garbage import collect_due

log = logging.getLogger(__name__)
WORKERS = 4
COLLECT_EVERY_MS = 500


class AppEventLoop(qasync.QEventLoop):  # type: ignore[misc]
    """qasync's loop, with async-generator hooks, a thread pool of the standard library, and a net.

    Without the hooks an abandoned async generator is finalised at a random moment, in no loop. While it
    runs, reference cycles are collected in its own thread alone: Python collects in whichever thread
    allocates, and a Qt object that dies in a worker thread takes the program along.
    """

    def __init__(self) -> None:
        super().__init__(QApplication.instance())
        self.set_default_executor(ThreadPoolExecutor(WORKERS, thread_name_prefix="stockpot"))
        self.set_exception_handler(log_unhandled)
        self._collector = QTimer(interval=COLLECT_EVERY_MS)
        self._collector.timeout.connect(self._collect)

    @staticmethod
    def _collect() -> None:
        collect_due()

    def run_forever(self) -> Any:
        """Run as qasync does, with the hooks in place."""
        old = sys.get_asyncgen_hooks()
        sys.set_asyncgen_hooks(
            firstiter=self._asyncgen_firstiter_hook, finalizer=self._asyncgen_finalizer_hook
        )
        collecting = gc.isenabled()
        gc.disable()
        self._collector.start()
        try:
            return super().run_forever()
        finally:
            self._collector.stop()
            if collecting:
                gc.enable()
            sys.set_asyncgen_hooks(*old)


def log_unhandled(_loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
    """The last net: an error that no task's owner caught goes to the log."""
    error = context.get("exception")
    trace = (type(error), error, error.__traceback__) if isinstance(error, BaseException) else None
    log.error("unhandled in the event loop: %s", context.get("message", ""), exc_info=trace)
