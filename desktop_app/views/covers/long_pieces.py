"""Foods that are long: leaves, noodles, batons, strips. Each is drawn around the origin, ``size`` long."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath

from desktop_app.views.covers.dice import Dice
from desktop_app.views.covers.strokes import SHADOW, blade, ellipse, line_pen, pale, piece, rounded, shine


def grain(painter: QPainter, size: float, colour: QColor, _dice: Dice) -> None:
    """A grain of rice."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour.darker(124))
    painter.drawEllipse(QPointF(0.6, 0.8), size / 2, size * 0.22)
    painter.setBrush(colour)
    painter.drawEllipse(QPointF(0, 0), size / 2, size * 0.19)


def strand(painter: QPainter, size: float, colour: QColor, dice: Dice) -> None:
    """A curl of spaghetti or noodles."""
    path = QPainterPath(QPointF(-size / 2, dice.between(-6, 6)))
    bend = size * dice.between(0.25, 0.6) * dice.pick((-1, 1))
    path.cubicTo(
        QPointF(-size * 0.2, bend), QPointF(size * 0.2, -bend), QPointF(size / 2, dice.between(-6, 6))
    )
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.strokePath(path, line_pen(colour.darker(130), 6))
    painter.strokePath(path, line_pen(colour, 4.4))


def tube(painter: QPainter, size: float, colour: QColor, _dice: Dice) -> None:
    """Penne: a tube cut aslant."""
    piece(painter, rounded(size, size * 0.36, size * 0.12), colour)
    painter.setPen(line_pen(colour.darker(116), 0.9))
    for y in (-0.07, 0.06):
        painter.drawLine(QPointF(-size * 0.36, size * y), QPointF(size * 0.32, size * y))
    painter.fillPath(ellipse(size * 0.14, size * 0.28, QPointF(size * 0.42, 0)), colour.darker(150))


def baton(painter: QPainter, size: float, colour: QColor, _dice: Dice) -> None:
    """Green beans, asparagus, chips."""
    piece(painter, rounded(size, size * 0.17, size * 0.08), colour)
    painter.setPen(line_pen(colour.lighter(128), size * 0.03))
    painter.drawLine(QPointF(-size * 0.4, -size * 0.03), QPointF(size * 0.36, -size * 0.03))


