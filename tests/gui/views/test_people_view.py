"""The part of the settings about who eats."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from desktop_app.schemas.shown import EaterRow, EaterShown
from desktop_app.schemas.shown_recipes import ProfileWords
from desktop_app.views.people import PeopleView
from desktop_app.views.widgets.chip import Chip
from desktop_app.views.widgets.scrolled import scrolled

WORDS = ProfileWords(
    diets=(("vegan", "vegan"), ("gluten_free", "gluten-free")),
    allergens=(("egg", "egg"), ("soy", "soya")),
    stages=(("under_five", "a child under 5"),),
    heats=(("0", "None"), ("1", "Mild"), ("3", "Hot")),
)
MIA = EaterShown(
    eater_id=4,
    name="Mia",
    diets=frozenset({"gluten_free"}),
    allergens=frozenset({"soy"}),
    avoid="olives",
    stages=frozenset({"under_five"}),
    child=True,
    spice="0",
)


@pytest.fixture
def view(qtbot: QtBot) -> PeopleView:
    made = PeopleView(WORDS)
    area = scrolled(made)
    qtbot.addWidget(area)
    area.resize(500, 300)
    area.show()
    made.show_people([EaterRow(4, "Mia", "no soya"), EaterRow(5, "Anna", "eats everything")])
    made.scroll_area = area  # type: ignore[attr-defined]
    return made


def button(view: PeopleView, name: str) -> QPushButton:
    return next(
        one
        for one in view.findChildren(QPushButton)
        if name in {one.text(), one.accessibleName()} and one.isVisible()
    )


def chip(view: PeopleView, name: str) -> Chip:
    return next(one for one in view.findChildren(Chip) if one.accessibleName() == name)


def field(view: PeopleView, name: str) -> QLineEdit:
    return next(one for one in view.findChildren(QLineEdit) if one.accessibleName() == name)


def texts(view: PeopleView) -> set[str]:
    return {label.text() for label in view.findChildren(QLabel) if label.isVisible()}


def test_everybody_has_a_row_and_two_buttons(qtbot: QtBot, view: PeopleView) -> None:
    assert {"Mia", "no soya", "Anna", "eats everything"} <= texts(view)
    for name, signal in (("Change Anna", view.edit_pressed), ("Remove Anna", view.remove_pressed)):
        with qtbot.waitSignal(signal) as told:
            button(view, name).click()
        assert told.args == [5]
    with qtbot.waitSignal(view.add_pressed):
        button(view, "Add a person").click()
    view.show_people([])
    assert "Anna" not in texts(view)


def test_a_form_tells_what_it_was_shown(qtbot: QtBot, view: PeopleView) -> None:
    view.show_form(MIA)
    assert "About Mia" in texts(view)
    with qtbot.waitSignal(view.saved) as told:
        button(view, "Save").click()
    assert told.args == [MIA]


def test_every_field_counts(qtbot: QtBot, view: PeopleView) -> None:
    view.show_form(EaterShown())
    field(view, "Name").setText("Ben")
    field(view, "Foods they won't eat").setText("mushrooms")
    for name in (
        "Their diet: vegan",
        "Their allergy: egg",
        "They are: a child under 5",
        "Heat they like: Hot",
    ):
        chip(view, name).click()
    chip(view, "Their portion: a child's portion").click()
    with qtbot.waitSignal(view.saved) as told:
        qtbot.keyClick(field(view, "Name"), Qt.Key.Key_Return)
    assert told.args == [
        EaterShown(
            name="Ben",
            diets=frozenset({"vegan"}),
            allergens=frozenset({"egg"}),
            avoid="mushrooms",
            stages=frozenset({"under_five"}),
            child=True,
            spice="3",
        )
    ]


def test_the_form_takes_the_keys_and_gives_them_back(qtbot: QtBot, view: PeopleView) -> None:
    view.activateWindow()
    view.show_form(EaterShown())
    assert view.focusWidget() is field(view, "Name")
    area = view.scroll_area  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: area.verticalScrollBar().value() > 0)
    qtbot.keyClick(field(view, "Name"), Qt.Key.Key_Escape)
    assert not field(view, "Name").isVisible()
    assert view.focusWidget() is button(view, "Add a person")


def test_trouble_is_said_in_the_form_or_above_the_list(view: PeopleView) -> None:
    view.show_message("error", "The disk is full.")
    assert "The disk is full." in texts(view)
    view.show_form(EaterShown())
    assert "The disk is full." not in texts(view)
    view.show_message("error", "Everybody needs a name.", "A nickname will do.")
    assert "Everybody needs a name." in texts(view)
    view.hide_form()
    assert "Everybody needs a name." not in texts(view)
