"""What every test runs under: no screen, folders of its own, and no task left behind."""

import asyncio
import gc
import inspect
import os
import sys
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
import pytest_asyncio

from desktop_app.runtime.garbage import collect_due

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["QT_API"] = "pyside6"
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Nothing of the machine's own Stockpot is read or written."""
    for name in list(os.environ):
        if name.startswith("STOCKPOT_"):
            monkeypatch.delenv(name)
    monkeypatch.setenv("STOCKPOT_DATA_DIR", str(tmp_path / "data"))
    return iter([None])


def collect_untraced() -> None:
    """Collect without coverage looking on.

    Its tracer keeps its stacks by greenlet in a weak dictionary; when a collection ends greenlets, tracing
    that dictionary's own callback goes round for ever.
    """
    tracer = sys.gettrace()
    sys.settrace(None)
    try:
        collect_due()
    finally:
        sys.settrace(tracer)


@pytest.fixture(autouse=True)
def garbage_collected_here() -> Iterator[None]:
    """Collect between tests, in this thread: windows of earlier tests must not die in a worker's."""
    gc.disable()
    yield
    collect_untraced()


@pytest.fixture(autouse=True)
def no_lost_tasks(request: pytest.FixtureRequest) -> None:
    """Watch the loop of every test that runs on one."""
    if inspect.iscoroutinefunction(getattr(request, "function", None)):
        request.getfixturevalue("watched_loop")


@pytest_asyncio.fixture
async def watched_loop(request: pytest.FixtureRequest) -> AsyncIterator[None]:
    """Fail a test that leaves a task behind or makes the loop's exception handler speak."""
    loop = asyncio.get_running_loop()
    told: list[str] = []
    loop.set_exception_handler(lambda _loop, context: told.append(str(context)))
    before = asyncio.all_tasks()
    yield
    for _ in range(3):
        await asyncio.sleep(0)
    left = [task for task in asyncio.all_tasks() - before - {asyncio.current_task()} if not task.done()]
    for task in left:
        task.cancel()
    await asyncio.gather(*left, return_exceptions=True)
    assert not left, f"tasks left behind by {request.node.name}: {left}"
    assert not told, f"the loop's exception handler was called: {told}"