def strip(painter: QPainter, size: float, colour: QColor, _dice: Dice) -> None:
    """A strip of pepper or bacon, bent a little."""
    path = QPainterPath(QPointF(-size / 2, size * 0.1))
    path.quadTo(QPointF(0, -size * 0.28), QPointF(size / 2, size * 0.1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.strokePath(path.translated(1, 1.8), line_pen(SHADOW, size * 0.2))
    painter.strokePath(path, line_pen(colour.darker(120), size * 0.2))
    painter.strokePath(path, line_pen(colour, size * 0.15))
    painter.strokePath(path.translated(0, -size * 0.03), line_pen(colour.lighter(126), size * 0.035))


def leaf(painter: QPainter, size: float, colour: QColor, dice: Dice) -> None:
    """Spinach, lettuce, cabbage."""
    green = colour.lighter(round(dice.between(96, 126)))
    piece(painter, blade(size, size * 0.44), green)
    painter.setPen(line_pen(pale(green, 0.4), size * 0.035))
    painter.drawLine(QPointF(-size * 0.44, 0), QPointF(size * 0.34, 0))
    for x in (-0.2, 0.0, 0.2):
        for side in (-1, 1):
            painter.drawLine(QPointF(size * x, 0), QPointF(size * (x + 0.11), side * size * 0.16))


def herb(painter: QPainter, size: float, colour: QColor, _dice: Dice) -> None:
    """A sprig: three small leaves."""
    for turn in (-46, 46, 0):
        painter.save()
        painter.rotate(turn)
        painter.translate(size * 0.3, 0)
        piece(painter, blade(size * 0.62, size * 0.26), colour.lighter(112 if turn else 124), 0.8)
        painter.setPen(line_pen(colour.darker(118), 0.8))
        painter.drawLine(QPointF(-size * 0.26, 0), QPointF(size * 0.2, 0))
        painter.restore()


def crescent(painter: QPainter, size: float, colour: QColor, _dice: Dice) -> None:
    """A slice of celery or fennel."""
    path = QPainterPath(QPointF(-size / 2, size * 0.1))
    path.quadTo(QPointF(0, -size * 0.62), QPointF(size / 2, size * 0.1))
    path.quadTo(QPointF(0, -size * 0.12), QPointF(-size / 2, size * 0.1))
    piece(painter, path, pale(colour, 0.25))


def sausage(painter: QPainter, size: float, colour: QColor, _dice: Dice) -> None:
    """A fried sausage with its marks."""
    piece(painter, rounded(size, size * 0.34, size * 0.17), colour)
    painter.setPen(line_pen(colour.darker(145), size * 0.045))
    for x in (-0.24, 0.0, 0.24):
        painter.drawLine(QPointF(size * (x - 0.05), -size * 0.08), QPointF(size * (x + 0.05), size * 0.08))
    shine(painter, QPointF(-size * 0.1, -size * 0.1), size * 0.05)


def fillet(painter: QPainter, size: float, colour: QColor, _dice: Dice) -> None:
    """A fillet of fish or a chicken breast."""
    path = QPainterPath(QPointF(-size / 2, 0))
    path.cubicTo(
        QPointF(-size * 0.4, -size * 0.34), QPointF(size * 0.3, -size * 0.36), QPointF(size / 2, -size * 0.04)
    )
    path.cubicTo(QPointF(size * 0.44, size * 0.3), QPointF(-size * 0.3, size * 0.32), QPointF(-size / 2, 0))
    piece(painter, path, colour, 1.5)
    painter.setPen(line_pen(pale(colour, 0.42), size * 0.028))
    for x in (-0.22, -0.02, 0.18):
        bow = QPainterPath(QPointF(size * x, -size * 0.16))
        bow.quadTo(QPointF(size * (x + 0.12), 0), QPointF(size * x, size * 0.15))
        painter.strokePath(bow, painter.pen())


def prawn(painter: QPainter, size: float, colour: QColor, _dice: Dice) -> None:
    """A curled prawn."""
    path = QPainterPath(QPointF(size * 0.3, -size * 0.34))
    path.cubicTo(
        QPointF(-size * 0.62, -size * 0.5),
        QPointF(-size * 0.5, size * 0.56),
        QPointF(size * 0.34, size * 0.26),
    )
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.strokePath(path.translated(1, 2), line_pen(SHADOW, size * 0.26))
    painter.strokePath(path, line_pen(colour.darker(116), size * 0.26))
    painter.strokePath(path, line_pen(colour, size * 0.21))
    pen = line_pen(pale(colour, 0.6), size * 0.045)
    pen.setDashPattern([0.1, 2.6])
    pen.setWidthF(size * 0.11)
    painter.strokePath(path, pen)
    tail = blade(size * 0.3, size * 0.14).translated(size * 0.42, size * 0.2)
    piece(painter, tail, colour.darker(118), 0.8)


def shred(painter: QPainter, size: float, colour: QColor, _dice: Dice) -> None:
    """Grated cheese."""
    painter.setPen(line_pen(colour.darker(118), size * 0.17))
    painter.drawLine(QPointF(-size / 2 + 0.6, 0.9), QPointF(size / 2 + 0.6, size * 0.08 + 0.9))
    painter.setPen(line_pen(colour.lighter(106), size * 0.13))
    painter.drawLine(QPointF(-size / 2, 0), QPointF(size / 2, size * 0.08))


def seed(painter: QPainter, size: float, colour: QColor, _dice: Dice) -> None:
    """Seeds."""
    piece(painter, blade(size, size * 0.4), colour, 0.6)
