"""Packets whose labels are read on the page."""

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from desktop_app.schemas.shown import LabelRow
from desktop_app.views.widgets.chip import Chip
from desktop_app.views.widgets.label_panel import CLOSE, OPEN, LabelPanel

CUBES = LabelRow("3", "stock cubes", (("soy", "no soya"), ("milk", "no milk")), frozenset({"milk"}))
OIL = LabelRow("oil", "oil", (("soy", "no soya"),))


@pytest.fixture
def panel(qtbot: QtBot) -> LabelPanel:
    made = LabelPanel()
    qtbot.addWidget(made)
    made.show_labels("2 foods are left out.", [CUBES, OIL])
    return made


def chips(panel: LabelPanel) -> dict[str, Chip]:
    return {chip.accessibleName(): chip for chip in panel.findChildren(Chip) if chip.isVisibleTo(panel)}


def turn(panel: LabelPanel) -> QPushButton:
    return panel.findChildren(QPushButton)[0]


def test_it_says_one_sentence_until_it_is_opened(panel: LabelPanel) -> None:
    assert panel.isVisible()
    assert "2 foods are left out." in {label.text() for label in panel.findChildren(QLabel)}
    assert chips(panel) == {}
    assert turn(panel).text() == OPEN
    turn(panel).click()
    assert turn(panel).text() == CLOSE
    assert {name: chip.isChecked() for name, chip in chips(panel).items()} == {
        "I read the label of stock cubes: Label says no soya": False,
        "I read the label of stock cubes: Label says no milk": True,
        "I read the label of oil: Label says no soya": False,
    }
    turn(panel).click()
    assert chips(panel) == {}


def test_a_press_is_told_with_its_packet(qtbot: QtBot, panel: LabelPanel) -> None:
    turn(panel).click()
    pressed = chips(panel)["I read the label of oil: Label says no soya"]
    with qtbot.waitSignal(panel.label_read) as told:
        pressed.click()
    assert told.args == ["oil", "soy", True]
    panel.show_labels("1 food is left out.", [CUBES, OIL._replace(read=frozenset({"soy"}))])
    assert chips(panel)["I read the label of oil: Label says no soya"] is pressed
    with qtbot.waitSignal(panel.label_read) as told:
        pressed.click()
    assert told.args == ["oil", "soy", False]


def test_it_goes_when_there_is_nothing_to_read(qtbot: QtBot, panel: LabelPanel) -> None:
    turn(panel).click()
    panel.show_labels("1 food is left out.", [OIL])
    qtbot.waitUntil(lambda: list(chips(panel)) == ["I read the label of oil: Label says no soya"])
    with qtbot.waitSignal(panel.opened) as told:
        panel.show_labels("", [])
    assert told.args == [False]
    assert not panel.isVisible()
    assert turn(panel).text() == OPEN
