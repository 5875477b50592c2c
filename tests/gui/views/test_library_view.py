"""The page Recipes: cards, keys, hearts, filters, empty places, very many cards."""

import pytest
from PySide6.QtCore import QEvent, QItemSelection, QModelIndex, QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from desktop_app.schemas.shown_recipes import CoverShown, FilterShown, RecipeCard
from desktop_app.views.item_models.recipe_delegate import heart_of
from desktop_app.views.item_models.recipes import RecipeModel
from desktop_app.views.library import LibraryView
from desktop_app.views.widgets.chip import Chip


def card(number: int, title: str = "", **changes: object) -> RecipeCard:
    made = RecipeCard(number, title or f"Dish {number}", CoverShown(str(number)), "25 min", "2", "Italian")
    return made._replace(**changes)


CARDS = tuple(card(number) for number in range(1, 13))


@pytest.fixture
def view(qtbot: QtBot) -> LibraryView:
    made = LibraryView()
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    made.show_recipes(CARDS, more=False)
    return made


def key(qtbot: QtBot, view: LibraryView, pressed: Qt.Key) -> None:
    qtbot.keyClick(view._grid, pressed)


def current(view: LibraryView) -> str:
    return str(view._grid.currentIndex().data())


def centre(view: LibraryView, row: int) -> QPoint:
    return view._grid.visualRect(view._grid.model().index(row, 0)).center()


def test_the_model_keeps_qt_s_rules(qtbot: QtBot, qtmodeltester: ModelTester) -> None:
    model = RecipeModel()
    model.show_cards(CARDS, more=False)
    qtmodeltester.check(model)


def test_arrows_move_by_columns(qtbot: QtBot, view: LibraryView) -> None:
    view._grid.setCurrentIndex(view._grid.model().index(0, 0))
    columns = view._grid.columns()
    assert columns == 3
    moves = [(Qt.Key.Key_Right, 2), (Qt.Key.Key_Down, 5), (Qt.Key.Key_Left, 4), (Qt.Key.Key_Up, 1)]
    for pressed, number in [*moves, (Qt.Key.Key_Up, 1), (Qt.Key.Key_End, 12), (Qt.Key.Key_Home, 1)]:
        key(qtbot, view, pressed)
        assert current(view) == f"Dish {number}"
    key(qtbot, view, Qt.Key.Key_PageDown)
    assert current(view) == "Dish 4"
    key(qtbot, view, Qt.Key.Key_PageUp)
    assert current(view) == "Dish 1"


def test_moving_scrolls_along(qtbot: QtBot, view: LibraryView) -> None:
    view._grid.setCurrentIndex(view._grid.model().index(0, 0))
    key(qtbot, view, Qt.Key.Key_End)
    bar = view._grid.verticalScrollBar()
    assert bar.value() == bar.maximum() > 0
    key(qtbot, view, Qt.Key.Key_Home)
    assert bar.value() == 0


@pytest.mark.parametrize("pressed", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_key_opens(qtbot: QtBot, view: LibraryView, pressed: Qt.Key) -> None:
    view._grid.setCurrentIndex(view._grid.model().index(4, 0))
    with qtbot.waitSignal(view.recipe_opened) as told:
        key(qtbot, view, pressed)
    assert told.args == [5]


def test_delete_and_heart_by_key(qtbot: QtBot, view: LibraryView) -> None:
    view._grid.setCurrentIndex(view._grid.model().index(1, 0))
    with qtbot.waitSignal(view.recipe_deleted) as deleted:
        key(qtbot, view, Qt.Key.Key_Delete)
    with qtbot.waitSignal(view.favourite_changed) as marked:
        key(qtbot, view, Qt.Key.Key_F)
    assert (deleted.args, marked.args) == ([2], [2, True])


def test_a_click_opens_a_click_on_the_heart_marks(qtbot: QtBot, view: LibraryView) -> None:
    grid = view._grid
    with qtbot.waitSignal(view.recipe_opened) as opened:
        qtbot.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=centre(view, 2))
    heart = heart_of(grid.visualRect(grid.model().index(2, 0))).center().toPoint()
    view.show_favourite(3, on=True)
    with qtbot.assertNotEmitted(view.recipe_opened), qtbot.waitSignal(view.favourite_changed) as marked:
        qtbot.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=heart)
    assert (opened.args, marked.args) == ([3], [3, False])


