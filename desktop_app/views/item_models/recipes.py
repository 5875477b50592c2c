"""The cards of the library, read on page by page while one scrolls."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from desktop_app.schemas.shown_recipes import RecipeCard

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class RecipeModel(QAbstractListModel):
    """Asks for the next page by ``more_wanted`` when the view nears the end."""

    more_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._cards: list[RecipeCard] = []
        self._more = False

    def show_cards(self, cards: Sequence[RecipeCard], *, more: bool) -> None:
        """Take other cards; ``more`` tells whether there is a page after them."""
        self.beginResetModel()
        self._cards, self._more = list(cards), more
        self.endResetModel()

    def append_cards(self, cards: Sequence[RecipeCard], *, more: bool) -> None:
        """Add the next page."""
        self._more = more
        if not cards:
            return
        first = len(self._cards)
        self.beginInsertRows(NOWHERE, first, first + len(cards) - 1)
        self._cards.extend(cards)
        self.endInsertRows()

    def mark_favourite(self, recipe_id: int, *, on: bool) -> None:
        """Fill or empty the heart of a card."""
        row = self.place_of(recipe_id)
        if row >= 0:
            self._cards[row] = self._cards[row]._replace(favourite=on)
            self.dataChanged.emit(self.index(row), self.index(row))

    def card(self, index: Index) -> RecipeCard:
        """The card behind an index."""
        return self._cards[index.row()]

    def place_of(self, recipe_id: int) -> int:
        """The row of a recipe, -1 when it is not among the pages read."""
        return next((row for row, card in enumerate(self._cards) if card.recipe_id == recipe_id), -1)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._cards)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        card = self._cards[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return card.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            facts = (card.title, card.minutes, f"{card.servings} servings", card.note)
            return ", ".join(filter(None, (*facts, "favourite" if card.favourite else "")))
        return None

    def canFetchMore(self, parent: Index) -> bool:
        return self._more and not parent.isValid()

    def fetchMore(self, parent: Index) -> None:
        self.more_wanted.emit()
