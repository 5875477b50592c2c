"""One earlier idea in the list."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from desktop_app.schemas.shown_history import IdeaRow
from desktop_app.views.widgets.buttons import button
from desktop_app.views.widgets.card import Card
from desktop_app.views.widgets.chip import Chip
from desktop_app.views.widgets.labels import label


class IdeaCard(Card):
    """Title and facts; open, save, delete, and a tick to compare by. All signals carry its number."""

    opened = Signal(int)
    saved = Signal(int)
    deleted = Signal(int)
    picked = Signal(int, bool)

    def __init__(self, row: IdeaRow) -> None:
        super().__init__()
        self.setAccessibleName(f"{row.title}. {row.facts}")
        self.column.addWidget(label(row.title, "lead"))
        self.column.addWidget(label(row.facts, "muted"))
        self._tick = Chip("Compare", checkable=True)
        self._tick.setAccessibleName(f"Compare: {row.title}")
        self._tick.toggled.connect(lambda on: self.picked.emit(row.number, on))
        self._save = button("Saved" if row.saved else "Save")
        self._save.setEnabled(not row.saved)
        opens, deletes = button("Open"), button("Delete", "quiet", "trash")
        for press, signal in ((opens, self.opened), (self._save, self.saved), (deletes, self.deleted)):
            press.setAccessibleName(f"{press.text()}: {row.title}")
            press.clicked.connect(lambda _=False, signal=signal: signal.emit(row.number))
        line = QHBoxLayout()
        for widget in (opens, self._save, self._tick) if row.recipe else ():
            line.addWidget(widget)
        line.addStretch(1)
        line.addWidget(deletes)
        self.column.addLayout(line)

    def untick(self) -> None:
        """Take it out of the comparison."""
        self._tick.setChecked(False)
