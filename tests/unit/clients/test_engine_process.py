"""The child's own side, without a model: it runs in a process of its own."""

import subprocess
import sys
from types import SimpleNamespace

import pytest

from desktop_app.clients.llm import engine_process
from desktop_app.clients.llm.engine_process import PARENT_GONE

RUN = "import sys; from desktop_app.clients.llm import engine_process; sys.exit(engine_process.run())"


def test_it_imports_nothing_of_ours_and_nothing_slow() -> None:
    code = (
        "import sys; import desktop_app.clients.llm.engine_process;"
        "print([n for n in sys.modules if n.split('.')[0] in ('httpx', 'pydantic', 'PySide6', 'sqlalchemy')])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, timeout=60, check=True)
    assert done.stdout.strip() == b"[]"


def test_a_child_whose_parent_is_gone_ends_before_loading() -> None:
    done = subprocess.run(
        [sys.executable, "-c", RUN], input=b"", capture_output=True, timeout=60, check=False
    )
    assert done.returncode == PARENT_GONE
    assert done.stdout == b""


def test_it_listens_on_loopback_only_with_the_key_and_asks_no_network(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def params() -> SimpleNamespace:
        parts = ("model", "cpuparams", "cpuparams_batch")
        return SimpleNamespace(**{part: SimpleNamespace() for part in parts})

    fake = SimpleNamespace(CommonParams=params, Server=lambda params: params)
    monkeypatch.setitem(sys.modules, "xllamacpp", fake)
    spec = {"model_path": "/m.gguf", "key": "k", "threads": 3, "batch_threads": 4, "n_ctx": 2048}
    made = engine_process.serve(spec)
    assert (made.hostnames, made.port, made.api_keys) == (["127.0.0.1"], 0, ["k"])
    assert (made.model.path, made.n_ctx, made.n_batch, made.n_parallel) == ("/m.gguf", 2048, 64, 1)
    assert (made.cpuparams.n_threads, made.cpuparams_batch.n_threads) == (3, 4)
    assert made.offline
    assert not made.ui
