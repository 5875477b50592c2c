"""The one list of answers: only ever appended to."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from desktop_app.schemas.shown import AnswerShown, WritingShown
from desktop_app.views.theme import Theme
from desktop_app.views.widgets.answer_card import AnswerCard
from desktop_app.views.widgets.cover_art import CoverShelf
from desktop_app.views.widgets.labels import label
from desktop_app.views.widgets.scrolled import scrolled


class AnswerList(QWidget):
    """Cards under captions, each in the place where it first appeared."""

    opened = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._cards: dict[int, AnswerCard] = {}
        self._shelf = CoverShelf(self)
        self._page = QWidget()
        self._column = QVBoxLayout(self._page)
        self._column.setContentsMargins(0, 0, Theme.current().size("gap"), 0)
        self._column.setSpacing(Theme.current().size("gap_wide"))
        self._column.addStretch(1)
        self._area: QScrollArea = scrolled(self._page)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._area)

    def show_heading(self, text: str) -> None:
        """Begin a new part of the list and bring it into sight."""
        heading = label(text, "caption")
        self._append(heading)
        # after the layout has made room for it
        QTimer.singleShot(0, heading, lambda: self._bring_up(heading))

    def show_answer(self, answer: AnswerShown) -> None:
        """Append an answer, or put it where its words were being written."""
        self._card(answer.number).show_answer(answer)

    def show_writing(self, writing: WritingShown) -> None:
        """Show an answer as far as it is written."""
        self._card(writing.number).show_writing(writing)

    def drop(self, index: int) -> None:
        """Take away an answer that will not be finished."""
        card = self._cards.pop(index, None)
        if card is not None:
            card.hide()
            card.deleteLater()

    def _bring_up(self, heading: QWidget) -> None:
        """Scroll the heading to the top, with room below it, so that what comes then moves nothing."""
        top = max(0, heading.y() - Theme.current().size("gap"))
        self._page.setMinimumHeight(top + self._area.viewport().height())
        QTimer.singleShot(0, heading, lambda: self._area.verticalScrollBar().setValue(top))

    def _card(self, index: int) -> AnswerCard:
        if index not in self._cards:
            card = AnswerCard(index, self._shelf)
            card.opened.connect(self.opened)
            self._cards[index] = card
            self._append(card)
        return self._cards[index]

    def _append(self, widget: QWidget) -> None:
        self._column.insertWidget(self._column.count() - 1, widget)
