"""Takes the screenshots of the README: every page, light and dark, from a library made for it.

Usage: python scripts/screenshots.py FOLDER        (no screen needed)
"""

import asyncio
import os
import sys
import tempfile
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtWidgets import QLabel, QPlainTextEdit, QScrollArea

from desktop_app.presenters.cook import CookPresenter
from desktop_app.runtime.event_loop import AppEventLoop
from desktop_app.runtime.paths import Paths
from desktop_app.shell import Shell, open_shell
from desktop_app.views.application import make_application
from desktop_app.views.main_window import MainWindow
from desktop_app.views.theme import Theme
from desktop_app.views.widgets.writing import Writing

PANTRY = """6 eggs; 200 g spinach use by tomorrow; 1 kg rice; 3 onions; 1 bulb garlic; soy sauce;
2 tins chickpeas; 1 tin coconut milk; 2 tins chopped tomatoes; curry powder; 1 thumb ginger; 2 lemons;
500 g pasta; 1 jar pesto in the fridge; 250 g mushrooms use by friday; 100 g feta; bunch of coriander;
400 g frozen peas; 1 pint milk; 200 g red lentils; 4 carrots; wholemeal bread"""
PASTED = """Nan's leek and potato soup

This one has seen us through many a wet November.

Serves 4 | Prep: 15 mins | Cook: 30 mins

Ingredients
2 large leeks, washed and sliced
450g floury potatoes, diced
30 g butter
1.2 litres vegetable stock
1 bay leaf
a dollop of dulse paste, to finish

Method
1. Melt the butter in a large pan and soften the leeks for 10 minutes, without letting them brown.
2. Add the potatoes, the stock and the bay leaf, and simmer for 20 minutes until a knife slides in.
3. Take out the bay leaf, blend until smooth and season.

Tip: it freezes well for two months.
Share this recipe | Print | 12 comments"""
SIZE = (1180, 800)
PATIENCE_SECONDS = 20
STEPS_SHOWN = 7


async def take_all(folder: Path, look: str) -> None:
    """One picture a page in this look."""
    window = MainWindow(Theme.current())
    window.resize(*SIZE)
    window.show()
    with tempfile.TemporaryDirectory() as name:
        paths = Paths(data=Path(name), config=Path(name), logs=Path(name) / "logs")
        async with open_shell(window, paths) as shell:
            await shell.container.pantry.add(PANTRY)
            await shell.start()
            await cook(shell)
            await take(window, folder / f"cook-{look}.png")
            for page in ("recipes", "adding", "pantry", "settings"):
                shell.navigation.page_chosen(page)
                if page == "adding":
                    paste(window)
                await take(window, folder / f"{page}-{look}.png")
            shell.navigation.page_chosen("cook")
            presenter(shell).open_answer(shell_answers(shell) - 1)
            await take(window, folder / f"recipe-{look}.png")
            shell.navigation.page_chosen("cook")
            await write(shell, window)
            await take(window, folder / f"writing-{look}.png", at_once=True)
            presenter(shell).cancel_pressed()
        window.hide()
    window.deleteLater()


def paste(window: MainWindow) -> None:
    """Put a recipe into the box that is seen."""
    for box in window.findChildren(QPlainTextEdit):
        if box.isVisible():
            box.setPlainText(PASTED)


def presenter(shell: Shell) -> CookPresenter:
    """The presenter of the Cook page."""
    found = shell.presenter("cook")
    assert isinstance(found, CookPresenter)
    return found


def shell_answers(shell: Shell) -> int:
    """How many answers the list holds."""
    return presenter(shell).answers


async def cook(shell: Shell) -> None:
    """Ask for dinner, whatever the hour, and wait for three dishes."""
    presenter(shell).wish_changed("meal", "dinner")
    presenter(shell).find_pressed()
    async with asyncio.timeout(PATIENCE_SECONDS):
        while shell_answers(shell) < 3 or presenter(shell).busy:
            await asyncio.sleep(0.05)


async def write(shell: Shell, window: MainWindow) -> None:
    """Let the local model write until its first steps have come, and scroll there."""
    presenter(shell).wish_changed("engine", "local")
    presenter(shell).find_pressed()
    async with asyncio.timeout(6 * PATIENCE_SECONDS):
        while not any(
            len(found.findChildren(QLabel)) > STEPS_SHOWN for found in window.findChildren(Writing)
        ):
            await asyncio.sleep(0.05)
    (found,) = window.findChildren(Writing)
    for area in window.findChildren(QScrollArea):
        if area.isAncestorOf(found):
            area.ensureWidgetVisible(found)


async def take(window: MainWindow, path: Path, *, at_once: bool = False) -> None:
    """Wait until everything is painted, covers too, and keep the picture."""
    await asyncio.sleep(0.1 if at_once else 1.0)
    window.grab().save(str(path))
    print(path)


def main() -> None:
    """All pages in both looks."""
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    app = make_application()
    for look in ("light", "dark"):
        Theme.current().apply(app, look)
        with asyncio.Runner(loop_factory=AppEventLoop) as runner:
            runner.run(take_all(folder, look))


if __name__ == "__main__":
    main()
