"""The page *Recipes*: search, filters, a grid of covers."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.views.theme import Theme
from desktop_app.views.widgets.buttons import button
from desktop_app.views.widgets.drop_down import DropDown
from desktop_app.views.widgets.empty_state import EmptyState
from desktop_app.views.widgets.filter_row import FilterRow
from desktop_app.views.widgets.inline_message import InlineMessage
from desktop_app.views.widgets.labels import label
from desktop_app.views.widgets.line_edit import LineEdit
from desktop_app.views.widgets.recipe_grid import RecipeGrid

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.schemas.shown_recipes import FilterShown, RecipeCard

NARROW, NARROW_FILTERS = 64, 50
"""Widths of the body text's size below which title and search stand in two rows, and filters fold."""
SORTS = (("newest", "Newest first"), ("title", "By title"), ("quickest", "Quickest first"))


class LibraryView(QWidget):
    """Emits what the cook did; shows cards, filters and what to do where there are none."""

    add_pressed = Signal()
    search_changed = Signal(str)
    search_cleared = Signal()
    sort_changed = Signal(str)
    filter_changed = Signal(str, str, bool)
    more_wanted = Signal()
    recipe_opened = Signal(int)
    recipe_deleted = Signal(int)
    favourite_changed = Signal(int, bool)

    def __init__(self) -> None:
        super().__init__()
        self._add = button("Add a recipe", "primary", "plus")
        self._search = LineEdit("Search recipes", "Search titles, ingredients, tags")
        self._search.setClearButtonEnabled(True)
        self._sort = DropDown("Order", SORTS)
        self._sort.setMinimumContentsLength(max(len(words) for _, words in SORTS))
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._count = label("", "muted", wrap=False)
        self._filters = FilterRow()
        self._message = InlineMessage()
        self._grid = RecipeGrid()
        self._empty = EmptyState("book-open", "")
        self._no_hits = EmptyState("search", "", "", "Show all recipes")
        self._body = QStackedWidget()
        self._connect()
        self._arrange()
        self.setFocusProxy(self._grid)

    def show_recipes(self, cards: "Sequence[RecipeCard]", *, more: bool) -> None:
        """Show what was found; ``more`` when there is a page after it."""
        self._message.hide()
        self._grid.show_cards(cards, more=more)
        self._body.setCurrentWidget(self._grid)

    def append_recipes(self, cards: "Sequence[RecipeCard]", *, more: bool) -> None:
        """Show the next page below."""
        self._grid.append_cards(cards, more=more)

    def show_favourite(self, recipe_id: int, *, on: bool) -> None:
        """Fill or empty a heart."""
        self._grid.mark_favourite(recipe_id, on=on)

    def show_filters(self, filters: "Sequence[FilterShown]") -> None:
        """Offer these filters."""
        self._filters.show_filters(filters)

    def show_count(self, text: str) -> None:
        """Say how many there are."""
        self._count.setText(text)

    def show_nothing(self, title: str, text: str, *, narrowed: bool) -> None:
        """Say what to do where there is no recipe: none at all, or none that is ``narrowed`` to."""
        self._message.hide()
        state = self._no_hits if narrowed else self._empty
        state.show_words(title, text)
        self._body.setCurrentWidget(state)

    def show_query(self, text: str, sort: str) -> None:
        """Set search and order without telling."""
        self._search.blockSignals(True)
        self._search.setText(text)
        self._search.blockSignals(False)
        self._sort.choose(sort)
        self._search.setFocus()

    def show_message(self, kind: str, text: str, hint: str = "") -> None:
        """Say what went wrong."""
        self._message.show_message(kind, text, hint)

    def focus_search(self) -> None:
        """Be ready for another search."""
        self._search.setFocus()
        self._search.selectAll()

    def _leave_search(self) -> None:
        """Escape: first the text goes, then the search is left."""
        if self._search.text():
            self._search.clear()
        elif page := self._body.currentWidget():
            page.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        widths = self.width() / Theme.current().size("text_body")
        self._head.setDirection(
            QBoxLayout.Direction.TopToBottom if widths < NARROW else QBoxLayout.Direction.LeftToRight
        )
        self._filters.fold(narrow=widths < NARROW_FILTERS)

    def _connect(self) -> None:
        self._add.clicked.connect(self.add_pressed)
        self._search.textChanged.connect(self.search_changed)
        self._search.returnPressed.connect(self._grid.setFocus)
        self._sort.value_changed.connect(self.sort_changed)
        self._filters.changed.connect(self.filter_changed)
        self._grid.opened.connect(self.recipe_opened)
        self._grid.deleted.connect(self.recipe_deleted)
        self._grid.favourite_changed.connect(self.favourite_changed)
        self._grid.more_wanted.connect(self.more_wanted)
        self._no_hits.acted.connect(self.search_cleared)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.activated.connect(self.focus_search)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.activated.connect(self._leave_search)
        for shortcut in (find, escape):
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _arrange(self) -> None:
        theme = Theme.current()
        page, half = theme.size("gap_page"), theme.size("gap")
        head = QVBoxLayout()
        head.setContentsMargins(half, 0, half, 0)  # the cells of the grid carry half a gap themselves
        head.setSpacing(theme.size("gap_wide"))
        self._fill_head()
        head.addLayout(self._head)
        head.addWidget(self._filters)
        head.addWidget(self._message)
        for state in (self._grid, self._empty, self._no_hits):
            self._body.addWidget(state)
        column = QVBoxLayout(self)
        column.setContentsMargins(page - half, page, page - half, 0)
        column.setSpacing(half)
        column.addLayout(head)
        column.addWidget(self._body, 1)

    def _fill_head(self) -> None:
        gap = Theme.current().size("gap_wide")
        self._head.setSpacing(gap)
        title, search = QHBoxLayout(), QHBoxLayout()
        for row in (title, search):
            row.setSpacing(gap)
        title.addWidget(label("Recipes", "title", wrap=False))
        title.addWidget(self._count, 0, Qt.AlignmentFlag.AlignBottom)
        title.addStretch(1)
        title.addWidget(self._add)
        search.addWidget(self._search, 1)
        search.addWidget(self._sort)
        self._head.addLayout(title, 1)
        self._head.addLayout(search, 3)
