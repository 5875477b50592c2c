"""The page of a recipe."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QBoxLayout, QLabel, QMenu, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from desktop_app.schemas.shown_recipes import (
    CoverShown,
    IngredientShown,
    IngredientsShown,
    NutrientShown,
    RecipeShown,
    Remark,
    StepShown,
    SwapShown,
)
from desktop_app.views.recipe import RecipeView
from desktop_app.views.widgets.step_list import LINE

RECIPE = RecipeShown(
    title="Red lentil dal",
    byline="By the built-in chef",
    cover=CoverShown("Dal"),
    facts=("Ready in 35 min", "Indian"),
    servings=2,
    stored=True,
    description="Soft and lemony.",
    tip="Stir in the lemon last.",
    steps=(StepShown("Rinse " * 60, "3 min", "Lentils"), StepShown("Serve.")),
    report=(Remark("good", "8 of 8 in your pantry, checked."), Remark("blocked", "Contains milk.")),
    nutrition=(NutrientShown("Energy", "500 kcal", 0.25), NutrientShown("sugars", "200 g", 2.2, True)),
    counted="Counted from all ingredients.",
)
LIST = IngredientsShown(
    (
        IngredientShown("200 g red lentils", "have"),
        IngredientShown("1 lemon", "low"),
        IngredientShown("spinach", "missing", "Topping"),
        IngredientShown("moon dust", "unknown", "Topping"),
        IngredientShown("love"),
    ),
    Remark("muted", "You have 1 of 4."),
    "Amounts written in the steps are for 2 servings.",
)


@pytest.fixture
def view(qtbot: QtBot) -> RecipeView:
    made = RecipeView()
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    made.show_recipe(RECIPE)
    made.show_ingredients(LIST)
    return made


def texts(view: RecipeView) -> list[str]:
    return [label.text() for label in view.findChildren(QLabel) if label.isVisible()]


def press(view: RecipeView, text: str) -> QPushButton:
    return next(made for made in view.findChildren(QPushButton) if made.text() == text)


def test_everything_is_in_words(view: RecipeView) -> None:
    shown = texts(view)
    for expected in (
        *("Red lentil dal", "By the built-in chef", "Soft and lemony.", "Ready in 35 min", "2 servings"),
        *("have", "low", "missing", "not sure", "Topping", "You have 1 of 4.", LIST.note),
        *("Lentils", "3 min", "Tip", "Report card", "Contains milk.", "500 kcal", "220 %"),
    ):
        assert expected in shown
    assert shown.count("Topping") == 1
    assert "Notes" not in shown


def test_what_a_recipe_lacks_is_hidden(view: RecipeView) -> None:
    bare = RecipeShown("Toast", "Your own recipe", CoverShown("Toast"), (), 1, stored=False)
    view.show_recipe(bare)
    view.show_ingredients(IngredientsShown(()))
    shown = texts(view)
    assert "1 serving" in shown
    assert not {"Report card", "Nutrition per serving", "Tip", "have"} & set(shown)


def test_a_stored_recipe_can_be_marked_and_deleted(qtbot: QtBot, view: RecipeView) -> None:
    assert not press(view, "Save recipe").isVisible()
    with qtbot.waitSignal(view.favourite_changed) as marked:
        press(view, "Favourite").click()
    view.show_stored(stored=True, favourite=True)
    with qtbot.waitSignal(view.favourite_changed) as unmarked:
        press(view, "Favourite").click()
    assert (marked.args, unmarked.args) == ([True], [False])
    with qtbot.waitSignal(view.delete_pressed):
        press(view, "Delete").click()


def test_a_new_recipe_can_be_saved(qtbot: QtBot, view: RecipeView) -> None:
    view.activateWindow()
    view.show_stored(stored=False, favourite=False)
    assert not press(view, "Delete").isVisible()
    press(view, "Save recipe").setFocus()
    with qtbot.waitSignal(view.save_pressed):
        press(view, "Save recipe").click()
    view.show_stored(stored=True, favourite=False)
    assert press(view, "Favourite").hasFocus()


def test_escape_and_the_button_lead_back(qtbot: QtBot, view: RecipeView) -> None:
    view.activateWindow()
    view.setFocus()
    with qtbot.waitSignal(view.back_pressed):
        press(view, "Back").click()
    with qtbot.waitSignal(view.back_pressed):
        qtbot.keyClick(view._area, Qt.Key.Key_Escape)


def test_the_stepper_tells_and_showing_does_not(qtbot: QtBot, view: RecipeView) -> None:
    with qtbot.waitSignal(view.servings_changed) as told:
        view._head._stepper.set_value(5)
    assert told.args == [5]
    with qtbot.assertNotEmitted(view.servings_changed):
        view.show_recipe(RECIPE)
    assert view._head._stepper.value == 2


def test_lines_are_at_most_seventy_characters(view: RecipeView) -> None:
    view.resize(2400, 900)
    step = next(label for label in view.findChildren(QLabel) if label.text().startswith("Rinse"))
    assert len(LINE) == 70
    assert step.width() <= QFontMetrics(step.font()).horizontalAdvance(LINE)


def test_a_narrow_page_is_one_column(view: RecipeView) -> None:
    assert view._body.direction() is QBoxLayout.Direction.LeftToRight
    view.resize(600, 500)
    assert view._body.direction() is QBoxLayout.Direction.TopToBottom
    assert view._area.widget().width() <= view._area.viewport().width()


def test_another_recipe_starts_at_its_top_the_same_one_stays(qtbot: QtBot, view: RecipeView) -> None:
    view.resize(600, 300)
    bar = view._area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 100)
    bar.setValue(80)
    view.show_recipe(RECIPE)
    assert bar.value() == 80
    view.show_recipe(RECIPE._replace(title="Soup"))
    assert bar.value() == 0


def test_trouble_is_said_and_forgotten(view: RecipeView) -> None:
    view.show_message("error", "It is gone.", "Go back.")
    assert "It is gone." in texts(view)
    view.show_recipe(RECIPE)
    assert "It is gone." not in texts(view)
    assert not view.grab().isNull()


def test_what_may_stand_in_is_a_menu_at_its_line(qtbot: QtBot, view: RecipeView) -> None:
    lines = (IngredientShown("1 lemon", "missing", swap="lemon"), IngredientShown("love"))
    view.show_ingredients(IngredientsShown(lines))
    buttons = [made for made in view.findChildren(QToolButton) if "stand in" in made.accessibleName()]
    assert [made.accessibleName() for made in buttons] == ["What can stand in for 1 lemon?"]
    with qtbot.waitSignal(view.swap_wished) as wished:
        qtbot.keyClick(buttons[0], Qt.Key.Key_Space)
    assert wished.args == ["lemon"]
    view.show_swaps("lemon", (SwapShown("lime (you have it)", "Sharper."), SwapShown("vinegar (to buy)")))
    menu = buttons[0].findChild(QMenu)
    assert [action.text() for action in menu.actions()] == ["Use lime (you have it)", "Use vinegar (to buy)"]
    with qtbot.waitSignal(view.swap_chosen) as chosen:
        menu.actions()[1].trigger()
    assert chosen.args == [1]
    menu.close()


def test_swaps_for_a_line_that_has_gone_are_dropped(view: RecipeView) -> None:
    view.show_swaps("stone", (SwapShown("pebble"),))
    assert view.findChildren(QMenu) == []
