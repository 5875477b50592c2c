"""The page *Pantry*: a line to type into, and all that is there."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.views.theme import Theme
from desktop_app.views.widgets.buttons import button
from desktop_app.views.widgets.empty_state import EmptyState
from desktop_app.views.widgets.flow_layout import FlowLayout
from desktop_app.views.widgets.inline_message import InlineMessage
from desktop_app.views.widgets.label_panel import LabelPanel
from desktop_app.views.widgets.labels import badge, label
from desktop_app.views.widgets.line_edit import LineEdit
from desktop_app.views.widgets.pantry_list import PantryList

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.schemas.shown import LabelRow, PantryRow, PreviewShown

HINT = "2 kg rice; 6 eggs use by friday; half a jar of pesto in the fridge"
PREVIEW_BADGES = {"good": "herb", "soon": "saffron", "blocked": "plum"}
EMPTY_TITLE = "Nothing here yet"
EMPTY_TEXT = "Type what you have above, or paste a whole list. Amounts and dates are welcome, not needed."
SEARCH_FROM = 30
"""Entries above which a search box appears."""


class PantryView(QWidget):
    """Emits lines, changes and removals; shows rows and what is understood of a line."""

    text_changed = Signal(str)
    lines_added = Signal(str)
    item_edited = Signal(int, str)
    items_removed = Signal(list)
    label_read = Signal(str, str, bool)

    def __init__(self) -> None:
        super().__init__()
        self._box = LineEdit("Add to the pantry", HINT)
        self._add = button("Add", "primary")
        self._preview = QWidget()
        self._preview_flow = FlowLayout(self._preview)
        self._message = InlineMessage()
        self._labels = LabelPanel(scrolls=True)
        self._search = LineEdit("Search the pantry", "Search")
        self._list = PantryList()
        self._there = QWidget()
        self._body = QStackedWidget()
        self._summary = label("", "muted", wrap=False)
        self._edit = button("Change")
        self._remove = button("Remove")
        self._connect()
        self._arrange()
        self.setFocusProxy(self._box)
        self._selected(0)

    def show_rows(self, rows: "Sequence[PantryRow]", summary: str) -> None:
        """Show what is there."""
        entries = sum(1 for row in rows if row.item_id is not None)
        self._list.show_rows(rows)
        self._summary.setText(summary)
        self._body.setCurrentIndex(1 if entries else 0)
        self._foot.setVisible(bool(entries))
        self._search.setVisible(entries > SEARCH_FROM or bool(self._search.text()))

    def show_labels(self, text: str, rows: "Sequence[LabelRow]") -> None:
        """Show the packets whose labels decide for somebody of the household."""
        self._labels.show_labels(text, rows)

    def show_preview(self, previews: "Sequence[PreviewShown]") -> None:
        """Show what is understood of the line so far."""
        self._preview_flow.clear()
        for preview in previews:
            self._preview_flow.addWidget(badge(preview.text, PREVIEW_BADGES[preview.kind]))
        self._preview.setVisible(bool(previews))

    def show_message(self, kind: str, text: str, hint: str = "") -> None:
        """Say what happened and what to do."""
        self._message.show_message(kind, text, hint)

    def give_back_line(self, text: str) -> None:
        """The line could not be stored: put it back, unless the next one is being typed."""
        if not self._box.text():
            self._box.setText(text)

    def _emit_lines(self) -> None:
        if text := self._box.text().strip():
            self._box.clear()
            self._message.hide()
            self.lines_added.emit(text)

    def _make_room(self, reading: bool) -> None:
        """While labels are read they have the page to themselves."""
        self._there.setHidden(reading)
        self._whole.setStretchFactor(self._labels, int(reading))

    def _selected(self, count: int) -> None:
        self._edit.setEnabled(count == 1)
        self._remove.setEnabled(count > 0)
        self._remove.setText("Remove" if count < 2 else f"Remove {count:,}")

    def _connect(self) -> None:
        self._box.textChanged.connect(self.text_changed)
        self._box.returnPressed.connect(self._emit_lines)
        self._add.clicked.connect(self._emit_lines)
        self._search.textChanged.connect(self._list.search)
        self._labels.label_read.connect(self.label_read)
        self._labels.opened.connect(self._make_room)
        self._list.line_edited.connect(self.item_edited)
        self._list.removed.connect(self.items_removed)
        self._list.selection_changed.connect(self._selected)
        self._edit.clicked.connect(self._list.edit_current)
        self._remove.clicked.connect(self._list.remove_chosen)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self, self._search.setFocus)
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _arrange(self) -> None:
        theme = Theme.current()
        column = self._whole = QVBoxLayout(self)
        gap = theme.size("gap_page")
        column.setContentsMargins(gap, gap, gap, theme.size("gap_large"))
        column.setSpacing(theme.size("gap_wide"))
        column.addWidget(label("Pantry", "title"))
        column.addLayout(_row(self._box, self._add))
        column.addWidget(self._preview)
        column.addWidget(self._message)
        column.addWidget(self._labels)
        column.addWidget(self._there, 1)
        there = QVBoxLayout(self._there)
        there.setContentsMargins(0, 0, 0, 0)
        there.setSpacing(theme.size("gap_wide"))
        there.addWidget(self._search)
        self._body.addWidget(EmptyState("refrigerator", EMPTY_TITLE, EMPTY_TEXT))
        self._body.addWidget(self._list)
        there.addWidget(self._body, 1)
        self._foot = QWidget()
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.addWidget(self._summary, 1)
        foot.addWidget(self._edit)
        foot.addWidget(self._remove)
        there.addWidget(self._foot)
        for hidden in (self._preview, self._search, self._foot):
            hidden.hide()


def _row(box: QWidget, press: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.addWidget(box, 1)
    row.addWidget(press)
    return row
