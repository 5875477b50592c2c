"""A recipe while a model writes it, part by part, marked as unchecked."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from desktop_app.schemas.shown import WritingShown
from desktop_app.views.theme import Theme
from desktop_app.views.widgets.labels import badge, label


class Writing(QWidget):
    """Plain text only. A part that has not changed is not touched, so that an update costs one label."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Theme.current().size("gap"))
        self._title = self._added("lead")
        self._mark = badge("")
        self._column.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignLeft)
        self._description, self._ingredients = self._added(), self._added("muted")
        self._steps: list[QLabel] = []
        self._tip = self._added("muted")

    def show_writing(self, writing: WritingShown) -> None:
        """Show all that has come so far."""
        told = [
            (self._title, writing.title),
            (self._mark, writing.mark),
            (self._description, writing.description),
            (self._ingredients, writing.ingredients),
            (self._tip, writing.tip),
        ]
        while len(self._steps) < len(writing.steps):
            self._steps.append(self._step())
        told += zip(self._steps, (*writing.steps, *[""] * len(self._steps)), strict=False)
        for part, text in told:
            if part.text() != text:
                part.setText(text)
                part.setVisible(bool(text))

    def _added(self, role: str = "") -> QLabel:
        made = label("", role)
        made.hide()
        self._column.addWidget(made)
        return made

    def _step(self) -> QLabel:
        made = label("")
        made.hide()
        self._column.insertWidget(self._column.indexOf(self._tip), made)
        return made
