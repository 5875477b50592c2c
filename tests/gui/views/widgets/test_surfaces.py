"""Cards, messages, sections, empty places, toasts."""

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.schemas.shown import AnswerShown, WritingShown
from desktop_app.schemas.shown_recipes import CoverShown
from desktop_app.views.widgets.answer_card import AnswerCard
from desktop_app.views.widgets.card import Card
from desktop_app.views.widgets.cover_art import CoverShelf, CoverThumb
from desktop_app.views.widgets.empty_state import EmptyState
from desktop_app.views.widgets.icon_label import IconLabel
from desktop_app.views.widgets.inline_message import InlineMessage
from desktop_app.views.widgets.section import Section
from desktop_app.views.widgets.toast import Toast
from desktop_app.views.widgets.two_panes import TwoPanes
from desktop_app.views.widgets.writing import Writing


def from_above(widget: QWidget) -> list[str]:
    layout = widget.layout()
    items = (layout.itemAt(place) for place in range(layout.count()))
    return [item.widget().text() for item in items]


def words_of(widget: QWidget) -> list[str]:
    QApplication.sendPostedEvents()  # what was just added is shown by one
    return [shown.text() for shown in widget.findChildren(QLabel) if shown.isVisible()]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_clickable_card_opens_by_key(qtbot: QtBot, key: Qt.Key) -> None:
    card = Card(clickable=True)
    qtbot.addWidget(card)
    with qtbot.waitSignal(card.clicked):
        qtbot.keyClick(card, key)


def test_a_card_opens_by_click_only_when_it_is_clickable(qtbot: QtBot) -> None:
    still, live = Card(), Card(clickable=True)
    for card in (still, live):
        qtbot.addWidget(card)
        card.resize(100, 60)
    with qtbot.assertNotEmitted(still.clicked):
        qtbot.mouseClick(still, Qt.MouseButton.LeftButton)
        qtbot.keyClick(still, Qt.Key.Key_Return)
    with qtbot.waitSignal(live.clicked):
        qtbot.mouseClick(live, Qt.MouseButton.LeftButton)
    with qtbot.assertNotEmitted(live.clicked):
        qtbot.mouseClick(live, Qt.MouseButton.RightButton)


def test_an_answer_is_written_then_filled_and_opened(qtbot: QtBot) -> None:
    card = AnswerCard(7, CoverShelf())
    qtbot.addWidget(card)
    card.show()
    card.show_writing(WritingShown(7, "Writing …", "Not checked yet", ingredients="With lentils"))
    assert words_of(card) == ["Writing …", "Not checked yet", "With lentils"]
    steps = ("1. Warm the <b>oil</b>.", "2. Bo")
    card.show_writing(WritingShown(7, "Dal", "Not checked yet", "Soft.", "With lentils", steps, "Tip: Eat."))
    whole = ["Dal", "Not checked yet", "Soft.", "With lentils", *steps, "Tip: Eat."]
    assert sorted(words_of(card)) == sorted(whole)
    assert from_above(card.findChild(Writing)) == whole
    assert {made.textFormat() for made in card.findChildren(QLabel)} == {Qt.TextFormat.PlainText}
    card.show_writing(WritingShown(7, "Dal", "Not checked yet", steps=steps[:1]))
    assert words_of(card) == ["Dal", "Not checked yet", steps[0]]
    why = "Uses the spinach."
    card.show_answer(AnswerShown(7, "Dal", "Built-in chef", "herb", why, ("25 min",), "8 of 8", "good"))
    assert words_of(card) == ["Dal", "Uses the spinach.", "Built-in chef", "25 min", "8 of 8"]
    with qtbot.waitSignal(card.opened) as told:
        qtbot.keyClick(card, Qt.Key.Key_Return)
    assert told.args == [7]


def test_a_bare_answer_has_no_empty_lines(qtbot: QtBot) -> None:
    card = AnswerCard(0, CoverShelf())
    qtbot.addWidget(card)
    card.show()
    card.show_answer(AnswerShown(0, "Dal", "Your recipe", "", ""))
    assert words_of(card) == ["Dal", "Your recipe"]


def test_the_cover_of_an_answer_is_drawn_after_it_has_been_shown(qtbot: QtBot) -> None:
    shelf = CoverShelf()
    card = AnswerCard(0, shelf)
    qtbot.addWidget(card)
    card.resize(500, 160)
    card.show()
    card.show_answer(AnswerShown(0, "Dal", "Your recipe", "", "", cover=CoverShown("Dal", "bowl")))
    thumb = card.findChildren(CoverThumb)[0]
    QApplication.sendPostedEvents()
    empty = thumb.grab().toImage()
    assert shelf.cover(CoverShown("Dal", "bowl"), thumb.size(), thumb.devicePixelRatioF()) is None
    with qtbot.waitSignal(shelf.drawn):
        thumb.update()
    assert thumb.grab().toImage() != empty


