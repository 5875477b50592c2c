"""The page Pantry: lines, rows, editing in place, removing, and thousands of entries."""

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from desktop_app.schemas.shown import LabelRow, PantryRow, PreviewShown
from desktop_app.views.item_models.pantry import PantryModel
from desktop_app.views.pantry import PantryView
from desktop_app.views.widgets.pantry_list import PantryList

ROWS = (
    PantryRow("fridge", "Fridge", note="2", is_caption=True),
    PantryRow("fridge", "spinach", 1, "200 g", "use by tomorrow", "soon", "200 g spinach"),
    PantryRow("fridge", "gloop", 2, "", "not understood", "blocked", "gloop"),
    PantryRow("cupboard", "Cupboard", note="1", is_caption=True),
    PantryRow("cupboard", "rice", 3, "2 kg", "", "muted", "2 kg rice"),
    PantryRow("staples", "Staples", note="1", is_caption=True),
    PantryRow("staples", "salt", note="always there"),
)


@pytest.fixture
def view(qtbot: QtBot) -> PantryView:
    made = PantryView()
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show()
    return made


@pytest.fixture
def full(view: PantryView) -> PantryView:
    view.show_rows(ROWS, "3 entries, 1 not understood")
    return view


def press(view: PantryView, start: str) -> QPushButton:
    return next(made for made in view.findChildren(QPushButton) if made.text().startswith(start))


def names(view: PantryView) -> list[str]:
    model = view._list.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def choose(view: PantryView, row: int) -> None:
    view._list.setFocus()
    view._list.setCurrentIndex(view._list.model().index(row, 0))


def texts(view: PantryView) -> list[str]:
    QApplication.sendPostedEvents()  # what was just added is shown by one
    return [shown.text() for shown in view.findChildren(QLabel) if shown.isVisible()]


def test_an_empty_pantry_says_what_to_do(view: PantryView) -> None:
    view.show_rows((), "0 entries")
    assert "Nothing here yet" in texts(view)


def test_typing_is_told_and_what_is_understood_is_shown(view: PantryView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.text_changed) as told:
        qtbot.keyClicks(view._box, "r")
    assert told.args == ["r"]
    view.show_preview([PreviewShown("rice", "good"), PreviewShown("? gloop", "blocked")])
    assert {"rice", "? gloop"} <= set(texts(view))
    view.show_preview([])
    assert not {"rice", "? gloop"} & set(texts(view))


def test_a_pasted_list_is_told_as_it_is(view: PantryView, qtbot: QtBot) -> None:
    QApplication.clipboard().setText("2 kg rice\n6 eggs")
    view._box.paste()
    with qtbot.waitSignal(view.lines_added) as told:
        qtbot.keyClick(view._box, Qt.Key.Key_Return)
    assert told.args == ["2 kg rice\n6 eggs"]
    assert view._box.text() == ""
    with qtbot.assertNotEmitted(view.lines_added):
        qtbot.mouseClick(press(view, "Add"), Qt.MouseButton.LeftButton)
    view.give_back_line("2 kg rice")
    view.give_back_line("eggs")
    assert view._box.text() == "2 kg rice"


def test_the_rows_are_a_sound_model(qtmodeltester: ModelTester) -> None:
    model = PantryModel()
    model.show_rows(ROWS)
    qtmodeltester.check(model)
    assert model.rowCount(model.index(0)) == 0
    assert model.flags(QModelIndex()) == Qt.ItemFlag.NoItemFlags
    assert not model.flags(model.index(6)) & Qt.ItemFlag.ItemIsSelectable
    assert model.index(1).data(Qt.ItemDataRole.AccessibleTextRole) == "spinach, 200 g, use by tomorrow"
    assert model.index(1).data(Qt.ItemDataRole.DecorationRole) is None


def test_rows_are_drawn_with_signs_beside_the_colours(full: PantryView) -> None:
    before = full._list.grab().toImage()
    plain = tuple(row._replace(mark="muted") for row in ROWS)
    full.show_rows(plain, "")
    assert full._list.grab().toImage() != before
    choose(full, 2)
    assert not full._list.grab().isNull()


