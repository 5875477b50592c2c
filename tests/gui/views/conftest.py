"""Views are tested dressed, at 100 % text."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from desktop_app.views.theme import Theme, read_tokens


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The offscreen platform has no window manager, and says so."""
    for item in items:
        item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support", extend=True))


@pytest.fixture(autouse=True)
def theme(qapp: QApplication) -> Iterator[Theme]:
    """The light look."""
    made = Theme(read_tokens(), scale=1)
    made.apply(qapp, "light")
    yield made
    qapp.styleHints().colorSchemeChanged.disconnect(made.follow_system)
