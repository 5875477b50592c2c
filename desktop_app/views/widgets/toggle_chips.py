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
        self._name = name
        self._flow = FlowLayout(self, gap=Theme.current().size("gap"))
        self._chips: dict[str, Chip] = {}
        self._options: tuple[tuple[str, str], ...] = ()
        self.show_options(options)

    @property
    def chosen(self) -> frozenset[str]:
        """The values that are on."""
        return frozenset(value for value, chip in self._chips.items() if chip.isChecked())

    def show_options(self, options: Sequence[tuple[str, str]]) -> None:
        """Offer these in place of those before; the same ones stay, with their focus."""
        if self._options == tuple(options):
            return
        self._options = tuple(options)
        self._flow.clear()
        self._chips = {value: self._chip(value, words) for value, words in options}

    def show_chosen(self, chosen: Collection[str]) -> None:
        """Put on those chosen, without telling."""
        for value, chip in self._chips.items():
            chip.setChecked(value in chosen)

    def _chip(self, value: str, words: str) -> Chip:
        chip = Chip(words, checkable=True)
        chip.setAccessibleName(f"{self._name}: {words}")
        chip.clicked.connect(lambda on: self.toggled.emit(value, on))
        self._flow.addWidget(chip)
        return chip
