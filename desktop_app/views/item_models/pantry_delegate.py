"""How a row of the pantry is drawn and edited."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop_app.schemas.shown import PantryRow
from desktop_app.views.icons import paint_icon
from desktop_app.views.item_models.pantry import PantryModel
from desktop_app.views.theme import Theme
from desktop_app.views.widgets.line_edit import LineEdit

Index = QModelIndex | QPersistentModelIndex
MARKS = {
    "soon": ("clock", "saffron_text"),
    "blocked": ("circle-question-mark", "plum_text"),
    "muted": ("", "muted"),
}
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class PantryDelegate(QStyledItemDelegate):
    """Name and amount at the left, what to know of it at the right, with a sign beside the colour."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        theme = Theme.current()
        return QSize(0, QFontMetrics(theme.font()).height() + 2 * theme.size("gap") + 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        if not isinstance(model, PantryModel):
            return
        row = model.row(index)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRect(option.rect)
        self._paint_ground(painter, box, option.state)
        gap = Theme.current().size("gap_wide")
        inner = box.adjusted(gap, 0, -gap, 0)
        if row.is_caption:
            self._paint_caption(painter, inner, row, folded=model.is_folded(row.group))
        else:
            self._paint_entry(painter, inner, row)
        painter.restore()

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = LineEdit("Change this entry")
        editor.setParent(parent)
        editor.setProperty("role", "in_place")
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, LineEdit) and not editor.isModified():
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole)))
            editor.selectAll()

    @staticmethod
    def _paint_ground(painter: QPainter, box: QRect, state: QStyle.StateFlag) -> None:
        theme, frame = Theme.current(), QRectF(box).adjusted(1, 1, -1, -1)
        selected = bool(state & QStyle.StateFlag.State_Selected)
        if selected or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent_tint" if selected else "sunken"))
            painter.drawRoundedRect(frame, 6, 6)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(theme.colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(frame, 6, 6)

    @staticmethod
    def _paint_caption(painter: QPainter, inner: QRect, row: PantryRow, *, folded: bool) -> None:
        theme = Theme.current()
        side = theme.size("gap_large")
        arrow = QRectF(inner.left(), inner.center().y() - side / 2, side, side)
        paint_icon(painter, arrow, "chevron-right" if folded else "chevron-down", "muted")
        painter.setFont(theme.font("text_small", strong=True))
        painter.setPen(theme.colour("muted"))
        words = f"{row.text}   {row.note}".rstrip()
        painter.drawText(inner.adjusted(side + theme.size("gap"), 0, 0, 0), LEFT, words)

    def _paint_entry(self, painter: QPainter, inner: QRect, row: PantryRow) -> None:
        theme = Theme.current()
        left = inner.adjusted(theme.size("gap_page"), 0, 0, 0)
        left.setRight(self._paint_note(painter, left, row))
        used = _words(painter, left, row.text, theme.font(strong=row.mark != "muted"), "ink")
        left.setLeft(left.left() + used + theme.size("gap_wide"))
        _words(painter, left, row.detail, theme.font(), "muted")

    @staticmethod
    def _paint_note(painter: QPainter, inner: QRect, row: PantryRow) -> int:
        """Draw the note at the right; where the room for the name ends."""
        theme = Theme.current()
        icon_name, colour = MARKS[row.mark]
        font = theme.font("text_small")
        width = min(QFontMetrics(font).horizontalAdvance(row.note) + 2, inner.width() // 2)
        box = QRect(inner.right() - width, inner.top(), width, inner.height())
        painter.setFont(font)
        painter.setPen(theme.colour(colour))
        shown = QFontMetrics(font).elidedText(row.note, Qt.TextElideMode.ElideRight, width)
        painter.drawText(box, RIGHT, shown)
        if icon_name and row.note:
            side = theme.size("gap_large")
            sign = QRectF(box.left() - side - 6, inner.center().y() - side / 2 + 1, side, side)
            paint_icon(painter, sign, icon_name, colour)
            return int(sign.left()) - theme.size("gap")
        return box.left() - theme.size("gap")


def _words(painter: QPainter, box: QRect, text: str, font: QFont, colour: str) -> int:
    """Draw words as far as they fit; the width they took."""
    metrics = QFontMetrics(font)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0, box.width()))
    painter.setFont(font)
    painter.setPen(Theme.current().colour(colour))
    painter.drawText(box, LEFT, shown)
    return metrics.horizontalAdvance(shown)
