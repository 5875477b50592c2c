"""The job object, against a stand-in for Windows that keeps what it is told."""

import ctypes
import sys
from typing import Any

import pytest

from desktop_app.clients.llm import engine_child
from desktop_app.clients.llm.windows_job import KILL_ON_JOB_CLOSE, ExtendedLimits, tie_to_this_process


class Function:
    """One function of the library: remembers its calls, gives back what it was made with."""

    def __init__(self, result: int) -> None:
        self.calls: list[tuple[Any, ...]] = []
        self._result = result

    def __call__(self, *arguments: Any) -> int:
        self.calls.append(arguments)
        return self._result


class Kernel:
    """kernel32, as far as it is used."""

    def __init__(self) -> None:
        self.CreateJobObjectW = Function(77)
        self.OpenProcess = Function(88)
        self.SetInformationJobObject = Function(1)
        self.AssignProcessToJobObject = Function(1)
        self.CloseHandle = Function(1)


@pytest.fixture
def kernel(monkeypatch: pytest.MonkeyPatch) -> Kernel:
    kernel = Kernel()
    monkeypatch.setattr(ctypes, "WinDLL", lambda *_args, **_options: kernel, raising=False)
    return kernel


@pytest.mark.skipif(ctypes.sizeof(ctypes.c_void_p) != 8, reason="the figure is that of 64 bits")
def test_the_layout_is_that_of_windows() -> None:
    assert ctypes.sizeof(ExtendedLimits) == 144


def test_the_process_goes_into_a_job_that_ends_with_us(kernel: Kernel) -> None:
    assert tie_to_this_process(1234) == 77
    assert kernel.OpenProcess.calls[0][2] == 1234
    job, process = kernel.AssignProcessToJobObject.calls[0]
    assert (job.value, process.value) == (77, 88)
    limits = ctypes.cast(kernel.SetInformationJobObject.calls[0][2], ctypes.POINTER(ExtendedLimits)).contents
    assert limits.basic.limit_flags == KILL_ON_JOB_CLOSE
    assert len(kernel.CloseHandle.calls) == 1


def test_only_windows_needs_it(kernel: Kernel, monkeypatch: pytest.MonkeyPatch) -> None:
    tie = engine_child.tie
    monkeypatch.setattr(sys, "platform", "linux")
    assert tie(1) == 0
    monkeypatch.setattr(sys, "platform", "win32")
    assert tie(1) == 77
