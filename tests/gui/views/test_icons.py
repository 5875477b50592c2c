"""Icons exist, take the colour of the look, and are crisp."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QPixmap
from PySide6.QtWidgets import QApplication

from desktop_app.runtime.resources import root
from desktop_app.views.icons import icon
from desktop_app.views.theme import Theme

VIEWS = Path(__file__).parents[3] / "desktop_app" / "views"


def colours_of(pixmap: QPixmap) -> set[str]:
    """Colours of all pixels that are fully covered."""
    image = pixmap.toImage()
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {pixel.name() for pixel in pixels if pixel.alpha() == 255}


def test_an_icon_takes_the_colours_of_the_look(qapp: QApplication, theme: Theme) -> None:
    made = icon("check", "herb_text")
    light = colours_of(made.pixmap(QSize(20, 20)))
    theme.apply(qapp, "dark")
    dark = colours_of(made.pixmap(QSize(20, 20)))
    assert dark == {QColor(theme.colour("herb_text")).name()}
    assert light != dark


def test_an_icon_is_drawn_for_the_screen_it_is_on() -> None:
    assert icon("x").pixmap(QSize(20, 20), 2.0).size() == QSize(40, 40)


def test_what_is_off_looks_so(theme: Theme) -> None:
    off = icon("x").pixmap(QSize(20, 20), QIcon.Mode.Disabled)
    assert colours_of(off) == {theme.colour("disabled_text").name()}


def test_no_room_is_no_picture() -> None:
    assert icon("x").pixmap(QSize(20, 0)).isNull()


@pytest.mark.parametrize("call", ["icon", "IconLabel", "icon_button", "EmptyState"])
def test_every_icon_that_is_named_ships(call: str) -> None:
    named = {
        name
        for path in VIEWS.rglob("*.py")
        for name in re.findall(rf'\b{call}\(\s*"([a-z0-9-]+)"', path.read_text(encoding="utf-8"))
    }
    assert named
    assert not [name for name in named if not (root() / "icons" / f"{name}.svg").is_file()]


def test_no_icon_ships_that_nothing_names() -> None:
    sources = "".join(path.read_text(encoding="utf-8") for path in VIEWS.rglob("*.py"))
    assert [path.stem for path in (root() / "icons").glob("*.svg") if f'"{path.stem}"' not in sources] == []
