"""How every piece of food is drawn: a small shadow, a fill, a darker edge."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

SHADOW = QColor(25, 15, 5, 46)


def piece(painter: QPainter, path: QPainterPath, fill: QColor, edge: float = 1.1) -> None:
    """A solid piece lying on others."""
    painter.fillPath(path.translated(1.2, 1.8), SHADOW)
    painter.fillPath(path, fill)
    if edge:
        painter.strokePath(path, QPen(fill.darker(125), edge))


def ellipse(width: float, height: float, centre: QPointF | None = None) -> QPainterPath:
    """An ellipse of this size around the centre."""
    path = QPainterPath()
    path.addEllipse(centre or QPointF(0, 0), width / 2, height / 2)
    return path


def rounded(width: float, height: float, corner: float) -> QPainterPath:
    """A rounded box around the origin."""
    path = QPainterPath()
    path.addRoundedRect(QRectF(-width / 2, -height / 2, width, height), corner, corner)
    return path


def blade(length: float, width: float) -> QPainterPath:
    """A pointed leaf along the x axis."""
    path = QPainterPath(QPointF(-length / 2, 0))
    path.cubicTo(QPointF(-length / 4, -width), QPointF(length / 4, -width), QPointF(length / 2, 0))
    path.cubicTo(QPointF(length / 4, width), QPointF(-length / 4, width), QPointF(-length / 2, 0))
    return path


def shine(painter: QPainter, at: QPointF, size: float) -> None:
    """A small light on something wet or round."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(255, 255, 255, 120))
    painter.drawEllipse(at, size, size * 0.7)


def line_pen(colour: QColor, width: float) -> QPen:
    """A pen with round ends."""
    return QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)


def pale(colour: QColor, share: float = 0.6) -> QColor:
    """The colour mixed with cream: the flesh under a skin."""
    cream = QColor("#FFF6DF")
    return QColor.fromRgbF(
        colour.redF() + (cream.redF() - colour.redF()) * share,
        colour.greenF() + (cream.greenF() - colour.greenF()) * share,
        colour.blueF() + (cream.blueF() - colour.blueF()) * share,
    )
