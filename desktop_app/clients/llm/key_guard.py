"""Keeps a key out of answers: a server may write it into its words, and words are stored. Pure."""

from desktop_app.exceptions import LlmRejected

SHORTEST = 16
"""Characters; a shorter one is a word typed where a server wants any key, and may stand in honest answers."""


class KeyGuard:
    """Passes an answer on piece by piece, but for a tail that may be the beginning of the key."""

    def __init__(self, key: str, host: str) -> None:
        self._key = key if len(key) >= SHORTEST else ""
        self._host = host
        self._held = ""

    def passed(self, piece: str) -> str:
        """What may be read so far; `LlmRejected` once the key stands in the answer."""
        text = self._held + piece
        if self._key and self._key in text:
            self._held = ""
            raise LlmRejected(
                f"{self._host} wrote your key into its answer.", "Use another server, and replace the key."
            )
        self._held = self._beginning(text)
        return text.removesuffix(self._held)

    def rest(self) -> str:
        """What was held back, now that the answer has ended."""
        held, self._held = self._held, ""
        return held

    def _beginning(self, text: str) -> str:
        lengths = range(min(len(self._key), len(text)), 0, -1)
        return next((self._key[:n] for n in lengths if text.endswith(self._key[:n])), "")
