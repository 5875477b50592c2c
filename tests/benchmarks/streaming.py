"""What the window costs a local model: the same requests through the open window and straight to the engine.

Both ask one llama.cpp with the same weights and threads, in turns; it keeps no prompt between requests.
Prints when the first words stood on the screen, when the answer was whole, how late the event loop came to
its timers meanwhile, and how soon screen, connection and engine are free after a cancel. Asserts nothing.
"""

import asyncio
import json
import os
import statistics
import tempfile
import urllib.request
from collections.abc import AsyncGenerator, Callable
from contextlib import aclosing
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter

if not os.environ.get("DISPLAY"):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QTimer

from desktop_app.clients.http import Http
from desktop_app.clients.llm.answer import partial_object
from desktop_app.clients.llm.dialect import Dialect
from desktop_app.clients.llm.engine_child import EngineChild, EngineSettings, writing_threads
from desktop_app.clients.llm.model import Prompt
from desktop_app.clients.llm.openai_compatible import OpenAICompatible
from desktop_app.clients.llm.weights import find_weights
from desktop_app.presenters.cook import CookPresenter
from desktop_app.runtime.event_loop import AppEventLoop
from desktop_app.runtime.paths import Paths
from desktop_app.schemas.shown import WritingShown
from desktop_app.shell import Shell, open_shell
from desktop_app.views.application import make_application
from desktop_app.views.main_window import MainWindow
from desktop_app.views.theme import Theme
from desktop_app.views.widgets.writing import Writing
from tests.fakes.one_model import OneModel

RUNS = 5
PANTRY = """400 g pasta
1 tin tuna
1 tin sweetcorn
2 onions
ketchup
4 eggs
300 g rice
2 tins tomatoes
100 g cheddar"""
UNCACHED = {"return_progress": True, "cache_prompt": False}
LOOK_EVERY_S = 0.005
LOOK_AT_ENGINE_S, RESTING_S = 0.03, 0.5
LONG_PROMPT = Prompt(system="You are a cook.", user="onion soup with bread " * 700, max_tokens=20)


@dataclass
class Seen:
    """Moments of one request, seconds after it was sent."""

    prompt: Prompt
    started: float
    first: float = 0.0
    """The first words a cook could read had come."""
    whole: float = 0.0
    pieces: int = 0
    text: str = ""

    def take(self, piece: str) -> None:
        self.text += piece
        self.pieces += 1
        now = perf_counter() - self.started
        if not self.first and any(partial_object(self.text).values()):
            self.first = now
        self.whole = now


@dataclass
class Watched:
    """The engine as the window asks it, with a note of every request."""

    inner: OpenAICompatible
    seen: list[Seen] = field(default_factory=list)
    name: str = "Local model"
    model: str | None = "watched"

    async def stream(self, prompt: Prompt) -> AsyncGenerator[str, None]:
        """As the engine answers."""
        self.seen.append(Seen(prompt, perf_counter()))
        async with aclosing(self.inner.stream(prompt)) as pieces:
            async for piece in pieces:
                self.seen[-1].take(piece)
                yield piece

    async def aclose(self) -> None:
        """Nothing to free."""


def straight(child: EngineChild, prompt: Prompt) -> Seen:
    """The same request with nothing but a socket; for a thread while the window rests."""
    body = json.dumps(Dialect().body(prompt, None) | UNCACHED).encode()
    request = urllib.request.Request(  # noqa: S310 - our own engine on this computer
        f"{child.base_url}/v1/chat/completions",
        body,
        {"Authorization": f"Bearer {child.key}", "Content-Type": "application/json"},
    )
    seen = Seen(prompt, perf_counter())
    with urllib.request.urlopen(request) as response:  # noqa: S310
        for line in response:
            if line.startswith(b"data: {"):
                choices = json.loads(line[6:]).get("choices") or [{}]
                if piece := choices[0].get("delta", {}).get("content"):
                    seen.take(piece)
    return seen


class Clock:
    """How late the event loop comes to a timer."""

    def __init__(self) -> None:
        self.late: list[float] = []
        self._task = asyncio.ensure_future(self._tick())

    async def _tick(self) -> None:
        while True:
            before = perf_counter()
            await asyncio.sleep(LOOK_EVERY_S)
            self.late.append((perf_counter() - before - LOOK_EVERY_S) * 1000)

    def stop(self) -> list[float]:
        """Milliseconds, one for each look."""
        self._task.cancel()
        return self.late


async def until(condition: Callable[[], object], seconds: float = 120) -> None:
    """Wait for it, looking every millisecond."""
    async with asyncio.timeout(seconds):
        while not condition():
            await asyncio.sleep(0.001)


def share(values: list[float], part: float) -> float:
    """A percentile; 0 where there is nothing."""
    return sorted(values)[min(len(values) - 1, int(part * len(values)))] if values else 0.0


