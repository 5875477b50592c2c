"""Tests of the window run on the window's own event loop, without a screen."""

import asyncio
from collections.abc import Callable, Mapping

import pytest
from PySide6.QtWidgets import QApplication

from desktop_app.runtime.event_loop import AppEventLoop


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
def application(qapp: QApplication) -> QApplication:
    """One application for all."""
    qapp.setQuitOnLastWindowClosed(False)
    return qapp
