"""The Qt application itself."""

import sys

from PySide6.QtWidgets import QApplication


def make_application() -> QApplication:
    """Named, and not ended by its last window: closing first cleans up."""
    app = QApplication(sys.argv[:1])
    app.setApplicationName("Stockpot")
    app.setDesktopFileName("stockpot")
    app.setQuitOnLastWindowClosed(False)
    return app
