"""Chips of foods in a few rows, the rest behind a chip that says how many there are."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop_app.views.theme import Theme
from desktop_app.views.widgets.chip import Chip
from desktop_app.views.widgets.flow_layout import FlowLayout
from desktop_app.views.widgets.food_chip import FoodChip


class FoldedChips(QWidget):
    """Shows as many chips as fit into ``rows``; foods on must or out are never folded away."""

    opened = Signal(bool)

    def __init__(self, chips: Sequence[FoodChip], rows: int, *, open_now: bool) -> None:
        super().__init__()
        self._chips, self._rows, self._open = chips, rows, open_now
        self._gap = Theme.current().size("gap")
        self._more = Chip("")
        self._more.clicked.connect(self._turn)
        flow = FlowLayout(self, gap=self._gap)
        for chip in (*chips, self._more):
            flow.addWidget(chip)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def _turn(self) -> None:
        hidden = [chip for chip in self._chips if chip.isHidden()]
        self._open = not self._open
        self._fold()
        if hidden:
            hidden[0].setFocus()
        self.opened.emit(self._open)

    def _fold(self) -> None:
        fitting = self._fitting()
        kept = len(self._chips) if self._open else fitting
        for place, chip in enumerate(self._chips):
            chip.setVisible(place < kept or chip.state != "may")
        self._more.setVisible(fitting < len(self._chips))
        self._say_more(sum(chip.isHidden() for chip in self._chips))

    def _say_more(self, hidden: int) -> None:
        self._more.setText("Show fewer" if self._open else f"+ {hidden} more")
        self._more.setAccessibleName("Show fewer foods" if self._open else f"Show {hidden} more foods")
        self._more.updateGeometry()

    def _fitting(self) -> int:
        """How many chips, from the first on, fit beside the one that tells of the rest."""
        widths = [chip.sizeHint().width() for chip in self._chips]
        if self._needed(widths) <= self._rows:
            return len(widths)
        self._say_more(len(widths))
        more, count = self._more.sizeHint().width(), 1
        while self._needed([*widths[: count + 1], more]) <= self._rows:
            count += 1
        return count

    def _needed(self, widths: Sequence[int]) -> int:
        """Rows that chips of these widths take."""
        rows, x = 1, 0
        for width in widths:
            if x and x + width > self.width():
                rows, x = rows + 1, 0
            x += width + self._gap
        return rows
