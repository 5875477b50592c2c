"""The list of the pantry: thousands of rows as easily as ten."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView

from desktop_app.schemas.shown import PantryRow
from desktop_app.views.item_models.pantry import PantryModel
from desktop_app.views.item_models.pantry_delegate import PantryDelegate

EDIT_KEYS = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2}


class PantryList(QListView):
    """Enter or a double click edits a row, Delete removes the chosen ones, a caption folds its group."""

    line_edited = Signal(int, str)
    removed = Signal(list)
    selection_changed = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._rows = PantryModel()
        self._rows.line_edited.connect(self.line_edited)
        self.setModel(self._rows)
        self.setItemDelegate(PantryDelegate(self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked)
        self.setAccessibleName("What is in the pantry")
        self.clicked.connect(self._press)
        self.selectionModel().selectionChanged.connect(self._tell_selection)

    def show_rows(self, rows: Sequence[PantryRow]) -> None:
        """Show other rows; place, focus and scrolling stay."""
        current, scrolled = self._current_id(), self.verticalScrollBar().value()
        at = self.currentIndex().row()
        self._rows.show_rows(rows)
        place = self._rows.place_of(current) if current is not None else -1
        self.setCurrentIndex(self._rows.index(place if place >= 0 else min(at, self._rows.rowCount() - 1)))
        self.verticalScrollBar().setValue(scrolled)

    def search(self, text: str) -> None:
        """Keep only rows with this text."""
        self._rows.search(text)

    def chosen(self) -> list[int]:
        """Entries that are selected."""
        rows = (self._rows.row(index) for index in self.selectedIndexes())
        return [row.item_id for row in rows if row.item_id is not None]

    def remove_chosen(self) -> None:
        """Ask for the selected entries to be removed."""
        if chosen := self.chosen():
            self.removed.emit(chosen)

    def edit_current(self) -> None:
        """Open the current entry as text, in its place."""
        index = self.currentIndex()
        if index.isValid() and self._rows.row(index).item_id is not None:
            self.edit(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.state() is QAbstractItemView.State.EditingState:
            super().keyPressEvent(event)
        elif event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.remove_chosen()
        elif event.key() in EDIT_KEYS:
            self._press(self.currentIndex())
            self.edit_current()
        else:
            super().keyPressEvent(event)

    def _press(self, index: QModelIndex | QPersistentModelIndex) -> None:
        """A press on a caption folds its group."""
        if index.isValid() and (row := self._rows.row(index)).is_caption:
            at = index.row()
            self._rows.fold(row.group)
            self.setCurrentIndex(self._rows.index(at))

    def _current_id(self) -> int | None:
        index = self.currentIndex()
        return self._rows.row(index).item_id if index.isValid() else None

    def _tell_selection(self) -> None:
        self.selection_changed.emit(len(self.chosen()))