def test_a_click_beside_the_cards_does_nothing(qtbot: QtBot, view: LibraryView) -> None:
    view.show_recipes(CARDS[:1], more=False)
    with qtbot.assertNotEmitted(view.recipe_opened):
        qtbot.mouseClick(view._grid.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(600, 400))
        qtbot.mouseClick(view._grid.viewport(), Qt.MouseButton.RightButton, pos=centre(view, 0))


def test_the_place_stays_when_the_list_is_read_again(view: LibraryView) -> None:
    grid = view._grid
    grid.setCurrentIndex(grid.model().index(6, 0))
    grid.verticalScrollBar().setValue(40)
    view.show_recipes(CARDS[2:], more=False)
    assert (current(view), grid.verticalScrollBar().value()) == ("Dish 7", 40)
    view.show_recipes(CARDS[:6], more=False)
    assert current(view) == "Dish 5"


def test_screen_readers_hear_the_facts(view: LibraryView) -> None:
    view.show_favourite(1, on=True)
    view.show_favourite(999, on=True)
    index = view._grid.model().index(0, 0)
    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Dish 1, 25 min, 2 servings, Italian, favourite"
    assert index.data(Qt.ItemDataRole.DecorationRole) is None


def test_the_next_page_is_asked_for_near_the_end(qtbot: QtBot, view: LibraryView) -> None:
    with qtbot.waitSignal(view.more_wanted):
        view.show_recipes(CARDS, more=True)
    view.append_recipes([card(number) for number in range(13, 200)], more=True)
    view._grid.executeDelayedItemsLayout()
    with qtbot.assertNotEmitted(view.more_wanted):
        view._grid.verticalScrollBar().setValue(100)
    with qtbot.waitSignal(view.more_wanted):
        view._grid.scrollToBottom()
    view.append_recipes((), more=False)
    with qtbot.assertNotEmitted(view.more_wanted):
        view._grid.scrollToTop()
        view._grid.scrollToBottom()


def test_a_hundred_thousand_cards_scroll(view: LibraryView) -> None:
    view.show_recipes([card(number) for number in range(100_000)], more=False)
    view.append_recipes([card(number) for number in range(100_000, 100_060)], more=False)
    view._grid.scrollToBottom()
    view._grid.grab()
    assert view._grid.indexAt(QPoint(20, 400)).row() > 99_000


def test_long_titles_stay_inside(view: LibraryView) -> None:
    view.show_recipes([card(1, "Very " * 40), card(2, "X" * 150), card(3, "Pie")], more=False)
    assert not view._grid.grab().isNull()


def test_empty_places_say_what_to_do(qtbot: QtBot, view: LibraryView) -> None:
    view.show_nothing("No recipes yet", "Cook something.", narrowed=False)
    assert view._body.currentWidget() is view._empty
    view.show_nothing("Nothing found", "Try fewer letters.", narrowed=True)
    shown = [label.text() for label in view._no_hits.findChildren(QLabel)]
    assert "Nothing found" in shown
    with qtbot.waitSignal(view.search_cleared):
        view._no_hits.findChild(QPushButton).click()


