"""A server on loopback that hands out a model file, well or badly."""

import random
import re
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

MODEL = b"GGUF\x03\0\0\0" + random.Random(7).randbytes(1_500_000)
RANGE = re.compile(r"bytes=(\d+)-")


@dataclass
class Manner:
    """How it answers. ``stop_after`` bytes of the body it cuts the line, or keeps silent (``stall``)."""

    body: bytes = MODEL
    etag: str = '"one"'
    status: int = 200
    ranges: bool = True
    if_range: bool = True
    stop_after: int | None = None
    stall: bool = False
    length: int | None = None
    chunked: bool = False
    redirect: str = ""
    linked: str = ""
    packed: bool = False
    pace: float = 0
    shift: int = 0


class Handler(BaseHTTPRequestHandler):
    """Answers as the server's manner says."""

    server: "ModelServer"
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        manner = self.server.manner
        self.server.asked.append((self.path, self.headers.get("Range", ""), self.headers.get("If-Range", "")))
        self.server.heads.append(str(self.headers))
        self.close_connection = True
        try:
            self._answer(manner)
        except (BrokenPipeError, ConnectionResetError):
            self.server.hung_up.set()

    def log_message(self, *_args: object) -> None:
        """Say nothing."""

    def _answer(self, manner: Manner) -> None:
        if manner.redirect and self.path != "/moved/model.gguf":
            extra = {"X-Linked-Etag": manner.linked} if manner.linked else {}
            self._head(302, 0, Location=manner.redirect, **extra)
            return
        if manner.status != 200:
            self._head(manner.status, 0)
            return
        start = self._start(manner)
        body = manner.body[start:]
        extra = {"ETag": manner.etag} if manner.etag else {}
        if manner.packed:
            extra["Content-Encoding"] = "gzip"
        if start:
            last = len(manner.body) - 1
            extra["Content-Range"] = f"bytes {start + manner.shift}-{last}/{len(manner.body)}"
        length = None if manner.chunked else manner.length or len(body)
        self._head(206 if start else 200, length, **extra)
        self._send(body, manner)

    def _start(self, manner: Manner) -> int:
        found = RANGE.fullmatch(self.headers.get("Range", ""))
        tag = self.headers.get("If-Range", "")
        if not (found and manner.ranges) or (manner.if_range and tag and tag != manner.etag):
            return 0
        return int(found[1])

    def _head(self, status: int, length: int | None, **headers: str) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        if length is not None:
            self.send_header("Content-Length", str(length))
        self.send_header("Connection", "close")
        self.end_headers()

    def _send(self, body: bytes, manner: Manner) -> None:
        end = len(body) if manner.stop_after is None else manner.stop_after
        for place in range(0, min(end, len(body)), 65536):
            self.wfile.write(body[place : min(place + 65536, end)])
            self.wfile.flush()
            time.sleep(manner.pace)
        if manner.stall:
            self.server.released.wait(20)


class ModelServer(ThreadingHTTPServer):
    """Remembers what it was asked: path, Range, If-Range; ``heads`` holds all headers of each."""

    daemon_threads = True

    def __init__(self, manner: Manner) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.manner = manner
        self.asked: list[tuple[str, str, str]] = []
        self.heads: list[str] = []
        self.hung_up = threading.Event()
        self.released = threading.Event()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}/model.gguf"


@contextmanager
def offering(manner: Manner | None = None) -> Iterator[ModelServer]:
    """The server, until the block ends."""
    server = ModelServer(manner or Manner())
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield server
    finally:
        server.released.set()
        server.shutdown()
        server.server_close()
        thread.join()
