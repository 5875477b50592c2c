"""The page of earlier ideas: list, comparison, the ways out."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from desktop_app.schemas.shown_history import IdeaRow, IdeaShown
from desktop_app.views.history import HistoryView
from desktop_app.views.widgets.chip import Chip

ROWS = (
    IdeaRow(3, "Dal", "today", recipe=True, saved=False),
    IdeaRow(2, "Soup", "yesterday", recipe=True, saved=True),
    IdeaRow(1, "No recipe", "no dish fitted", recipe=False, saved=False),
)
SIDE = IdeaShown("Dal", "built-in chef", ("200 g lentils",), ("Simmer.",), ("Nothing was found.",))


@pytest.fixture
def view(qtbot: QtBot) -> HistoryView:
    made = HistoryView()
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    made.show_ideas(ROWS, more=True)
    return made


def press(view: HistoryView, name: str) -> QPushButton:
    return next(one for one in view.findChildren(QPushButton) if name in (one.accessibleName(), one.text()))


def test_each_idea_can_be_opened_saved_and_deleted(qtbot: QtBot, view: HistoryView) -> None:
    for name, signal in (
        ("Open: Dal", view.opened),
        ("Save: Dal", view.saved),
        ("Delete: Dal", view.deleted),
    ):
        with qtbot.waitSignal(signal) as caught:
            press(view, name).click()
        assert caught.args == [3]
    assert not press(view, "Saved: Soup").isEnabled()
    assert len(view.findChildren(Chip)) == 2


def test_two_ticks_compare(qtbot: QtBot, view: HistoryView) -> None:
    first, second = view.findChildren(Chip)
    assert (first.accessibleName(), second.accessibleName()) == ("Compare: Dal", "Compare: Soup")
    first.click()
    qtbot.waitUntil(lambda: first.width() >= first.sizeHint().width())
    first.click()
    second.click()
    with qtbot.waitSignal(view.compared) as caught:
        first.click()
    assert caught.args == [2, 3]
    assert not first.isChecked()
    view.show_both(SIDE, SIDE._replace(title="Soup"))
    assert {"Dal", "Soup", "1. Simmer."} <= {
        one.text() for one in view.findChildren(QLabel) if one.isVisible()
    }
    press(view, "Back").click()
    assert first.isVisible()
    with qtbot.waitSignal(view.back_pressed):
        qtbot.keyClick(view, Qt.Key.Key_Escape)


def test_older_ones_are_asked_for_and_appended(qtbot: QtBot, view: HistoryView) -> None:
    with qtbot.waitSignal(view.more_wanted):
        press(view, "Show older ideas").click()
    view.append_ideas((IdeaRow(0, "Pie", "", recipe=True, saved=False),), more=False)
    assert len(view.findChildren(Chip)) == 3
    assert not press(view, "Show older ideas").isVisible()


def test_empty_and_troubled(view: HistoryView) -> None:
    view.show_message("error", "The library is busy.")
    assert any(one.text() == "The library is busy." and one.isVisible() for one in view.findChildren(QLabel))
    view.show_nothing("No earlier ideas yet", "Cook first.")
    assert any(one.text() == "Cook first." and one.isVisible() for one in view.findChildren(QLabel))
