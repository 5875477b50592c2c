"""A server on loopback that plays the faults real language model endpoints have."""

import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Script = Callable[["Handler", dict[str, Any]], None]
ANSWER = '{"title": "Egg rice"}'


class Handler(BaseHTTPRequestHandler):
    """Hands each request to the server's script and keeps its body and headers for the test."""

    server: "FaultyServer"
    protocol_version = "HTTP/1.1"

    def do_POST(self) -> None:
        length = int(self.headers.get("Content-Length", 0))
        body = json.loads(self.rfile.read(length))
        if self.path in self.server.pages:
            self._look_up()
            return
        self.server.bodies.append(body)
        self.server.keys.append(self.headers.get("Authorization", ""))
        self.server.paths.append(self.path)
        try:
            self.server.script(self, body)
        except (BrokenPipeError, ConnectionResetError):
            self.server.hung_up.set()
        self.close_connection = True

    def do_GET(self) -> None:
        """Look-ups: JSON by path, 404 for all others; a status instead of JSON refuses."""
        self._look_up()

    def _look_up(self) -> None:
        self.server.looked_up.append(self.path)
        found = self.server.pages.get(self.path)
        status = found if isinstance(found, int) else 404 if found is None else 200
        self.reply(status, found if isinstance(found, bytes) else json.dumps(found).encode())
        self.close_connection = True

    def log_message(self, *_args: object) -> None:
        """Say nothing."""

    def reply(self, status: int, body: bytes, kind: str = "application/json", **headers: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Connection", "close")
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def refuse(self, status: int, sentence: str, **headers: str) -> None:
        self.reply(status, json.dumps({"error": {"message": sentence}}).encode(), **headers)

    def begin(self, kind: str = "text/event-stream") -> None:
        """Start a stream that ends with the connection."""
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Connection", "close")
        self.end_headers()

    def raw(self, data: bytes) -> None:
        self.wfile.write(data)
        self.wfile.flush()

    def event(self, value: object) -> None:
        self.raw(b"data: " + json.dumps(value).encode() + b"\n\n")

    def words(self, text: str, field: str = "content", pieces: int = 4) -> None:
        size = -(-len(text) // pieces)
        for start in range(0, len(text), size):
            self.event({"choices": [{"delta": {field: text[start : start + size]}}]})

    def the_end(self, reason: str = "stop", *, done: bool = True, usage: object = None) -> None:
        self.event({"choices": [{"delta": {}, "finish_reason": reason}]})
        if usage is not None:
            self.event({"choices": [], "usage": usage})
        if done:
            self.raw(b"data: [DONE]\n\n")

    def stall(self, sign: bytes = b": still here\n\n", until_hung_up: float = 10.0) -> None:
        """Send life signs without words, until the other side hangs up."""
        end = time.monotonic() + until_hung_up
        while time.monotonic() < end:
            self.raw(sign)
            time.sleep(0.02)


class FaultyServer(ThreadingHTTPServer):
    """Remembers what it was asked; ``hung_up`` is set when a client left in the middle."""

    daemon_threads = True

    def __init__(self, script: Script) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.script = script
        self.bodies: list[dict[str, Any]] = []
        self.keys: list[str] = []
        self.paths: list[str] = []
        self.pages: dict[str, Any] = {}
        self.looked_up: list[str] = []
        self.hung_up = threading.Event()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"


@contextmanager
def serving(script: Script) -> Iterator[FaultyServer]:
    """The server, until the block ends."""
    server = FaultyServer(script)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def healthy(handler: Handler, _body: dict[str, Any]) -> None:
    """A server without fault."""
    handler.begin()
    handler.words(ANSWER)
    handler.the_end()
