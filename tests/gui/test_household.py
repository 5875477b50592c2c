"""A coeliac child in the real window: bread goes, a stock cube comes in once its label is read."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from desktop_app.presenters.labels import ALL_READ
from desktop_app.schemas.food import Allergen
from desktop_app.schemas.generation import CheckedRecipe
from desktop_app.views.widgets.answer_card import AnswerCard
from tests.gui.test_window import Cook, cook
from tests.gui.waiting import until

__all__ = ["cook"]

PANTRY = """4 vegetable stock cubes
1 loaf bread
4 onions
6 carrots
500 g red lentils
500 g rice
1 bulb garlic"""
READ = "I read the label of 4 vegetable stock cubes: Label says no gluten"


def foods_of(cook: Cook) -> set[str]:
    """The foods of every answer so far."""
    entries = cook.shell.presenter("cook")._entries  # type: ignore[attr-defined]
    made = [entry for entry in entries if isinstance(entry, CheckedRecipe)]
    return {str(line.food_id) for entry in made for line in entry.recipe.ingredients}


async def ask(cook: Cook) -> None:
    """Press the big button and wait for all answers."""
    before = len(cook.seen(AnswerCard))
    find = next(b for b in cook.seen(QAbstractButton) if b.text().startswith("Find me"))  # type: ignore[attr-defined]
    QTest.mouseClick(find, Qt.MouseButton.LeftButton)
    presenter = cook.shell.presenter("cook")
    await until(lambda: len(cook.seen(AnswerCard)) > before, "answers")
    await until(lambda: not presenter.busy, "the end of the answers")  # type: ignore[attr-defined]


async def test_a_coeliac_child_is_cooked_for(cook: Cook) -> None:
    cook.window.resize(1180, 1500)  # the mouse reaches only what is in sight
    await cook.shell.container.pantry.add(PANTRY)
    QTest.keyClick(cook.window, Qt.Key.Key_4, Qt.KeyboardModifier.ControlModifier)
    await cook.press("Add a person")
    cook.type_into("Name", "Mia")
    for press in ("Their diet: gluten-free", "Their portion: a child's portion", "Save"):
        await cook.press(press)
    await until(lambda: "gluten-free, child's portion" in cook.words(), "Mia among those who eat here")

    QTest.keyClick(cook.window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    await until(lambda: cook.button("Who eats today: Mia"), "Mia at the table")
    await until(lambda: any("left out because brands differ" in text for text in cook.words()), "what waits")
    await ask(cook)
    assert not foods_of(cook) & {"bread", "vegetable_stock_cube"}

    await cook.press("Read the labels")
    await cook.press(READ)
    stored = cook.shell.container.pantry
    await until(lambda: ALL_READ in cook.words(), "the label read")
    packs = {item.food_id: item.confirmed_free for item in await stored.stock()}
    assert packs["vegetable_stock_cube"] == {Allergen.GLUTEN}  # type: ignore[index]
    await cook.press("More: Servings")
    await cook.press("vegetable stock cubes")  # from "may use" to "must use"
    await ask(cook)
    assert "vegetable_stock_cube" in foods_of(cook)
    assert "bread" not in foods_of(cook)

    await cook.press("Who eats today: Mia")
    await until(lambda: "None set" in {b.text() for b in cook.seen(QAbstractButton)}, "no limit")  # type: ignore[attr-defined]
