"""The steps of a recipe."""

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop_app.schemas.shown_recipes import StepShown
from desktop_app.views.theme import Theme
from desktop_app.views.widgets.step_list import StepList

WORDS = "Fry the onion gently until it is soft and gold at the edges, stirring now and then. "


@pytest.mark.parametrize("width", [420, 560, 640, 700, 900, 1300])
def test_no_word_of_a_step_is_cut_off(qtbot: QtBot, theme: Theme, width: int) -> None:
    assert theme
    steps = StepList()
    qtbot.addWidget(steps)
    texts = [(WORDS * times)[:length] for times, length in ((2, 120), (3, 200), (4, 260), (6, 420))]
    steps.show_steps([StepShown(text=text, minutes="5 min") for text in texts])
    steps.show()
    steps.resize(width, steps.heightForWidth(width))  # no more room than it asks for, as when it scrolls
    qtbot.waitExposed(steps)
    for label in steps.findChildren(QLabel):
        assert label.height() >= label.heightForWidth(label.width()), label.text()
