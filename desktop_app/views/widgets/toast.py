"""A word at the foot of the window about what was done, with the way back."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from desktop_app.views.theme import Theme
from desktop_app.views.widgets.buttons import button, icon_button
from desktop_app.views.widgets.labels import label

SHOWN_MS = 8000
WIDEST = 12
"""Gaps of a page; a longer text wraps."""


class Toast(QFrame):
    """Floats above its parent's foot for some seconds, longer while the pointer or focus is on it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self._callback: Callable[[], None] | None = None
        self._text = label("")
        self._action = button("")
        self._action.clicked.connect(self.act)
        self._close = icon_button("x", "Close this note", colour="on_toast")
        self._close.clicked.connect(self.hide)
        self._timer = QTimer(self, singleShot=True, interval=SHOWN_MS)
        self._timer.timeout.connect(self._leave)
        self._arrange()
        parent.installEventFilter(self)
        self.hide()

    def show_toast(self, text: str, action: str = "", callback: Callable[[], None] | None = None) -> None:
        """Show ``text`` in place of the toast before; ``callback`` runs when the action is pressed."""
        self._callback = callback
        self._text.setText(text)
        in_one_line = self._text.fontMetrics().horizontalAdvance(text) + 2
        self._text.setMinimumWidth(min(in_one_line, WIDEST * Theme.current().size("gap_page")))
        self._action.setText(action)
        self._action.setVisible(bool(action))
        self.setAccessibleName(text)
        self.show()
        self._place()
        self.raise_()
        self._timer.start()

    def act(self) -> bool:
        """Do what the toast offers, once; False when nothing is offered."""
        callback, self._callback = self._callback, None
        offered = self.isVisible() and callback is not None
        self.hide()
        if offered and callback is not None:
            callback()
        return offered

    def enterEvent(self, event: QEnterEvent) -> None:
        self._timer.start()
        super().enterEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def _leave(self) -> None:
        if self.underMouse() or self._action.hasFocus() or self._close.hasFocus():
            self._timer.start()
        else:
            self.hide()

    def _place(self) -> None:
        parent, gap = self._over, Theme.current().size("gap_page")
        room = parent.width() - 2 * gap
        width = min(room, self.sizeHint().width())
        height = max(self.sizeHint().height(), self.heightForWidth(width))
        self.setGeometry((parent.width() - width) // 2, parent.height() - height - gap, width, height)

    def _arrange(self) -> None:
        theme = Theme.current()
        layout = QHBoxLayout(self)
        gap = theme.size("gap")
        layout.setContentsMargins(2 * gap, gap, gap, gap)
        layout.setSpacing(theme.size("gap_wide"))
        layout.addWidget(self._text, 1)
        layout.addWidget(self._action)
        layout.addWidget(self._close)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
