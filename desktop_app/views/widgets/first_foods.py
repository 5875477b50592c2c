"""What to do first, where there is next to nothing in the house."""

from collections.abc import Set as AbstractSet

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.views.theme import Theme
from desktop_app.views.widgets.chip_row import ChipRow
from desktop_app.views.widgets.labels import label

FOODS = ("eggs", "pasta", "rice", "tinned tomatoes")
ENOUGH = 3
"""Foods with which a first dish can be found."""
WORDS = "Type what you have, or paste a list, and press Enter. Or start with one of these:"


class FirstFoods(QWidget):
    """A sentence and foods most kitchens have, added by a press; hidden once there are enough."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._chips = ChipRow()
        self._chips.chosen.connect(self.chosen)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Theme.current().size("gap_wide"))
        column.addWidget(label(WORDS, "muted"))
        column.addWidget(self._chips)
        self.hide()

    def show_had(self, names: AbstractSet[str]) -> None:
        """Offer what is not among the foods one has."""
        self._chips.show_chips([(food, food) for food in FOODS if food not in names], "plus")
        self.setVisible(len(names) < ENOUGH)
