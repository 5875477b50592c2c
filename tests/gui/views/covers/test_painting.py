"""Covers: always the same, always another, never empty."""

import pytest
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from desktop_app.presenters.covers import BY_CATEGORY, BY_WORD
from desktop_app.schemas.shown_recipes import CoverShown, FoodPart
from desktop_app.views.covers.cloths import CLOTHS, OTHERS, WEAVES, cloth_for
from desktop_app.views.covers.dice import Dice
from desktop_app.views.covers.filling import GROUNDS
from desktop_app.views.covers.painting import paint_cover
from desktop_app.views.covers.shapes import SHAPES
from desktop_app.views.covers.vessels import VESSELS
from desktop_app.views.widgets.cover_art import CoverArt, CoverShelf

DAL = CoverShown("Dal", "bowl", "indian", (FoodPart("#dd6633", "lentil"), FoodPart("#116622", "leaf")))


def drawn(cover: CoverShown, *, dark: bool = False, width: int = 200, height: int = 150) -> QImage:
    image = QImage(width, height, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    paint_cover(painter, QRectF(0, 0, width, height), cover, dark=dark)
    painter.end()
    return image


def near(image: QImage, colour: str) -> int:
    """How many of the pixels are close to a colour."""
    red, green, blue, _ = QColor(colour).getRgb()
    points = (image.pixelColor(x, y).getRgb() for x in range(0, 200, 2) for y in range(0, 150, 2))
    return sum(abs(r - red) + abs(g - green) + abs(b - blue) < 60 for r, g, b, _ in points)


def test_the_same_recipe_always_looks_the_same() -> None:
    assert drawn(DAL) == drawn(DAL)


def test_another_title_another_picture() -> None:
    assert drawn(DAL) != drawn(DAL._replace(key="Other dal"))


def test_foods_show_in_their_own_colours() -> None:
    assert near(drawn(DAL), "#dd6633") > 100
    assert near(drawn(DAL), "#116622") > 50
    assert near(drawn(DAL._replace(foods=())), "#116622") == 0


def test_a_dark_page_dims_the_cloth() -> None:
    assert drawn(DAL, dark=True).pixelColor(3, 3).lightness() < drawn(DAL).pixelColor(3, 3).lightness()


@pytest.mark.parametrize("vessel", [*VESSELS, "teapot"])
def test_every_vessel_holds_food(vessel: str) -> None:
    full = drawn(DAL._replace(vessel=vessel))
    assert full != drawn(DAL._replace(vessel=vessel, foods=()))


@pytest.mark.parametrize("shape", SHAPES)
def test_every_shape_shows(shape: str) -> None:
    assert drawn(DAL._replace(foods=(FoodPart("#3366cc", shape),))) != drawn(DAL._replace(foods=()))


def test_every_shape_that_is_asked_for_can_be_drawn() -> None:
    asked = {*BY_CATEGORY.values(), *BY_WORD.values(), "flat"} - {""}
    assert asked <= {*SHAPES, *GROUNDS}


@pytest.mark.parametrize("cuisine", [*CLOTHS, "martian"])
def test_every_cuisine_has_a_cloth(cuisine: str) -> None:
    assert cloth_for(cuisine).weave in WEAVES
    assert drawn(CoverShown("x", "plate", cuisine)).pixelColor(2, 2).alpha() == 255


def test_an_unknown_cuisine_keeps_its_cloth() -> None:
    assert cloth_for("martian") == cloth_for("martian")
    assert cloth_for("martian") in OTHERS


def test_dice_fall_evenly_and_the_same_way() -> None:
    dice, again = Dice("x"), Dice("x")
    throws = [dice.unit() for _ in range(2000)]
    assert throws == [again.unit() for _ in range(2000)]
    assert 0 <= min(throws) < 0.01
    assert 0.99 < max(throws) < 1
    assert sum(throws) / 2000 == pytest.approx(0.5, abs=0.03)
    assert {dice.pick("abc") for _ in range(60)} == set("abc")


def test_the_shelf_draws_one_by_one_and_keeps(qtbot: QtBot) -> None:
    shelf = CoverShelf()
    size = QSize(60, 45)
    assert shelf.cover(DAL, size, 1.0) is None
    with qtbot.waitSignal(shelf.drawn):
        pass
    picture = shelf.cover(DAL, size, 1.0)
    assert picture is not None
    assert picture.size() == size
    assert shelf.cover(DAL, size, 2.0) is None


def test_the_shelf_forgets_what_nobody_waits_for(qtbot: QtBot) -> None:
    shelf = CoverShelf()
    covers = [DAL._replace(key=str(number), foods=()) for number in range(shelf.KEPT + 10)]
    for cover in covers[: shelf.WAITING + 5]:
        shelf.cover(cover, QSize(8, 6), 1.0)
    assert len(shelf._waiting) == shelf.WAITING
    for cover in covers:
        shelf.cover(cover, QSize(8, 6), 1.0)
        shelf._draw_one()
    assert len(shelf._kept) == shelf.KEPT
    qtbot.waitUntil(lambda: not shelf._timer.isActive())


def test_cover_art_is_drawn_once_for_each_size(qtbot: QtBot) -> None:
    art = CoverArt()
    qtbot.addWidget(art)
    assert art.grab().toImage().pixelColor(5, 5) == art.grab().toImage().pixelColor(50, 50)
    art.show_cover(DAL)
    art.resize(160, art.heightForWidth(160))
    first = art.grab().toImage()
    kept = art._picture
    assert near(first.scaled(200, 150), "#dd6633") > 50
    art.grab()
    assert art._picture is kept
    assert art.height() == 120
