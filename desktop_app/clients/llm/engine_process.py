"""The child process of the local engine: llama.cpp's server on a loopback port.

Imports the standard library and xllamacpp only, so that it starts fast. One JSON line comes in on stdin
(``model_path``, ``key``, ``threads``, ``batch_threads``, ``n_ctx``), one goes out on stdout (``port`` or
``error``). The process ends with its parent: by a death signal on Linux, by a job object on Windows, and
everywhere by the end of stdin.
"""

import ctypes
import json
import os
import signal
import sys
import threading
from typing import Any, BinaryIO

PR_SET_PDEATHSIG = 1
N_BATCH = 64
"""Tokens of the prompt between two looks at whether anybody still waits for the answer."""
PARENT_GONE = 3
CANNOT_LOAD = 4


def run() -> int:
    """Serve until the parent closes stdin; returns the exit code."""
    out = _keep_stdout()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if not _die_with_parent():
        return PARENT_GONE
    line = sys.stdin.buffer.readline()
    if not line:
        return PARENT_GONE
    watcher = threading.Thread(target=_exit_at_end_of_input, daemon=True)
    watcher.start()
    try:
        server = serve(json.loads(line))
    except (RuntimeError, ValueError, OSError) as error:
        _say(out, {"error": str(error)})
        return CANNOT_LOAD
    _say(out, {"port": int(server.listening_address.rpartition(":")[2])})
    watcher.join()
    return 0


def _keep_stdout() -> BinaryIO:
    """The real stdout for our one line; everything llama.cpp prints goes to stderr."""
    out = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    return out


def _die_with_parent() -> bool:
    """Ask Linux to end this process with the thread that started it; False when it is gone already."""
    if sys.platform != "linux":
        return True
    parent = os.getppid()
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    return os.getppid() == parent


def _exit_at_end_of_input() -> None:
    while sys.stdin.buffer.read(4096):
        pass
    os._exit(0)


def serve(spec: dict[str, Any]) -> Any:
    """Load the model and listen; returns once it answers."""
    import xllamacpp

    params = xllamacpp.CommonParams()
    params.model.path = spec["model_path"]
    params.hostnames = ["127.0.0.1"]
    params.port = 0
    params.api_keys = [spec["key"]]
    params.n_ctx = spec["n_ctx"]
    params.n_batch = params.n_ubatch = N_BATCH
    params.n_parallel = 1
    # the one slot keeps its last prompt anyway; the store of earlier ones would grow to 8 GiB
    params.cache_ram_mib = 0
    params.cpuparams.n_threads = spec["threads"]
    params.cpuparams_batch.n_threads = spec["batch_threads"]
    params.offline = True
    params.ui = params.endpoint_slots = False
    return xllamacpp.Server(params)


def _say(out: BinaryIO, line: dict[str, Any]) -> None:
    out.write(json.dumps(line).encode() + b"\n")
    out.flush()
