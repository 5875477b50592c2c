"""Tests of the window run on the window's own event loop, without a screen."""

import asyncio
from collections.abc import Callable, Mapping

import pytest
from PySide6.QtWidgets import QApplication

from desktop_app.runtime.event_loop import AppEventLoop
from tests.conftest import collect_untraced


def pytest_asyncio_loop_factories(
    config: pytest.Config,
    item: pytest.Item,
) -> Mapping[str, Callable[[], asyncio.AbstractEventLoop]]:
    """asyncio tests in this folder run on Qt's loop."""
    assert config
    assert item
    return {"qt": _qt_loop}


def _qt_loop() -> asyncio.AbstractEventLoop:
    if QApplication.instance() is None:
        QApplication([])
    loop: asyncio.AbstractEventLoop = AppEventLoop()
    return loop


@pytest.fixture(autouse=True)
def window_collects_untraced(monkeypatch: pytest.MonkeyPatch) -> None:
    """The loop's own collections too are kept out of coverage's sight."""
    monkeypatch.setattr("desktop_app.runtime.event_loop.collect_due", collect_untraced)


@pytest.fixture(autouse=True)
def application(qapp: QApplication) -> QApplication:
    """One application for all."""
    qapp.setQuitOnLastWindowClosed(False)
    return qapp
