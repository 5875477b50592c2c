"""What the food is served in, seen from above."""

import math
from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QRadialGradient

from desktop_app.views.covers.cloths import Cloth, tone
from desktop_app.views.covers.dice import Dice

CENTRE = QPointF(200, 152)
IRON, IRON_EDGE = "#3B3A3C", "#29282A"
STEEL, STEEL_EDGE = "#C9CCD0", "#A6ABB2"
WOOD, WOOD_EDGE = "#B98655", "#94653A"
TIN, TIN_EDGE = "#8B9097", "#6B7079"


class Room(NamedTuple):
    """The room the food has in a vessel: a circle, or a box where ``is_box`` is true."""

    path: QPainterPath
    box: QRectF
    is_box: bool

    def throw(self, dice: Dice, margin: float = 0) -> QPointF:
        """A point in it, at least ``margin`` from the edge, each as likely as any other."""
        box = self.box.adjusted(margin, margin, -margin, -margin)
        if self.is_box:
            return QPointF(dice.between(box.left(), box.right()), dice.between(box.top(), box.bottom()))
        turn, reach = dice.between(0, 2 * math.pi), box.width() / 2 * math.sqrt(dice.unit())
        return box.center() + QPointF(math.cos(turn) * reach, math.sin(turn) * reach)

    @property
    def area(self) -> float:
        """In square units of the sheet."""
        return self.box.width() * self.box.height() * (1 if self.is_box else math.pi / 4)


def paint_vessel(painter: QPainter, vessel: str, cloth: Cloth, *, dark: bool) -> Room:
    """Draw the vessel; the room in it."""
    painter.setPen(Qt.PenStyle.NoPen)
    path = VESSELS.get(vessel, _plate)(painter, cloth, dark)
    return Room(path, path.boundingRect(), vessel in {"tray", "loaf"})


def round_path(radius: float, centre: QPointF = CENTRE) -> QPainterPath:
    """A circle."""
    path = QPainterPath()
    path.addEllipse(centre, radius, radius)
    return path


def box_path(width: float, height: float, corner: float) -> QPainterPath:
    """A rounded box around the centre."""
    path = QPainterPath()
    box = QRectF(CENTRE.x() - width / 2, CENTRE.y() - height / 2, width, height)
    path.addRoundedRect(box, corner, corner)
    return path


def _shadow(painter: QPainter, path: QPainterPath) -> None:
    for step in range(5):
        painter.fillPath(path.translated(3 + step, 5 + 1.6 * step), QColor(30, 20, 10, 17))


def _edged(painter: QPainter, path: QPainterPath, fill: QColor) -> None:
    painter.fillPath(path, fill)
    painter.strokePath(path, QPen(fill.darker(116), 1.4))


def _hollow(painter: QPainter, path: QPainterPath, fill: QColor) -> QPainterPath:
    """The inside of a vessel: darker to the upper left, where its wall throws a shadow."""
    box = path.boundingRect()
    light = QRadialGradient(box.center() + QPointF(10, 14), max(box.width(), box.height()) * 0.62)
    light.setColorAt(0, fill.lighter(104))
    light.setColorAt(0.75, fill)
    light.setColorAt(1, fill.darker(122))
    painter.fillPath(path, light)
    return path


def _bowl(painter: QPainter, cloth: Cloth, dark: bool) -> QPainterPath:
    outer = round_path(124)
    _shadow(painter, outer)
    _edged(painter, outer, tone(cloth.rim, dark=dark))
    _edged(painter, round_path(119), tone(cloth.crockery, dark=dark))
    _hollow(painter, round_path(110), tone(cloth.crockery, dark=dark).darker(108))
    return round_path(103)


def _plate(painter: QPainter, cloth: Cloth, dark: bool) -> QPainterPath:
    outer = round_path(132)
    _shadow(painter, outer)
    body = tone(cloth.crockery, dark=dark)
    _edged(painter, outer, body)
    painter.strokePath(round_path(125), QPen(tone(cloth.rim, dark=dark), 4))
    _hollow(painter, round_path(102), body.darker(104))
    return round_path(95)


