"""Chips: what a press does, and that no state is told by colour alone."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QImage
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from desktop_app.views.widgets.chip import CHECKED, Chip
from desktop_app.views.widgets.chip_row import ChipRow
from desktop_app.views.widgets.chip_strip import ChipStrip
from desktop_app.views.widgets.choice import Choice
from desktop_app.views.widgets.food_chip import LOOKS, FoodChip


def shown(qtbot: QtBot, chip: Chip) -> Chip:
    qtbot.addWidget(chip)
    chip.show()
    return chip


def picture(chip: Chip) -> QImage:
    return chip.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def test_a_food_goes_through_its_three_states(qtbot: QtBot) -> None:
    chip = FoodChip("egg", "eggs", badge="1 day")
    shown(qtbot, chip)
    told: list[tuple[str, str]] = []
    chip.state_changed.connect(lambda *change: told.append(change))
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    qtbot.keyClick(chip, Qt.Key.Key_Space)
    qtbot.keyClick(chip, Qt.Key.Key_Space)
    assert told == [("egg", "must"), ("egg", "out"), ("egg", "may")]
    assert chip.accessibleName() == "eggs, may use, 1 day"


def test_a_state_chosen_twice_is_told_once(qtbot: QtBot) -> None:
    chip = FoodChip("egg", "eggs")
    shown(qtbot, chip)
    with qtbot.waitSignal(chip.state_changed):
        chip.choose("out")
    with qtbot.assertNotEmitted(chip.state_changed):
        chip.choose("out")
    assert chip.state == "out"


@pytest.mark.parametrize("way", ["enter", "menu"])
def test_the_menu_names_all_states(qtbot: QtBot, way: str) -> None:
    chip = FoodChip("egg", "eggs")
    shown(qtbot, chip)
    if way == "enter":
        qtbot.keyClick(chip, Qt.Key.Key_Return)
    else:
        where = QPoint(2, 2)
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, where, chip.mapToGlobal(where))
        QApplication.sendEvent(chip, event)
    menu = chip.findChild(QMenu)
    assert menu is not None
    assert [action.text() for action in menu.actions()] == ["May use", "Must use", "Leave out"]
    menu.actions()[2].trigger()
    menu.close()
    assert chip.state == "out"


def test_states_differ_by_sign_and_border_not_only_by_colour() -> None:
    signs = {(look.icon, look.dashed, look.struck) for look in LOOKS.values()}
    assert len(signs) == 3
    assert CHECKED.icon


def test_a_checked_chip_and_one_with_the_focus_look_different(qtbot: QtBot) -> None:
    chip = shown(qtbot, Chip("vegan", checkable=True))
    plain = picture(chip)
    chip.setFocus()
    qtbot.waitUntil(chip.hasFocus)
    focused = picture(chip)
    chip.setChecked(True)
    chip.clearFocus()
    assert len({bytes(image.constBits()) for image in (plain, focused, picture(chip))}) == 3


def test_a_long_chip_can_be_squeezed_and_a_badge_makes_room(qtbot: QtBot) -> None:
    long = shown(qtbot, Chip("a very long name of a food that nobody can remember at all"))
    assert long.minimumSizeHint().width() < long.sizeHint().width()
    short, badged = Chip("egg"), Chip("egg", badge="1 day")
    for chip in (short, badged):
        qtbot.addWidget(chip)
    assert badged.sizeHint().width() > short.sizeHint().width()
    assert badged.accessibleName() == "egg, 1 day"


def test_a_choice_has_exactly_one(qtbot: QtBot) -> None:
    choice = Choice("Time", [("", "Any"), ("15", "15 min")], "")
    qtbot.addWidget(choice)
    choice.show()
    chips = choice.findChildren(Chip)
    with qtbot.waitSignal(choice.value_changed) as told:
        qtbot.mouseClick(chips[1], Qt.MouseButton.LeftButton)
    assert told.args == ["15"]
    assert choice.value == "15"
    assert [chip.isChecked() for chip in chips] == [False, True]
    with qtbot.assertNotEmitted(choice.value_changed):
        choice.choose("")
    assert choice.value == ""
    assert chips[0].accessibleName() == "Time: Any"


@pytest.mark.parametrize("make", [ChipRow, ChipStrip])
def test_a_row_tells_the_value_and_hides_when_empty(qtbot: QtBot, make: type[ChipRow | ChipStrip]) -> None:
    row = make()
    qtbot.addWidget(row)
    row.show_chips([("a", "Apples"), ("b", "Bread")])
    row.show()
    bread = next(chip for chip in row.findChildren(Chip) if chip.text() == "Bread")
    with qtbot.waitSignal(row.chosen) as told:
        qtbot.mouseClick(bread, Qt.MouseButton.LeftButton)
    assert told.args == ["b"]
    row.show_chips([])
    assert not row.isVisible()


def test_a_strip_keeps_to_one_row_and_scrolls_sideways(qtbot: QtBot) -> None:
    strip = ChipStrip()
    qtbot.addWidget(strip)
    assert strip.sizeHint().height() == 0
    strip.show_chips([(word, word * 4) for word in ("apples", "bread", "cheese")])
    strip.resize(120, 60)
    strip.show()
    assert len({chip.y() for chip in strip.findChildren(Chip)}) == 1
    assert strip.horizontalScrollBar().maximum() > 0
    assert strip.sizeHint().height() > strip.findChildren(Chip)[0].height()