def test_typing_searches_and_ctrl_f_goes_there(qtbot: QtBot, view: LibraryView) -> None:
    view.activateWindow()
    view._grid.setFocus()
    qtbot.keyClick(view._grid, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(view._search.hasFocus)
    with qtbot.waitSignal(view.search_changed) as told:
        qtbot.keyClicks(view._search, "d")
    assert told.args == ["d"]
    with qtbot.assertNotEmitted(view.search_changed):
        view.show_query("", "title")
    assert (view._search.text(), view._sort.value) == ("", "title")


def test_filters_toggle_and_the_rest_is_in_a_menu(qtbot: QtBot, view: LibraryView) -> None:
    cuisines = [FilterShown("cuisine", name, f"{name} 1", name == "h") for name in "abcdefgh"]
    filters = (FilterShown("favourites", "", "Favourites 2"), *cuisines)
    view.show_filters(filters)
    chips = {chip.text(): chip for chip in view._filters.findChildren(Chip)}
    assert [*chips] == ["Favourites 2", "a 1", "b 1", "c 1", "d 1", "e 1", "h 1", "More"]
    assert chips["h 1"].isChecked()
    with qtbot.waitSignal(view.filter_changed) as told:
        chips["a 1"].click()
    assert told.args == ["cuisine", "a", True]
    chips["More"].click()
    menu = view._filters.findChild(QMenu)
    with qtbot.waitSignal(view.filter_changed) as told:
        menu.actions()[0].trigger()
    assert told.args == ["cuisine", "f", True]
    menu.close()


def test_the_focus_stays_on_a_filter(qtbot: QtBot, view: LibraryView) -> None:
    view.activateWindow()
    view.show_filters((FilterShown("favourites", "", "Favourites 2"),))
    chip = view._filters.findChild(Chip)
    chip.setFocus()
    qtbot.waitUntil(chip.hasFocus)
    view.show_filters((FilterShown("favourites", "", "Favourites 2"),))
    assert view._filters.findChildren(Chip) == [chip]
    view.show_filters((FilterShown("favourites", "", "Favourites 3", True),))
    qtbot.waitUntil(lambda: [made.text() for made in view._filters.findChildren(Chip)] == ["Favourites 3"])
    assert view._filters.findChild(Chip).hasFocus()


def test_what_went_wrong_is_said(view: LibraryView) -> None:
    view.show_message("error", "The library is busy.", "Try again.")
    assert view._message.isVisible()
    view.show_count("12 recipes")
    view.show_recipes(CARDS, more=False)
    assert not view._message.isVisible()
    assert view._count.text() == "12 recipes"


def test_the_grid_points_at_what_is_under_the_pointer(view: LibraryView) -> None:
    grid = view._grid
    index = grid.model().index(1, 0)
    chosen = QItemSelection(index, index)
    assert grid.indexAt(centre(view, 1)) == index
    assert grid.visualRegionForSelection(chosen).boundingRect() == grid.visualRect(index)
    assert grid.visualRect(QModelIndex()).isNull()
    assert grid.sizeHintForIndex(index) == grid.gridSize()
    view.show_recipes((), more=False)
    assert not grid.moveCursor(grid.CursorAction.MoveDown, Qt.KeyboardModifier.NoModifier).isValid()


def test_a_narrow_page_folds_its_filters(view: LibraryView) -> None:
    courses = (FilterShown("course", "lunch", "Lunch 1"), FilterShown("course", "snack", "Snack 1", True))
    view.show_filters((FilterShown("favourites", "", "Favourites 2"), *courses))
    view.resize(560, 600)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    folded = [chip.text() for chip in view._filters.findChildren(Chip)]
    view.resize(900, 600)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert folded == ["Favourites 2", "Snack 1", "More"]
    assert [chip.text() for chip in view._filters.findChildren(Chip)] == [
        "Favourites 2",
        "Lunch 1",
        "Snack 1",
    ]


def test_the_search_is_found_and_left_by_key(view: LibraryView, qtbot: QtBot) -> None:
    qtbot.waitExposed(view)
    key(qtbot, view, Qt.Key.Key_Home)
    qtbot.keyClick(view._grid, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(view._search.hasFocus)
    qtbot.keyClicks(view._search, "soup")
    with qtbot.waitSignal(view.search_changed) as told:
        qtbot.keyClick(view._search, Qt.Key.Key_Escape)
    assert told.args == [""]
    qtbot.keyClick(view._search, Qt.Key.Key_Escape)
    qtbot.waitUntil(view._grid.hasFocus)
