"""A list view whose items stand in a grid of equal cells: any number of them, placed by arithmetic."""

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
)
from PySide6.QtGui import QPainter, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyleOptionViewItem

Index = QModelIndex | QPersistentModelIndex
READ_AHEAD = 2
"""Screens below the one in sight for which items are fetched."""


class UniformGrid(QListView):
    """QListView lays out every row again when one is added; here nothing is laid out at all."""

    def columns(self) -> int:
        """Cells side by side."""
        return max(1, self.viewport().width() // max(1, self.gridSize().width()))

    def visualRect(self, index: Index) -> QRect:
        if not index.isValid():
            return QRect()
        row, column = divmod(index.row(), self.columns())
        cell = self.gridSize()
        at = QPoint(column * cell.width(), row * cell.height() - self.verticalOffset())
        return QRect(at, cell)

    def indexAt(self, point: QPoint) -> QModelIndex:
        cell, columns = self.gridSize(), self.columns()
        column, row = point.x() // cell.width(), (point.y() + self.verticalOffset()) // cell.height()
        place = row * columns + column
        inside = 0 <= column < columns and 0 <= place < self._count()
        return self.model().index(place, 0) if inside else QModelIndex()

    def scrollTo(
        self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        cell, bar = self.visualRect(index), self.verticalScrollBar()
        if cell.top() < 0:
            bar.setValue(bar.value() + cell.top())
        elif cell.bottom() >= self.viewport().height():
            bar.setValue(bar.value() + cell.bottom() + 1 - self.viewport().height())

    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    def horizontalOffset(self) -> int:
        return 0

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        last = self._count() - 1
        if last < 0:
            return QModelIndex()
        here, columns = max(0, self.currentIndex().row()), self.columns()
        page = columns * max(1, self.viewport().height() // max(1, self.gridSize().height()))
        moves = QAbstractItemView.CursorAction
        steps = {
            moves.MoveLeft: -1,
            moves.MovePrevious: -1,
            moves.MoveRight: 1,
            moves.MoveNext: 1,
            moves.MoveUp: -columns if here >= columns else 0,
            moves.MoveDown: columns,
            moves.MovePageUp: -page,
            moves.MovePageDown: page,
            moves.MoveHome: -here,
            moves.MoveEnd: last,
        }
        return self.model().index(min(last, max(0, here + steps[action])), 0)

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        index = self.indexAt(rect.center())
        chosen = QItemSelection(index, index) if index.isValid() else QItemSelection()
        self.selectionModel().select(chosen, command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        region = QRegion()
        for index in selection.indexes():
            region += self.visualRect(index)
        return region

    def doItemsLayout(self) -> None:
        self.updateGeometries()
        self.viewport().update()

    def updateGeometries(self) -> None:
        rows = -(-self._count() // self.columns())
        bar, height = self.verticalScrollBar(), self.viewport().height()
        bar.setPageStep(height)
        bar.setSingleStep(max(1, self.gridSize().height() // 5))
        bar.setRange(0, max(0, rows * self.gridSize().height() - height))
        self._read_ahead()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().update()
        self._read_ahead()

    def resizeEvent(self, event: QResizeEvent) -> None:
        QAbstractItemView.resizeEvent(self, event)
        self.updateGeometries()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        cell, columns = self.gridSize(), self.columns()
        first = (event.rect().top() + self.verticalOffset()) // cell.height() * columns
        last = ((event.rect().bottom() + self.verticalOffset()) // cell.height() + 1) * columns
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        pointed = (
            self.indexAt(self.viewport().mapFromGlobal(self.cursor().pos())) if self.underMouse() else None
        )
        for row in range(max(0, first), min(last, self._count())):
            self._paint_one(painter, option, self.model().index(row, 0), pointed)
        painter.end()

    def _paint_one(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex, pointed: QModelIndex | None
    ) -> None:
        state = QStyle.StateFlag.State_Enabled
        if index == self.currentIndex() and self.hasFocus():
            state |= QStyle.StateFlag.State_HasFocus
        if index == pointed:
            state |= QStyle.StateFlag.State_MouseOver
        option.rect = self.visualRect(index)
        option.state = state
        self.itemDelegate().paint(painter, option, index)

    def _read_ahead(self) -> None:
        bar = self.verticalScrollBar()
        near = bar.maximum() - bar.value() < READ_AHEAD * self.viewport().height()
        if near and self.model() is not None and self.model().canFetchMore(QModelIndex()):
            self.model().fetchMore(QModelIndex())

    def _count(self) -> int:
        return self.model().rowCount() if self.model() is not None else 0
