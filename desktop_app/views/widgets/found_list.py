"""Models that servers on this computer have, to be used with one press."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.schemas.shown_models import ModelRow
from desktop_app.views.theme import Theme
from desktop_app.views.widgets.buttons import button
from desktop_app.views.widgets.labels import label
from desktop_app.views.widgets.row_cards import RowCards


class FoundList(QWidget):
    """A button that looks, and what was found."""

    look_pressed = Signal()
    used = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._look = button("Look for models on this computer")
        self._look.clicked.connect(self.look_pressed)
        self._said = label("", "muted")
        self._said.hide()
        self._rows = RowCards(self._look)
        self._rows.acted.connect(lambda name, _action: self.used.emit(name))
        self._rows.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Theme.current().size("gap"))
        column.addWidget(self._rows)
        column.addWidget(self._said)
        column.addWidget(self._look, 0, Qt.AlignmentFlag.AlignLeft)

    def show_looking(self) -> None:
        """Say that servers are being asked."""
        self._look.setEnabled(False)

    def show_found(self, rows: Sequence[ModelRow], sentence: str) -> None:
        """Show what there is, with a sentence where there is something to say."""
        self._look.setEnabled(True)
        self._rows.show_rows(rows)
        self._said.setText(sentence)
        self._said.setVisible(bool(sentence))
