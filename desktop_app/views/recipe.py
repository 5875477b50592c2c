"""The page of one recipe."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.views.theme import Theme
from desktop_app.views.widgets.columns import clear
from desktop_app.views.widgets.ingredient_list import IngredientList
from desktop_app.views.widgets.inline_message import InlineMessage
from desktop_app.views.widgets.labels import label
from desktop_app.views.widgets.nutrition_table import NutritionTable
from desktop_app.views.widgets.recipe_bar import RecipeBar
from desktop_app.views.widgets.recipe_head import RecipeHead, side_width
from desktop_app.views.widgets.report_card import ReportCard
from desktop_app.views.widgets.scrolled import scrolled
from desktop_app.views.widgets.step_list import ReadingLabel, StepList

if TYPE_CHECKING:
    from desktop_app.schemas.shown_recipes import IngredientsShown, RecipeShown, SwapShown

NARROW = 50
"""Widths of the body text's size below which everything stands in one column."""
WIDEST = 1040
QWIDGETSIZE_MAX = (1 << 24) - 1
"""Qt's own: no limit."""


class RecipeView(QWidget):
    """Emits what the cook did; shows a recipe for so many servings."""

    back_pressed = Signal()
    save_pressed = Signal()
    delete_pressed = Signal()
    favourite_changed = Signal(bool)
    servings_changed = Signal(int)
    swap_wished = Signal(str)
    swap_chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._bar = RecipeBar()
        self._message = InlineMessage()
        self._head = RecipeHead()
        self._ingredients = IngredientList()
        self._report = ReportCard()
        self._nutrition = NutritionTable()
        self._steps = StepList()
        self._advice = QVBoxLayout()
        self._side = QWidget()
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._area = scrolled(self._page())
        self._area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # so that keys scroll it
        self._area.setAccessibleName("Recipe")
        self._title = ""
        self._connect()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addWidget(self._area, 1)
        self.setFocusProxy(self._area)

    def show_recipe(self, recipe: "RecipeShown") -> None:
        """Show a recipe from its top."""
        self._message.hide()
        self._head.show_recipe(recipe)
        self._steps.show_steps(recipe.steps)
        self._report.show_remarks(recipe.report)
        self._nutrition.show_nutrition(recipe.nutrition, recipe.counted)
        self._show_advice(recipe)
        self.show_stored(stored=recipe.stored, favourite=recipe.favourite)
        if recipe.title != self._title:
            self._title = recipe.title
            self._area.verticalScrollBar().setValue(0)

    def show_ingredients(self, ingredients: "IngredientsShown") -> None:
        """Show the list for the number chosen."""
        self._ingredients.show_ingredients(ingredients)

    def show_swaps(self, food_id: str, swaps: "tuple[SwapShown, ...]") -> None:
        """Offer what may stand in for a food."""
        self._ingredients.show_swaps(food_id, swaps)

    def show_stored(self, *, stored: bool, favourite: bool) -> None:
        """Offer what can be done with a recipe that is in the library, or is not yet."""
        self._bar.show_stored(stored=stored, favourite=favourite)

    def show_message(self, kind: str, text: str, hint: str = "") -> None:
        """Say what went wrong."""
        self._message.show_message(kind, text, hint)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < NARROW * Theme.current().size("text_body")
        self._head.stack(narrow=narrow)
        self._body.setDirection(
            QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        )
        self._side.setMinimumWidth(0 if narrow else side_width())
        self._side.setMaximumWidth(QWIDGETSIZE_MAX if narrow else side_width())

    def _show_advice(self, recipe: "RecipeShown") -> None:
        clear(self._advice)
        for title, text in (("Tip", recipe.tip), ("Notes", recipe.notes)):
            if text:
                part = QVBoxLayout()
                part.setSpacing(Theme.current().size("gap_half"))
                part.addWidget(label(title, "lead"))
                part.addWidget(ReadingLabel(text))
                self._advice.addLayout(part)

    def _connect(self) -> None:
        self._bar.back_pressed.connect(self.back_pressed)
        self._bar.save_pressed.connect(self.save_pressed)
        self._bar.delete_pressed.connect(self.delete_pressed)
        self._bar.favourite_changed.connect(self.favourite_changed)
        self._head.servings_changed.connect(self.servings_changed)
        self._ingredients.swap_wished.connect(self.swap_wished)
        self._ingredients.swap_chosen.connect(self.swap_chosen)
        for keys in (QKeySequence.StandardKey.Back, Qt.Key.Key_Escape):
            back = QShortcut(QKeySequence(keys), self)
            back.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            back.activated.connect(self.back_pressed)

    def _page(self) -> QWidget:
        theme = Theme.current()
        column = QVBoxLayout()
        column.setSpacing(theme.size("gap_page"))
        column.addWidget(self._message)
        column.addWidget(self._head)
        column.addLayout(self._body)
        column.addStretch(1)
        self._fill_body()
        inner = QWidget()
        inner.setMaximumWidth(WIDEST * theme.size("text_body") // 14)
        inner.setLayout(column)
        page = QWidget()
        row = QHBoxLayout(page)
        gap = theme.size("gap_page")
        row.setContentsMargins(gap, theme.size("gap"), gap, gap)
        row.addWidget(inner, 1)
        return page

    def _fill_body(self) -> None:
        theme = Theme.current()
        side = QVBoxLayout(self._side)
        steps = QVBoxLayout()
        for column in (side, steps):
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(theme.size("gap_large"))
        side.addWidget(label("Ingredients", "heading"))
        for widget in (self._ingredients, self._report, self._nutrition):
            side.addWidget(widget)
        side.addStretch(1)
        steps.addWidget(label("Steps", "heading"))
        steps.addWidget(self._steps)
        steps.addSpacing(theme.size("gap"))
        steps.addLayout(self._advice)
        steps.addStretch(1)
        self._body.setSpacing(theme.size("gap_page") + theme.size("gap"))
        self._body.addWidget(self._side)
        self._body.addLayout(steps, 1)