def test_a_message_says_what_to_do_and_goes_when_closed(qtbot: QtBot) -> None:
    message = InlineMessage()
    qtbot.addWidget(message)
    assert not message.isVisible()
    message.show_message("error", "The model is silent.", "Try again.", "Try again")
    assert words_of(message) == ["The model is silent.", "Try again."]
    assert message.accessibleName() == "error: The model is silent. Try again."
    with qtbot.waitSignal(message.acted):
        qtbot.mouseClick(message.findChildren(QPushButton)[0], Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(message.dismissed):
        qtbot.mouseClick(message.findChildren(QToolButton)[0], Qt.MouseButton.LeftButton)
    assert not message.isVisible()
    message.show_message("good", "Stored.")
    assert words_of(message) == ["Stored."]


def test_a_section_folds_by_its_caption(qtbot: QtBot) -> None:
    section, inside = Section("Staples", foldable=True), QLabel("salt")
    qtbot.addWidget(section)
    section.column.addWidget(inside)
    section.show()
    header = section.findChild(QPushButton)
    assert header is not None
    qtbot.keyClick(header, Qt.Key.Key_Space)
    assert not inside.isVisible()
    assert header.accessibleDescription() == "folded"
    qtbot.keyClick(header, Qt.Key.Key_Space)
    assert inside.isVisible()


def test_an_empty_place_says_what_to_do(qtbot: QtBot) -> None:
    place = EmptyState("cooking-pot", "Nothing here", "Type something.", "Add")
    qtbot.addWidget(place)
    place.show()
    with qtbot.waitSignal(place.acted):
        qtbot.mouseClick(place.findChildren(QPushButton)[0], Qt.MouseButton.LeftButton)
    place.show_words("No hits")
    assert words_of(place)[0] == "No hits"
    picture = place.findChildren(IconLabel)[0]
    before = picture.grab().toImage()
    picture.show_icon("x", "ink")
    assert picture.grab().toImage() != before


@pytest.fixture
def toast(qtbot: QtBot) -> Toast:
    over = QWidget()
    over.resize(600, 400)
    qtbot.addWidget(over)
    over.show()
    made = Toast(over)
    made.over = over  # type: ignore[attr-defined]
    return made


def test_a_toast_undoes_once(toast: Toast) -> None:
    done: list[str] = []
    toast.show_toast("Removed rice.", "Undo", lambda: done.append("rice"))
    assert toast.act()
    assert not toast.act()
    assert done == ["rice"]
    assert not toast.isVisible()


def test_a_newer_toast_takes_the_place_of_the_older(toast: Toast) -> None:
    done: list[str] = []
    toast.show_toast("Removed rice.", "Undo", lambda: done.append("rice"))
    toast.show_toast("Stored.")
    assert not toast.act()
    assert done == []


def test_a_toast_stays_within_its_window(toast: Toast) -> None:
    toast.show_toast("word " * 40, "Undo", lambda: None)
    over = toast.parentWidget()
    assert over.rect().contains(toast.geometry())
    over.resize(420, 300)
    assert over.rect().contains(toast.geometry())


def test_a_toast_waits_for_whoever_is_on_it(
    toast: Toast, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(toast, "underMouse", lambda: False)  # wherever the pointer was left
    toast._timer.setInterval(30)
    toast.show_toast("Removed rice.", "Undo", lambda: None)
    toast._action.setFocus()
    qtbot.waitUntil(toast._action.hasFocus)
    qtbot.wait(90)
    assert toast.isVisible()
    toast._action.clearFocus()
    qtbot.waitUntil(lambda: not toast.isVisible())
    toast.show_toast("Stored.")
    toast._timer.stop()
    middle = QPointF(5, 5)
    QApplication.sendEvent(toast, QEnterEvent(middle, middle, middle))
    assert toast._timer.isActive()


def test_two_panes_become_one_where_there_is_no_room(qtbot: QtBot) -> None:
    left, right = QLabel("wish"), QLabel("answers")
    panes = TwoPanes(left, right, "Change the wish")
    qtbot.addWidget(panes)
    panes.resize(900, 400)
    panes.show()
    assert left.isVisible()
    assert right.isVisible()
    panes.resize(500, 400)
    assert [left.isVisible(), right.isVisible()] == [True, False]
    panes.show_right()
    assert [left.isVisible(), right.isVisible()] == [False, True]
    qtbot.mouseClick(panes.findChildren(QPushButton)[0], Qt.MouseButton.LeftButton)
    assert [left.isVisible(), right.isVisible()] == [True, False]


def test_a_toast_of_one_sentence_stays_on_one_line(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(800, 500)
    window.show()
    toast = Toast(window)
    toast.show_toast("“Dal” is in the bin.", "Undo", print)
    QApplication.sendPostedEvents()
    words = toast.findChildren(QLabel)[0]
    assert words.heightForWidth(words.width()) < 2 * words.fontMetrics().lineSpacing()
    assert words.width() >= words.fontMetrics().horizontalAdvance(words.text())
