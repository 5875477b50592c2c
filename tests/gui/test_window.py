"""The real window on a real library, driven by mouse and keys as a cook would."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QPlainTextEdit, QWidget

from desktop_app.runtime.paths import Paths
from desktop_app.shell import Shell, open_shell
from desktop_app.views.main_window import MainWindow
from desktop_app.views.theme import Theme
from desktop_app.views.widgets.answer_card import AnswerCard
from desktop_app.views.widgets.food_chip import FoodChip
from desktop_app.views.widgets.recipe_grid import RecipeGrid
from desktop_app.views.widgets.toast import Toast
from tests.fakes.history import record
from tests.gui.waiting import until

LEFT = Qt.MouseButton.LeftButton


class Cook:
    """Hands and eyes on the window."""

    def __init__(self, window: MainWindow, shell: Shell) -> None:
        self.window = window
        self.shell = shell

    def seen(self, kind: type[QWidget]) -> list[QWidget]:
        return [widget for widget in self.window.findChildren(kind) if widget.isVisible()]

    def words(self) -> list[str]:
        return [label.text() for label in self.seen(QLabel)]  # type: ignore[attr-defined]

    def button(self, text: str) -> QAbstractButton | None:
        for widget in self.seen(QAbstractButton):
            assert isinstance(widget, QAbstractButton)
            if text in {widget.text(), widget.accessibleName()} and widget.isEnabled():
                return widget
        return None

    async def press(self, text: str) -> None:
        await until(lambda: self.button(text), f"the button {text}; seen: {self.words()}")
        found = self.button(text)
        assert found
        QTest.mouseClick(found, LEFT)

    def type_into(self, name: str, text: str) -> None:
        box = next(box for box in self.seen(QLineEdit) if box.accessibleName() == name)
        box.setFocus()
        box.clear()  # type: ignore[attr-defined]
        QTest.keyClicks(box, text)

    def enter(self) -> None:
        focused = self.window.focusWidget()
        assert focused
        QTest.keyClick(focused, Qt.Key.Key_Return)

    def foods(self) -> set[str]:
        """The chips of what is in the house."""
        return {chip.text() for chip in self.seen(FoodChip)}  # type: ignore[attr-defined]

    def titles(self) -> list[str]:
        """What the grid of recipes shows."""
        grid = self.grid()
        model = grid.model()
        return [model.data(model.index(row, 0)) for row in range(model.rowCount())]

    def grid(self) -> RecipeGrid:
        grid = self.seen(RecipeGrid)[0]
        assert isinstance(grid, RecipeGrid)
        return grid


@pytest_asyncio.fixture
async def cook(tmp_path: Path) -> AsyncIterator[Cook]:
    window = MainWindow(Theme.current())
    window.show()
    paths = Paths(data=tmp_path, config=tmp_path, logs=tmp_path / "logs")
    async with open_shell(window, paths) as shell:
        await shell.start()
        window.activateWindow()
        yield Cook(window, shell)
        window.hide()
    window.deleteLater()


async def test_from_three_lines_to_a_kept_recipe_and_back(cook: Cook) -> None:
    for line in ("6 eggs", "200 g spinach use by tomorrow", "2 onions"):
        cook.type_into("What's in your kitchen?", line)
        cook.enter()
    await until(lambda: {"eggs", "spinach", "onions"} <= cook.foods(), "three chips")
    find = next(b for b in cook.seen(QAbstractButton) if b.text().startswith("Find me"))  # type: ignore[attr-defined]
    QTest.mouseClick(find, LEFT)
    await until(lambda: any(card.accessibleName() for card in cook.seen(AnswerCard)), "an answer")
    card = cook.seen(AnswerCard)[0]
    title = card.accessibleName().split(",")[0]
    QTest.mouseClick(card, LEFT)

    await cook.press("Save recipe")
    await until(lambda: cook.button("Delete"), "a recipe that is kept")
    assert title in cook.words()

    QTest.keyClick(cook.window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    await until(lambda: cook.seen(RecipeGrid) and len(cook.titles()) == 21, "all recipes")
    cook.type_into("Search recipes", title)
    await until(lambda: cook.titles() == [title], f"the one that was kept, not {cook.titles()}")
    cook.grid().setFocus()
    QTest.keyClick(cook.grid(), Qt.Key.Key_Return)

    await until(lambda: cook.button("Delete"), "the page of the recipe")
    await until(lambda: any("eggs" in words for words in cook.words()), "its ingredients")
    before = next(words for words in cook.words() if "eggs" in words and words[0].isdigit())
    for _ in range(2):
        await cook.press("More: Servings")
    await until(lambda: before not in cook.words(), "another amount of eggs")

    await cook.press("Delete")
    await until(lambda: cook.seen(Toast), "the way back")
    await until(lambda: not cook.button("Delete") and title not in cook.words(), "the recipe gone")
    await cook.press("Undo")
    await until(lambda: cook.button("Delete") and title in cook.words(), "the recipe again")


async def test_every_page_shows_by_its_key(cook: Cook) -> None:
    for key, word in (
        (Qt.Key.Key_2, "Recipes"),
        (Qt.Key.Key_3, "Pantry"),
        (Qt.Key.Key_4, "Settings"),
        (Qt.Key.Key_1, "What's in your kitchen?"),
    ):
        QTest.keyClick(cook.window, key, Qt.KeyboardModifier.ControlModifier)
        await until(lambda word=word: word in cook.words(), word)


async def test_an_empty_pantry_is_told_what_to_add(cook: Cook) -> None:
    find = next(b for b in cook.seen(QAbstractButton) if b.text().startswith("Find me"))  # type: ignore[attr-defined]
    QTest.mouseClick(find, LEFT)
    await until(lambda: any("Add one of" in words for words in cook.words()), "what to add")


async def test_earlier_ideas_are_reopened_and_compared(cook: Cook) -> None:
    async with cook.shell.container.database.transaction() as tables:
        for title in ("Quick dal", "Slow dal"):
            await tables.generations.add(record(title))
    await cook.press("Earlier ideas")
    await until(lambda: {"Quick dal", "Slow dal"} <= set(cook.words()), "both ideas")
    await cook.press("Compare: Quick dal")
    await cook.press("Compare: Slow dal")
    await until(lambda: "1. Rinse the red lentils." in cook.words(), "their steps")
    await cook.press("Back")
    await cook.press("Open: Slow dal")
    await until(lambda: cook.button("Save recipe"), "the recipe page")
    await cook.press("Back")
    await cook.press("Save: Slow dal")
    await cook.press("Undo")
    await cook.press("Save: Slow dal")
    await cook.press("Back")
    await until(lambda: "What's in your kitchen?" in cook.words(), "Cook")


@pytest.mark.parametrize("look", ["light", "dark"])
async def test_the_look_changes_at_once(cook: Cook, look: str) -> None:
    QTest.keyClick(cook.window, Qt.Key.Key_4, Qt.KeyboardModifier.ControlModifier)
    await cook.press(look.capitalize())
    await until(lambda: Theme.current().dark is (look == "dark"), look)


async def test_what_the_window_says_of_nonsense(cook: Cook) -> None:
    cook.type_into("What's in your kitchen?", "bleach; -2 eggs; 1/0 kg rice; 9e99 onions; blorps")
    cook.enter()
    await until(
        lambda: any("2 more lines are left out" in words for words in cook.words()), "what is left out"
    )
    items = await cook.shell.container.pantry.items()
    assert len(items) == 5
    assert not any(item.understood and not item.non_food for item in items)
    assert not await cook.shell.container.pantry.stock()


async def test_a_pasted_text_becomes_a_recipe(cook: Cook) -> None:
    QTest.keyClick(cook.window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    await cook.press("Add a recipe")
    await until(lambda: cook.seen(QPlainTextEdit), "the box")
    box = cook.seen(QPlainTextEdit)[0]
    assert isinstance(box, QPlainTextEdit)
    box.insertPlainText("Carrot soup\nIngredients\n500 g carrots\nMethod\nSimmer the carrots for 25 minutes.")
    await cook.press("Save recipe")
    await until(lambda: cook.button("Delete"), "the recipe's page")
    assert "Carrot soup" in cook.words()
    QTest.keyClick(cook.window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    await until(lambda: cook.seen(RecipeGrid) and "Carrot soup" in cook.titles(), "it among all recipes")
    await cook.press("Add a recipe")
    assert box.toPlainText() == ""
