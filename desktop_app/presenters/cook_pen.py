"""The one entry of the list of answers that a model is writing."""

from typing import TYPE_CHECKING, Protocol

from desktop_app.presenters.cook_words import shown_writing
from desktop_app.presenters.pacing import Paced

if TYPE_CHECKING:
    from desktop_app.schemas.generation import Progress
    from desktop_app.schemas.shown import WritingShown


class PenPort(Protocol):
    """What the pen needs of the page."""

    def show_working(self, text: str) -> None: ...
    def show_writing(self, writing: "WritingShown") -> None: ...
    def drop_writing(self, index: int) -> None: ...


class CookPen:
    """Shows what is written at a pace the eye can follow, until the answer comes or the entry is dropped."""

    def __init__(self, view: PenPort) -> None:
        self._view = view
        self._index: int | None = None
        self._paced: Paced[WritingShown] = Paced(view.show_writing)

    def write(self, index: int, progress: "Progress") -> None:
        """More has come of the entry at ``index`` of the list."""
        if self._index is None:
            self._view.show_working("The model is writing …")
        self._index = index
        self._paced.put(shown_writing(index, progress.partial))

    def lay_down(self) -> None:
        """The answer has come: what still waits to be shown is old."""
        self._paced.drop()
        self._index = None

    def drop(self) -> None:
        """No answer will come: take the entry away, where there is one."""
        index = self._index
        self.lay_down()
        if index is not None:
            self._view.drop_writing(index)
