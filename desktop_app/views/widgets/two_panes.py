"""Two panes side by side, or one at a time where there is no room for both."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from desktop_app.views.theme import Theme
from desktop_app.views.widgets.buttons import button

NARROW = 50
"""Widths of the body text's size below which only one pane fits."""
LEFT_WIDTH = 380


class TwoPanes(QWidget):
    """In a narrow window `show_right` turns to the right pane, and its button leads back."""

    def __init__(self, left: QWidget, right: QWidget, back: str) -> None:
        super().__init__()
        self._left, self._narrow, self._turned = left, False, False
        self._back = button(back, "quiet", "arrow-left")
        self._back.clicked.connect(self.show_left)
        self._right = self._with_back(right)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(1)
        splitter.addWidget(self._left)
        splitter.addWidget(self._right)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([LEFT_WIDTH, 2 * LEFT_WIDTH])
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(splitter)
        self._settle()

    def show_left(self) -> None:
        """Turn to the left pane, where only one fits."""
        self._turned = False
        self._settle()
        self._left.setFocus()

    def show_right(self) -> None:
        """Turn to the right pane, where only one fits; the focus goes with it."""
        focused = QApplication.focusWidget()
        self._turned = True
        if self._narrow and focused is not None and self._left.isAncestorOf(focused):
            self._right.show()
            self._back.setFocus()
        self._settle()

    def focus_back(self) -> None:
        """Put the focus on the way back to the left pane."""
        self._back.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._narrow = self.width() < NARROW * Theme.current().size("text_body")
        self._settle()

    def _settle(self) -> None:
        self._left.setVisible(not (self._narrow and self._turned))
        self._right.setVisible(not self._narrow or self._turned)
        self._back.setVisible(self._narrow)

    def _with_back(self, pane: QWidget) -> QWidget:
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(pane, 1)
        return side
