"""The ingredients of a recipe, ticked off against the pantry."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from desktop_app.schemas.shown_recipes import IngredientShown, IngredientsShown, SwapShown
from desktop_app.views.theme import Theme
from desktop_app.views.widgets.buttons import icon_button
from desktop_app.views.widgets.columns import clear
from desktop_app.views.widgets.icon_label import IconLabel
from desktop_app.views.widgets.labels import label
from desktop_app.views.widgets.report_card import remark_row

MARKS = {
    "have": ("check", "herb_text", "have", "good"),
    "low": ("triangle-alert", "saffron_text", "low", "soon"),
    "missing": ("shopping-basket", "plum_text", "missing", "blocked"),
    "unknown": ("circle-question-mark", "muted", "not sure", "muted"),
}
"""Icon, its colour, the word beside it, and the word's role."""


class IngredientList(QWidget):
    """Each line with an icon and a word for whether it is there, and a button for what may stand in."""

    swap_wished = Signal(str)
    swap_chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._buttons: dict[str, QToolButton] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Theme.current().size("gap"))
        self.setAccessibleName("Ingredients")

    def show_ingredients(self, shown: IngredientsShown) -> None:
        """Show another list."""
        clear(self._column)
        self._buttons = {}
        if shown.summary:
            self._column.addLayout(remark_row(shown.summary))
        section = ""
        for line in shown.lines:
            if line.section != section:
                section = line.section
                self._column.addWidget(label(section, "caption"))
            self._column.addLayout(self._with_swap(line))
        if shown.note:
            self._column.addWidget(label(shown.note, "small"))

    def show_swaps(self, food_id: str, swaps: Sequence[SwapShown]) -> None:
        """Offer what may stand in, at the line it was asked for."""
        button = self._buttons.get(food_id)
        if button is None:
            return
        menu = QMenu(button)
        menu.setToolTipsVisible(True)
        for number, swap in enumerate(swaps):
            action = menu.addAction(f"Use {swap.words}")
            action.setToolTip(swap.hint)
            action.triggered.connect(lambda _=False, chosen=number: self.swap_chosen.emit(chosen))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(button.mapToGlobal(QPoint(0, button.height())))

    def _with_swap(self, line: IngredientShown) -> QHBoxLayout:
        row = _row(line)
        if line.swap:
            button = icon_button("arrow-left-right", f"What can stand in for {line.text}?", colour="muted")
            button.setProperty("role", "inline")
            button.clicked.connect(lambda: self.swap_wished.emit(line.swap))
            self._buttons[line.swap] = button
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return row


def _row(line: IngredientShown) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(Theme.current().size("gap"))
    if line.mark in MARKS:
        icon, colour, word, role = MARKS[line.mark]
        row.addWidget(IconLabel(icon, colour), 0, Qt.AlignmentFlag.AlignTop)
        text = label(line.text)
        text.setAlignment(Qt.AlignmentFlag.AlignTop)
        row.addWidget(text, 1)
        row.addWidget(label(word, role, wrap=False), 0, Qt.AlignmentFlag.AlignTop)
    else:
        row.addWidget(label(line.text), 1)
    return row
