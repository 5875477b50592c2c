"""The app's side of the local engine's process: start it, know its address, end it."""

import asyncio
import json
import os
import secrets
import subprocess
import sys
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import desktop_app
from desktop_app.exceptions import LlmTimeout, LlmUnavailable

LOADING_SECONDS = 180.0
MAX_LINE = 4096


@dataclass(frozen=True, slots=True)
class EngineSettings:
    """What the engine is started with. ``threads`` write, all cores read the prompt."""

    weights: Path
    threads: int = 1
    n_ctx: int = 4096


class EngineChild:
    """One running engine. Made in the main thread: on Linux it dies with the thread that made it."""

    def __init__(self, settings: EngineSettings) -> None:
        self.key = secrets.token_urlsafe(24)
        self.base_url = ""
        self._process = _spawn()
        self._job = tie(self._process.pid)
        self._write_spec(settings)

    @property
    def pid(self) -> int:
        """Its process number."""
        return self._process.pid

    @property
    def alive(self) -> bool:
        """True while the process runs."""
        return self._process.poll() is None

    async def ready(self) -> None:
        """Wait until the model is loaded; when cancelled, or when it fails, the process is killed."""
        try:
            async with asyncio.timeout(LOADING_SECONDS):
                said = await asyncio.to_thread(self._read_line)
        except TimeoutError as error:
            await self.kill()
            raise LlmTimeout("The local model takes too long to load.", "Choose a smaller model.") from error
        except asyncio.CancelledError:
            await self.kill()
            raise
        if "port" not in said:
            await self.kill()
            raise LlmUnavailable("The local model could not be loaded.", _hint(said))
        self.base_url = f"http://127.0.0.1:{said['port']}"

    async def kill(self) -> None:
        """End the process and wait until it is gone; may be called more than once."""
        self._process.kill()
        await asyncio.shield(asyncio.to_thread(self._bury))

    def _bury(self) -> None:
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                pipe.close()

    def _write_spec(self, settings: EngineSettings) -> None:
        spec = {
            "model_path": str(settings.weights),
            "key": self.key,
            "threads": settings.threads,
            "batch_threads": os.cpu_count() or 2,
            "n_ctx": settings.n_ctx,
        }
        # A child that died at once breaks the pipe; `ready` then says so.
        with suppress(BrokenPipeError):
            stdin = self._process.stdin
            if stdin is not None:
                stdin.write(json.dumps(spec).encode() + b"\n")
                stdin.flush()

    def _read_line(self) -> dict[str, object]:
        """The child's one line; empty when it ended without one."""
        line = self._process.stdout.readline(MAX_LINE) if self._process.stdout else b""
        try:
            said = json.loads(line)
        except ValueError:
            return {}
        return dict(said)


def writing_threads() -> int:
    """All cores but one: the window needs the last."""
    return max(1, (os.cpu_count() or 2) - 1)


def command() -> list[str]:
    """How this program starts its own engine door, from source and as an executable."""
    if getattr(sys, "frozen", False):
        return [sys.executable, "engine"]
    return [sys.executable, "-m", "desktop_app", "engine"]


def _spawn() -> "subprocess.Popen[bytes]":
    path = [str(Path(desktop_app.__file__).parent.parent), os.environ.get("PYTHONPATH", "")]
    try:
        return subprocess.Popen(  # noqa: S603 - our own program
            command(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, path))},
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except OSError as error:
        raise LlmUnavailable("The local model's program could not be started.", str(error)) from error


def _hint(said: dict[str, object]) -> str:
    reason = said.get("error")
    return f"llama.cpp says: “{reason}”" if reason else "Check the model file and the free memory."


def tie(pid: int) -> int:
    """On Windows, the job that ends the child with us."""
    if sys.platform != "win32":
        return 0
    from desktop_app.clients.llm.windows_job import tie_to_this_process

    return tie_to_this_process(pid)
