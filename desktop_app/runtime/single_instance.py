"""One window per library: a second start brings the first window forward and leaves."""

import zlib
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer

RAISE = b"raise"
PATIENCE_MS = 2000


class SingleInstance:
    """Holds the lock of one data folder and listens for later starts.

    Where the folder can't be written nothing is locked: the start goes on, and fails later with the
    sentence about the folder.
    """

    def __init__(self, data: Path) -> None:
        self._name = f"stockpot-{zlib.crc32(str(data).encode()):08x}"
        self._lock = QLockFile(str(data / "window.lock"))
        self._lock.setStaleLockTime(0)
        self._server: QLocalServer | None = None

    def claim(self) -> bool:
        """True when this is the first window; False when another one has been asked to come forward."""
        if self._lock.tryLock(0) or self._lock.error() is not QLockFile.LockError.LockFailedError:
            return True
        self._call_the_other()
        return False

    def listen(self, on_raise: Callable[[], None]) -> None:
        """Call ``on_raise`` whenever a later start knocks."""
        from PySide6.QtNetwork import QLocalServer  # after the first frame: it takes a while

        QLocalServer.removeServer(self._name)  # we hold the lock, so a socket left there is a dead one's
        server = QLocalServer()
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        server.newConnection.connect(lambda: self._greet(server, on_raise))
        server.listen(self._name)
        self._server = server

    def release(self) -> None:
        """Stop listening and free the lock."""
        if self._server is not None:
            self._server.close()
            self._server = None
        self._lock.unlock()

    @staticmethod
    def _greet(server: "QLocalServer", on_raise: Callable[[], None]) -> None:
        while (guest := server.nextPendingConnection()) is not None:
            guest.disconnected.connect(guest.deleteLater)
            guest.disconnectFromServer()
            on_raise()

    def _call_the_other(self) -> None:
        from PySide6.QtNetwork import QLocalSocket

        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if socket.waitForConnected(PATIENCE_MS):
            socket.write(RAISE)
            socket.waitForDisconnected(PATIENCE_MS)
