"""The rows of the pantry: captions that fold, entries that are edited as text."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from desktop_app.schemas.shown import PantryRow

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class PantryModel(QAbstractListModel):
    """Holds all rows and offers those in sight: not folded, and found by the search."""

    line_edited = Signal(int, str)

    def __init__(self) -> None:
        super().__init__()
        self._all: tuple[PantryRow, ...] = ()
        self._rows: list[PantryRow] = []
        self._folded: set[str] = set()
        self._search = ""

    def show_rows(self, rows: Sequence[PantryRow]) -> None:
        """Take other rows; what was folded stays folded."""
        self._all = tuple(rows)
        self._renew()

    def search(self, text: str) -> None:
        """Keep only entries with this text in sight."""
        self._search = text.strip().casefold()
        self._renew()

    def fold(self, group: str, *, folded: bool | None = None) -> None:
        """Fold a group or open it; without ``folded``, turn it over."""
        fold = group not in self._folded if folded is None else folded
        (self._folded.add if fold else self._folded.discard)(group)
        self._renew()

    def is_folded(self, group: str) -> bool:
        """True while only the caption of the group is in sight."""
        return group in self._folded and not self._search

    def row(self, index: Index) -> PantryRow:
        """The row behind an index."""
        return self._rows[index.row()]

    def place_of(self, item_id: int) -> int:
        """The row of an entry, -1 when it is not in sight."""
        return next((i for i, row in enumerate(self._rows) if row.item_id == item_id), -1)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text
        if role == Qt.ItemDataRole.EditRole:
            return row.line
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            return ", ".join(part for part in (row.text, row.detail, row.note) if part)
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tell the new line; it is shown when it has been understood and stored."""
        row = self._rows[index.row()]
        text = str(value).strip()
        if row.item_id is not None and text != row.line:
            self.line_edited.emit(row.item_id, text)
        return False

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
        if self._rows[index.row()].item_id is None:
            return flags if not self._rows[index.row()].is_caption else flags | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEditable

    def _renew(self) -> None:
        self.beginResetModel()
        self._rows = list(self._in_sight())
        self.endResetModel()

    def _in_sight(self) -> Iterator[PantryRow]:
        found = {row.group for row in self._all if not row.is_caption and self._matches(row)}
        for row in self._all:
            if row.is_caption:
                if row.group in found:
                    yield row
            elif not self.is_folded(row.group) and self._matches(row):
                yield row

    def _matches(self, row: PantryRow) -> bool:
        return not self._search or self._search in f"{row.text} {row.line}".casefold()
