"""What the shell asks of every page's presenter."""

from typing import Protocol


class Presenter(Protocol):
    """What every page's presenter has."""

    def shown(self) -> None:
        """The page came into sight."""

    async def close(self) -> None:
        """Finish what is being written."""
