"""Which page is in sight, and the way back."""

from collections.abc import Callable, Mapping
from typing import Protocol


class NavigationPort(Protocol):
    """What the presenter needs of the window."""

    def show_page(self, name: str) -> None: ...


class NavigationPresenter:
    """Turns pages. ``shown`` holds, by page, what is called each time the page comes into sight."""

    def __init__(self, window: NavigationPort, shown: Mapping[str, Callable[[], None]]) -> None:
        self._window = window
        self._shown = shown
        self._here = ""
        self._before = ""

    @property
    def here(self) -> str:
        """The page in sight."""
        return self._here

    def page_chosen(self, name: str) -> None:
        """A place on the rail was pressed, or something leads to this page."""
        if name != self._here:
            self._before, self._here = self._here, name
        self._window.show_page(name)
        if name in self._shown:
            self._shown[name]()

    def back(self) -> None:
        """Turn to the page before this one."""
        if self._before:
            self.page_chosen(self._before)
