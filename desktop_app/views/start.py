"""What the window shows until the library is open, and where it says why it can't be."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.views.widgets.empty_state import EmptyState


class StartPage(QWidget):
    """A quiet page; ``painted`` is emitted once, after its first frame."""

    painted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._fresh = True
        self._words = EmptyState("cooking-pot", "Opening your kitchen …")
        layout = QVBoxLayout(self)
        layout.addWidget(self._words)

    def show_trouble(self, message: str, hint: str) -> None:
        """Say what went wrong and what to do; the window stays open so that it can be read."""
        self._words.show_words(message, f"{hint}\nNothing in your library was changed.".strip())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._fresh:
            self._fresh = False
            QTimer.singleShot(0, self.painted.emit)
