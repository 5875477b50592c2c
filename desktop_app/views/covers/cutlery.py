"""What lies beside the dish."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath

from desktop_app.views.covers.cloths import tone
from desktop_app.views.covers.strokes import SHADOW, piece

STEEL, WOOD = "#C6C9CE", "#8A5A33"
WITH_CHOPSTICKS = frozenset({"chinese", "japanese", "korean", "vietnamese", "thai"})
WITH_SPOON = frozenset({"bowl", "pot", "glass"})


def paint_cutlery(painter: QPainter, vessel: str, cuisine: str, *, left: bool, dark: bool) -> None:
    """Chopsticks, a spoon or a fork at one side; nothing beside what fills the sheet."""
    if vessel in {"tray", "loaf", "pan"}:
        return
    painter.save()
    painter.translate(36 if left else 366, 158)
    painter.rotate(-5 if left else 6)
    if cuisine in WITH_CHOPSTICKS:
        _chopsticks(painter, dark=dark)
    elif vessel in WITH_SPOON:
        _solid(painter, _spoon(), STEEL, dark=dark)
    else:
        _solid(painter, _fork(), STEEL, dark=dark)
    painter.restore()


def _chopsticks(painter: QPainter, *, dark: bool) -> None:
    for x, turn in ((-7, -1.5), (7, 2.0)):
        stick = QPainterPath()
        stick.moveTo(QPointF(x - 3.6, -112))
        stick.lineTo(QPointF(x + 3.6, -112))
        stick.lineTo(QPointF(x + turn + 1.8, 112))
        stick.lineTo(QPointF(x + turn - 1.8, 112))
        stick.closeSubpath()
        _solid(painter, stick, WOOD, dark=dark)


def _spoon() -> QPainterPath:
    path = QPainterPath()
    path.setFillRule(_filled())
    path.addEllipse(QPointF(0, -74), 18, 27)
    path.addRoundedRect(QRectF(-3.4, -52, 6.8, 160), 3.4, 3.4)
    return path.simplified()


def _fork() -> QPainterPath:
    path = QPainterPath()
    path.setFillRule(_filled())
    for x in (-12.5, -4.9, 2.7, 10.3):
        path.addRoundedRect(QRectF(x, -104, 3.4, 50), 1.7, 1.7)
    path.addRoundedRect(QRectF(-12.5, -66, 26.2, 24), 11, 11)
    path.addRoundedRect(QRectF(-3, -50, 6.8, 158), 3.4, 3.4)
    return path.simplified()


def _filled() -> Qt.FillRule:
    return Qt.FillRule.WindingFill


def _solid(painter: QPainter, path: QPainterPath, colour: str, *, dark: bool) -> None:
    painter.fillPath(path.translated(3, 4), SHADOW)
    piece(painter, path, tone(colour, dark=dark))
