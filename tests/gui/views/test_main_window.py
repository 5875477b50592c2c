"""The frame of the window."""

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.views.main_window import MainWindow
from desktop_app.views.theme import Theme
from desktop_app.views.widgets.line_edit import LineEdit
from desktop_app.views.widgets.nav_rail import NavRail


@pytest.fixture
def window(qtbot: QtBot, theme: Theme) -> MainWindow:
    made = MainWindow(theme)
    qtbot.addWidget(made, before_close_func=lambda closing: closing.hide())
    made.show()
    return made


def marked(window: MainWindow) -> list[str]:
    rail = window.findChild(NavRail)
    assert rail is not None
    return [entry.text() for entry in rail.findChildren(QToolButton) if entry.isChecked()]


def test_a_page_is_built_once_when_it_is_first_shown(window: MainWindow) -> None:
    built: list[str] = []

    def build(name: str) -> QWidget:
        built.append(name)
        return QLabel(name)

    for name in ("cook", "pantry", "recipe"):
        window.add_page(name, lambda name=name: build(name))
    assert built == []
    for name in ("cook", "pantry", "cook"):
        window.show_page(name)
    assert built == ["cook", "pantry"]
    assert marked(window) == ["Cook"]


def test_a_page_without_a_place_leaves_the_mark(window: MainWindow) -> None:
    window.add_page("recipes", lambda: QLabel("grid"))
    window.add_page("recipe", lambda: QLabel("dal"))
    window.show_page("recipes")
    window.show_page("recipe")
    assert marked(window) == ["Recipes"]


@pytest.mark.parametrize(
    ("number", "name"), [("1", "cook"), ("2", "recipes"), ("3", "pantry"), ("4", "settings")]
)
def test_places_are_chosen_by_number(window: MainWindow, qtbot: QtBot, number: str, name: str) -> None:
    qtbot.waitUntil(window.isActiveWindow)
    with qtbot.waitSignal(window.page_chosen) as told:
        qtbot.keyClick(window, getattr(Qt.Key, f"Key_{number}"), Qt.KeyboardModifier.ControlModifier)
    assert told.args == [name]


def test_places_are_chosen_by_press(window: MainWindow, qtbot: QtBot) -> None:
    entry = next(made for made in window.findChildren(QToolButton) if made.text() == "Pantry")
    with qtbot.waitSignal(window.page_chosen) as told:
        qtbot.mouseClick(entry, Qt.MouseButton.LeftButton)
    assert told.args == ["pantry"]


def test_undo_by_key_also_from_an_empty_box(window: MainWindow, qtbot: QtBot) -> None:
    window.add_page("cook", lambda: LineEdit("Line"))
    window.show_page("cook")
    done: list[int] = []
    box = window.findChild(QLineEdit)
    assert box is not None
    box.setFocus()
    qtbot.waitUntil(box.hasFocus)
    window.show_toast("Removed rice.", "Undo", lambda: done.append(1))
    qtbot.keyClick(box, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert done == [1]


def test_closing_only_asks(window: MainWindow, qtbot: QtBot) -> None:
    event = QCloseEvent()
    with qtbot.waitSignal(window.quit_requested):
        QApplication.sendEvent(window, event)
    assert not event.isAccepted()
    assert window.isVisible()


def test_the_window_is_where_it_was(window: MainWindow, qtbot: QtBot, theme: Theme) -> None:
    window.resize(777, 555)
    kept = window.geometry_text()
    other = MainWindow(theme)
    qtbot.addWidget(other, before_close_func=lambda closing: closing.hide())
    other.restore_geometry(kept)
    assert other.size() == QSize(777, 555)
    other.restore_geometry("no geometry, ünd")
    assert other.size() == QSize(777, 555)


def test_the_window_may_be_small(window: MainWindow) -> None:
    assert window.minimumSize() == QSize(720, 520)