@pytest.mark.parametrize("way", ["enter", "f2", "button"])
def test_an_entry_is_edited_in_its_place(full: PantryView, qtbot: QtBot, way: str) -> None:
    choose(full, 1)
    if way == "button":
        qtbot.mouseClick(press(full, "Change"), Qt.MouseButton.LeftButton)
    else:
        qtbot.keyClick(full._list, Qt.Key.Key_Return if way == "enter" else Qt.Key.Key_F2)
    editor = full._list.findChild(QLineEdit)
    assert editor is not None
    assert editor.text() == "200 g spinach"
    qtbot.keyClicks(editor, "300 g spinach")
    with qtbot.waitSignal(full.item_edited) as told:
        qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert told.args == [1, "300 g spinach"]
    assert full._list.model().index(1, 0).data() == "spinach"


def test_an_entry_left_as_it_was_is_not_told(full: PantryView, qtbot: QtBot) -> None:
    model = full._list.model()
    with qtbot.assertNotEmitted(full.item_edited):
        assert not model.setData(model.index(1, 0), "200 g spinach ")
        assert not model.setData(model.index(0, 0), "Freezer")
        choose(full, 0)
        full._list.edit_current()


@pytest.mark.parametrize("way", ["key", "button"])
def test_entries_are_removed(full: PantryView, qtbot: QtBot, way: str) -> None:
    remove = press(full, "Remove")
    assert not remove.isEnabled()
    choose(full, 1)
    qtbot.keyClick(full._list, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert remove.text() == "Remove 2"
    with qtbot.waitSignal(full.items_removed) as told:
        if way == "key":
            qtbot.keyClick(full._list, Qt.Key.Key_Delete)
        else:
            qtbot.mouseClick(remove, Qt.MouseButton.LeftButton)
    assert told.args == [[1, 2]]


def test_captions_fold_and_are_never_removed(full: PantryView, qtbot: QtBot) -> None:
    choose(full, 0)
    with qtbot.assertNotEmitted(full.items_removed):
        qtbot.keyClick(full._list, Qt.Key.Key_Delete)
    qtbot.keyClick(full._list, Qt.Key.Key_Return)
    assert names(full) == ["Fridge", "Cupboard", "rice", "Staples", "salt"]
    full.show_rows(ROWS, "")
    assert names(full)[1] == "Cupboard"
    index = full._list.model().index(0, 0)
    middle = full._list.visualRect(index).center()
    qtbot.mouseClick(full._list.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert names(full)[1] == "spinach"


def test_the_place_in_the_list_is_kept(full: PantryView) -> None:
    choose(full, 4)
    full.show_rows(ROWS[:1] + ROWS[2:], "")
    assert full._list.currentIndex().data() == "rice"
    full.show_rows(ROWS[5:], "")
    assert full._list.currentIndex().row() == 1


def test_a_message_is_shown(full: PantryView) -> None:
    full.show_message("info", "4,980 added, 20 not understood", "They are marked.")
    assert {"4,980 added, 20 not understood", "They are marked."} <= set(texts(full))


def many(count: int) -> tuple[PantryRow, ...]:
    caption = PantryRow("cupboard", "Cupboard", note=str(count), is_caption=True)
    return (caption, *(PantryRow("cupboard", f"food {i}", i, line=f"1 kg food {i}") for i in range(count)))


def test_a_search_appears_with_many_entries_and_finds_them(view: PantryView, qtbot: QtBot) -> None:
    view.show_rows(many(30), "")
    assert not view._search.isVisible()
    view.show_rows(many(31), "")
    assert view._search.isVisible()
    qtbot.keyClick(view, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(view._search.hasFocus)
    qtbot.keyClicks(view._search, "food 30")
    assert names(view) == ["Cupboard", "food 30"]
    qtbot.keyClicks(view._search, "x")
    assert names(view) == []


def test_five_thousand_entries_are_pasted_and_shown(view: PantryView, qtbot: QtBot) -> None:
    rows = many(5000)
    QApplication.clipboard().setText("\n".join(row.line for row in rows[1:]))
    view._box.paste()
    with qtbot.waitSignal(view.lines_added):
        qtbot.keyClick(view._box, Qt.Key.Key_Return)
    view.show_rows(rows, "5,000 entries")
    view._list.grab()
    assert names(view)[5000] == "food 4999"


def test_labels_have_the_page_while_they_are_read(view: PantryView) -> None:
    view.show_rows(ROWS, "3 entries")
    view.show_labels("1 food is left out.", [LabelRow("3", "rice", (("soy", "no soya"),))])
    (turn,) = (one for one in view.findChildren(QPushButton) if one.text() == "Read the labels")
    (rows,) = view.findChildren(PantryList)
    assert rows.isVisible()
    turn.click()
    assert not rows.isVisible()
    turn.click()
    assert rows.isVisible()
