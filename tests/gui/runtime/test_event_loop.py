import asyncio
import gc
import os
import signal
import subprocess
import sys
import textwrap
import threading
import weakref
from collections.abc import AsyncIterator

import pytest
from PySide6.QtCore import QObject

from desktop_app.runtime.event_loop import AppEventLoop, log_unhandled
from tests.conftest import collect_untraced


async def test_the_loop_is_the_windows_own() -> None:
    assert isinstance(asyncio.get_running_loop(), AppEventLoop)


async def test_an_abandoned_stream_is_closed_in_the_loop() -> None:
    closed = asyncio.Event()

    async def words() -> AsyncIterator[str]:
        try:
            yield "one"
            yield "two"
        finally:
            await asyncio.sleep(0)
            closed.set()

    stream = words()
    assert await anext(stream) == "one"
    del stream
    gc.collect()
    await asyncio.wait_for(closed.wait(), 5)


async def test_qt_objects_die_in_the_loops_own_thread() -> None:
    threads: list[threading.Thread] = []

    class Knot(QObject):
        def __init__(self) -> None:
            super().__init__()
            self.me = self
            self.startTimer(1000)

    def tie_and_work() -> None:
        for _ in range(200_000):
            knot: list[object] = []
            knot.append(knot)

    weakref.finalize(Knot(), lambda: threads.append(threading.current_thread()))
    await asyncio.to_thread(tie_and_work)
    assert not threads
    async with asyncio.timeout(20):
        while not threads:
            collect_untraced()
            await asyncio.sleep(0.05)
    assert threads == [threading.main_thread()]


async def test_work_in_threads_comes_back_to_the_loop() -> None:
    names = await asyncio.gather(*(asyncio.to_thread(lambda i=i: i * i) for i in range(20)))
    assert list(names) == [i * i for i in range(20)]


async def test_an_error_nobody_caught_reaches_the_log(caplog: pytest.LogCaptureFixture) -> None:
    loop = asyncio.get_running_loop()
    log_unhandled(loop, {"message": "lost", "exception": ValueError("x")})
    log_unhandled(loop, {"message": "no exception"})
    assert "lost" in caplog.text
    assert "ValueError: x" in caplog.text
    assert "no exception" in caplog.text


def run_python(code: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", textwrap.dedent(code)],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"} | environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


def test_void_calls_keep_their_reference_to_none() -> None:
    """PySide6 6.12.0 lost one with each void call and aborted after some hundred thousand."""
    outcome = run_python("""
        from PySide6.QtCore import QObject
        thing = QObject()
        for _ in range(300_000):
            thing.setObjectName("x")
        print("alive")
    """)
    assert outcome.stdout.strip() == "alive", outcome.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_reaches_the_loop_while_qt_sleeps(number: signal.Signals) -> None:
    outcome = run_python(f"""
        import asyncio, os, threading, time
        from PySide6.QtWidgets import QApplication
        from desktop_app.runtime.event_loop import AppEventLoop
        app = QApplication([])
        app.setQuitOnLastWindowClosed(False)
        async def main():
            told = asyncio.Event()
            asyncio.get_running_loop().add_signal_handler({int(number)}, told.set)
            threading.Timer(0.3, lambda: os.kill(os.getpid(), {int(number)})).start()
            await asyncio.wait_for(told.wait(), 20)
            return "obeyed"
        with asyncio.Runner(loop_factory=AppEventLoop) as runner:
            print(runner.run(main()))
    """)
    assert outcome.stdout.strip() == "obeyed", outcome.stderr
