"""The food in the vessel: a ground, a bed, the main pieces, and what is scattered on top."""

import math
from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QRadialGradient

from desktop_app.schemas.shown_recipes import FoodPart
from desktop_app.views.covers.dice import Dice
from desktop_app.views.covers.shapes import SHAPES, Shape
from desktop_app.views.covers.vessels import Room

TRIES = 9
"""Throws for each piece before the dish counts as full."""
MORE_ALONE = 1.35
"""A food that has the dish to itself comes in larger numbers."""
INSIDE = 0.3
"""Share of its size that a piece keeps from the wall."""
GROUNDS = ("batter", "sauce")


class Lying(NamedTuple):
    """A piece that has found its place."""

    x: float
    y: float
    reach: float


def paint_filling(painter: QPainter, room: Room, foods: Sequence[FoodPart], dice: Dice) -> None:
    """Fill the room with the foods, those named first in the most places."""
    painter.save()
    painter.setClipPath(room.path, Qt.ClipOperation.IntersectClip)
    _ground(painter, room, foods, dice)
    for layer in ("bed", "main", "top"):
        parts = [part for part in foods if part.shape in SHAPES and SHAPES[part.shape].layer == layer]
        parts.sort(key=lambda part: -SHAPES[part.shape].size)  # the small fit between the large
        _lay(painter, room, parts, dice)
    painter.restore()


def _ground(painter: QPainter, room: Room, foods: Sequence[FoodPart], dice: Dice) -> None:
    grounds = sorted((part for part in foods if part.shape in GROUNDS), key=lambda p: GROUNDS.index(p.shape))
    grounds = grounds or [
        part for part in foods if part.shape in SHAPES and SHAPES[part.shape].layer == "bed"
    ]
    if not grounds:
        return
    colour, box = QColor(grounds[0].colour), room.box
    light = QRadialGradient(box.center() + QPointF(14, 18), box.width() * 0.6)
    light.setColorAt(0, colour.lighter(108))
    light.setColorAt(1, colour.darker(116))
    painter.fillPath(room.path, light)
    for part in grounds[:3]:
        _ripples(painter, room, QColor(part.colour), dice)


def _ripples(painter: QPainter, room: Room, colour: QColor, dice: Dice) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    for shade in (112, 92, 118, 88, 108):
        spot = colour.lighter(shade)
        spot.setAlphaF(0.32)
        painter.setBrush(spot)
        at = room.throw(dice)
        painter.drawEllipse(at, dice.between(12, 42), dice.between(8, 26))


def _lay(painter: QPainter, room: Room, parts: Sequence[FoodPart], dice: Dice) -> None:
    """Deal the pieces out in turn, so that no food hides another."""
    hands = [[part] * _count(SHAPES[part.shape], room, len(parts)) for part in parts]
    lying: list[Lying] = []
    longest = max((len(hand) for hand in hands), default=0)
    for turn in range(longest):
        for hand in hands:
            if turn < len(hand):
                _place(painter, room, hand[turn], lying, dice)


def _count(shape: Shape, room: Room, sharing: int) -> int:
    """How many pieces fit beside those of the other foods."""
    if shape.layer == "top":
        return max(1, round(shape.most / math.sqrt(sharing)))
    reach = shape.size * shape.room
    fitting = round(room.area / (reach * reach) / sharing)
    most: int = round(shape.most * (MORE_ALONE if sharing == 1 else 1))
    return max(1, min(most, fitting))


def _place(painter: QPainter, room: Room, part: FoodPart, lying: list[Lying], dice: Dice) -> None:
    shape = SHAPES[part.shape]
    reach = shape.size * shape.room / 2
    for _ in range(TRIES):
        at = room.throw(dice, shape.size * INSIDE if shape.layer != "bed" else 0)
        if shape.layer == "bed" or _is_free(at, reach, lying):
            lying.append(Lying(at.x(), at.y(), reach))
            _draw(painter, shape, at, QColor(part.colour), dice)
            return


def _is_free(at: QPointF, reach: float, lying: Sequence[Lying]) -> bool:
    return all(
        (at.x() - other.x) ** 2 + (at.y() - other.y) ** 2 > (reach + other.reach) ** 2 for other in lying
    )


def _draw(painter: QPainter, shape: Shape, at: QPointF, colour: QColor, dice: Dice) -> None:
    painter.save()
    painter.translate(at)
    painter.rotate(dice.between(0, 360))
    size = shape.size * dice.between(0.88, 1.12)
    shape.draw(painter, size, colour.lighter(round(dice.between(94, 108))), dice)
    painter.restore()
