"""The list of models for the local engine: what each is, how far it is, and what can be done."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from desktop_app.schemas.shown_models import ModelRow
from desktop_app.views.theme import Theme
from desktop_app.views.widgets.buttons import button
from desktop_app.views.widgets.inline_message import InlineMessage
from desktop_app.views.widgets.row_cards import RowCards


class ModelList(QWidget):
    """The rows, what is to be said of them, and a button for a file of one's own."""

    acted = Signal(str, str)
    file_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._message = InlineMessage()
        self._own = button("Use a GGUF file you have")
        self._own.clicked.connect(self._ask)
        self._rows = RowCards(self._own)
        self._rows.acted.connect(self.acted)
        self._dialog: QFileDialog | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Theme.current().size("gap"))
        column.addWidget(self._message)
        column.addWidget(self._rows)
        column.addWidget(self._own, 0, Qt.AlignmentFlag.AlignLeft)

    def show_models(self, rows: Sequence[ModelRow]) -> None:
        """Show every model as it stands."""
        self._rows.show_rows(rows)

    def show_message(self, kind: str, text: str, hint: str = "") -> None:
        """Say what went wrong; no text takes the message away."""
        if text:
            self._message.show_message(kind, text, hint)
        else:
            self._message.hide()

    def _ask(self) -> None:
        """Let the cook point at a file, without stopping anything else."""
        if self._dialog is None:
            self._dialog = QFileDialog(self, "A model you have", "", "Models (*.gguf)")
            self._dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
            self._dialog.fileSelected.connect(self.file_chosen)
        self._dialog.open()
