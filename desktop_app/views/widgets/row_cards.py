"""Models one below another, each with what can be done."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.schemas.shown_models import ModelRow
from desktop_app.views.theme import Theme
from desktop_app.views.widgets.model_row import ModelRowCard


class RowCards(QWidget):
    """Rows stay where they are while their words change, so that the focus does too.

    The focus of a row that goes passes to ``next_focus``.
    """

    acted = Signal(str, str)

    def __init__(self, next_focus: QWidget) -> None:
        super().__init__()
        self._next_focus = next_focus
        self._rows: dict[str, ModelRowCard] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Theme.current().size("gap"))

    def show_rows(self, rows: Sequence[ModelRow]) -> None:
        """Show every model as it stands."""
        names = {row.id for row in rows}
        for name in [name for name in self._rows if name not in names]:
            self._drop(name)
        for place, row in enumerate(rows):
            if row.id not in self._rows:
                self._add(place, row.id)
            self._rows[row.id].show_row(row)
        self.setVisible(bool(rows))

    def _add(self, place: int, name: str) -> None:
        card = ModelRowCard()
        card.acted.connect(lambda action: self.acted.emit(name, action))
        self._rows[name] = card
        self._column.insertWidget(place, card)

    def _drop(self, name: str) -> None:
        card = self._rows.pop(name)
        if card.isAncestorOf(self.window().focusWidget() or self):
            self._next_focus.setFocus()
        self._column.removeWidget(card)
        card.hide()
        card.deleteLater()
