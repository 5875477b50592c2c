"""The page that reads a pasted recipe: what it emits, what it shows, keys and narrow windows."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from desktop_app.schemas.shown_adding import ReadLine, ReadOut
from desktop_app.schemas.shown_recipes import Remark
from desktop_app.views.adding import AddingView
from desktop_app.views.widgets.reading import UNKNOWN

READING = ReadOut(
    title="Carrot soup",
    facts="Serves 3",
    lines=(
        ReadLine("500 g carrots", known=True),
        ReadLine("unicorn dust", known=False, section="For the top"),
    ),
    steps=("Simmer.",),
    about="My aunt's.",
    notes="It freezes well.",
    remarks=(Remark("soon", "The egg is never cooked."),),
    left_title="Left over: 1 line",
    left_over="Lovely!",
    whole=True,
    lacks="",
)


@pytest.fixture
def view(qtbot: QtBot) -> AddingView:
    made = AddingView()
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    made.activateWindow()
    return made


def box(view: AddingView) -> QPlainTextEdit:
    return view.findChildren(QPlainTextEdit)[0]


def words(view: AddingView) -> set[str]:
    return {one.text() for one in view.findChildren(QLabel) if one.isVisible()}


def press(view: AddingView, name: str) -> QPushButton:
    return next(one for one in view.findChildren(QPushButton) if one.text() == name)


def test_a_key_and_a_text_from_elsewhere_are_told_alike(qtbot: QtBot, view: AddingView) -> None:
    with qtbot.waitSignal(view.text_changed) as caught:
        QTest.keyClicks(box(view), "x")
    assert caught.args == ["x"]
    with qtbot.waitSignal(view.text_changed) as caught:
        view.show_text("2 eggs")
    assert caught.args == ["2 eggs"]


def test_a_reading_is_shown_with_what_is_unknown_in_words(view: AddingView) -> None:
    view.show_reading(READING)
    wanted = {"Carrot soup", "Serves 3", "500 g carrots", "For the top", UNKNOWN, "1. Simmer."}
    wanted |= {"My aunt's.", "It freezes well.", "The egg is never cooked."}
    assert wanted <= words(view)
    assert "Lovely!" not in words(view)
    press(view, "Left over: 1 line").click()
    assert "Lovely!" in words(view)


def test_only_a_whole_recipe_can_be_saved(qtbot: QtBot, view: AddingView) -> None:
    save = press(view, "Save recipe")
    assert not save.isEnabled()
    view.show_reading(READING._replace(whole=False, lacks="I see no steps in this text."))
    assert not save.isEnabled()
    assert "I see no steps in this text." in words(view)
    view.show_reading(READING)
    with qtbot.waitSignal(view.save_pressed):
        save.click()
    view.show_nothing()
    assert not save.isEnabled()


def test_keys_save_leave_and_lead_out_of_the_box(qtbot: QtBot, view: AddingView) -> None:
    view.show_reading(READING)
    box(view).setFocus()
    with qtbot.waitSignal(view.save_pressed):
        QTest.keyClick(box(view), Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(view.back_pressed):
        QTest.keyClick(box(view), Qt.Key.Key_Escape)
    QTest.keyClick(box(view), Qt.Key.Key_Tab)
    assert not box(view).hasFocus()
    assert box(view).toPlainText() == ""


def test_a_file_is_asked_for_without_stopping_anything(qtbot: QtBot, view: AddingView) -> None:
    press(view, "Open a text file…").click()
    dialog = view.findChildren(QFileDialog)[0]
    with qtbot.waitSignal(view.file_chosen) as caught:
        dialog.fileSelected.emit("/recipes/soup.txt")
    assert caught.args == ["/recipes/soup.txt"]
    dialog.reject()


def test_in_a_narrow_window_the_text_stands_above(qtbot: QtBot, view: AddingView) -> None:
    view.show_reading(READING)
    heading = next(one for one in view.findChildren(QLabel) if one.text() == "Carrot soup")
    left = box(view).mapTo(view, box(view).rect().topRight()).x()
    assert heading.mapTo(view, heading.rect().topLeft()).x() > left
    view.resize(520, 600)
    bottom = lambda: box(view).mapTo(view, box(view).rect().bottomLeft()).y()  # noqa: E731 - read again and again
    qtbot.waitUntil(lambda: heading.mapTo(view, heading.rect().topLeft()).y() > bottom())


def test_a_message_goes_with_the_next_reading(view: AddingView) -> None:
    view.show_message("error", "This file is no text.", "Copy it.")
    assert "This file is no text." in words(view)
    view.show_reading(READING)
    assert "This file is no text." not in words(view)


def test_a_model_is_offered_only_where_there_is_one(qtbot: QtBot, view: AddingView) -> None:
    offers = [one for one in view.findChildren(QPushButton) if one.isVisible()]
    assert len(offers) == 3
    view.show_engine("Let the model read it", "The text leaves this computer.")
    assert "The text leaves this computer." in words(view)
    with qtbot.waitSignal(view.model_pressed):
        press(view, "Let the model read it").click()
    view.show_busy(on=True)
    assert not press(view, "The model is reading…").isEnabled()
    view.show_busy(on=False)
    assert press(view, "Let the model read it").isEnabled()
    view.show_engine("")
    assert "The text leaves this computer." not in words(view)
