"""The page of earlier ideas: a list, or two of them side by side."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.views.theme import Theme
from desktop_app.views.widgets.buttons import button
from desktop_app.views.widgets.columns import clear
from desktop_app.views.widgets.empty_state import EmptyState
from desktop_app.views.widgets.idea_row import IdeaCard
from desktop_app.views.widgets.inline_message import InlineMessage
from desktop_app.views.widgets.labels import label
from desktop_app.views.widgets.scrolled import scrolled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.schemas.shown_history import IdeaRow, IdeaShown


class HistoryView(QWidget):
    """Emits what the cook did; two ticks compare two ideas."""

    opened = Signal(int)
    saved = Signal(int)
    deleted = Signal(int)
    compared = Signal(int, int)
    more_wanted = Signal()
    back_pressed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._picked: list[int] = []
        self._cards: dict[int, IdeaCard] = {}
        self._back = button("Back", "quiet", "arrow-left")
        self._back.clicked.connect(self._leave)
        self._message = InlineMessage()
        self._empty = EmptyState("clock", "")
        self._more = button("Show older ideas")
        self._more.clicked.connect(self._want_more)
        self._list, self._sides = QVBoxLayout(), QHBoxLayout()
        self._ideas, self._both = _scrolling(self._list, self._more), _scrolling(self._sides)
        self._body = QStackedWidget()
        self._arrange()
        self.setFocusProxy(self._back)

    def show_ideas(self, rows: "Sequence[IdeaRow]", *, more: bool) -> None:
        """Show the newest; ``more`` when there are older ones."""
        self._message.hide()
        clear(self._list)
        self._cards.clear()
        self._picked.clear()
        self.append_ideas(rows, more=more)
        self._body.setCurrentWidget(self._ideas)

    def append_ideas(self, rows: "Sequence[IdeaRow]", *, more: bool) -> None:
        """Show older ones below."""
        for row in rows:
            card = IdeaCard(row)
            card.opened.connect(self.opened)
            card.saved.connect(self.saved)
            card.deleted.connect(self.deleted)
            card.picked.connect(self._pick)
            self._cards[row.number] = card
            self._list.addWidget(card)
        self._more.setVisible(more)

    def show_nothing(self, title: str, text: str) -> None:
        """Say what will stand here."""
        self._message.hide()
        self._empty.show_words(title, text)
        self._body.setCurrentWidget(self._empty)

    def show_both(self, left: "IdeaShown", right: "IdeaShown") -> None:
        """Show two side by side; Back leads to the list."""
        clear(self._sides)
        for idea in (left, right):
            self._sides.addWidget(_side(idea), 1)
        self._body.setCurrentWidget(self._both)

    def show_message(self, kind: str, text: str, hint: str = "") -> None:
        """Say what went wrong."""
        self._message.show_message(kind, text, hint)

    def _pick(self, number: int, on: bool) -> None:
        if not on:
            self._picked = [one for one in self._picked if one != number]
            return
        self._picked.append(number)
        if len(self._picked) == 2:
            left, right = self._picked
            for one in (left, right):
                self._cards[one].untick()
            self.compared.emit(left, right)

    def _leave(self) -> None:
        if self._body.currentWidget() is self._both:
            self._body.setCurrentWidget(self._ideas)
        else:
            self.back_pressed.emit()

    def _want_more(self) -> None:
        self.more_wanted.emit()

    def _arrange(self) -> None:
        gap = Theme.current().size("gap_page")
        head = QHBoxLayout()
        head.addWidget(self._back)
        head.addWidget(label("Earlier ideas", "title", wrap=False))
        head.addStretch(1)
        for widget in (self._ideas, self._both, self._empty):
            self._body.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(gap, gap, gap, 0)
        column.addLayout(head)
        column.addWidget(self._message)
        column.addWidget(self._body, 1)
        for keys in (QKeySequence.StandardKey.Back, Qt.Key.Key_Escape):
            back = QShortcut(QKeySequence(keys), self)
            back.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            back.activated.connect(self._leave)


def _scrolling(body: QVBoxLayout | QHBoxLayout, foot: QWidget | None = None) -> QWidget:
    """A page that scrolls, with the layout at its top."""
    body.setSpacing(Theme.current().size("gap_wide"))
    page = QWidget()
    column = QVBoxLayout(page)
    column.addLayout(body)
    if foot is not None:
        column.addWidget(foot, 0, Qt.AlignmentFlag.AlignHCenter)
    column.addStretch(1)
    return scrolled(page)


def _side(idea: "IdeaShown") -> QWidget:
    """One of two: title, facts, foods, steps, remarks."""
    side = QWidget()
    side.setAccessibleName(idea.title)
    column = QVBoxLayout(side)
    column.addWidget(label(idea.title, "heading"))
    column.addWidget(label(idea.facts, "muted"))
    steps = tuple(f"{number}. {text}" for number, text in enumerate(idea.steps, start=1))
    for title, lines in (("Ingredients", idea.foods), ("Steps", steps), ("Checked", idea.findings)):
        column.addWidget(label(title, "lead"))
        for line in lines:
            column.addWidget(label(line))
    column.addStretch(1)
    return side
