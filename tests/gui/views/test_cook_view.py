"""The page Cook: what it emits, what it shows, and that it fits."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.schemas.shown import AnswerShown, FoodGroup, FoodShown, Option, WishShown, WritingShown
from desktop_app.views.cook import CookView
from desktop_app.views.theme import Theme, read_tokens
from desktop_app.views.widgets.answer_card import AnswerCard
from desktop_app.views.widgets.chip import Chip
from desktop_app.views.widgets.drop_down import DropDown
from desktop_app.views.widgets.food_chip import FoodChip
from desktop_app.views.widgets.stepper import Stepper

STOCK = (
    FoodGroup("Use soon", (FoodShown("spinach", "spinach", "must", "1 day"),)),
    FoodGroup("Fridge", (FoodShown("egg", "eggs"),)),
)
ENGINES = (Option("builtin", "Built-in chef"), Option("local", "Tiny"))
WISH = WishShown(3, "30", "breakfast", "", "2", 1, "builtin")
DAL = AnswerShown(0, "Dal", "Built-in chef", "herb", "Uses the spinach.", ("25 min",), "8 of 8", "good")


@pytest.fixture
def view(qtbot: QtBot) -> CookView:
    made = CookView()
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    return made


def press(view: QWidget, words: str) -> QPushButton:
    return next(made for made in view.findChildren(QPushButton) if made.text() == words)


def chip(view: QWidget, words: str) -> Chip:
    QApplication.sendPostedEvents()  # what was just added is shown by one
    return next(made for made in view.findChildren(Chip) if made.text() == words and made.isVisible())


def texts(view: QWidget) -> list[str]:
    QApplication.sendPostedEvents()
    return [shown.text() for shown in view.findChildren(QLabel) if shown.isVisible()]


def visible_foods(view: QWidget) -> list[str]:
    QApplication.sendPostedEvents()
    return [made.text() for made in view.findChildren(FoodChip) if made.isVisible()]


def test_a_line_is_told_once_and_the_box_is_ready_for_the_next(view: CookView, qtbot: QtBot) -> None:
    qtbot.keyClicks(view._box, "  6 eggs ")
    with qtbot.waitSignal(view.lines_added) as told:
        qtbot.keyClick(view._box, Qt.Key.Key_Return)
    assert told.args == ["6 eggs"]
    assert view._box.text() == ""
    with qtbot.assertNotEmitted(view.lines_added):
        qtbot.mouseClick(press(view, "Add"), Qt.MouseButton.LeftButton)


def test_a_line_that_failed_comes_back_unless_another_is_being_typed(view: CookView) -> None:
    view.give_back_line("6 eggs")
    view.give_back_line("rice")
    assert view._box.text() == "6 eggs"


def test_foods_are_shown_in_groups_and_tell_their_state(view: CookView, qtbot: QtBot) -> None:
    view.show_stock(STOCK, "Always there: salt.")
    QApplication.sendPostedEvents()
    chips = [made for made in view.findChildren(FoodChip) if made.isVisible()]
    assert [(made.text(), made.state) for made in chips] == [("spinach", "must"), ("eggs", "may")]
    assert {"Use soon", "Fridge", "Always there: salt."} <= set(texts(view))
    with qtbot.waitSignal(view.chip_changed) as told:
        qtbot.mouseClick(chips[1], Qt.MouseButton.LeftButton)
    assert told.args == ["egg", "must"]


def test_long_groups_are_folded_so_that_the_wish_stays_in_sight(view: CookView, qtbot: QtBot) -> None:
    view.resize(1032, 760)
    names = [f"food {number}" for number in range(12)]
    foods = tuple(FoodShown(name, name, "must" if name == "food 11" else "may") for name in names)
    view.show_stock(tuple(FoodGroup(title, foods) for title in ("Fridge", "Cupboard", "Freezer")), "")
    view.show_left_out("", "")
    folded = visible_foods(view)
    assert 6 <= len(folded) <= 15
    assert folded.count("food 11") == 3, "what must be used is never folded away"
    wanted = chip(view, "1 hour")
    qtbot.waitUntil(lambda: wanted.visibleRegion().boundingRect() == wanted.rect())
    qtbot.mouseClick(chip(view, f"+ {12 - len(folded) // 3} more"), Qt.MouseButton.LeftButton)
    assert len(visible_foods(view)) == 12 + len(folded) * 2 // 3
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), FoodChip))
    view.show_stock((FoodGroup("Fridge", foods), FoodGroup("Cupboard", STOCK[1].foods)), "")
    assert visible_foods(view) == [*names, "eggs"], "what was opened stays open"
    qtbot.mouseClick(chip(view, "Show fewer"), Qt.MouseButton.LeftButton)
    assert len(visible_foods(view)) < 12


def test_an_empty_kitchen_says_what_to_do_first(view: CookView, qtbot: QtBot) -> None:
    view.show_stock((), "")
    assert "First, what's in your kitchen?" in texts(view)
    with qtbot.waitSignal(view.lines_added) as told:
        qtbot.mouseClick(chip(view, "tinned tomatoes"), Qt.MouseButton.LeftButton)
    assert told.args == ["tinned tomatoes"]
    assert view._box.hasFocus()
    view.show_stock(STOCK, "")
    assert "What shall we cook?" in texts(view)
    assert not [made for made in view._first.findChildren(Chip) if made.isVisible() and made.text() == "eggs"]
    view.show_stock((*STOCK, FoodGroup("Cupboard", (FoodShown("rice", "rice"),))), "")
    assert not view._first.isVisible()


def test_what_is_left_out_is_said_under_the_box(view: CookView) -> None:
    view.show_left_out("“gloop” is left out.", "Kept in the pantry.")
    assert "“gloop” is left out." in texts(view)
    view.show_left_out("", "")
    assert not view._left_out.isVisible()


def test_in_a_narrow_window_the_focus_turns_with_the_panes(view: CookView, qtbot: QtBot) -> None:
    view.resize(632, 520)
    find = press(view, "Find me dinner")
    find.setFocus()
    qtbot.waitUntil(find.hasFocus)
    view.show_working("Looking …")
    qtbot.waitUntil(press(view, "Cancel").hasFocus)
    view.show_idle()
    back = press(view, "Change the wish")
    qtbot.waitUntil(back.hasFocus)
    qtbot.mouseClick(back, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(view._box.hasFocus)
    view.show_message("info", "No dish fits.")
    qtbot.waitUntil(back.hasFocus)


def test_the_focus_stays_on_its_food(view: CookView, qtbot: QtBot) -> None:
    view.show_stock(STOCK, "")
    first = chip(view, "eggs")
    first.setFocus()
    qtbot.waitUntil(first.hasFocus)
    view.show_stock(STOCK, "")
    assert first.isVisible()
    view.show_stock(STOCK[1:], "")
    qtbot.waitUntil(lambda: chip(view, "eggs").hasFocus())
    assert chip(view, "eggs") is not first


def test_the_controls_show_a_wish_and_tell_changes(view: CookView, qtbot: QtBot) -> None:
    view.show_choices([Option("italian", "Italian")], ENGINES)
    view.show_wish(WISH)
    assert press(view, "Find me breakfast").isEnabled()
    told: list[tuple[str, object]] = []
    view.wish_changed.connect(lambda *change: told.append(change))
    for words in ("Dinner", "45 min", "Hot"):
        qtbot.mouseClick(chip(view, words), Qt.MouseButton.LeftButton)
    servings, missing = view.findChildren(Stepper)
    qtbot.keyClick(servings, Qt.Key.Key_Up)
    qtbot.keyClick(missing, Qt.Key.Key_Home)
    for drop in view.findChildren(DropDown):
        qtbot.keyClick(drop, Qt.Key.Key_Down)
    assert told == [
        ("meal", "dinner"),
        ("max_minutes", "45"),
        ("spice", "3"),
        ("servings", 4),
        ("missing", 0),
        ("cuisine", "italian"),
        ("engine", "local"),
    ]


def test_a_choice_of_engines_is_shown_only_where_there_is_one(view: CookView) -> None:
    engine = next(made for made in view.findChildren(DropDown) if made.accessibleName() == "Who writes")
    view.show_choices([], ENGINES[:1])
    assert not engine.isVisible()
    view.show_choices([], ENGINES)
    assert engine.isVisible()


def test_the_profile_is_always_shown_and_leads_to_the_settings(view: CookView, qtbot: QtBot) -> None:
    assert chip(view, "None set")
    view.show_profile(["vegan", "no peanut"])
    assert chip(view, "no peanut")
    for way in (chip(view, "vegan"), press(view, "Change")):
        with qtbot.waitSignal(view.profile_change_asked):
            qtbot.mouseClick(way, Qt.MouseButton.LeftButton)


def test_work_shows_at_once_and_can_be_cancelled(view: CookView, qtbot: QtBot) -> None:
    find = press(view, "Find me dinner")
    find.setFocus()
    qtbot.waitUntil(find.hasFocus)
    with qtbot.waitSignal(view.find_pressed):
        qtbot.keyClick(find, Qt.Key.Key_Space)
    view.show_working("Looking …")
    assert "Looking …" in texts(view)
    assert not find.isEnabled()
    cancel = press(view, "Cancel")
    qtbot.waitUntil(cancel.hasFocus)
    with qtbot.waitSignal(view.cancel_pressed):
        qtbot.mouseClick(cancel, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(view.cancel_pressed):
        qtbot.keyClick(view, Qt.Key.Key_Escape)
    view.show_idle()
    assert find.hasFocus()
    assert not cancel.isVisible()
    with qtbot.assertNotEmitted(view.cancel_pressed):
        qtbot.keyClick(view, Qt.Key.Key_Escape)


def test_answers_are_only_ever_appended(view: CookView, qtbot: QtBot) -> None:
    view.show_heading("Dinner for 2")
    view.show_answer(DAL)
    view.show_writing(WritingShown(1, "Soup", "Not checked yet", steps=("1. Warm the oil",)))
    view.show_writing(WritingShown(2, "Broth", "Not checked yet"))
    view.show_answer(DAL._replace(number=1, title="Soup"))
    view.drop_writing(2)
    view.drop_writing(9)
    QApplication.sendPostedEvents()
    cards = [made for made in view.findChildren(AnswerCard) if made.isVisible()]
    cards.sort(key=AnswerCard.y)
    assert [made.index for made in cards] == [0, 1]
    assert {"Dinner for 2", "Dal", "Soup"} <= set(texts(view))
    with qtbot.waitSignal(view.answer_opened) as told:
        qtbot.keyClick(cards[1], Qt.Key.Key_Return)
    assert told.args == [1]


def test_a_new_heading_comes_into_sight(view: CookView, qtbot: QtBot) -> None:
    for index in range(12):
        view.show_answer(DAL._replace(number=index))
    view.show_heading("Quicker")
    view.show_answer(DAL._replace(number=12))
    area = view._answers._area
    heading = next(shown for shown in view.findChildren(QLabel) if shown.text() == "Quicker")
    qtbot.waitUntil(lambda: 0 <= heading.mapTo(area, QPoint()).y() <= heading.height())
    before = area.verticalScrollBar().value()
    view.show_answer(DAL._replace(number=13))
    QApplication.processEvents()
    assert area.verticalScrollBar().value() == before


def test_variations_and_hints_can_be_pressed(view: CookView, qtbot: QtBot) -> None:
    view.show_variations([Option("quicker", "Quicker")])
    with qtbot.waitSignal(view.variation_chosen) as chosen:
        qtbot.mouseClick(chip(view, "Quicker"), Qt.MouseButton.LeftButton)
    assert chosen.args == ["quicker"]
    view.show_message("info", "No dish fits.", "Add one of: rice.", ["rice"])
    assert {"No dish fits.", "Add one of: rice."} <= set(texts(view))
    with qtbot.waitSignal(view.lines_added) as added:
        qtbot.mouseClick(chip(view, "rice"), Qt.MouseButton.LeftButton)
    assert added.args == ["rice"]
    with pytest.raises(StopIteration):
        chip(view, "rice")
    qtbot.keyClicks(view._box, "oats")
    qtbot.keyClick(view._box, Qt.Key.Key_Return)
    assert "No dish fits." not in texts(view)


def test_every_control_has_a_name(view: CookView) -> None:
    view.show_stock(STOCK, "")
    nameless = [
        made
        for kind in (QPushButton, QToolButton, Chip, DropDown)
        for made in view.findChildren(kind)
        if made.isVisible() and not (made.accessibleName() or made.property("text"))
    ]
    assert nameless == []


@pytest.mark.parametrize(("scale", "size"), [(1, (720, 520)), (2, (900, 600))])
def test_nothing_is_cut_off_in_a_small_window(
    qapp: QApplication, qtbot: QtBot, scale: float, size: tuple[int, int]
) -> None:
    Theme(read_tokens(), scale).apply(qapp, "light")
    view = CookView()
    qtbot.addWidget(view)
    view.resize(size[0] - 76 * int(scale), size[1])
    view.show()
    view.show_stock(STOCK, "Always there: salt, black pepper, vegetable oil, water.")
    find = press(view, "Find me dinner")
    assert view.rect().contains(QRect(find.mapTo(view, QPoint()), find.size()))
    assert find.width() >= find.sizeHint().width()
    view.show_working("Looking …")
    view.show_answer(DAL)
    view.show_heading("Dinner")
    qtbot.waitUntil(lambda: any(made.isVisible() for made in view.findChildren(AnswerCard)))
    qapp.sendPostedEvents()
    for card in view.findChildren(AnswerCard):
        for words in card.findChildren(QLabel):
            if words.isVisible():
                wrapped = words.heightForWidth(words.width())
                needed = wrapped if words.wordWrap() else words.sizeHint().height()
                assert words.height() >= needed, words.text()
