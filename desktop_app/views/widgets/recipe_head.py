"""The top of a recipe's page: cover, title, who wrote it, times, servings."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from desktop_app.schemas.shown_recipes import RecipeShown
from desktop_app.views.theme import Theme
from desktop_app.views.widgets.cover_art import CoverArt
from desktop_app.views.widgets.flow_layout import FlowLayout
from desktop_app.views.widgets.labels import label
from desktop_app.views.widgets.step_list import ReadingLabel
from desktop_app.views.widgets.stepper import Stepper

SIDE_WIDTH = 330
"""Pixels of the left column at 100 % text."""
MOST_SERVINGS = 24


def side_width() -> int:
    """Pixels of the left column at the present text size."""
    return SIDE_WIDTH * Theme.current().size("text_body") // 14


def _servings(count: int) -> str:
    return "1 serving" if count == 1 else f"{count} servings"


class RecipeHead(QWidget):
    """Cover beside the words, or above them where the page is narrow."""

    servings_changed = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._cover = CoverArt()
        self._title = label("", "title")
        self._byline = label("", "muted")
        self._description = ReadingLabel("")
        self._facts = QWidget()
        self._facts_flow = FlowLayout(self._facts, gap=Theme.current().size("gap"))
        self._stepper = Stepper("Servings", (1, MOST_SERVINGS), 2, _servings)
        self._stepper.value_changed.connect(self.servings_changed)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._arrange()
        self.stack(narrow=False)

    def show_recipe(self, recipe: RecipeShown) -> None:
        """Show another recipe."""
        self._cover.show_cover(recipe.cover)
        self._title.setText(recipe.title)
        self._byline.setText(recipe.byline)
        self._description.setText(recipe.description)
        self._description.setVisible(bool(recipe.description))
        self._facts_flow.clear()
        for fact in recipe.facts:
            self._facts_flow.addWidget(label(fact, "badge", wrap=False))
        self._facts.setVisible(bool(recipe.facts))
        self._stepper.blockSignals(True)
        self._stepper.set_value(recipe.servings)
        self._stepper.blockSignals(False)

    def stack(self, *, narrow: bool) -> None:
        """Put the cover above the words, or beside them."""
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._row.setDirection(direction)
        width = SIDE_WIDTH if narrow else side_width()
        self._cover.setFixedSize(width, width * 3 // 4)

    def _arrange(self) -> None:
        theme = Theme.current()
        words = QVBoxLayout()
        words.setSpacing(theme.size("gap"))
        for widget in (self._title, self._byline, self._description, self._facts, self._stepper):
            words.addWidget(widget)
        words.addStretch(1)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.size("gap_page") + theme.size("gap"))
        self._row.addWidget(self._cover, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addLayout(words, 1)
