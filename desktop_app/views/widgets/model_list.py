"""The list of models for the local engine: what each is, how far it is, and what can be done."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from desktop_app.schemas.shown_models import ModelRow
from desktop_app.views.theme import Theme
from desktop_app.views.widgets.buttons import button
from desktop_app.views.widgets.inline_message import InlineMessage
from desktop_app.views.widgets.model_row import ModelRowCard


class ModelList(QWidget):
    """Rows stay where they are while their words change, so that the focus does too."""

    acted = Signal(str, str)
    file_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._message = InlineMessage()
        self._rows: dict[str, ModelRowCard] = {}
        self._column = QVBoxLayout()
        self._column.setSpacing(Theme.current().size("gap"))
        self._own = button("Use a GGUF file you have")
        self._own.clicked.connect(self._ask)
        self._dialog: QFileDialog | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Theme.current().size("gap"))
        column.addWidget(self._message)
        column.addLayout(self._column)
        column.addWidget(self._own, 0, Qt.AlignmentFlag.AlignLeft)

    def show_models(self, rows: Sequence[ModelRow]) -> None:
        """Show every model as it stands."""
        names = {row.id for row in rows}
        for name in [name for name in self._rows if name not in names]:
            self._drop(name)
        for place, row in enumerate(rows):
            if row.id not in self._rows:
                self._add(place, row.id)
            self._rows[row.id].show_row(row)

    def show_message(self, kind: str, text: str, hint: str = "") -> None:
        """Say what went wrong; no text takes the message away."""
        if text:
            self._message.show_message(kind, text, hint)
        else:
            self._message.hide()

    def _add(self, place: int, name: str) -> None:
        card = ModelRowCard()
        card.acted.connect(lambda action: self.acted.emit(name, action))
        self._rows[name] = card
        self._column.insertWidget(place, card)

    def _drop(self, name: str) -> None:
        card = self._rows.pop(name)
        if card.isAncestorOf(self.focusWidget() or self):
            self._own.setFocus()
        self._column.removeWidget(card)
        card.hide()
        card.deleteLater()

    def _ask(self) -> None:
        """Let the cook point at a file, without stopping anything else."""
        if self._dialog is None:
            self._dialog = QFileDialog(self, "A model you have", "", "Models (*.gguf)")
            self._dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
            self._dialog.fileSelected.connect(self.file_chosen)
        self._dialog.open()
