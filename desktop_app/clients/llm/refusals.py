"""From what a server says to what the cook is told."""

import json
from typing import Any

from desktop_app.exceptions import LlmError, LlmRejected, LlmUnavailable

MAX_SENTENCE = 300


def sentence_of(body: bytes | str | dict[str, Any], secret: str = "") -> str:
    """The server's own sentence from an error body, short, on one line, without the key."""
    text = _message(body) if isinstance(body, dict) else _parsed(body)
    if secret:
        text = text.replace(secret, "…")
    text = " ".join("".join(c if c.isprintable() else " " for c in text).split())
    return text if len(text) <= MAX_SENTENCE else text[: MAX_SENTENCE - 1] + "…"


def _parsed(body: bytes | str) -> str:
    text = body.decode("utf-8", "replace") if isinstance(body, bytes) else body
    if text.lstrip().startswith("<"):
        return ""
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        return text
    return _message(value) if isinstance(value, dict) else text


def _message(value: dict[str, Any]) -> str:
    """Known shapes: ``{"error": {"message": ...}}``, ``{"error": ...}``, ``{"message": ...}``, ``detail``."""
    inner = value.get("error", value)
    if isinstance(inner, dict):
        inner = inner.get("message") or inner.get("detail") or ""
    return inner if isinstance(inner, str) else json.dumps(inner, ensure_ascii=False)


def refusal(status: int, sentence: str, host: str, retry_after: str = "") -> LlmError:
    """The error for an HTTP status that is not 200."""
    said = f" It says: “{sentence}”" if sentence else ""
    if status in {401, 403}:
        return LlmRejected(f"{host} did not accept the key.{said}", "Check the key in Settings, Model.")
    if status == 404:
        return LlmRejected(
            f"{host} does not know this address or model.{said}",
            "Check the address and the model's name in Settings, Model.",
        )
    if status == 429:
        wait = f"Wait {retry_after} seconds" if retry_after.isdigit() else "Wait a minute"
        return LlmUnavailable(f"{host} wants fewer requests.{said}", f"{wait}, then try again.")
    if 300 <= status < 400:
        return LlmRejected(f"{host} sends requests elsewhere.{said}", "Enter the final address instead.")
    if status >= 500:
        return LlmUnavailable(f"{host} has a fault of its own ({status}).{said}", "Try again later.")
    return LlmRejected(f"{host} refused the request ({status}).{said}", "Try another model or server.")
