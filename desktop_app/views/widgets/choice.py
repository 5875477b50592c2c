"""A choice of one among a few words, all of them in sight."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from desktop_app.views.widgets.chip import Chip, ChipLook
from desktop_app.views.widgets.flow_layout import FlowLayout

CHOSEN = ChipLook(text="paper", fill="ink", border="ink")
OTHER = ChipLook()


class _ChoiceChip(Chip):
    """Light on dark when chosen, so that it shows without colour."""

    def look(self) -> ChipLook:
        return CHOSEN if self.isChecked() else OTHER


class Choice(QWidget):
    """Chips of which exactly one is chosen; the arrow keys move among them."""

    value_changed = Signal(str)

    def __init__(self, name: str, options: Sequence[tuple[str, str]], value: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self._chips: dict[str, _ChoiceChip] = {}
        layout = FlowLayout(self, gap=6)
        for key, words in options:
            layout.addWidget(self._chip(key, words, name))
        self.choose(value)

    @property
    def value(self) -> str:
        """The key of the chosen chip."""
        return next(key for key, chip in self._chips.items() if chip.isChecked())

    def choose(self, key: str) -> None:
        """Choose, without telling."""
        self._chips[key].setChecked(True)

    def _chip(self, key: str, words: str, name: str) -> _ChoiceChip:
        made = _ChoiceChip(words, checkable=True)
        made.setAccessibleName(f"{name}: {words}")
        made.clicked.connect(lambda: self.value_changed.emit(key))
        self._group.addButton(made)
        self._chips[key] = made
        return made
