"""Table cloths: a palette and a weave for each cuisine."""

import math
from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from desktop_app.views.covers.dice import Dice

WIDTH, HEIGHT = 400, 300
SHEET = QRectF(0, 0, WIDTH, HEIGHT)
DARKER_AT_NIGHT = 165
"""Per cent by which cloth and crockery are darkened beside a dark page."""


class Cloth(NamedTuple):
    """Colours of cloth, pattern and crockery (body, rim); ``weave`` is a key of `WEAVES`."""

    ground: str
    pattern: str
    weave: str
    crockery: str = "#FBF7F0"
    rim: str = "#E5DCCD"


CLOTHS = {
    "home": Cloth("#DCE5DF", "#B9CCC2", "gingham"),
    "british": Cloth("#D9E3EA", "#AFC4D3", "gingham", "#FDFBF7", "#88A6BD"),
    "american": Cloth("#F1DDD6", "#DDA497", "gingham", "#FBF9F5", "#E0D6C8"),
    "italian": Cloth("#F4E6DA", "#D9836B", "gingham", "#FDFAF3", "#7C9A6B"),
    "french": Cloth("#E9EAF0", "#8D9CBE", "stripes", "#FDFCF9", "#8D9CBE"),
    "spanish": Cloth("#F6E3C5", "#DDA15A", "tiles", "#B5653F", "#9C5232"),
    "portuguese": Cloth("#E3EDF3", "#6E9CBD", "tiles", "#FCFAF5", "#5F8FB4"),
    "greek": Cloth("#E6F0F5", "#76A8CB", "stripes", "#FDFCF8", "#76A8CB"),
    "turkish": Cloth("#EDE0DC", "#B56A63", "tiles", "#FAF5EC", "#2F8C8A"),
    "lebanese": Cloth("#E9E4D4", "#9FAF7E", "diamonds", "#FAF6EC", "#7E9763"),
    "middle eastern": Cloth("#EDE2D3", "#C29A6B", "diamonds", "#F8F2E6", "#3F8583"),
    "north african": Cloth("#F3DFD0", "#CE8055", "diamonds", "#C6683F", "#A9522E"),
    "indian": Cloth("#F8E4C3", "#E2A13F", "dots", "#C98D4B", "#A97034"),
    "thai": Cloth("#E2EDDC", "#93B77F", "leaves", "#F8F5EB", "#6F9C60"),
    "vietnamese": Cloth("#E6EEE1", "#A4BF92", "leaves", "#FAF8F0", "#5F87B0"),
    "chinese": Cloth("#F5DFD8", "#D68A7A", "waves", "#FBF8F1", "#B8402F"),
    "korean": Cloth("#E9E4E8", "#B3A0B6", "linen", "#55504C", "#3E3A37"),
    "japanese": Cloth("#DFE5EC", "#94A6BF", "waves", "#5E6C80", "#45536A"),
    "mexican": Cloth("#F7E2D2", "#E07A5A", "serape", "#3D8C8C", "#2F7373"),
    "tex-mex": Cloth("#F5E5CC", "#D98E4A", "serape", "#B35C3C", "#94482C"),
    "caribbean": Cloth("#DDF0EA", "#6FBFA8", "leaves", "#FBF8EE", "#E7A84A"),
}
OTHERS = (
    Cloth("#E6E2EC", "#B9AECB", "linen"),
    Cloth("#E4EADC", "#B4C49D", "linen"),
    Cloth("#F2E6D8", "#D6B58E", "dots"),
    Cloth("#DFE9EA", "#A3C0C4", "stripes"),
)


def cloth_for(cuisine: str) -> Cloth:
    """The cloth of a cuisine; one without an own cloth always gets the same of the others."""
    return CLOTHS.get(cuisine.casefold()) or Dice(cuisine).pick(OTHERS)


def tone(colour: str, *, dark: bool) -> QColor:
    """The colour, dimmed beside a dark page."""
    return QColor(colour).darker(DARKER_AT_NIGHT) if dark else QColor(colour)


