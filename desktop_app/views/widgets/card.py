"""A surface that holds one thing."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout

from desktop_app.views.theme import Theme


class Card(QFrame):
    """A framed column (``column``); a clickable one opens by click, Enter or the space bar."""

    clicked = Signal()

    def __init__(self, *, clickable: bool = False) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        margin = Theme.current().size("gap_large")
        self.column.setContentsMargins(margin, margin, margin, margin)
        self.column.setSpacing(Theme.current().size("gap"))
        self._clickable = False
        if clickable:
            self.make_clickable()

    def make_clickable(self) -> None:
        """From now on the card answers to a press."""
        self._clickable = True
        self.setProperty("clickable", True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.style().unpolish(self)
        self.style().polish(self)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        inside = self.rect().contains(event.position().toPoint())
        if self._clickable and inside and event.button() is Qt.MouseButton.LeftButton:
            self.clicked.emit()
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._clickable and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.clicked.emit()
            return
        super().keyPressEvent(event)
