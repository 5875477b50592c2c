"""How a card of the library is drawn: cover, title, one row of facts, a heart."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPainterPath, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop_app.schemas.shown_recipes import RecipeCard
from desktop_app.views.icons import paint_icon
from desktop_app.views.item_models.recipes import RecipeModel
from desktop_app.views.theme import Theme
from desktop_app.views.widgets.cover_art import RATIO, CoverShelf

Index = QModelIndex | QPersistentModelIndex
TITLE_LINES = 2
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


def frame_of(cell: QRect) -> QRectF:
    """The card inside its cell of the grid."""
    half = Theme.current().size("gap")
    return QRectF(cell).adjusted(half, half, -half, -half)


def heart_of(cell: QRect) -> QRectF:
    """The heart in the corner of the card."""
    theme = Theme.current()
    side, gap = theme.size("icon") + theme.size("gap_wide"), theme.size("gap")
    frame = frame_of(cell)
    return QRectF(frame.right() - side - gap, frame.top() + gap, side, side)


def cell_size(width: int) -> QSize:
    """The cell for a card of this cell width."""
    theme = Theme.current()
    inner = width - 2 * theme.size("gap")
    title = TITLE_LINES * QFontMetrics(theme.font("text_body", strong=True)).lineSpacing()
    facts = max(QFontMetrics(theme.font("text_small")).height(), theme.size("gap_large"))
    words = title + facts + 2 * theme.size("gap_wide") + theme.size("gap")
    return QSize(width, round(inner / RATIO) + words + 2 * theme.size("gap"))


class RecipeDelegate(QStyledItemDelegate):
    """Hover and focus lift a card by its border."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        self._shelf = CoverShelf(self)
        self._shelf.drawn.connect(view.viewport().update)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return self._view.gridSize()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        if not isinstance(model, RecipeModel):
            return
        card, cell, theme = model.card(index), QRect(option.rect), Theme.current()
        frame = frame_of(cell)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        outline = QPainterPath()
        outline.addRoundedRect(frame, theme.size("corner"), theme.size("corner"))
        painter.fillPath(outline, theme.colour("surface"))
        cover = QRectF(frame.left(), frame.top(), frame.width(), round(frame.width() / RATIO))
        self._paint_cover(painter, outline, cover, card)
        gap = theme.size("gap_wide")
        self._paint_words(painter, frame.adjusted(gap, cover.height() + gap, -gap, -gap), card)
        self._paint_heart(painter, heart_of(cell), favourite=card.favourite)
        painter.strokePath(outline, self._border(option.state))
        painter.restore()

    def _border(self, state: QStyle.StateFlag) -> QPen:
        theme = Theme.current()
        if state & QStyle.StateFlag.State_HasFocus:
            return QPen(theme.colour("focus"), 2.5)
        hover = bool(state & QStyle.StateFlag.State_MouseOver)
        return QPen(theme.colour("accent" if hover else "line"), 1.5 if hover else 1)

    def _paint_cover(self, painter: QPainter, outline: QPainterPath, box: QRectF, card: RecipeCard) -> None:
        painter.save()
        painter.setClipPath(outline)
        size = box.toAlignedRect().size()
        picture = self._shelf.cover(card.cover, size, self._view.devicePixelRatioF())
        if picture is None:
            painter.fillRect(box, Theme.current().colour("sunken"))
        else:
            painter.drawPixmap(box.topLeft(), picture)
        painter.restore()

    def _paint_words(self, painter: QPainter, box: QRectF, card: RecipeCard) -> None:
        theme = Theme.current()
        painter.setPen(theme.colour("ink"))
        _paint_title(painter, box, card.title)
        height = max(QFontMetrics(theme.font("text_small")).height(), theme.size("gap_large"))
        row = QRectF(box.left(), box.bottom() - height, box.width(), height)
        painter.setFont(theme.font("text_small"))
        painter.setPen(theme.colour("muted"))
        for icon_name, fact in (("clock", card.minutes), ("users", card.servings), ("", card.note)):
            if fact:
                row.setLeft(_paint_fact(painter, row, icon_name, fact))

    @staticmethod
    def _paint_heart(painter: QPainter, box: QRectF, *, favourite: bool) -> None:
        theme = Theme.current()
        painter.setPen(QPen(theme.colour("line"), 1))
        painter.setBrush(theme.colour("surface"))
        painter.drawEllipse(box)
        inset = theme.size("gap_half") + 2
        inner = box.adjusted(inset, inset, -inset, -inset)
        paint_icon(
            painter, inner, "heart-filled" if favourite else "heart", "accent_text" if favourite else "muted"
        )


def _paint_fact(painter: QPainter, row: QRectF, icon_name: str, fact: str) -> float:
    """Draw a fact at the left of the row; where the next one may begin."""
    theme, metrics = Theme.current(), painter.fontMetrics()
    left, side = row.left(), float(theme.size("gap_large") - 2)
    if icon_name:
        box = QRectF(left, row.center().y() - side / 2, side, side)
        paint_icon(painter, box, icon_name, "muted")
        left += side + theme.size("gap_half")
    shown = metrics.elidedText(fact, Qt.TextElideMode.ElideRight, max(0, int(row.right() - left)))
    painter.drawText(QRectF(left, row.top(), row.right() - left + 1, row.height()), LEFT, shown)
    return left + metrics.horizontalAdvance(shown) + theme.size("gap_wide")


def _paint_title(painter: QPainter, box: QRectF, title: str) -> None:
    """Two lines at most, the second cut with dots."""
    font = Theme.current().font("text_body", strong=True)
    metrics = QFontMetrics(font)
    layout = QTextLayout(title, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    painter.setFont(font)
    for number in range(TITLE_LINES):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(box.width())
        words = (
            title[line.textStart() :]
            if number == TITLE_LINES - 1
            else title[line.textStart() :][: line.textLength()]
        )
        at = QPointF(box.left(), box.top() + number * metrics.lineSpacing() + metrics.ascent())
        painter.drawText(at, metrics.elidedText(words.strip(), Qt.TextElideMode.ElideRight, int(box.width())))
    layout.endLayout()
