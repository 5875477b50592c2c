"""Icons of one family, drawn from SVG in the colours of the theme, crisp on every screen."""

from functools import lru_cache

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from desktop_app.runtime.resources import read_text
from desktop_app.views.theme import Theme


@lru_cache(maxsize=256)
def _renderer(name: str, colour: str) -> QSvgRenderer:
    drawing = read_text(f"icons/{name}.svg").replace("currentColor", colour)
    return QSvgRenderer(drawing.encode())


def paint_icon(painter: QPainter, rect: QRectF, name: str, colour: str = "ink") -> None:
    """Draw the icon into ``rect``."""
    _renderer(name, Theme.current().colour(colour).name()).render(painter, rect)


class _ThemedEngine(QIconEngine):
    """Looks its colour up when it paints, so a change of the look needs no new icons."""

    def __init__(self, name: str, colour: str) -> None:
        super().__init__()
        self._name = name
        self._colour = colour

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        colour = "disabled_text" if mode is QIcon.Mode.Disabled else self._colour
        side = min(rect.width(), rect.height())  # the rest of a wide one is room before the words
        top = rect.y() + (rect.height() - side) / 2
        paint_icon(painter, QRectF(rect.x(), top, side, side), self._name, colour)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        if size.isEmpty():  # a button may be painted before it has been given room
            return QPixmap()
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        painter.end()
        return pixmap


def icon(name: str, colour: str = "ink") -> QIcon:
    """The icon of this name (a file in ``resources/icons``), tinted with a colour of the theme."""
    return QIcon(_ThemedEngine(name, colour))
