"""Foods that are cut or grown round. Each is drawn around the origin, ``size`` across."""

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath

from desktop_app.views.covers.dice import Dice
from desktop_app.views.covers.strokes import ellipse, line_pen, pale, piece, shine


def ring(painter: QPainter, size: float, colour: QColor, _dice: Dice) -> None:
    """Onion, leek, chilli, olive."""
    for scale in (1.0, 0.66):
        path = ellipse(size * scale, size * scale * 0.92)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.strokePath(path.translated(0.8, 1.4), line_pen(QColor(25, 15, 5, 40), size * 0.11))
        painter.strokePath(path, line_pen(colour.darker(118), size * 0.12))
        painter.strokePath(path, line_pen(colour, size * 0.085))


def coin(painter: QPainter, size: float, colour: QColor, _dice: Dice) -> None:
    """Carrot, radish, banana."""
    piece(painter, ellipse(size, size * 0.93), colour)
    painter.strokePath(ellipse(size * 0.62, size * 0.58), line_pen(colour.lighter(122), size * 0.07))
    shine(painter, QPointF(-size * 0.2, -size * 0.22), size * 0.09)


def rind(painter: QPainter, size: float, colour: QColor, dice: Dice) -> None:
    """Courgette, cucumber, aubergine: a skin around pale flesh with seeds."""
    piece(painter, ellipse(size, size * 0.95), colour)
    flesh = pale(colour, 0.8)
    painter.fillPath(ellipse(size * 0.84, size * 0.8), flesh)
    painter.setPen(line_pen(flesh.darker(114), size * 0.05))
    start = dice.between(0, 60)
    for angle in range(0, 360, 60):
        turn = math.radians(angle + start)
        x, y = math.cos(turn) * size * 0.2, math.sin(turn) * size * 0.2
        painter.drawLine(QPointF(x, y), QPointF(x * 1.35, y * 1.35))


def wheel(painter: QPainter, size: float, colour: QColor, _dice: Dice) -> None:
    """A slice of a citrus fruit."""
    piece(painter, ellipse(size, size), colour)
    painter.fillPath(ellipse(size * 0.88, size * 0.88), pale(colour, 0.85))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour.lighter(112))
    box = QRectF(-size * 0.39, -size * 0.39, size * 0.78, size * 0.78)
    for start in range(0, 360, 45):
        painter.drawPie(box, (start + 4) * 16, 37 * 16)


def wedge(painter: QPainter, size: float, colour: QColor, _dice: Dice) -> None:
    """A wedge of tomato, apple, avocado."""
    path = QPainterPath(QPointF(-size / 2, -size * 0.1))
    path.cubicTo(
        QPointF(-size * 0.3, size * 0.55), QPointF(size * 0.3, size * 0.55), QPointF(size / 2, -size * 0.1)
    )
    path.cubicTo(
        QPointF(size * 0.2, size * 0.06), QPointF(-size * 0.2, size * 0.06), QPointF(-size / 2, -size * 0.1)
    )
    piece(painter, path, colour)
    painter.save()
    painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
    painter.fillPath(path.translated(0, -size * 0.09), pale(colour, 0.42))
    painter.restore()


def cherry(painter: QPainter, size: float, colour: QColor, _dice: Dice) -> None:
    """Half a small tomato, its seeds showing."""
    piece(painter, ellipse(size, size * 0.94), colour)
    painter.fillPath(ellipse(size * 0.8, size * 0.74), colour.lighter(118))
    for angle in (30, 150, 270):
        turn = math.radians(angle)
        at = QPointF(math.cos(turn) * size * 0.2, math.sin(turn) * size * 0.19)
        painter.fillPath(ellipse(size * 0.24, size * 0.2, at), QColor("#F3B45A"))
    shine(painter, QPointF(-size * 0.26, -size * 0.26), size * 0.07)


