"""The window's door: first a painted frame, then everything else behind it.

asyncio, logging and all that stands behind the window are imported after the first frame: together they
take longer than the frame itself.
"""

import os
import sys
import time
from contextlib import AsyncExitStack, suppress
from typing import TYPE_CHECKING

from desktop_app.exceptions import AppError, NoDisplay
from desktop_app.runtime.paths import Paths, find_paths

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Callable
    from contextlib import AbstractAsyncContextManager

    from PySide6.QtWidgets import QApplication

    from desktop_app.runtime.single_instance import SingleInstance
    from desktop_app.shell import Shell
    from desktop_app.views.early_cook import EarlyCook
    from desktop_app.views.main_window import MainWindow
    from desktop_app.views.start import StartPage

TERMINAL_COMMANDS = (
    "The terminal commands work without one: stockpot generate, match, pantry, recipes, models, self-test."
)


def run(data_dir: str | None) -> int:
    """Open the window and live until it is closed; returns the exit code."""
    try:
        require_display()
    except NoDisplay as error:
        print(error, file=sys.stderr)
        return 1
    from desktop_app.runtime.single_instance import SingleInstance
    from desktop_app.views.application import make_application

    app = make_application()
    paths = find_paths(data_dir)

    with suppress(OSError):  # an unwritable folder is told about in the window
        paths.data.mkdir(parents=True, exist_ok=True)
    instance = SingleInstance(paths.data)
    if not instance.claim():
        return 0
    try:
        window, start = show_window(app)
        first_frame = paint_first_frame(app, start)
        return _live_in_loop(Life(window, start, paths, instance, first_frame))
    finally:
        instance.release()


def require_display() -> None:
    """Raise `NoDisplay` where no window can appear; Qt itself would end the process there."""
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM"):
        return
    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        raise NoDisplay("There is no screen to open a window on.", TERMINAL_COMMANDS)


def show_window(app: "QApplication") -> tuple["MainWindow", "StartPage"]:
    """The window with its start page, dressed and on its way to the screen."""
    from desktop_app.views.main_window import MainWindow
    from desktop_app.views.start import StartPage
    from desktop_app.views.theme import Theme

    theme = Theme.current()
    theme.apply(app)
    window = MainWindow(theme)
    start = StartPage()
    window.add_page("start", lambda: start)
    window.show_page("start")
    window.show()
    return window, start


def paint_first_frame(app: "QApplication", start: "StartPage") -> float:
    """Let Qt alone run until the first frame is out; returns when that was, in seconds since the epoch."""
    # not quit(): that asks the window first, and the window would take it for the cook's wish
    connection = start.painted.connect(app.exit)
    app.exec()
    start.painted.disconnect(connection)
    return time.time()


class Life:
    """The window's life after its first frame: contents, quit; everything opened is closed in reverse."""

    def __init__(
        self,
        window: "MainWindow",
        start: "StartPage",
        paths: Paths,
        instance: "SingleInstance",
        first_frame: float,
    ) -> None:
        self._window = window
        self._start = start
        self._paths = paths
        self._instance = instance
        self._first_frame = first_frame
        self._page = 0.0

    async def live(self) -> int:
        """Until the cook quits."""
        import asyncio

        quitting = asyncio.Event()
        self._window.quit_requested.connect(quitting.set)
        _obey_signals(quitting)
        self._instance.listen(lambda: come_forward(self._window))
        early = self._show_cook()
        await asyncio.sleep(0)  # Qt paints before it comes back here
        self._page = time.time()
        async with AsyncExitStack() as stack:
            await self._fill(stack, early)
            await quitting.wait()
            self._window.hide()
        return 0

    def _show_cook(self) -> "EarlyCook":
        """Turn to a Cook page that can be typed into while the library opens."""
        from desktop_app.views.early_cook import EarlyCook

        return EarlyCook(self._window)

    async def _fill(self, stack: AsyncExitStack, early: "EarlyCook") -> None:
        """Open the library and put the pages in; where that fails, the window says why and stays."""
        import asyncio
        import logging

        log = logging.getLogger(__name__)
        try:
            open_shell = await asyncio.to_thread(_import_shell)
            shell = await stack.enter_async_context(open_shell(self._window, self._paths, early))
            await shell.start()
            log.info(
                "start: first frame at %.3f, usable at %.3f, library open at %.3f",
                self._first_frame,
                self._page,
                time.time(),
            )
        except AppError as error:
            log.warning("could not open: %s", error)
            self._start.show_trouble(error.user_message, error.hint)
            self._window.show_page("start")


def come_forward(window: "MainWindow") -> None:
    """Show the window above the others: somebody has started the program again."""
    from PySide6.QtCore import Qt

    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()


def _live_in_loop(life: Life) -> int:
    import asyncio

    from desktop_app.runtime.event_loop import AppEventLoop

    with asyncio.Runner(loop_factory=AppEventLoop) as runner:
        return runner.run(life.live())


def _import_shell() -> "Callable[[MainWindow, Paths, EarlyCook], AbstractAsyncContextManager[Shell]]":
    """Import what stands behind the window; takes about a second the first time."""
    from desktop_app.shell import open_shell

    return open_shell


def _obey_signals(quitting: "asyncio.Event") -> None:
    """Ctrl+C and a polite kill close the window properly; Windows knows no such handlers."""
    import asyncio
    import signal

    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        with suppress(NotImplementedError, RuntimeError):
            loop.add_signal_handler(number, quitting.set)
