"""Proves that this program works on this machine: one line a check, exit code 0 only when all hold."""

import asyncio
import os
import tempfile
from collections.abc import Awaitable, Callable
from contextlib import aclosing
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.exceptions import AppError, LlmUnavailable

if TYPE_CHECKING:
    from desktop_app.schemas.base import RecipeId
    from desktop_app.shell import Shell
    from desktop_app.views.main_window import MainWindow

PAGES = ("cook", "recipes", "recipe", "pantry", "settings")
PANTRY = "6 eggs; 200 g spinach use by tomorrow; 300 g rice; 2 onions; garlic; soy sauce; oil; salt"
FEWEST_COLOURS = 8

Check = Callable[["Bench"], Awaitable[str]]


class SelfTestError(Exception):
    """A check that does not hold, in words."""


def run() -> int:
    """Run every check in a temporary folder; returns 0 when all hold, else 1."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from desktop_app.runtime.event_loop import AppEventLoop
    from desktop_app.views.application import make_application
    from desktop_app.views.theme import Theme

    app = make_application()
    Theme.current().apply(app, "light")
    with (
        tempfile.TemporaryDirectory(prefix="stockpot-self-test-", ignore_cleanup_errors=True) as folder,
        asyncio.Runner(loop_factory=AppEventLoop) as runner,
    ):
        return runner.run(_check_all(Path(folder)))


async def _check_all(folder: Path) -> int:
    from desktop_app.runtime.paths import Paths
    from desktop_app.shell import open_shell
    from desktop_app.views.main_window import MainWindow
    from desktop_app.views.theme import Theme

    window = MainWindow(Theme.current())
    paths = Paths(data=folder, config=folder, logs=folder / "logs")
    try:
        async with open_shell(window, paths) as shell:
            await shell.start()
            bench = Bench(window, shell)
            failures = [check for check in CHECKS if not await _holds(check, bench)]
    except AppError as error:
        _say("FAIL", "open", str(error))
        return 1
    print(f"{len(CHECKS) - len(failures)} of {len(CHECKS)} checks passed")
    return 1 if failures else 0


class Bench:
    """What the checks work on."""

    def __init__(self, window: "MainWindow", shell: "Shell") -> None:
        self.window = window
        self.shell = shell
        self.container = shell.container


async def _holds(check: Check, bench: Bench) -> bool:
    name = getattr(check, "__name__", "check").removeprefix("check_")
    try:
        _say("ok", name, await check(bench))
    except Exception as error:  # noqa: BLE001 - whatever it is, the check does not hold
        _say("FAIL", name, f"{type(error).__name__}: {error}")
        return False
    return True


def _say(verdict: str, name: str, detail: str) -> None:
    print(f"{verdict:<5}{name}: {detail}", flush=True)


async def check_resources(bench: Bench) -> str:
    """The kitchen's tables are there and whole."""
    tables = await bench.container.kitchen.load()
    return f"{len(tables.catalogue.foods)} foods, {len(tables.book.archetypes)} kinds of dish"


async def check_database(bench: Bench) -> str:
    """The library was made by the migrations and is in order."""
    await bench.container.database.check()
    return f"migrated, {bench.container.paths.database.stat().st_size // 1024} KB"


async def check_library(bench: Bench) -> str:
    """The starter recipes are in and can be searched."""
    from desktop_app.schemas.library import SearchQuery

    page = await bench.container.library.search(SearchQuery())
    if page.total < 20:
        raise SelfTestError(f"only {page.total} starter recipes")
    return f"{page.total} starter recipes"


async def check_chef(bench: Bench) -> str:
    """The built-in chef cooks from a pantry and the inspector finds nothing."""
    from desktop_app.schemas.generation import CheckedRecipe, CookRequest

    container = bench.container
    await container.pantry.add(PANTRY)
    staples = (await container.preferences.load()).staples
    request = CookRequest(today=container.clock.today(), stock=await container.pantry.stock(staples), seed=7)
    async with aclosing(container.generation.answers(request, "builtin")) as answers:
        recipes = [answer async for answer in answers if isinstance(answer, CheckedRecipe)]
    if not recipes or not all(recipe.report.clean for recipe in recipes):
        raise SelfTestError("no recipe without findings")
    return f"{recipes[0].recipe.title}, {len(recipes)} recipes, 0 findings"


async def check_pages(bench: Bench) -> str:
    """Every page paints itself."""
    bench.shell.open_recipe(await _any_recipe(bench))
    for name in PAGES:
        bench.window.show_page(name)
        await asyncio.sleep(0.2)
        if _colours(bench.window) < FEWEST_COLOURS:
            raise SelfTestError(f"the page {name} stays empty")
    return f"{len(PAGES)} pages painted"


async def _any_recipe(bench: Bench) -> "RecipeId":
    from desktop_app.schemas.library import SearchQuery

    page = await bench.container.library.search(SearchQuery(limit=1))
    return page.items[0].id


def _colours(window: "MainWindow") -> int:
    """Distinct colours on a coarse grid over the window, as painted."""
    image = window.grab().toImage()
    spots = ((x, y) for x in range(0, image.width(), 4) for y in range(0, image.height(), 4))
    return len({image.pixel(x, y) for x, y in spots})


async def check_engine(bench: Bench) -> str:
    """The local engine's process starts, speaks where weights are at hand, and ends."""
    from desktop_app.clients.llm.engine_child import EngineChild, EngineSettings
    from desktop_app.clients.llm.weights import find_weights

    weights = find_weights(bench.container.settings.local_model)
    nowhere = bench.container.paths.data / "none.gguf"
    child = EngineChild(EngineSettings(weights=weights.path if weights else nowhere))
    try:
        await child.ready()
        outcome = f"{weights.name if weights else nowhere} loaded"
    except LlmUnavailable as error:
        if weights or "llama.cpp says" not in error.hint:
            raise
        outcome = "llama.cpp answers, no weights to load"
    finally:
        await child.kill()
    if child.alive:
        raise SelfTestError("the engine's process does not end")
    return f"{outcome}, process started and ended"


CHECKS: tuple[Check, ...] = (
    check_resources,
    check_database,
    check_library,
    check_chef,
    check_pages,
    check_engine,
)