def _pan(painter: QPainter, _cloth: Cloth, dark: bool) -> QPainterPath:
    handle = QPainterPath()
    handle.addRoundedRect(QRectF(100, -12, 150, 24), 12, 12)
    handle = _turned(handle, painter, -32)
    outer = round_path(122)
    _shadow(painter, outer)
    _shadow(painter, handle)
    _edged(painter, handle, tone(WOOD, dark=dark))
    _edged(painter, outer, tone(IRON_EDGE, dark=dark))
    _hollow(painter, round_path(115), tone(IRON, dark=dark))
    return round_path(107)


def _pot(painter: QPainter, cloth: Cloth, dark: bool) -> QPainterPath:
    body = tone(_enamel(cloth), dark=dark)
    ears = QPainterPath()
    ears.addRoundedRect(QRectF(CENTRE.x() - 156, CENTRE.y() - 26, 312, 52), 22, 22)
    outer = round_path(124)
    whole = ears.united(outer)
    _shadow(painter, whole)
    _edged(painter, ears, body.darker(112))
    _edged(painter, outer, body)
    _hollow(painter, round_path(114), QColor("#F1E9DC").darker(165 if dark else 106))
    return round_path(106)


def _tray(painter: QPainter, _cloth: Cloth, dark: bool) -> QPainterPath:
    outer = box_path(330, 218, 22)
    _shadow(painter, outer)
    _edged(painter, outer, tone(TIN, dark=dark))
    _hollow(painter, box_path(312, 200, 15), tone(TIN_EDGE, dark=dark))
    paper = box_path(298, 186, 10)
    painter.fillPath(paper, tone("#EFE3CF", dark=dark))
    return box_path(276, 168, 10)


def _glass(painter: QPainter, cloth: Cloth, dark: bool) -> QPainterPath:
    saucer = round_path(112)
    _shadow(painter, saucer)
    _edged(painter, saucer, tone(cloth.crockery, dark=dark))
    painter.strokePath(round_path(105), QPen(tone(cloth.rim, dark=dark), 3))
    _shadow(painter, round_path(80))
    _edged(painter, round_path(80), QColor(255, 255, 255, 150))
    painter.strokePath(round_path(80), QPen(QColor(255, 255, 255, 220), 3))
    return round_path(72)


def _loaf(painter: QPainter, _cloth: Cloth, dark: bool) -> QPainterPath:
    board = box_path(340, 214, 26)
    _shadow(painter, board)
    _edged(painter, board, tone(WOOD, dark=dark))
    painter.setPen(QPen(tone(WOOD_EDGE, dark=dark), 1))
    for y in range(70, 250, 26):
        painter.drawLine(QPointF(52, y), QPointF(348, y + 5))
    tin = box_path(268, 132, 26)
    _shadow(painter, tin)
    _edged(painter, tin, tone(TIN, dark=dark))
    return box_path(252, 116, 22)


def _turned(path: QPainterPath, painter: QPainter, degrees: float) -> QPainterPath:
    painter.save()
    painter.resetTransform()
    painter.translate(CENTRE)
    painter.rotate(degrees)
    turned = painter.transform().map(path)
    painter.restore()
    return turned


def _enamel(cloth: Cloth) -> str:
    """Pots are enamelled in the colour of the pattern, made strong."""
    strong = QColor(cloth.pattern)
    return QColor.fromHslF(max(strong.hslHueF(), 0.0), 0.42, 0.42).name()


VESSELS: dict[str, Callable[[QPainter, Cloth, bool], QPainterPath]] = {
    "bowl": _bowl,
    "plate": _plate,
    "pan": _pan,
    "pot": _pot,
    "tray": _tray,
    "glass": _glass,
    "loaf": _loaf,
}
