"""A number with minus and plus."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from desktop_app.views.widgets.buttons import icon_button
from desktop_app.views.widgets.labels import label


class Stepper(QWidget):
    """Steps through whole numbers by button, arrow key, plus and minus, Home and End."""

    value_changed = Signal(int)

    def __init__(
        self, name: str, bounds: tuple[int, int], value: int, words: Callable[[int], str] = str
    ) -> None:
        super().__init__()
        self._name, self._words = name, words
        self._least, self._most = bounds
        self._value = value
        self._shown = label("", "strong", wrap=False)
        self._minus = self._side("minus", f"Fewer: {name}", -1)
        self._plus = self._side("plus", f"More: {name}", 1)
        self._arrange(self._shown)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._show()

    @property
    def value(self) -> int:
        """The number shown."""
        return self._value

    def set_value(self, value: int) -> None:
        """Show a number, kept within the bounds; tells when it is a new one."""
        value = max(self._least, min(self._most, value))
        if value == self._value:
            return
        self._value = value
        self._show()
        self.value_changed.emit(value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        goals = {
            Qt.Key.Key_Up: self._value + 1,
            Qt.Key.Key_Right: self._value + 1,
            Qt.Key.Key_Plus: self._value + 1,
            Qt.Key.Key_Down: self._value - 1,
            Qt.Key.Key_Left: self._value - 1,
            Qt.Key.Key_Minus: self._value - 1,
            Qt.Key.Key_Home: self._least,
            Qt.Key.Key_End: self._most,
        }
        if event.key() in goals:
            self.set_value(goals[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # a page scrolled under the pointer must not change a number

    def _side(self, icon_name: str, name: str, by: int) -> QToolButton:
        made = icon_button(icon_name, name)
        made.setAutoRepeat(True)
        made.clicked.connect(lambda: self.set_value(self._value + by))
        return made

    def _arrange(self, shown: QLabel) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._minus)
        layout.addWidget(shown)
        layout.addWidget(self._plus)
        layout.addStretch(1)
        shown.setAlignment(Qt.AlignmentFlag.AlignCenter)

    def _show(self) -> None:
        words = self._words(self._value)
        self._shown.setText(words)
        self.setAccessibleName(f"{self._name}: {words}")
        # the button that would be disabled keeps its focus for the keys: only its look says the end
        self._minus.setAccessibleDescription(words)
        self._plus.setAccessibleDescription(words)
