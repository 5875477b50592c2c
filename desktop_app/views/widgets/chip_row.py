"""Chips in rows that wrap."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.views.theme import Theme
from desktop_app.views.widgets.chip import Chip
from desktop_app.views.widgets.flow_layout import FlowLayout


class ChipRow(QWidget):
    """Tells the value of the chip that was pressed; hidden while it holds none.

    With ``once`` a chip that was pressed goes.
    """

    chosen = Signal(str)

    def __init__(self, *, once: bool = False) -> None:
        super().__init__()
        self._once = once
        self.flow = FlowLayout(self, gap=Theme.current().size("gap"))
        self.hide()

    def show_chips(self, options: Sequence[tuple[str, str]], icon: str = "") -> None:
        """Show these chips (value, words) in place of those before."""
        self.flow.clear()
        for value, words in options:
            chip = Chip(words, icon=icon)
            chip.clicked.connect(lambda _on=False, value=value: self.chosen.emit(value))
            if self._once:
                chip.clicked.connect(chip.hide)
            self.flow.addWidget(chip)
        self.setVisible(bool(options))