def ticks(pid: int) -> int:
    """Processor time of a process in hundredths of a second."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return int(fields[11]) + int(fields[12])


async def idle_after(pid: int) -> float:
    """Seconds until the process rests: the end of the last look in which it took half a core or more."""
    started, last, before = perf_counter(), 0.0, ticks(pid)
    while (now := perf_counter() - started) < last + RESTING_S:
        await asyncio.sleep(LOOK_AT_ENGINE_S)
        spent, passed = ticks(pid), perf_counter() - started - now
        if (spent - before) / 100 >= passed / 2:
            last = now + passed
        before = spent
    return last


class Bench:
    """One engine, one window."""

    def __init__(self, shell: Shell, child: EngineChild, model: Watched) -> None:
        self.child = child
        self.model = model
        self.painted: list[float] = []
        cook = shell.presenter("cook")
        assert isinstance(cook, CookPresenter)
        self.cook = cook
        show = Writing.show_writing

        def shown(card: Writing, writing: WritingShown) -> None:
            show(card, writing)
            QTimer.singleShot(0, lambda: self.painted.append(perf_counter()))  # after layout and paint

        Writing.show_writing = shown  # type: ignore[method-assign,assignment]

    async def asked(self) -> tuple[list[Seen], list[float], list[float]]:
        """One wish through the window: its requests, when words were painted, and how late the loop came."""
        self.model.seen, self.painted = [], []
        self.cook.find_pressed()
        await until(lambda: self.model.seen)
        clock = Clock()
        await until(lambda: not self.cook.busy)
        return self.model.seen, self.painted, clock.stop()

    async def cancelled(self) -> tuple[float, float, float]:
        """Milliseconds until screen, connection and engine are free, in the middle of an answer."""
        self.model.seen = []
        self.cook.find_pressed()
        await until(lambda: self.model.seen and self.model.seen[-1].pieces > 20)
        started = perf_counter()
        self.cook.cancel_pressed()
        screen = perf_counter() - started
        resting = asyncio.ensure_future(idle_after(self.child.pid))
        before = -1
        while before != self.model.seen[-1].pieces:
            before = self.model.seen[-1].pieces
            await asyncio.sleep(0.03)
        connection = max(0.0, self.model.seen[-1].started + self.model.seen[-1].whole - started)
        return screen * 1000, connection * 1000, await resting * 1000

    async def cancelled_while_reading(self) -> float:
        """Milliseconds until the engine rests when the answer is given up in a long prompt."""

        async def ask() -> None:
            async with aclosing(self.model.inner.stream(LONG_PROMPT)) as pieces:
                async for _piece in pieces:
                    pass

        asking = asyncio.ensure_future(ask())
        await asyncio.sleep(0.6)
        asking.cancel()
        return await idle_after(self.child.pid) * 1000


async def measured(window: MainWindow, child: EngineChild, http: Http, folder: Path) -> None:
    """Run everything and print it."""
    model = Watched(OpenAICompatible(http, child.base_url, name="Local model", key=child.key, extra=UNCACHED))
    async with open_shell(window, Paths(data=folder, config=folder, logs=folder / "logs")) as shell:
        await shell.start()
        shell.container.generation._models = OneModel(model)  # type: ignore[assignment]
        bench = Bench(shell, child, model)
        bench.cook.lines_added(PANTRY)
        await asyncio.sleep(1)
        bench.cook.wish_changed("engine", "local")
        first, whole, rates, late, updates = [], [], [], [], []
        resting = Clock()
        await asyncio.sleep(2)
        quiet = resting.stop()
        for _ in range(RUNS):
            seen, painted, lags = await bench.asked()
            alone = [await asyncio.to_thread(straight, child, one.prompt) for one in seen]
            first.append((alone[0].first, painted[0] - seen[0].started))
            whole.append((sum(one.whole for one in alone), sum(one.whole for one in seen)))
            rates += [(b.pieces / b.whole, a.pieces / a.whole) for a, b in zip(seen, alone, strict=True)]
            late += lags
            updates.append(len(painted) / sum(one.whole for one in seen))
        _print("first words on the screen", first, "aim 1.1 x + 60 ms")
        _print("whole answer", whole, "aim 1.05 x")
        raw, window_rate = (statistics.median(column) for column in zip(*rates, strict=True))
        print(f"{'tokens a second':<28}engine alone {raw:5.1f}   in the window {window_rate:5.1f}")
        print(f"{'updates a second':<28}{max(updates):.1f} at most (aim 30)")
        for name, values in (("at rest", quiet), ("while it writes", late)):
            told = f"p50 {share(values, 0.5):.1f}  p99 {share(values, 0.99):.1f}  most {max(values):.1f} ms"
            print(f"{'loop late, ' + name:<28}{told}")
        cancels = [await bench.cancelled() for _ in range(RUNS)]
        for name, column in zip(("screen", "connection", "engine"), zip(*cancels, strict=True), strict=True):
            told = f"{statistics.median(column):.0f} ms, most {max(column):.0f}"
            print(f"{'cancel, ' + name + ' free':<28}{told} (aim 200)")
        reading = [await bench.cancelled_while_reading() for _ in range(RUNS)]
        told = f"{statistics.median(reading):.0f} ms, most {max(reading):.0f} (aim 1000)"
        print(f"{'cancel in a long prompt':<28}{told}")


def _print(name: str, pairs: list[tuple[float, float]], aim: str) -> None:
    alone, shown = (statistics.median(column) for column in zip(*pairs, strict=True))
    told = f"engine alone {alone * 1000:5.0f} ms   in the window {shown * 1000:5.0f} ms"
    print(f"{name:<28}{told}   {shown / alone:.2f} x, {(shown - alone) * 1000:+.0f} ms ({aim})")


async def main(window: MainWindow) -> None:
    """Start the engine, measure, end it."""
    weights = find_weights()
    if weights is None:
        print("no local model installed: nothing to measure")
        return
    http, child = Http(), EngineChild(EngineSettings(weights.path, threads=writing_threads()))
    try:
        await child.ready()
        print(f"{weights.name}, {writing_threads()} of {os.cpu_count()} cores write")
        with tempfile.TemporaryDirectory() as name:
            await measured(window, child, http, Path(name))
    finally:
        await child.kill()
        await http.aclose()


if __name__ == "__main__":
    application = make_application()
    Theme.current().apply(application, "light")
    page = MainWindow(Theme.current())
    page.show()
    with asyncio.Runner(loop_factory=AppEventLoop) as runner:
        runner.run(main(page))
    page.hide()
    page.deleteLater()
