"""One model of the list."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout

from desktop_app.schemas.shown_models import ModelRow
from desktop_app.views.theme import Theme
from desktop_app.views.widgets.buttons import button
from desktop_app.views.widgets.card import Card
from desktop_app.views.widgets.labels import badge, label

MOST_BUTTONS = 2
SURE = "remove"
"""Throws away what took long to fetch, so it is asked once more, on the button itself."""


class ModelRowCard(Card):
    """Tells which of its buttons was pressed."""

    acted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._row = ModelRow("", "", "")
        self._name = label("", "strong", wrap=False)
        self._used = badge("In use", "herb")
        self._facts = label("", "muted")
        self._expect = label("")
        self._bar = QProgressBar(maximum=1000, textVisible=False)
        self._status = label("", "muted")
        self._trouble = label("", "blocked")
        self._buttons = [self._made(place) for place in range(MOST_BUTTONS)]
        self._sure = False
        self._arrange()

    def show_row(self, row: ModelRow) -> None:
        """Show how the model stands now."""
        if row == self._row:
            return
        if row.actions != self._row.actions:
            self._sure = False
        self._row = row
        self._name.setText(row.name)
        self._used.setVisible(row.in_use)
        self._facts.setToolTip(f"Licence: {row.terms}" if row.terms else "")
        self._bar.setVisible(row.share is not None)
        self._bar.setValue(row.share or 0)
        self._bar.setAccessibleName(f"{row.name}: {row.status}")
        for words, text in (
            (self._facts, row.facts),
            (self._expect, row.expect),
            (self._status, row.status),
            (self._trouble, row.trouble),
        ):
            words.setText(text)
            words.setVisible(bool(text))
        self._show_buttons()

    def _show_buttons(self) -> None:
        """The same button has the next thing to do, so the focus stays with it."""
        for place, made in enumerate(self._buttons):
            shown = place < len(self._row.actions)
            if shown:
                action, words = self._row.actions[place]
                text = f"Really {words.lower()}?" if self._sure and action == SURE else words
                made.setText(text)
                made.setAccessibleName(f"{text} {self._row.name}")
            made.setVisible(shown)

    def _press(self, place: int) -> None:
        if place >= len(self._row.actions):
            return
        action = self._row.actions[place][0]
        if action == SURE and not self._sure:
            self._sure = True
            self._show_buttons()
            return
        self._sure = False
        self._show_buttons()
        self.acted.emit(action)

    def _made(self, place: int) -> QPushButton:
        made = button("")
        made.clicked.connect(lambda: self._press(place))
        return made

    def _arrange(self) -> None:
        theme = Theme.current()
        self.column.setSpacing(theme.size("gap_half"))
        name = QHBoxLayout()
        name.setSpacing(theme.size("gap"))
        name.addWidget(self._name)
        name.addWidget(self._used, 0, Qt.AlignmentFlag.AlignVCenter)
        name.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(theme.size("gap_half"))
        words.addLayout(name)
        words.addWidget(self._facts)
        words.addWidget(self._expect)
        head = QHBoxLayout()
        head.setSpacing(theme.size("gap"))
        head.addLayout(words, 1)
        for made in self._buttons:
            head.addWidget(made, 0, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(head)
        for widget in (self._bar, self._status, self._trouble):
            self.column.addWidget(widget)
