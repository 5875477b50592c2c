"""The one-file executable is two processes; this ties the inner one, ours, to the outer one."""

import os
import signal
import sys

PR_SET_PDEATHSIG = 1


def end_with_bootloader() -> None:
    """On Linux, be told to close (SIGTERM) when the bootloader that unpacked us is killed.

    Without this a killed executable would leave its window behind. Elsewhere the system does so
    itself (a Windows job) or there is one process only (the .app folder of macOS).
    """
    if sys.platform != "linux" or not getattr(sys, "frozen", False):
        return
    import ctypes

    parent = os.getppid()
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)
    if os.getppid() != parent:
        os.kill(os.getpid(), signal.SIGTERM)
