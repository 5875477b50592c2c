"""Foods in blocks, crumbled, torn or poured. Each is drawn around the origin, ``size`` across."""

import math

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPolygonF

from desktop_app.views.covers.dice import Dice
from desktop_app.views.covers.strokes import SHADOW, blade, ellipse, line_pen, pale, piece, rounded, shine


def cube(painter: QPainter, size: float, colour: QColor, dice: Dice) -> None:
    """Meat, tofu, potato: a block with a light top and a browned side."""
    high = size * dice.between(0.66, 0.86)
    piece(painter, rounded(size * 0.92, high, size * 0.16), colour)
    top = rounded(size * 0.72, high * 0.56, size * 0.12).translated(-size * 0.03, -high * 0.13)
    painter.fillPath(top, colour.lighter(116))


def crumble(painter: QPainter, size: float, colour: QColor, dice: Dice) -> None:
    """Feta, mince: an uneven lump."""
    corners = 7
    points = []
    for index in range(corners):
        turn, reach = 2 * math.pi * index / corners, size * dice.between(0.34, 0.54)
        points.append(QPointF(math.cos(turn) * reach, math.sin(turn) * reach * 0.85))
    path = QPainterPath()
    path.addPolygon(QPolygonF(points))
    path.closeSubpath()
    piece(painter, path, colour, 0.9)
    painter.fillPath(
        ellipse(size * 0.4, size * 0.26, QPointF(-size * 0.08, -size * 0.1)), colour.lighter(112)
    )


def floret(painter: QPainter, size: float, colour: QColor, dice: Dice) -> None:
    """Broccoli, cauliflower."""
    stalk = rounded(size * 0.26, size * 0.5, size * 0.1).translated(0, size * 0.28)
    piece(painter, stalk, pale(colour, 0.45))
    for x, y, across in ((-0.24, -0.02, 0.46), (0.24, -0.02, 0.46), (0, -0.22, 0.56), (0, 0.02, 0.42)):
        head = ellipse(size * across, size * across * 0.9, QPointF(size * x, size * y))
        piece(painter, head, colour.lighter(round(dice.between(98, 118))), 0.8)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour.lighter(138))
    for _ in range(7):
        at = QPointF(size * dice.between(-0.3, 0.3), size * dice.between(-0.34, 0.04))
        painter.drawEllipse(at, size * 0.035, size * 0.035)


def toast(painter: QPainter, size: float, colour: QColor, _dice: Dice) -> None:
    """A slice of bread."""
    path = QPainterPath(QPointF(-size * 0.36, size * 0.4))
    path.lineTo(QPointF(-size * 0.36, -size * 0.02))
    path.cubicTo(
        QPointF(-size * 0.62, -size * 0.44),
        QPointF(size * 0.62, -size * 0.44),
        QPointF(size * 0.36, -size * 0.02),
    )
    path.lineTo(QPointF(size * 0.36, size * 0.4))
    path.closeSubpath()
    piece(painter, path, colour.darker(122), 1.4)
    painter.save()
    painter.scale(0.84, 0.84)
    painter.fillPath(path, pale(colour, 0.5))
    painter.restore()


def flat(painter: QPainter, size: float, colour: QColor, dice: Dice) -> None:
    """Flat bread and pancakes, with their brown spots."""
    piece(painter, ellipse(size, size * 0.94), colour, 1.4)
    painter.setPen(Qt.PenStyle.NoPen)
    brown = colour.darker(138)
    brown.setAlphaF(0.5)
    painter.setBrush(brown)
    for _ in range(9):
        turn, reach = dice.between(0, 2 * math.pi), size * dice.between(0.05, 0.38)
        at = QPointF(math.cos(turn) * reach, math.sin(turn) * reach)
        painter.drawEllipse(at, size * dice.between(0.02, 0.06), size * dice.between(0.02, 0.05))


def nut(painter: QPainter, size: float, colour: QColor, _dice: Dice) -> None:
    """Nuts."""
    piece(painter, blade(size, size * 0.52), colour)
    painter.setPen(line_pen(colour.darker(135), size * 0.06))
    for y in (-0.1, 0.08):
        painter.drawLine(QPointF(-size * 0.26, size * y), QPointF(size * 0.26, size * y))


def swirl(painter: QPainter, size: float, colour: QColor, dice: Dice) -> None:
    """A spoonful of cream or yoghurt, drawn out in a spiral."""
    path = QPainterPath()
    start = dice.between(0, 2 * math.pi)
    for step in range(46):
        turn, reach = start + step * 0.27, size * 0.5 * (step / 45) ** 0.8
        at = QPointF(math.cos(turn) * reach, math.sin(turn) * reach * 0.86)
        if step:
            path.lineTo(at)
        else:
            path.moveTo(at)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.strokePath(path.translated(0.8, 1.6), line_pen(SHADOW, size * 0.11))
    painter.strokePath(path, line_pen(colour, size * 0.11))


def sprinkle(painter: QPainter, size: float, colour: QColor, _dice: Dice) -> None:
    """Spice, sugar, pepper."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawEllipse(QPointF(0, 0), size * 0.5, size * 0.4)


def square(painter: QPainter, size: float, colour: QColor, _dice: Dice) -> None:
    """A piece of chocolate."""
    piece(painter, rounded(size, size, size * 0.12), colour)
    painter.strokePath(
        rounded(size * 0.62, size * 0.62, size * 0.06), line_pen(colour.lighter(140), size * 0.06)
    )


def meatball(painter: QPainter, size: float, colour: QColor, dice: Dice) -> None:
    """A ball or patty, browned."""
    piece(painter, ellipse(size, size * 0.94), colour, 1.3)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour.darker(128))
    for _ in range(6):
        at = QPointF(size * dice.between(-0.28, 0.28), size * dice.between(-0.26, 0.26))
        painter.drawEllipse(at, size * 0.05, size * 0.04)
    shine(painter, QPointF(-size * 0.18, -size * 0.2), size * 0.08)