def dot(painter: QPainter, size: float, colour: QColor, _dice: Dice) -> None:
    """Peas, lentils, sweetcorn."""
    piece(painter, ellipse(size, size * 0.94), colour, 0.8)
    shine(painter, QPointF(-size * 0.16, -size * 0.18), size * 0.14)


def bean(painter: QPainter, size: float, colour: QColor, _dice: Dice) -> None:
    """Beans, chickpeas, raisins."""
    path = QPainterPath(QPointF(-size / 2, 0))
    path.cubicTo(QPointF(-size / 2, -size * 0.5), QPointF(size / 2, -size * 0.5), QPointF(size / 2, 0))
    path.cubicTo(QPointF(size * 0.45, size * 0.42), QPointF(size * 0.12, size * 0.1), QPointF(0, size * 0.14))
    path.cubicTo(QPointF(-size * 0.12, size * 0.1), QPointF(-size * 0.45, size * 0.42), QPointF(-size / 2, 0))
    piece(painter, path, colour, 0.9)
    shine(painter, QPointF(-size * 0.12, -size * 0.2), size * 0.09)


def berry(painter: QPainter, size: float, colour: QColor, _dice: Dice) -> None:
    """Berries and grapes."""
    piece(painter, ellipse(size, size), colour)
    painter.fillPath(ellipse(size * 0.3, size * 0.26, QPointF(size * 0.08, size * 0.1)), colour.darker(130))
    shine(painter, QPointF(-size * 0.2, -size * 0.22), size * 0.13)


def egg(painter: QPainter, size: float, colour: QColor, dice: Dice) -> None:
    """An egg: a white that ran a little, and its yolk."""
    white = QPainterPath()
    points = 9
    radii = [size * dice.between(0.44, 0.54) for _ in range(points)]
    ends = [
        QPointF(math.cos(2 * math.pi * i / points) * radii[i], math.sin(2 * math.pi * i / points) * radii[i])
        for i in range(points)
    ]
    white.moveTo((ends[-1] + ends[0]) / 2)
    for index, end in enumerate(ends):
        white.quadTo(end, (end + ends[(index + 1) % points]) / 2)
    piece(painter, white, QColor("#FFFDF6"), 1.2)
    yolk = colour if colour.hslHue() in range(20, 60) and colour.hslSaturation() > 120 else QColor("#F4B42C")
    at = QPointF(size * dice.between(-0.06, 0.06), size * dice.between(-0.06, 0.06))
    painter.fillPath(ellipse(size * 0.44, size * 0.42, at + QPointF(1, 1.4)), QColor(150, 90, 10, 60))
    painter.fillPath(ellipse(size * 0.43, size * 0.42, at), yolk)
    shine(painter, at + QPointF(-size * 0.08, -size * 0.09), size * 0.05)


def mushroom(painter: QPainter, size: float, colour: QColor, _dice: Dice) -> None:
    """A slice of a mushroom: cap, gills, stalk."""
    path = QPainterPath(QPointF(-size / 2, size * 0.06))
    path.cubicTo(
        QPointF(-size * 0.5, -size * 0.56), QPointF(size * 0.5, -size * 0.56), QPointF(size / 2, size * 0.06)
    )
    path.quadTo(QPointF(size * 0.3, size * 0.2), QPointF(size * 0.13, size * 0.1))
    path.lineTo(QPointF(size * 0.15, size * 0.46))
    path.quadTo(QPointF(0, size * 0.54), QPointF(-size * 0.15, size * 0.46))
    path.lineTo(QPointF(-size * 0.13, size * 0.1))
    path.quadTo(QPointF(-size * 0.3, size * 0.2), QPointF(-size / 2, size * 0.06))
    piece(painter, path, pale(colour, 0.35))
    painter.setPen(line_pen(colour.darker(150), size * 0.06))
    painter.drawArc(QRectF(-size * 0.32, -size * 0.16, size * 0.64, size * 0.3), 200 * 16, 140 * 16)
