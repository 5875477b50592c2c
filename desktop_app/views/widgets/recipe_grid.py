"""The grid of the library."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView

from desktop_app.schemas.shown_recipes import RecipeCard
from desktop_app.views.item_models.recipe_delegate import RecipeDelegate, cell_size, heart_of
from desktop_app.views.item_models.recipes import RecipeModel
from desktop_app.views.theme import Theme
from desktop_app.views.widgets.uniform_grid import UniformGrid

NARROWEST = 220
"""Pixels of a card at 100 % text; cards grow to fill the width."""
MOST_GROWTH = 1.5
"""Beyond this, larger text no longer makes larger cards."""
OPEN_KEYS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space})


class RecipeGrid(UniformGrid):
    """Arrows move, Enter opens, F turns the heart, Delete deletes."""

    opened = Signal(int)
    deleted = Signal(int)
    favourite_changed = Signal(int, bool)
    more_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._cards = RecipeModel()
        self._cards.more_wanted.connect(self.more_wanted)
        self._fit_columns()
        self.setModel(self._cards)
        self.setMouseTracking(True)
        self.setItemDelegate(RecipeDelegate(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # columns must not jump
        self.setAccessibleName("Recipes")

    def show_cards(self, cards: Sequence[RecipeCard], *, more: bool) -> None:
        """Show other cards; the current one stays current where it is still among them."""
        current = self._cards.card(self.currentIndex()).recipe_id if self.currentIndex().isValid() else 0
        row, scrolled = self.currentIndex().row(), self.verticalScrollBar().value()
        self._cards.show_cards(cards, more=more)
        place = self._cards.place_of(current)
        if place >= 0 or row >= 0:
            self.setCurrentIndex(self._cards.index(place if place >= 0 else min(row, len(cards) - 1)))
        if place >= 0:
            self.verticalScrollBar().setValue(scrolled)

    def append_cards(self, cards: Sequence[RecipeCard], *, more: bool) -> None:
        """Show the next page below."""
        self._cards.append_cards(cards, more=more)

    def mark_favourite(self, recipe_id: int, *, on: bool) -> None:
        """Fill or empty the heart of a card."""
        self._cards.mark_favourite(recipe_id, on=on)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if index.isValid() and event.key() in {*OPEN_KEYS, Qt.Key.Key_Delete, Qt.Key.Key_F}:
            card = self._cards.card(index)
            if event.key() == Qt.Key.Key_Delete:
                self.deleted.emit(card.recipe_id)
            elif event.key() == Qt.Key.Key_F:
                self.favourite_changed.emit(card.recipe_id, not card.favourite)
            else:
                self.opened.emit(card.recipe_id)
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if (
            event.button() is not Qt.MouseButton.LeftButton
            or index != self.currentIndex()
            or not index.isValid()
        ):
            return
        card = self._cards.card(index)
        if heart_of(self.visualRect(index)).contains(QPointF(event.position())):
            self.favourite_changed.emit(card.recipe_id, not card.favourite)
        else:
            self.opened.emit(card.recipe_id)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit_columns()
        super().resizeEvent(event)

    def _fit_columns(self) -> None:
        width = self.viewport().width()
        least = round(NARROWEST * min(MOST_GROWTH, Theme.current().size("text_body") / 14))
        cell = max(1, width - 1) // max(1, width // least)
        if self.gridSize() != (size := cell_size(cell)):
            self.setGridSize(QSize(size))
