"""The list of models in the settings."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel, QProgressBar, QPushButton
from pytestqt.qtbot import QtBot

from desktop_app.schemas.shown_models import ModelRow
from desktop_app.views.widgets.model_list import ModelList

GET, USE, REMOVE = ("get", "Get"), ("use", "Use"), ("remove", "Remove")
SMALL = ModelRow("small", "Small", "1 GB · MIT", "Quick.", actions=(GET,), terms="https://mit.example")
LARGE = ModelRow("large", "Large", "9 GB · MIT", actions=(USE, REMOVE))


@pytest.fixture
def models(qtbot: QtBot) -> ModelList:
    made = ModelList()
    qtbot.addWidget(made)
    made.resize(700, 500)
    made.show()
    made.show_models([SMALL, LARGE])
    return made


def press(models: ModelList, name: str) -> QPushButton:
    (found,) = [made for made in models.findChildren(QPushButton) if made.accessibleName() == name]
    return found


def texts(models: ModelList) -> list[str]:
    return [shown.text() for shown in models.findChildren(QLabel) if shown.isVisible()]


def test_each_model_says_what_it_is(models: ModelList) -> None:
    assert texts(models) == ["Small", "1 GB · MIT", "Quick.", "Large", "9 GB · MIT"]
    assert not [bar for bar in models.findChildren(QProgressBar) if bar.isVisible()]
    assert [shown.toolTip() for shown in models.findChildren(QLabel) if shown.toolTip()] == [
        "Licence: https://mit.example"
    ]


def test_presses_are_told(qtbot: QtBot, models: ModelList) -> None:
    with qtbot.waitSignal(models.acted) as told:
        press(models, "Get Small").click()
    assert told.args == ["small", "get"]
    press(models, "Use Large").setFocus()
    with qtbot.waitSignal(models.acted) as told:
        qtbot.keyClick(press(models, "Use Large"), Qt.Key.Key_Space)
    assert told.args == ["large", "use"]


def test_removing_is_asked_once_more_on_the_button(qtbot: QtBot, models: ModelList) -> None:
    with qtbot.assertNotEmitted(models.acted):
        press(models, "Remove Large").click()
    with qtbot.waitSignal(models.acted) as told:
        press(models, "Really remove? Large").click()
    assert told.args == ["large", "remove"]
    press(models, "Remove Large").click()
    models.show_models([SMALL, LARGE._replace(in_use=True, actions=(REMOVE,))])
    assert press(models, "Remove Large").isVisible()


def test_progress_keeps_the_focus_on_the_same_button(models: ModelList) -> None:
    models.activateWindow()
    button = press(models, "Get Small")
    button.setFocus()
    loading = SMALL._replace(
        status="Fetching: 1 of 2", share=500, actions=(("pause", "Pause"), ("cancel", "Cancel"))
    )
    models.show_models([loading, LARGE])
    assert press(models, "Pause Small") is button
    assert models.focusWidget() is button
    (bar,) = [bar for bar in models.findChildren(QProgressBar) if bar.isVisible()]
    assert bar.value() == 500
    assert bar.accessibleName() == "Small: Fetching: 1 of 2"
    models.show_models([loading._replace(share=None, status="", trouble="Cut."), LARGE])
    assert "Cut." in texts(models)
    assert not bar.isVisible()


def test_a_model_that_is_gone_leaves_the_list(models: ModelList) -> None:
    press(models, "Get Small").setFocus()
    models.show_models([LARGE])
    assert "Small" not in texts(models)
    assert models.focusWidget() is press_own(models)


def press_own(models: ModelList) -> QPushButton:
    (found,) = [made for made in models.findChildren(QPushButton) if made.text().startswith("Use a GGUF")]
    return found


def test_messages_come_and_go(models: ModelList) -> None:
    models.show_message("warning", "Your list is broken.")
    assert "Your list is broken." in texts(models)
    models.show_message("warning", "")
    assert "Your list is broken." not in texts(models)


def test_a_file_is_asked_for_without_waiting(qtbot: QtBot, models: ModelList) -> None:
    press_own(models).click()
    press_own(models).click()
    (dialog,) = models.findChildren(QFileDialog)
    with qtbot.waitSignal(models.file_chosen) as told:
        dialog.fileSelected.emit("/x/own.gguf")
    assert told.args == ["/x/own.gguf"]
    dialog.close()
