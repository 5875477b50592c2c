"""Chips in a single row that scrolls sideways where it is too long."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QWidget

from desktop_app.views.theme import Theme
from desktop_app.views.widgets.chip import Chip


class ChipStrip(QScrollArea):
    """Tells the value of the chip that was pressed; hidden while it holds none."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def show_chips(self, options: Sequence[tuple[str, str]]) -> None:
        """Show these chips (value, words) in place of those before."""
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Theme.current().size("gap"))
        for value, words in options:
            chip = Chip(words)
            chip.clicked.connect(lambda _on=False, value=value: self.chosen.emit(value))
            layout.addWidget(chip)
        layout.addStretch(1)
        row.setMinimumWidth(row.sizeHint().width())
        self.setWidget(row)
        self.setVisible(bool(options))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        row = self.widget()
        if row is None:
            return QSize(0, 0)
        wide = row.sizeHint().width() > self.width()
        bar = self.horizontalScrollBar().sizeHint().height() if wide else 0
        return QSize(row.sizeHint().width(), row.sizeHint().height() + bar)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()
