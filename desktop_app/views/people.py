"""The part *Who eats here* of the settings."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.schemas.shown import EaterRow, EaterShown
from desktop_app.schemas.shown_recipes import ProfileWords
from desktop_app.views.theme import Theme
from desktop_app.views.widgets.buttons import button
from desktop_app.views.widgets.card import Card
from desktop_app.views.widgets.eater_form import EaterForm
from desktop_app.views.widgets.inline_message import InlineMessage
from desktop_app.views.widgets.labels import label


class PeopleView(QWidget):
    """A row for each eater, and the form about one of them."""

    add_pressed = Signal()
    edit_pressed = Signal(int)
    remove_pressed = Signal(int)
    saved = Signal(object)

    def __init__(self, words: ProfileWords) -> None:
        super().__init__()
        self._message = InlineMessage()
        self._people = QWidget()
        self._rows: list[_Person] = []
        self._column = QVBoxLayout(self._people)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Theme.current().size("gap"))
        self._add = button("Add a person", "", "plus")
        self._form = EaterForm(words)
        self._add.clicked.connect(self.add_pressed)
        self._form.saved.connect(self.saved)
        self._form.cancelled.connect(self.hide_form)
        self._arrange()

    def show_people(self, rows: Sequence[EaterRow]) -> None:
        """Show everybody."""
        for person in self._rows:
            person.hide()
            person.deleteLater()
        self._rows = [_Person(row, self) for row in rows]
        for person in self._rows:
            self._column.addWidget(person)
        self._people.setVisible(bool(rows))

    def show_form(self, eater: EaterShown) -> None:
        """Ask about one of them."""
        self._message.hide()
        self._add.hide()
        self._form.show_eater(eater)

    def hide_form(self) -> None:
        """The form is done with."""
        within = self._form.isAncestorOf(self.focusWidget() or self)
        self._form.hide()
        self._message.hide()
        self._add.show()
        if within:
            self._add.setFocus()

    def show_message(self, kind: str, text: str, hint: str = "") -> None:
        """Say what went wrong, in the form while it is open."""
        if self._form.isVisibleTo(self):
            self._form.show_message(kind, text, hint)
        else:
            self._message.show_message(kind, text, hint)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Theme.current().size("gap"))
        column.addWidget(self._message)
        column.addWidget(self._people)
        column.addWidget(self._form)
        column.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)
        self._people.hide()


class _Person(Card):
    """Name and limits, with what can be done."""

    def __init__(self, row: EaterRow, view: PeopleView) -> None:
        super().__init__()
        edit, remove = button("Change"), button("Remove")
        edit.setAccessibleName(f"Change {row.name}")
        remove.setAccessibleName(f"Remove {row.name}")
        edit.clicked.connect(lambda: view.edit_pressed.emit(row.eater_id))
        remove.clicked.connect(lambda: view.remove_pressed.emit(row.eater_id))
        words = QVBoxLayout()
        words.setSpacing(Theme.current().size("gap_half"))
        words.addWidget(label(row.name, "strong"))
        words.addWidget(label(row.limits, "muted"))
        line = QHBoxLayout()
        line.setSpacing(Theme.current().size("gap"))
        line.addLayout(words, 1)
        line.addWidget(edit, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(remove, 0, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(line)
