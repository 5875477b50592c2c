"""API keys in the system's keyring; where there is none, in memory until the program ends."""

import asyncio
import logging

log = logging.getLogger(__name__)
SERVICE = "Stockpot"


class KeyStore:
    """Keys by name. They are never written to a file, a log or a command line."""

    def __init__(self) -> None:
        self._session: dict[str, str] = {}

    async def get(self, name: str) -> str:
        """The key, "" where there is none."""
        if name in self._session:
            return self._session[name]
        return await asyncio.to_thread(_read, name)

    async def set(self, name: str, key: str) -> bool:
        """Keep the key, or forget it when empty; False when it lasts for this session only."""
        kept = await asyncio.to_thread(_write, name, key)
        if kept:
            self._session.pop(name, None)
        else:
            self._session[name] = key
        return kept


def _read(name: str) -> str:
    import keyring
    from keyring.errors import KeyringError

    try:
        return keyring.get_password(SERVICE, name) or ""
    except (KeyringError, RuntimeError, OSError) as error:
        log.info("no keyring: %s", type(error).__name__)
        return ""


def _write(name: str, key: str) -> bool:
    import keyring
    from keyring.errors import KeyringError, PasswordDeleteError

    try:
        if key:
            keyring.set_password(SERVICE, name, key)
        else:
            keyring.delete_password(SERVICE, name)
    except PasswordDeleteError:
        return True
    except (KeyringError, RuntimeError, OSError) as error:
        log.info("no keyring: %s", type(error).__name__)
        return False
    return True
