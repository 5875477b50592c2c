"""The log: a few small files beside the data, without secrets."""

import logging
import re
import sys
import threading
from logging.handlers import RotatingFileHandler
from types import TracebackType

from desktop_app.runtime.paths import Paths

SECRETS = re.compile(
    r"(?i)(bearer\s+|api[_-]?key[\"']?\s*[=:]\s*[\"']?|authorization[\"']?\s*[=:]\s*[\"']?(?:bearer\s+)?)([^\s\"',;]+)"
    r"|\b(sk-[A-Za-z0-9_-]{8,})"
)
FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"


def redact(text: str) -> str:
    """The text with keys and tokens blotted out."""
    return SECRETS.sub(lambda match: f"{match.group(1) or ''}[hidden]", text)


class RedactingFormatter(logging.Formatter):
    """Formats a record, exception text included, then blots out secrets."""

    def format(self, record: logging.LogRecord) -> str:
        """One redacted entry."""
        return redact(super().format(record))


def set_up_logs(paths: Paths, level: str = "INFO", *, to_stderr: bool = False) -> None:
    """Send our records to a rotating file, and to stderr where asked; install the net for crashes."""
    handlers: list[logging.Handler] = []
    try:
        paths.logs.mkdir(parents=True, exist_ok=True)
        handlers.append(
            RotatingFileHandler(
                paths.logs / "stockpot.log", maxBytes=512_000, backupCount=3, encoding="utf-8", delay=True
            )
        )
    except OSError:  # no log is no reason not to cook
        to_stderr = True
    if to_stderr:
        handlers.append(logging.StreamHandler(sys.stderr))
    root = logging.getLogger("desktop_app")
    for handler in [*root.handlers]:
        root.removeHandler(handler)
        handler.close()
    for handler in handlers:
        handler.setFormatter(RedactingFormatter(FORMAT))
        root.addHandler(handler)
    root.setLevel(level.upper())
    sys.excepthook = _log_crash
    threading.excepthook = _log_thread_crash


def _log_crash(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    if issubclass(kind, KeyboardInterrupt):
        return
    logging.getLogger("desktop_app").critical("unhandled error", exc_info=(kind, error, trace))


def _log_thread_crash(arguments: threading.ExceptHookArgs) -> None:
    if arguments.exc_value is not None:
        _log_crash(arguments.exc_type, arguments.exc_value, arguments.exc_traceback)
