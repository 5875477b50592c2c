"""The Cook page before the library is open: takes what the cook does, and hands it over later."""

from typing import TYPE_CHECKING, Any

from desktop_app.views.cook import CookView

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop_app.views.main_window import MainWindow

KEPT = ("lines_added", "wish_changed", "find_pressed", "cancel_pressed")
"""Signals that can be emitted on a page without any food; presenters have methods of the same names."""

OPENING = "Opening your kitchen …"


class EarlyCook:
    """Nothing typed or pressed in the first second is lost."""

    def __init__(self, window: "MainWindow") -> None:
        self.view = CookView()
        self.wanted = "cook"
        """The page that shall be in sight once the library is open."""
        self._window = window
        self._turning = window.page_chosen.connect(self._want)
        self.view.history_asked.connect(lambda: self._want("history"))
        window.add_page("cook", lambda: self.view)
        window.show_page("cook")
        self._acts: list[tuple[str, tuple[Any, ...]]] = []
        self._connections = [
            getattr(self.view, name).connect(lambda *values, name=name: self._keep(name, values))
            for name in KEPT
        ]

    def hand_over(self, presenter: object) -> None:
        """Do what was asked, in order, now that there is somebody to do it."""
        self._window.page_chosen.disconnect(self._turning)
        for name, connection in zip(KEPT, self._connections, strict=True):
            getattr(self.view, name).disconnect(connection)
        for name, values in self._acts:
            act: Callable[..., None] = getattr(presenter, name)
            act(*values)
        self._acts.clear()

    def _want(self, page: str) -> None:
        self.wanted = page

    def _keep(self, name: str, values: tuple[Any, ...]) -> None:
        self._acts.append((name, values))
        if name == "find_pressed":
            self.view.show_working(OPENING)
        if name == "cancel_pressed":
            self._acts = [act for act in self._acts if act[0] not in {"find_pressed", "cancel_pressed"}]
            self.view.show_idle()
