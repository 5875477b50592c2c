"""Every shape of food: how it is drawn, how large, and where in the dish it lies."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtGui import QColor, QPainter

from desktop_app.views.covers import long_pieces as long
from desktop_app.views.covers import other_pieces as other
from desktop_app.views.covers import round_pieces as round_
from desktop_app.views.covers.dice import Dice

Draw = Callable[[QPainter, float, QColor, Dice], None]


class Shape(NamedTuple):
    """``size`` across on the sheet, ``room`` its share of that kept clear of others.

    ``layer`` is bed (covers the ground), main, or top (few, laid on last).
    """

    draw: Draw
    size: float
    layer: str = "main"
    room: float = 0.8
    most: int = 14


SHAPES = {
    "grain": Shape(long.grain, 14, "bed", 0.42, 270),
    "strand": Shape(long.strand, 96, "bed", 0.1, 74),
    "tube": Shape(long.tube, 36, "bed", 0.5, 60),
    "dot": Shape(round_.dot, 12, "main", 0.85, 40),
    "lentil": Shape(round_.dot, 11, "bed", 0.6, 190),
    "bean": Shape(round_.bean, 21, "main", 0.75, 26),
    "ring": Shape(round_.ring, 30, "main", 0.6, 8),
    "small_ring": Shape(round_.ring, 15, "top", 0.8, 12),
    "coin": Shape(round_.coin, 27, "main", 0.8, 12),
    "slice": Shape(round_.rind, 33, "main", 0.8, 11),
    "wheel": Shape(round_.wheel, 46, "top", 0.9, 2),
    "wedge": Shape(round_.wedge, 42, "main", 0.7, 9),
    "cherry": Shape(round_.cherry, 27, "main", 0.85, 11),
    "berry": Shape(round_.berry, 19, "main", 0.85, 18),
    "egg": Shape(round_.egg, 66, "top", 0.8, 7),
    "mushroom": Shape(round_.mushroom, 32, "main", 0.72, 10),
    "baton": Shape(long.baton, 56, "main", 0.4, 11),
    "strip": Shape(long.strip, 44, "main", 0.5, 10),
    "leaf": Shape(long.leaf, 46, "main", 0.5, 15),
    "herb": Shape(long.herb, 22, "top", 0.9, 9),
    "crescent": Shape(long.crescent, 27, "main", 0.7, 10),
    "sausage": Shape(long.sausage, 76, "main", 0.55, 5),
    "fillet": Shape(long.fillet, 104, "main", 0.62, 3),
    "prawn": Shape(long.prawn, 40, "main", 0.8, 8),
    "shred": Shape(long.shred, 17, "top", 0.4, 40),
    "seed": Shape(long.seed, 8, "top", 0.9, 40),
    "cube": Shape(other.cube, 29, "main", 0.82, 13),
    "crumble": Shape(other.crumble, 15, "top", 0.85, 20),
    "mince": Shape(other.crumble, 16, "main", 0.6, 60),
    "floret": Shape(other.floret, 42, "main", 0.78, 8),
    "toast": Shape(other.toast, 78, "main", 0.7, 3),
    "flat": Shape(other.flat, 124, "main", 0.3, 3),
    "nut": Shape(other.nut, 18, "top", 0.9, 14),
    "swirl": Shape(other.swirl, 62, "top", 0.8, 1),
    "sprinkle": Shape(other.sprinkle, 3.2, "top", 1.2, 26),
    "square": Shape(other.square, 20, "top", 0.9, 10),
    "meatball": Shape(other.meatball, 44, "main", 0.85, 7),
}
"""``sauce`` and ``batter`` are no pieces: they are the ground the others lie on."""
