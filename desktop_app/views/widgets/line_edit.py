"""A one-line box that gives the window its Undo when it has nothing of its own to undo."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit

LONGEST = 2_000_000
"""Characters; a pasted list of thousands of lines fits."""


class LineEdit(QLineEdit):
    """A box with a name for screen readers and a hint inside."""

    def __init__(self, name: str, hint: str = "") -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setMaxLength(LONGEST)

    def event(self, event: QEvent) -> bool:
        # Qt's box claims Ctrl+Z even when it holds nothing to take back
        if (
            isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.ShortcutOverride
            and event.matches(QKeySequence.StandardKey.Undo)
            and not self.isUndoAvailable()
        ):
            event.ignore()
            return False
        return super().event(event)