def paint_cloth(painter: QPainter, cloth: Cloth, *, dark: bool) -> None:
    """Cover the sheet."""
    painter.fillRect(SHEET, tone(cloth.ground, dark=dark))
    pattern = tone(cloth.pattern, dark=dark)
    pattern.setAlphaF(0.55)
    painter.save()
    WEAVES[cloth.weave](painter, pattern)
    painter.restore()


def _gingham(painter: QPainter, colour: QColor) -> None:
    colour.setAlphaF(0.38)
    for at in range(0, WIDTH, 44):
        painter.fillRect(QRectF(at, 0, 22, HEIGHT), colour)
    for at in range(8, HEIGHT, 44):
        painter.fillRect(QRectF(0, at, WIDTH, 22), colour)


def _stripes(painter: QPainter, colour: QColor) -> None:
    for at in range(14, WIDTH, 58):
        painter.fillRect(QRectF(at, 0, 10, HEIGHT), colour)
        painter.fillRect(QRectF(at + 15, 0, 3, HEIGHT), colour)


def _linen(painter: QPainter, colour: QColor) -> None:
    painter.setPen(QPen(colour, 0.8))
    for at in range(0, WIDTH, 7):
        painter.drawLine(at, 0, at, HEIGHT)
    for at in range(0, HEIGHT, 7):
        painter.drawLine(0, at, WIDTH, at)


def _dots(painter: QPainter, colour: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    for row, y in enumerate(range(0, HEIGHT + 20, 26)):
        for x in range(0, WIDTH + 30, 30):
            painter.drawEllipse(QPointF(x + (row % 2) * 15, y), 4.2, 4.2)


def _tiles(painter: QPainter, colour: QColor) -> None:
    painter.setPen(QPen(colour, 2.4))
    for x in range(0, WIDTH + 50, 50):
        for y in range(0, HEIGHT + 50, 50):
            painter.drawEllipse(QPointF(x, y), 24, 24)
            painter.drawEllipse(QPointF(x + 25, y + 25), 6, 6)


def _diamonds(painter: QPainter, colour: QColor) -> None:
    painter.setPen(QPen(colour, 2.2))
    for at in range(-HEIGHT, WIDTH + HEIGHT, 36):
        painter.drawLine(at, 0, at + HEIGHT, HEIGHT)
        painter.drawLine(at, HEIGHT, at + HEIGHT, 0)


def _waves(painter: QPainter, colour: QColor) -> None:
    painter.setPen(QPen(colour, 1.8))
    for row, y in enumerate(range(10, HEIGHT + 30, 15)):
        for x in range(-30, WIDTH + 30, 60):
            for radius in (28, 19, 10):
                box = QRectF(x + (row % 2) * 30 - radius, y - radius, 2 * radius, 2 * radius)
                painter.drawArc(box, 0, 180 * 16)


def _leaves(painter: QPainter, colour: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    for row, y in enumerate(range(6, HEIGHT + 30, 34)):
        for column, x in enumerate(range(0, WIDTH + 40, 42)):
            painter.save()
            painter.translate(x + (row % 2) * 21, y)
            painter.rotate(35 if (row + column) % 2 else -40)
            painter.drawEllipse(QPointF(0, 0), 11, 4.2)
            painter.restore()


def _serape(painter: QPainter, colour: QColor) -> None:
    turns = (0, 38, 160, 200, 38)
    y = 0
    for band in range(24):
        hue = (colour.hslHue() + turns[band % len(turns)]) % 360
        stripe = QColor.fromHslF(hue / 360, colour.hslSaturationF() * 0.8, colour.lightnessF(), 0.5)
        height = 5 + 9 * abs(math.sin(band * 1.7))
        painter.fillRect(QRectF(0, y, WIDTH, height), stripe)
        y += round(height + 6)


WEAVES: dict[str, Callable[[QPainter, QColor], None]] = {
    "gingham": _gingham,
    "stripes": _stripes,
    "linen": _linen,
    "dots": _dots,
    "tiles": _tiles,
    "diamonds": _diamonds,
    "waves": _waves,
    "leaves": _leaves,
    "serape": _serape,
}
