import logging
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.runtime.logs import redact, set_up_logs
from desktop_app.runtime.paths import Paths


@pytest.fixture(autouse=True)
def restore_nets(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    yield
    root = logging.getLogger("desktop_app")
    for handler in [*root.handlers]:
        root.removeHandler(handler)
        handler.close()
    root.setLevel(logging.NOTSET)


def paths_in(folder: Path) -> Paths:
    return Paths(data=folder, config=folder, logs=folder / "logs")


@pytest.mark.parametrize(
    "text",
    [
        "Authorization: Bearer s3cret-token",
        "api_key=s3cret-token and more",
        '{"api_key": "s3cret-token"}',
        "bearer s3cret-token",
        "the key sk-s3cret-token was refused",
    ],
)
def test_secrets_are_blotted_out(text: str) -> None:
    assert "s3cret" not in redact(text)
    assert "[hidden]" in redact(text)


def test_ordinary_text_stays() -> None:
    assert redact("keyboard, turkey, 200 g sk- nothing") == "keyboard, turkey, 200 g sk- nothing"


def test_a_secret_in_an_exception_does_not_reach_the_file(tmp_path: Path) -> None:
    set_up_logs(paths_in(tmp_path), "debug")
    try:
        raise ValueError("Authorization: Bearer s3cret-token")
    except ValueError:
        logging.getLogger("desktop_app.x").exception("failed")
    sys.excepthook(RuntimeError, RuntimeError("api_key=s3cret-token"), None)
    text = (tmp_path / "logs" / "stockpot.log").read_text(encoding="utf-8")
    assert "failed" in text
    assert "unhandled error" in text
    assert "s3cret" not in text


def test_a_crash_in_a_thread_is_logged(tmp_path: Path) -> None:
    set_up_logs(paths_in(tmp_path))

    def crash() -> None:
        raise RuntimeError("thread broke")

    thread = threading.Thread(target=crash)
    thread.start()
    thread.join()
    assert "thread broke" in (tmp_path / "logs" / "stockpot.log").read_text(encoding="utf-8")


def test_without_a_folder_for_logs_stderr_is_used(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "logs").write_text("a file, not a folder")
    set_up_logs(paths_in(tmp_path))
    logging.getLogger("desktop_app").warning("still said")
    assert "still said" in capsys.readouterr().err


def test_ctrl_c_is_no_crash(tmp_path: Path) -> None:
    set_up_logs(paths_in(tmp_path))
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert not (tmp_path / "logs" / "stockpot.log").exists()
