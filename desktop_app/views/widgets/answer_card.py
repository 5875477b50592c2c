"""One answer in the list: ready to open, or still being written."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from desktop_app.schemas.shown import AnswerShown, WritingShown
from desktop_app.views.theme import Theme
from desktop_app.views.widgets.card import Card
from desktop_app.views.widgets.cover_art import CoverShelf, CoverThumb
from desktop_app.views.widgets.flow_layout import FlowLayout
from desktop_app.views.widgets.icon_label import IconLabel
from desktop_app.views.widgets.labels import badge, label
from desktop_app.views.widgets.writing import Writing

VERDICT_ICONS = {
    "good": ("circle-check", "herb_text"),
    "soon": ("shopping-basket", "saffron_text"),
    "muted": ("info", "muted"),
}


class AnswerCard(Card):
    """Cover, title, source, why, facts and one verdict line. ``opened`` carries the entry's number."""

    opened = Signal(int)

    def __init__(self, index: int, shelf: CoverShelf) -> None:
        super().__init__()
        self.index = index
        self._shelf = shelf
        self._writing: Writing | None = None

    def show_writing(self, writing: WritingShown) -> None:
        """Show the words that have arrived so far."""
        if self._writing is None:
            self._writing = Writing()
            self.column.addWidget(self._writing)
        self._writing.show_writing(writing)
        self.setAccessibleName(f"{writing.title}, {writing.mark}")

    def show_answer(self, answer: AnswerShown) -> None:
        """Fill the card with what came of it; from now on it opens."""
        if self._writing is not None:
            self._writing.hide()
            self._writing.deleteLater()
            self._writing = None
        self.column.addLayout(self._filled(answer))
        self.setAccessibleName(f"{answer.title}, {answer.badge}. {answer.why} {answer.verdict}".strip())
        self.make_clickable()
        self.clicked.connect(lambda: self.opened.emit(self.index))

    def _filled(self, answer: AnswerShown) -> QHBoxLayout:
        """The cover at the left, the words beside it."""
        row, words = QHBoxLayout(), QVBoxLayout()
        row.setSpacing(Theme.current().size("gap_large"))
        words.setSpacing(Theme.current().size("gap"))
        if answer.cover is not None:
            row.addWidget(CoverThumb(answer.cover, self._shelf), 0, Qt.AlignmentFlag.AlignTop)
        words.addWidget(label(answer.title, "lead"))
        if answer.why:
            words.addWidget(label(answer.why))
        words.addLayout(self._facts(answer))
        if answer.verdict:
            words.addLayout(self._verdict(answer))
        row.addLayout(words, 1)
        return row

    @staticmethod
    def _facts(answer: AnswerShown) -> FlowLayout:
        row = FlowLayout(gap=Theme.current().size("gap_wide"))
        row.addWidget(badge(answer.badge, answer.badge_kind))
        for fact in answer.facts:
            row.addWidget(label(fact, "muted", wrap=False))
        return row

    @staticmethod
    def _verdict(answer: AnswerShown) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(Theme.current().size("gap"))
        row.addWidget(IconLabel(*VERDICT_ICONS[answer.verdict_kind]), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(label(answer.verdict, answer.verdict_kind), 1)
        return row
