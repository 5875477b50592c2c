"""A whole cover."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from desktop_app.schemas.shown_recipes import CoverShown
from desktop_app.views.covers.cloths import HEIGHT, WIDTH, cloth_for, paint_cloth
from desktop_app.views.covers.cutlery import paint_cutlery
from desktop_app.views.covers.dice import Dice
from desktop_app.views.covers.filling import paint_filling
from desktop_app.views.covers.vessels import paint_vessel


def paint_cover(painter: QPainter, target: QRectF, cover: CoverShown, *, dark: bool) -> None:
    """Draw the cover so that it fills ``target``, cut at the sides where that is not 4:3."""
    dice = Dice(f"{cover.key}/{cover.vessel}")
    cloth = cloth_for(cover.cuisine)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setClipRect(target, Qt.ClipOperation.IntersectClip)
    scale = max(target.width() / WIDTH, target.height() / HEIGHT)
    painter.translate(target.center())
    painter.scale(scale, scale)
    painter.translate(-WIDTH / 2, -HEIGHT / 2)
    paint_cloth(painter, cloth, dark=dark)
    paint_cutlery(painter, cover.vessel, cover.cuisine.casefold(), left=dice.unit() < 0.5, dark=dark)
    room = paint_vessel(painter, cover.vessel, cloth, dark=dark)
    paint_filling(painter, room, cover.foods, dice)
    painter.restore()
