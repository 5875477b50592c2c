"""Chips that are each on or off."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.views.theme import Theme
from desktop_app.views.widgets.chip import Chip
from desktop_app.views.widgets.flow_layout import FlowLayout


class ToggleChips(QWidget):
    """Tells the value and state of the chip that was pressed."""

    toggled = Signal(str, bool)

    def __init__(self, name: str, options: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        flow = FlowLayout(self, gap=Theme.current().size("gap"))
        self._chips: dict[str, Chip] = {}
        for value, words in options:
            chip = Chip(words, checkable=True)
            chip.setAccessibleName(f"{name}: {words}")
            chip.toggled.connect(lambda _on, chip=chip: chip.updateGeometry())
            chip.clicked.connect(lambda on, value=value: self.toggled.emit(value, on))
            flow.addWidget(chip)
            self._chips[value] = chip

    def show_chosen(self, chosen: Collection[str]) -> None:
        """Put on those chosen, without telling."""
        for value, chip in self._chips.items():
            chip.setChecked(value in chosen)
