"""Models that were found, in the settings."""

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from desktop_app.schemas.shown_models import ModelRow
from desktop_app.views.widgets.found_list import FoundList

ROW = ModelRow("http://127.0.0.1:11434 m", "m", "Ollama · here", actions=(("use", "Use this"),))


@pytest.fixture
def found(qtbot: QtBot) -> FoundList:
    made = FoundList()
    qtbot.addWidget(made)
    made.resize(700, 300)
    made.show()
    return made


def button(found: FoundList, text: str) -> QPushButton:
    return next(made for made in found.findChildren(QPushButton) if made.text() == text)


def texts(found: FoundList) -> list[str]:
    return [shown.text() for shown in found.findChildren(QLabel) if shown.isVisible()]


def test_looking_is_asked_for_and_said(qtbot: QtBot, found: FoundList) -> None:
    look = button(found, "Look for models on this computer")
    with qtbot.waitSignal(found.look_pressed):
        look.click()
    found.show_looking()
    assert not look.isEnabled()
    found.show_found([], "Nothing was found.")
    assert look.isEnabled()
    assert texts(found) == ["Nothing was found."]


def test_a_model_is_used_with_one_press(qtbot: QtBot, found: FoundList) -> None:
    found.show_found([ROW], "")
    assert texts(found) == ["m", "Ollama · here"]
    with qtbot.waitSignal(found.used) as told:
        button(found, "Use this").click()
    assert told.args == [ROW.id]
    found.show_found([ROW._replace(in_use=True, actions=())], "")
    assert "In use" in texts(found)
    found.show_found([ROW._replace(id="other", name="n")], "")
    assert "m" not in texts(found)


def test_the_focus_of_a_model_that_goes_passes_to_the_button(found: FoundList) -> None:
    found.show_found([ROW], "")
    found.activateWindow()
    button(found, "Use this").setFocus()
    found.show_found([], "")
    assert found.focusWidget() is button(found, "Look for models on this computer")
