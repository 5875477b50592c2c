"""Small rounded words one can press."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from desktop_app.views.icons import paint_icon
from desktop_app.views.theme import Theme


@dataclass(frozen=True)
class ChipLook:
    """How a chip is drawn: tokens of its colours, its icon, and signs that need no colour."""

    text: str = "ink"
    fill: str = "surface"
    border: str = "edge"
    icon: str = ""
    border_width: float = 1
    dashed: bool = False
    struck: bool = False


PLAIN = ChipLook()
CHECKED = ChipLook("herb_text", "herb_tint", "herb_text", "check", 1.5)


class Chip(QAbstractButton):
    """A chip; checkable ones show a tick as well as a colour. ``badge`` is a short note at its end."""

    def __init__(self, text: str, *, checkable: bool = False, icon: str = "", badge: str = "") -> None:
        super().__init__()
        self.setText(text)
        self.setCheckable(checkable)
        self.toggled.connect(self._make_room)
        self._icon = icon
        self._badge = badge
        self.setAccessibleName(f"{text}, {badge}" if badge else text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def look(self) -> ChipLook:
        """How the chip is drawn in its present state."""
        return CHECKED if self.isChecked() else ChipLook(icon=self._icon)

    def _make_room(self, _on: bool) -> None:
        """The tick comes and goes."""
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        theme, look = Theme.current(), self.look()
        side = theme.size("gap_half") * 4
        width = 2 * theme.size("gap_wide") + QFontMetrics(self.font()).horizontalAdvance(self.text()) + 2
        width += side + theme.size("gap_half") if look.icon else 0
        if self._badge:
            width += self._badge_width() + theme.size("gap")
        return QSize(width, QFontMetrics(self.font()).height() + 2 * theme.size("gap_half") + 4)

    def minimumSizeHint(self) -> QSize:
        hint = self.sizeHint()
        return QSize(min(hint.width(), Theme.current().size("gap_page") * 4), hint.height())

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look = self.look()
        self._paint_frame(painter, look)
        self._paint_words(painter, look)
        painter.end()

    def _paint_frame(self, painter: QPainter, look: ChipLook) -> None:
        theme = Theme.current()
        hover = self.underMouse() and self.isEnabled()
        pen = QPen(theme.colour("ink" if hover else look.border), look.border_width)
        if look.dashed:
            pen.setDashPattern([3, 3])
        if self.hasFocus():
            pen = QPen(theme.colour("focus"), 2.5)
        painter.setPen(pen)
        painter.setBrush(theme.colour("line" if self.isDown() else look.fill))
        frame = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        painter.drawRoundedRect(frame, frame.height() / 2, frame.height() / 2)

    def _paint_words(self, painter: QPainter, look: ChipLook) -> None:
        theme = Theme.current()
        inner = QRectF(self.rect()).adjusted(theme.size("gap_wide"), 0, -theme.size("gap_wide"), 0)
        if look.icon:
            side = float(theme.size("gap_half") * 4)
            box = QRectF(inner.left(), inner.center().y() - side / 2, side, side)
            paint_icon(painter, box, look.icon, look.text)
            inner.setLeft(box.right() + theme.size("gap_half"))
        if self._badge:
            inner.setRight(self._paint_badge(painter, inner) - theme.size("gap"))
        font = QFont(self.font())
        font.setStrikeOut(look.struck)
        painter.setFont(font)
        painter.setPen(theme.colour(look.text if self.isEnabled() else "disabled_text"))
        words = QFontMetrics(font).elidedText(
            self.text(), Qt.TextElideMode.ElideRight, int(inner.width()) + 1
        )
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)

    def _paint_badge(self, painter: QPainter, inner: QRectF) -> float:
        """Draw the badge at the right; its left edge."""
        theme = Theme.current()
        font, width = theme.font("text_small"), self._badge_width()
        height = QFontMetrics(font).height() + 2.0
        box = QRectF(inner.right() - width + 4, inner.center().y() - height / 2, width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("saffron_tint"))
        painter.drawRoundedRect(box, height / 2, height / 2)
        painter.setPen(theme.colour("saffron_text"))
        painter.setFont(font)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._badge)
        return box.left()

    def _badge_width(self) -> int:
        theme = Theme.current()
        words = QFontMetrics(theme.font("text_small")).horizontalAdvance(self._badge)
        return words + 2 * theme.size("gap_half") + 4
