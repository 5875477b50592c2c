"""A list that opens at a press."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox

from desktop_app.views.icons import paint_icon
from desktop_app.views.theme import Theme


class DropDown(QComboBox):
    """One of many values; a page scrolled under the pointer does not change it."""

    value_changed = Signal(str)

    def __init__(self, name: str, options: Sequence[tuple[str, str]] = ()) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(10)
        self.activated.connect(lambda _row: self.value_changed.emit(self.value))
        self.show_options(options)

    @property
    def value(self) -> str:
        """The chosen value."""
        return str(self.currentData() or "")

    def show_options(self, options: Sequence[tuple[str, str]]) -> None:
        """Offer other values; the chosen one stays where it is still among them."""
        before = self.value
        self.clear()
        for value, words in options:
            self.addItem(words, value)
        self.choose(before)

    def choose(self, value: str) -> None:
        """Choose, without telling; a value that is not offered chooses the first."""
        self.setCurrentIndex(max(0, self.findData(value)))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        theme = Theme.current()
        side = theme.size("gap_large")
        painter = QPainter(self)
        left = self.width() - side - theme.size("gap_wide")
        paint_icon(painter, QRectF(left, (self.height() - side) / 2, side, side), "chevron-down", "muted")
        painter.end()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
