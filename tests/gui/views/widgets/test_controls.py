"""Steppers, lists that open, boxes and layouts."""

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.views.theme import Theme
from desktop_app.views.widgets.buttons import button, icon_button
from desktop_app.views.widgets.drop_down import DropDown
from desktop_app.views.widgets.flow_layout import FlowLayout
from desktop_app.views.widgets.labels import badge, label, set_role
from desktop_app.views.widgets.line_edit import LineEdit
from desktop_app.views.widgets.stepper import Stepper


def wheel(widget: QWidget) -> QWheelEvent:
    middle = QPointF(widget.rect().center())
    return QWheelEvent(
        middle,
        widget.mapToGlobal(middle),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )


@pytest.mark.parametrize(
    ("key", "value"),
    [
        (Qt.Key.Key_Up, 4),
        (Qt.Key.Key_Plus, 4),
        (Qt.Key.Key_Down, 2),
        (Qt.Key.Key_Minus, 2),
        (Qt.Key.Key_Home, 1),
        (Qt.Key.Key_End, 16),
    ],
)
def test_a_stepper_steps_by_key(qtbot: QtBot, key: Qt.Key, value: int) -> None:
    stepper = Stepper("Servings", (1, 16), 3)
    qtbot.addWidget(stepper)
    with qtbot.waitSignal(stepper.value_changed) as told:
        qtbot.keyClick(stepper, key)
    assert told.args == [value]
    assert stepper.value == value


def test_a_stepper_steps_by_button_within_its_bounds_and_says_so(qtbot: QtBot) -> None:
    stepper = Stepper("Servings", (1, 4), 4, lambda count: f"{count} servings")
    qtbot.addWidget(stepper)
    minus, plus = stepper.findChildren(QToolButton)
    with qtbot.assertNotEmitted(stepper.value_changed):
        qtbot.mouseClick(plus, Qt.MouseButton.LeftButton)
        qtbot.keyClick(stepper, Qt.Key.Key_A)
        QApplication.sendEvent(stepper, wheel(stepper))
    qtbot.mouseClick(minus, Qt.MouseButton.LeftButton)
    assert stepper.accessibleName() == "Servings: 3 servings"
    assert minus.accessibleName() == "Fewer: Servings"


def test_a_drop_down_tells_what_was_chosen_and_not_what_was_shown(qtbot: QtBot) -> None:
    drop = DropDown("Cuisine", [("", "Any"), ("it", "Italian")])
    qtbot.addWidget(drop)
    drop.show()
    with qtbot.assertNotEmitted(drop.value_changed):
        drop.choose("it")
        drop.show_options([("", "Any"), ("fr", "French"), ("it", "Italian")])
        QApplication.sendEvent(drop, wheel(drop))
    assert drop.value == "it"
    drop.choose("nowhere")
    assert drop.value == ""
    with qtbot.waitSignal(drop.value_changed) as told:
        qtbot.keyClick(drop, Qt.Key.Key_Down)
    assert told.args == ["fr"]
    assert not drop.grab().isNull()


def test_a_box_leaves_undo_to_the_window_when_it_has_none(qtbot: QtBot) -> None:
    box = LineEdit("Line")
    qtbot.addWidget(box)
    box.show()

    def asks() -> bool:
        event = QKeyEvent(QKeyEvent.Type.ShortcutOverride, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        QApplication.sendEvent(box, event)
        return event.isAccepted()

    assert not asks()
    qtbot.keyClicks(box, "rice")
    assert asks()


def test_a_box_keeps_the_lines_of_a_pasted_list(qtbot: QtBot) -> None:
    box = LineEdit("Line")
    qtbot.addWidget(box)
    QApplication.clipboard().setText("rice\neggs")
    box.paste()
    assert box.text() == "rice\neggs"


def flow(*widths: int) -> tuple[QWidget, FlowLayout]:
    page = QWidget()
    layout = FlowLayout(page, gap=10)
    for width in widths:
        item = QWidget()
        item.setFixedSize(QSize(width, 20))
        layout.addWidget(item)
    return page, layout


def test_a_flow_wraps_like_words(qtbot: QtBot) -> None:
    page, layout = flow(100, 100, 100)
    qtbot.addWidget(page)
    assert layout.heightForWidth(320) == 20
    assert layout.heightForWidth(319) == 50
    assert layout.heightForWidth(100) == 80
    page.resize(210, 100)
    page.show()
    assert [layout.itemAt(i).geometry() for i in range(3)] == [  # type: ignore[union-attr]
        QRect(0, 0, 100, 20),
        QRect(110, 0, 100, 20),
        QRect(0, 30, 100, 20),
    ]


def test_a_flow_knows_its_size_and_its_end(qtbot: QtBot) -> None:
    page, layout = flow(40, 60)
    qtbot.addWidget(page)
    assert layout.sizeHint() == QSize(110, 20)
    assert layout.minimumSize() == QSize(60, 20)
    assert layout.itemAt(2) is None
    assert layout.takeAt(-1) is None
    assert layout.expandingDirections() == Qt.Orientation(0)
    layout.clear()
    assert layout.count() == 0
    assert layout.sizeHint() == QSize(0, 0)


def test_a_flow_takes_a_widget_in_the_middle(qtbot: QtBot) -> None:
    page, layout = flow(40, 60)
    qtbot.addWidget(page)
    between = QWidget()
    layout.insert_widget(1, between)
    assert layout.itemAt(1).widget() is between  # type: ignore[union-attr]
    assert layout.count() == 3


def test_labels_show_plain_text_and_change_their_role(qtbot: QtBot) -> None:
    words = label("<b>rice</b>", "muted")
    qtbot.addWidget(words)
    assert words.textFormat() is Qt.TextFormat.PlainText
    set_role(words, "good")
    set_role(words, "good")
    assert words.property("role") == "good"


def test_only_a_long_badge_wraps(qtbot: QtBot) -> None:
    short, long = badge("Built-in chef", "herb"), badge("word " * 60)
    for made in (short, long):
        qtbot.addWidget(made)
    assert not short.wordWrap()
    assert short.property("role") == "badge_herb"
    assert long.wordWrap()
    assert long.minimumWidth() == 40 * Theme.current().size("gap")


def test_buttons_of_icons_have_names(qtbot: QtBot) -> None:
    made, plain = icon_button("x", "Close"), button("Add", "primary", "plus")
    for widget in (made, plain):
        qtbot.addWidget(widget)
    assert made.accessibleName() == made.toolTip() == "Close"
    assert isinstance(plain, QPushButton)
    assert not plain.icon().isNull()
